package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code NameError}: the name that is not defined. */
@TypeSpec("NameError")
public class PyNameError extends PyBaseException {
  public Object name = PyNone.NONE;

  public PyNameError(PyType type, Object... args) {
    super(type, args);
  }
}
