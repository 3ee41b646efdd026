package naja.runtime.objects;

/**
 * How a Python exception travels through Java. It has no Java stack trace: Python's traceback is collected from the
 * frames that it passes.
 */
public final class PyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient PyBaseException value;

  /** Whether no frame has seen it yet: the first one sets {@code __context__}. */
  public boolean fresh = true;

  /** Whether the frame that throws it is in the traceback already ({@code RERAISE}). */
  public boolean reraised;

  /** Where in the frame that throws it again it was raised first, a code unit; or -1. */
  public int origin = -1;

  public PyException(PyBaseException value) {
    super(null, value.javaCause(), false, false);
    this.value = value;
  }

  /** An exception that is raised again from where it was handled: its context and traceback stay as they are. */
  public static PyException reraise(PyBaseException value) {
    PyException exception = new PyException(value);
    exception.fresh = false;
    exception.reraised = true;
    return exception;
  }

  /** The Python exception. */
  public PyBaseException value() {
    return value;
  }

  /** Whether the exception is an instance of {@code type}, by its real class. */
  public boolean matches(PyType type) {
    return value.type().isSubtype(type);
  }

  @Override
  public String getMessage() {
    return value.toString();
  }
}
