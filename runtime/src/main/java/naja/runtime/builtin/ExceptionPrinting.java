package naja.runtime.builtin;

import java.util.Arrays;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Identity;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.abstracts.Texts;
import naja.runtime.memory.MemoryReserve;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyStructSequence;
import naja.runtime.objects.PyTraceback;
import naja.runtime.objects.PyType;
import naja.runtime.threads.Audit;
import naja.runtime.threads.Interpreter;

/** Shows exceptions that nobody handled, through the {@code traceback} module. */
public final class ExceptionPrinting {
  private ExceptionPrinting() {}

  /** {@code sys.excepthook}: prints an exception with its chain to {@code sys.stderr}. */
  static void print(Interpreter interpreter, Object value, Object traceback) {
    if (value instanceof PyBaseException e && traceback instanceof PyTraceback t) {
      e.traceback = t;
    }
    Object out = interpreter.sysDict.get("stderr");
    if (out == PyNone.NONE) {
      return;
    }
    if (out == null) {
      lost(interpreter, value);
      return;
    }
    if (value instanceof PyBaseException e && e.type().isSubtype(ExceptionTypes.MEMORY_ERROR)) {
      letGo(e);
    }
    try {
      Object module = ImportMachinery.load(interpreter, "traceback");
      Object colored = Attributes.lookupAttr(module, "_print_exception_bltin");
      Calls.call(colored != null ? colored : Attributes.getAttr(module, "print_exception"), value);
    } catch (PyException failure) {
      fallback(interpreter, value, failure);
    }
  }

  /** Forgets the variables of the frames that have ended: what filled the memory, so that there is some to print with. */
  private static void letGo(PyBaseException e) {
    for (PyTraceback t = e.traceback; t != null; t = t.next) {
      if (t.frame.completed) {
        Arrays.fill(t.frame.registers, null);
      }
    }
    MemoryReserve.restore();
  }

