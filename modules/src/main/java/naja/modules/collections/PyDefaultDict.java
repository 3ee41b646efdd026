package naja.modules.collections;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.ReprGuard;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.DictMerge;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyGenericAlias;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyNotImplemented;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;
import naja.runtime.text.Str;
import naja.runtime.text.StrBuilder;

/** {@code collections.defaultdict}. */
@TypeSpec(value = "collections.defaultdict", sub = true, repeats = "__getattribute__")
public class PyDefaultDict extends PyDict {
  static final PyType TYPE =
      PyType.builtin("collections.defaultdict", PyDefaultDict.class, new PyDefaultDictSpec(), Types.DICT);

  private Object factory = PyNone.NONE;

  protected PyDefaultDict() {}

  @Override
  public PyType type() {
    return TYPE;
  }

  /** Takes any arguments, since subclasses may have an {@code __init__} of their own. */
  @New(value = "defaultdict(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == TYPE ? new PyDefaultDict() : new PyDefaultDictSub(type);
  }

  @Def(value = "__init__(self, /, *args, **kwargs)", noSignature = true)
  static void init(PyDefaultDict self, Object[] args, PyDict kwargs) {
    Object factory = PyNone.NONE;
    Object[] rest = new Object[Math.max(1, args.length)];
    rest[0] = self;
    if (args.length > 0) {
      factory = args[0];
      if (factory != PyNone.NONE && !Calls.isCallable(factory)) {
        throw Errors.typeError("first argument must be callable or None");
      }
      System.arraycopy(args, 1, rest, 1, args.length - 1);
    }
    self.factory = factory;
    Calls.callWithDict(Types.DICT.lookup("__init__"), rest, kwargs);
  }

  @Def("__missing__(self, object, /)")
  static Object missing(PyDefaultDict self, Object key) {
    if (self.factory == PyNone.NONE) {
      throw Errors.keyError(key);
    }
    Object value = Calls.call(self.factory);
    Object meanwhile = self.putIfAbsent(key, value);
    return meanwhile == null ? value : meanwhile;
  }

  @Def("copy(self, /)")
  static Object copyIt(PyDefaultDict self) {
    return Calls.call(self.type(), self.factory, self);
  }

  @Def("__copy__(self, /)")
  static Object copyToo(PyDefaultDict self) {
    return copyIt(self);
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyDefaultDict self) {
    PyTuple args = self.factory == PyNone.NONE ? PyTuple.EMPTY : PyTuple.of(self.factory);
    Object items = Iteration.iter(Calls.callMethod(self, "items"));
    return PyTuple.of(self.type(), args, PyNone.NONE, PyNone.NONE, items);
  }

  @Def("__or__(self, value, /)")
  static Object or(PyDefaultDict self, Object value) {
    return value instanceof PyDict ? union(self, self, value) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__ror__(self, value, /)")
  static Object ror(PyDefaultDict self, Object value) {
    return value instanceof PyDict ? union(self, value, self) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  private static Object union(PyDefaultDict self, Object first, Object second) {
    Object made = Calls.call(self.type(), self.factory, first);
    DictMerge.update((PyDict) made, second);
    return made;
  }

  @Def("__repr__(self, /)")
  static Object repr(PyDefaultDict self) {
    Object items = Calls.call(Types.DICT.lookup("__repr__"), self);
    Object factory = "...";
    if (self.factory == PyNone.NONE) {
      factory = "None";
    } else if (ReprGuard.enter(self)) {
      try {
        factory = Texts.repr(self.factory);
      } finally {
        ReprGuard.leave(self);
      }
    }
    String name = self.type().name();
    return new StrBuilder().append(Str.fromJava(name.substring(name.lastIndexOf('.') + 1))).append("(")
        .append(factory).append(", ").append(items).append(")").build();
  }

  @Get(value = "default_factory", member = true)
  static Object getDefaultFactory(PyDefaultDict self) {
    return self.factory;
  }

  @Set(value = "default_factory", deletes = true)
  static void setDefaultFactory(PyDefaultDict self, Object value) {
    self.factory = PyNone.orNone(value);
  }

  @ClassDef("__class_getitem__(cls, object, /)")
  static Object classGetItem(PyType cls, Object object) {
    return PyGenericAlias.of(cls, object);
  }
}
