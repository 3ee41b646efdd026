package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code BaseExceptionGroup}. */
@TypeSpec("BaseExceptionGroup")
public class PyBaseExceptionGroup extends PyBaseException {
  public Object message = PyNone.NONE;

  public PyBaseExceptionGroup(PyType type, Object... args) {
    super(type, args);
  }
}
