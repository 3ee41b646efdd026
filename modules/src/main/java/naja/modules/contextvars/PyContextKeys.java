package naja.modules.contextvars;

import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyType;

/** What {@code Context.keys()} answers: the keys as they were then. */
@TypeSpec("keys")
public final class PyContextKeys extends PyIterator {
  static final PyType TYPE = PyType.builtin("keys", PyContextKeys.class, new PyContextKeysSpec());

  static {
    TYPE.isBase = false;
    TYPE.disallowInstantiation = true;
  }

  private final Object[] elements;
  private int index;

  PyContextKeys(Object[] elements) {
    this.elements = elements;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public Object next() {
    return index < elements.length ? elements[index++] : null;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyContextKeys self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object nextElement(PyContextKeys self) {
    return self.next();
  }

  @Def("__len__(self, /)")
  static int length(PyContextKeys self) {
    return self.elements.length;
  }
}
