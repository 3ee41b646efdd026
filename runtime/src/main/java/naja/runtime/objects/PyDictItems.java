package naja.runtime.objects;

import naja.runtime.abstracts.Comparisons;
import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;

/** {@code dict_items}. */
@TypeSpec(value = "dict_items", methods = {DictViewMethods.class, DictSetViewMethods.class})
public final class PyDictItems extends PyDictView {
  public PyDictItems(PyDict dict) {
    super(dict);
  }

  @Override
  public PyType type() {
    return Types.DICT_ITEMS;
  }

  @Override
  public Object[] toArray() {
    return dict.itemArray();
  }

  @Override
  PyDictIterator iterator(boolean backwards) {
    return backwards ? new PyDictReverseItemIterator(dict) : new PyDictItemIterator(dict);
  }

  @Override
  boolean contains(Object element) {
    if (!(element instanceof PyTuple pair) || pair.size() != 2) {
      return false;
    }
    Object value = dict.get(pair.get(0));
    return value != null && Comparisons.isEqual(value, pair.get(1));
  }

  @Def("__reversed__(self, /)")
  static Object reversed(PyDictItems self) {
    return self.iterator(true);
  }
}
