package naja.runtime.objects;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;

/** {@code callable_iterator}. */
@TypeSpec("callable_iterator")
public final class PyCallableIterator extends PyIterator {
  private Object callable;
  private final Object sentinel;

  public PyCallableIterator(Object callable, Object sentinel) {
    this.callable = callable;
    this.sentinel = sentinel;
  }

  @Override
  public Object next() {
    Object c = callable;
    if (c == null) {
      return null;
    }
    try {
      Object value = Calls.call(c);
      if (callable == null) {
        return null;
      }
      if (!Comparisons.isEqual(sentinel, value)) {
        return value;
      }
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.STOP_ITERATION)) {
        throw e;
      }
    }
    callable = null;
    return null;
  }

  @Override
  public PyType type() {
    return Types.CALLABLE_ITERATOR;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyCallableIterator self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyCallableIterator self) {
    return self.next();
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyCallableIterator self) {
    Object iter = Items.builtin("iter");
    Object c = self.callable;
    return PyTuple.of(iter, c == null ? PyTuple.of(PyTuple.EMPTY) : PyTuple.of(c, self.sentinel));
  }
}
