package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyDict.Table;

/** {@code dict_reversevalueiterator}. */
@TypeSpec(value = "dict_reversevalueiterator", methods = DictIteratorMethods.class)
public final class PyDictReverseValueIterator extends PyDictIterator {
  public PyDictReverseValueIterator(PyDict dict) {
    super(dict, true);
  }

  @Override
  public PyType type() {
    return Types.DICT_REVERSE_VALUE_ITERATOR;
  }

  @Override
  Object item(Table table, int entry) {
    return table.entries[2 * entry + 1];
  }
}
