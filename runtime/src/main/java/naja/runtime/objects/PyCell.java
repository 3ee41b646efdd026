package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code cell}: the variable that closures share. */
@TypeSpec("cell")
public final class PyCell extends PyObject {
  /** The value, or null while the variable has none. */
  public Object value;

  public PyCell(Object value) {
    this.value = value;
  }

  @Override
  public PyType type() {
    return Types.CELL;
  }
}
