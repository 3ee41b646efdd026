package naja.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import naja.modules.io.IoModule;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Truth;
import naja.runtime.builtin.Compilation;
import naja.runtime.builtin.ExceptionPrinting;
import naja.runtime.builtin.Startup;
import naja.runtime.interpreter.Loop;
import naja.runtime.interpreter.PyFrame;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyModule;
import naja.runtime.objects.PyNone;
import naja.runtime.threads.Interpreter;
import naja.runtime.threads.Settings;
import naja.runtime.threads.ThreadState;

/** The entry of the {@code naja} command. */
public final class Main {
  /** Room for the deepest recursion that {@code sys.setrecursionlimit} is meant to allow. */
  private static final long STACK_BYTES = 1L << 30;

  private Main() {}

  /**
   * Runs the command.
   *
   * @param args the command line as {@code python} takes it
   */
  public static void main(String[] args) throws InterruptedException {
    int[] status = {1};
    Thread thread = new Thread(null, new Runnable() {
      @Override
      public void run() {
        status[0] = command(args);
      }
    }, "MainThread", STACK_BYTES);
    thread.start();
    thread.join();
    System.exit(status[0]);
  }

  private static int command(String[] args) {
    Settings settings = new Settings();
    settings.stdlibFolder = System.getProperty("naja.lib", "");
    settings.dontWriteBytecode = true;
    settings.arguments = args.length == 0 ? new String[] {""} : args;
    Interpreter interpreter = new Interpreter(new Modules(), settings);
    ThreadState thread = ThreadState.enter(interpreter);
    try {
      Startup.core(thread);
      Startup.setPath(interpreter, settings.stdlibFolder);
      Startup.streams(interpreter);
      runFile(interpreter, thread, args[0]);
      flush(interpreter);
      return 0;
    } catch (PyException e) {
      ExceptionPrinting.report(interpreter, e);
      flush(interpreter);
      return 1;
    }
  }

  private static void flush(Interpreter interpreter) {
    for (String name : new String[] {"stdout", "stderr"}) {
      Object stream = interpreter.sysDict.get(name);
      if (stream != null && stream != PyNone.NONE && !isClosed(stream)) {
        Calls.callMethod(stream, "flush");
      }
    }
    IoModule.flushAll();
  }

  private static boolean isClosed(Object stream) {
    Object closed = Attributes.lookupAttr(stream, "closed");
    return closed != null && Truth.isTrue(closed);
  }

  private static void runFile(Interpreter interpreter, ThreadState thread, String file) {
    PyModule module = Startup.mainModule(interpreter);
    PyCode code;
    try {
      code = Compilation.compileFile(Files.readAllBytes(Path.of(file)), file, 0);
    } catch (IOException e) {
      System.err.println("naja: can't open file '" + file + "': " + e.getMessage());
      return;
    }
    module.dict().put("__file__", file);
    Loop.run(new PyFrame(code, module.dict(), interpreter.builtins, module.dict(), thread));
  }
}
