package naja.compiler;

/** Python's {@code RecursionError} of the compiler: a tree that is nested too deeply. */
public final class CompilerRecursionError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** An error with CPython's message. */
  public CompilerRecursionError() {
    super("maximum recursion depth exceeded during compilation", null, false, false);
  }
}
