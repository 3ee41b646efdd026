package naja.modules.itertools;

import naja.runtime.abstracts.Iteration;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;

/** {@code itertools.zip_longest}: tuples until the longest is at its end. */
@TypeSpec(value = "itertools.zip_longest", sub = true, repeats = "__getattribute__")
public class PyZipLongest extends PyIterator {
  static final PyType TYPE = PyType.builtin("itertools.zip_longest", PyZipLongest.class, new PyZipLongestSpec());

  private final Object[] iterators;
  private final Object fill;
  private int active;

  protected PyZipLongest(Object[] iterators, Object fill) {
    this.iterators = iterators;
    this.fill = fill;
    active = iterators.length;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New("zip_longest(*iterables, fillvalue=None)")
  static Object create(PyType type, Object[] iterables, Object fillvalue) {
    Object[] iterators = new Object[iterables.length];
    for (int i = 0; i < iterators.length; i++) {
      iterators[i] = Iteration.iter(iterables[i]);
    }
    return type == TYPE ? new PyZipLongest(iterators, fillvalue) : new PyZipLongestSub(type, iterators, fillvalue);
  }

  @Override
  public Object next() {
    if (active == 0) {
      return null;
    }
    Object[] items = new Object[iterators.length];
    for (int i = 0; i < items.length; i++) {
      Object source = iterators[i];
      Object item = source == null ? fill : nextOf(source);
      if (item == null) {
        iterators[i] = null;
        if (--active == 0) {
          return null;
        }
        item = fill;
      }
      items[i] = item;
    }
    return PyTuple.of(items);
  }

  @Def("__iter__(self, /)")
  static Object iter(PyZipLongest self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyZipLongest self) {
    return self.next();
  }

  private Object nextOf(Object source) {
    try {
      return Iteration.next(source);
    } catch (PyException e) {
      active = 0;
      throw e;
    }
  }
}
