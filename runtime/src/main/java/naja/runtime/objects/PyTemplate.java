package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code string.templatelib.Template}. */
@TypeSpec("string.templatelib.Template")
public final class PyTemplate extends PyObject {
  public final PyTuple strings;
  public final PyTuple interpolations;

  public PyTemplate(PyTuple strings, PyTuple interpolations) {
    this.strings = strings;
    this.interpolations = interpolations;
  }

  @Override
  public PyType type() {
    return Types.TEMPLATE;
  }
}
