package naja.modules.asyncio;

import naja.modules.contextvars.PyContext;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Generators;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Truth;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyBuiltinFunction;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyGenerator;
import naja.runtime.objects.PyGeneratorBase;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;
import naja.runtime.threads.ThreadState;

/**
 * How a task runs its coroutine: from one {@code await} of something that is not done to the next. A step that ends with
 * a future waits for that; its {@link #wakeup} is the next step.
 */
final class TaskStep {
  private static final String[] MSG = {"msg"};

  private TaskStep() {}

  /** Has the loop do the next step, which raises the exception in the coroutine if that is not null. */
  static void soon(PyTask task, PyBaseException exception) {
    PyFuture.callSoon(task.loop, new PyTaskStepMethWrapper(task, exception), null, task.context);
  }

  static void step(PyTask task, PyBaseException exception) {
    ThreadState thread = ThreadState.current();
    Tasks.enter(thread, task.loop, task);
    try {
      run(task, exception);
    } finally {
      Tasks.leave(thread, task.loop, task);
    }
  }

  /** The first step, at once, inside of the task that makes this one. */
  static void startEagerly(PyTask task) {
    ThreadState thread = ThreadState.current();
    Object before = Tasks.swap(thread, task.loop, task);
    try {
      Tasks.registerEager(task);
      try {
        PyContext.enter(thread, task.context);
        try {
          run(task, null);
        } finally {
          PyContext.exit(thread, task.context);
        }
      } finally {
        Tasks.unregisterEager(task);
      }
    } finally {
      Tasks.swap(thread, task.loop, before);
      if (task.state == PyFuture.State.PENDING) {
        Tasks.register(task);
      } else {
        task.coroutine = null;
      }
    }
  }

  private static void run(PyTask task, PyBaseException given) {
    if (task.state != PyFuture.State.PENDING) {
      throw Library.invalidState(
          "__step(): already done: " + Texts.reprText(task) + " " + Texts.reprText(PyNone.orNone(given)));
    }
    PyBaseException exception = given;
    if (task.mustCancel) {
      if (exception == null || !Library.isCancelledError(exception)) {
        exception = task.cancelledError();
      }
      task.mustCancel = false;
    }
    task.waiter = null;
    if (task.coroutine == null) {
      throw Errors.runtimeError("uninitialized Task object");
    }
    try {
      Object yielded = resume(task, task.coroutine, exception);
      if (yielded != null) {
        waitFor(task, yielded);
      }
    } catch (Raised e) {
      failed(task, e.raised);
    }
    if (task.state != PyFuture.State.PENDING) {
      Tasks.unregister(task);
    }
  }

  /** What the coroutine raised, as opposed to what goes wrong around it. */
  private static final class Raised extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final transient PyException raised;

