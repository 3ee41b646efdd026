package naja.runtime.builtin;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.abstracts.Texts;
import naja.runtime.interpreter.Loop;
import naja.runtime.interpreter.PyFrame;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;
import naja.runtime.threads.Interpreter;
import naja.runtime.threads.ThreadState;

/**
 * Reads statements from {@code sys.stdin}, with prompts, and runs each as soon as it is complete: the session where no
 * line can be edited, and {@code sys._baserepl}.
 */
public final class InteractiveLoop {
  private static final String FILE = "<stdin>";

  private final Interpreter interpreter;
  private final ThreadState thread;

  /** Whether a statement was interrupted: then the process ends by the signal, as if it had not gone on. */
  private boolean interrupted;

  /** {@code codeop.CommandCompiler}, which remembers the features that the session has turned on. */
  private Object compiler;

  /** A session of a thread; nothing happens yet. */
  public InteractiveLoop(Interpreter interpreter, ThreadState thread) {
    this.interpreter = interpreter;
    this.thread = thread;
  }

  /** Version and platform, as a session begins with them. */
  public static void banner(Interpreter interpreter) {
    write(interpreter.sysDict.get("stderr"),
        "Python " + Texts.strText(interpreter.sysDict.get("version")) + " on "
            + Texts.strText(interpreter.sysDict.get("platform"))
            + "\nType \"help\", \"copyright\", \"credits\" or \"license\" for more information.\n");
  }

  /**
   * Statements until the end of the input. A {@code SystemExit} goes on to the caller.
   *
   * @return whether a {@code KeyboardInterrupt} ended a statement
   */
  public boolean run() {
    PyDict sys = interpreter.sysDict;
    prompt("ps1", ">>> ");
    prompt("ps2", "... ");
    compiler = Calls.call(Attributes.getAttr(ImportMachinery.load(interpreter, "codeop"), "CommandCompiler"));
    while (sys.get("stdin") != null && sys.get("stdin") != PyNone.NONE && statement()) {
      flush("stdout");
      flush("stderr");
    }
    return interrupted;
  }

  private void prompt(String name, String text) {
    if (interpreter.sysDict.get(name) == null) {
      interpreter.sysDict.put(name, text);
    }
  }

  /** Reads and runs one statement; false at the end of the input. */
  private boolean statement() {
    try {
      String source = line("ps1");
      if (source == null) {
        return false;
      }
      boolean more = true;
      Object code = compile(source);
      while (more && code == PyNone.NONE) {
        String next = line("ps2");
        more = next != null;
        source = more ? source + next : source + (source.endsWith("\n") ? "\n" : "\n\n");
        code = compile(source);
        if (!more && code == PyNone.NONE) {
          fail(source);
        }
      }
      if (code != PyNone.NONE) {
        register((PyCode) code, source);
        execute((PyCode) code);
      }
      return true;
    } catch (PyException e) {
      report(e);
      return true;
    }
  }

  /** The next line with its end; null at the end of the input, which ends the line of the prompt. */
  private String line(String prompt) {
    Object err = interpreter.sysDict.get("stderr");
    Object text = interpreter.sysDict.get(prompt);
    write(err, text == null ? "" : Texts.strText(text));
    flush("stderr");
    String line = Texts.strText(Calls.callMethod(interpreter.sysDict.get("stdin"), "readline"));
    if (line.isEmpty()) {
      write(err, "\n");
      return null;
    }
    return line;
  }

  /** The code of a complete statement, None for an incomplete one. */
  private Object compile(String source) {
    String text = source.endsWith("\n") ? source.substring(0, source.length() - 1) : source;
    try {
      Object code = Calls.call(compiler, PyType.nameKey(text), FILE, "single");
      if (code == PyNone.NONE && source.endsWith("\n\n")) {
        endBlock(source);
      }
      return code;
    } catch (PyException e) {
      e.value().traceback = null;
      fail(source);
      throw e;
    }
  }

  /** An empty line ends a statement, also one that lacks its block. */
  private void endBlock(String source) {
    try {
      fail(source);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.INDENTATION_ERROR)) {
        throw e;
      }
    }
  }

  /** Fails if a statement has an error; in the text with the end of its line, as messages show it. */
  private void fail(String source) {
    Calls.call(interpreter.builtins.get("compile"), PyType.nameKey(source), FILE, "single");
  }

  /** Lets tracebacks show the lines of the statement. */
  private void register(PyCode code, String source) {
    Object cache = ImportMachinery.load(interpreter, "linecache");
    Calls.call(Attributes.getAttr(cache, "_register_code"), code, PyType.nameKey(source), FILE);
  }

  private void execute(PyCode code) {
    PyDict namespace = Startup.mainModule(interpreter).dict();
    Loop.run(new PyFrame(code, namespace, interpreter.builtins, namespace, thread));
  }

  private void report(PyException e) {
    if (e.matches(ExceptionTypes.SYSTEM_EXIT)) {
      throw e;
    }
    interrupted |= e.matches(ExceptionTypes.KEYBOARD_INTERRUPT);
    flush("stdout");
    ExceptionPrinting.report(interpreter, e);
    flush("stderr");
  }

  private void flush(String name) {
    Object stream = interpreter.sysDict.get(name);
    if (stream != null && stream != PyNone.NONE) {
      try {
        Calls.callMethod(stream, "flush");
      } catch (PyException e) {
        // As the interactive loop of CPython: output that cannot be written does not end a session.
        interpreter.sysDict.put("last_exc", e.value());
      }
    }
  }

  private static void write(Object stream, String text) {
    if (stream != null && stream != PyNone.NONE) {
      Calls.callMethod(stream, "write", PyType.nameKey(text));
    }
  }
}
