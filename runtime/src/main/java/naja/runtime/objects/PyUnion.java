package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code typing.Union}. */
@TypeSpec("typing.Union")
public final class PyUnion extends PyObject {
  private final PyTuple args;

  public PyUnion(PyTuple args) {
    this.args = args;
  }

  /** {@code __args__}. */
  public PyTuple args() {
    return args;
  }

  @Override
  public PyType type() {
    return Types.UNION;
  }
}
