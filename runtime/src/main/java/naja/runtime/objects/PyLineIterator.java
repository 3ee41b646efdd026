package naja.runtime.objects;

import naja.compiler.CodePositions;
import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;

/** {@code line_iterator}: what {@code code.co_lines()} gives, tuples of start, end and line. */
@TypeSpec("line_iterator")
public final class PyLineIterator extends PyIterator {
  private static final PyType TYPE = PyType.builtin("line_iterator", PyLineIterator.class, new PyLineIteratorSpec());

  private final CodePositions positions;

  PyLineIterator(PyCode code) {
    positions = new CodePositions(code.code());
  }

  @Override
  public synchronized Object next() {
    return positions.nextLine()
        ? PyTuple.of((long) positions.start(), (long) positions.end(), CodeMembers.number(positions.line()))
        : null;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyLineIterator self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyLineIterator self) {
    return self.next();
  }
}
