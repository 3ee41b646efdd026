package naja.runtime.interpreter;

import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.ReprGuard;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyNotImplemented;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;

/** {@code FrameLocalsProxy}: the variables of a function's frame as a mapping that writes through (PEP 667). */
@TypeSpec("FrameLocalsProxy")
final class PyFrameLocalsProxy extends PyObject {
  private static final PyType TYPE = makeType();

  private static PyType makeType() {
    PyType type = PyType.builtin("FrameLocalsProxy", PyFrameLocalsProxy.class, new PyFrameLocalsProxySpec());
    type.matchesMapping = true;
    return type;
  }

  final PyFrame frame;

  PyFrameLocalsProxy(PyFrame frame) {
    this.frame = frame;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New("FrameLocalsProxy(*args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    if (args.length != 1) {
      throw Errors.typeError("FrameLocalsProxy expected 1 argument, got " + args.length);
    }
    if (!(args[0] instanceof PyFrame frame)) {
      throw Errors.typeError("expect frame, not " + PyType.of(args[0]).name());
    }
    if (kwargs.size() > 0) {
      throw Errors.typeError("FrameLocalsProxy takes no keyword arguments");
    }
    return new PyFrameLocalsProxy(frame);
  }

  private PyDict snapshot() {
    return FrameLocals.variables(frame);
  }

  @Def(value = "__getitem__(self, object, /)", coexist = true)
  static Object getItem(PyFrameLocalsProxy self, Object key) {
    Object value = FrameLocals.get(self.frame, key);
    if (value == null) {
      throw Errors.keyError(PyType.nameKey("local variable '" + Texts.reprText(key) + "' is not defined"));
    }
    return value;
  }

  @Def("__setitem__(self, key, value, /)")
  static void setItem(PyFrameLocalsProxy self, Object key, Object value) {
    FrameLocals.set(self.frame, key, value);
  }

  @Def("__delitem__(self, key, /)")
  static void delItem(PyFrameLocalsProxy self, Object key) {
    remove(self, key, null);
  }

  private static Object remove(PyFrameLocalsProxy self, Object key, Object otherwise) {
    if (FrameLocals.indexOf(self.frame, key) >= 0) {
      throw Errors.valueError("cannot remove local variables from FrameLocalsProxy");
    }
    FrameTrace trace = self.frame.trace;
    Object value = trace == null || trace.extraLocals == null ? null : trace.extraLocals.remove(key);
    if (value == null && otherwise == null) {
      throw Errors.keyError(key);
    }
    return value == null ? otherwise : value;
  }

  @Def(value = "__contains__(self, object, /)", coexist = true)
  static boolean contains(PyFrameLocalsProxy self, Object key) {
    return FrameLocals.get(self.frame, key) != null;
  }

  @Def("__len__(self, /)")
  static long len(PyFrameLocalsProxy self) {
    return self.snapshot().size();
  }

  @Def("__iter__(self, /)")
  static Object iter(PyFrameLocalsProxy self) {
    return Iteration.iter(keys(self));
  }

  @Def("__reversed__(self, /)")
  static Object reversed(PyFrameLocalsProxy self) {
    PyList keys = keys(self);
    keys.reverse();
    return keys;
  }

