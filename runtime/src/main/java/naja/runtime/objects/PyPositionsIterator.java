package naja.runtime.objects;

import naja.compiler.CodePositions;
import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;
import naja.runtime.threads.Interpreter;

/** {@code positions_iterator}: what {@code code.co_positions()} gives, a tuple for each code unit. */
@TypeSpec("positions_iterator")
public final class PyPositionsIterator extends PyIterator {
  private static final PyType TYPE =
      PyType.builtin("positions_iterator", PyPositionsIterator.class, new PyPositionsIteratorSpec());

  private final CodePositions positions;
  private final boolean withColumns = Interpreter.current().settings.codeDebugRanges;
  private PyTuple row;
  private int unitsLeft;

  PyPositionsIterator(PyCode code) {
    positions = new CodePositions(code.code());
  }

  @Override
  public synchronized Object next() {
    while (unitsLeft == 0) {
      if (!positions.next()) {
        return null;
      }
      unitsLeft = (positions.end() - positions.start()) / 2;
      row = withColumns ? row() : PyTuple.of(
          CodeMembers.number(positions.line()), CodeMembers.number(positions.line()), PyNone.NONE, PyNone.NONE);
    }
    unitsLeft--;
    return row;
  }

  private PyTuple row() {
    return PyTuple.of(
        CodeMembers.number(positions.line()), CodeMembers.number(positions.endLine()),
        CodeMembers.number(positions.column()), CodeMembers.number(positions.endColumn()));
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyPositionsIterator self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyPositionsIterator self) {
    return self.next();
  }
}
