package naja.runtime.builtin;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.abstracts.Texts;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyStructSequence;
import naja.runtime.objects.PyTraceback;
import naja.runtime.objects.PyType;
import naja.runtime.threads.Interpreter;

/** Shows exceptions that nobody handled, through the {@code traceback} module. */
public final class ExceptionPrinting {
  /** How many equal entries of a traceback are shown. */
  private static final int MOST_REPEATS = 3;

  private ExceptionPrinting() {}

  /** {@code sys.excepthook}: prints an exception with its chain to {@code sys.stderr}. */
  static void print(Interpreter interpreter, Object value, Object traceback) {
    if (value instanceof PyBaseException e && traceback instanceof PyTraceback t) {
      e.traceback = t;
    }
    try {
      Object module = ImportMachinery.load(interpreter, "traceback");
      Object colored = Attributes.lookupAttr(module, "_print_exception_bltin");
      Calls.call(colored != null ? colored : Attributes.getAttr(module, "print_exception"), value);
    } catch (PyException failure) {
      fallback(interpreter, value, failure);
    }
  }

  private static void fallback(Interpreter interpreter, Object value, PyException failure) {
    StringBuilder text = new StringBuilder("Traceback (most recent call last):\n");
    if (value instanceof PyBaseException e) {
      for (PyTraceback t = e.traceback; t != null; t = t.next) {
        text.append("  File \"").append(t.frame.code.fileName()).append("\", line ").append(t.line).append(", in ")
            .append(t.frame.code.name()).append('\n');
      }
      text.append(e.type().fullName()).append(": ");
    }
    text.append(shown(value)).append('\n');
    text.append("(the traceback module failed: ").append(failure.value()).append(")\n");
    Object out = interpreter.sysDict.get("stderr");
    if (out != null && out != PyNone.NONE) {
      Calls.callMethod(out, "write", PyType.nameKey(text.toString()));
    } else {
      System.err.print(text);
    }
    for (PyTraceback t = failure.value().traceback; t != null && System.getenv("NAJA_DEBUG") != null; t = t.next) {
      System.err.println("    " + t.frame.code.fileName() + ":" + t.line + " " + t.frame.code.name());
    }
    if (value instanceof PyBaseException e && e.javaCause() != null) {
      e.javaCause().printStackTrace();
    }
    if (failure.value().javaCause() != null && System.getenv("NAJA_DEBUG") != null) {
      failure.value().javaCause().printStackTrace();
    }
  }

  private static String shown(Object value) {
    try {
      return Texts.strText(value);
    } catch (PyException e) {
      return "<exception str() failed>";
    }
  }

  /** {@code sys.unraisablehook}. */
  static void printUnraisable(Interpreter interpreter, Object unraisable) {
    Object out = interpreter.sysDict.get("stderr");
    if (out == null || out == PyNone.NONE) {
      return;
    }
    Object message = Attributes.getAttr(unraisable, "err_msg");
    Object object = Attributes.getAttr(unraisable, "object");
    StringBuilder text = new StringBuilder();
    if (object != PyNone.NONE) {
      text.append(message == PyNone.NONE ? "Exception ignored in" : Texts.strText(message)).append(": ")
          .append(Texts.reprText(object)).append('\n');
    } else if (message != PyNone.NONE) {
      text.append(Texts.strText(message)).append(":\n");
    }
    if (Attributes.getAttr(unraisable, "exc_traceback") instanceof PyTraceback traceback) {
      plainTraceback(interpreter, traceback, text);
    }
    if (Attributes.getAttr(unraisable, "exc_type") instanceof PyType type) {
      text.append(shownName(type));
      Object value = Attributes.getAttr(unraisable, "exc_value");
      if (value != PyNone.NONE) {
        text.append(": ").append(shown(value));
      }
      text.append('\n');
    }
    Calls.callMethod(out, "write", PyType.nameKey(text.toString()));
    Calls.callMethod(out, "flush");
  }

  private static String shownName(PyType type) {
    String name = type.fullName();
    return name.startsWith("__main__.") ? name.substring("__main__.".length()) : name;
  }

