package naja.runtime.objects;

import naja.runtime.expose.Def;
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

  @Override
  public Object endValue() {
    return coroutine.endValue();
  }

  @Def("__iter__(self, /)")
  static Object iter(PyCoroutineWrapper self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object nextItem(PyCoroutineWrapper self) {
    return self.nextOrStop();
  }

  @Def("send(self, object, /)")
  static Object send(PyCoroutineWrapper self, Object value) {
    return PyCoroutine.send(self.coroutine, value);
  }

  @Def(value = "throw(self, type, value=<unrepresentable>, traceback=<unrepresentable>, /)", noSignature = true)
  static Object throwIn(PyCoroutineWrapper self, Object type, Object value, Object traceback) {
    return PyCoroutine.throwIn(self.coroutine, type, value, traceback);
  }

  @Def("close(self, /)")
  static Object close(PyCoroutineWrapper self) {
    return self.coroutine.close();
  }
}
