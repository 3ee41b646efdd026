package naja.runtime.objects;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.TypeSpec;

/** {@code classmethod_descriptor}: a class method of a built-in type. */
@TypeSpec("classmethod_descriptor")
public final class PyClassMethodDescr extends PyCallable {
  final BuiltinDef def;

  PyClassMethodDescr(BuiltinDef def) {
    this.def = def;
  }

  @Override
  public PyType type() {
    return Types.CLASSMETHOD_DESCRIPTOR;
  }

  /** {@code __name__}. */
  public String name() {
    return def.name;
  }

  @Override
  public Object call(Object[] args, String[] keywords) {
    if (args.length == (keywords == null ? 0 : keywords.length)) {
      throw Errors.typeError("descriptor '" + def.name + "' of '" + BuiltinDef.typeName(def.owner)
          + "' object needs an argument");
    }
    return def.callGeneral(check(args[0]), args, 1, keywords);
  }

  private PyType check(Object first) {
    if (!(first instanceof PyType type)) {
      throw Errors.typeError("descriptor '" + def.name + "' for type '" + BuiltinDef.typeName(def.owner)
          + "' needs a type, not a '" + BuiltinDef.typeName(PyType.of(first)) + "' as arg 2");
    }
    if (!type.isSubtype(def.owner)) {
      throw Errors.typeError("descriptor '" + def.name + "' requires a subtype of '" + BuiltinDef.typeName(def.owner)
          + "' but received '" + BuiltinDef.typeName(type) + "'");
    }
    return type;
  }

  @Def("__repr__(self, /)")
  static String repr(PyClassMethodDescr self) {
    return "<method '" + self.def.name + "' of '" + BuiltinDef.typeName(self.def.owner) + "' objects>";
  }

  @Def("__call__(self, /, *args, **kwargs)")
  static Object call(PyClassMethodDescr self, Object[] args, PyDict kwargs) {
    return Calls.callWithDict(self, args, kwargs);
  }

  @Def("__get__(self, instance, owner=None, /)")
  static Object get(PyClassMethodDescr self, Object instance, Object owner) {
    if (owner == PyNone.NONE) {
      Descriptors.isUnbound(instance, owner);
      return PyBuiltinFunction.bound(self, self.check(PyType.of(instance)));
    }
    return PyBuiltinFunction.bound(self, self.check(owner));
  }

  @Get(value = "__objclass__", member = true)
  static Object getObjclass(PyClassMethodDescr self) {
    return self.def.owner;
  }

  @Get(value = "__name__", member = true)
  static Object getName(PyClassMethodDescr self) {
    return self.def.name;
  }

  @Get("__doc__")
  static Object getDoc(PyClassMethodDescr self) {
    return self.def.doc();
  }

  @Get("__qualname__")
  static Object getQualname(PyClassMethodDescr self) {
    return Descriptors.qualname(self.def.owner, self.def.name);
  }

  @Get("__text_signature__")
  static Object getTextSignature(PyClassMethodDescr self) {
    return self.def.textSignature();
  }
}
