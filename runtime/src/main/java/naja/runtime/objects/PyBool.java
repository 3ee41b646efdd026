package naja.runtime.objects;

import naja.runtime.abstracts.Truth;
import naja.runtime.abstracts.Warnings;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;

/** {@code bool}: its two objects are the {@link Boolean}s. */
@TypeSpec("bool")
public final class PyBool {
  private PyBool() {}

  @New("bool(object=False, /)")
  static Object create(PyType type, Object object) {
    return Truth.isTrue(object);
  }

  @Def("__repr__(self, /)")
  static String repr(Boolean self) {
    return self ? "True" : "False";
  }

  @Def("__and__(self, value, /)")
  static Object and(Object self, Object value) {
    return self instanceof Boolean a && value instanceof Boolean b ? (Object) (a & b)
        : IntMethods.and(PyInt.self(self), value);
  }

  @Def("__rand__(self, value, /)")
  static Object rand(Object self, Object value) {
    return and(self, value);
  }

  @Def("__or__(self, value, /)")
  static Object or(Object self, Object value) {
    return self instanceof Boolean a && value instanceof Boolean b ? (Object) (a | b)
        : IntMethods.or(PyInt.self(self), value);
  }

  @Def("__ror__(self, value, /)")
  static Object ror(Object self, Object value) {
    return or(self, value);
  }

  @Def("__xor__(self, value, /)")
  static Object xor(Object self, Object value) {
    return self instanceof Boolean a && value instanceof Boolean b ? (Object) (a ^ b)
        : IntMethods.xor(PyInt.self(self), value);
  }

  @Def("__rxor__(self, value, /)")
  static Object rxor(Object self, Object value) {
    return xor(self, value);
  }

  @Def("__invert__(self, /)")
  static Object invert(Object self) {
    Warnings.warn(
        ExceptionTypes.DEPRECATION_WARNING,
        "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise"
            + " inversion of the underlying int object and is usually not what you expect from negating a bool. Use"
            + " the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the"
            + " underlying int.",
        1);
    return ~(Long) PyInt.self(self);
  }
}
