package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code dict_items}. */
@TypeSpec("dict_items")
public final class PyDictItems extends PyObject {
  public final PyDict dict;

  public PyDictItems(PyDict dict) {
    this.dict = dict;
  }

  @Override
  public PyType type() {
    return Types.DICT_ITEMS;
  }
}
