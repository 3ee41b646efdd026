package naja.modules.asyncio;

import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.Generation;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;

/** What awaiting a future runs: hands the future to the task once, then gives its result. */
@TypeSpec("_asyncio.FutureIter")
final class PyFutureIter extends PyIterator {
  static final PyType TYPE = PyType.builtin("_asyncio.FutureIter", PyFutureIter.class, new PyFutureIterSpec());

  static {
    TYPE.isBase = false;
  }

  /** Null once it has ended. */
  private PyFuture future;

  private Object result = PyNone.NONE;

  PyFutureIter(PyFuture future) {
    this.future = future;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public Object next() {
    PyFuture f = future;
    if (f == null) {
      return null;
    }
    if (f.state == PyFuture.State.PENDING) {
      if (f.blocking) {
        throw Errors.runtimeError("await wasn't used with future");
      }
      f.blocking = true;
      return f;
    }
    future = null;
    result = f.get();
    return null;
  }

  @Override
  public Object endValue() {
    return result;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyFutureIter self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object nextItem(PyFutureIter self) {
    return self.nextOrStop();
  }

  @Def("send(self, object, /)")
  static Object send(PyFutureIter self, Object value) {
    return self.nextOrStop();
  }

  @Def(value = "throw(self, type, value=<unrepresentable>, traceback=<unrepresentable>, /)", noSignature = true)
  static Object throwIn(PyFutureIter self, Object type, Object value, Object traceback) {
    if (!(type instanceof PyBaseException)
        && !(type instanceof PyType t && t.isSubtype(ExceptionTypes.BASE_EXCEPTION))) {
      throw Errors.typeError("exceptions must be classes deriving BaseException or instances of such a class");
    }
    PyException exception = Generation.exception(type, value, traceback);
    self.future = null;
    throw exception;
  }

  @Def("close(self, /)")
  static void close(PyFutureIter self) {
    self.future = null;
  }
}
