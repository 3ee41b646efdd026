package naja.runtime.objects;

import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;

/** {@code tuple_iterator}. */
@TypeSpec("tuple_iterator")
public final class PyTupleIterator extends PyIterator {
  private PyTuple tuple;
  private int index;

  public PyTupleIterator(PyTuple tuple) {
    this.tuple = tuple;
  }

  @Override
  public PyType type() {
    return Types.TUPLE_ITERATOR;
  }

  @Override
  public Object next() {
    PyTuple t = tuple;
    if (t == null) {
      return null;
    }
    Object[] items = t.items();
    int i = index;
    if (i < items.length) {
      index = i + 1;
      return items[i];
    }
    tuple = null;
    return null;
  }

  @Override
  public int lengthHint() {
    PyTuple t = tuple;
    return t == null ? 0 : Math.max(0, t.size() - index);
  }

  @Def("__iter__(self, /)")
  static Object iter(PyTupleIterator self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyTupleIterator self) {
    return self.next();
  }

  @Def("__length_hint__(self, /)")
  static int lengthHint(PyTupleIterator self) {
    return self.lengthHint();
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyTupleIterator self) {
    Object iter = Items.builtin("iter");
    return Items.reduced(iter, self.tuple, self.index, PyTuple.EMPTY);
  }

  @Def("__setstate__(self, object, /)")
  static void setState(PyTupleIterator self, Object object) {
    PyTuple t = self.tuple;
    self.index = Items.place(object, t == null ? 0 : t.size());
  }
}
