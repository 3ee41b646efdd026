package naja.runtime.interpreter;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.TextErrors;
import naja.runtime.abstracts.Texts;
import naja.runtime.objects.OsErrors;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyException;
import naja.runtime.os.OsException;
import naja.runtime.text.TextError;

/** What Java exceptions are in Python: the runtime's own failures are {@code SystemError}s that keep their cause. */
final class JavaExceptions {
  private JavaExceptions() {}

  /** What came out of the runtime while a code object ran; one that no compiler made is to blame itself. */
  static PyException toPython(Throwable t, PyCode code) {
    boolean blamed = code.isDistrusted() && t instanceof RuntimeException;
    return blamed && !(t instanceof TextError || t instanceof OsException) ? invalidCode(code, t) : toPython(t);
  }

  /** {@code SystemError} for bytecode that makes no sense; the cause may be null. */
  static PyException invalidCode(PyCode code, Throwable cause) {
    PyException error = Errors.systemError("invalid code object " + Texts.reprText(code.name()));
    if (cause != null) {
      error.value().setJavaCause(cause);
    }
    return error;
  }

  static PyException toPython(Throwable t) {
    if (t instanceof TextError e) {
      return TextErrors.toPython(e);
    }
    if (t instanceof OsException e) {
      return OsErrors.of(e);
    }
    return Errors.internal(t);
  }
}
