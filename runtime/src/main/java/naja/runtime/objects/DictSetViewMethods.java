package naja.runtime.objects;

import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Lengths;
import naja.runtime.expose.Def;

/** The methods of the views that are like sets: keys and items. */
final class DictSetViewMethods {
  private DictSetViewMethods() {}

  private static boolean isSetView(Object object) {
    return object instanceof PyDictKeys || object instanceof PyDictItems;
  }

  @Def("__lt__(self, value, /)")
  static Object lt(PyDictView self, Object value) {
    return compare(Comparisons.LT, self, value);
  }

  @Def("__le__(self, value, /)")
  static Object le(PyDictView self, Object value) {
    return compare(Comparisons.LE, self, value);
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PyDictView self, Object value) {
    return compare(Comparisons.EQ, self, value);
  }

  @Def("__ne__(self, value, /)")
  static Object ne(PyDictView self, Object value) {
    return compare(Comparisons.NE, self, value);
  }

  @Def("__gt__(self, value, /)")
  static Object gt(PyDictView self, Object value) {
    return compare(Comparisons.GT, self, value);
  }

  @Def("__ge__(self, value, /)")
  static Object ge(PyDictView self, Object value) {
    return compare(Comparisons.GE, self, value);
  }

  private static Object compare(int operator, PyDictView self, Object other) {
    if (!(other instanceof PyBaseSet) && !isSetView(other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    long size = self.dict.size();
    long otherSize = Lengths.length(other);
    return switch (operator) {
      case Comparisons.EQ -> size == otherSize && allIn(self, other);
      case Comparisons.NE -> !(size == otherSize && allIn(self, other));
      case Comparisons.LT -> size < otherSize && allIn(self, other);
      case Comparisons.LE -> size <= otherSize && allIn(self, other);
      case Comparisons.GT -> size > otherSize && allIn(other, self);
      default -> size >= otherSize && allIn(other, self);
    };
  }

  private static boolean allIn(Object elements, Object container) {
    Object iterator = Iteration.iter(elements);
    for (Object element = Iteration.next(iterator); element != null; element = Iteration.next(iterator)) {
      if (!Iteration.contains(container, element)) {
        return false;
      }
    }
    return true;
  }

  @Def("__sub__(self, value, /)")
  static Object sub(PyDictView self, Object value) {
    return difference(self, value);
  }

  @Def("__rsub__(self, value, /)")
  static Object rsub(PyDictView self, Object value) {
    return difference(value, self);
  }

  private static Object difference(Object a, Object b) {
    PySet result = set(a);
    SetAlgebra.differenceUpdate(result, b);
    return result;
  }

  private static PySet set(Object iterable) {
    PySet set = new PySet();
    SetAlgebra.update(set, iterable instanceof PyDictKeys keys ? keys.dict : iterable);
    return set;
  }

  @Def("__and__(self, value, /)")
  static Object and(PyDictView self, Object value) {
    return intersection(self, value);
  }

  @Def("__rand__(self, value, /)")
  static Object rand(PyDictView self, Object value) {
    return intersection(self, value);
  }

  private static Object intersection(PyDictView self, Object value) {
    PyDictView view = self;
    Object other = value;
    if (isSetView(other) && ((PyDictView) other).dict.size() > view.dict.size()) {
      view = (PyDictView) other;
      other = self;
    }
    if (other.getClass() == PySet.class && view.dict.size() <= ((PySet) other).size()) {
      return SetAlgebra.intersection((PySet) other, view);
    }
    PySet result = new PySet();
    Object iterator = Iteration.iter(other);
    for (Object element = Iteration.next(iterator); element != null; element = Iteration.next(iterator)) {
      if (view.contains(element)) {
        result.add(element);
      }
    }
    return result;
  }

  @Def("__xor__(self, value, /)")
  static Object xor(PyDictView self, Object value) {
    return symmetricDifference(self, value);
  }

  @Def("__rxor__(self, value, /)")
  static Object rxor(PyDictView self, Object value) {
    return symmetricDifference(value, self);
  }

  private static Object symmetricDifference(Object a, Object b) {
    PySet result = set(a);
    SetAlgebra.symmetricDifferenceUpdate(result, b);
    return result;
  }

  @Def("__or__(self, value, /)")
  static Object or(PyDictView self, Object value) {
    return union(self, value);
  }

  @Def("__ror__(self, value, /)")
  static Object ror(PyDictView self, Object value) {
    return union(value, self);
  }

  private static Object union(Object a, Object b) {
    PySet result = set(a);
    SetAlgebra.update(result, b);
    return result;
  }

  @Def("__contains__(self, key, /)")
  static boolean contains(PyDictView self, Object key) {
    return self.contains(key);
  }

  @Def("isdisjoint(self, object, /)")
  static boolean isDisjoint(PyDictView self, Object object) {
    if (object == self) {
      return self.dict.size() == 0;
    }
    Object container = self;
    Object elements = object;
    if ((object instanceof PyBaseSet || isSetView(object)) && Lengths.length(object) > self.dict.size()) {
      container = object;
      elements = self;
    }
    Object iterator = Iteration.iter(elements);
    for (Object element = Iteration.next(iterator); element != null; element = Iteration.next(iterator)) {
      if (Iteration.contains(container, element)) {
        return false;
      }
    }
    return true;
  }
}
