package naja.runtime.objects;

import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;

/** {@code list_reverseiterator}. */
@TypeSpec("list_reverseiterator")
public final class PyListReverseIterator extends PyIterator {
  private PyList list;
  private int index;

  public PyListReverseIterator(PyList list) {
    this.list = list;
    this.index = list.size() - 1;
  }

  @Override
  public PyType type() {
    return Types.LIST_REVERSE_ITERATOR;
  }

  @Override
  public Object next() {
    PyList l = list;
    if (l == null) {
      return null;
    }
    int i = index;
    Object item = l.get(i);
    if (item == null) {
      list = null;
      index = -1;
    } else {
      index = i - 1;
    }
    return item;
  }

  @Override
  public int lengthHint() {
    PyList l = list;
    return l == null || l.size() < index + 1 ? 0 : index + 1;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyListReverseIterator self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyListReverseIterator self) {
    return self.next();
  }

  @Def("__length_hint__(self, /)")
  static int lengthHint(PyListReverseIterator self) {
    return self.lengthHint();
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyListReverseIterator self) {
    Object reversed = Items.builtin("reversed");
    PyList l = self.list;
    return l == null
        ? PyTuple.of(reversed, PyTuple.of(new PyList()))
        : PyTuple.of(reversed, PyTuple.of(l), (long) self.index);
  }

  @Def("__setstate__(self, object, /)")
  static void setState(PyListReverseIterator self, Object object) {
    long index = Numbers.asIndexLong(object);
    PyList l = self.list;
    if (l != null) {
      self.index = (int) Math.max(-1, Math.min(index, l.size() - 1));
    }
  }
}
