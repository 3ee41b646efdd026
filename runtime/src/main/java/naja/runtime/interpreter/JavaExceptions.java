package naja.runtime.interpreter;

import naja.runtime.abstracts.Errors;
import naja.runtime.objects.PyException;

/** What Java exceptions are in Python: the runtime's own failures are {@code SystemError}s that keep their cause. */
final class JavaExceptions {
  private JavaExceptions() {}

  static PyException toPython(Throwable t) {
    return Errors.internal(t);
  }
}
