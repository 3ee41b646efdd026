package naja.modules;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyNone;
import naja.runtime.threads.Interpreter;

/**
 * {@code _warnings}: what importlib and the runtime call before anybody imports {@code warnings}. All the work is done by
 * the library's own {@code _py_warnings}; there is one set of filters, its.
 */
@ModuleSpec(value = "_warnings", doc = "Issues warnings.")
public final class WarningsModule {
  private WarningsModule() {}

  private static Object implementation(String name) {
    return Attributes.getAttr(ImportMachinery.load(Interpreter.current(), "_py_warnings"), name);
  }

  @Def("warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=<unrepresentable>)")
  static void warn(Object message, Object category, Object stacklevel, Object source, Object prefixes) {
    if (prefixes == null) {
      Calls.call(implementation("warn"), message, category, stacklevel, source);
    } else {
      Calls.call(
          implementation("warn"), new Object[] {message, category, stacklevel, source, prefixes},
          new String[] {"skip_file_prefixes"});
    }
  }

  @Def("warn_explicit(message, category, filename, lineno, module=<unrepresentable>, registry=None, module_globals=None,"
      + " source=None)")
  static void warnExplicit(
      Object message, Object category, Object filename, Object lineno, Object module, Object registry,
      Object moduleGlobals, Object source) {
    Calls.call(
        implementation("warn_explicit"),
        new Object[] {
          message, category, filename, lineno, PyNone.orNone(module), registry, moduleGlobals, source
        },
        null);
  }
}
