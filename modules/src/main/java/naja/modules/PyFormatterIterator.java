package naja.modules;

import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.text.StrFormat;

/** {@code formatteriterator}. */
@TypeSpec("formatteriterator")
public final class PyFormatterIterator extends PyIterator {
  static final PyType TYPE =
      PyType.builtin("formatteriterator", PyFormatterIterator.class, new PyFormatterIteratorSpec());

  private final StrFormat.Parser parser;

  PyFormatterIterator(StrFormat.Parser parser) {
    this.parser = parser;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public PyTuple next() {
    return StringModule.part(parser);
  }

  @Def("__iter__(self, /)")
  static Object iter(PyFormatterIterator self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyFormatterIterator self) {
    return self.next();
  }
}
