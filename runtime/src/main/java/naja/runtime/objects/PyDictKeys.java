package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code dict_keys}. */
@TypeSpec("dict_keys")
public final class PyDictKeys extends PyObject {
  public final PyDict dict;

  public PyDictKeys(PyDict dict) {
    this.dict = dict;
  }

  @Override
  public PyType type() {
    return Types.DICT_KEYS;
  }
}
