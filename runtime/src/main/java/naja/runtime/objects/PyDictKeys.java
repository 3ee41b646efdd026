package naja.runtime.objects;

import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;

/** {@code dict_keys}. */
@TypeSpec(value = "dict_keys", methods = {DictViewMethods.class, DictSetViewMethods.class})
public final class PyDictKeys extends PyDictView {
  public PyDictKeys(PyDict dict) {
    super(dict);
  }

  @Override
  public PyType type() {
    return Types.DICT_KEYS;
  }

  @Override
  public Object[] toArray() {
    return dict.keyArray();
  }

  @Override
  PyDictIterator iterator(boolean backwards) {
    return backwards ? new PyDictReverseKeyIterator(dict) : new PyDictKeyIterator(dict);
  }

  @Override
  boolean contains(Object element) {
    return dict.containsKey(element);
  }

  @Def("__reversed__(self, /)")
  static Object reversed(PyDictKeys self) {
    return self.iterator(true);
  }
}
