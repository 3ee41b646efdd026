package naja.runtime.threads;

import java.util.concurrent.ConcurrentLinkedQueue;
import naja.runtime.abstracts.Exceptions;
import naja.runtime.interpreter.PyFrame;
import naja.runtime.memory.MemoryReserve;
import naja.runtime.monitoring.Monitors;
import naja.runtime.objects.PyException;

/**
 * Where running Python code looks up from its work: at the start of functions and when loops jump back. Signals,
 * exceptions sent to a thread and limits set {@link #pending} and wait to be found.
 */
public final class Safepoint {
  private Safepoint() {}

  /** What waits to be done at the next safe point, in the thread that gets there. */
  public interface Task {
    /** Does it; a {@link PyException} is raised in the frame. */
    void run(PyFrame frame);
  }

  /** Whether any thread has something to do; read plainly. */
  public static volatile boolean pending;

  private static final ConcurrentLinkedQueue<Task> TASKS =
      new ConcurrentLinkedQueue<>();

  /** Has the main thread do something at its next safe point. */
  public static void request(Task task) {
    TASKS.add(task);
    pending = true;
  }

  /** Asks all threads to look at their own requests. */
  public static void poke() {
    pending = true;
  }

  /** For built-in functions that may have waited: does what waits for the calling thread, such as handlers of signals. */
  public static void notice() {
    if (pending) {
      ThreadState thread = ThreadState.current();
      if (thread.frame != null) {
        reach(thread, thread.frame);
      }
    }
  }

  /** Does what waits for the thread of this frame. */
  public static void reach(PyFrame frame) {
    reach(frame.thread, frame);
  }

  /** Does what waits for a thread, which may be outside of Python code: then the frame is null. */
  public static void reach(ThreadState thread, PyFrame frame) {
    pending = false;
    try {
      if (MemoryReserve.isWanted()) {
        MemoryReserve.restoreWhereRoom();
      }
      if (thread.isMain()) {
        for (Task task = TASKS.poll(); task != null; task = TASKS.poll()) {
          task.run(frame);
        }
      }
      Object exception = thread.asyncException;
      if (exception != null) {
        thread.asyncException = null;
        throw Exceptions.raise(thread, exception, null);
      }
    } finally {
      if (isWaiting(thread.interpreter)) {
        pending = true;
      }
    }
  }

  /** Whether anybody has to look again: also as long as tools watch what runs. */
  private static boolean isWaiting(Interpreter interpreter) {
    if (Monitors.active || !TASKS.isEmpty() || MemoryReserve.isWanted()) {
      return true;
    }
    for (ThreadState thread : interpreter.threads()) {
      if (thread.asyncException != null) {
        return true;
      }
    }
    return false;
  }
}
