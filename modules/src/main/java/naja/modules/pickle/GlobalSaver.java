package naja.modules.pickle;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Codecs;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Identity;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Namespaces;
import naja.runtime.abstracts.TextErrors;
import naja.runtime.abstracts.Texts;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyEllipsis;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyNotImplemented;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.text.Str;
import naja.runtime.text.TextError;
import naja.runtime.threads.Interpreter;

/** Writes functions and classes as the module and the name where they are found. */
final class GlobalSaver {
  private final Saver saver;

  GlobalSaver(Saver saver) {
    this.saver = saver;
  }

  /** A module, imported if need be. */
  static Object module(String name) {
    return ImportMachinery.load(Interpreter.current(), PyType.nameKey(name));
  }

  /** A dict of {@code copyreg}. */
  static PyDict registry(String name) {
    return dictOf("copyreg", name);
  }

  /** A dict of {@code copyreg} or {@code _compat_pickle}. */
  static PyDict dictOf(String module, String name) {
    if (Attributes.getAttr(module(module), name) instanceof PyDict dict) {
      return dict;
    }
    throw Errors.runtimeError(module + "." + name + " should be a dict");
  }

  void saveType(PyType type) {
    Object instance = null;
    if (type == PyType.of(PyNone.NONE)) {
      instance = PyNone.NONE;
    } else if (type == PyType.of(PyEllipsis.ELLIPSIS)) {
      instance = PyEllipsis.ELLIPSIS;
    } else if (type == PyType.of(PyNotImplemented.NOT_IMPLEMENTED)) {
      instance = PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (instance == null) {
      save(type, null);
    } else {
      saver.saveReducedForm(PyTuple.of(PyType.of(type), PyTuple.of(instance)), type);
    }
  }

  /** Writes an object under a name, its own if that is null. */
  void save(Object object, Object givenName) {
    Object name = givenName;
    if (name == null) {
      name = Attributes.lookupAttr(object, "__qualname__");
      if (name == null) {
        name = Attributes.getAttr(object, "__name__");
      }
    }
    String path = Texts.attributeName(name);
    Object module = moduleOf(object, name, path);
    if (saver.protocol < 2 || !saveExtension(module, name)) {
      if (saver.protocol >= 4) {
        saver.save(module);
        saver.save(name);
        saver.output.op(Opcodes.STACK_GLOBAL);
      } else {
        savePath(module, name, path);
      }
      saver.memoize(object);
    }
  }

  /** The module where an object is found under the name. Fails unless that is the object itself. */
  private static Object moduleOf(Object object, Object name, String path) {
    Object module = Attributes.lookupAttr(object, "__module__");
    String[] parts = path.split("\\.", -1);
    for (String part : parts) {
      if (part.equals("<locals>")) {
        throw cannot("Can't pickle local object ", object, null);
      }
    }
    if (module == null || module == PyNone.NONE) {
      Object found = search(object, parts);
      if (found != null) {
        return found;
      }
      module = PyType.nameKey("__main__");
    }
    Object home = load(object, module);
    Object there;
    try {
      there = follow(home, parts);
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.ATTRIBUTE_ERROR)) {
        throw e;
      }
      throw because(
          cannot("Can't pickle ", object, Str.concat(Str.concat(": it's not found as ", dotted(module)), name)), e);
    }
    if (!Identity.is(there, object)) {
      throw cannot(
          "Can't pickle ", object, Str.concat(Str.concat(": it's not the same object as ", dotted(module)), name));
    }
    return module;
  }

  private static Object dotted(Object module) {
    return Str.concat(PyStr.valueOrNull(Texts.str(module)), ".");
  }

  private static PyException cannot(String before, Object object, Object after) {
    Object text = Str.concat(before, PyStr.valueOrNull(Texts.repr(object)));
    return PickleModule.picklingError(after == null ? text : Str.concat(text, after));
  }

  private static PyException because(PyException e, PyException context) {
    e.value().context = context.value();
    return e;
  }

  /** The module of an absolute name as {@code sys.modules} has it. */
  static Object imported(Object module) {
    Interpreter interpreter = Interpreter.current();
    Object top = ImportMachinery.importModule(interpreter, module, new PyDict(), PyNone.NONE, 0);
    Object found = Namespaces.getOrNull(interpreter.modulesMapping(), module);
    return found == null ? top : found;
  }

  private static Object load(Object object, Object module) {
    try {
      return imported(module);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.IMPORT_ERROR) || e.matches(ExceptionTypes.VALUE_ERROR)
          || e.matches(ExceptionTypes.KEY_ERROR)) {
        throw because(
            cannot("Can't pickle ", object, Str.concat(": ", PyStr.valueOrNull(Texts.str(e.value())))), e);
      }
      throw e;
    }
  }

  /** What a dotted name leads to from an object. */
  static Object follow(Object from, String[] parts) {
    Object at = from;
    for (String part : parts) {
      at = Attributes.getAttr(at, part);
    }
    return at;
  }

  /** The name of the loaded module that has the object, or null. */
  private static Object search(Object object, String[] parts) {
    Object modules = Interpreter.current().modulesMapping();
    for (Object name : Iteration.toArray(modules)) {
      Object module = Namespaces.getOrNull(modules, name);
      if (module == null || module == PyNone.NONE || name.equals("__main__") || name.equals("__mp_main__")) {
        continue;
      }
      Object at = module;
      for (int i = 0; i < parts.length && at != null; i++) {
        at = Attributes.lookupAttr(at, parts[i]);
      }
      if (at != null && Identity.is(at, object)) {
        return name;
      }
    }
    return null;
  }

  /** Writes the number that {@code copyreg.add_extension} gave the name; false if there is none. */
  private boolean saveExtension(Object module, Object name) {
    Object code = registry("_extension_registry").get(PyTuple.of(module, name));
    if (code == null) {
      return false;
    }
    if (!(code instanceof Long number)) {
      throw PickleModule.picklingError(PyType.nameKey("extension code must be an integer"));
    }
    if (number <= 0 || number > Integer.MAX_VALUE) {
      throw Errors.runtimeError("extension code " + number + " is out of range");
    }
    if (number < 0x100) {
      saver.output.op(Opcodes.EXT1, number, 1);
    } else if (number < 0x10000) {
      saver.output.op(Opcodes.EXT2, number, 2);
    } else {
      saver.output.op(Opcodes.EXT4, number, 4);
    }
    return true;
  }

  /** Writes a name of an old protocol, which has no dots: what is behind them is looked up with {@code getattr}. */
  private void savePath(Object module, Object name, String path) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      saveTopLevel(module, name);
      return;
    }
    String[] rest = path.substring(dot + 1).split("\\.", -1);
    PickleOutput out = saver.output;
    Object getattr = Attributes.getAttr(module("builtins"), "getattr");
    for (int i = 0; i < rest.length; i++) {
      saver.save(getattr);
      if (saver.protocol < 2) {
        out.op(Opcodes.MARK);
      }
    }
    saveTopLevel(module, PyType.nameKey(path.substring(0, dot)));
    for (String part : rest) {
      saver.save(PyType.nameKey(part));
      out.op(saver.protocol < 2 ? Opcodes.TUPLE : Opcodes.TUPLE2);
      out.op(Opcodes.REDUCE);
    }
  }

  private void saveTopLevel(Object givenModule, Object givenName) {
    Object module = givenModule;
    Object name = givenName;
    if (saver.settings.fixImports()) {
      Object both = dictOf("_compat_pickle", "REVERSE_NAME_MAPPING").get(PyTuple.of(module, name));
      if (both instanceof PyTuple pair && pair.size() == 2) {
        module = pair.get(0);
        name = pair.get(1);
      } else {
        Object other = dictOf("_compat_pickle", "REVERSE_IMPORT_MAPPING").get(module);
        module = other == null ? module : other;
      }
    }
    byte[] moduleBytes = identifier(module, "module");
    byte[] nameBytes = identifier(name, "global");
    PickleOutput out = saver.output;
    out.op(Opcodes.GLOBAL);
    out.raw(moduleBytes);
    out.op('\n');
    out.raw(nameBytes);
    out.op('\n');
  }

  private byte[] identifier(Object name, String what) {
    try {
      return ((PyBytes) Codecs.encode(name, saver.protocol >= 3 ? "utf-8" : "ascii", "strict")).array();
    } catch (TextError e) {
      throw because(
          PickleModule.picklingError(PyType.nameKey("can't pickle " + what + " identifier " + Texts.reprText(name)
              + " using pickle protocol " + saver.protocol)),
          TextErrors.toPython(e));
    }
  }
}
