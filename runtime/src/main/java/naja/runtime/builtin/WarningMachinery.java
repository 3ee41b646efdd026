package naja.runtime.builtin;

import java.util.concurrent.locks.ReentrantLock;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Exceptions;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.abstracts.Instances;
import naja.runtime.abstracts.Namespaces;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Truth;
import naja.runtime.interpreter.PyFrame;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;
import naja.runtime.threads.Interpreter;
import naja.runtime.threads.ThreadState;

/**
 * The warnings of one interpreter: its filters, what has been shown, how a warning is shown. Once the library's {@code
 * warnings} is imported its attributes count, as programs may have replaced them. Compare CPython's {@code _warnings.c}.
 */
public final class WarningMachinery {
  static final String DEFAULT_ACTION = "default";

  final ReentrantLock lock = new ReentrantLock();
  final PyDict onceRegistry = new PyDict();

  /** The context variable that holds the filters of {@code -X context_aware_warnings}, or null before anybody asks. */
  Object context;

  private final Interpreter interpreter;
  private PyList filters;
  private Object defaultAction = DEFAULT_ACTION;
  private long version = 1;

  public WarningMachinery(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** The filters that hold until {@code warnings} replaces them. */
  synchronized PyList filters() {
    if (filters == null) {
      filters =
          PyList.of(
              filter("default", ExceptionTypes.DEPRECATION_WARNING, "__main__"),
              filter("ignore", ExceptionTypes.DEPRECATION_WARNING, PyNone.NONE),
              filter("ignore", ExceptionTypes.PENDING_DEPRECATION_WARNING, PyNone.NONE),
              filter("ignore", ExceptionTypes.IMPORT_WARNING, PyNone.NONE),
              filter("ignore", ExceptionTypes.RESOURCE_WARNING, PyNone.NONE));
    }
    return filters;
  }

  private static PyTuple filter(String action, PyType category, Object module) {
    return PyTuple.of(action, PyNone.NONE, category, module, 0L);
  }

  void filtersMutated() {
    if (!lock.isHeldByCurrentThread()) {
      throw Errors.runtimeError("warnings lock is not held");
    }
    version++;
  }

  /** The category of a warning as {@code warn} finds it: of the message if it is a warning, else the one given. */
  static PyType category(Object message, Object category) {
    if (Instances.realIsInstance(message, ExceptionTypes.WARNING)) {
      return PyType.of(message);
    }
    if (category == PyNone.NONE) {
      return ExceptionTypes.USER_WARNING;
    }
    if (!(category instanceof PyType type) || !type.isSubtype(ExceptionTypes.WARNING)) {
      throw Errors.typeError("category must be a Warning subclass, not '" + PyType.of(category).name() + "'");
    }
    return type;
  }

  /** {@code warnings.warn}, with the calling Python frame as level 1. */
  public void warn(Object message, Object category, long stackLevel, Object source, PyTuple skipped) {
    for (Object prefix : skipped.items()) {
      if (!Texts.isStr(prefix)) {
        throw Errors.typeError("Found non-str '" + PyType.of(prefix).name() + "' in skip_file_prefixes.");
      }
    }
    PyFrame frame = frame(skipped.size() > 0 && stackLevel < 2 ? 2 : stackLevel, skipped);
    PyDict globals = frame == null ? interpreter.sysDict : frame.globals;
    Object file = frame == null ? "<sys>" : PyType.nameKey(frame.code.fileName());
    int line = frame == null ? 0 : Math.max(frame.lineNumber(), 0);
    Object registry = globals.get("__warningregistry__");
    if (registry == null) {
      Object made = new PyDict();
      registry = globals.putIfAbsent("__warningregistry__", made);
      registry = registry == null ? made : registry;
    }
    Object module = globals.get("__name__");
    if (module == null || module != PyNone.NONE && !Texts.isStr(module)) {
      module = "<string>";
    }
    explicit(category, message, file, line, module, registry, null, source);
  }

  private static PyFrame frame(long stackLevel, PyTuple skipped) {
    PyFrame frame = ThreadState.current().frame;
    boolean plain = stackLevel <= 0 || frame != null && isInternal(frame);
    for (long level = stackLevel; level > 1 && frame != null; level--) {
      frame = frame.back;
      while (!plain && frame != null && (isInternal(frame) || isSkipped(frame, skipped))) {
        frame = frame.back;
      }
    }
    return frame;
  }

  private static boolean isInternal(PyFrame frame) {
    String file = frame.code.fileName();
    return file.contains("importlib") && file.contains("_bootstrap");
  }

  private static boolean isSkipped(PyFrame frame, PyTuple skipped) {
    for (Object prefix : skipped.items()) {
      if (frame.code.fileName().startsWith(Texts.name(prefix))) {
        return true;
      }
    }
    return false;
  }

  /** {@code warnings.warn_explicit}; {@code module}, {@code registry}, {@code sourceLine} and {@code source} may be null. */
  public void explicit(
      Object category, Object message, Object file, int line, Object module, Object registry, Object sourceLine,
      Object source) {
    if (module == PyNone.NONE) {
      return;
    }
    if (registry != null && !(registry instanceof PyDict)) {
      throw Errors.typeError("'registry' must be a dict or None");
    }
    Object moduleName = module == null ? moduleOf(file) : module;
    boolean made = Instances.isInstance(message, ExceptionTypes.WARNING);
    Object text = made ? Texts.str(message) : message;
    Object kind = made ? PyType.of(message) : category;
    Object warning = made ? message : Calls.call(category, message);
    lock.lock();
    try {
      if (!isWanted((PyDict) registry, kind, text, warning, line, moduleName)) {
        return;
      }
    } finally {
      lock.unlock();
    }
    show(kind, text, warning, file, line, sourceLine, source);
  }

  private static Object moduleOf(Object file) {
    String name = Texts.isStr(file) ? Texts.name(file) : "";
    if (name.isEmpty()) {
      return "<unknown>";
    }
    return PyType.nameKey(name.endsWith(".py") ? name.substring(0, name.length() - 3) : name);
  }

  /** Whether the warning is to be shown, by the filters and by what has been shown; throws where it is an error. */
  private boolean isWanted(PyDict registry, Object category, Object text, Object warning, int line, Object module) {
    PyTuple key = PyTuple.of(text, category, (long) line);
    if (registry != null && isKnown(registry, key, false)) {
      return false;
    }
    PyTuple item = find(category, text, line, module);
    Object action = item == null ? defaultAction() : item.get(0);
    if (!Texts.isStr(action)) {
      throw Errors.typeError("action must be a string, not '" + PyType.of(action).name() + "'");
    }
    switch (Texts.name(action)) {
      case "error":
        throw Exceptions.raise(ThreadState.current(), warning, null);
      case "ignore":
        return false;
      case "always", "all":
        return true;
      case "once":
        note(registry, key);
        return !isKnown(registry == null ? onceRegistryNow() : registry, PyTuple.of(text, category), true);
      case "module":
        note(registry, key);
        return registry == null || !isKnown(registry, PyTuple.of(text, category), true);
      case "default":
        note(registry, key);
        return true;
      default:
        note(registry, key);
        throw Errors.runtimeError(
            "Unrecognized action (" + Texts.reprText(action) + ") in warnings.filters:\n "
                + Texts.reprText(item == null ? PyNone.NONE : item));
    }
  }

  private static void note(PyDict registry, PyTuple key) {
    if (registry != null) {
      registry.put(key, Boolean.TRUE);
    }
  }

  /** Whether a registry holds a key; a registry from before the last change of the filters is emptied. */
  private boolean isKnown(PyDict registry, PyTuple key, boolean add) {
    Object seen = registry.get("version");
    if (!(seen instanceof Long v) || v != version) {
      registry.clear();
      registry.put("version", version);
    } else {
      Object known = registry.get((Object) key);
      if (known != null && Truth.isTrue(known)) {
        return true;
      }
    }
    if (add) {
      registry.put(key, Boolean.TRUE);
    }
    return false;
  }

  private PyTuple find(Object category, Object text, int line, Object module) {
    if (interpreter.settings.contextAwareWarnings && context != null) {
      Object own = Calls.callMethod(context, "get", PyNone.NONE);
      if (own != PyNone.NONE) {
        Object list = Attributes.getAttr(own, "_filters");
        if (!(list instanceof PyList l)) {
          throw Errors.typeError("_filters of warnings_context must be a list");
        }
        PyTuple item = find(l, category, text, line, module);
        if (item != null) {
          return item;
        }
      }
    }
    Object list = attribute("filters", false);
    if (list != null && !(list instanceof PyList)) {
      throw Errors.valueError("_warnings.filters must be a list");
    }
    if (list != null) {
      filters = (PyList) list;
    }
    return find(filters(), category, text, line, module);
  }

  private static PyTuple find(PyList filters, Object category, Object text, int line, Object module) {
    for (int i = 0; i < filters.size(); i++) {
      Object item = filters.get(i);
      if (!(item instanceof PyTuple f) || f.size() != 5) {
        throw Errors.valueError("warnings.filters item " + i + " isn't a 5-tuple");
      }
      if (!Texts.isStr(f.get(0))) {
        throw Errors.typeError("action must be a string, not '" + PyType.of(f.get(0)).name() + "'");
      }
      if (matches(f.get(1), text) && Instances.isSubclass(category, f.get(2)) && matches(f.get(3), module)) {
        long wanted = Numbers.asIndexLong(f.get(4));
        if (wanted == 0 || wanted == line) {
          return f;
        }
      }
    }
    return null;
  }

  /** A text of a filter stands for itself, anything else is a compiled regular expression. */
  private static boolean matches(Object pattern, Object text) {
    if (pattern == PyNone.NONE) {
      return true;
    }
    if (PyType.of(pattern) == Types.STR) {
      return Comparisons.isEqual(pattern, text);
    }
    return Truth.isTrue(Calls.callMethod(pattern, "match", text));
  }

  private Object defaultAction() {
    Object action = attribute("defaultaction", false);
    if (action == null) {
      return defaultAction;
    }
    if (!Texts.isStr(action)) {
      throw Errors.typeError("warnings.defaultaction must be a string, not '" + PyType.of(action).name() + "'");
    }
    defaultAction = action;
    return action;
  }

  private PyDict onceRegistryNow() {
    Object registry = attribute("onceregistry", false);
    if (registry == null) {
      return onceRegistry;
    }
    if (!(registry instanceof PyDict dict)) {
      throw Errors.typeError("warnings.onceregistry must be a dict, not '" + PyType.of(registry).name() + "'");
    }
    return dict;
  }

  /** An attribute of {@code warnings}, or null where the module is not loaded and not to be, or has no such attribute. */
  private Object attribute(String name, boolean load) {
    Object module = Namespaces.getOrNull(interpreter.modulesMapping(), "warnings");
    if (module == null && load && !interpreter.finalizing) {
      try {
        module = ImportMachinery.load(interpreter, "warnings");
      } catch (PyException e) {
        if (!e.matches(ExceptionTypes.IMPORT_ERROR)) {
          throw e;
        }
      }
    }
    return module == null ? null : Attributes.lookupAttr(module, name);
  }

  private void show(
      Object category, Object text, Object warning, Object file, int line, Object sourceLine, Object source) {
    Object function = attribute("_showwarnmsg", source != null);
    if (function == null) {
      write(category, text, file, line, sourceLine);
      return;
    }
    if (!Calls.isCallable(function)) {
      throw Errors.typeError("warnings._showwarnmsg() must be set to a callable");
    }
    Object type = attribute("WarningMessage", false);
    if (type == null) {
      throw Errors.runtimeError("unable to get warnings.WarningMessage");
    }
    Object message =
        Calls.call(
            type,
            new Object[] {
              warning, category, file, (long) line, PyNone.NONE, PyNone.NONE, PyNone.orNone(source)
            },
            null);
    Calls.call(function, message);
  }

  /** Shows a warning as {@code warnings} would, while that is not loaded. */
  private void write(Object category, Object text, Object file, int line, Object sourceLine) {
    Object out = interpreter.sysDict.get("stderr");
    if (out == null || out == PyNone.NONE) {
      return;
    }
    String name = Texts.strText(Attributes.getAttr(category, "__name__"));
    StringBuilder shown = new StringBuilder();
    shown.append(Texts.strText(file)).append(':').append(line).append(": ").append(name).append(": ")
        .append(Texts.strText(text)).append('\n');
    String code = sourceLine == null ? SourceLines.line(Texts.name(file), line) : Texts.strText(sourceLine);
    if (code != null) {
      shown.append("  ").append(SourceLines.withoutIndent(code)).append('\n');
    }
    try {
      Calls.callMethod(out, "write", PyType.nameKey(shown.toString()));
    } catch (PyException e) {
      // A warning that cannot be shown is no error of the program.
      return;
    }
  }

  /** The source line from the loader of the module with these globals, or null. */
  static Object sourceLine(Object globals, Object line) {
    Object external = Interpreter.current().modules.get("_frozen_importlib_external");
    Object loader = Calls.call(Attributes.getAttr(external, "_bless_my_loader"), globals);
    Object name = ((PyDict) globals).get("__name__");
    Object getSource = name == null ? null : Attributes.lookupAttr(loader, "get_source");
    if (getSource == null) {
      return null;
    }
    Object text = Calls.call(getSource, name);
    if (text == PyNone.NONE) {
      return null;
    }
    PyList lines = (PyList) Calls.call(Types.STR.lookup("splitlines"), text);
    long index = Numbers.asIndexLong(line) - 1;
    if (index < 0 || index >= lines.size()) {
      throw Errors.indexError("list index out of range");
    }
    return lines.get((int) index);
  }
}