  @Def("__repr__(self, /)")
  static Object repr(PyFrameLocalsProxy self) {
    if (!ReprGuard.enter(self.frame)) {
      return "{...}";
    }
    try {
      return Texts.repr(self.snapshot());
    } finally {
      ReprGuard.leave(self.frame);
    }
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PyFrameLocalsProxy self, Object value) {
    if (value instanceof PyFrameLocalsProxy other) {
      return self.frame == other.frame;
    }
    return value instanceof PyDict ? Comparisons.compare(Comparisons.EQ, self.snapshot(), value)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__ne__(self, value, /)")
  static Object ne(PyFrameLocalsProxy self, Object value) {
    Object equal = eq(self, value);
    return equal instanceof Boolean b ? (Object) !b : equal;
  }

  @Def("__lt__(self, value, /)")
  static Object lt(PyFrameLocalsProxy self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__le__(self, value, /)")
  static Object le(PyFrameLocalsProxy self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__gt__(self, value, /)")
  static Object gt(PyFrameLocalsProxy self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__ge__(self, value, /)")
  static Object ge(PyFrameLocalsProxy self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** The items of an operand as a dict, or null where it is no mapping that fits. */
  private static PyDict dictOf(Object object) {
    return object instanceof PyFrameLocalsProxy p ? p.snapshot() : object instanceof PyDict d ? d : null;
  }

  private static Object union(Object left, Object right) {
    PyDict a = dictOf(left);
    PyDict b = dictOf(right);
    if (a == null || b == null) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    PyDict both = a.copy();
    both.putAll(b);
    return both;
  }

  @Def("__or__(self, value, /)")
  static Object or(PyFrameLocalsProxy self, Object value) {
    return union(self, value);
  }

  @Def("__ror__(self, value, /)")
  static Object ror(PyFrameLocalsProxy self, Object value) {
    return union(value, self);
  }

  @Def("__ior__(self, value, /)")
  static Object ior(PyFrameLocalsProxy self, Object value) {
    PyDict other = dictOf(value);
    if (other == null) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    store(self, other);
    return self;
  }

  private static void store(PyFrameLocalsProxy self, PyDict items) {
    Object[] keys = items.keyArray();
    Object[] values = items.valueArray();
    for (int i = 0; i < keys.length; i++) {
      FrameLocals.set(self.frame, keys[i], values[i]);
    }
  }

  @Def("update(self, object, /)")
  static void update(PyFrameLocalsProxy self, Object object) {
    PyDict items = dictOf(object);
    if (items == null) {
      throw Errors.typeError("update() argument must be dict or another FrameLocalsProxy");
    }
    store(self, items);
  }

  @Def("copy(self, /)")
  static Object copy(PyFrameLocalsProxy self) {
    return self.snapshot();
  }

  @Def("keys(self, /)")
  static PyList keys(PyFrameLocalsProxy self) {
    return PyList.of(self.snapshot().keyArray());
  }

  @Def("values(self, /)")
  static Object values(PyFrameLocalsProxy self) {
    return PyList.of(self.snapshot().valueArray());
  }

  @Def("items(self, /)")
  static Object items(PyFrameLocalsProxy self) {
    PyDict dict = self.snapshot();
    Object[] keys = dict.keyArray();
    Object[] values = dict.valueArray();
    Object[] items = new Object[keys.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = PyTuple.of(keys[i], values[i]);
    }
    return PyList.of(items);
  }

  private static void checkCount(String name, Object[] args) {
    if (args.length < 1 || args.length > 2) {
      throw Errors.typeError(name + " expected 1 or 2 arguments");
    }
  }

  @Def(value = "get(self, /, *args)", noSignature = true)
  static Object get(PyFrameLocalsProxy self, Object[] args) {
    checkCount("get", args);
    Object value = FrameLocals.get(self.frame, args[0]);
    return value != null ? value : args.length > 1 ? args[1] : PyNone.NONE;
  }

  @Def(value = "setdefault(self, /, *args)", noSignature = true)
  static Object setDefault(PyFrameLocalsProxy self, Object[] args) {
    checkCount("setdefault", args);
    Object value = FrameLocals.get(self.frame, args[0]);
    if (value == null) {
      value = args.length > 1 ? args[1] : PyNone.NONE;
      FrameLocals.set(self.frame, args[0], value);
    }
    return value;
  }

  @Def(value = "pop(self, /, *args)", noSignature = true)
  static Object pop(PyFrameLocalsProxy self, Object[] args) {
    if (args.length == 0) {
      throw Errors.typeError("pop expected at least 1 argument, got 0");
    }
    if (args.length > 2) {
      throw Errors.typeError("pop expected at most 2 arguments, got " + args.length);
    }
    return remove(self, args[0], args.length > 1 ? args[1] : null);
  }
}
