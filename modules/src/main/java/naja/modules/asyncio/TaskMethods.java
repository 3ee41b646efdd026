package naja.modules.asyncio;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Truth;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.Set;
import naja.runtime.objects.PyGenericAlias;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;

/** The methods and attributes of {@code asyncio.Task}; those that a future has, too, stand here as in CPython's type. */
final class TaskMethods {
  private TaskMethods() {}

  @Def("__init__(self, /, coro, *, loop=None, name=None, context=None, eager_start=False)")
  static void init(PyTask self, Object coro, Object loop, Object name, Object context, boolean eager) {
    self.begin(coro, loop, name, context, eager);
  }

  @Def("__del__(self, /)")
  static void del(PyTask self) {
    self.die();
  }

  @Def("__repr__(self, /)")
  static Object repr(PyTask self) {
    return Calls.call(Library.get("asyncio.base_tasks", "_task_repr"), self);
  }

  @Def("__await__(self, /)")
  static Object await(PyTask self) {
    return FutureMethods.await(self);
  }

  @Def("__iter__(self, /)")
  static Object iter(PyTask self) {
    return FutureMethods.await(self);
  }

  @ClassDef("__class_getitem__(cls, object, /)")
  static Object classGetItem(PyType cls, Object object) {
    return PyGenericAlias.of(cls, object);
  }

  @Def("result(self, /)")
  static Object result(PyTask self) {
    return FutureMethods.result(self);
  }

  @Def("exception(self, /)")
  static Object exception(PyTask self) {
    return FutureMethods.exception(self);
  }

  @Def("set_result(self, result, /)")
  static void setResult(PyTask self, Object result) {
    throw Errors.runtimeError("Task does not support set_result operation");
  }

  @Def("set_exception(self, exception, /)")
  static void setException(PyTask self, Object exception) {
    throw Errors.runtimeError("Task does not support set_exception operation");
  }

  @Def("add_done_callback(self, fn, /, *, context=<unrepresentable>)")
  static void addDoneCallback(PyTask self, Object function, Object context) {
    FutureMethods.addDoneCallback(self, function, context);
  }

  @Def("remove_done_callback(self, fn, /)")
  static int removeDoneCallback(PyTask self, Object function) {
    return FutureMethods.removeDoneCallback(self, function);
  }

  @Def("cancel(self, /, msg=None)")
  static boolean cancel(PyTask self, Object message) {
    return self.request(message);
  }

  @Def("cancelling(self, /)")
  static int cancelling(PyTask self) {
    return self.cancelRequests;
  }

  @Def("uncancel(self, /)")
  static int uncancel(PyTask self) {
    if (self.cancelRequests > 0 && --self.cancelRequests == 0) {
      self.mustCancel = false;
    }
    return self.cancelRequests;
  }

  @Def("cancelled(self, /)")
  static boolean cancelled(PyTask self) {
    return FutureMethods.cancelled(self);
  }

  @Def("done(self, /)")
  static boolean done(PyTask self) {
    return FutureMethods.done(self);
  }

  @Def("_make_cancelled_error(self, /)")
  static Object makeCancelledError(PyTask self) {
    return self.cancelledError();
  }

  @Def("get_coro(self, /)")
  static Object getCoro(PyTask self) {
    return PyNone.orNone(self.coroutine);
  }

  @Def("get_context(self, /)")
  static Object getContext(PyTask self) {
    return PyNone.orNone(self.context);
  }

  @Def("get_name(self, /)")
  static Object getName(PyTask self) {
    return PyNone.orNone(self.name);
  }

  @Def("set_name(self, value, /)")
  static void setName(PyTask self, Object value) {
    self.name = Texts.str(value);
  }

  @Def("get_stack(self, /, *, limit=None)")
  static Object getStack(PyTask self, Object limit) {
    return Calls.call(Library.get("asyncio.base_tasks", "_task_get_stack"), self, limit);
  }

  @Def("print_stack(self, /, *, limit=None, file=None)")
  static Object printStack(PyTask self, Object limit, Object file) {
    return Calls.call(Library.get("asyncio.base_tasks", "_task_print_stack"), self, limit, file);
  }

  @Get("_coro")
  static Object getCoroAttribute(PyTask self) {
    return PyNone.orNone(self.coroutine);
  }

  @Get("_fut_waiter")
  static Object getFutWaiter(PyTask self) {
    return PyNone.orNone(self.waiter);
  }

  @Get("_must_cancel")
  static boolean getMustCancel(PyTask self) {
    return self.mustCancel;
  }

  @Get("_log_destroy_pending")
  static boolean getLogDestroyPending(PyTask self) {
    return self.logDestroyPending;
  }

  @Set(value = "_log_destroy_pending", deletes = true)
  static void setLogDestroyPending(PyTask self, Object value) {
    FutureMethods.checkGiven(value);
    self.logDestroyPending = Truth.isTrue(value);
  }

  /** What a future that a task waits for calls; {@link PyTask} takes it away from what scripts see. */
  @Def("task_wakeup(self, object, /)")
  static void wakeup(PyTask self, Object future) {
    TaskStep.wakeup(self, future);
  }
}
