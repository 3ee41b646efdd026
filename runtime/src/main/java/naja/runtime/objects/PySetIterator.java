package naja.runtime.objects;

import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyBaseSet.Table;

/** {@code set_iterator}, of sets and frozensets. */
@TypeSpec("set_iterator")
public final class PySetIterator extends PyIterator {
  private PyBaseSet set;

  /** The size that the set must keep; -1 once it did not. */
  private int expected;

  private int place;
  private int remaining;

  public PySetIterator(PyBaseSet set) {
    this.set = set;
    expected = remaining = set.size();
  }

  @Override
  public PyType type() {
    return Types.SET_ITERATOR;
  }

  @Override
  public Object next() {
    PyBaseSet s = set;
    if (s == null) {
      return null;
    }
    if (s.size() != expected) {
      expected = -1;
      throw Errors.runtimeError("Set changed size during iteration");
    }
    Table t = s.table;
    int i = place;
    for (int n = t.places(); i < n; i++) {
      Object element = t.at(i);
      if (element != null) {
        place = i + 1;
        remaining--;
        return element;
      }
    }
    set = null;
    return null;
  }

  @Override
  public int lengthHint() {
    PyBaseSet s = set;
    return s == null || s.size() != expected ? 0 : remaining;
  }

  @Def("__iter__(self, /)")
  static Object iter(PySetIterator self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PySetIterator self) {
    return self.next();
  }

  @Def("__length_hint__(self, /)")
  static int lengthHint(PySetIterator self) {
    return self.lengthHint();
  }

  /** {@code iter} of a list of what is left; the iterator itself does not move. */
  @Def("__reduce__(self, /)")
  static Object reduce(PySetIterator self) {
    PyList rest = new PyList();
    PySetIterator copy = new PySetIterator(self.set == null ? new PySet() : self.set);
    if (self.set != null) {
      copy.expected = self.expected;
      copy.place = self.place;
    }
    for (Object element = copy.next(); element != null; element = copy.next()) {
      rest.append(element);
    }
    return PyTuple.of(Items.builtin("iter"), PyTuple.of(rest));
  }
}
