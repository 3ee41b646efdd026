package naja.modules.functools;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyCallable;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;

/** What {@code functools.cmp_to_key} gives, and the keys that it makes: objects ordered by a comparison function. */
@TypeSpec("functools.KeyWrapper")
public final class PyKeyWrapper extends PyCallable {
  static final PyType TYPE = PyType.builtin("functools.KeyWrapper", PyKeyWrapper.class, new PyKeyWrapperSpec());

  static {
    TYPE.isBase = false;
    TYPE.disallowInstantiation = true;
    TYPE.put("__hash__", PyNone.NONE);
  }

  private final Object compare;
  private Object object;

  PyKeyWrapper(Object compare, Object object) {
    this.compare = compare;
    this.object = object;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public Object call(Object[] args, String[] keywords) {
    boolean named = keywords != null && keywords.length == 1 && args.length == 1;
    if (named && !keywords[0].equals("obj")) {
      throw Errors.typeError("K() missing required argument 'obj' (pos 1)");
    }
    if (args.length != 1) {
      throw Errors.typeError(
          args.length == 0 ? "K() missing required argument 'obj' (pos 1)"
              : "K() takes at most 1 argument (" + args.length + " given)");
    }
    return new PyKeyWrapper(compare, args[0]);
  }

  @Override
  public Object call(Object a) {
    return new PyKeyWrapper(compare, a);
  }

  @Def("__call__(self, /, *args, **kwargs)")
  static Object callIt(PyKeyWrapper self, Object[] args, PyDict kwargs) {
    Object obj = kwargs.get("obj");
    return self.call(args.length == 0 && obj != null && kwargs.size() == 1 ? new Object[] {obj} : args, null);
  }

  @Get(value = "obj", member = true)
  static Object getObj(PyKeyWrapper self) {
    return PyNone.orNone(self.object);
  }

  @Get("__text_signature__")
  static String getTextSignature(PyKeyWrapper self) {
    return "(obj)";
  }

  @Set("obj")
  static void setObj(PyKeyWrapper self, Object value) {
    self.object = value;
  }

  private static Object order(int operator, PyKeyWrapper self, Object value) {
    if (!(value instanceof PyKeyWrapper other)) {
      throw Errors.typeError("other argument must be K instance");
    }
    if (self.object == null || other.object == null) {
      throw Errors.attributeError(self, "object", "object");
    }
    return Comparisons.compare(operator, Calls.call(self.compare, self.object, other.object), 0L);
  }

  @Def("__lt__(self, value, /)")
  static Object lt(PyKeyWrapper self, Object value) {
    return order(Comparisons.LT, self, value);
  }

  @Def("__le__(self, value, /)")
  static Object le(PyKeyWrapper self, Object value) {
    return order(Comparisons.LE, self, value);
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PyKeyWrapper self, Object value) {
    return order(Comparisons.EQ, self, value);
  }

  @Def("__ne__(self, value, /)")
  static Object ne(PyKeyWrapper self, Object value) {
    return order(Comparisons.NE, self, value);
  }

  @Def("__gt__(self, value, /)")
  static Object gt(PyKeyWrapper self, Object value) {
    return order(Comparisons.GT, self, value);
  }

  @Def("__ge__(self, value, /)")
  static Object ge(PyKeyWrapper self, Object value) {
    return order(Comparisons.GE, self, value);
  }
}
