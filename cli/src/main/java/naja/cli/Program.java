package naja.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import naja.modules.io.IoModule;
import naja.modules.signal.SignalModule;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Truth;
import naja.runtime.builtin.Compilation;
import naja.runtime.builtin.ExceptionPrinting;
import naja.runtime.builtin.Startup;
import naja.runtime.interpreter.Loop;
import naja.runtime.interpreter.PyFrame;
import naja.runtime.memory.Finalization;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.OsErrors;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyModule;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PySystemExit;
import naja.runtime.objects.PyType;
import naja.runtime.os.OsException;
import naja.runtime.threads.Interpreter;
import naja.runtime.threads.Safepoint;
import naja.runtime.threads.ThreadState;

/** One run of the command: start-up, the program, and what is done at the end. */
final class Program {
  private static final String STDIN = "<stdin>";

  /** The answer for a program that could not be read. */
  private static final int NOT_STARTED = -1;

  /** The exit code where output could not be written at the end. */
  private static final int LOST_OUTPUT = 120;
  /** The record at the end of a zip archive, and how far from the end it may begin. */
  private static final int ZIP_END = 22;

  private static final int ZIP_TAIL = ZIP_END + 0xFFFF;

  private final Interpreter interpreter;
  private final ThreadState thread;
  private final CommandLine line;

  /** The exit code of a shell for a program that {@code SIGINT} ended. */
  private static final int INTERRUPTED = 130;

  /** Whether a {@code KeyboardInterrupt} ended the program: the process ends by the signal itself. */
  private boolean interrupted;

  Program(Interpreter interpreter, ThreadState thread, CommandLine line) {
    this.interpreter = interpreter;
    this.thread = thread;
    this.line = line;
  }

  /** Runs it all; answers the exit code. */
  int run() {
    int status;
    try {
      SignalModule.prepare(interpreter);
      Startup.core(thread);
      Startup.setPath(interpreter, libraryPath());
      Startup.streams(interpreter);
      Startup.mainModule(interpreter);
      if (interpreter.settings.warnOptions.length > 0) {
        ImportMachinery.load(interpreter, "warnings");
      }
      if (!interpreter.settings.noSite) {
        ImportMachinery.load(interpreter, "site");
      }
      status = programAndSession();
    } catch (PyException e) {
      status = failed(e);
    }
    int result = finish(status);
    if (interrupted && result == INTERRUPTED) {
      SignalModule.dieOfInterrupt(interpreter);
    }
    return result;
  }

  /** The program, and behind it the interactive session that was asked for, be it by the program itself. */
  private int programAndSession() {
    int status;
    try {
      status = program();
      if (Safepoint.pending) {
        Safepoint.reach(thread, null);
      }
    } catch (PyException e) {
      if (!isInspecting()) {
        throw e;
      }
      ExceptionPrinting.report(interpreter, e);
      status = 1;
    }
    if (status == NOT_STARTED || !isInspecting()) {
      return status == NOT_STARTED ? 2 : status;
    }
    interactiveHook();
    return session();
  }

  private int session() {
    new Interactive(interpreter, thread).run();
    return 0;
  }

  private boolean isInteractive(Object in) {
    return in != null && in != PyNone.NONE
        && (interpreter.settings.interactive > 0 || Truth.isTrue(Calls.callMethod(in, "isatty")));
  }

  /** Whether a session follows the program; the environment may have been changed by the program. */
  private boolean isInspecting() {
    if (!isInteractive(interpreter.sysDict.get("stdin"))) {
      return false;
    }
    if (interpreter.settings.inspect > 0) {
      return true;
    }
    Object os = interpreter.settings.ignoreEnvironment ? null : interpreter.modules.get("os");
    return os != null && Truth.isTrue(Calls.callMethod(Attributes.getAttr(os, "environ"), "get", "PYTHONINSPECT", ""));
  }

  /** {@code sys.__interactivehook__}, which {@code site} sets. */
  private void interactiveHook() {
    Object hook = interpreter.sysDict.get("__interactivehook__");
    if (hook == null || interpreter.settings.isolated) {
      return;
    }
    try {
      Calls.call(hook);
    } catch (PyException e) {
      System.err.println("Failed calling sys.__interactivehook__");
      ExceptionPrinting.report(interpreter, e);
    }
  }

