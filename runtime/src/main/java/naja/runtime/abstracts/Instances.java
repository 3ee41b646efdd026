package naja.runtime.abstracts;

import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.PyUnion;
import naja.runtime.objects.Slot;
import naja.runtime.objects.Types;
import naja.runtime.threads.ThreadState;

/** {@code isinstance()} and {@code issubclass()}. */
public final class Instances {
  private Instances() {}

  /** {@code isinstance(object, type)}. */
  public static boolean isInstance(Object object, Object type) {
    if (PyType.of(object) == type) {
      return true;
    }
    if (type instanceof PyType t && t.type() == Types.TYPE) {
      return realIsInstance(object, t);
    }
    if (type instanceof PyTuple tuple && tuple.getClass() == PyTuple.class) {
      return isInstanceOfAny(object, tuple);
    }
    if (type instanceof PyUnion union) {
      return isInstance(object, union.args());
    }
    Object method = PyType.of(type).slot(Slot.INSTANCECHECK);
    if (method != null) {
      return Truth.isTrue(Calls.callSlot(method, type, object));
    }
    return recursiveIsInstance(object, type);
  }

  private static boolean isInstanceOfAny(Object object, PyTuple types) {
    ThreadState thread = Recursion.enter(" in __instancecheck__");
    try {
      for (Object item : types.items()) {
        if (isInstance(object, item)) {
          return true;
        }
      }
      return false;
    } finally {
      Recursion.leave(thread);
    }
  }

  private static boolean isSubclassOfAny(Object derived, PyTuple types) {
    ThreadState thread = Recursion.enter(" in __subclasscheck__");
    try {
      for (Object item : types.items()) {
        if (isSubclass(derived, item)) {
          return true;
        }
      }
      return false;
    } finally {
      Recursion.leave(thread);
    }
  }

  /** {@code type.__instancecheck__(type, object)}: by the real class, then by {@code __class__}. */
  public static boolean realIsInstance(Object object, PyType type) {
    PyType real = PyType.of(object);
    if (real.isSubtype(type)) {
      return true;
    }
    if (real.lookup("__class__") == Types.OBJECT.dict().get("__class__") && real.getKind() == PyType.GET_GENERIC) {
      return false;
    }
    Object claimed = Attributes.lookupAttr(object, "__class__");
    return claimed != real && claimed instanceof PyType c && c.isSubtype(type);
  }

  private static boolean recursiveIsInstance(Object object, Object type) {
    if (type instanceof PyType t) {
      return realIsInstance(object, t);
    }
    if (!hasBases(type)) {
      throw Errors.typeError("isinstance() arg 2 must be a type, a tuple of types, or a union");
    }
    Object claimed = Attributes.lookupAttr(object, "__class__");
    return claimed != null && abstractIsSubclass(claimed, type);
  }

  /** {@code issubclass(derived, type)}. */
  public static boolean isSubclass(Object derived, Object type) {
    if (type instanceof PyType t && t.type() == Types.TYPE) {
      if (derived == type) {
        return true;
      }
      return recursiveIsSubclass(derived, type);
    }
    if (type instanceof PyTuple tuple) {
      return isSubclassOfAny(derived, tuple);
    }
    if (type instanceof PyUnion union) {
      return isSubclass(derived, union.args());
    }
    Object method = PyType.of(type).slot(Slot.SUBCLASSCHECK);
    if (method != null) {
      return Truth.isTrue(Calls.callSlot(method, type, derived));
    }
    return recursiveIsSubclass(derived, type);
  }

  /** {@code type.__subclasscheck__}: by the MRO, or by {@code __bases__} for objects that only look like classes. */
  public static boolean recursiveIsSubclass(Object derived, Object type) {
    if (derived instanceof PyType d && type instanceof PyType t) {
      return d.isSubtype(t);
    }
    if (!hasBases(derived)) {
      throw Errors.typeError("issubclass() arg 1 must be a class");
    }
    if (!hasBases(type)) {
      throw Errors.typeError("issubclass() arg 2 must be a class, a tuple of classes, or a union");
    }
    return abstractIsSubclass(derived, type);
  }

  private static boolean hasBases(Object object) {
    return Attributes.lookupAttr(object, "__bases__") instanceof PyTuple;
  }

  private static boolean abstractIsSubclass(Object derived, Object type) {
    if (derived == type) {
      return true;
    }
    if (!(Attributes.lookupAttr(derived, "__bases__") instanceof PyTuple bases)) {
      return false;
    }
    for (Object base : bases.items()) {
      if (abstractIsSubclass(base, type)) {
        return true;
      }
    }
    return false;
  }
}
