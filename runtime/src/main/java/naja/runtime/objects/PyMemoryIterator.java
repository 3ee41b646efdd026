package naja.runtime.objects;

import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;

/** {@code memory_iterator}. */
@TypeSpec("memory_iterator")
public final class PyMemoryIterator extends PyIterator {
  private static final PyType TYPE =
      PyType.builtin("memory_iterator", PyMemoryIterator.class, new PyMemoryIteratorSpec());

  static {
    TYPE.disallowInstantiation = true;
  }

  private PyMemoryView sequence;
  private int index;
  private final int length;

  PyMemoryIterator(PyMemoryView sequence) {
    this.sequence = sequence;
    this.length = MemoryViewMethods.len(sequence);
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public Object next() {
    PyMemoryView s = sequence;
    if (s == null) {
      return null;
    }
    if (index < length) {
      return MemoryViewMethods.item(s.view(), index++);
    }
    sequence = null;
    return null;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyMemoryIterator self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyMemoryIterator self) {
    return self.next();
  }
}
