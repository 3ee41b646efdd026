package naja.runtime.objects;

import naja.runtime.abstracts.Iteration;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;

/** {@code frozenset}. Filled before it is seen, then never changed. */
@TypeSpec(value = "frozenset", sub = true, methods = BaseSetMethods.class)
public class PyFrozenSet extends PyBaseSet {
  /** The cached hash, or -1. */
  long hash = -1;

  @Override
  public PyType type() {
    return Types.FROZENSET;
  }

  /** A frozenset of these elements. */
  public static PyFrozenSet of(Object[] elements) {
    PyFrozenSet set = new PyFrozenSet();
    for (Object element : elements) {
      set.add(element);
    }
    return set;
  }

  @New("frozenset(iterable=(), /)")
  static Object create(PyType type, Object iterable) {
    if (type == Types.FROZENSET && iterable != null && iterable.getClass() == PyFrozenSet.class) {
      return iterable;
    }
    PyFrozenSet set = type == Types.FROZENSET ? new PyFrozenSet() : new PyFrozenSetSub(type);
    if (iterable != null) {
      SetAlgebra.update(set, iterable);
    }
    return set;
  }

  /** As CPython's: independent of the order, with the bits of close hashes spread. */
  @Def("__hash__(self, /)")
  static long hash(PyFrozenSet self) {
    long h = self.hash;
    if (h == -1) {
      h = 0;
      Table t = self.table;
      for (int i = 0; i < t.places(); i++) {
        if (t.at(i) != null) {
          long own = t.hashAt(i);
          h ^= (own ^ 89869747L ^ own << 16) * 3644798167L;
        }
      }
      h ^= (self.size() + 1L) * 1927868237L;
      h ^= h >>> 11 ^ h >>> 25;
      h = h * 69069L + 907133923L;
      self.hash = h = h == -1 ? 590923713L : h;
    }
    return h;
  }
}
