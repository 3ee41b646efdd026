package naja.runtime.monitoring;

/** The events of {@code sys.monitoring} by number; an event set has bit {@code 1 << number}. */
public final class Events {
  public static final int PY_START = 0, PY_RESUME = 1, PY_RETURN = 2, PY_YIELD = 3, CALL = 4, LINE = 5;
  public static final int INSTRUCTION = 6, JUMP = 7, BRANCH_LEFT = 8, BRANCH_RIGHT = 9, STOP_ITERATION = 10;
  public static final int RAISE = 11, EXCEPTION_HANDLED = 12, PY_UNWIND = 13, PY_THROW = 14, RERAISE = 15;
  public static final int C_RETURN = 16, C_RAISE = 17, BRANCH = 18;

  /** The events at instructions, which can be watched in single code objects and disabled at single places. */
  public static final int LOCAL_COUNT = 11;

  /** The events that have tools of their own; the others come with {@code CALL} and the branches. */
  static final int OWN_COUNT = 16;

  public static final int COUNT = 19;

  private static final String[] NAMES = {
    "PY_START", "PY_RESUME", "PY_RETURN", "PY_YIELD", "CALL", "LINE", "INSTRUCTION", "JUMP", "BRANCH_LEFT",
    "BRANCH_RIGHT", "STOP_ITERATION", "RAISE", "EXCEPTION_HANDLED", "PY_UNWIND", "PY_THROW", "RERAISE", "C_RETURN",
    "C_RAISE", "BRANCH"
  };

  private Events() {}

  public static String name(int event) {
    return NAMES[event];
  }
}
