package naja.runtime.objects;

import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;

/** {@code dict_values}. */
@TypeSpec(value = "dict_values", methods = DictViewMethods.class)
public final class PyDictValues extends PyDictView {
  public PyDictValues(PyDict dict) {
    super(dict);
  }

  @Override
  public PyType type() {
    return Types.DICT_VALUES;
  }

  @Override
  public Object[] toArray() {
    return dict.valueArray();
  }

  @Override
  PyDictIterator iterator(boolean backwards) {
    return backwards ? new PyDictReverseValueIterator(dict) : new PyDictValueIterator(dict);
  }

  @Def("__reversed__(self, /)")
  static Object reversed(PyDictValues self) {
    return self.iterator(true);
  }
}