  /** A traceback as CPython's C code prints it: without carets, colours and chained exceptions. */
  private static void plainTraceback(Interpreter interpreter, PyTraceback first, StringBuilder text) {
    text.append("Traceback (most recent call last):\n");
    int same = 0;
    PyTraceback last = null;
    for (PyTraceback t = first; t != null; t = t.next) {
      same = last != null && last.frame.code == t.frame.code && last.line == t.line ? same + 1 : 0;
      if (same < MOST_REPEATS) {
        plainEntry(interpreter, t, text);
      }
      if (same >= MOST_REPEATS && (t.next == null || t.next.frame.code != t.frame.code || t.next.line != t.line)) {
        int more = same - MOST_REPEATS + 1;
        text.append("  [Previous line repeated ").append(more).append(more == 1 ? " more time]\n" : " more times]\n");
      }
      last = t;
    }
  }

  private static void plainEntry(Interpreter interpreter, PyTraceback t, StringBuilder text) {
    String file = t.frame.code.fileName();
    text.append("  File \"").append(file).append("\", line ").append(t.line).append(", in ").append(t.frame.code.name())
        .append('\n');
    try {
      Object linecache = ImportMachinery.load(interpreter, "linecache");
      String line = Texts.strText(Calls.callMethod(linecache, "getline", PyType.nameKey(file), (long) t.line)).strip();
      if (!line.isEmpty()) {
        text.append("    ").append(line).append('\n');
      }
    } catch (PyException e) {
      return; // the source is not essential
    }
  }

  /** Reports an exception that nothing can handle, by {@code sys.unraisablehook}. */
  public static void unraisable(Interpreter interpreter, PyException e, String message, Object object) {
    PyBaseException value = e.value();
    Object arguments =
        PyStructSequence.of(
            SysAttributes.UNRAISABLE_HOOK_ARGS, value.type(), value, PyNone.orNone(value.traceback),
            message == null ? PyNone.NONE : message, PyNone.orNone(object));
    Object hook = interpreter.sysDict.get("unraisablehook");
    try {
      if (hook == null || hook == PyNone.NONE) {
        printUnraisable(interpreter, arguments);
      } else {
        Calls.call(hook, arguments);
      }
    } catch (PyException failure) {
      fallback(interpreter, value, failure);
    }
  }

  /** {@code threading.excepthook}: says which thread an exception ended. */
  public static void threadException(Interpreter interpreter, Object type, Object value, Object thread) {
    if (type == ExceptionTypes.SYSTEM_EXIT) {
      return;
    }
    Object out = interpreter.sysDict.get("stderr");
    if (out == null || out == PyNone.NONE) {
      return;
    }
    Object name =
        thread == PyNone.NONE ? (Object) Thread.currentThread().threadId() : Attributes.getAttr(thread, "name");
    Calls.callMethod(out, "write", PyType.nameKey("Exception in thread " + Texts.strText(name) + ":\n"));
    print(interpreter, value, value instanceof PyBaseException e ? PyNone.orNone(e.traceback) : PyNone.NONE);
    Calls.callMethod(out, "flush");
  }

  /** Shows an exception that ended a program or thread, by {@code sys.excepthook}. */
  public static void report(Interpreter interpreter, PyException e) {
    PyBaseException value = e.value();
    Object hook = interpreter.sysDict.get("excepthook");
    interpreter.sysDict.put("last_exc", value);
    interpreter.sysDict.put("last_type", value.type());
    interpreter.sysDict.put("last_value", value);
    interpreter.sysDict.put("last_traceback", PyNone.orNone(value.traceback));
    if (hook == null) {
      print(interpreter, value, PyNone.orNone(value.traceback));
      return;
    }
    try {
      Calls.call(hook, value.type(), value, PyNone.orNone(value.traceback));
    } catch (PyException failure) {
      System.err.println("Error in sys.excepthook:");
      print(interpreter, failure.value(), PyNone.orNone(failure.value().traceback));
      System.err.println("\nOriginal exception was:");
      print(interpreter, value, PyNone.orNone(value.traceback));
    }
  }
}
