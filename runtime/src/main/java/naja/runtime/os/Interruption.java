package naja.runtime.os;

/**
 * What happens between an interrupted system call and its repetition (PEP 475).
 */
public final class Interruption {

  private static volatile Runnable hook;

  private Interruption() {
  }

  /**
   * Sets what runs, on the interrupted thread, before a call that failed with {@code EINTR} is made again: it runs
   * pending signal handlers, and what it throws leaves the call. Null for nothing.
   */
  public static void setHook(Runnable action) {
    hook = action;
  }

  /** Runs the hook. */
  public static void check() {
    Runnable action = hook;
    if (action != null) {
      action.run();
    }
  }
}
