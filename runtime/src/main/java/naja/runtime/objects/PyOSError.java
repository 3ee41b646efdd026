package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code OSError}. */
@TypeSpec("OSError")
public class PyOSError extends PyBaseException {
  public Object errno = PyNone.NONE;
  public Object strerror = PyNone.NONE;
  public Object filename = PyNone.NONE;
  public Object filename2 = PyNone.NONE;

  public PyOSError(PyType type, Object... args) {
    super(type, args);
  }
}
