package naja.modules.itertools;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Truth;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyType;

/** {@code itertools.takewhile}: the items until the predicate fails. */
@TypeSpec(value = "itertools.takewhile", sub = true, repeats = "__getattribute__")
public class PyTakeWhile extends PyIterator {
  static final PyType TYPE = PyType.builtin("itertools.takewhile", PyTakeWhile.class, new PyTakeWhileSpec());

  private final Object predicate;
  private final Object iterator;
  private boolean ended;

  protected PyTakeWhile(Object predicate, Object iterator) {
    this.predicate = predicate;
    this.iterator = iterator;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New("takewhile(predicate, iterable, /)")
  static Object create(PyType type, Object predicate, Object iterable) {
    Object iterator = Iteration.iter(iterable);
    return type == TYPE ? new PyTakeWhile(predicate, iterator) : new PyTakeWhileSub(type, predicate, iterator);
  }

  @Override
  public Object next() {
    if (ended) {
      return null;
    }
    Object item = Iteration.next(iterator);
    if (item != null && !Truth.isTrue(Calls.call(predicate, item))) {
      ended = true;
      return null;
    }
    return item;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyTakeWhile self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyTakeWhile self) {
    return self.next();
  }
}
