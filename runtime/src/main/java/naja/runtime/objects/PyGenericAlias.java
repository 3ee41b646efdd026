package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code types.GenericAlias}. */
@TypeSpec(value = "types.GenericAlias", sub = true)
public class PyGenericAlias extends PyObject {
  public final Object origin;
  public final PyTuple args;

  public PyGenericAlias(Object origin, PyTuple args) {
    this.origin = origin;
    this.args = args;
  }

  @Override
  public PyType type() {
    return Types.GENERIC_ALIAS;
  }
}
