package naja.runtime.abstracts;

import naja.runtime.threads.ThreadState;

/** {@code except*}. */
public final class ExceptionGroups {
  private ExceptionGroups() {}

  /** {@code CHECK_EG_MATCH}: {@code r[at]} is the exception, {@code r[at + 1]} the types; puts in the rest and the match. */
  static void match(ThreadState thread, Object[] r, int at) {
    throw Errors.systemError("except* is not there yet");
  }

  /** {@code INTRINSIC_PREP_RERAISE_STAR}: what is left to raise after all handlers, or {@code None}. */
  public static Object prepareReraise(Object original, Object raised) {
    throw Errors.systemError("except* is not there yet");
  }
}
