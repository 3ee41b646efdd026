package naja.runtime.objects;

import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;

/** The type of {@code None}. Java {@code null} never stands for it inside the runtime. */
@TypeSpec(value = "NoneType", repeats = "__eq__")
public final class PyNone extends PyObject {
  public static final PyNone NONE = new PyNone();

  private PyNone() {}

  /** {@code None} for Java {@code null}, else the object. */
  public static Object orNone(Object value) {
    return value == null ? NONE : value;
  }

  @Override
  public PyType type() {
    return Types.NONE_TYPE;
  }

  @New(value = "NoneType(*args, **kwargs)", signature = "()")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    TypeCalls.checkNoArguments("NoneType", args, kwargs);
    return NONE;
  }

  @Def("__repr__(self, /)")
  static String repr(PyNone self) {
    return "None";
  }

  @Def("__bool__(self, /)")
  static boolean bool(PyNone self) {
    return false;
  }

  @Def("__hash__(self, /)")
  static long hash(PyNone self) {
    return 0xfca86420L;
  }
}
