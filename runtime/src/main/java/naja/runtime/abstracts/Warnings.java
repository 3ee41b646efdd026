package naja.runtime.abstracts;

import naja.runtime.objects.PyType;
import naja.runtime.threads.Interpreter;

/** Issuing warnings. */
public final class Warnings {
  private Warnings() {}

  /** {@code warnings.warn(message, category, stacklevel)}; throws where a filter makes it an error. */
  public static void warn(PyType category, String message, int stackLevel) {
    Object module = Namespaces.getOrNull(Interpreter.current().modulesMapping(), "_warnings");
    if (module != null) {
      Calls.callMethod(module, "warn", PyType.nameKey(message), category, (long) stackLevel);
    }
  }

  /** {@code warnings.warn_explicit(message, category, fileName, line)}. */
  public static void warnExplicit(PyType category, String message, String fileName, int line) {
    Object module = Namespaces.getOrNull(Interpreter.current().modulesMapping(), "_warnings");
    if (module != null) {
      Calls.callMethod(
          module, "warn_explicit", PyType.nameKey(message), category, PyType.nameKey(fileName), (long) line);
    }
  }
}
