package naja.modules.contextvars;

import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyType;

/** What {@code Context.items()} answers: the items as they were then. */
@TypeSpec("items")
public final class PyContextItems extends PyIterator {
  static final PyType TYPE = PyType.builtin("items", PyContextItems.class, new PyContextItemsSpec());

  static {
    TYPE.isBase = false;
    TYPE.disallowInstantiation = true;
  }

  private final Object[] elements;
  private int index;

  PyContextItems(Object[] elements) {
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
  static Object iter(PyContextItems self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object nextElement(PyContextItems self) {
    return self.next();
  }

  @Def("__len__(self, /)")
  static int length(PyContextItems self) {
    return self.elements.length;
  }
}
