package naja.runtime.objects;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.interpreter.PyFrame;
import naja.runtime.threads.ThreadState;

/** {@code super}. */
@TypeSpec(value = "super", sub = true)
public class PySuper extends PyObject {
  private PyType start;
  private Object self;
  private PyType selfType;

  @Override
  public PyType type() {
    return Types.SUPER;
  }

  @New(value = "super(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == Types.SUPER ? new PySuper() : new PySuperSub(type);
  }

  @Def(value = "__init__(self, /, *args, **kwargs)", noSignature = true)
  static void init(PySuper self, Object[] args, PyDict kwargs) {
    if (kwargs.size() > 0) {
      throw Errors.typeError("super() takes no keyword arguments");
    }
    if (args.length > 2) {
      throw Errors.typeError("super() expected at most 2 arguments, got " + args.length);
    }
    if (args.length == 0) {
      self.fromFrame();
      return;
    }
    if (!(args[0] instanceof PyType start)) {
      throw Errors.typeError("super() argument 1 must be a type, not " + PyType.of(args[0]).name());
    }
    self.start = start;
    self.self = null;
    self.selfType = null;
    if (args.length == 2 && args[1] != PyNone.NONE) {
      self.bind(args[1]);
    }
  }

  private void bind(Object object) {
    selfType = check(start, object);
    self = object;
  }

  /** {@code super(type, self)}. */
  public static Object create(Object type, Object self) {
    if (!(type instanceof PyType t)) {
      throw Errors.typeError("super() argument 1 must be a type, not " + PyType.of(type).name());
    }
    PySuper made = new PySuper();
    made.start = t;
    made.bind(self);
    return made;
  }

  private static PyType check(PyType start, Object object) {
    if (object instanceof PyType t && t.isSubtype(start)) {
      return t;
    }
    PyType type = PyType.of(object);
    if (type.isSubtype(start)) {
      return type;
    }
    Object claimed = Attributes.lookupAttr(object, "__class__");
    if (claimed instanceof PyType c && c != type && c.isSubtype(start)) {
      return c;
    }
    throw unrelated(start, object);
  }

  static PyException unrelated(PyType start, Object object) {
    String what = object instanceof PyType ? "type" : "instance of";
    String name = object instanceof PyType t ? t.name() : PyType.of(object).name();
    return Errors.typeError(
        "super(type, obj): obj (" + what + " " + name + ") is not an instance or subtype of type (" + start.name()
            + ").");
  }

  private void fromFrame() {
    PyFrame frame = ThreadState.current().frame;
    if (frame == null) {
      throw Errors.runtimeError("super(): no current frame");
    }
    PyCode code = frame.code;
    if (code.argCount == 0) {
      throw Errors.runtimeError("super(): no arguments");
    }
    Object first = frame.registers[0];
    if (first instanceof PyCell cell && code.isCell(0)) {
      first = cell.value;
    }
    if (first == null) {
      throw Errors.runtimeError("super(): arg[0] deleted");
    }
    for (int i = 0; i < code.localsCount; i++) {
      if (code.isFree(i) && "__class__".equals(code.localName(i))) {
        Object value = frame.registers[i] instanceof PyCell cell ? cell.value : null;
        if (value == null) {
          throw Errors.runtimeError("super(): empty __class__ cell");
        }
        if (!(value instanceof PyType t)) {
          throw Errors.runtimeError("super(): __class__ is not a type (" + PyType.of(value).name() + ")");
        }
        start = t;
        bind(first);
        return;
      }
    }
    throw Errors.runtimeError("super(): __class__ cell not found");
  }

  /** The attribute in the classes behind {@code start} in the MRO of {@code type}, or null. */
  public static Object lookupAfter(PyType type, PyType start, String name) {
    PyType[] mro = type.mro();
    if (mro == null) {
      return null;
    }
    int i = 0;
    while (i < mro.length && mro[i] != start) {
      i++;
    }
    Object key = PyType.nameKey(name);
    for (i++; i < mro.length; i++) {
      Object found = mro[i].dict().get(key);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  @Def("__getattribute__(self, name, /)")
  static Object getAttribute(PySuper self, Object name) {
    String text = Texts.attributeName(name);
    if (self.self != null && !text.equals("__class__")) {
      Object found = lookupAfter(self.selfType, self.start, text);
      if (found != null) {
        return self.self == self.selfType
            ? Attributes.bindToType(found, self.selfType)
            : Attributes.bind(found, self.self, self.selfType);
      }
    }
    Object value = Attributes.genericGet(self, self.type(), text);
    if (value == null) {
      throw Errors.noAttribute(self, text);
    }
    return value;
  }

  @Def("__get__(self, instance, owner=None, /)")
  static Object get(PySuper self, Object instance, Object owner) {
    Descriptors.checkBinding(instance, owner);
    if (instance == PyNone.NONE || self.self != null) {
      return self;
    }
    if (self.type() != Types.SUPER) {
      return Calls.call(self.type(), self.start, instance);
    }
    return create(self.start, instance);
  }

  @Def("__repr__(self, /)")
  static Object repr(PySuper self) {
    String start = self.start == null ? "NULL" : self.start.name();
    return PyType.nameKey(
        "<super: <class '" + start + "'>, " + (self.selfType == null ? "NULL" : "<" + self.selfType.name() + " object>")
            + ">");
  }

  @Get(value = "__thisclass__", member = true)
  static Object getThisClass(PySuper self) {
    return PyNone.orNone(self.start);
  }

  @Get(value = "__self__", member = true)
  static Object getSelf(PySuper self) {
    return PyNone.orNone(self.self);
  }

  @Get(value = "__self_class__", member = true)
  static Object getSelfClass(PySuper self) {
    return PyNone.orNone(self.selfType);
  }
}