  private static void fallback(Interpreter interpreter, Object value, PyException failure) {
    StringBuilder text = new StringBuilder();
    if (value instanceof PyBaseException e) {
      text.append(PlainTraceback.of(interpreter, e, e.traceback));
    } else {
      text.append("TypeError: print_exception(): Exception expected for value, ")
          .append(PyType.of(value).name()).append(" found\n");
    }
    if (!failure.matches(ExceptionTypes.MEMORY_ERROR)) {
      text.append("(the traceback module failed: ").append(failure.value()).append(")\n");
    }
    try {
      Calls.callMethod(interpreter.sysDict.get("stderr"), "write", PyType.nameKey(text.toString()));
    } catch (PyException e) {
      lost(interpreter, value);
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

  /** Tells of an exception, on the process's own error output, where {@code sys.stderr} takes none. */
  private static void lost(Interpreter interpreter, Object value) {
    PyType type = PyType.of(value);
    String text = "object address  : " + address(value) + "\nobject type     : " + address(type)
        + "\nobject type name: " + type.name() + "\nobject repr     : " + shown(value, "repr") + "\nlost sys.stderr\n";
    StderrText.write(interpreter, text);
  }

  private static String address(Object object) {
    return "0x" + Long.toHexString(Identity.id(object));
  }

  /** {@code sys.unraisablehook}. */
  static void printUnraisable(Interpreter interpreter, Object unraisable) {
    Object out = interpreter.sysDict.get("stderr");
    if (out == null || out == PyNone.NONE) {
      return;
    }
    Object message = Attributes.getAttr(unraisable, "err_msg");
    Object object = Attributes.getAttr(unraisable, "object");
    Object value = Attributes.getAttr(unraisable, "exc_value");
    Object traceback = Attributes.getAttr(unraisable, "exc_traceback");
    StringBuilder text = new StringBuilder();
    if (object != PyNone.NONE) {
      text.append(message == PyNone.NONE ? "Exception ignored in" : Texts.strText(message)).append(": ")
          .append(shown(object, "repr")).append('\n');
    } else if (message != PyNone.NONE) {
      text.append(Texts.strText(message)).append(":\n");
    }
    if (value instanceof PyBaseException e) {
      text.append(PlainTraceback.of(interpreter, e, traceback instanceof PyTraceback t ? t : null));
    }
    Calls.callMethod(out, "write", PyType.nameKey(text.toString()));
    Calls.callMethod(out, "flush");
  }

  private static String shown(Object object, String how) {
    try {
      return Texts.reprText(object);
    } catch (PyException e) {
      return "<object " + how + "() failed>";
    }
  }

  /** Reports an exception that nothing can handle, by {@code sys.unraisablehook}. */
  public static void unraisable(Interpreter interpreter, PyException e, String message, Object object) {
    PyBaseException value = e.value();
    Object arguments =
        PyStructSequence.of(
            SysAttributes.UNRAISABLE_HOOK_ARGS, value.type(), value, PyNone.orNone(value.traceback),
            message == null ? PyNone.NONE : PyType.nameKey(message), PyNone.orNone(object));
    Object hook = interpreter.sysDict.get("unraisablehook");
    try {
      Audit.event("sys.unraisablehook", PyNone.orNone(hook), arguments);
      if (hook == null || hook == PyNone.NONE) {
        printUnraisable(interpreter, arguments);
      } else {
        Calls.call(hook, arguments);
      }
    } catch (PyException failure) {
      hookFailed(interpreter, failure, hook, value);
    }
  }

  private static void hookFailed(Interpreter interpreter, PyException failure, Object hook, PyBaseException value) {
    Object out = interpreter.sysDict.get("stderr");
    if (out == null || out == PyNone.NONE) {
      return;
    }
    try {
      Calls.callMethod(
          out, "write",
          PyType.nameKey(
              "Exception ignored in sys.unraisablehook: " + shown(hook, "repr") + "\n"
                  + PlainTraceback.of(interpreter, failure.value(), failure.value().traceback)));
    } catch (PyException e) {
      fallback(interpreter, value, e);
    }
  }

  /** {@code threading.excepthook}: says which thread an exception ended. */
  public static void threadException(Interpreter interpreter, Object type, Object value, Object thread) {
    if (type == ExceptionTypes.SYSTEM_EXIT) {
      return;
    }
    Object out = interpreter.sysDict.get("stderr");
    boolean usual = out != null && out != PyNone.NONE;
    if (!usual) {
      // The error output of the time when the thread was made.
      out = thread == PyNone.NONE ? thread : Attributes.getAttr(thread, "_stderr");
      if (out == PyNone.NONE) {
        return;
      }
    }
    Object name =
        thread == PyNone.NONE ? (Object) Thread.currentThread().threadId() : Attributes.getAttr(thread, "name");
    Calls.callMethod(out, "write", PyType.nameKey("Exception in thread " + Texts.strText(name) + ":\n"));
    if (usual || !(value instanceof PyBaseException)) {
      print(interpreter, value, value instanceof PyBaseException e ? PyNone.orNone(e.traceback) : PyNone.NONE);
    } else if (value instanceof PyBaseException e) {
      Calls.callMethod(out, "write", PyType.nameKey(PlainTraceback.of(interpreter, e, e.traceback)));
    }
    Calls.callMethod(out, "flush");
  }

  /**
   * Shows an exception that ended a program or thread, by {@code sys.excepthook}. A {@code SystemExit} of the hook goes
   * on to the caller.
   */
  public static void report(Interpreter interpreter, PyException e) {
    PyBaseException value = e.value();
    Object hook = interpreter.sysDict.get("excepthook");
    interpreter.sysDict.put("last_exc", value);
    interpreter.sysDict.put("last_type", value.type());
    interpreter.sysDict.put("last_value", value);
    interpreter.sysDict.put("last_traceback", PyNone.orNone(value.traceback));
    if (hook == null) {
      tell(interpreter, "sys.excepthook is missing\n");
      print(interpreter, value, PyNone.orNone(value.traceback));
      return;
    }
    try {
      Audit.event("sys.excepthook", hook, value.type(), value, PyNone.orNone(value.traceback));
      Calls.call(hook, value.type(), value, PyNone.orNone(value.traceback));
    } catch (PyException failure) {
      if (failure.matches(ExceptionTypes.SYSTEM_EXIT)) {
        throw failure;
      }
      tell(interpreter, "Error in sys.excepthook:\n");
      print(interpreter, failure.value(), PyNone.orNone(failure.value().traceback));
      tell(interpreter, "\nOriginal exception was:\n");
      print(interpreter, value, PyNone.orNone(value.traceback));
    }
  }

  /** Writes to {@code sys.stderr}, where that fails to the process's own. */
  private static void tell(Interpreter interpreter, String text) {
    Object out = interpreter.sysDict.get("stderr");
    if (out == PyNone.NONE) {
      return;
    }
    try {
      if (out != null) {
        Calls.callMethod(out, "write", PyType.nameKey(text));
        return;
      }
    } catch (PyException e) {
      // there is the other place
    }
    StderrText.write(interpreter, text);
  }
}
