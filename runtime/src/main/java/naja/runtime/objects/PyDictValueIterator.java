package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyDict.Table;

/** {@code dict_valueiterator}. */
@TypeSpec(value = "dict_valueiterator", methods = DictIteratorMethods.class)
public final class PyDictValueIterator extends PyDictIterator {
  public PyDictValueIterator(PyDict dict) {
    super(dict, false);
  }

  @Override
  public PyType type() {
    return Types.DICT_VALUE_ITERATOR;
  }

  @Override
  Object item(Table table, int entry) {
    return table.entries[2 * entry + 1];
  }
}
