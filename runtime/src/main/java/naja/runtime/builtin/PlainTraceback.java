package naja.runtime.builtin;

import naja.runtime.abstracts.Texts;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyTraceback;
import naja.runtime.objects.PyType;
import naja.runtime.threads.Interpreter;

/**
 * Exceptions and tracebacks as text, without the {@code traceback} module: neither marks nor colours nor chains. Compare
 * CPython's {@code PyTraceBack_Print}.
 */
final class PlainTraceback {
  /** How many equal entries are shown before only their number is. */
  private static final int SHOWN_REPEATS = 3;

  private static final int DEFAULT_LIMIT = 1000;

  private final StringBuilder out = new StringBuilder();
  private String lastFile = "";
  private Object lastName = "";
  private int lastLine;
  private int repeats;

  private PlainTraceback() {}

  /** A traceback, which may be null, and the exception. */
  static String of(Interpreter interpreter, PyBaseException exception, PyTraceback traceback) {
    PlainTraceback text = new PlainTraceback();
    text.entries(traceback, limit(interpreter));
    text.exception(exception);
    return text.out.toString();
  }

  private static int limit(Interpreter interpreter) {
    Object limit = interpreter.sysDict.get("tracebacklimit");
    return limit instanceof Long n ? (int) Math.max(0, Math.min(n, Integer.MAX_VALUE)) : DEFAULT_LIMIT;
  }

  private void entries(PyTraceback traceback, int limit) {
    if (traceback == null || limit == 0) {
      return;
    }
    out.append("Traceback (most recent call last):\n");
    int count = 0;
    for (PyTraceback t = traceback; t != null; t = t.next) {
      count++;
    }
    int left = count;
    for (PyTraceback t = traceback; t != null; t = t.next) {
      if (left-- <= limit) {
        entry(t);
      }
    }
    endRepeats();
  }

  private void entry(PyTraceback t) {
    String file = t.frame.code.fileName();
    Object name = t.frame.code.name();
    if (!file.equals(lastFile) || !name.equals(lastName) || t.line != lastLine) {
      endRepeats();
      lastFile = file;
      lastName = name;
      lastLine = t.line;
      repeats = 0;
    }
    if (++repeats > SHOWN_REPEATS) {
      return;
    }
    out.append("  File \"").append(file).append("\", line ").append(t.line).append(", in ").append(name).append('\n');
    String line = SourceLines.line(file, t.line);
    if (line != null) {
      out.append("    ").append(SourceLines.withoutIndent(line)).append('\n');
    }
  }

  private void endRepeats() {
    int more = repeats - SHOWN_REPEATS;
    if (more > 0) {
      out.append("  [Previous line repeated ").append(more).append(more == 1 ? " more time]\n" : " more times]\n");
    }
  }

  private void exception(PyBaseException exception) {
    PyType type = exception.type();
    String name = type.fullName();
    out.append(name.startsWith("__main__.") ? name.substring(9) : name);
    String text = shown(exception);
    out.append(text.isEmpty() ? "" : ": ").append(text).append('\n');
  }

  private static String shown(PyBaseException exception) {
    try {
      return Texts.strText(exception);
    } catch (PyException e) {
      return "<exception str() failed>";
    }
  }
}
