package naja.runtime.objects;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Identity;
import naja.runtime.abstracts.Texts;
import naja.runtime.threads.Interpreter;

/** What the built-in callables and descriptors have in common. */
final class Descriptors {
  private Descriptors() {}

  /** The message about an object that a method or attribute does not belong to. */
  static PyException wrongObject(String name, PyType owner, Object object) {
    return Errors.typeError("descriptor '" + name + "' for '" + BuiltinDef.typeName(owner)
        + "' objects doesn't apply to a '" + BuiltinDef.typeName(PyType.of(object)) + "' object");
  }

  /** Checks the arguments of {@code __get__}: either the instance or its class must be given. */
  static void checkBinding(Object instance, Object owner) {
    if (instance == PyNone.NONE && owner == PyNone.NONE) {
      throw Errors.typeError("__get__(None, None) is invalid");
    }
  }

  /** Checks the arguments of {@code __get__}; true if the descriptor itself is the answer. */
  static boolean isUnbound(Object instance, Object owner) {
    if (instance != PyNone.NONE) {
      return false;
    }
    checkBinding(instance, owner);
    return true;
  }

  /** {@code (getattr, (object, name))}: how pickling finds the object again. */
  static Object reduce(Object object, String name) {
    return PyTuple.of(Interpreter.current().builtins.get("getattr"), PyTuple.of(object, name));
  }

  /** {@code __qualname__} of a bound method: that of the class, which may have been renamed, and the name. */
  static Object qualname(BuiltinDef def, Object self) {
    if (def.owner == null) {
      return def.name;
    }
    Object type = self instanceof PyType ? self : PyType.of(self);
    return qualname(type, def.name);
  }

  /** {@code type.__qualname__ + "." + name}. */
  static Object qualname(Object type, String name) {
    Object qualname = Attributes.getAttr(type, "__qualname__");
    if (!Texts.isStr(qualname)) {
      throw Errors.typeError("<descriptor>.__objclass__.__qualname__ is not a unicode object");
    }
    return PyType.nameKey(Texts.utf16(qualname) + "." + name);
  }

  static long hash(Object def, Object self) {
    return System.identityHashCode(def) * 31L + (Identity.id(self) >>> 4);
  }

  static String address(Object object) {
    return "0x" + Long.toHexString(Identity.id(object));
  }
}
