package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code UnicodeEncodeError}. */
@TypeSpec("UnicodeEncodeError")
public class PyUnicodeEncodeError extends PyBaseException {
  public Object encoding = PyNone.NONE;
  public Object object = PyNone.NONE;
  public Object reason = PyNone.NONE;

  public PyUnicodeEncodeError(PyType type, Object... args) {
    super(type, args);
  }
}
