package naja.runtime.builtin;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Truth;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;
import naja.runtime.threads.Interpreter;
import naja.runtime.threads.Settings;

/** {@code sys.stdin}, {@code stdout} and {@code stderr}. */
final class StandardStreams {
  private StandardStreams() {}

  static void open(
      Interpreter interpreter, Object io, String name, int descriptor, String errors, boolean unbuffered) {
    boolean closed = (interpreter.settings.closedStreams & 1 << descriptor) != 0;
    Object stream = closed ? PyNone.NONE : make(io, name, descriptor, errors, unbuffered, setting(interpreter));
    interpreter.sysDict.put(name, stream);
    interpreter.sysDict.put("__" + name + "__", stream);
  }

  private static Object make(
      Object io, String name, int descriptor, String errors, boolean unbuffered, String setting) {
    boolean writes = descriptor != 0;
    String mode = writes ? "wb" : "rb";
    Object raw;
    Object buffer;
    try {
      boolean plain = unbuffered && writes;
      Object[] arguments = {(long) descriptor, mode, plain ? 0L : -1L, Boolean.FALSE};
      buffer = Calls.call(Attributes.getAttr(io, "open"), arguments, new String[] {"buffering", "closefd"});
      raw = plain ? buffer : Attributes.getAttr(buffer, "raw");
    } catch (PyException e) {
      if (descriptor == 0 && e.matches(ExceptionTypes.IS_A_DIRECTORY_ERROR)) {
        throw new StartupFailure("init_sys_streams: <stdin> is a directory, cannot continue", null);
      }
      if (e.matches(ExceptionTypes.OS_ERROR)) {
        return PyNone.NONE;
      }
      throw e;
    }
    Attributes.setAttr(raw, "name", "<" + name + ">");
    boolean terminal = Truth.isTrue(Calls.callMethod(raw, "isatty"));
    boolean lines = terminal || descriptor == 2;
    Object text =
        Calls.call(
            Attributes.getAttr(io, "TextIOWrapper"),
            new Object[] {
              buffer, encoding(setting), errors(setting, descriptor, errors), writes ? "\n" : PyNone.NONE, lines,
              unbuffered && writes
            },
            new String[] {"encoding", "errors", "newline", "line_buffering", "write_through"});
    Attributes.setAttr(text, "mode", writes ? "w" : "r");
    return text;
  }

  /** What {@code PYTHONIOENCODING} says, {@code encoding:errors}, either of which may be left out. */
  private static String setting(Interpreter interpreter) {
    String setting = interpreter.settings.ignoreEnvironment ? null : System.getenv("PYTHONIOENCODING");
    return setting == null ? "" : setting;
  }

  private static String encoding(String setting) {
    int colon = setting.indexOf(':');
    String name = colon < 0 ? setting : setting.substring(0, colon);
    if (name.isEmpty()) {
      Settings settings = Interpreter.current().settings;
      if (settings.utf8Mode > 0 || settings.localeEncoding.equals("UTF-8")) {
        return "utf-8";
      }
      name = settings.localeEncoding;
    }
    Object codecs = Attributes.getAttr(ImportMachinery.load(Interpreter.current(), "codecs"), "lookup");
    try {
      return Texts.strText(Attributes.getAttr(Calls.call(codecs, PyType.nameKey(name)), "name"));
    } catch (PyException e) {
      throw new StartupFailure(
          "init_stdio_encoding: failed to get the Python codec name of the stdio encoding", e.value());
    }
  }

  private static String errors(String setting, int descriptor, String otherwise) {
    if (descriptor == 2 || setting.isEmpty() || setting.equals(":")) {
      return otherwise;
    }
    int colon = setting.indexOf(':');
    return colon < 0 || colon == setting.length() - 1 ? "strict" : setting.substring(colon + 1);
  }
}
