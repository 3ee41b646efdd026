package naja.modules.asyncio;

import java.util.ArrayList;
import java.util.List;
import naja.modules.contextvars.PyContext;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Truth;
import naja.runtime.builtin.ExceptionPrinting;
import naja.runtime.memory.Guard;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.HasDict;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PySet;
import naja.runtime.objects.PyTraceback;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Subclassed;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.threads.Interpreter;
import naja.runtime.threads.ThreadState;

/** {@code asyncio.Future}. The methods that scripts see are in {@link FutureMethods} and {@link FutureAttributes}. */
@TypeSpec(value = "_asyncio.Future", sub = true, methods = {FutureMethods.class, FutureAttributes.class})
public class PyFuture extends PyObject implements HasDict, Guard.Ward {
  static final PyType TYPE = PyType.builtin("_asyncio.Future", PyFuture.class, new PyFutureSpec());

  static {
    TYPE.hasDict = true;
    TYPE.hasWeakref = true;
  }

  /** What can be said of a future. */
  enum State {
    PENDING, CANCELLED, FINISHED
  }

  /** What is called when a future is done. */
  record Callback(Object function, Object context) {}

  private static final String[] CONTEXT = {"context"};

  State state = State.PENDING;

  /** Null until {@code __init__}. */
  Object loop;

  Object result = PyNone.NONE;

  /** The exception that it ended with, or null, and the traceback that this had then. */
  PyBaseException exception;

  private PyTraceback exceptionTraceback;

  /** The exception that cancelled a task, until it is raised again; or null. */
  PyBaseException cancelledException;

  Object cancelMessage = PyNone.NONE;

  /** Where it was made, in debug mode; or null. */
  Object sourceTraceback;

  /** Whether an {@code await} has handed it to its task, which is to wait for it. */
  boolean blocking;

  /** Whether nobody has asked for the exception yet. */
  boolean logTraceback;

  /** Who awaits it, or null. */
  PySet awaitedBy;

  /** Under the monitor; null if there are none. */
  private List<Callback> callbacks;

  private PyDict dict;
  private Guard guard;

