package naja.modules.itertools;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Iteration;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;

/** {@code itertools.groupby}: runs of items with equal keys. */
@TypeSpec(value = "itertools.groupby", sub = true, repeats = "__getattribute__")
public class PyGroupBy extends PyIterator {
  static final PyType TYPE = PyType.builtin("itertools.groupby", PyGroupBy.class, new PyGroupBySpec());

  private final Object iterator;
  private final Object keyFunction;

  /** The key of the group that was given last; null before the first. */
  private Object target;

  Object key;
  Object value;
  PyGrouper grouper;

  protected PyGroupBy(Object iterator, Object keyFunction) {
    this.iterator = iterator;
    this.keyFunction = keyFunction;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New("groupby(iterable, key=None)")
  static Object create(PyType type, Object iterable, Object key) {
    Object iterator = Iteration.iter(iterable);
    return type == TYPE ? new PyGroupBy(iterator, key) : new PyGroupBySub(type, iterator, key);
  }

  /** Reads the next item; false at the end. */
  boolean advance() {
    Object item = Iteration.next(iterator);
    if (item == null) {
      return false;
    }
    key = keyFunction == PyNone.NONE ? item : Calls.call(keyFunction, item);
    value = item;
    return true;
  }

  @Override
  public Object next() {
    grouper = null;
    while (key == null || target != null && Comparisons.isEqual(target, key)) {
      if (!advance()) {
        return null;
      }
    }
    target = key;
    grouper = new PyGrouper(this, key);
    return PyTuple.of(key, grouper);
  }

  @Def("__iter__(self, /)")
  static Object iter(PyGroupBy self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyGroupBy self) {
    return self.next();
  }
}
