package naja.runtime.objects;

import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;

/** The methods of {@code set} that change it. */
final class SetMethods {
  private SetMethods() {}

  /** Takes any arguments, since subclasses may have an {@code __init__} of their own. */
  @New(value = "set(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == Types.SET ? new PySet() : new PySetSub(type);
  }

  @Def("__init__(self, iterable=(), /)")
  static void init(PySet self, Object iterable) {
    self.clear();
    if (iterable != null) {
      SetAlgebra.update(self, iterable);
    }
  }

  @Def("__isub__(self, value, /)")
  static Object isub(PySet self, Object value) {
    if (!(value instanceof PyBaseSet)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    SetAlgebra.differenceUpdate(self, value);
    return self;
  }

  @Def("__iand__(self, value, /)")
  static Object iand(PySet self, Object value) {
    if (!(value instanceof PyBaseSet)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    self.take(SetAlgebra.intersection(self, value));
    return self;
  }

  @Def("__ixor__(self, value, /)")
  static Object ixor(PySet self, Object value) {
    if (!(value instanceof PyBaseSet)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    SetAlgebra.symmetricDifferenceUpdate(self, value);
    return self;
  }

  @Def("__ior__(self, value, /)")
  static Object ior(PySet self, Object value) {
    if (!(value instanceof PyBaseSet other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    self.addAll(other);
    return self;
  }

  @Def("add(self, object, /)")
  static void add(PySet self, Object object) {
    self.add(object);
  }

  @Def("clear(self, /)")
  static void clear(PySet self) {
    self.clear();
  }

  @Def("discard(self, object, /)")
  static void discard(PySet self, Object object) {
    removeFound(self, object);
  }

  private static boolean removeFound(PySet self, Object object) {
    try {
      return self.remove(object);
    } catch (PyException e) {
      return self.remove(BaseSetMethods.hashable(object, e));
    }
  }

  @Def("remove(self, object, /)")
  static void remove(PySet self, Object object) {
    if (!removeFound(self, object)) {
      throw Errors.keyError(object);
    }
  }

  @Def("difference_update(self, /, *others)")
  static void differenceUpdate(PySet self, Object[] others) {
    for (Object other : others) {
      SetAlgebra.differenceUpdate(self, other);
    }
  }

  @Def("intersection_update(self, /, *others)")
  static void intersectionUpdate(PySet self, Object[] others) {
    if (others.length > 0) {
      self.take(BaseSetMethods.intersection(self, others));
    }
  }

  @Def("pop(self, /)")
  static Object pop(PySet self) {
    Object element = self.pop();
    if (element == null) {
      throw Errors.keyError("pop from an empty set");
    }
    return element;
  }

  @Def("symmetric_difference_update(self, other, /)")
  static void symmetricDifferenceUpdate(PySet self, Object other) {
    SetAlgebra.symmetricDifferenceUpdate(self, other);
  }

  @Def("update(self, /, *others)")
  static void update(PySet self, Object[] others) {
    for (Object other : others) {
      SetAlgebra.update(self, other);
    }
  }
}
