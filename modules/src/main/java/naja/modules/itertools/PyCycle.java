package naja.modules.itertools;

import naja.runtime.abstracts.Iteration;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyType;

/** {@code itertools.cycle}: the items again and again. */
@TypeSpec(value = "itertools.cycle", sub = true, repeats = "__getattribute__")
public class PyCycle extends PyIterator {
  static final PyType TYPE = PyType.builtin("itertools.cycle", PyCycle.class, new PyCycleSpec());

  private Object iterator;
  private final PyList saved = new PyList();
  private int index;

  protected PyCycle(Object iterator) {
    this.iterator = iterator;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New("cycle(iterable, /)")
  static Object create(PyType type, Object iterable) {
    Object iterator = Iteration.iter(iterable);
    return type == TYPE ? new PyCycle(iterator) : new PyCycleSub(type, iterator);
  }

  @Override
  public Object next() {
    Object source = iterator;
    if (source != null) {
      Object item = Iteration.next(source);
      if (item != null) {
        saved.append(item);
        return item;
      }
      iterator = null;
    }
    Object item = saved.get(index);
    if (item == null) {
      index = 0;
      item = saved.get(0);
    }
    index++;
    return item;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyCycle self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyCycle self) {
    return self.next();
  }
}
