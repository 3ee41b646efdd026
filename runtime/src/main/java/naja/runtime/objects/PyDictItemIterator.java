package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyDict.Table;

/** {@code dict_itemiterator}. */
@TypeSpec(value = "dict_itemiterator", methods = DictIteratorMethods.class)
public final class PyDictItemIterator extends PyDictIterator {
  public PyDictItemIterator(PyDict dict) {
    super(dict, false);
  }

  @Override
  public PyType type() {
    return Types.DICT_ITEM_ITERATOR;
  }

  @Override
  Object item(Table table, int entry) {
    Object key = table.entries[2 * entry];
    Object value = table.entries[2 * entry + 1];
    return key == null || value == null ? null : PyTuple.of(key, value);
  }
}
