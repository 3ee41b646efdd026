package naja.modules.itertools;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;

/** {@code itertools.accumulate}: running totals. */
@TypeSpec(value = "itertools.accumulate", sub = true, repeats = "__getattribute__")
public class PyAccumulate extends PyIterator {
  static final PyType TYPE = PyType.builtin("itertools.accumulate", PyAccumulate.class, new PyAccumulateSpec());

  private final Object iterator;
  private final Object function;
  private Object initial;
  private Object total;

  protected PyAccumulate(Object iterator, Object function, Object initial) {
    this.iterator = iterator;
    this.function = function;
    this.initial = initial;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New("accumulate(iterable, func=None, *, initial=None)")
  static Object create(PyType type, Object iterable, Object func, Object initial) {
    Object iterator = Iteration.iter(iterable);
    return type == TYPE ? new PyAccumulate(iterator, func, initial)
        : new PyAccumulateSub(type, iterator, func, initial);
  }

  @Override
  public Object next() {
    if (initial != PyNone.NONE) {
      total = initial;
      initial = PyNone.NONE;
      return total;
    }
    Object item = Iteration.next(iterator);
    if (item == null) {
      return null;
    }
    if (total == null) {
      total = item;
    } else {
      total = function == PyNone.NONE ? Numbers.add(total, item) : Calls.call(function, total, item);
    }
    return total;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyAccumulate self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyAccumulate self) {
    return self.next();
  }
}
