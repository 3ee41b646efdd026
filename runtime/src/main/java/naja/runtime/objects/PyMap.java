package naja.runtime.objects;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Truth;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;

/** {@code map}. */
@TypeSpec(value = "map", sub = true)
public class PyMap extends PyIterator {
  private final Object function;
  private final Object[] iterators;
  private boolean strict;

  protected PyMap(Object function, Object[] iterators, boolean strict) {
    this.function = function;
    this.iterators = iterators;
    this.strict = strict;
  }

  @Override
  public PyType type() {
    return Types.MAP;
  }

  @New(value = "map(function=<absent>, iterable=<absent>, /, *iterables, strict=False)", signature = "(function, iterable, /, *iterables, strict=False)")
  static Object create(PyType type, Object function, Object iterable, Object[] iterables, boolean strict) {
    if (iterable == null) {
      throw Errors.typeError("map() must have at least two arguments.");
    }
    Object[] iterators = new Object[iterables.length + 1];
    iterators[0] = Iteration.iter(iterable);
    for (int i = 0; i < iterables.length; i++) {
      iterators[i + 1] = Iteration.iter(iterables[i]);
    }
    return type == Types.MAP ? new PyMap(function, iterators, strict) : new PyMapSub(type, function, iterators, strict);
  }

  @Override
  public Object next() {
    if (iterators.length == 1) {
      Object item = Iteration.next(iterators[0]);
      return item == null ? null : Calls.call(function, item);
    }
    Object[] items = PyZip.nextOfEach(iterators, strict, "map");
    return items == null ? null : Calls.call(function, items, null);
  }

  @Def("__iter__(self, /)")
  static Object iter(PyMap self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyMap self) {
    return self.next();
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyMap self) {
    Object[] args = new Object[self.iterators.length + 1];
    args[0] = self.function;
    System.arraycopy(self.iterators, 0, args, 1, self.iterators.length);
    PyTuple arguments = PyTuple.of(args);
    return self.strict ? PyTuple.of(self.type(), arguments, true) : PyTuple.of(self.type(), arguments);
  }

  @Def("__setstate__(self, object, /)")
  static void setState(PyMap self, Object object) {
    self.strict = Truth.isTrue(object);
  }
}
