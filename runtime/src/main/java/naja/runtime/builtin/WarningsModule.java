package naja.runtime.builtin;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.threads.Interpreter;

/** {@code _warnings}: what {@code warnings} replaces its slower functions with; {@link WarningMachinery} does the work. */
@ModuleSpec(value = "_warnings", doc = "Provides the basic warning filtering machinery of the warnings module.")
public final class WarningsModule {
  private WarningsModule() {}

  static void init(PyDict namespace) {
    Interpreter interpreter = Interpreter.current();
    WarningMachinery machinery = interpreter.warnings;
    namespace.put("filters", machinery.filters());
    namespace.put("_onceregistry", machinery.onceRegistry);
    namespace.put("_defaultaction", WarningMachinery.DEFAULT_ACTION);
    if (machinery.context == null) {
      // importlib loads this module before it can import others.
      Object contextVars = BuiltinLoader.create(interpreter.builtinModules.find("_contextvars"));
      machinery.context = Calls.call(Attributes.getAttr(contextVars, "ContextVar"), "warnings_context");
    }
    namespace.put("_warnings_context", machinery.context);
  }

  @Def(value = "warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=<unrepresentable>)", signature = "(message, category=None, stacklevel=1, source=None, *,\n     skip_file_prefixes=<unrepresentable>)")
  static void warn(Object message, Object category, long stacklevel, Object source, Object prefixes) {
    if (prefixes != null && !(prefixes instanceof PyTuple)) {
      throw Errors.typeError(
          "warn() argument 'skip_file_prefixes' must be tuple, not " + PyType.of(prefixes).name());
    }
    PyTuple skipped = prefixes == null ? PyTuple.EMPTY : (PyTuple) prefixes;
    Interpreter interpreter = Interpreter.current();
    interpreter.warnings.warn(
        message, WarningMachinery.category(message, category), stacklevel, source == PyNone.NONE ? null : source,
        skipped);
  }

  @Def(value = "warn_explicit(message, category, filename, lineno, module=<unrepresentable>, registry=None,"
      + " module_globals=None, source=None)", signature = "(message, category, filename, lineno,\n"
          + "              module=<unrepresentable>, registry=None,\n              module_globals=None, source=None)")
  static void warnExplicit(
      Object message, Object category, Object filename, Object lineno, Object module, Object registry,
      Object moduleGlobals, Object source) {
    if (moduleGlobals != PyNone.NONE && !(moduleGlobals instanceof PyDict)) {
      throw Errors.typeError("module_globals must be a dict, not '" + PyType.of(moduleGlobals).name() + "'");
    }
    Object line = moduleGlobals == PyNone.NONE ? null : WarningMachinery.sourceLine(moduleGlobals, lineno);
    Interpreter.current().warnings.explicit(
        category, message, filename, Numbers.asIndexInt(lineno), module, registry == PyNone.NONE ? null : registry,
        line, source == PyNone.NONE ? null : source);
  }

  @Def("_filters_mutated_lock_held()")
  static void filtersMutated() {
    Interpreter.current().warnings.filtersMutated();
  }

  @Def("_acquire_lock()")
  static void acquireLock() {
    Interpreter.current().warnings.lock.lock();
  }

  @Def("_release_lock()")
  static void releaseLock() {
    WarningMachinery machinery = Interpreter.current().warnings;
    if (!machinery.lock.isHeldByCurrentThread()) {
      throw Errors.runtimeError("cannot release un-acquired lock");
    }
    machinery.lock.unlock();
  }
}
