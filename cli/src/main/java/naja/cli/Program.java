package naja.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import naja.runtime.abstracts.TextErrors;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Truth;
import naja.runtime.builtin.Compilation;
import naja.runtime.builtin.ExceptionPrinting;
import naja.runtime.builtin.InteractiveLoop;
import naja.runtime.builtin.Startup;
import naja.runtime.builtin.StartupFailure;
import naja.runtime.interpreter.Loop;
import naja.runtime.interpreter.PyFrame;
import naja.runtime.memory.Finalization;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.OsErrors;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyFunction;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyModule;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PySystemExit;
import naja.runtime.objects.PyType;
import naja.runtime.os.OsException;
import naja.runtime.text.TextError;
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
      system();
      Startup.core(thread);
      Startup.setPath(interpreter, libraryPath());
      Startup.streams(interpreter);
      Startup.mainModule(interpreter);
      if (interpreter.settings.faultHandler) {
        Calls.callMethod(ImportMachinery.load(interpreter, "faulthandler"), "enable");
      }
      if (interpreter.settings.warnOptions.length > 0) {
        ImportMachinery.load(interpreter, "warnings");
      }
      if (!interpreter.settings.noSite) {
        ImportMachinery.load(interpreter, "site");
      }
      status = programAndSession();
    } catch (StartupFailure e) {
      fatal(e);
      return 1;
    } catch (PyException e) {
      status = failed(e);
    }
    int result = finish(status);
    if (interrupted && result == INTERRUPTED) {
      SignalModule.dieOfInterrupt(interpreter);
    }
    return result;
  }

  /** Leaves the process as Python's should be: the JVM could not have begun with some standard streams closed. */
  private void system() {
    for (int stream = 0; stream <= 2; stream++) {
      if ((interpreter.settings.closedStreams & 1 << stream) != 0) {
        interpreter.os.files().close(stream);
      }
    }
    String locale = interpreter.settings.coercedLocale;
    if (locale != null) {
      interpreter.os.system().putenv(
          "LC_CTYPE".getBytes(StandardCharsets.US_ASCII), locale.getBytes(StandardCharsets.US_ASCII));
    }
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
    boolean basic = !interpreter.settings.ignoreEnvironment && isNotEmpty(System.getenv("PYTHON_BASIC_REPL"));
    if (basic || !isTerminal()) {
      interrupted = new InteractiveLoop(interpreter, thread).run();
      return interrupted ? INTERRUPTED : 0;
    }
    Object main = ImportMachinery.load(interpreter, "_pyrepl.main");
    Calls.call(Attributes.getAttr(main, "interactive_console"), Startup.mainModule(interpreter));
    return 0;
  }

  private static boolean isNotEmpty(String text) {
    return text != null && !text.isEmpty();
  }

  private boolean isTerminal() {
    return interpreter.os.files().isatty(0);
  }

  private boolean isInteractive(Object in) {
    return in != null && in != PyNone.NONE && (interpreter.settings.interactive > 0 || isTerminal());
  }

  /** Whether a session follows the program; the environment may have been changed by the program. */
  private boolean isInspecting() {
    if (interpreter.settings.inspect == 0) {
      Object os = interpreter.settings.ignoreEnvironment ? null : interpreter.modules.get("os");
      if (os == null
          || !Truth.isTrue(Calls.callMethod(Attributes.getAttr(os, "environ"), "get", "PYTHONINSPECT", ""))) {
        return false;
      }
    }
    return isInteractive(interpreter.sysDict.get("stdin"));
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
        InteractiveLoop.banner(interpreter);
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
    if (interpreter.settings.searchPath != null) {
      return interpreter.settings.searchPath;
    }
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
        return command(line.target);
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
    ProgramFile file = new ProgramFile(interpreter, name);
    if (file.failure != null) {
      warn(interpreter.settings.originalArguments[0] + ": can't open file "
          + Texts.reprText(PyType.nameKey(file.fullName)) + ": " + file.failure);
      return NOT_STARTED;
    }
    Object full = PyType.nameKey(file.fullName);
    if (file.isFolder || file.isZip()) {
      interpreter.settings.programFolder = file.fullName;
      Calls.callMethod(interpreter.sysDict.get("path"), "insert", 0L, full);
      runpy("_run_module_as_main", "__main__", Boolean.FALSE);
      return 0;
    }
    prepend(file.realFolder());
    boolean compiled = file.fullName.endsWith(".pyc");
    PyDict namespace = Startup.mainModule(interpreter).dict();
    namespace.put("__file__", full);
    namespace.put("__cached__", PyNone.NONE);
    Object external = interpreter.modules.get("_frozen_importlib_external");
    String loader = compiled ? "SourcelessFileLoader" : "SourceFileLoader";
    namespace.put("__loader__", Calls.call(Attributes.getAttr(external, loader), "__main__", full));
    if (compiled) {
      execute(CompiledFile.code(file.source));
    } else {
      execute(line.skipFirstLine ? withoutFirstLine(file.source) : file.source, file.fullName);
    }
    return 0;
  }

  /** Tells of something on the error output, whatever it is at the moment. */
  private void warn(String text) {
    Object stderr = interpreter.sysDict.get("stderr");
    if (stderr == null) {
      System.err.println(text);
    } else if (stderr != PyNone.NONE) {
      Calls.callMethod(stderr, "write", PyType.nameKey(text + "\n"));
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
    execute(Compilation.compileFile(source, fileName, interpreter.settings.optimize, true));
  }

  /** Runs the text of {@code -c}, whose lines tracebacks show as those of files. */
  private int command(String given) {
    String text = Dedent.of(given);
    Object source = PyType.nameKey(text);
    try {
      Calls.callMethod(source, "encode");
    } catch (TextError e) {
      warn("Unable to decode the command from the command line:");
      ExceptionPrinting.report(interpreter, TextErrors.toPython(e));
      return 1;
    }
    PyCode code = Compilation.compileCommand(text, interpreter.settings.optimize);
    Object cache = ImportMachinery.load(interpreter, "linecache");
    Calls.call(Attributes.getAttr(cache, "_register_code"), code, source, "<string>");
    execute(code);
    return 0;
  }

  private void execute(PyCode code) {
    PyModule module = Startup.mainModule(interpreter);
    if (code.hasParameters()) {
      Calls.call(new PyFunction(code, module.dict(), interpreter.builtins));
      return;
    }
    Loop.run(new PyFrame(code, module.dict(), interpreter.builtins, module.dict(), thread));
  }

  /** Deals with the exception that ended the program; answers the exit code. */
  private int failed(PyException e) {
    if (!e.matches(ExceptionTypes.SYSTEM_EXIT)) {
      try {
        ExceptionPrinting.report(interpreter, e);
      } catch (PyException exit) {
        return failed(exit);
      }
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
    warn(Texts.strText(code));
    return 1;
  }

  /** Tells why there is no interpreter that could run anything. */
  private void fatal(StartupFailure failure) {
    System.err.println("Fatal Python error: " + failure.getMessage());
    System.err.println("Python runtime state: core initialized");
    if (failure.error != null) {
      System.err.println(failure.error.type().name() + ": " + Texts.strText(failure.error));
    }
    System.err.println();
    System.err.printf("Current thread 0x%016x [%s] (most recent call first):%n  <no Python frame>%n",
        thread.identifier, Path.of(interpreter.settings.executable).getFileName());
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
