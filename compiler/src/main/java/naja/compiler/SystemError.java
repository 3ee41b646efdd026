package naja.compiler;

/** Python's {@code SystemError}: a tree that no parser makes. */
public final class SystemError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** An error with that message. */
  public SystemError(String message) {
    super(message, null, false, false);
  }
}
