package naja.runtime.builtin;

import java.util.concurrent.locks.ReentrantLock;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleFunctions;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyImportError;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyModule;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.threads.Interpreter;

/** {@code _imp}: what importlib needs of the runtime. Frozen modules are those of the compiled standard library. */
@ModuleSpec(value = "_imp", doc = "Low-level import machinery as used by importlib.")
public final class ImpModule {
  /** The magic number of our cached code files, with CPython's line ending bytes. */
  public static final int MAGIC_TOKEN = 13627 | 0x0a0d0000;

  private static final int MARSHAL_VERSION = 5;

  /** What tests want: frozen modules used (above 0), not used (below), or as the settings say. */
  private static volatile int frozenOverride;

  private static final ReentrantLock LOCK = new ReentrantLock();

  private ImpModule() {}

  static void init(PyDict namespace) {
    namespace.put("pyc_magic_number_token", (long) MAGIC_TOKEN);
    namespace.put("check_hash_based_pycs", Interpreter.current().settings.checkHashBasedPycs);
  }

  @Def("acquire_lock()")
  static void acquireLock() {
    LOCK.lock();
  }

  @Def("release_lock()")
  static void releaseLock() {
    if (!LOCK.isHeldByCurrentThread()) {
      throw Errors.runtimeError("not holding the import lock");
    }
    LOCK.unlock();
  }

  @Def("lock_held()")
  static boolean lockHeld() {
    return LOCK.isLocked();
  }

  @Def("extension_suffixes()")
  static Object extensionSuffixes() {
    return new PyList();
  }

  @Def("is_builtin(name, /)")
  static int isBuiltin(String name) {
    return name.equals("sys") || name.equals("builtins")
        ? -1
        : Interpreter.current().builtinModules.find(name) != null ? 1 : 0;
  }

  @Def("create_builtin(spec, /)")
  static Object createBuiltin(Object spec) {
    Interpreter interpreter = Interpreter.current();
    Object name = Attributes.getAttr(spec, "name");
    Object loaded = interpreter.modules.get(name);
    if (loaded != null) {
      return loaded;
    }
    ModuleFunctions functions = interpreter.builtinModules.find(Texts.utf16(name));
    return functions == null ? PyNone.NONE : BuiltinLoader.create(functions);
  }

  @Def("exec_builtin(mod, /)")
  static int execBuiltin(Object module) {
    return 0;
  }

  @Def("create_dynamic(spec, file=<unrepresentable>, /)")
  static Object createDynamic(Object spec, Object file) {
    textWithoutNull(Attributes.getAttr(spec, "name"), "name");
    textWithoutNull(Attributes.getAttr(spec, "origin"), "filename");
    throw Errors.importError("dynamic module does not define module export function: Naja loads no C extensions");
  }

  private static void textWithoutNull(Object text, String what) {
    if (!Texts.isStr(text)) {
      throw Errors.typeError("module " + what + " must be a string");
    }
    if (Texts.utf16(text).indexOf(0) >= 0) {
      throw Errors.valueError("embedded null character");
    }
  }

  @Def("exec_dynamic(mod, /)")
  static int execDynamic(Object module) {
    return 0;
  }

  private static FrozenModules.Entry frozen(String name) {
    Interpreter interpreter = Interpreter.current();
    boolean all = frozenOverride > 0 || frozenOverride == 0 && interpreter.settings.frozenModules;
    return interpreter.frozenModules.find(name, all);
  }

  private static PyException noFrozen(String name) {
    return frozenError(name, "No such frozen object named " + Texts.reprText(PyType.nameKey(name)));
  }

  private static PyException frozenError(String name, String message) {
    PyImportError error = new PyImportError(ExceptionTypes.IMPORT_ERROR, PyType.nameKey(message));
    error.name = PyType.nameKey(name);
    return new PyException(error);
  }

  @Def("find_frozen(name, /, *, withdata=False)")
  static Object findFrozen(String name, boolean withdata) {
    FrozenModules.Entry entry = frozen(name);
    if (entry == null) {
      return PyNone.NONE;
    }
    return PyTuple.of(
        withdata ? PyBytes.of(MarshalWriter.write(entry.code(), MARSHAL_VERSION, true)) : PyNone.NONE,
        entry.isPackage(), PyType.nameKey(entry.originalName()));
  }

  @Def("get_frozen_object(name, data=None, /)")
  static Object getFrozenObject(String name, Object data) {
    if (data != PyNone.NONE) {
      return frozenCode(name, data);
    }
    FrozenModules.Entry entry = frozen(name);
    if (entry == null) {
      throw noFrozen(name);
    }
    return entry.code();
  }

  private static PyCode frozenCode(String name, Object data) {
    byte[] bytes = Buffers.bytesOrNull(data);
    if (bytes == null) {
      throw Errors.typeError("get_frozen_object() argument 2 must be bytes, not " + PyType.of(data).name());
    }
    Object object;
    try {
      object = MarshalReader.read(bytes);
    } catch (PyException e) {
      throw frozenError(name, "Frozen object named " + Texts.reprText(PyType.nameKey(name)) + " is invalid");
    }
    if (object instanceof PyCode code) {
      return code;
    }
    throw Errors.typeError("frozen object " + Texts.reprText(PyType.nameKey(name)) + " is not a code object");
  }

  @Def("init_frozen(name, /)")
  static Object initFrozen(String name) {
    return PyNone.NONE;
  }

  @Def("is_frozen(name, /)")
  static boolean isFrozen(String name) {
    return frozen(name) != null;
  }

  @Def("is_frozen_package(name, /)")
  static boolean isFrozenPackage(String name) {
    FrozenModules.Entry entry = frozen(name);
    if (entry == null) {
      throw noFrozen(name);
    }
    return entry.isPackage();
  }

  @Def("_frozen_module_names()")
  static Object frozenModuleNames() {
    PyList names = new PyList();
    for (String name : Interpreter.current().frozenModules.names()) {
      names.append(PyType.nameKey(name));
    }
    return names;
  }

  @Def("_override_frozen_modules_for_tests(override, /)")
  static void overrideFrozenModules(int override) {
    frozenOverride = override;
  }

  @Def("_override_multi_interp_extensions_check(override, /)")
  static int overrideMultiInterpExtensionsCheck(int override) {
    return 0;
  }

  @Def("_fix_co_filename(code, path, /)")
  static void fixCoFilename(PyCode code, String path) {
    code.setFileName(path);
  }

  @Def("source_hash(key, source)")
  static Object sourceHash(long key, Object source) {
    byte[] bytes = Buffers.bytesOrNull(source);
    if (bytes == null) {
      throw Errors.typeError("a bytes-like object is required, not '" + PyType.of(source).name() + "'");
    }
    long h = SipHash13.hash(key, 0, bytes);
    byte[] result = new byte[8];
    for (int i = 0; i < 8; i++) {
      result[i] = (byte) (h >>> 8 * i);
    }
    return PyBytes.of(result);
  }
}
