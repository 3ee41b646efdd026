package naja.runtime.abstracts;

import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.threads.ThreadState;

/** What {@code raise} and {@code except} do. */
public final class Exceptions {
  private static final String NOT_AN_EXCEPTION =
      "catching classes that do not inherit from BaseException is not allowed";

  private Exceptions() {}

  /** What {@code raise exception from cause} throws; both may be null. */
  public static PyException raise(ThreadState thread, Object exception, Object cause) {
    if (exception == null) {
      PyBaseException handled = thread.currentException();
      if (handled == null) {
        return Errors.runtimeError("No active exception to reraise");
      }
      return PyException.reraise(handled);
    }
    PyBaseException value = instance(exception, "exceptions must derive from BaseException");
    if (cause != null) {
      value.cause = cause == PyNone.NONE ? null : instance(cause, "exception causes must derive from BaseException");
      value.suppressContext = true;
    }
    return new PyException(value);
  }

  /** An exception from an instance, or from a class by calling it. */
  private static PyBaseException instance(Object object, String message) {
    if (object instanceof PyBaseException e) {
      return e;
    }
    if (object instanceof PyType type && type.isSubtype(ExceptionTypes.BASE_EXCEPTION)) {
      Object made = Calls.call(type);
      if (made instanceof PyBaseException e) {
        return e;
      }
      throw Errors.typeError(
          "calling " + Texts.reprText(type) + " should have returned an instance of BaseException, not "
              + Texts.reprText(PyType.of(made)));
    }
    throw Errors.typeError(message);
  }

  /** Whether {@code except types} handles an exception. */
  public static boolean matches(PyBaseException value, Object types) {
    if (types instanceof PyType type && type.isSubtype(ExceptionTypes.BASE_EXCEPTION)) {
      return value.type().isSubtype(type);
    }
    if (types instanceof PyTuple tuple) {
      for (Object item : tuple.items()) {
        if (!(item instanceof PyType t) || !t.isSubtype(ExceptionTypes.BASE_EXCEPTION)) {
          throw Errors.typeError(NOT_AN_EXCEPTION);
        }
      }
      for (Object item : tuple.items()) {
        if (value.type().isSubtype((PyType) item)) {
          return true;
        }
      }
      return false;
    }
    throw Errors.typeError(NOT_AN_EXCEPTION);
  }

  /** {@code except* types}: {@code r[at]} holds the exception, {@code r[at + 1]} the types; puts in the rest and the match. */
  public static void matchGroup(ThreadState thread, Object[] r, int at) {
    ExceptionGroups.match(thread, r, at);
  }

  /** What must be an exception; only code that our compiler did not make has something else there. */
  public static PyBaseException expect(Object value) {
    if (value instanceof PyBaseException exception) {
      return exception;
    }
    throw Errors.systemError("exception expected, got " + PyType.of(value).name());
  }
}
