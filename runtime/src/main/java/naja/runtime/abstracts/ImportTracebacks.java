package naja.runtime.abstracts;

import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyTraceback;
import naja.runtime.threads.Interpreter;

/**
 * Takes importlib's own frames out of the tracebacks of failed imports: all of them from an {@code ImportError}, else those
 * that lead to module code. Compare CPython's {@code remove_importlib_frames}.
 */
final class ImportTracebacks {
  private ImportTracebacks() {}

  static void trim(Interpreter interpreter, PyBaseException exception) {
    if (interpreter.settings.verbose > 0 || exception.traceback == null) {
      return;
    }
    boolean all = exception.type().isSubtype(ExceptionTypes.IMPORT_ERROR);
    PyTraceback before = null; // the last entry that stays
    PyTraceback chunk = null; // the last entry before the present run of importlib's
    boolean inside = false;
    for (PyTraceback t = exception.traceback; t != null; t = t.next) {
      boolean own = isImportlib(t);
      if (own && !inside) {
        chunk = before;
      }
      inside = own;
      if (own && (all || t.frame.code.name().equals("_call_with_frames_removed"))) {
        if (chunk == null) {
          exception.traceback = t.next;
        } else {
          chunk.next = t.next;
        }
        before = chunk;
      } else {
        before = t;
      }
    }
  }

  private static boolean isImportlib(PyTraceback t) {
    String file = t.frame.code.fileName();
    return file.equals("<frozen importlib._bootstrap>") || file.equals("<frozen importlib._bootstrap_external>");
  }
}
