package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code SystemExit}. */
@TypeSpec("SystemExit")
public class PySystemExit extends PyBaseException {
  public Object code = PyNone.NONE;

  public PySystemExit(PyType type, Object... args) {
    super(type, args);
  }
}
