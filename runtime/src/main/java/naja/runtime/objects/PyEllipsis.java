package naja.runtime.objects;

import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;

/** The type of {@code Ellipsis}. */
@TypeSpec("ellipsis")
public final class PyEllipsis extends PyObject {
  public static final PyEllipsis ELLIPSIS = new PyEllipsis();

  private PyEllipsis() {}

  @Override
  public PyType type() {
    return Types.ELLIPSIS;
  }

  @New(value = "ellipsis(*args, **kwargs)", signature = "()")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    TypeCalls.checkNoArguments("EllipsisType", args, kwargs);
    return ELLIPSIS;
  }

  @Def("__repr__(self, /)")
  static String repr(PyEllipsis self) {
    return "Ellipsis";
  }

  @Def("__reduce__(self, /)")
  static String reduce(PyEllipsis self) {
    return "Ellipsis";
  }
}
