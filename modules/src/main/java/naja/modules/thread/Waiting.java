package naja.modules.thread;

import naja.runtime.threads.Safepoint;
import naja.runtime.threads.ThreadState;

/** Waiting that signals can interrupt. */
public final class Waiting {
  /** {@code threading.TIMEOUT_MAX}. */
  static final double MAX_SECONDS = 9223372036.0;

  private static final long STEP_NANOS = 50_000_000;

  private Waiting() {}

  /** One try. */
  public interface Attempt {
    /** Waits that long at most; true when it has what it waits for. */
    boolean tryFor(long nanos) throws InterruptedException;
  }

  /** Tries until it succeeds or the time is over; {@code timeout} in seconds, negative for ever. */
  public static boolean until(double timeout, Attempt attempt) {
    long deadline = timeout < 0 ? Long.MAX_VALUE : System.nanoTime() + (long) (timeout * 1e9);
    while (true) {
      long left = timeout < 0 ? STEP_NANOS : Math.min(deadline - System.nanoTime(), STEP_NANOS);
      try {
        if (attempt.tryFor(Math.max(left, 0))) {
          return true;
        }
      } catch (InterruptedException e) {
        Safepoint.poke();
      }
      if (timeout >= 0 && System.nanoTime() >= deadline) {
        return false;
      }
      if (Safepoint.pending) {
        ThreadState thread = ThreadState.current();
        if (thread.frame != null) {
          Safepoint.reach(thread.frame);
        }
      }
    }
  }
}
