package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code coroutine_wrapper}: the iterator that {@code coroutine.__await__()} answers. */
@TypeSpec("coroutine_wrapper")
public final class PyCoroutineWrapper extends PyIterator {
  public final PyCoroutine coroutine;

  public PyCoroutineWrapper(PyCoroutine coroutine) {
    this.coroutine = coroutine;
  }

  @Override
  public PyType type() {
    return Types.COROUTINE_WRAPPER;
  }

  @Override
  public Object next() {
    return coroutine.next();
  }
}
