package naja.runtime.objects;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.ReprGuard;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.objects.PyBaseSet.Table;
import naja.runtime.text.StrBuilder;

/** The methods that {@code set} and {@code frozenset} share. */
final class BaseSetMethods {
  private BaseSetMethods() {}

  @Def("__repr__(self, /)")
  static Object repr(PyBaseSet self) {
    String name = self.type().name();
    if (self.size() == 0) {
      return name + "()";
    }
    if (!ReprGuard.enter(self)) {
      return name + "(...)";
    }
    try {
      Object[] elements = self.toArray();
      boolean plain = self.getClass() == PySet.class;
      StrBuilder out = new StrBuilder();
      out.append(plain ? "{" : name + "({");
      Items.appendReprs(out, elements, elements.length);
      out.append(plain ? "}" : "})");
      return out.build();
    } finally {
      ReprGuard.leave(self);
    }
  }

  @Def("__lt__(self, value, /)")
  static Object lt(PyBaseSet self, Object value) {
    return value instanceof PyBaseSet other
        ? self.size() < other.size() && SetAlgebra.isSubset(self, other)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__le__(self, value, /)")
  static Object le(PyBaseSet self, Object value) {
    return value instanceof PyBaseSet other ? SetAlgebra.isSubset(self, other) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PyBaseSet self, Object value) {
    return value instanceof PyBaseSet other ? equal(self, other) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__ne__(self, value, /)")
  static Object ne(PyBaseSet self, Object value) {
    return value instanceof PyBaseSet other ? !equal(self, other) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  private static boolean equal(PyBaseSet a, PyBaseSet b) {
    if (a.size() != b.size()) {
      return false;
    }
    if (a instanceof PyFrozenSet x && b instanceof PyFrozenSet y && x.hash != -1 && y.hash != -1 && x.hash != y.hash) {
      return false;
    }
    return SetAlgebra.isSubset(a, b);
  }

  @Def("__gt__(self, value, /)")
  static Object gt(PyBaseSet self, Object value) {
    return value instanceof PyBaseSet other
        ? self.size() > other.size() && SetAlgebra.isSubset(other, self)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__ge__(self, value, /)")
  static Object ge(PyBaseSet self, Object value) {
    return value instanceof PyBaseSet other ? SetAlgebra.isSubset(other, self) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyBaseSet self) {
    return new PySetIterator(self);
  }

  @Def("__len__(self, /)")
  static int len(PyBaseSet self) {
    return self.size();
  }

  @Def(value = "__contains__(self, object, /)", coexist = true)
  static boolean contains(PyBaseSet self, Object object) {
    try {
      return self.contains(object);
    } catch (PyException e) {
      return self.contains(hashable(object, e));
    }
  }

  /** A set that is looked for is found as the frozenset that is equal to it. */
  static Object hashable(Object object, PyException error) {
    if (object instanceof PySet set && error.matches(ExceptionTypes.TYPE_ERROR)) {
      PyFrozenSet frozen = new PyFrozenSet();
      frozen.addAll(set);
      return frozen;
    }
    throw error;
  }

  @Def("__sub__(self, value, /)")
  static Object sub(PyBaseSet self, Object value) {
    return value instanceof PyBaseSet other ? SetAlgebra.difference(self, other) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__rsub__(self, value, /)")
  static Object rsub(PyBaseSet self, Object value) {
    return value instanceof PyBaseSet other ? SetAlgebra.difference(other, self) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__and__(self, value, /)")
  static Object and(PyBaseSet self, Object value) {
    return value instanceof PyBaseSet other ? SetAlgebra.intersection(self, other) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__rand__(self, value, /)")
  static Object rand(PyBaseSet self, Object value) {
    return value instanceof PyBaseSet other ? SetAlgebra.intersection(other, self) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__xor__(self, value, /)")
  static Object xor(PyBaseSet self, Object value) {
    return value instanceof PyBaseSet other
        ? SetAlgebra.symmetricDifference(self, other)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__rxor__(self, value, /)")
  static Object rxor(PyBaseSet self, Object value) {
    return value instanceof PyBaseSet other
        ? SetAlgebra.symmetricDifference(other, self)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__or__(self, value, /)")
  static Object or(PyBaseSet self, Object value) {
    return value instanceof PyBaseSet other ? union(self, new Object[] {other}) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__ror__(self, value, /)")
  static Object ror(PyBaseSet self, Object value) {
    return value instanceof PyBaseSet other ? union(other, new Object[] {self}) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("copy(self, /)")
  static Object copy(PyBaseSet self) {
    return self.getClass() == PyFrozenSet.class ? self : SetAlgebra.copy(self);
  }

  @Def("difference(self, /, *others)")
  static Object difference(PyBaseSet self, Object[] others) {
    if (others.length == 0) {
      return copy(self);
    }
    PyBaseSet result = SetAlgebra.difference(self, others[0]);
    for (int i = 1; i < others.length; i++) {
      SetAlgebra.differenceUpdate(result, others[i]);
    }
    return result;
  }

  @Def("intersection(self, /, *others)")
  static PyBaseSet intersection(PyBaseSet self, Object[] others) {
    if (others.length == 0) {
      return SetAlgebra.copy(self);
    }
    PyBaseSet result = self;
    for (Object other : others) {
      result = SetAlgebra.intersection(result, other);
    }
    return result;
  }

  @Def("isdisjoint(self, other, /)")
  static boolean isDisjoint(PyBaseSet self, Object other) {
    if (other == self) {
      return self.size() == 0;
    }
    if (other instanceof PyBaseSet set) {
      boolean swap = set.size() > self.size();
      PyBaseSet large = swap ? set : self;
      Table t = (swap ? self : set).table;
      for (int i = 0; i < t.places(); i++) {
        Object element = t.at(i);
        if (element != null && large.contains(element, t.hashAt(i))) {
          return false;
        }
      }
      return true;
    }
    Object iterator = Iteration.iter(other);
    for (Object element = Iteration.next(iterator); element != null; element = Iteration.next(iterator)) {
      if (self.contains(element)) {
        return false;
      }
    }
    return true;
  }

  @Def("issubset(self, other, /)")
  static boolean isSubset(PyBaseSet self, Object other) {
    return other instanceof PyBaseSet set
        ? SetAlgebra.isSubset(self, set)
        : SetAlgebra.intersection(self, other).size() == self.size();
  }

  @Def("issuperset(self, other, /)")
  static boolean isSuperset(PyBaseSet self, Object other) {
    if (other instanceof PyBaseSet set) {
      return SetAlgebra.isSubset(set, self);
    }
    Object iterator = Iteration.iter(other);
    for (Object element = Iteration.next(iterator); element != null; element = Iteration.next(iterator)) {
      if (!self.contains(element)) {
        return false;
      }
    }
    return true;
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyBaseSet self) {
    Object state = Calls.callMethod(self, "__getstate__");
    return PyTuple.of(self.type(), PyTuple.of(PyList.of(self.toArray())), state);
  }

  @Def("__sizeof__(self, /)")
  static long sizeof(PyBaseSet self) {
    int places = self.table.places();
    return 200 + (places > 8 ? 16L * places : 0);
  }

  @Def("symmetric_difference(self, other, /)")
  static Object symmetricDifference(PyBaseSet self, Object other) {
    return SetAlgebra.symmetricDifference(self, other);
  }

  @Def("union(self, /, *others)")
  static Object union(PyBaseSet self, Object[] others) {
    PyBaseSet result = SetAlgebra.copy(self);
    for (Object other : others) {
      if (other != self) {
        SetAlgebra.update(result, other);
      }
    }
    return result;
  }

  @ClassDef("__class_getitem__(cls, object, /)")
  static Object classGetItem(PyType cls, Object object) {
    return Items.generic(cls, object);
  }
}
