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

  /** {@code origin[item]}: an item that is no tuple becomes the only argument. */
  public static PyGenericAlias of(Object origin, Object item) {
    return new PyGenericAlias(origin, item instanceof PyTuple tuple ? tuple : PyTuple.of(item));
  }
}
