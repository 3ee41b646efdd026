package naja.modules.itertools;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Iteration;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyType;

/** {@code itertools.starmap}: the function of each tuple of arguments. */
@TypeSpec(value = "itertools.starmap", sub = true, repeats = "__getattribute__")
public class PyStarMap extends PyIterator {
  static final PyType TYPE = PyType.builtin("itertools.starmap", PyStarMap.class, new PyStarMapSpec());

  private final Object function;
  private final Object iterator;

  protected PyStarMap(Object function, Object iterator) {
    this.function = function;
    this.iterator = iterator;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New("starmap(function, iterable, /)")
  static Object create(PyType type, Object function, Object iterable) {
    Object iterator = Iteration.iter(iterable);
    return type == TYPE ? new PyStarMap(function, iterator) : new PyStarMapSub(type, function, iterator);
  }

  @Override
  public Object next() {
    Object args = Iteration.next(iterator);
    return args == null ? null : Calls.call(function, Iteration.toArray(args), null);
  }

  @Def("__iter__(self, /)")
  static Object iter(PyStarMap self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyStarMap self) {
    return self.next();
  }
}
