package naja.modules.thread;

import naja.runtime.threads.Safepoint;
import naja.runtime.threads.ThreadState;

/** Waiting that signals can interrupt. */
public final class Waiting {
  /** As a time: for ever. */
  public static final long FOREVER = -1;

  /** {@code threading.TIMEOUT_MAX}. */
  static final double MAX_SECONDS = 9223372036.0;

  private static final long STEP_NANOS = 50_000_000;

  private Waiting() {}

  /** One try. */
  public interface Attempt {
    /** Waits that long at most; true when it has what it waits for. */
    boolean tryFor(long nanos) throws InterruptedException;
  }

  /**
   * Tries until it succeeds or the time is over, which is in nanoseconds, negative for ever. The main thread looks up
   * from time to time, for it runs the handlers of signals; what they throw ends the waiting.
   */
  public static boolean until(long timeout, Attempt attempt) {
    ThreadState thread = ThreadState.current();
    long step = thread.isMain() ? STEP_NANOS : Long.MAX_VALUE;
    long start = System.nanoTime();
    while (true) {
      long left = timeout < 0 ? step : Math.min(timeout - (System.nanoTime() - start), step);
      try {
        if (attempt.tryFor(Math.max(left, 0))) {
          return true;
        }
      } catch (InterruptedException e) {
        Safepoint.poke();
      }
      if (timeout >= 0 && System.nanoTime() - start >= timeout) {
        return false;
      }
      Safepoint.notice();
    }
  }

}
