package naja.runtime.interpreter;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.TextErrors;
import naja.runtime.objects.OsErrors;
import naja.runtime.objects.PyException;
import naja.runtime.os.OsException;
import naja.runtime.text.TextError;

/** What Java exceptions are in Python: the runtime's own failures are {@code SystemError}s that keep their cause. */
final class JavaExceptions {
  private JavaExceptions() {}

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
