package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code StopIteration}: the value that the generator returned. */
@TypeSpec("StopIteration")
public class PyStopIteration extends PyBaseException {
  public Object value = PyNone.NONE;

  public PyStopIteration(PyType type, Object... args) {
    super(type, args);
  }
}
