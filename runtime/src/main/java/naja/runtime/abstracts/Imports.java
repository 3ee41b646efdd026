package naja.runtime.abstracts;

import naja.runtime.interpreter.PyFrame;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyImportError;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyModule;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;
import naja.runtime.threads.Interpreter;

/** The import statement. */
public final class Imports {
  private Imports() {}

  /** {@code import name} and {@code from name import from}: calls {@code builtins.__import__}. */
  public static Object importName(PyFrame frame, Object name, Object level, Object from) {
    Object function = Namespaces.builtinOrNull(frame.builtins, "__import__");
    if (function == null) {
      throw Errors.importError("__import__ not found");
    }
    Interpreter interpreter = frame.thread.interpreter;
    if (function == interpreter.defaultImport) {
      return ImportMachinery.importModule(interpreter, name, frame.globals, from, Numbers.asIndexInt(level));
    }
    Object locals = frame.locals == null ? PyNone.NONE : frame.locals;
    return Calls.call(function, new Object[] {name, frame.globals, locals, from, level}, null);
  }

  /** {@code from module import name}, with the fall-back on {@code sys.modules}. */
  public static Object importFrom(Object module, String name) {
    Object value = Attributes.lookupAttr(module, name);
    if (value != null) {
      return value;
    }
    Object moduleName = Attributes.lookupAttr(module, "__name__");
    if (moduleName != null && Texts.isStr(moduleName)) {
      Object full = PyType.nameKey(Texts.utf16(moduleName) + "." + name);
      value = Namespaces.getOrNull(Interpreter.current().modulesMapping(), full);
      if (value != null) {
        return value;
      }
    }
    throw cannotImport(module, moduleName, name);
  }

  private static PyException cannotImport(Object module, Object moduleName, String name) {
    Object text = moduleName != null && Texts.isStr(moduleName) ? moduleName : "<unknown module name>";
    Object origin = ImportOrigins.of(module);
    boolean initializing = isInitializing(module);
    Object located = ImportOrigins.of(Attributes.lookupAttr(module, "__spec__"), null);
    String message = ImportOrigins.describe(name, text, located, origin, initializing);
    PyImportError error = new PyImportError(ExceptionTypes.IMPORT_ERROR, PyType.nameKey(message));
    error.name = moduleName == null ? PyNone.NONE : moduleName;
    error.path = origin == null ? PyNone.NONE : origin;
    error.nameFrom = PyType.nameKey(name);
    return new PyException(error);
  }

  /** Whether a module is still being executed for the first time. */
  public static boolean isInitializing(Object module) {
    return isSpecInitializing(Attributes.lookupAttr(module, "__spec__"));
  }

  /** Whether a module with that spec, which may be null, is still being executed. */
  static boolean isSpecInitializing(Object spec) {
    if (spec == null || spec == PyNone.NONE) {
      return false;
    }
    Object flag = Attributes.lookupAttr(spec, "_initializing");
    return flag != null && Truth.isTrue(flag);
  }

  /** {@code from module import *} into a namespace. */
  public static void importStar(Object module, Object namespace) {
    Object all = Attributes.lookupAttr(module, "__all__");
    boolean explicit = all != null;
    Object names;
    if (explicit) {
      names = all;
    } else {
      Object dict =
          module instanceof PyModule m && m.type() == Types.MODULE ? m.dict()
              : Attributes.lookupAttr(module, "__dict__");
      if (dict == null) {
        throw Errors.importError("from-import-* object has no __dict__ and no __all__");
      }
      names = dict instanceof PyDict d ? PyList.of(d.keyArray()) : Calls.callMethod(dict, "keys");
    }
    for (Object name : Iteration.toArray(names)) {
      if (!Texts.isStr(name)) {
        Object moduleName = Attributes.getAttr(module, "__name__");
        throw Errors.typeError(
            explicit
                ? "Item in " + Texts.strText(moduleName) + ".__all__ must be str, not " + PyType.of(name).name()
                : "Key in " + Texts.strText(moduleName) + ".__dict__ must be str, not " + PyType.of(name).name());
      }
      String text = Texts.name(name);
      if (explicit || !text.startsWith("_")) {
        Namespaces.store(namespace, name, Attributes.getAttr(module, text));
      }
    }
  }
}
