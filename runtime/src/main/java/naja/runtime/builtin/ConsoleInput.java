package naja.runtime.builtin;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyStr;
import naja.runtime.text.Str;
import naja.runtime.text.StrSearch;
import naja.runtime.threads.Interpreter;

/** {@code input()}. */
final class ConsoleInput {
  private ConsoleInput() {}

  private static Object stream(String name) {
    PyDict sys = Interpreter.current().sysDict;
    Object stream = sys.get(name);
    if (stream == null || stream == PyNone.NONE) {
      throw Errors.runtimeError("lost sys." + name);
    }
    return stream;
  }

  /** Flushes a stream; that it cannot be is no reason not to read. */
  private static void flush(Object stream) {
    try {
      Calls.callMethod(stream, "flush");
    } catch (PyException e) {
      // As CPython does, the input goes on.
      if (!e.matches(ExceptionTypes.EXCEPTION)) {
        throw e;
      }
    }
  }

  /** Writes the prompt to {@code sys.stdout} and reads a line from {@code sys.stdin}. */
  static Object read(Object prompt) {
    Object in = stream("stdin");
    Object out = stream("stdout");
    Object err = stream("stderr");
    flush(err);
    if (!"".equals(prompt)) {
      Calls.callMethod(out, "write", Texts.str(prompt));
    }
    flush(out);
    Object line = PyStr.valueOrNull(Calls.call(Attributes.getAttr(in, "readline")));
    if (line == null) {
      throw Errors.typeError("object.readline() returned non-string");
    }
    int length = Str.length(line);
    if (length == 0) {
      throw Errors.error(ExceptionTypes.EOF_ERROR, "EOF when reading a line");
    }
    return StrSearch.endsWith(line, "\n") ? Str.slice(line, 0, length - 1) : line;
  }
}
