package naja.modules.itertools;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Truth;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyType;

/** {@code itertools.dropwhile}: what follows once the predicate fails. */
@TypeSpec(value = "itertools.dropwhile", sub = true, repeats = "__getattribute__")
public class PyDropWhile extends PyIterator {
  static final PyType TYPE = PyType.builtin("itertools.dropwhile", PyDropWhile.class, new PyDropWhileSpec());

  private final Object predicate;
  private final Object iterator;
  private boolean started;

  protected PyDropWhile(Object predicate, Object iterator) {
    this.predicate = predicate;
    this.iterator = iterator;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New("dropwhile(predicate, iterable, /)")
  static Object create(PyType type, Object predicate, Object iterable) {
    Object iterator = Iteration.iter(iterable);
    return type == TYPE ? new PyDropWhile(predicate, iterator) : new PyDropWhileSub(type, predicate, iterator);
  }

  @Override
  public Object next() {
    while (true) {
      Object item = Iteration.next(iterator);
      if (item == null || started) {
        return item;
      }
      if (!Truth.isTrue(Calls.call(predicate, item))) {
        started = true;
        return item;
      }
    }
  }

  @Def("__iter__(self, /)")
  static Object iter(PyDropWhile self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyDropWhile self) {
    return self.next();
  }
}
