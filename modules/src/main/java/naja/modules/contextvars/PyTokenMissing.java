package naja.modules.contextvars;

import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;

/** The type of {@code Token.MISSING}. */
@TypeSpec("Token.MISSING")
public final class PyTokenMissing extends PyObject {
  static final PyType TYPE = PyType.builtin("Token.MISSING", PyTokenMissing.class, new PyTokenMissingSpec());

  /** The only instance. */
  static final PyTokenMissing MISSING = new PyTokenMissing();

  static {
    TYPE.isBase = false;
    TYPE.disallowInstantiation = true;
  }

  private PyTokenMissing() {}

  @Override
  public PyType type() {
    return TYPE;
  }

  @Def("__repr__(self, /)")
  static Object repr(PyTokenMissing self) {
    return "<Token.MISSING>";
  }
}
