package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code ImportError}. */
@TypeSpec("ImportError")
public class PyImportError extends PyBaseException {
  public Object message = PyNone.NONE;
  public Object name = PyNone.NONE;
  public Object path = PyNone.NONE;
  public Object nameFrom = PyNone.NONE;

  public PyImportError(PyType type, Object... args) {
    super(type, args);
  }
}
