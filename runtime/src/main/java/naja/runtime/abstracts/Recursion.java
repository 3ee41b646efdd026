package naja.runtime.abstracts;

import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyException;
import naja.runtime.threads.ThreadState;

/**
 * Limits built-in operations that call themselves through Python's operations, such as the {@code repr} of nested
 * lists. They have no frames to count, and as in CPython the recursion limit does not count them: they may go about
 * as deep as CPython's usual stack allows. Where the Java stack ends before that, whoever starts such an operation
 * catches the {@link StackOverflowError} and throws {@link #overflow}.
 */
public final class Recursion {
  /** What was going on, as the messages end. */
  public static final String REPR = " while getting the repr of an object";

  public static final String COMPARISON = " in comparison";
  public static final String CALL = " while calling a Python object";

  /** How deep is too deep. */
  static final int LIMIT = 50_000;

  private Recursion() {}

  /** Begins a step; the caller must {@link #leave} after it. {@code RecursionError} when it is one too many. */
  public static ThreadState enter(String where) {
    ThreadState thread = ThreadState.current();
    if (++thread.nesting > LIMIT) {
      thread.nesting--;
      throw overflow(where);
    }
    return thread;
  }

  /** Ends what {@link #enter} began. */
  public static void leave(ThreadState thread) {
    thread.nesting--;
  }

  /** The {@code RecursionError} for an operation that has used up the stack. */
  public static PyException overflow(String where) {
    return Errors.error(ExceptionTypes.RECURSION_ERROR, "Stack overflow" + where);
  }
}
