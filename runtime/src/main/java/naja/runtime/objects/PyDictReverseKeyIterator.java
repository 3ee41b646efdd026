package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyDict.Table;

/** {@code dict_reversekeyiterator}. */
@TypeSpec(value = "dict_reversekeyiterator", methods = DictIteratorMethods.class)
public final class PyDictReverseKeyIterator extends PyDictIterator {
  public PyDictReverseKeyIterator(PyDict dict) {
    super(dict, true);
  }

  @Override
  public PyType type() {
    return Types.DICT_REVERSE_KEY_ITERATOR;
  }

  @Override
  Object item(Table table, int entry) {
    return table.entries[2 * entry];
  }
}