  protected PyFuture() {}

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "Future(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == TYPE ? new PyFuture() : new PyFutureSub(type);
  }

  @Override
  public synchronized PyDict dict() {
    if (dict == null) {
      dict = new PyDict();
    }
    return dict;
  }

  @Override
  public synchronized PyDict dictOrNull() {
    return dict;
  }

  /** Makes it as new, for a loop or, where that is None, the current one. */
  void begin(Object givenLoop) {
    unwatch();
    state = State.PENDING;
    result = PyNone.NONE;
    exception = null;
    exceptionTraceback = null;
    cancelledException = null;
    cancelMessage = PyNone.NONE;
    sourceTraceback = null;
    blocking = false;
    logTraceback = false;
    awaitedBy = null;
    takeCallbacks();
    loop = givenLoop == PyNone.NONE ? AsyncioModule.getEventLoop() : givenLoop;
    if (Truth.isTrue(Calls.callMethod(loop, "get_debug"))) {
      sourceTraceback = Library.callerStack();
    }
  }

  final void checkBegun() {
    if (loop == null) {
      throw Errors.runtimeError("Future object is not initialized.");
    }
  }

  /** Has {@link #abandoned} called if this dies. Instances of Python classes have a {@code __del__}, which does that. */
  final void watch() {
    if (guard == null && !(this instanceof Subclassed)) {
      guard = Guard.over(this, ThreadState.current());
    }
  }

  final void unwatch() {
    Guard g = guard;
    if (g != null) {
      guard = null;
      g.release(ThreadState.current());
    }
  }

  /** Nobody is to be told of the exception any more. */
  final void retrieved() {
    if (logTraceback) {
      logTraceback = false;
      unwatch();
    }
  }

  @Override
  public final void abandoned() {
    guard = null;
    try {
      die();
    } catch (PyException e) {
      ExceptionPrinting.unraisable(Interpreter.current(), e, "Exception ignored in", this);
    }
  }

  /** {@code __del__}: tells of an exception that nobody has asked for. */
  void die() {
    if (logTraceback) {
      logTraceback = false;
      String name = type().name();
      tellHandler(
          name.substring(name.lastIndexOf('.') + 1) + " exception was never retrieved", "future", exception);
    }
  }

  /** Tells the loop's exception handler. */
  final void tellHandler(String message, String role, PyBaseException error) {
    PyDict context = new PyDict();
    context.put("message", PyType.nameKey(message));
    if (error != null) {
      context.put("exception", error);
    }
    context.put(role, this);
    if (sourceTraceback != null) {
      context.put("source_traceback", sourceTraceback);
    }
    Calls.callMethod(loop, "call_exception_handler", context);
  }

  /** The result, or throws what there is instead. */
  final Object get() {
    PyBaseException error = error();
    if (error != null) {
      throw new PyException(error);
    }
    return result;
  }

  /** What {@link #get} throws, or null if there is a result. */
  final PyBaseException error() {
    return switch (state) {
      case CANCELLED -> cancelledError();
      case PENDING -> Library.invalidState("Result is not set.").value();
      case FINISHED -> {
        retrieved();
        if (exception != null) {
          exception.traceback = exceptionTraceback;
        }
        yield exception;
      }
    };
  }

  /** The error to raise when this is cancelled: once the one that cancelled it, so that it is known where. */
  final PyBaseException cancelledError() {
    PyBaseException saved = cancelledException;
    if (saved != null) {
      cancelledException = null;
      return saved;
    }
    return Library.cancelledError(cancelMessage == PyNone.NONE ? null : cancelMessage);
  }

  final void finish(Object value) {
    checkPending();
    result = value;
    state = State.FINISHED;
    scheduleCallbacks();
  }

  final void fail(Object given) {
    checkPending();
    Object error = given instanceof PyType type ? Calls.call(type) : given;
    if (!(error instanceof PyBaseException e)) {
      throw Errors.typeError("invalid exception object");
    }
    if (e.type().isSubtype(ExceptionTypes.STOP_ITERATION)) {
      PyBaseException wrapped =
          Errors.runtimeError("StopIteration interacts badly with generators and cannot be raised into a Future")
              .value();
      wrapped.cause = e;
      wrapped.context = e;
      wrapped.suppressContext = true;
      e = wrapped;
    }
    exception = e;
    exceptionTraceback = e.traceback;
    state = State.FINISHED;
    scheduleCallbacks();
    logTraceback = true;
    watch();
  }

  private void checkPending() {
    checkBegun();
    if (state != State.PENDING) {
      throw Library.invalidState("invalid state");
    }
  }

  /** {@code Future.cancel}: whether it was pending. */
  final boolean cancelPending(Object message) {
    retrieved();
    if (state != State.PENDING) {
      return false;
    }
    state = State.CANCELLED;
    cancelMessage = message;
    scheduleCallbacks();
    return true;
  }

  private void scheduleCallbacks() {
    unwatch();
    List<Callback> due = takeCallbacks();
    if (due != null) {
      for (Callback callback : due) {
        callSoon(loop, callback.function, this, callback.context);
      }
    }
  }

  private synchronized List<Callback> takeCallbacks() {
    List<Callback> all = callbacks;
    callbacks = null;
    return all;
  }

  final synchronized Callback[] callbacks() {
    return callbacks == null ? null : callbacks.toArray(new Callback[0]);
  }

  /** Has a function called when this is done, soon if it is now. */
  final void whenDone(Object function, Object context) {
    if (state != State.PENDING) {
      callSoon(loop, function, this, context);
      return;
    }
    synchronized (this) {
      if (callbacks == null) {
        callbacks = new ArrayList<>(1);
      }
      callbacks.add(new Callback(function, context));
    }
  }

  /** Forgets all callbacks that are equal to a function, and says how many. */
  final int forget(Object function) {
    Callback[] known = callbacks();
    if (known == null) {
      return 0;
    }
    List<Callback> gone = new ArrayList<>();
    for (Callback callback : known) {
      if (Comparisons.isEqual(callback.function, function)) {
        gone.add(callback);
      }
    }
    synchronized (this) {
      if (callbacks != null) {
        for (Callback callback : gone) {
          dropFirst(callback);
        }
      }
    }
    return gone.size();
  }

  private void dropFirst(Callback callback) {
    for (int i = 0; i < callbacks.size(); i++) {
      if (callbacks.get(i) == callback) {
        callbacks.remove(i);
        break;
      }
    }
    if (callbacks.isEmpty()) {
      callbacks = null;
    }
  }

  final void awaitedBy(PyFuture waiter) {
    PySet waiters = awaitedBy;
    if (waiters == null) {
      awaitedBy = waiters = new PySet();
    }
    waiters.add(waiter);
  }

  final void notAwaitedBy(PyFuture waiter) {
    PySet waiters = awaitedBy;
    if (waiters != null) {
      waiters.remove(waiter);
    }
  }

  /** {@code loop.call_soon(function, argument, context=context)}; argument and context may be null. */
  static void callSoon(Object loop, Object function, Object argument, Object context) {
    Object method = Calls.methodOrNull(loop, "call_soon");
    Object self = loop;
    if (method == null) {
      method = Attributes.getAttr(loop, "call_soon");
      self = null;
    }
    int count = (self == null ? 0 : 1) + (argument == null ? 0 : 1) + (context == null ? 0 : 1);
    Object[] all = new Object[count + 1];
    int i = 0;
    if (self != null) {
      all[i++] = self;
    }
    all[i++] = function;
    if (argument != null) {
      all[i++] = argument;
    }
    if (context != null) {
      all[i] = context;
    }
    Calls.call(method, all, context == null ? null : CONTEXT);
  }

  /** A copy of the context that the calling thread is in. */
  static Object contextNow() {
    return PyContext.copyCurrent(ThreadState.current());
  }
}
