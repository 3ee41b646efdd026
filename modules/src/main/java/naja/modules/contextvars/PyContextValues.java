package naja.modules.contextvars;

import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyType;

/** What {@code Context.values()} answers: the values as they were then. */
@TypeSpec("values")
public final class PyContextValues extends PyIterator {
  static final PyType TYPE = PyType.builtin("values", PyContextValues.class, new PyContextValuesSpec());

  static {
    TYPE.isBase = false;
    TYPE.disallowInstantiation = true;
  }

  private final Object[] elements;
  private int index;

  PyContextValues(Object[] elements) {
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
  static Object iter(PyContextValues self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object nextElement(PyContextValues self) {
    return self.next();
  }

  @Def("__len__(self, /)")
  static int length(PyContextValues self) {
    return self.elements.length;
  }
}
