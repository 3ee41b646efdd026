package naja.runtime.abstracts;

import java.util.ArrayDeque;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.PyUnion;
import naja.runtime.objects.Slot;
import naja.runtime.objects.Types;

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
    if (type instanceof PyTuple tuple) {
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
    for (Object item : types.items()) {
      if (item instanceof PyTuple ? isInstanceOfNested(object, (PyTuple) item) : isInstance(object, item)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSubclassOfAny(Object derived, PyTuple types) {
    for (Object item : types.items()) {
      if (item instanceof PyTuple ? isSubclassOfNested(derived, (PyTuple) item) : isSubclass(derived, item)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is of one of the types in tuples of any depth, which takes no stack. */
  private static boolean isInstanceOfNested(Object object, PyTuple types) {
    NestedTypes nested = new NestedTypes(types);
    for (Object type = nested.next(); type != null; type = nested.next()) {
      if (isInstance(object, type)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSubclassOfNested(Object derived, PyTuple types) {
    NestedTypes nested = new NestedTypes(types);
    for (Object type = nested.next(); type != null; type = nested.next()) {
      if (isSubclass(derived, type)) {
        return true;
      }
    }
    return false;
  }

  /** The items of tuples in tuples, from the left; null at the end. */
  private static final class NestedTypes {
    private final ArrayDeque<Object> ahead = new ArrayDeque<>();

    NestedTypes(PyTuple types) {
      ahead.push(types);
    }

    Object next() {
      Object type = ahead.poll();
      while (type instanceof PyTuple) {
        Object[] items = ((PyTuple) type).items();
        for (int i = items.length - 1; i >= 0; i--) {
          ahead.push(items[i]);
        }
        type = ahead.poll();
      }
      return type;
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
