package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code UnicodeDecodeError}. */
@TypeSpec("UnicodeDecodeError")
public class PyUnicodeDecodeError extends PyBaseException {
  public Object encoding = PyNone.NONE;
  public Object object = PyNone.NONE;
  public Object reason = PyNone.NONE;

  public PyUnicodeDecodeError(PyType type, Object... args) {
    super(type, args);
  }
}
