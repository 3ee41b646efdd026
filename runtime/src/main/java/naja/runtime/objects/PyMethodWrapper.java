package naja.runtime.objects;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Identity;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.TypeSpec;

/** {@code method-wrapper}: a special method of a built-in type, bound to an instance. */
@TypeSpec("method-wrapper")
public final class PyMethodWrapper extends PyCallable {
  private final PyWrapperDescr method;
  private final Object self;

  /** The caller knows that the method applies to the object. */
  PyMethodWrapper(PyWrapperDescr method, Object self) {
    this.method = method;
    this.self = self;
  }

  @Override
  public PyType type() {
    return Types.METHOD_WRAPPER;
  }

  /** {@code __name__}. */
  public String name() {
    return method.name();
  }

  /** {@code __self__}. */
  public Object self() {
    return self;
  }

  @Override
  public Object call(Object[] args, String[] keywords) {
    Object[] all = new Object[args.length + 1];
    all[0] = self;
    System.arraycopy(args, 0, all, 1, args.length);
    return method.call(all, keywords);
  }

  @Override
  public Object call() {
    return method.call(self);
  }

  @Override
  public Object call(Object a) {
    return method.call(self, a);
  }

  @Override
  public Object call(Object a, Object b) {
    return method.call(self, a, b);
  }

  @Override
  public Object call(Object a, Object b, Object c) {
    return method.call(self, a, b, c);
  }

  @Def("__repr__(self, /)")
  static String repr(PyMethodWrapper self) {
    return "<method-wrapper '" + self.name() + "' of " + BuiltinDef.typeName(PyType.of(self.self)) + " object at "
        + Descriptors.address(self.self) + ">";
  }

  @Def("__hash__(self, /)")
  static long hash(PyMethodWrapper self) {
    return Descriptors.hash(self.method, self.self);
  }

  @Def("__call__(self, /, *args, **kwargs)")
  static Object call(PyMethodWrapper self, Object[] args, PyDict kwargs) {
    return Calls.callWithDict(self, args, kwargs);
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PyMethodWrapper self, Object value) {
    return value instanceof PyMethodWrapper other
        ? (Object) (self.method == other.method && Identity.is(self.self, other.self))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyMethodWrapper self) {
    return Descriptors.reduce(self.self, self.name());
  }

  @Get(value = "__self__", member = true)
  static Object getSelf(PyMethodWrapper self) {
    return self.self;
  }

  @Get("__objclass__")
  static Object getObjclass(PyMethodWrapper self) {
    return self.method.owner();
  }

  @Get("__name__")
  static Object getName(PyMethodWrapper self) {
    return self.name();
  }

  @Get("__qualname__")
  static Object getQualname(PyMethodWrapper self) {
    return Descriptors.qualname(self.method.owner(), self.name());
  }

  @Get("__doc__")
  static Object getDoc(PyMethodWrapper self) {
    return self.method.def.doc();
  }

  @Get("__text_signature__")
  static Object getTextSignature(PyMethodWrapper self) {
    return self.method.def.textSignature();
  }
}
