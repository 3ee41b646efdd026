package naja.modules.asyncio;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Truth;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyCoroutine;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyMethodDescr;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;

/**
 * {@code asyncio.Task}: a future whose result is that of a coroutine. How it runs stands in {@link TaskStep}, the methods that
 * scripts see in {@link TaskMethods}.
 */
@TypeSpec(value = "_asyncio.Task", sub = true, methods = TaskMethods.class)
public class PyTask extends PyFuture {
  static final PyType TYPE = PyType.builtin("_asyncio.Task", PyTask.class, new PyTaskSpec(), PyFuture.TYPE);

  /** What a future that a task waits for calls; scripts see it bound to the task only. */
  static final PyMethodDescr WAKEUP = (PyMethodDescr) TYPE.lookup("task_wakeup");

  static {
    TYPE.remove("task_wakeup");
  }

  /** Null before {@code __init__}, and once it has ended without ever having waited. */
  Object coroutine;

  Object context;

  /** A string, or null before {@code __init__}. */
  Object name;

  /** Whether the coroutine is to be cancelled when it goes on. */
  boolean mustCancel;

  boolean logDestroyPending;

  /** What the coroutine waits for, or null. */
  Object waiter;

  int cancelRequests;

  /** Where the list of tasks has it, or null. */
  Tasks.Registration registration;

  protected PyTask() {}

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "Task(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == TYPE ? new PyTask() : new PyTaskSub(type);
  }

  /** {@code __init__}. */
  final void begin(Object coro, Object givenLoop, Object givenName, Object givenContext, boolean eager) {
    begin(givenLoop);
    logDestroyPending = false;
    if (!(coro instanceof PyCoroutine)
        && !Truth.isTrue(Calls.call(Library.get("asyncio.coroutines", "iscoroutine"), coro))) {
      throw Errors.typeError("a coroutine was expected, got " + Texts.reprText(coro));
    }
    context = givenContext == PyNone.NONE ? contextNow() : givenContext;
    mustCancel = false;
    waiter = null;
    cancelRequests = 0;
    coroutine = coro;
    name = givenName == PyNone.NONE ? PyType.nameKey("Task-" + Tasks.nextNumber()) : Texts.str(givenName);
    logDestroyPending = true;
    watch();
    if (eager && Truth.isTrue(Calls.callMethod(loop, "is_running"))) {
      TaskStep.startEagerly(this);
    } else {
      TaskStep.soon(this, null);
      Tasks.register(this);
    }
  }

  /** {@code Task.cancel}. */
  final boolean request(Object message) {
    retrieved();
    if (state != State.PENDING) {
      return false;
    }
    cancelRequests++;
    Object awaited = waiter;
    if (awaited != null && TaskStep.cancel(awaited, message)) {
      return true;
    }
    mustCancel = true;
    cancelMessage = message;
    return true;
  }

  /** Also tells of a task that will never end. */
  @Override
  void die() {
    if (loop != null && state == State.PENDING && logDestroyPending) {
      tellHandler("Task was destroyed but it is pending!", "task", null);
    }
    super.die();
  }
}
