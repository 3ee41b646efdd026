package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyDict.Table;

/** {@code dict_reverseitemiterator}. */
@TypeSpec(value = "dict_reverseitemiterator", methods = DictIteratorMethods.class)
public final class PyDictReverseItemIterator extends PyDictIterator {
  public PyDictReverseItemIterator(PyDict dict) {
    super(dict, true);
  }

  @Override
  public PyType type() {
    return Types.DICT_REVERSE_ITEM_ITERATOR;
  }

  @Override
  Object item(Table table, int entry) {
    Object key = table.entries[2 * entry];
    Object value = table.entries[2 * entry + 1];
    return key == null || value == null ? null : PyTuple.of(key, value);
  }
}
