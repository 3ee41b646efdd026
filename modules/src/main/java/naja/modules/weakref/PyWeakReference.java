package naja.modules.weakref;

import java.lang.ref.WeakReference;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Hashes;
import naja.runtime.abstracts.Identity;
import naja.runtime.abstracts.Texts;
import naja.runtime.builtin.ExceptionPrinting;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.memory.Death;
import naja.runtime.memory.Finalization;
import naja.runtime.memory.WeakTable;
import naja.runtime.objects.PyCallable;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyGenericAlias;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyNotImplemented;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;
import naja.runtime.objects.Subclassed;
import naja.runtime.objects.TypeNames;
import naja.runtime.threads.Interpreter;

/** {@code weakref.ref}. */
@TypeSpec(value = "weakref.ReferenceType", sub = true)
public class PyWeakReference extends PyCallable {
  static final PyType TYPE =
      PyType.builtin("weakref.ReferenceType", PyWeakReference.class, new PyWeakReferenceSpec());

  /** A reference with a callback, which is not called when the Python reference is gone too. */
  private static final class Called extends Death {
    private final WeakReference<PyWeakReference> owner;

    Called(Object object, PyWeakReference owner) {
      super(object);
      this.owner = new WeakReference<>(owner);
    }

    @Override
    protected void died() {
      PyWeakReference reference = owner.get();
      if (reference != null) {
        reference.died(interpreter);
      }
    }
  }

  private WeakReference<Object> target;
  private volatile Object callback;

  /** What the callback is given: the reference, or the proxy that it stands behind. */
  private Object callbackArgument = this;
  private long hash = -1;

  @Override
  public PyType type() {
    return TYPE;
  }

  private void died(Interpreter interpreter) {
    Object function = callback;
    callback = null;
    if (function != null && !interpreter.finalizing) {
      try {
        Calls.call(function, callbackArgument);
      } catch (PyException e) {
        ExceptionPrinting.unraisable(
            interpreter, e, "Exception ignored while calling weakref callback " + Texts.reprText(function), null);
      }
    }
  }

  private void refer(Object object, Object function) {
    if (function == PyNone.NONE) {
      target = new WeakReference<>(object);
    } else {
      callback = function;
      Called death = new Called(object, this);
      target = death;
      Finalization.expect(death);
    }
  }

  /** Whether objects of this kind can be referenced weakly. */
  static boolean isReferable(Object object) {
    return PyType.of(object).hasWeakref;
  }

  static void check(Object object) {
    if (!isReferable(object)) {
      throw Errors.typeError("cannot create weak reference to '" + PyType.of(object).name() + "' object");
    }
  }

  @New(value = "ReferenceType(object, callback=None, /)", noSignature = true)
  static Object create(PyType type, Object object, Object callback) {
    check(object);
    if (type == TYPE && callback == PyNone.NONE) {
      for (Object reference : WeakTable.of(object)) {
        if (reference instanceof PyWeakReference known
            && known.getClass() == PyWeakReference.class
            && known.callback == null) {
          return known;
        }
      }
    }
    PyWeakReference made = type == TYPE ? new PyWeakReference() : new PyWeakReferenceSub(type);
    made.refer(object, callback);
    WeakTable.add(object, made);
    return made;
  }

  /** The reference behind a proxy: its callback gets the proxy. */
  static Object createForProxy(Object object, Object callback, Object proxy) {
    check(object);
    PyWeakReference made = new PyWeakReference();
    made.refer(object, callback);
    made.callbackArgument = proxy;
    WeakTable.add(object, proxy);
    return made;
  }

  @Def(value = "__init__(self, object, callback=None, /)", noSignature = true)
  static void init(PyWeakReference self, Object object, Object callback) {}

  /** What is called when the object dies, or null. */
  final Object callback() {
    return callback;
  }

  /** The object, or null when it is gone. */
  final Object object() {
    return target.get();
  }

  @Override
  public Object call(Object[] args, String[] keywords) {
    Object method = overridden();
    if (method != null) {
      return Calls.call(Calls.bind(method, this), args, keywords);
    }
    if (args.length > 0) {
      throw Errors.typeError(type().name() + " expected 0 arguments, got " + args.length);
    }
    return PyNone.orNone(target.get());
  }

  @Override
  public Object call() {
    Object method = overridden();
    if (method != null) {
      return Calls.callSlot(method, this);
    }
    return PyNone.orNone(target.get());
  }

  /** The {@code __call__} that a subclass has of its own, or null. */
  private Object overridden() {
    if (!(this instanceof Subclassed)) {
      return null;
    }
    Object method = type().slot(Slot.CALL);
    return method == TYPE.slot(Slot.CALL) ? null : method;
  }

  @Def("__call__(self, /)")
  static Object callIt(PyWeakReference self) {
    return PyNone.orNone(self.target.get());
  }

  @Def("__hash__(self, /)")
  static long hash(PyWeakReference self) {
    if (self.hash == -1) {
      Object object = self.target.get();
      if (object == null) {
        throw Errors.typeError("weak object has gone away");
      }
      self.hash = Hashes.hash(object);
    }
    return self.hash;
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PyWeakReference self, Object value) {
    if (!(value instanceof PyWeakReference other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    Object a = self.target.get();
    Object b = other.target.get();
    return a == null || b == null ? (Object) (self == other) : (Object) Comparisons.isEqual(a, b);
  }

  @Def("__ne__(self, value, /)")
  static Object ne(PyWeakReference self, Object value) {
    Object equal = eq(self, value);
    return equal instanceof Boolean b ? (Object) !b : equal;
  }

  @Def("__repr__(self, /)")
  static Object repr(PyWeakReference self) {
    Object object = self.target.get();
    String start = "<weakref at 0x" + Long.toHexString(Identity.id(self)) + "; ";
    return PyType.nameKey(
        object == null
            ? start + "dead>"
            : start + "to '" + TypeNames.inMessage(PyType.of(object)) + "' at 0x"
                + Long.toHexString(Identity.id(object)) + ">");
  }

  @Get(value = "__callback__", member = true)
  static Object getCallback(PyWeakReference self) {
    return PyNone.orNone(self.callback);
  }

  @ClassDef("__class_getitem__(cls, object, /)")
  static Object classGetItem(PyType cls, Object item) {
    return PyGenericAlias.of(cls, item);
  }
}
