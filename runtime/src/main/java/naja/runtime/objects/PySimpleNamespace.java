package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code types.SimpleNamespace}. */
@TypeSpec(value = "types.SimpleNamespace", sub = true)
public class PySimpleNamespace extends PyObject implements HasDict {
  private final PyDict dict = new PyDict();

  @Override
  public PyDict dict() {
    return dict;
  }

  @Override
  public PyDict dictOrNull() {
    return dict;
  }

  @Override
  public PyType type() {
    return Types.SIMPLE_NAMESPACE;
  }
}
