package naja.modules.itertools;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Truth;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;

/** {@code itertools.filterfalse}: the items for which the function is false. */
@TypeSpec(value = "itertools.filterfalse", sub = true, repeats = "__getattribute__")
public class PyFilterFalse extends PyIterator {
  static final PyType TYPE = PyType.builtin("itertools.filterfalse", PyFilterFalse.class, new PyFilterFalseSpec());

  private final Object function;
  private final Object iterator;

  protected PyFilterFalse(Object function, Object iterator) {
    this.function = function;
    this.iterator = iterator;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New("filterfalse(function, iterable, /)")
  static Object create(PyType type, Object function, Object iterable) {
    Object iterator = Iteration.iter(iterable);
    return type == TYPE ? new PyFilterFalse(function, iterator) : new PyFilterFalseSub(type, function, iterator);
  }

  @Override
  public Object next() {
    while (true) {
      Object item = Iteration.next(iterator);
      if (item == null) {
        return null;
      }
      if (!Truth.isTrue(function == PyNone.NONE || function == Types.BOOL ? item : Calls.call(function, item))) {
        return item;
      }
    }
  }

  @Def("__iter__(self, /)")
  static Object iter(PyFilterFalse self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyFilterFalse self) {
    return self.next();
  }
}
