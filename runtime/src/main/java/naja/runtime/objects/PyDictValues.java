package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code dict_values}. */
@TypeSpec("dict_values")
public final class PyDictValues extends PyObject {
  public final PyDict dict;

  public PyDictValues(PyDict dict) {
    this.dict = dict;
  }

  @Override
  public PyType type() {
    return Types.DICT_VALUES;
  }
}
