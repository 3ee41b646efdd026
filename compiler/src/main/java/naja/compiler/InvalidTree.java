package naja.compiler;

/** A tree that is not well formed: Python's {@code ValueError}, or {@code TypeError} for a node of a wrong class. */
public final class InvalidTree extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final boolean typeError;

  /** An error with that message; {@code typeError} makes it a {@code TypeError}. */
  public InvalidTree(String message, boolean typeError) {
    super(message, null, false, false);
    this.typeError = typeError;
  }

  /** Whether it is a {@code TypeError}, not a {@code ValueError}. */
  public boolean isTypeError() {
    return typeError;
  }
}
