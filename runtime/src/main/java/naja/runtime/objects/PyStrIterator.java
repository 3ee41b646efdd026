package naja.runtime.objects;

import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;
import naja.runtime.text.Str;

/** {@code str_iterator} and {@code str_ascii_iterator}. */
@TypeSpec("str_iterator")
public final class PyStrIterator extends PyIterator {
  private static final PyType TYPE = new PyType("str_iterator", new PyType[] {Types.OBJECT}, PyStrIterator.class, null,
      new PyStrIteratorSpec());
  private static final PyType ASCII_TYPE = new PyType("str_ascii_iterator", new PyType[] {Types.OBJECT},
      PyStrIterator.class, null, new PyStrIteratorSpec());

  private Object text;
  private final int length;
  private final boolean ascii;
  private int index;

  PyStrIterator(Object text) {
    this.text = text;
    this.length = Str.length(text);
    this.ascii = Str.isAscii(text);
  }

  @Override
  public PyType type() {
    return ascii ? ASCII_TYPE : TYPE;
  }

  @Override
  public Object next() {
    Object t = text;
    if (t == null) {
      return null;
    }
    if (index >= length) {
      text = null;
      return null;
    }
    return Str.item(t, index++);
  }

  @Override
  public int lengthHint() {
    return text == null ? 0 : length - index;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyStrIterator self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object nextItem(PyStrIterator self) {
    return self.next();
  }

  @Def("__length_hint__(self, /)")
  static int hint(PyStrIterator self) {
    return self.lengthHint();
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyStrIterator self) {
    Object iter = Items.builtin("iter");
    return Items.reduced(iter, self.text, self.index, "");
  }

  @Def("__setstate__(self, object, /)")
  static void setState(PyStrIterator self, Object object) {
    long index = Numbers.asIndexLong(object);
    if (self.text != null) {
      self.index = (int) Math.max(0, Math.min(index, self.length));
    }
  }
}
