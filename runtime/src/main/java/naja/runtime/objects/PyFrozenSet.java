package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code frozenset}. Filled before it is seen, then never changed. */
@TypeSpec(value = "frozenset", sub = true)
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
}
