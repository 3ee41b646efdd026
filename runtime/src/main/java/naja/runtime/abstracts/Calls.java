package naja.runtime.abstracts;

import naja.runtime.objects.PyCallable;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;

/** Calling objects. Compare CPython's {@code PyObject_Call} family. */
public final class Calls {
  private Calls() {}

  /** {@code callable(*args, **keywords)}: the values of keyword arguments stand behind the positional ones. */
  public static Object call(Object callable, Object[] args, String[] keywords) {
    if (callable instanceof PyCallable c) {
      return c.call(args, keywords);
    }
    Object method = callMethod(callable);
    Object[] all = new Object[args.length + 1];
    all[0] = callable;
    System.arraycopy(args, 0, all, 1, args.length);
    return isMethodLike(method) ? call(method, all, keywords) : call(bind(method, callable), args, keywords);
  }

  public static Object call(Object callable) {
    return callable instanceof PyCallable c ? c.call() : callSlot(callMethod(callable), callable);
  }

  public static Object call(Object callable, Object a) {
    return callable instanceof PyCallable c ? c.call(a) : callSlot(callMethod(callable), callable, a);
  }

  public static Object call(Object callable, Object a, Object b) {
    return callable instanceof PyCallable c ? c.call(a, b) : callSlot(callMethod(callable), callable, a, b);
  }

  public static Object call(Object callable, Object a, Object b, Object c) {
    return callable instanceof PyCallable f ? f.call(a, b, c) : callSlot(callMethod(callable), callable, a, b, c);
  }

  public static Object call(Object callable, Object a, Object b, Object c, Object d) {
    return callable instanceof PyCallable f
        ? f.call(a, b, c, d)
        : call(callable, new Object[] {a, b, c, d}, null);
  }

  private static Object callMethod(Object callable) {
    Object method = PyType.of(callable).slot(Slot.CALL);
    if (method == null) {
      throw Errors.typeError("'" + PyType.of(callable).name() + "' object is not callable");
    }
    if (!(method instanceof PyCallable)) {
      checkEnds(method);
    }
    return method;
  }

  /** An object whose {@code __call__} is an object whose {@code __call__} ... must come to a function some time. */
  private static void checkEnds(Object first) {
    Object method = first;
    for (int depth = 0; !(method instanceof PyCallable); depth++) {
      PyType type = PyType.of(method);
      Object next = type.slot(Slot.CALL);
      if (next == null || type.slot(Slot.GET) != null) {
        return;
      }
      if (depth == Recursion.LIMIT) {
        throw Recursion.overflow(Recursion.CALL);
      }
      method = next;
    }
  }

  /** {@code callable(object)}: whether it can be called at all. */
  public static boolean isCallable(Object object) {
    return object instanceof PyCallable || PyType.of(object).slot(Slot.CALL) != null;
  }

  /** {@code getattr(self, name)(*args)}, without making a bound method where the attribute is a plain method. */
  public static Object callMethod(Object self, String name, Object... args) {
    Object method = methodOrNull(self, name);
    if (method == null) {
      return call(Attributes.getAttr(self, name), args, null);
    }
    Object[] all = new Object[args.length + 1];
    all[0] = self;
    System.arraycopy(args, 0, all, 1, args.length);
    return call(method, all, null);
  }

  /** The unbound method that {@code getattr(self, name)} would bind, or null when it is another kind of attribute. */
  public static Object methodOrNull(Object self, String name) {
    PyType type = PyType.of(self);
    if (type.getKind() != PyType.GET_GENERIC) {
      return null;
    }
    Object method = type.lookup(name);
    return method != null && isMethodLike(method) && !Attributes.inOwnDict(self, name) ? method : null;
  }

  /** Whether binding the class attribute to an instance only prepends the instance to the arguments. */
  public static boolean isMethodLike(Object attribute) {
    return attribute instanceof PyCallable c && c.bindsAsMethod();
  }

  /** Calls a special method found by {@link PyType#slot} on its instance. */
  public static Object callSlot(Object method, Object self) {
    return isMethodLike(method) ? ((PyCallable) method).call(self) : call(bind(method, self));
  }

  public static Object callSlot(Object method, Object self, Object a) {
    return isMethodLike(method) ? ((PyCallable) method).call(self, a) : call(bind(method, self), a);
  }

  public static Object callSlot(Object method, Object self, Object a, Object b) {
    return isMethodLike(method) ? ((PyCallable) method).call(self, a, b) : call(bind(method, self), a, b);
  }

  public static Object callSlot(Object method, Object self, Object a, Object b, Object c) {
    return isMethodLike(method) ? ((PyCallable) method).call(self, a, b, c) : call(bind(method, self), a, b, c);
  }

  /** {@code method.__get__(self, type(self))}, or the object itself where it is no descriptor. */
  public static Object bind(Object method, Object self) {
    return Attributes.bind(method, self, PyType.of(self));
  }

  /** Calls with a dict of keyword arguments ({@code **kwargs}); the names must be strings. */
  public static Object callWithDict(Object callable, Object[] args, PyDict keywords) {
    if (keywords == null || keywords.size() == 0) {
      return call(callable, args, null);
    }
    Object[] names = keywords.keyArray();
    Object[] values = keywords.valueArray();
    String[] keys = new String[names.length];
    Object[] all = new Object[args.length + keys.length];
    System.arraycopy(args, 0, all, 0, args.length);
    for (int i = 0; i < keys.length; i++) {
      if (!Texts.isStr(names[i])) {
        throw Errors.typeError("keywords must be strings");
      }
      keys[i] = Texts.name(names[i]);
      all[args.length + i] = values[i];
    }
    return call(callable, all, keys);
  }
}
