package naja.modules.asyncio;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyGenericAlias;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;

/** The methods of {@code asyncio.Future}. */
final class FutureMethods {
  private FutureMethods() {}

  @Def("__init__(self, /, *, loop=None)")
  static void init(PyFuture self, Object loop) {
    self.begin(loop);
  }

  @Def("__del__(self, /)")
  static void del(PyFuture self) {
    self.die();
  }

  @Def("__repr__(self, /)")
  static Object repr(PyFuture self) {
    return Calls.call(Library.get("asyncio.base_futures", "_future_repr"), self);
  }

  @Def("__await__(self, /)")
  static Object await(PyFuture self) {
    self.checkBegun();
    return new PyFutureIter(self);
  }

  @Def("__iter__(self, /)")
  static Object iter(PyFuture self) {
    return await(self);
  }

  @ClassDef("__class_getitem__(cls, object, /)")
  static Object classGetItem(PyType cls, Object object) {
    return PyGenericAlias.of(cls, object);
  }

  @Def("result(self, /)")
  static Object result(PyFuture self) {
    checkForResult(self);
    return self.get();
  }

  private static void checkForResult(PyFuture self) {
    if (self.loop == null) {
      throw Library.invalidState("Future object is not initialized.");
    }
  }

  @Def("exception(self, /)")
  static Object exception(PyFuture self) {
    checkForResult(self);
    if (self.state == PyFuture.State.PENDING) {
      throw Library.invalidState("Exception is not set.");
    }
    if (self.state == PyFuture.State.CANCELLED) {
      return self.get();
    }
    self.retrieved();
    return PyNone.orNone(self.exception);
  }

  @Def("set_result(self, result, /)")
  static void setResult(PyFuture self, Object result) {
    self.finish(result);
  }

  @Def("set_exception(self, exception, /)")
  static void setException(PyFuture self, Object exception) {
    self.fail(exception);
  }

  @Def(value = "add_done_callback(self, fn, /, *, context=<unrepresentable>)")
  static void addDoneCallback(PyFuture self, Object function, Object context) {
    if (self.loop == null) {
      throw Errors.runtimeError("uninitialized Future object");
    }
    self.whenDone(function, context == null ? PyFuture.contextNow() : context);
  }

  @Def("remove_done_callback(self, fn, /)")
  static int removeDoneCallback(PyFuture self, Object function) {
    self.checkBegun();
    return self.forget(function);
  }

  @Def("cancel(self, /, msg=None)")
  static boolean cancel(PyFuture self, Object message) {
    self.checkBegun();
    return self.cancelPending(message);
  }

  @Def("cancelled(self, /)")
  static boolean cancelled(PyFuture self) {
    return self.state == PyFuture.State.CANCELLED;
  }

  @Def("done(self, /)")
  static boolean done(PyFuture self) {
    return self.state != PyFuture.State.PENDING;
  }

  @Def("get_loop(self, /)")
  static Object getLoop(PyFuture self) {
    self.checkBegun();
    return self.loop;
  }

  @Def("_make_cancelled_error(self, /)")
  static Object makeCancelledError(PyFuture self) {
    return self.cancelledError();
  }

  /** Setters do not delete. */
  static void checkGiven(Object value) {
    if (value == null) {
      throw Errors.error(ExceptionTypes.ATTRIBUTE_ERROR, "cannot delete attribute");
    }
  }
}
