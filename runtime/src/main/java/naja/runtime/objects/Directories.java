package naja.runtime.objects;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Builders;

/** What {@code dir()} lists. */
public final class Directories {
  private Directories() {}

  /** {@code object.__dir__}: the names of the instance, its class and its bases. */
  static PyList ofInstance(Object self) {
    PyDict names = new PyDict();
    Object dict = Attributes.lookupAttr(self, "__dict__");
    if (dict instanceof PyDict d) {
      names.putAll(d);
    }
    Object type = Attributes.lookupAttr(self, "__class__");
    if (type != null) {
      merge(names, type);
    }
    return PyList.of(names.keyArray());
  }

  /** {@code type.__dir__}: the names of a class and its bases. */
  static PyList ofType(PyType type) {
    PyDict names = new PyDict();
    merge(names, type);
    return PyList.of(names.keyArray());
  }

  private static void merge(PyDict names, Object type) {
    if (type instanceof PyType t) {
      names.putAll(t.dict());
    } else {
      Object dict = Attributes.lookupAttr(type, "__dict__");
      if (dict != null) {
        Builders.updateDict(names, dict);
      }
    }
    if (Attributes.lookupAttr(type, "__bases__") instanceof PyTuple bases) {
      for (Object base : bases.items()) {
        merge(names, base);
      }
    }
  }
}
