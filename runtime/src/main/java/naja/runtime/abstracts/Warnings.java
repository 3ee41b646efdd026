package naja.runtime.abstracts;

import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.threads.Interpreter;

/** Issuing warnings. */
public final class Warnings {
  private Warnings() {}

  /** {@code warnings.warn(message, category, stacklevel)}; throws where a filter makes it an error. */
  public static void warn(PyType category, String message, int stackLevel) {
    warn(category, message, stackLevel, null);
  }

  /** As {@link #warn(PyType, String, int)} for a warning about an object, {@code source}. */
  public static void warn(PyType category, String message, int stackLevel, Object source) {
    Interpreter.current().warnings.warn(PyType.nameKey(message), category, stackLevel, source, PyTuple.EMPTY);
  }

  /** {@code warnings.warn_explicit(message, category, fileName, line)}. */
  public static void warnExplicit(PyType category, String message, String fileName, int line) {
    Interpreter.current().warnings.explicit(
        category, PyType.nameKey(message), PyType.nameKey(fileName), line, null, null, null, null);
  }
}
