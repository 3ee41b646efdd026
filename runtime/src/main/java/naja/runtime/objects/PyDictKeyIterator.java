package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyDict.Table;

/** {@code dict_keyiterator}. */
@TypeSpec(value = "dict_keyiterator", methods = DictIteratorMethods.class)
public final class PyDictKeyIterator extends PyDictIterator {
  public PyDictKeyIterator(PyDict dict) {
    super(dict, false);
  }

  @Override
  public PyType type() {
    return Types.DICT_KEY_ITERATOR;
  }

  @Override
  Object item(Table table, int entry) {
    return table.entries[2 * entry];
  }
}
