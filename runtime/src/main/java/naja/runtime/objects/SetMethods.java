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

  @Def(value = "add(self, object, /)", doc = "Add an element to a set.\n\n"
      + "This has no effect if the element is already present.")
  static void add(PySet self, Object object) {
    self.add(object);
  }

  @Def(value = "clear(self, /)", doc = "Remove all elements from this set.")
  static void clear(PySet self) {
    self.clear();
  }

  @Def(value = "discard(self, object, /)", doc = "Remove an element from a set if it is a member.\n\n"
      + "Unlike set.remove(), the discard() method does not raise\nan exception when an element is missing "
      + "from the set.")
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

  @Def(value = "remove(self, object, /)", doc = "Remove an element from a set; it must be a member.\n\n"
      + "If the element is not a member, raise a KeyError.")
  static void remove(PySet self, Object object) {
    if (!removeFound(self, object)) {
      throw Errors.keyError(object);
    }
  }

  @Def(value = "difference_update(self, /, *others)", doc = "Update the set, removing elements found in others.")
  static void differenceUpdate(PySet self, Object[] others) {
    for (Object other : others) {
      SetAlgebra.differenceUpdate(self, other);
    }
  }

  @Def(value = "intersection_update(self, /, *others)", doc = "Update the set, keeping only elements found in it and all others.")
  static void intersectionUpdate(PySet self, Object[] others) {
    if (others.length > 0) {
      self.take(BaseSetMethods.intersection(self, others));
    }
  }

  @Def(value = "pop(self, /)", doc = "Remove and return an arbitrary set element.\n\n"
      + "Raises KeyError if the set is empty.")
  static Object pop(PySet self) {
    Object element = self.pop();
    if (element == null) {
      throw Errors.keyError("pop from an empty set");
    }
    return element;
  }

  @Def(value = "symmetric_difference_update(self, other, /)", doc = "Update the set, keeping only elements found in either set, but not in both.")
  static void symmetricDifferenceUpdate(PySet self, Object other) {
    SetAlgebra.symmetricDifferenceUpdate(self, other);
  }

  @Def(value = "update(self, /, *others)", doc = "Update the set, adding elements from all others.")
  static void update(PySet self, Object[] others) {
    for (Object other : others) {
      SetAlgebra.update(self, other);
    }
  }
}
