package naja.runtime.objects;

import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;

/** {@code list_iterator}: sees the list as it is at each step. */
@TypeSpec("list_iterator")
public final class PyListIterator extends PyIterator {
  private PyList list;
  private int index;

  public PyListIterator(PyList list) {
    this.list = list;
  }

  @Override
  public PyType type() {
    return Types.LIST_ITERATOR;
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
    } else {
      index = i + 1;
    }
    return item;
  }

  @Override
  public int lengthHint() {
    PyList l = list;
    return l == null ? 0 : Math.max(0, l.size() - index);
  }

  @Def("__iter__(self, /)")
  static Object iter(PyListIterator self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyListIterator self) {
    return self.next();
  }

  @Def("__length_hint__(self, /)")
  static int lengthHint(PyListIterator self) {
    return self.lengthHint();
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyListIterator self) {
    Object iter = Items.builtin("iter");
    return Items.reduced(iter, self.list, self.index, new PyList());
  }

  @Def("__setstate__(self, object, /)")
  static void setState(PyListIterator self, Object object) {
    PyList l = self.list;
    self.index = Items.place(object, l == null ? 0 : l.size());
  }
}
