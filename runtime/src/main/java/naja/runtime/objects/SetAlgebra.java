package naja.runtime.objects;

import naja.runtime.abstracts.Iteration;
import naja.runtime.objects.PyBaseSet.Table;

/**
 * Union, intersection and difference of sets with any iterables. Each goes through the elements in the order in which
 * CPython does, so that the results show the same order.
 */
final class SetAlgebra {
  private SetAlgebra() {}

  /** An empty set of the built-in type that the set's type derives from. */
  static PyBaseSet emptyLike(PyBaseSet set) {
    return set instanceof PyFrozenSet ? new PyFrozenSet() : new PySet();
  }

  static PyBaseSet copy(PyBaseSet set) {
    PyBaseSet copy = emptyLike(set);
    copy.addAll(set);
    return copy;
  }

  /** {@code set |= iterable}. */
  static void update(PyBaseSet set, Object iterable) {
    if (iterable instanceof PyBaseSet other) {
      set.addAll(other);
      return;
    }
    if (iterable.getClass() == PyDict.class) {
      addKeys(set, (PyDict) iterable);
      return;
    }
    if (iterable.getClass() == PyList.class || iterable.getClass() == PyTuple.class) {
      for (Object element : Iteration.toArray(iterable)) {
        set.add(element);
      }
      return;
    }
    Object iterator = Iteration.iter(iterable);
    for (Object element = Iteration.next(iterator); element != null; element = Iteration.next(iterator)) {
      set.add(element);
    }
  }

  /** Adds the keys of a dict by the hashes that it knows. */
  private static void addKeys(PyBaseSet set, PyDict dict) {
    set.reserve(dict.size());
    PyDict.Table t = dict.table;
    for (int e = PyDict.nextEntry(t, 0); e >= 0; e = PyDict.nextEntry(t, e + 1)) {
      Object key = t.entries[2 * e];
      if (key != null) {
        set.add(key, t.hashes[e]);
      }
    }
  }

  /** {@code set & iterable}, of the base type of {@code set}. */
  static PyBaseSet intersection(PyBaseSet set, Object iterable) {
    if (iterable == set) {
      return copy(set);
    }
    PyBaseSet result = emptyLike(set);
    if (iterable instanceof PyBaseSet other) {
      boolean swap = other.size() > set.size();
      PyBaseSet large = swap ? other : set;
      Table t = (swap ? set : other).table;
      for (int i = 0; i < t.places(); i++) {
        Object element = t.at(i);
        if (element != null && large.contains(element, t.hashAt(i))) {
          result.add(element, t.hashAt(i));
        }
      }
      return result;
    }
    Object iterator = Iteration.iter(iterable);
    for (Object element = Iteration.next(iterator); element != null; element = Iteration.next(iterator)) {
      long hash = PyBaseSet.hashOf(element);
      if (set.contains(element, hash)) {
        result.add(element, hash);
      }
    }
    return result;
  }

  /** {@code set - iterable}, of the base type of {@code set}. */
  static PyBaseSet difference(PyBaseSet set, Object iterable) {
    PyBaseSet other = iterable instanceof PyBaseSet s ? s : null;
    PyDict dict = iterable.getClass() == PyDict.class ? (PyDict) iterable : null;
    int otherSize = other != null ? other.size() : dict != null ? dict.size() : -1;
    if (otherSize < 0 || set.size() >> 2 > otherSize) {
      PyBaseSet result = copy(set);
      differenceUpdate(result, iterable);
      return result;
    }
    PyBaseSet result = emptyLike(set);
    Table t = set.table;
    for (int i = 0; i < t.places(); i++) {
      Object element = t.at(i);
      if (element != null) {
        long hash = t.hashAt(i);
        if (other != null ? !other.contains(element, hash) : dict.getKnownHash(element, hash) == null) {
          result.add(element, hash);
        }
      }
    }
    return result;
  }

  /** {@code set -= iterable}. */
  static void differenceUpdate(PyBaseSet set, Object iterable) {
    if (iterable == set) {
      set.clear();
      return;
    }
    if (iterable instanceof PyBaseSet other) {
      // Of a much larger set only the common elements matter.
      Table t = (other.size() >> 3 > set.size() ? intersection(set, other) : other).table;
      for (int i = 0; i < t.places(); i++) {
        Object element = t.at(i);
        if (element != null) {
          set.remove(element, t.hashAt(i));
        }
      }
    } else {
      Object iterator = Iteration.iter(iterable);
      for (Object element = Iteration.next(iterator); element != null; element = Iteration.next(iterator)) {
        set.remove(element);
      }
    }
    set.shrink();
  }

  /** {@code set ^= iterable}. */
  static void symmetricDifferenceUpdate(PyBaseSet set, Object iterable) {
    if (iterable == set) {
      set.clear();
      return;
    }
    if (iterable.getClass() == PyDict.class) {
      toggleKeys(set, ((PyDict) iterable).table);
      return;
    }
    PyBaseSet other;
    if (iterable instanceof PyBaseSet s) {
      other = s;
    } else {
      other = emptyLike(set);
      update(other, iterable);
    }
    toggle(set, other);
  }

  private static void toggle(PyBaseSet set, PyBaseSet other) {
    Table t = other.table;
    for (int i = 0; i < t.places(); i++) {
      Object element = t.at(i);
      if (element != null && !set.remove(element, t.hashAt(i))) {
        set.add(element, t.hashAt(i));
      }
    }
  }

  private static void toggleKeys(PyBaseSet set, PyDict.Table t) {
    for (int e = PyDict.nextEntry(t, 0); e >= 0; e = PyDict.nextEntry(t, e + 1)) {
      Object key = t.entries[2 * e];
      if (key != null && !set.remove(key, t.hashes[e])) {
        set.add(key, t.hashes[e]);
      }
    }
  }

  /** {@code set ^ iterable}, of the base type of {@code set}. */
  static PyBaseSet symmetricDifference(PyBaseSet set, Object iterable) {
    PyBaseSet result = emptyLike(set);
    update(result, iterable);
    toggle(result, set);
    return result;
  }

  /** Whether all elements of {@code set} are in {@code other}. */
  static boolean isSubset(PyBaseSet set, PyBaseSet other) {
    if (set.size() > other.size()) {
      return false;
    }
    Table t = set.table;
    for (int i = 0; i < t.places(); i++) {
      Object element = t.at(i);
      if (element != null && !other.contains(element, t.hashAt(i))) {
        return false;
      }
    }
    return true;
  }
}
