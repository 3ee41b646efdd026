package naja.runtime.abstracts;

import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyException;

/**
 * Built-in operations that call themselves through Python's operations (the {@code repr} of nested lists) have no frames
 * to count. As in CPython they may go as deep as the machine's stack: whoever starts such an operation catches the
 * {@link StackOverflowError} and throws what stands here.
 */
public final class Recursion {
  /** What was going on, as the messages end. */
  public static final String REPR = " while getting the repr of an object";

  public static final String COMPARISON = " in comparison";
  public static final String CALL = " while calling a Python object";

  private Recursion() {}

  /** The {@code RecursionError} for an operation that has used up the stack. */
  public static PyException overflow(String where) {
    return Errors.error(ExceptionTypes.RECURSION_ERROR, "Stack overflow" + where);
  }
}
