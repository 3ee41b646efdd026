package naja.runtime.threads;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import naja.runtime.interpreter.PyFrame;
import naja.runtime.memory.Guard;
import naja.runtime.objects.PyBaseException;

/**
 * What a thread knows while it runs Python. Frames carry it ({@link PyFrame#thread}), so the interpreter never looks
 * it up; Java code that has no frame at hand asks {@link #current()}. Only its own thread changes it.
 */
public final class ThreadState {
  private static final ThreadLocal<ThreadState> CURRENT = new ThreadLocal<>();

  /** The handled exceptions of one stack: the thread's own, or a suspended generator's. */
  public static final class Handled {
    /** The exception being handled, or null. */
    public PyBaseException value;

    /** The stack below, while a generator runs on top of it. */
    public Handled previous;
  }

  /** Who has something of each thread and drops it when the thread ends. */
  public interface Ending {
    /** The thread does not run Python any more. */
    void ended(ThreadState thread);
  }

  public final Interpreter interpreter;

  /** {@code threading.get_ident()}. */
  public final long identifier = Thread.currentThread().threadId();

  /** The thread itself. */
  public final Thread javaThread = Thread.currentThread();

  /** The innermost frame, or null outside of Python code. */
  public PyFrame frame;

  /** The exceptions being handled, innermost. */
  public Handled handled = new Handled();

  /** How many Python calls are active; compared with the recursion limit. */
  public int depth;

  /** How many built-in operations are active that call themselves; see {@link naja.runtime.abstracts.Recursion}. */
  public int nesting;

  /** The current context of {@code contextvars}, or null before one is asked for. */
  public Object context;

  /** The running loop of {@code asyncio} and the task that this runs, or null. Other threads may look. */
  public Object runningLoop;

  public Object runningTask;

  /** {@code sys.settrace}'s and {@code sys.setprofile}'s functions, or null. */
  public Object traceFunction;

  public Object profileFunction;

  /** How many functions run now that a tool is told of events by; while one does, there are no events. */
  public int tracing;

  /** The event that a tool is being told of, or -1. */
  public int tracedEvent = -1;

  /** {@code sys.set_asyncgen_hooks} and the coroutine origin tracking depth. */
  public Object asyncGenFirstIter;

  public Object asyncGenFinalizer;
  public int coroutineOriginDepth;

  /** The thread's exception to raise at the next safe point ({@code PyThreadState_SetAsyncExc}), or null. */
  public volatile Object asyncException;

  /** What watches over generators and coroutines; null before the first. */
  public Guard.Pool guards;

  /** Whether it runs what is to be done for dead objects; see {@link naja.runtime.memory.Finalization}. */
  public boolean dealsWithDeaths;

  /** The objects whose {@code repr} is being made, for recursion guards; null before the first. */
  public ArrayList<Object> reprStack;

  /** Who is told when the thread ends; null before the first. */
  private ArrayList<WeakReference<Ending>> endings;

  private int tidyAt = 64;

  ThreadState(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** Tells somebody when the thread ends, if they are still there then. Only the thread itself calls this. */
  public void whenEnds(Ending ending) {
    if (endings == null) {
      endings = new ArrayList<>();
    } else if (endings.size() >= tidyAt) {
      endings.removeIf(known -> known.get() == null);
      tidyAt = 2 * endings.size() + 64;
    }
    endings.add(new WeakReference<>(ending));
  }

  private void ends() {
    interpreter.threadEnds(this);
    if (endings != null) {
      for (WeakReference<Ending> known : endings) {
        Ending ending = known.get();
        if (ending != null) {
          ending.ended(this);
        }
      }
    }
  }

  /** Whether this is the interpreter's first thread, which signals are delivered to. */
  public boolean isMain() {
    return interpreter.mainThread == this;
  }

  /** The state of the calling thread; a thread that comes from Java enters the main interpreter. */
  public static ThreadState current() {
    ThreadState state = CURRENT.get();
    return state != null ? state : enter(Interpreter.main());
  }

  /** Lets the calling thread run Python in an interpreter from now on. */
  public static ThreadState enter(Interpreter interpreter) {
    ThreadState state = interpreter.newThread();
    CURRENT.set(state);
    return state;
  }

  /** Runs something in an interpreter, in the calling thread, which need not have entered it. */
  public static void run(Interpreter interpreter, Runnable action) {
    ThreadState before = CURRENT.get();
    if (before != null && before.interpreter == interpreter) {
      action.run();
      return;
    }
    enter(interpreter);
    try {
      action.run();
    } finally {
      leave();
      if (before != null) {
        CURRENT.set(before);
      }
    }
  }

  /** Ends what {@link #enter} began. */
  public static void leave() {
    ThreadState state = CURRENT.get();
    if (state != null) {
      CURRENT.remove();
      state.ends();
    }
  }

  /** The exception being handled now, through suspended stacks, or null: {@code sys.exception()}. */
  public PyBaseException currentException() {
    for (Handled h = handled; h != null; h = h.previous) {
      if (h.value != null) {
        return h.value;
      }
    }
    return null;
  }
}
