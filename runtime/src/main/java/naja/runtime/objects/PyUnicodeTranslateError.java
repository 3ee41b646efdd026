package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code UnicodeTranslateError}. */
@TypeSpec("UnicodeTranslateError")
public class PyUnicodeTranslateError extends PyBaseException {
  public Object encoding = PyNone.NONE;
  public Object object = PyNone.NONE;
  public Object reason = PyNone.NONE;

  public PyUnicodeTranslateError(PyType type, Object... args) {
    super(type, args);
  }
}
