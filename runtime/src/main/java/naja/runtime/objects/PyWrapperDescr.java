package naja.runtime.objects;

import java.util.Arrays;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.Spec;
import naja.runtime.expose.TypeSpec;

/**
 * {@code wrapper_descriptor}: a special method of a built-in type. As for {@link PyMethodDescr}, only a failed cast
 * makes a call look at the type of the instance.
 */
@TypeSpec("wrapper_descriptor")
public final class PyWrapperDescr extends PyCallable {
  final BuiltinDef def;
  private final Spec spec;
  private final int id;

  /** What slots hold: the method of the base where this repeats it, else this. */
  final PyWrapperDescr original;

  PyWrapperDescr(BuiltinDef def) {
    this.def = def;
    this.spec = def.spec;
    this.id = def.id;
    this.original = this;
  }

  /** The same in the namespace of another type. */
  PyWrapperDescr(PyWrapperDescr repeated, PyType type) {
    this.def = repeated.def.ownedBy(type);
    this.spec = def.spec;
    this.id = def.id;
    this.original = repeated.original;
  }

  @Override
  public PyType type() {
    return Types.WRAPPER_DESCRIPTOR;
  }

  @Override
  public boolean bindsAsMethod() {
    return true;
  }

  /** {@code __name__}. */
  public String name() {
    return def.name;
  }

  /** {@code __objclass__}. */
  public PyType owner() {
    return def.owner;
  }

  /** The dispatch and the number in it, for compiled code. */
  public Spec spec() {
    return spec;
  }

  /** See {@link #spec}. */
  public int id() {
    return id;
  }

  @Override
  public Object call(Object[] args, String[] keywords) {
    if (args.length == (keywords == null ? 0 : keywords.length)) {
      throw Errors.typeError("descriptor '" + def.name + "' of '" + BuiltinDef.typeName(def.owner)
          + "' object needs an argument");
    }
    if (!def.accepts(args[0])) {
      throw requires(args[0]);
    }
    if (keywords != null && leavesKeywords(args[0])) {
      return def.callGeneral(args[0], Arrays.copyOf(args, args.length - keywords.length), 1, null);
    }
    return atEnd(def.callGeneral(args[0], args, 1, keywords));
  }

  /** Whether this is an {@code __init__} and keyword arguments are for the {@code __new__} that a subclass has. */
  private boolean leavesKeywords(Object self) {
    return def.name.equals("__init__")
        && def.owner != Types.SET // which takes no keywords whatever the subclass has
        && PyType.of(self).slot(Slot.NEW) != def.owner.slot(Slot.NEW)
        && def.signature().takesNoKeywords();
  }

  @Override
  public Object call() {
    return call(NO_ARGS, null);
  }

  @Override
  public Object call(Object self) {
    Object result;
    try {
      result = spec.call(id, self);
    } catch (ClassCastException e) {
      throw wrongObject(self, e);
    }
    return result == Spec.MISS ? call(new Object[] {self}, null) : atEnd(result);
  }

  /** {@code __next__} for Java: as {@link #call(Object)}, but null at the end, without an exception. */
  public Object callNext(Object self) {
    Object result;
    try {
      result = spec.call(id, self);
    } catch (ClassCastException e) {
      throw wrongObject(self, e);
    }
    return result == Spec.MISS ? call(new Object[] {self}, null) : result;
  }

  /** Only {@code __next__} answers null. */
  private static Object atEnd(Object result) {
    if (result == null) {
      throw Errors.stopIteration(PyNone.NONE);
    }
    return result;
  }

  @Override
  public Object call(Object self, Object x) {
    Object result;
    try {
      result = spec.call(id, self, x);
    } catch (ClassCastException e) {
      throw wrongObject(self, e);
    }
    return result == Spec.MISS ? call(new Object[] {self, x}, null) : result;
  }

  @Override
  public Object call(Object self, Object x, Object y) {
    Object result;
    try {
      result = spec.call(id, self, x, y);
    } catch (ClassCastException e) {
      throw wrongObject(self, e);
    }
    return result == Spec.MISS ? call(new Object[] {self, x, y}, null) : result;
  }

  @Override
  public Object call(Object self, Object x, Object y, Object z) {
    Object result;
    try {
      result = spec.call(id, self, x, y, z);
    } catch (ClassCastException e) {
      throw wrongObject(self, e);
    }
    return result == Spec.MISS ? call(new Object[] {self, x, y, z}, null) : result;
  }

  /** The failure to throw: Python's if the instance is of another type, else the internal one. */
  private RuntimeException wrongObject(Object self, ClassCastException e) {
    return def.accepts(self) ? e : requires(self);
  }

  private PyException requires(Object self) {
    return Errors.typeError("descriptor '" + def.name + "' requires a '" + BuiltinDef.typeName(def.owner)
        + "' object but received a '" + BuiltinDef.typeName(PyType.of(self)) + "'");
  }

  @Def("__repr__(self, /)")
  static String repr(PyWrapperDescr self) {
    return "<slot wrapper '" + self.def.name + "' of '" + BuiltinDef.typeName(self.def.owner) + "' objects>";
  }

  @Def("__call__(self, /, *args, **kwargs)")
  static Object call(PyWrapperDescr self, Object[] args, PyDict kwargs) {
    return Calls.callWithDict(self, args, kwargs);
  }

  @Def("__get__(self, instance, owner=None, /)")
  static Object get(PyWrapperDescr self, Object instance, Object owner) {
    if (Descriptors.isUnbound(instance, owner)) {
      return self;
    }
    if (!self.def.accepts(instance)) {
      throw Descriptors.wrongObject(self.def.name, self.def.owner, instance);
    }
    return new PyMethodWrapper(self, instance);
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyWrapperDescr self) {
    return Descriptors.reduce(self.def.owner, self.def.name);
  }

  @Get(value = "__objclass__", member = true)
  static Object getObjclass(PyWrapperDescr self) {
    return self.def.owner;
  }

  @Get(value = "__name__", member = true)
  static Object getName(PyWrapperDescr self) {
    return self.def.name;
  }

  @Get("__doc__")
  static Object getDoc(PyWrapperDescr self) {
    return self.def.doc();
  }

  @Get("__qualname__")
  static Object getQualname(PyWrapperDescr self) {
    return Descriptors.qualname(self.def.owner, self.def.name);
  }

  @Get("__text_signature__")
  static Object getTextSignature(PyWrapperDescr self) {
    return self.def.textSignature();
  }
}
