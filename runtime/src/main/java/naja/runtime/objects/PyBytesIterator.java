package naja.runtime.objects;

import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;

/** {@code bytes_iterator}. */
@TypeSpec("bytes_iterator")
public final class PyBytesIterator extends PyIterator {
  private PyBytes sequence;
  private int index;

  public PyBytesIterator(PyBytes sequence) {
    this.sequence = sequence;
  }

  @Override
  public PyType type() {
    return Types.BYTES_ITERATOR;
  }

  @Override
  public Object next() {
    PyBytes s = sequence;
    if (s == null) {
      return null;
    }
    int i = index;
    if (i < s.size()) {
      index = i + 1;
      return (long) (s.array()[i] & 0xFF);
    }
    sequence = null;
    return null;
  }

  @Override
  public int lengthHint() {
    PyBytes s = sequence;
    return s == null ? 0 : Math.max(0, s.size() - index);
  }

  @Def("__iter__(self, /)")
  static Object iter(PyBytesIterator self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyBytesIterator self) {
    return self.next();
  }

  @Def("__length_hint__(self, /)")
  static int lengthHint(PyBytesIterator self) {
    return self.lengthHint();
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyBytesIterator self) {
    Object iter = Items.builtin("iter");
    return Items.reduced(iter, self.sequence, self.index, PyTuple.EMPTY);
  }

  @Def("__setstate__(self, object, /)")
  static void setState(PyBytesIterator self, Object object) {
    PyBytes s = self.sequence;
    self.index = Items.place(object, s == null ? 0 : s.size());
  }
}
