package naja.modules.asyncio;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Truth;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PySet;
import naja.runtime.threads.Interpreter;
import naja.runtime.threads.ThreadState;

/**
 * Which tasks there are, and which one each thread runs. Tasks are known by weak references; what Python has written
 * in their place is known by a {@code WeakSet}. A loop belongs to one interpreter, so all interpreters' tasks may stand together.
 */
final class Tasks {
  /** A task of ours that is not done; its place among the others. */
  static final class Registration extends WeakReference<PyTask> {
    private int place;

    Registration(PyTask task) {
      super(task);
    }
  }

  private static final AtomicLong NUMBERS = new AtomicLong();
  private static final int SMALLEST = 16;

  /** The tasks, without gaps, under the monitor of the class; some may have been collected. */
  private static Registration[] registrations = new Registration[SMALLEST];

  private static int count;

  private Tasks() {}

  /** What others have written and registered, and tasks that run for the first time. */
  private static final class Others {
    static final PySet EAGER = new PySet();
    static final Object SCHEDULED = Calls.call(Library.get("weakref", "WeakSet"));

    private Others() {}
  }

  /** The number for the name of a new task. */
  static long nextNumber() {
    return NUMBERS.incrementAndGet();
  }

  static synchronized void register(PyTask task) {
    if (task.registration != null) {
      return;
    }
    if (count == registrations.length) {
      tidy();
    }
    Registration registration = new Registration(task);
    registration.place = count;
    registrations[count++] = registration;
    task.registration = registration;
  }

  /** Drops those that have been collected, and makes room. */
  private static void tidy() {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      Registration registration = registrations[i];
      if (!registration.refersTo(null)) {
        registration.place = kept;
        registrations[kept++] = registration;
      }
    }
    Arrays.fill(registrations, kept, count, null);
    count = kept;
    registrations = Arrays.copyOf(registrations, Math.max(SMALLEST, 2 * kept));
  }

  static synchronized void unregister(PyTask task) {
    Registration registration = task.registration;
    if (registration != null) {
      task.registration = null;
      Registration last = registrations[--count];
      registrations[count] = null;
      if (last != registration) {
        registrations[registration.place] = last;
        last.place = registration.place;
      }
    }
  }

  private static synchronized PyTask[] registered() {
    PyTask[] all = new PyTask[count];
    int found = 0;
    for (int i = 0; i < count; i++) {
      PyTask task = registrations[i].get();
      if (task != null) {
        all[found++] = task;
      }
    }
    return Arrays.copyOf(all, found);
  }

  static void registerAny(Object task) {
    if (task instanceof PyTask t) {
      register(t);
    } else {
      Calls.callMethod(Others.SCHEDULED, "add", task);
    }
  }

  static void unregisterAny(Object task) {
    if (task instanceof PyTask t) {
      unregister(t);
    } else {
      Calls.callMethod(Others.SCHEDULED, "discard", task);
    }
  }

  static void registerEager(Object task) {
    Others.EAGER.add(task);
  }

  static void unregisterEager(Object task) {
    Others.EAGER.remove(task);
  }

  /** {@code all_tasks}: those of a loop that are not done. */
  static PySet all(Object loop) {
    PySet result = new PySet();
    // Those that run for the first time come first: if one of them waits meanwhile, it is found among the others.
    for (Object task : Others.EAGER.toArray()) {
      addIfOf(loop, task, result);
    }
    for (PyTask task : registered()) {
      addIfOf(loop, task, result);
    }
    for (Object task : Iteration.toArray(Others.SCHEDULED)) {
      addIfOf(loop, task, result);
    }
    return result;
  }

  private static void addIfOf(Object loop, Object task, PySet result) {
    if (TaskStep.loopOf(task) == loop && !Truth.isTrue(Calls.callMethod(task, "done"))) {
      result.add(task);
    }
  }

  /** The task that a loop runs, or null. */
  static Object current(ThreadState thread, Object loop) {
    if (thread.runningLoop == loop) {
      return thread.runningTask;
    }
    for (ThreadState other : Interpreter.current().threads()) {
      if (other.runningLoop == loop) {
        return other.runningTask;
      }
    }
    return null;
  }

  private static PyException notRunning(Object loop) {
    return Errors.runtimeError("loop " + Texts.reprText(loop) + " is not the running loop");
  }

  static void enter(ThreadState thread, Object loop, Object task) {
    if (thread.runningLoop != loop) {
      throw notRunning(loop);
    }
    if (thread.runningTask != null) {
      throw Errors.runtimeError("Cannot enter into task " + Texts.reprText(task) + " while another task "
          + Texts.reprText(thread.runningTask) + " is being executed.");
    }
    thread.runningTask = task;
  }

  static void leave(ThreadState thread, Object loop, Object task) {
    if (thread.runningLoop != loop) {
      throw notRunning(loop);
    }
    if (thread.runningTask != task) {
      throw Errors.runtimeError("Invalid attempt to leave task " + Texts.reprText(task) + " while task "
          + Texts.reprText(PyNone.orNone(thread.runningTask)) + " is entered.");
    }
    thread.runningTask = null;
  }

  /** Makes another task, or none with None, the one that runs; answers which did, or null. */
  static Object swap(ThreadState thread, Object loop, Object task) {
    if (thread.runningLoop != loop) {
      throw notRunning(loop);
    }
    Object before = thread.runningTask;
    thread.runningTask = task == PyNone.NONE ? null : task;
    return before;
  }
}
