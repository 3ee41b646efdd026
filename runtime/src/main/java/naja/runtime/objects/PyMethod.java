package naja.runtime.objects;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Hashes;
import naja.runtime.abstracts.Identity;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;

/** {@code method}: a callable bound to an instance. */
@TypeSpec("method")
public final class PyMethod extends PyCallable {
  public final Object function;
  public final Object self;

  public PyMethod(Object function, Object self) {
    this.function = function;
    this.self = self;
  }

  @Override
  public PyType type() {
    return Types.METHOD;
  }

  @Override
  public Object call(Object[] args, String[] keywords) {
    Object[] all = new Object[args.length + 1];
    all[0] = self;
    System.arraycopy(args, 0, all, 1, args.length);
    return Calls.call(function, all, keywords);
  }

  @Override
  public Object call() {
    return Calls.call(function, self);
  }

  @Override
  public Object call(Object a) {
    return Calls.call(function, self, a);
  }

  @Override
  public Object call(Object a, Object b) {
    return Calls.call(function, self, a, b);
  }

  @Override
  public Object call(Object a, Object b, Object c) {
    return Calls.call(function, self, a, b, c);
  }

  @New("method(function, instance, /)")
  static Object create(PyType type, Object function, Object instance) {
    if (!Calls.isCallable(function)) {
      throw Errors.typeError("first argument must be callable");
    }
    if (instance == PyNone.NONE) {
      throw Errors.typeError("instance must not be None");
    }
    return new PyMethod(function, instance);
  }

  @Def("__call__(self, /, *args, **kwargs)")
  static Object call(PyMethod self, Object[] args, PyDict kwargs) {
    return Calls.callWithDict(self, args, kwargs);
  }

  @Def("__get__(self, instance, owner=None, /)")
  static Object get(PyMethod self, Object instance, Object owner) {
    Descriptors.checkBinding(instance, owner);
    return self;
  }

  @Def("__getattribute__(self, name, /)")
  static Object getAttribute(PyMethod self, Object name) {
    String text = Texts.attributeName(name);
    Object found = Types.METHOD.lookup(text);
    return found != null ? Attributes.bind(found, self, Types.METHOD) : Attributes.getAttr(self.function, text);
  }

  @Def("__repr__(self, /)")
  static Object repr(PyMethod self) {
    Object name = Attributes.lookupAttr(self.function, "__qualname__");
    if (name == null) {
      name = Attributes.lookupAttr(self.function, "__name__");
    }
    String text = name != null && Texts.isStr(name) ? Texts.utf16(name) : "?";
    return PyType.nameKey("<bound method " + text + " of " + Texts.reprText(self.self) + ">");
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PyMethod self, Object value) {
    return value instanceof PyMethod other
        ? (Object) (Identity.is(self.self, other.self) && Comparisons.isEqual(self.function, other.function))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__hash__(self, /)")
  static long hash(PyMethod self) {
    return Hashes.identity(self.self) * 31 + Hashes.hash(self.function);
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyMethod self) {
    return Descriptors.reduce(self.self, Texts.utf16(Attributes.getAttr(self.function, "__name__")));
  }

  @Get(value = "__func__", member = true)
  static Object getFunc(PyMethod self) {
    return self.function;
  }

  @Get(value = "__self__", member = true)
  static Object getSelf(PyMethod self) {
    return self.self;
  }

  @Get("__doc__")
  static Object getDoc(PyMethod self) {
    return PyNone.orNone(Attributes.lookupAttr(self.function, "__doc__"));
  }
}
