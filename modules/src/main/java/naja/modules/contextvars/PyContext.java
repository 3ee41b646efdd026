package naja.modules.contextvars;

import java.util.LinkedHashMap;
import java.util.Map;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyNotImplemented;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.threads.ThreadState;

/**
 * {@code contextvars.Context}. Copies share the values until one of them changes. Thread-safe: the monitor guards the
 * values and is never held while Python code runs.
 */
@TypeSpec("_contextvars.Context")
public final class PyContext extends PyObject {
  static final PyType TYPE = PyType.builtin("_contextvars.Context", PyContext.class, new PyContextSpec());

  static {
    TYPE.isBase = false;
    TYPE.hasWeakref = true;
  }

  private Map<PyContextVar, Object> values;

  /** Whether another context may have the same map. */
  private boolean shared;

  private boolean entered;

  /** What the thread that has entered it goes back to; its own. */
  private Object before;

  private PyContext(Map<PyContextVar, Object> values, boolean shared) {
    this.values = values;
    this.shared = shared;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "Context(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    if (args.length > 0 || kwargs.size() > 0) {
      throw Errors.typeError("Context() does not accept any arguments");
    }
    return new PyContext(new LinkedHashMap<>(), false);
  }

  /** The context that a thread is in; a thread's first one is empty. */
  static PyContext current(ThreadState thread) {
    Object context = thread.context;
    if (context == null) {
      PyContext first = new PyContext(new LinkedHashMap<>(), false);
      first.entered = true;
      thread.context = first;
      return first;
    }
    return (PyContext) context;
  }

  /** The value of a variable, or null. */
  synchronized Object value(PyContextVar variable) {
    return values.get(variable);
  }

  /** Sets a variable, or unsets it with null. */
  synchronized void change(PyContextVar variable, Object value) {
    if (shared) {
      values = new LinkedHashMap<>(values);
      shared = false;
    }
    if (value == null) {
      values.remove(variable);
    } else {
      values.put(variable, value);
    }
  }

  /** {@code copy_context()}. */
  public static Object copyCurrent(ThreadState thread) {
    return current(thread).copy();
  }

  @Def("copy(self, /)")
  static Object copyOf(PyContext self) {
    return self.copy();
  }

  synchronized PyContext copy() {
    shared = true;
    return new PyContext(values, true);
  }

  private synchronized boolean tryEnter() {
    if (entered) {
      return false;
    }
    entered = true;
    return true;
  }

  private synchronized void exit() {
    entered = false;
  }

  @Def(value = "run(self, /, *args, **kwargs)", noSignature = true)
  static Object run(PyContext self, Object[] args, PyDict kwargs) {
    if (args.length == 0) {
      throw Errors.typeError("run() missing 1 required positional argument");
    }
    ThreadState thread = ThreadState.current();
    enter(thread, self);
    try {
      Object[] rest = new Object[args.length - 1];
      System.arraycopy(args, 1, rest, 0, rest.length);
      return Calls.callWithDict(args[0], rest, kwargs);
    } finally {
      exit(thread, self);
    }
  }

  /** Makes a context the thread's. Compare CPython's {@code PyContext_Enter}. */
  public static void enter(ThreadState thread, Object object) {
    if (!(object instanceof PyContext context)) {
      throw Errors.typeError("an instance of Context was expected");
    }
    if (!context.tryEnter()) {
      throw Errors.runtimeError("cannot enter context: " + Texts.reprText(context) + " is already entered");
    }
    context.before = thread.context;
    thread.context = context;
  }

  /** Makes the context from before {@link #enter} the thread's again. */
  public static void exit(ThreadState thread, Object object) {
    PyContext context = (PyContext) object;
    thread.context = context.before;
    context.before = null;
    context.exit();
  }

  private static PyContextVar key(Object key) {
    if (key instanceof PyContextVar variable) {
      return variable;
    }
    throw Errors.typeError("a ContextVar key was expected, got " + Texts.reprText(key));
  }

  @Def("__len__(self, /)")
  static int length(PyContext self) {
    return self.snapshot().length / 2;
  }

  @Def("__contains__(self, key, /)")
  static boolean contains(PyContext self, Object key) {
    return self.value(key(key)) != null;
  }

  @Def("__getitem__(self, key, /)")
  static Object getItem(PyContext self, Object key) {
    Object value = self.value(key(key));
    if (value == null) {
      throw Errors.keyError(key);
    }
    return value;
  }

  @Def("get(self, key, default=None, /)")
  static Object get(PyContext self, Object key, Object defaultValue) {
    Object value = self.value(key(key));
    return value == null ? defaultValue : value;
  }

  /** Variables and values by turns. */
  private synchronized Object[] snapshot() {
    Object[] all = new Object[2 * values.size()];
    int i = 0;
    for (Map.Entry<PyContextVar, Object> entry : values.entrySet()) {
      all[i++] = entry.getKey();
      all[i++] = entry.getValue();
    }
    return all;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyContext self) {
    return keys(self);
  }

  @Def("keys(self, /)")
  static Object keys(PyContext self) {
    Object[] all = self.snapshot();
    Object[] keys = new Object[all.length / 2];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = all[2 * i];
    }
    return new PyContextKeys(keys);
  }

  @Def("values(self, /)")
  static Object values(PyContext self) {
    Object[] all = self.snapshot();
    Object[] values = new Object[all.length / 2];
    for (int i = 0; i < values.length; i++) {
      values[i] = all[2 * i + 1];
    }
    return new PyContextValues(values);
  }

  @Def("items(self, /)")
  static Object items(PyContext self) {
    Object[] all = self.snapshot();
    Object[] items = new Object[all.length / 2];
    for (int i = 0; i < items.length; i++) {
      items[i] = PyTuple.of(all[2 * i], all[2 * i + 1]);
    }
    return new PyContextItems(items);
  }

  private static Object equality(PyContext self, Object other, boolean wanted) {
    if (!(other instanceof PyContext context)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    Object[] all = self.snapshot();
    if (all.length != context.snapshot().length) {
      return !wanted;
    }
    for (int i = 0; i < all.length; i += 2) {
      Object value = context.value((PyContextVar) all[i]);
      if (value == null || !Comparisons.isEqual(all[i + 1], value)) {
        return !wanted;
      }
    }
    return wanted;
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PyContext self, Object value) {
    return equality(self, value, true);
  }

  @Def("__ne__(self, value, /)")
  static Object ne(PyContext self, Object value) {
    return equality(self, value, false);
  }

  @Def("__lt__(self, value, /)")
  static Object lt(PyContext self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__le__(self, value, /)")
  static Object le(PyContext self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__gt__(self, value, /)")
  static Object gt(PyContext self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__ge__(self, value, /)")
  static Object ge(PyContext self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }
}
