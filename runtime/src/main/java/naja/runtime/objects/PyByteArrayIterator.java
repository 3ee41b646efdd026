package naja.runtime.objects;

import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;

/** {@code bytearray_iterator}. */
@TypeSpec("bytearray_iterator")
public final class PyByteArrayIterator extends PyIterator {
  private PyByteArray sequence;
  private int index;

  public PyByteArrayIterator(PyByteArray sequence) {
    this.sequence = sequence;
  }

  @Override
  public PyType type() {
    return Types.BYTEARRAY_ITERATOR;
  }

  @Override
  public Object next() {
    PyByteArray s = sequence;
    if (s == null) {
      return null;
    }
    int i = index;
    if (i < s.size()) {
      index = i + 1;
      return (long) (s.get(i) & 0xFF);
    }
    sequence = null;
    return null;
  }

  @Override
  public int lengthHint() {
    PyByteArray s = sequence;
    return s == null ? 0 : Math.max(0, s.size() - index);
  }

  @Def("__iter__(self, /)")
  static Object iter(PyByteArrayIterator self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyByteArrayIterator self) {
    return self.next();
  }

  @Def("__length_hint__(self, /)")
  static int lengthHint(PyByteArrayIterator self) {
    return self.lengthHint();
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyByteArrayIterator self) {
    Object iter = Items.builtin("iter");
    return Items.reduced(iter, self.sequence, self.index, PyTuple.EMPTY);
  }

  @Def("__setstate__(self, object, /)")
  static void setState(PyByteArrayIterator self, Object object) {
    PyByteArray s = self.sequence;
    self.index = Items.place(object, s == null ? 0 : s.size());
  }
}
