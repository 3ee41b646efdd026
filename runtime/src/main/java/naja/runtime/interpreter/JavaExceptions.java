package naja.runtime.interpreter;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.TextErrors;
import naja.runtime.objects.OsErrors;
import naja.runtime.objects.PyException;
import naja.runtime.os.OsException;
import naja.runtime.text.TextError;
import naja.runtime.text.codecs.ErrorHandlers;
import naja.runtime.text.codecs.Utf8;

/** What Java exceptions are in Python: the runtime's own failures are {@code SystemError}s that keep their cause. */
final class JavaExceptions {
  private JavaExceptions() {}

  static PyException toPython(Throwable t) {
    if (t instanceof TextError e) {
      return TextErrors.toPython(e);
    }
    if (t instanceof OsException e) {
      return OsErrors.of(e, path(e.path()), path(e.otherPath()));
    }
    return Errors.internal(t);
  }

  private static Object path(byte[] path) {
    return path == null ? null : Utf8.decode(path, 0, path.length, ErrorHandlers::surrogateescape, true).text();
  }
}
