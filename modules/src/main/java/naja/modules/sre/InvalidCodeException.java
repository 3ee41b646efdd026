package naja.modules.sre;

/**
 * The code words cannot be run. Python's {@code RuntimeError("invalid SRE code")} for words that {@code re._compiler}
 * does not emit, or {@code RecursionError} if {@link #isTooDeep()}.
 */
public final class InvalidCodeException extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean tooDeep;

  InvalidCodeException() {
    this("invalid SRE code", false);
  }

  private InvalidCodeException(String message, boolean tooDeep) {
    super(message, null, false, false);
    this.tooDeep = tooDeep;
  }

  static InvalidCodeException tooDeep() {
    return new InvalidCodeException("maximum recursion depth exceeded", true);
  }

  /** Whether the pattern is nested deeper than the engine follows. */
  public boolean isTooDeep() {
    return tooDeep;
  }
}
