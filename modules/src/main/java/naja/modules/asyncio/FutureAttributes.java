package naja.modules.asyncio;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Truth;
import naja.runtime.expose.Get;
import naja.runtime.expose.Set;
import naja.runtime.objects.PyFrozenSet;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;

/** The attributes of {@code asyncio.Future}. */
final class FutureAttributes {
  private FutureAttributes() {}

  @Get("_state")
  static Object getState(PyFuture self) {
    self.checkBegun();
    return switch (self.state) {
      case PENDING -> "PENDING";
      case CANCELLED -> "CANCELLED";
      case FINISHED -> "FINISHED";
    };
  }

  @Get("_asyncio_future_blocking")
  static boolean getBlocking(PyFuture self) {
    return self.loop != null && self.blocking;
  }

  @Set(value = "_asyncio_future_blocking", deletes = true)
  static void setBlocking(PyFuture self, Object value) {
    FutureMethods.checkGiven(value);
    self.checkBegun();
    self.blocking = Truth.isTrue(value);
  }

  @Get("_asyncio_awaited_by")
  static Object getAwaitedBy(PyFuture self) {
    Object[] waiters = self.awaitedBy == null ? null : self.awaitedBy.toArray();
    return waiters == null || waiters.length == 0 ? PyNone.NONE : PyFrozenSet.of(waiters);
  }

  @Get("_loop")
  static Object getLoop(PyFuture self) {
    return PyNone.orNone(self.loop);
  }

  @Get("_callbacks")
  static Object getCallbacks(PyFuture self) {
    self.checkBegun();
    PyFuture.Callback[] callbacks = self.callbacks();
    if (callbacks == null) {
      return PyNone.NONE;
    }
    PyList result = new PyList();
    for (PyFuture.Callback callback : callbacks) {
      result.append(PyTuple.of(callback.function(), callback.context()));
    }
    return result;
  }

  @Get("_result")
  static Object getResult(PyFuture self) {
    self.checkBegun();
    return self.result;
  }

  @Get("_exception")
  static Object getException(PyFuture self) {
    self.checkBegun();
    return PyNone.orNone(self.exception);
  }

  @Get("_log_traceback")
  static boolean getLogTraceback(PyFuture self) {
    self.checkBegun();
    return self.logTraceback;
  }

  @Set(value = "_log_traceback", deletes = true)
  static void setLogTraceback(PyFuture self, Object value) {
    FutureMethods.checkGiven(value);
    if (Truth.isTrue(value)) {
      throw Errors.valueError("_log_traceback can only be set to False");
    }
    self.retrieved();
  }

  @Get("_source_traceback")
  static Object getSourceTraceback(PyFuture self) {
    return PyNone.orNone(self.sourceTraceback);
  }

  @Get("_cancel_message")
  static Object getCancelMessage(PyFuture self) {
    return self.cancelMessage;
  }

  @Set(value = "_cancel_message", deletes = true)
  static void setCancelMessage(PyFuture self, Object value) {
    FutureMethods.checkGiven(value);
    self.cancelMessage = value;
  }
}