    Raised(PyException raised) {
      super(null, null, false, false);
      this.raised = raised;
    }
  }

  /** Lets the coroutine go on: what it yields, or null when it has returned and the task has its result. */
  private static Object resume(PyTask task, Object coroutine, PyBaseException exception) {
    Object value;
    try {
      if (coroutine instanceof PyGeneratorBase g && g.type().immutable) {
        Object yielded = exception == null ? g.resume(PyNone.NONE) : g.throwInto(new PyException(exception));
        if (yielded != null) {
          return yielded;
        }
        value = g.frame.result;
      } else {
        return resumeForeign(coroutine, exception);
      }
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.STOP_ITERATION)) {
        throw new Raised(e);
      }
      value = Generators.stopValue(e.value());
    }
    if (task.mustCancel) {
      task.mustCancel = false;
      task.cancelPending(task.cancelMessage);
    } else {
      task.finish(value);
    }
    return null;
  }

  private static Object resumeForeign(Object coroutine, PyBaseException exception) {
    if (exception != null) {
      return Calls.callMethod(coroutine, "throw", exception);
    }
    Object next = PyType.of(coroutine).slot(Slot.NEXT);
    if (next == null) {
      return Calls.callMethod(coroutine, "send", PyNone.NONE);
    }
    Object yielded = Calls.callSlot(next, coroutine);
    if (yielded == null) {
      throw Errors.stopIteration(PyNone.NONE);
    }
    return yielded;
  }

  private static void failed(PyTask task, PyException e) {
    PyBaseException exception = e.value();
    if (Library.isCancelledError(exception)) {
      task.cancelledException = exception;
      task.cancelPending(PyNone.NONE);
      return;
    }
    task.fail(exception);
    if (e.matches(ExceptionTypes.KEYBOARD_INTERRUPT) || e.matches(ExceptionTypes.SYSTEM_EXIT)) {
      Tasks.unregister(task);
      throw e;
    }
  }

  /** The coroutine has yielded something: a future, unless the program is wrong. */
  private static void waitFor(PyTask task, Object yielded) {
    if (yielded == task) {
      failSoon(task, "Task cannot await on itself: " + Texts.reprText(task));
    } else if (isExact(yielded)) {
      waitForFuture(task, (PyFuture) yielded);
    } else if (yielded == PyNone.NONE) {
      soon(task, null);
    } else {
      waitForOther(task, yielded);
    }
  }

  /** Whether no Python class can have changed what it does. */
  private static boolean isExact(Object future) {
    return future.getClass() == PyFuture.class || future.getClass() == PyTask.class;
  }

  private static void waitForFuture(PyTask task, PyFuture future) {
    if (future.loop != task.loop) {
      failSoon(task, attachedElsewhere(task, future));
      return;
    }
    if (!future.blocking) {
      failSoon(task, yieldedPlainly(task, future));
      return;
    }
    future.awaitedBy(task);
    future.blocking = false;
    future.whenDone(PyBuiltinFunction.bound(PyTask.WAKEUP, task), task.context);
    waits(task, future);
  }

  /** It yielded an instance of a subclass, of a class like {@code Future}, or something wrong. */
  private static void waitForOther(PyTask task, Object yielded) {
    Object blocking = Attributes.lookupAttr(yielded, "_asyncio_future_blocking");
    if (blocking == null || blocking == PyNone.NONE) {
      failSoon(
          task,
          yielded instanceof PyGenerator
              ? "yield was used instead of yield from for generator in task " + Texts.reprText(task) + " with "
                  + Texts.reprText(yielded)
              : "Task got bad yield: " + Texts.reprText(yielded));
      return;
    }
    if (loopOf(yielded) != task.loop) {
      failSoon(task, attachedElsewhere(task, yielded));
      return;
    }
    if (!Truth.isTrue(blocking)) {
      failSoon(task, yieldedPlainly(task, yielded));
      return;
    }
    if (yielded instanceof PyFuture f) {
      f.awaitedBy(task);
    }
    Attributes.setAttr(yielded, "_asyncio_future_blocking", false);
    Object wakeup = PyBuiltinFunction.bound(PyTask.WAKEUP, task);
    Object add = Attributes.getAttr(yielded, "add_done_callback");
    Calls.call(add, new Object[] {wakeup, task.context}, new String[] {"context"});
    waits(task, yielded);
  }

  private static void waits(PyTask task, Object future) {
    task.waiter = future;
    if (task.mustCancel && cancel(future, task.cancelMessage)) {
      task.mustCancel = false;
    }
  }

  private static String attachedElsewhere(PyTask task, Object future) {
    return "Task " + Texts.reprText(task) + " got Future " + Texts.reprText(future) + " attached to a different loop";
  }

  private static String yieldedPlainly(PyTask task, Object future) {
    return "yield was used instead of yield from in task " + Texts.reprText(task) + " with " + Texts.reprText(future);
  }

  private static void failSoon(PyTask task, String message) {
    soon(task, Errors.runtimeError(message).value());
  }

  /** {@code future.cancel(msg=message)}. */
  static boolean cancel(Object future, Object message) {
    if (future.getClass() == PyTask.class) {
      return ((PyTask) future).request(message);
    }
    if (future.getClass() == PyFuture.class) {
      return ((PyFuture) future).cancelPending(message);
    }
    return Truth.isTrue(Calls.call(Attributes.getAttr(future, "cancel"), new Object[] {message}, MSG));
  }

  /** The loop of anything like a future. */
  static Object loopOf(Object future) {
    if (isExact(future)) {
      return PyNone.orNone(((PyFuture) future).loop);
    }
    Object getLoop = Attributes.lookupAttr(future, "get_loop");
    return getLoop == null ? Attributes.getAttr(future, "_loop") : Calls.call(getLoop);
  }

  /** What the task waits for is done. */
  static void wakeup(PyTask task, Object future) {
    if (future instanceof PyFuture f) {
      f.notAwaitedBy(task);
    }
    PyBaseException exception = null;
    if (isExact(future)) {
      exception = ((PyFuture) future).error();
    } else {
      try {
        Calls.callMethod(future, "result");
      } catch (PyException e) {
        exception = e.value();
      }
    }
    step(task, exception);
  }
}
