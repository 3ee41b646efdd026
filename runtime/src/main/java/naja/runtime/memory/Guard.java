package naja.runtime.memory;

import naja.runtime.threads.ThreadState;

/**
 * Watches over an object that something has to be done for if it dies as it is now: a generator that is suspended inside
 * {@code try} or {@code with}, a coroutine that nobody has awaited. Only the object refers to its guard, so the JVM, which
 * finalizes guards, finds both dead together and hands over the object itself.
 *
 * <p>Objects with finalization are slow to make, and the JVM keeps them longer. So a guard that is not needed any more goes
 * back to its thread's {@link Pool} for the next object.
 */
public final class Guard implements Mortal {
  /** An object that can be watched over. */
  public interface Ward {
    /** Nobody refers to the object any more; called once, in a thread that runs Python code. It has no guard now. */
    void abandoned();
  }

  /** The guards of a thread that watch over nothing. Only its thread uses it. */
  public static final class Pool {
    private static final int CAPACITY = 128;

    private final Guard[] free = new Guard[CAPACITY];
    private int count;
    private long last;
  }

  private final Tracked tracked;
  private ThreadState thread;
  private Ward ward;

  private Guard() {
    tracked = new Tracked(this);
  }

  /** A guard for an object. The caller keeps it where only the object itself refers to it. */
  public static Guard over(Ward ward, ThreadState thread) {
    Pool pool = thread.guards;
    if (pool == null) {
      pool = thread.guards = new Pool();
    }
    Guard guard;
    if (pool.count == 0) {
      guard = new Guard();
      Tracked.ALIVE.add(guard.tracked);
    } else {
      guard = pool.free[--pool.count];
      pool.free[pool.count] = null;
    }
    guard.tracked.number = ++pool.last;
    guard.thread = thread;
    guard.ward = ward;
    return guard;
  }

  /** Ends the watch. The calling thread takes the guard, so nobody may use it any more. */
  public void release(ThreadState current) {
    ward = null;
    Pool pool = current.guards;
    // One that the JVM has found dead, with an object that another dead one knows, is on its way to its finalizer.
    if (pool != null && pool.count < Pool.CAPACITY && !tracked.refersTo(null)) {
      pool.free[pool.count++] = this;
    }
  }

  @Override
  public Object tracked() {
    return tracked;
  }

  boolean isIdle() {
    return ward == null;
  }

  /** Whether the object is in the hands of a thread that still runs: at the program's end that is left alone. */
  boolean isElsewhere() {
    ThreadState t = thread;
    return t != null && t.javaThread != Thread.currentThread() && t.javaThread.isAlive();
  }

  /** Tells the object, which may live on, without this guard. */
  void happen() {
    Ward w = ward;
    ward = null;
    if (w != null) {
      w.abandoned();
    }
  }

  @SuppressWarnings({"removal", "Finalize"}) // no kind of reference gives back its object
  @Override
  protected void finalize() {
    Finalization.dead(this);
  }
}
