package naja.processor;

import java.util.Set;

/** The special methods that fill a slot of a type, so that Python shows them as {@code wrapper_descriptor}. */
final class SpecialMethods {
  private static final Set<String> SLOTS = Set.of(
      "__getattribute__", "__getattr__", "__setattr__", "__delattr__", "__repr__", "__str__", "__hash__", "__call__",
      "__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__", "__iter__", "__next__", "__get__", "__set__",
      "__delete__", "__init__", "__del__", "__buffer__", "__release_buffer__", "__await__", "__aiter__", "__anext__",
      "__add__", "__radd__", "__iadd__", "__sub__", "__rsub__", "__isub__", "__mul__", "__rmul__", "__imul__",
      "__mod__", "__rmod__", "__imod__", "__divmod__", "__rdivmod__", "__pow__", "__rpow__", "__ipow__", "__neg__",
      "__pos__", "__abs__", "__bool__", "__invert__", "__lshift__", "__rlshift__", "__ilshift__", "__rshift__",
      "__rrshift__", "__irshift__", "__and__", "__rand__", "__iand__", "__xor__", "__rxor__", "__ixor__", "__or__",
      "__ror__", "__ior__", "__int__", "__float__", "__floordiv__", "__rfloordiv__", "__ifloordiv__", "__truediv__",
      "__rtruediv__", "__itruediv__", "__index__", "__matmul__", "__rmatmul__", "__imatmul__", "__len__",
      "__getitem__", "__setitem__", "__delitem__", "__contains__");

  private SpecialMethods() {}

  static boolean isSlot(String name) {
    return SLOTS.contains(name);
  }
}
