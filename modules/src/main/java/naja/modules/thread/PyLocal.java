package naja.modules.thread;

import java.util.concurrent.ConcurrentHashMap;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;
import naja.runtime.objects.Types;
import naja.runtime.threads.ThreadState;

/** {@code _thread._local}: an object whose attributes are different in each thread. */
@TypeSpec(value = "_thread._local", sub = true)
public class PyLocal extends PyObject implements ThreadState.Ending {
  static final PyType TYPE = PyType.builtin("_thread._local", PyLocal.class, new PyLocalSpec());

  static {
    TYPE.hasWeakref = true;
  }

  /** The attributes in one thread. */
  private record Own(ThreadState thread, PyDict dict) {
  }

  private final ConcurrentHashMap<ThreadState, PyDict> dicts = new ConcurrentHashMap<>();

  /** What was asked for last, for many who ask in turn are one thread. */
  private Own last;

  private Object[] args = {};
  private PyDict keywords = new PyDict();

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "_local(*args, **kwargs)", signature = "()")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    if ((args.length > 0 || kwargs.size() > 0) && type.slot(Slot.INIT) == Types.OBJECT.lookup("__init__")) {
      throw Errors.typeError("Initialization arguments are not supported");
    }
    PyLocal local = type == TYPE ? new PyLocal() : new PyLocalSub(type);
    local.args = args;
    local.keywords = kwargs;
    local.make(ThreadState.current());
    return local;
  }

  private PyDict make(ThreadState thread) {
    PyDict dict = new PyDict();
    dicts.put(thread, dict);
    thread.whenEnds(this);
    last = new Own(thread, dict);
    return dict;
  }

  @Override
  public void ended(ThreadState thread) {
    dicts.remove(thread);
    last = null;
  }

  private PyDict current() {
    ThreadState thread = ThreadState.current();
    Own known = last;
    if (known != null && known.thread == thread) {
      return known.dict;
    }
    PyDict dict = dicts.get(thread);
    if (dict == null) {
      dict = make(thread);
      initialize(thread);
    } else {
      last = new Own(thread, dict);
    }
    return dict;
  }

  /** What the constructor has done in the first thread; an error is met again by the next who asks. */
  private void initialize(ThreadState thread) {
    Object init = type().slot(Slot.INIT);
    if (init == Types.OBJECT.lookup("__init__")) {
      return;
    }
    boolean done = false;
    try {
      Calls.callWithDict(Calls.bind(init, this), args, keywords);
      done = true;
    } finally {
      if (!done) {
        ended(thread);
      }
    }
  }

  @Def("__getattribute__(self, name, /)")
  static Object getAttribute(PyLocal self, Object name) {
    String text = Texts.attributeName(name);
    PyDict d = self.current();
    if (text.equals("__dict__")) {
      return d;
    }
    Object inType = self.type().lookup(text);
    if (inType != null && PyType.of(inType).slot(Slot.SET) != null) {
      return Attributes.bind(inType, self, self.type());
    }
    Object own = d.get(name);
    if (own != null) {
      return own;
    }
    if (inType == null) {
      throw Errors.noAttribute(self, text);
    }
    return Attributes.bind(inType, self, self.type());
  }

  private static void change(PyLocal self, Object name, Object value) {
    String text = Texts.attributeName(name);
    PyDict d = self.current();
    if (text.equals("__dict__")) {
      throw Errors.attributeError(
          self, text, "'" + self.type().name() + "' object attribute '__dict__' is read-only");
    }
    Object inType = self.type().lookup(text);
    if (inType != null && PyType.of(inType).slot(Slot.SET) != null) {
      Attributes.genericSet(self, self.type(), text, value);
    } else if (value != null) {
      d.put(name, value);
    } else if (d.remove(name) == null) {
      throw Errors.noAttribute(self, text);
    }
  }

  @Def("__setattr__(self, name, value, /)")
  static void setAttr(PyLocal self, Object name, Object value) {
    change(self, name, value);
  }

  @Def("__delattr__(self, name, /)")
  static void delAttr(PyLocal self, Object name) {
    change(self, name, null);
  }
}
