package naja.runtime.builtin;

import naja.runtime.interpreter.PyFrame;
import naja.runtime.objects.PyDict;
import naja.runtime.threads.Interpreter;
import naja.runtime.threads.ThreadState;

/** The {@code builtins} that new namespaces get. */
final class BuiltinsAccess {
  private BuiltinsAccess() {}

  /** What the running code has as {@code __builtins__}: usually the module. */
  static Object module() {
    PyFrame frame = ThreadState.current().frame;
    Object inherited = frame == null ? null : frame.globals.get("__builtins__");
    if (inherited != null) {
      return inherited;
    }
    return Interpreter.current().modules.get("builtins");
  }

  static PyDict dict() {
    return Interpreter.current().builtins;
  }
}
