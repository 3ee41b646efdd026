package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code super}. */
@TypeSpec(value = "super", sub = true)
public class PySuper extends PyObject {
  /** The class whose successors are searched, and the instance or class bound; null when unbound. */
  public PyType start;

  public Object self;
  public PyType selfType;

  /** {@code super(type, self)}. */
  public static Object create(Object type, Object self) {
    throw new UnsupportedOperationException("super");
  }

  /** The attribute in the classes behind {@code start} in the MRO of {@code type}, or null. */
  public static Object lookupAfter(PyType type, PyType start, String name) {
    PyType[] mro = type.mro();
    int i = 0;
    while (i < mro.length && mro[i] != start) {
      i++;
    }
    Object key = PyType.nameKey(name);
    for (i++; i < mro.length; i++) {
      Object found = mro[i].dict().get(key);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  @Override
  public PyType type() {
    return Types.SUPER;
  }
}
