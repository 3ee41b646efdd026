package naja.runtime.objects;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;
import naja.runtime.text.Str;

/** {@code UnicodeEncodeError}. */
@TypeSpec("UnicodeEncodeError")
public class PyUnicodeEncodeError extends PyBaseException {
  public Object encoding = PyNone.NONE;
  public Object object;
  public Object reason = PyNone.NONE;

  public PyUnicodeEncodeError(PyType type, Object... args) {
    super(type, args);
  }

  public int start;
  public int end;

  @Def("__init__(self, /, *args, **kwargs)")
  static void init(PyUnicodeEncodeError self, Object[] args, PyDict kwargs) {
    ExceptionMethods.init(self, args, kwargs);
    if (args.length != 5) {
      throw Errors.typeError("function takes exactly 5 arguments (" + args.length + " given)");
    }
    self.encoding = UnicodeErrorParts.text(args[0], 1);
    self.object = UnicodeErrorParts.text(args[1], 2);
    self.start = Numbers.asIndexInt(args[2]);
    self.end = Numbers.asIndexInt(args[3]);
    self.reason = UnicodeErrorParts.text(args[4], 5);
  }

  @Def("__str__(self, /)")
  static Object str(PyUnicodeEncodeError self) {
    if (self.object == null) {
      return "";
    }
    String reason = UnicodeErrorParts.shown(self.reason);
    String encoding = UnicodeErrorParts.shown(self.encoding);
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
          "'" + encoding + "' codec can't encode character '" + escape + "' in position "
              + self.start + ": " + reason);
    }
    return PyType.nameKey(
        "'" + encoding + "' codec can't encode characters in position " + self.start + "-"
            + (self.end - 1) + ": " + reason);
  }

  private static String hex8(int c) {
    String hex = Integer.toHexString(c);
    return "00000000".substring(hex.length()) + hex;
  }

  @Get(value = "start", member = true)
  static Object getStart(PyUnicodeEncodeError self) {
    return (long) self.start;
  }

  @Set("start")
  static void setStart(PyUnicodeEncodeError self, int value) {
    self.start = value;
  }

  @Get(value = "end", member = true)
  static Object getEnd(PyUnicodeEncodeError self) {
    return (long) self.end;
  }

  @Set("end")
  static void setEnd(PyUnicodeEncodeError self, int value) {
    self.end = value;
  }

  @Get(value = "encoding", member = true)
  static Object getEncoding(PyUnicodeEncodeError self) {
    return self.encoding;
  }

  @Set(value = "encoding", deletes = true)
  static void setEncoding(PyUnicodeEncodeError self, Object value) {
    self.encoding = PyNone.orNone(value);
  }

  @Get(value = "object", member = true)
  static Object getObject(PyUnicodeEncodeError self) {
    return PyNone.orNone(self.object);
  }

  @Set(value = "object", deletes = true)
  static void setObject(PyUnicodeEncodeError self, Object value) {
    self.object = value;
  }

  @Get(value = "reason", member = true)
  static Object getReason(PyUnicodeEncodeError self) {
    return self.reason;
  }

  @Set(value = "reason", deletes = true)
  static void setReason(PyUnicodeEncodeError self, Object value) {
    self.reason = PyNone.orNone(value);
  }
}
