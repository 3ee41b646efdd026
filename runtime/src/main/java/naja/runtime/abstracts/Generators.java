package naja.runtime.abstracts;

import naja.runtime.interpreter.PyFrame;
import naja.runtime.monitoring.Events;
import naja.runtime.monitoring.Monitors;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.AsyncValue;
import naja.runtime.objects.PyAsyncGenerator;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyCoroutine;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyGenerator;
import naja.runtime.objects.PyGeneratorBase;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyStopIteration;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;

/** What the instructions of generators and coroutines do. */
public final class Generators {
  private Generators() {}

  /** The generator, coroutine or asynchronous generator of a frame that has just begun. */
  public static Object create(PyFrame frame) {
    int flags = frame.code.flags;
    if ((flags & PyCode.COROUTINE) != 0) {
      return PyCoroutine.create(frame);
    }
    return (flags & PyCode.ASYNC_GENERATOR) != 0 ? new PyAsyncGenerator(frame) : new PyGenerator(frame);
  }

  /** {@code SEND}: what the receiver yields next, or null when it has ended: then {@code frame.sendResult} is its result. */
  public static Object send(PyFrame frame, Object receiver, Object value) {
    if (receiver instanceof PyGeneratorBase g && (receiver instanceof PyGenerator || receiver instanceof PyCoroutine)) {
      Object yielded = g.resume(value);
      if (yielded == null) {
        frame.sendResult = g.frame.result;
      }
      return yielded;
    }
    try {
      Object yielded =
          value == PyNone.NONE && PyType.of(receiver).slot(Slot.NEXT) != null
              ? nextOf(receiver)
              : Calls.callMethod(receiver, "send", value);
      if (yielded == null) {
        frame.sendResult = receiver instanceof PyIterator i ? i.endValue() : PyNone.NONE;
      }
      return yielded;
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.STOP_ITERATION)) {
        throw e;
      }
      if (Monitors.active) {
        Monitors.tellException(frame, Events.RAISE, frame.code.offsetOf(frame, frame.pc), e.value());
      }
      frame.sendResult = stopValue(e.value());
      return null;
    }
  }

  private static Object nextOf(Object iterator) {
    if (iterator instanceof PyIterator i && i.nextIsOwn()) {
      return i.next();
    }
    return Calls.callSlot(PyType.of(iterator).slot(Slot.NEXT), iterator);
  }

  /** The value of a {@code StopIteration}. */
  public static Object stopValue(PyBaseException stop) {
    return stop instanceof PyStopIteration s ? s.value : PyNone.NONE;
  }

  /** {@code GET_YIELD_FROM_ITER}. */
  public static Object yieldFromIter(PyFrame frame, Object iterable) {
    if (iterable instanceof PyCoroutine) {
      if ((frame.code.flags & (PyCode.COROUTINE | PyCode.ITERABLE_COROUTINE)) == 0) {
        throw Errors.typeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
      }
      return iterable;
    }
    return iterable instanceof PyGenerator ? iterable : Iteration.iter(iterable);
  }

  /** {@code GET_AWAITABLE}; {@code where} tells {@code async with}'s enter (1) and exit (2) for messages. */
  public static Object awaitable(PyFrame frame, Object object, int where) {
    Object iterator = awaitableOrNull(object);
    if (iterator == null) {
      if (where == 1 || where == 2) {
        throw Errors.typeError(
            "'async with' received an object from " + (where == 1 ? "__aenter__" : "__aexit__")
                + " that does not implement __await__: " + PyType.of(object).name());
      }
      throw Errors.typeError("'" + PyType.of(object).name() + "' object can't be awaited");
    }
    if (iterator instanceof PyCoroutine c && c.delegate() != null) {
      throw Errors.runtimeError("coroutine is being awaited already");
    }
    return iterator;
  }

  /** The iterator behind {@code await object}, or null where it cannot be awaited. */
  public static Object awaitableOrNull(Object object) {
    if (object instanceof PyCoroutine
        || object instanceof PyGenerator g && (g.frame.code.flags & PyCode.ITERABLE_COROUTINE) != 0) {
      return object;
    }
    Object method = PyType.of(object).slot(Slot.AWAIT);
    if (method == null) {
      return null;
    }
    Object iterator = Calls.callSlot(method, object);
    if (iterator instanceof PyCoroutine
        || iterator instanceof PyGenerator g && (g.frame.code.flags & PyCode.ITERABLE_COROUTINE) != 0) {
      throw Errors.typeError("__await__() returned a coroutine");
    }
    if (PyType.of(iterator).slot(Slot.NEXT) == null) {
      throw Errors.typeError("__await__() returned non-iterator of type '" + PyType.of(iterator).name() + "'");
    }
    return iterator;
  }

  /** {@code GET_AITER}. */
  public static Object aiter(Object object) {
    Object method = PyType.of(object).slot(Slot.AITER);
    if (method == null) {
      throw Errors.typeError(
          "'async for' requires an object with __aiter__ method, got " + PyType.of(object).name());
    }
    Object iterator = Calls.callSlot(method, object);
    if (PyType.of(iterator).slot(Slot.ANEXT) == null) {
      throw Errors.typeError(
          "'async for' received an object from __aiter__ that does not implement __anext__: "
              + PyType.of(iterator).name());
    }
    return iterator;
  }

  /** {@code GET_ANEXT}: the awaitable of the next item. */
  public static Object anext(Object iterator) {
    Object method = PyType.of(iterator).slot(Slot.ANEXT);
    if (method == null) {
      throw Errors.typeError(
          "'async for' requires an iterator with __anext__ method, got " + PyType.of(iterator).name());
    }
    Object next = Calls.callSlot(method, iterator);
    if (iterator instanceof PyAsyncGenerator) {
      return next;
    }
    try {
      Object awaitable = awaitableOrNull(next);
      if (awaitable != null) {
        return awaitable;
      }
    } catch (PyException e) {
      PyException error = invalidAnext(next);
      error.value().cause = e.value();
      error.value().suppressContext = true;
      throw error;
    }
    throw invalidAnext(next);
  }

  private static PyException invalidAnext(Object next) {
    return Errors.typeError("'async for' received an invalid object from __anext__: " + PyType.of(next).name());
  }

  /** {@code INTRINSIC_STOPITERATION_ERROR}: the error that a {@code StopIteration} leaving a generator becomes. */
  public static Object stopIterationError(PyFrame frame, Object exception) {
    PyBaseException e = Exceptions.expect(exception);
    boolean async = (frame.code.flags & PyCode.ASYNC_GENERATOR) != 0;
    boolean stop = e.type().isSubtype(ExceptionTypes.STOP_ITERATION);
    boolean asyncStop = async && e.type().isSubtype(ExceptionTypes.STOP_ASYNC_ITERATION);
    if (!stop && !asyncStop) {
      return exception;
    }
    String kind = (frame.code.flags & PyCode.COROUTINE) != 0 ? "coroutine" : async ? "async generator" : "generator";
    PyBaseException error =
        Errors.runtimeError(kind + " raised " + (asyncStop ? "StopAsyncIteration" : "StopIteration")).value();
    error.cause = e;
    error.context = e;
    error.suppressContext = true;
    return error;
  }

  /** {@code INTRINSIC_ASYNC_GEN_WRAP}: marks a value as yielded, not awaited, by an asynchronous generator. */
  public static Object wrapAsyncValue(Object value) {
    return new AsyncValue(value);
  }
}
