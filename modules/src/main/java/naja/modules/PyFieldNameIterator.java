package naja.modules;

import naja.runtime.abstracts.TextErrors;
import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.text.StrFormat;
import naja.runtime.text.TextError;

/** {@code fieldnameiterator}. */
@TypeSpec("fieldnameiterator")
public final class PyFieldNameIterator extends PyIterator {
  static final PyType TYPE =
      PyType.builtin("fieldnameiterator", PyFieldNameIterator.class, new PyFieldNameIteratorSpec());

  private final StrFormat.FieldName parser;

  PyFieldNameIterator(StrFormat.FieldName parser) {
    this.parser = parser;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public PyTuple next() {
    try {
      StrFormat.Step step = parser.next();
      return step == null ? null : PyTuple.of(step.isAttribute(), step.key());
    } catch (TextError e) {
      throw TextErrors.toPython(e);
    }
  }

  @Def("__iter__(self, /)")
  static Object iter(PyFieldNameIterator self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyFieldNameIterator self) {
    return self.next();
  }
}
