package naja.runtime.objects;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Generators;
import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;

/** {@code anext_awaitable}: waits for the next item of an asynchronous iterator, and answers a default at its end. */
@TypeSpec("anext_awaitable")
public final class PyAnextAwaitable extends PyObject {
  private static final PyType TYPE =
      new PyType(
          "anext_awaitable", new PyType[] {Types.OBJECT}, PyAnextAwaitable.class, null, new PyAnextAwaitableSpec());

  private final Object wrapped;
  private final Object otherwise;

  /**
   * Waits for what {@code __anext__} has answered.
   *
   * @param wrapped the awaitable
   * @param otherwise the result where it raises {@code StopAsyncIteration}
   */
  public PyAnextAwaitable(Object wrapped, Object otherwise) {
    this.wrapped = wrapped;
    this.otherwise = otherwise;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  /** Asked for at each step, since only an object with {@code __await__} may be there: it begins anew then, as in CPython. */
  private Object iterator() {
    Object iterator = Generators.awaitableOrNull(wrapped);
    if (iterator == null) {
      throw Errors.typeError("'" + PyType.of(wrapped).name() + "' object can't be awaited");
    }
    return iterator;
  }

  private Object call(String method, Object... arguments) {
    Object iterator = iterator();
    try {
      return Calls.callMethod(iterator, method, arguments);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.STOP_ASYNC_ITERATION)) {
        throw Errors.stopIteration(otherwise);
      }
      throw e;
    }
  }

  @Def("__await__(self, /)")
  static Object await(PyAnextAwaitable self) {
    return self;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyAnextAwaitable self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyAnextAwaitable self) {
    return self.wrapped instanceof PyCoroutine || self.wrapped instanceof PyGenerator
        ? self.call("send", PyNone.NONE)
        : self.call("__next__");
  }

  @Def("send(self, object, /)")
  static Object send(PyAnextAwaitable self, Object value) {
    return self.call("send", value);
  }

  @Def(value = "throw(self, /, *args)", noSignature = true)
  static Object throwIn(PyAnextAwaitable self, Object[] args) {
    return self.call("throw", args);
  }

  @Def("close(self, /)")
  static Object close(PyAnextAwaitable self) {
    return self.call("close");
  }
}