  /** Runs the file that {@code PYTHONSTARTUP} names before a session. */
  private void startupFile() {
    String name = interpreter.settings.ignoreEnvironment ? null : System.getenv("PYTHONSTARTUP");
    if (name == null || name.isEmpty()) {
      return;
    }
    try {
      execute(Files.readAllBytes(Path.of(name)), name);
    } catch (IOException e) {
      System.err.println("Could not open PYTHONSTARTUP");
      System.err.println("FileNotFoundError: [Errno 2] No such file or directory: '" + name + "'");
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.SYSTEM_EXIT)) {
        throw e;
      }
      ExceptionPrinting.report(interpreter, e);
    }
  }

  /** The standard input: a session at a terminal or where one was asked for, else a program. */
  private int standardInput() {
    prepend("");
    Object in = interpreter.sysDict.get("stdin");
    if (in == null || in == PyNone.NONE) {
      return 0;
    }
    if (isInteractive(in)) {
      // What follows the end of this session is the end of the command.
      interpreter.settings.inspect = 0;
      if (!interpreter.settings.quiet) {
        new Interactive(interpreter, thread).banner();
      }
      startupFile();
      interactiveHook();
      return session();
    }
    PyDict namespace = Startup.mainModule(interpreter).dict();
    namespace.put("__file__", STDIN);
    namespace.put("__cached__", PyNone.NONE);
    execute(readAll(), STDIN);
    return 0;
  }

  private String[] libraryPath() {
    List<String> path = new ArrayList<>();
    String more = System.getenv("PYTHONPATH");
    if (more != null && !more.isEmpty() && !interpreter.settings.ignoreEnvironment) {
      for (String entry : more.split(":")) {
        path.add(entry.isEmpty() ? Path.of("").toAbsolutePath().toString() : entry);
      }
    }
    path.add(interpreter.settings.stdlibFolder);
    return path.toArray(new String[0]);
  }

  private int program() {
    switch (line.action) {
      case COMMAND -> {
        prepend("");
        command(PyType.nameKey(line.target));
      }
      case MODULE -> {
        prepend(Path.of("").toAbsolutePath().toString());
        runpy("_run_module_as_main", PyType.nameKey(line.target), Boolean.TRUE);
      }
      case FILE -> {
        return file(line.target);
      }
      default -> {
        return standardInput();
      }
    }
    return 0;
  }

  private void prepend(String folder) {
    if (!interpreter.settings.safePath) {
      interpreter.settings.programFolder = folder;
      Calls.callMethod(interpreter.sysDict.get("path"), "insert", 0L, PyType.nameKey(folder));
    }
  }

  private Object runpy(String function, Object... args) {
    Object runpy = ImportMachinery.load(interpreter, "runpy");
    return Calls.call(Attributes.getAttr(runpy, function), args, null);
  }

  private int file(String name) {
    String full = absolute(name);
    Path path = Path.of(full);
    boolean folder = Files.isDirectory(path);
    byte[] source = {};
    if (!folder) {
      try {
        source = Files.readAllBytes(path);
      } catch (IOException e) {
        System.err.println(
            interpreter.settings.originalArguments[0] + ": can't open file '" + full + "': "
                + (Files.exists(path)
                    ? "[Errno 13] Permission denied"
                    : "[Errno 2] No such file or directory"));
        return NOT_STARTED;
      }
    }
    if (folder || isZip(path, full)) {
      interpreter.settings.programFolder = full;
      Calls.callMethod(interpreter.sysDict.get("path"), "insert", 0L, PyType.nameKey(full));
      runpy("_run_module_as_main", "__main__", Boolean.FALSE);
      return 0;
    }
    prepend(realFolder(path));
    boolean compiled = full.endsWith(".pyc");
    PyDict namespace = Startup.mainModule(interpreter).dict();
    namespace.put("__file__", PyType.nameKey(full));
    namespace.put("__cached__", PyNone.NONE);
    Object external = interpreter.modules.get("_frozen_importlib_external");
    String loader = compiled ? "SourcelessFileLoader" : "SourceFileLoader";
    namespace.put("__loader__", Calls.call(Attributes.getAttr(external, loader), "__main__", PyType.nameKey(full)));
    if (compiled) {
      execute((PyCode) Calls.callMethod(namespace.get("__loader__"), "get_code", "__main__"));
    } else {
      execute(line.skipFirstLine ? withoutFirstLine(source) : source, full);
    }
    return 0;
  }

  /** The path from the root, otherwise as it was given. */
  private static String absolute(String name) {
    return name.startsWith("/") ? name : Path.of("").toAbsolutePath() + "/" + name;
  }

  /** The folder of a program: that of the file itself where the name is a link to it. */
  private static String realFolder(Path path) {
    Path file = path;
    try {
      if (Files.isSymbolicLink(path)) {
        file = path.resolveSibling(Files.readSymbolicLink(path));
      }
      return file.toAbsolutePath().getParent().toRealPath().toString();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize().getParent().toString();
    }
  }

  /** Whether a file is a zip archive that can be run: it has the mark at its end, and zipimport takes it. */
  private boolean isZip(Path path, String name) {
    if (!Files.isRegularFile(path) || !hasZipEnd(path)) {
      return false;
    }
    Object zipimport = ImportMachinery.load(interpreter, "zipimport");
    try {
      Calls.call(Attributes.getAttr(zipimport, "zipimporter"), PyType.nameKey(name));
      return true;
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.IMPORT_ERROR)) {
        return false;
      }
      throw e;
    }
  }

  private static boolean hasZipEnd(Path path) {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      byte[] tail = new byte[(int) Math.min(file.length(), ZIP_TAIL)];
      file.seek(file.length() - tail.length);
      file.readFully(tail);
      for (int i = tail.length - ZIP_END; i >= 0; i--) {
        if (tail[i] == 'P' && tail[i + 1] == 'K' && tail[i + 2] == 5 && tail[i + 3] == 6) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  private static byte[] withoutFirstLine(byte[] source) {
    int i = 0;
    while (i < source.length && source[i] != '\n') {
      i++;
    }
    byte[] rest = new byte[source.length - i];
    System.arraycopy(source, i, rest, 0, rest.length);
    return rest;
  }

  private static byte[] readAll() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      System.in.transferTo(all);
    } catch (IOException e) {
      System.err.println("naja: cannot read standard input: " + e.getMessage());
    }
    return all.toByteArray();
  }

  private void execute(byte[] source, String fileName) {
    execute(Compilation.compileFile(source, fileName, interpreter.settings.optimize));
  }

  /** Runs the text of {@code -c}, whose lines tracebacks show as those of files. */
  private void command(Object source) {
    PyCode code =
        Compilation.compileFile(line.target.getBytes(StandardCharsets.UTF_8), "<string>",
            interpreter.settings.optimize);
    Object cache = ImportMachinery.load(interpreter, "linecache");
    Calls.call(Attributes.getAttr(cache, "_register_code"), code, source, "<string>");
    execute(code);
  }

  private void execute(PyCode code) {
    PyModule module = Startup.mainModule(interpreter);
    Loop.run(new PyFrame(code, module.dict(), interpreter.builtins, module.dict(), thread));
  }

  /** Deals with the exception that ended the program; answers the exit code. */
  private int failed(PyException e) {
    if (!e.matches(ExceptionTypes.SYSTEM_EXIT)) {
      ExceptionPrinting.report(interpreter, e);
      interrupted = e.matches(ExceptionTypes.KEYBOARD_INTERRUPT);
      return interrupted ? INTERRUPTED : 1;
    }
    Object code = e.value() instanceof PySystemExit exit ? exit.code : PyNone.NONE;
    if (code == PyNone.NONE) {
      return 0;
    }
    if (PyInt.valueOrNull(code) != null) {
      return PyInt.valueOrNull(code) instanceof Long n ? (int) (n & 0xFF) : 0xFF;
    }
    Object stderr = interpreter.sysDict.get("stderr");
    if (stderr != null && stderr != PyNone.NONE) {
      Calls.callMethod(stderr, "write", PyType.nameKey(Texts.strText(code) + "\n"));
    }
    return 1;
  }

  private int finish(int status) {
    int result = status;
    try {
      joinThreads();
      runExitFunctions();
      interpreter.finalizing = true;
      Finalization.end(interpreter);
    } catch (PyException e) {
      result = failed(e);
    }
    boolean flushed = flushStandard("stdout") & flushStandard("stderr");
    interpreter.finalizing = true;
    IoModule.flushAll();
    return flushed ? result : LOST_OUTPUT;
  }

  /** Writes out what a standard stream holds; false where that fails. */
  private boolean flushStandard(String name) {
    Object stream = interpreter.sysDict.get(name);
    if (stream == null || stream == PyNone.NONE || isClosed(stream)) {
      return true;
    }
    try {
      Calls.callMethod(stream, "flush");
      return true;
    } catch (PyException e) {
      return lost(name, e);
    } catch (OsException e) {
      return lost(name, OsErrors.of(e));
    }
  }

  private boolean lost(String name, PyException error) {
    if (name.equals("stdout")) {
      ExceptionPrinting.unraisable(interpreter, error, "Exception ignored while flushing sys.stdout", null);
    }
    return false;
  }

  private static boolean isClosed(Object stream) {
    try {
      Object closed = Attributes.lookupAttr(stream, "closed");
      return closed != null && Truth.isTrue(closed);
    } catch (PyException e) {
      return false;
    }
  }

  private void joinThreads() {
    Object threading = interpreter.modules.get("threading");
    if (threading != null) {
      Calls.callMethod(threading, "_shutdown");
    }
  }

  private void runExitFunctions() {
    Object atexit = interpreter.modules.get("atexit");
    if (atexit != null) {
      Calls.callMethod(atexit, "_run_exitfuncs");
    }
  }
}
