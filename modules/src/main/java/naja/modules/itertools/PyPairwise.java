package naja.modules.itertools;

import naja.runtime.abstracts.Iteration;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;

/** {@code itertools.pairwise}: neighbours. */
@TypeSpec(value = "itertools.pairwise", sub = true, repeats = "__getattribute__")
public class PyPairwise extends PyIterator {
  static final PyType TYPE = PyType.builtin("itertools.pairwise", PyPairwise.class, new PyPairwiseSpec());

  private Object iterator;
  private Object old;

  protected PyPairwise(Object iterator) {
    this.iterator = iterator;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New("pairwise(iterable, /)")
  static Object create(PyType type, Object iterable) {
    Object iterator = Iteration.iter(iterable);
    return type == TYPE ? new PyPairwise(iterator) : new PyPairwiseSub(type, iterator);
  }

  @Override
  public Object next() {
    Object source = iterator;
    if (source == null) {
      return null;
    }
    Object first = old;
    if (first == null) {
      first = Iteration.next(source);
      old = first;
      if (first == null) {
        iterator = null;
        return null;
      }
      // The iterator may have been asked again from within.
      source = iterator;
      if (source == null) {
        old = null;
        return null;
      }
    }
    Object second = Iteration.next(source);
    if (second == null) {
      iterator = null;
      old = null;
      return null;
    }
    old = second;
    return PyTuple.of(first, second);
  }

  @Def("__iter__(self, /)")
  static Object iter(PyPairwise self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyPairwise self) {
    return self.next();
  }
}
