package naja.runtime.builtin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.interpreter.Loop;
import naja.runtime.interpreter.PyFrame;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyModule;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;
import naja.runtime.threads.Interpreter;
import naja.runtime.threads.ThreadState;

/**
 * Brings an interpreter up in one explicit order: {@code builtins} and {@code sys}, importlib, the standard streams,
 * {@code site}. Runs in the thread that has entered the interpreter.
 */
public final class Startup {
  private final Interpreter interpreter;
  private final ThreadState thread;

  private Startup(ThreadState thread) {
    this.thread = thread;
    this.interpreter = thread.interpreter;
  }

  /** Makes the interpreter of the calling thread able to import modules. */
  public static void core(ThreadState thread) {
    Startup startup = new Startup(thread);
    startup.builtins();
    startup.importlib();
  }

  private void builtins() {
    PyModule builtins = new PyModule(interpreter.builtins);
    BuiltinLoader.fill(builtins, interpreter.builtinModules.find("builtins"));
    interpreter.defaultImport = interpreter.builtins.get("__import__");
    PyModule sys = new PyModule(interpreter.sysDict);
    BuiltinLoader.fill(sys, interpreter.builtinModules.find("sys"));
    interpreter.modules.put("sys", sys);
    interpreter.modules.put("builtins", builtins);
    if (interpreter.settings.verbose > 0) {
      interpreter.sysDict.put("stderr", new PyStderrprinter());
    }
    if (interpreter.settings.importTime > 0) {
      interpreter.importTimes = new ImportTimes(interpreter, interpreter.settings.importTime > 1);
    }
  }

  private void importlib() {
    PyModule bootstrap = run("_frozen_importlib", "importlib/_bootstrap.py");
    interpreter.importlib = bootstrap;
    Object imp = BuiltinLoader.create(interpreter.builtinModules.find("_imp"));
    interpreter.modules.put("_imp", imp);
    Calls.call(Attributes.getAttr(bootstrap, "_install"), interpreter.modules.get("sys"), imp);
    FrozenModules.Entry external = interpreter.frozenModules.find("_frozen_importlib_external", true);
    if (external == null) {
      run("_frozen_importlib_external", "importlib/_bootstrap_external.py");
    }
    Calls.call(Attributes.getAttr(bootstrap, "_install_external_importers"));
    zipImporter();
  }

  /** Zip archives on {@code sys.path}: asked before folders. */
  private void zipImporter() {
    verbose("# installing zipimport hook\n");
    Object module = ImportMachinery.load(interpreter, "zipimport");
    Object hooks = interpreter.sysDict.get("path_hooks");
    Calls.callMethod(hooks, "insert", 0L, Attributes.getAttr(module, "zipimporter"));
    verbose("# installed zipimport hook\n");
  }

  private void verbose(String text) {
    if (interpreter.settings.verbose > 0) {
      StderrText.write(interpreter, text);
    }
  }

  /** Executes a module of the standard library as {@code name}, from its compiled form or, without one, its source. */
  private PyModule run(String name, String file) {
    PyModule module = new PyModule();
    module.initialize(name, PyNone.NONE);
    module.dict().put("__builtins__", interpreter.modules.get("builtins"));
    interpreter.modules.put(name, module);
    FrozenModules.Entry entry = interpreter.frozenModules.find(name, true);
    if (entry != null) {
      module.dict().put("__origname__", entry.originalName());
    }
    PyCode code = entry != null ? entry.code() : compile(file);
    Loop.run(new PyFrame(code, module.dict(), interpreter.builtins, module.dict(), thread));
    return module;
  }

  private PyCode compile(String file) {
    Path path = Path.of(interpreter.settings.stdlibFolder, file);
    try {
      return Compilation.compileFile(Files.readAllBytes(path),
          "<frozen " + file.replace(".py", "").replace('/', '.') + ">", 0);
    } catch (IOException e) {
      throw new IllegalStateException("no standard library: cannot read " + path, e);
    }
  }

  /** {@code sys.path} as a list of texts. */
  public static void setPath(Interpreter interpreter, String... entries) {
    PyList path = new PyList();
    for (String entry : entries) {
      path.append(PyType.nameKey(entry));
    }
    interpreter.sysDict.put("path", path);
  }

  /** The standard streams, through {@code _io}. */
  public static void streams(Interpreter interpreter) {
    ImportMachinery.load(interpreter, "encodings");
    Object io = ImportMachinery.load(interpreter, "_io");
    boolean unbuffered = interpreter.settings.unbuffered;
    interpreter.builtins.put("open", Attributes.getAttr(io, "open"));
    String errors = interpreter.settings.stdioErrors;
    open(interpreter, io, "stdin", 0, errors, false);
    open(interpreter, io, "stdout", 1, errors, unbuffered);
    open(interpreter, io, "stderr", 2, "backslashreplace", unbuffered);
  }

  private static void open(
      Interpreter interpreter, Object io, String name, int descriptor, String errors, boolean unbuffered) {
    StandardStreams.open(interpreter, io, name, descriptor, errors, unbuffered);
  }

  /** The {@code __main__} module, made now if need be. */
  public static PyModule mainModule(Interpreter interpreter) {
    Object existing = interpreter.modules.get("__main__");
    if (existing instanceof PyModule module) {
      return module;
    }
    PyModule module = new PyModule();
    module.initialize("__main__", PyNone.NONE);
    PyDict dict = module.dict();
    dict.put("__builtins__", interpreter.modules.get("builtins"));
    dict.put("__loader__", Attributes.getAttr(interpreter.importlib, "BuiltinImporter"));
    interpreter.modules.put("__main__", module);
    return module;
  }
}
