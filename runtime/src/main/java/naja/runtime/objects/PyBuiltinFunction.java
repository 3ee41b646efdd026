package naja.runtime.objects;

import java.util.concurrent.ConcurrentHashMap;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Identity;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.Spec;
import naja.runtime.expose.TypeSpec;

/**
 * {@code builtin_function_or_method}: a function of a built-in module, a method of a built-in type bound to its
 * instance, a class method bound to its class, or a static method.
 */
@TypeSpec("builtin_function_or_method")
public class PyBuiltinFunction extends PyCallable {
  /**
   * The names of modules as functions have them: as in CPython the same text for all of a module's functions, but not that of
   * its types. Pickles write what is the same once.
   */
  private static final ConcurrentHashMap<String, String> MODULES = new ConcurrentHashMap<>();

  final BuiltinDef def;
  final Spec spec;
  final int id;
  /** What goes before the arguments, or null. */
  private final Object receiver;
  /** {@code __self__}: the receiver, the module of a function, the type of a static method. */
  private final Object self;

  private PyBuiltinFunction(BuiltinDef def, Object receiver, Object self) {
    this.def = def;
    this.spec = def.spec;
    this.id = def.id;
    this.receiver = receiver;
    this.self = self;
  }

  /** A function without receiver: of a module, or a static method or {@code __new__} of a type. */
  PyBuiltinFunction(BuiltinDef def, Object self) {
    this(def, null, self);
  }

  /** {@code method.__get__(self)}; the caller knows that the method applies to the object. */
  public static PyBuiltinFunction bound(PyMethodDescr method, Object self) {
    return new PyBuiltinFunction(method.def, self, self);
  }

  /** {@code method.__get__(None, type)}; the caller knows that the type is a subtype of the method's. */
  public static PyBuiltinFunction bound(PyClassMethodDescr method, PyType type) {
    return new PyBuiltinFunction(method.def, type, type);
  }

  @Override
  public PyType type() {
    return Types.BUILTIN_FUNCTION;
  }

  /** {@code __name__}. */
  public final String name() {
    return def.name;
  }

  /** What it is made of: the same for one method bound to several objects. */
  public final BuiltinDef definition() {
    return def;
  }

  /** The module of a function; null for a method. */
  public final String moduleOrNull() {
    return def.module;
  }

  /** {@code __self__}: the object the method is bound to, the module of a function, or the type. */
  public final Object self() {
    return self;
  }

  @Override
  public Object call(Object[] args, String[] keywords) {
    return def.callGeneral(receiver, args, 0, keywords);
  }

  @Override
  public Object call() {
    Object result = receiver == null ? spec.call(id) : spec.call(id, receiver);
    return result == Spec.MISS ? call(NO_ARGS, null) : result;
  }

  @Override
  public Object call(Object a) {
    Object result = receiver == null ? spec.call(id, a) : spec.call(id, receiver, a);
    return result == Spec.MISS ? call(new Object[] {a}, null) : result;
  }

  @Override
  public Object call(Object a, Object b) {
    Object result = receiver == null ? spec.call(id, a, b) : spec.call(id, receiver, a, b);
    return result == Spec.MISS ? call(new Object[] {a, b}, null) : result;
  }

  @Override
  public Object call(Object a, Object b, Object c) {
    Object result = receiver == null ? spec.call(id, a, b, c) : spec.call(id, receiver, a, b, c);
    return result == Spec.MISS ? call(new Object[] {a, b, c}, null) : result;
  }

  @Override
  public Object call(Object a, Object b, Object c, Object d) {
    Object result = receiver == null ? spec.call(id, a, b, c, d) : Spec.MISS;
    return result == Spec.MISS ? call(new Object[] {a, b, c, d}, null) : result;
  }

  @Def("__repr__(self, /)")
  static String repr(PyBuiltinFunction self) {
    return self.def.owner == null ? "<built-in function " + self.def.name + ">"
        : "<built-in method " + self.def.name + " of " + BuiltinDef.typeName(PyType.of(self.self)) + " object at "
            + Descriptors.address(self.self) + ">";
  }

  @Def("__hash__(self, /)")
  static long hash(PyBuiltinFunction self) {
    return Descriptors.hash(self.def, self.self);
  }

  @Def("__call__(self, /, *args, **kwargs)")
  static Object call(PyBuiltinFunction self, Object[] args, PyDict kwargs) {
    return Calls.callWithDict(self, args, kwargs);
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PyBuiltinFunction self, Object value) {
    return value instanceof PyBuiltinFunction other
        ? (Object) (self.def == other.def && Identity.is(self.self, other.self)) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyBuiltinFunction self) {
    return self.def.owner == null ? self.def.name : Descriptors.reduce(self.self, self.def.name);
  }

  @Get(value = "__module__", member = true)
  static Object getModule(PyBuiltinFunction self) {
    String name = self.def.module;
    if (name == null) {
      return PyNone.NONE;
    }
    String own = MODULES.get(name);
    if (own == null) {
      String made = new String(name.toCharArray());
      own = MODULES.putIfAbsent(name, made);
      own = own == null ? made : own;
    }
    return own;
  }

  @Get("__doc__")
  static Object getDoc(PyBuiltinFunction self) {
    return self.def.doc();
  }

  @Get("__name__")
  static Object getName(PyBuiltinFunction self) {
    return self.def.name;
  }

  @Get("__qualname__")
  static Object getQualname(PyBuiltinFunction self) {
    return Descriptors.qualname(self.def, self.self);
  }

  @Get("__self__")
  static Object getSelf(PyBuiltinFunction self) {
    return self.def.kind == BuiltinDef.Kind.STATIC_METHOD ? PyNone.NONE : self.self;
  }

  @Get("__text_signature__")
  static Object getTextSignature(PyBuiltinFunction self) {
    return self.def.textSignature();
  }
}
