package naja.modules.typing;

import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;

/** The type of {@code typing.NoDefault}. */
@TypeSpec("NoDefaultType")
public final class PyNoDefault extends PyObject {
  private static final PyType TYPE = PyType.builtin("NoDefaultType", PyNoDefault.class, new PyNoDefaultSpec());
  static final PyNoDefault NO_DEFAULT = new PyNoDefault();

  private PyNoDefault() {}

  @Override
  public PyType type() {
    return TYPE;
  }

  @New("NoDefaultType()")
  static Object create(PyType type) {
    return NO_DEFAULT;
  }

  @Def("__repr__(self, /)")
  static String repr(PyNoDefault self) {
    return "typing.NoDefault";
  }

  @Def("__reduce__(self, /)")
  static String reduce(PyNoDefault self) {
    return "NoDefault";
  }
}
