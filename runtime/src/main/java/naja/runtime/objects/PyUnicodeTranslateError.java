package naja.runtime.objects;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;
import naja.runtime.text.Str;

/** {@code UnicodeTranslateError}. */
@TypeSpec("UnicodeTranslateError")
public class PyUnicodeTranslateError extends PyBaseException {
  public Object object;
  public Object reason = PyNone.NONE;
  private Object encoding = PyNone.NONE;

  public PyUnicodeTranslateError(PyType type, Object... args) {
    super(type, args);
  }

  public int start;
  public int end;

  @Def("__init__(self, /, *args, **kwargs)")
  static void init(PyUnicodeTranslateError self, Object[] args, PyDict kwargs) {
    ExceptionMethods.init(self, args, kwargs);
    if (args.length != 4) {
      throw Errors.typeError("function takes exactly 4 arguments (" + args.length + " given)");
    }
    self.object = UnicodeErrorParts.text(args[0], 1);
    self.start = Numbers.asIndexInt(args[1]);
    self.end = Numbers.asIndexInt(args[2]);
    self.reason = UnicodeErrorParts.text(args[3], 4);
  }

  @Def("__str__(self, /)")
  static Object str(PyUnicodeTranslateError self) {
    if (self.object == null) {
      return "";
    }
    String reason = UnicodeErrorParts.shown(self.reason);
    Object text = UnicodeErrorParts.text(self.object);
    if (self.start >= 0 && self.start < Str.length(text) && self.end == self.start + 1) {
      int c = Str.codePointAt(text, self.start);
      String escape =
          c <= 0xFF
              ? "\\x" + Integer.toHexString(c | 0x100).substring(1)
              : c <= 0xFFFF
                  ? "\\u" + Integer.toHexString(c | 0x10000).substring(1)
              : "\\U" + hex8(c);
      return PyType.nameKey(
          "can't translate character '" + escape + "' in position " + self.start + ": " + reason);
    }
    return PyType.nameKey(
        "can't translate characters in position " + self.start + "-" + (self.end - 1) + ": " + reason);
  }

  private static String hex8(int c) {
    String hex = Integer.toHexString(c);
    return "00000000".substring(hex.length()) + hex;
  }

  @Get(value = "encoding", member = true)
  static Object getEncoding(PyUnicodeTranslateError self) {
    return self.encoding;
  }

  @Set(value = "encoding", deletes = true)
  static void setEncoding(PyUnicodeTranslateError self, Object value) {
    self.encoding = PyNone.orNone(value);
  }

  @Get(value = "start", member = true)
  static Object getStart(PyUnicodeTranslateError self) {
    return (long) self.start;
  }

  @Set("start")
  static void setStart(PyUnicodeTranslateError self, int value) {
    self.start = value;
  }

  @Get(value = "end", member = true)
  static Object getEnd(PyUnicodeTranslateError self) {
    return (long) self.end;
  }

  @Set("end")
  static void setEnd(PyUnicodeTranslateError self, int value) {
    self.end = value;
  }

  @Get(value = "object", member = true)
  static Object getObject(PyUnicodeTranslateError self) {
    return PyNone.orNone(self.object);
  }

  @Set(value = "object", deletes = true)
  static void setObject(PyUnicodeTranslateError self, Object value) {
    self.object = value;
  }

  @Get(value = "reason", member = true)
  static Object getReason(PyUnicodeTranslateError self) {
    return self.reason;
  }

  @Set(value = "reason", deletes = true)
  static void setReason(PyUnicodeTranslateError self, Object value) {
    self.reason = PyNone.orNone(value);
  }
}
