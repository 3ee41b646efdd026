package naja.runtime.abstracts;

import naja.runtime.builtin.ImportTimes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyModule;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;
import naja.runtime.threads.Audit;
import naja.runtime.threads.Interpreter;

/** {@code __import__}: names to modules, with {@code importlib._bootstrap} for what is not loaded yet. */
public final class ImportMachinery {
  private ImportMachinery() {}

  /** {@code __import__(name, globals, None, from, level)}. */
  public static Object importModule(Interpreter interpreter, Object name, PyDict globals, Object from, int level) {
    try {
      return find(interpreter, name, globals, from, level);
    } catch (PyException e) {
      ImportTracebacks.trim(interpreter, e.value());
      throw e;
    }
  }

  private static Object find(Interpreter interpreter, Object name, PyDict globals, Object from, int level) {
    if (!Texts.isStr(name)) {
      throw Errors.typeError("module name must be a string");
    }
    if (level < 0) {
      throw Errors.valueError("level must be >= 0");
    }
    Object importlib = interpreter.importlib;
    Object absolute = name;
    if (level > 0) {
      Object packageName = packageOf(importlib, globals);
      absolute = Calls.call(Attributes.getAttr(importlib, "_resolve_name"), name, packageName, (long) level);
    } else if (Texts.name(name).isEmpty()) {
      throw Errors.valueError("Empty module name");
    }
    Object module = load(interpreter, absolute);
    if (from != PyNone.NONE && Truth.isTrue(from)) {
      if (Attributes.lookupAttr(module, "__path__") != null) {
        return Calls.call(
            Attributes.getAttr(importlib, "_handle_fromlist"), module, from, interpreter.importFunction());
      }
      return module;
    }
    String text = Texts.name(name);
    int dot = text.indexOf('.');
    if (dot < 0) {
      return module;
    }
    if (level == 0) {
      return load(interpreter, PyType.nameKey(text.substring(0, dot)));
    }
    String full = Texts.name(absolute);
    String top = full.substring(0, full.length() - (text.length() - dot));
    Object first = Namespaces.getOrNull(interpreter.modulesMapping(), PyType.nameKey(top));
    if (first == null) {
      throw Errors.keyError(PyType.nameKey(Texts.reprText(PyType.nameKey(top)) + " not in sys.modules as expected"));
    }
    return first;
  }

  /** The module of an absolute name, from {@code sys.modules} or newly loaded. */
  public static Object load(Interpreter interpreter, Object name) {
    Object module = Namespaces.getOrNull(interpreter.modulesMapping(), name);
    if (module != null && module != PyNone.NONE) {
      if (interpreter.importTimes != null) {
        interpreter.importTimes.loaded(name);
      }
      if (module instanceof PyModule && Imports.isInitializing(module)) {
        Calls.call(Attributes.getAttr(interpreter.importlib, "_lock_unlock_module"), name);
      }
      return module;
    }
    if (Audit.active) {
      tell(interpreter, name);
    }
    try {
      return interpreter.importTimes == null ? findAndLoad(interpreter, name) : timed(interpreter, name);
    } catch (PyException e) {
      ImportTracebacks.trim(interpreter, e.value());
      throw e;
    }
  }

  private static Object findAndLoad(Interpreter interpreter, Object name) {
    return Calls.call(
        Attributes.getAttr(interpreter.importlib, "_find_and_load"), name, interpreter.importFunction());
  }

  private static void tell(Interpreter interpreter, Object name) {
    PyDict sys = interpreter.sysDict;
    Audit.event(
        "import", name, PyNone.NONE, PyNone.orNone(sys.get("path")), PyNone.orNone(sys.get("meta_path")),
        PyNone.orNone(sys.get("path_hooks")));
  }

  private static Object timed(Interpreter interpreter, Object name) {
    ImportTimes.Import timing = interpreter.importTimes.begin();
    boolean succeeded = false;
    try {
      Object module = findAndLoad(interpreter, name);
      succeeded = true;
      return module;
    } finally {
      timing.end(name, succeeded);
    }
  }

  /** The package that a relative import starts from. */
  private static Object packageOf(Object importlib, PyDict globals) {
    if (isNone(globals.get("__package__")) && isNone(globals.get("__spec__")) && globals.get("__name__") == null) {
      throw Errors.keyError("'__name__' not in globals");
    }
    Object name = Calls.call(Attributes.getAttr(importlib, "_calc___package__"), globals);
    if (!Texts.isStr(name)) {
      throw Errors.typeError("package must be a string");
    }
    if (Texts.name(name).isEmpty()) {
      throw Errors.importError("attempted relative import with no known parent package");
    }
    return name;
  }

  private static boolean isNone(Object value) {
    return value == null || value == PyNone.NONE;
  }
}
