package naja.runtime.os;

import java.util.concurrent.locks.LockSupport;

/** Sleeping that signals interrupt; it needs no system call of ours, so that it is cheap to begin with. */
final class Sleeping {

  private Sleeping() {
  }

  @SuppressWarnings("ThreadPriorityCheck") // sleep(0) gives way, as the system call does
  static void sleep(long nanos) {
    long deadline = System.nanoTime() + nanos;
    boolean interrupted = false;
    try {
      Interruption.check(); // for a signal that came just before
      if (nanos <= 0) {
        LockSupport.parkNanos(1);
      }
      for (long left = deadline - System.nanoTime(); left > 0; left = deadline - System.nanoTime()) {
        LockSupport.parkNanos(left);
        interrupted |= Thread.interrupted();
        if (deadline - System.nanoTime() > 0) {
          Interruption.check();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
