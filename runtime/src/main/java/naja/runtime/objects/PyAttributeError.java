package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code AttributeError}: the name and the object that lacks it. */
@TypeSpec("AttributeError")
public class PyAttributeError extends PyBaseException {
  public Object name = PyNone.NONE;
  public Object object = PyNone.NONE;

  public PyAttributeError(PyType type, Object... args) {
    super(type, args);
  }
}
