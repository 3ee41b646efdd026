package naja.runtime.objects;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Truth;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;

/** {@code filter}. */
@TypeSpec(value = "filter", sub = true)
public class PyFilter extends PyIterator {
  private final Object function;
  private final Object iterator;

  protected PyFilter(Object function, Object iterator) {
    this.function = function;
    this.iterator = iterator;
  }

  @Override
  public PyType type() {
    return Types.FILTER;
  }

  @New("filter(function, iterable, /)")
  static Object create(PyType type, Object function, Object iterable) {
    Object iterator = Iteration.iter(iterable);
    return type == Types.FILTER ? new PyFilter(function, iterator) : new PyFilterSub(type, function, iterator);
  }

  @Override
  public Object next() {
    boolean plain = function == PyNone.NONE || function == Types.BOOL;
    for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
      if (Truth.isTrue(plain ? item : Calls.call(function, item))) {
        return item;
      }
    }
    return null;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyFilter self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyFilter self) {
    return self.next();
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyFilter self) {
    return PyTuple.of(self.type(), PyTuple.of(self.function, self.iterator));
  }
}
