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
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.builtin.Compilation;
import naja.runtime.builtin.ExceptionPrinting;
import naja.runtime.builtin.Startup;
import naja.runtime.interpreter.Loop;
import naja.runtime.interpreter.PyFrame;
import naja.runtime.memory.Finalization;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyModule;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PySystemExit;
import naja.runtime.objects.PyType;
import naja.runtime.threads.Interpreter;
import naja.runtime.threads.Safepoint;
import naja.runtime.threads.ThreadState;

/** One run of the command: start-up, the program, and what is done at the end. */
final class Program {
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
      status = program();
      if (Safepoint.pending) {
        Safepoint.reach(thread, null);
      }
    } catch (PyException e) {
      status = failed(e);
    }
    int result = finish(status);
    if (interrupted && result == INTERRUPTED) {
      SignalModule.dieOfInterrupt(interpreter);
    }
    return result;
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
        prepend("");
        execute(standardInput(), "<stdin>");
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
    Path path = Path.of(name);
    if (Files.isDirectory(path) || isZip(path, name)) {
      Calls.callMethod(interpreter.sysDict.get("path"), "insert", 0L, PyType.nameKey(name));
      runpy("_run_module_as_main", "__main__", Boolean.FALSE);
      return 0;
    }
    byte[] source;
    try {
      source = Files.readAllBytes(path);
    } catch (IOException e) {
      System.err.println(
          interpreter.settings.originalArguments[0] + ": can't open file '" + path.toAbsolutePath() + "': "
              + (Files.exists(path)
                  ? "[Errno 13] Permission denied"
                  : "[Errno 2] No such file or directory"));
      return 2;
    }
    Path folder = path.toAbsolutePath().getParent();
    prepend(folder == null ? "" : folder.normalize().toString());
    PyDict namespace = Startup.mainModule(interpreter).dict();
    namespace.put("__file__", PyType.nameKey(name));
    namespace.put("__cached__", PyNone.NONE);
    execute(line.skipFirstLine ? withoutFirstLine(source) : source, name);
    return 0;
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

  private static byte[] standardInput() {
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
      return (int) (Numbers.asIndexClamped(code) & 0xFF);
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
      Finalization.end(interpreter);
    } catch (PyException e) {
      result = failed(e);
    }
    IoModule.flushAll();
    interpreter.finalizing = true;
    for (String name : new String[] {"stdout", "stderr"}) {
      Object stream = interpreter.sysDict.get(name);
      if (stream != null && stream != PyNone.NONE) {
        try {
          Calls.callMethod(stream, "flush");
        } catch (PyException e) {
          result = name.equals("stdout") ? 120 : result;
        }
      }
    }
    return result;
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
