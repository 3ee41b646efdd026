package naja.runtime.objects;

import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;

/** The type of {@code NotImplemented}, the answer of a binary method that leaves the work to the other operand. */
@TypeSpec("NotImplementedType")
public final class PyNotImplemented extends PyObject {
  public static final PyNotImplemented NOT_IMPLEMENTED = new PyNotImplemented();

  private PyNotImplemented() {}

  @Override
  public PyType type() {
    return Types.NOT_IMPLEMENTED_TYPE;
  }

  @New(value = "NotImplementedType(*args, **kwargs)", signature = "()")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    TypeCalls.checkNoArguments("NotImplementedType", args, kwargs);
    return NOT_IMPLEMENTED;
  }

  @Def("__repr__(self, /)")
  static String repr(PyNotImplemented self) {
    return "NotImplemented";
  }

  @Def("__reduce__(self, /)")
  static String reduce(PyNotImplemented self) {
    return "NotImplemented";
  }

  @Def("__bool__(self, /)")
  static boolean bool(PyNotImplemented self) {
    throw Errors.typeError("NotImplemented should not be used in a boolean context");
  }
}
