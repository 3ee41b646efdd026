package naja.runtime.objects;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Warnings;

/** What the methods of generators and coroutines share. */
public final class Generation {
  private Generation() {}

  /** A yielded value, or {@code StopIteration} with the result where the frame has returned. */
  static Object answer(PyGeneratorBase generator, Object yielded) {
    if (yielded == null) {
      throw Errors.stopIteration(generator.frame.result);
    }
    return yielded;
  }

  /** The exception that the arguments of {@code throw} describe; the last two may be null. */
  public static PyException exception(Object type, Object value, Object traceback) {
    if (value != null) {
      warnOfThree("throw");
    }
    return madeFrom(type, value, traceback);
  }

  /** Of a call with the arguments that were usual once. */
  static void warnOfThree(String method) {
    Warnings.warn(
        ExceptionTypes.DEPRECATION_WARNING,
        "the (type, exc, tb) signature of " + method + "() is deprecated, use the single-arg signature instead.", 1);
  }

  /** As {@link #exception}, where the warning has been given. */
  static PyException madeFrom(Object type, Object value, Object traceback) {
    if (traceback != null && traceback != PyNone.NONE && !(traceback instanceof PyTraceback)) {
      throw Errors.typeError("throw() third argument must be a traceback object");
    }
    PyBaseException exception;
    if (type instanceof PyType t && t.isSubtype(ExceptionTypes.BASE_EXCEPTION)) {
      try {
        exception = instantiate(t, value);
      } catch (PyException e) {
        // As in CPython, what making it raised is thrown in instead.
        return e;
      }
    } else if (type instanceof PyBaseException e) {
      if (value != null && value != PyNone.NONE) {
        throw Errors.typeError("instance exception may not have a separate value");
      }
      exception = e;
    } else {
      throw Errors.typeError(
          "exceptions must be classes or instances deriving from BaseException, not " + PyType.of(type).name());
    }
    if (traceback instanceof PyTraceback t) {
      exception.traceback = t;
    }
    return new PyException(exception);
  }

  private static PyBaseException instantiate(PyType type, Object value) {
    if (value instanceof PyBaseException e && e.type().isSubtype(type)) {
      return e;
    }
    Object made =
        value == null || value == PyNone.NONE
            ? Calls.call(type)
            : value instanceof PyTuple args ? Calls.call(type, args.items(), null) : Calls.call(type, value);
    if (made instanceof PyBaseException e) {
      return e;
    }
    throw Errors.typeError(
        "calling " + Texts.reprText(type) + " should have returned an instance of BaseException, not "
            + PyType.of(made).name());
  }
}
