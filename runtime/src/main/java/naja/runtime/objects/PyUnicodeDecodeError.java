package naja.runtime.objects;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;

/** {@code UnicodeDecodeError}. */
@TypeSpec("UnicodeDecodeError")
public class PyUnicodeDecodeError extends PyBaseException {
  public Object encoding = PyNone.NONE;
  public Object object;
  public Object reason = PyNone.NONE;

  public PyUnicodeDecodeError(PyType type, Object... args) {
    super(type, args);
  }

  public int start;
  public int end;

  @Def("__init__(self, /, *args, **kwargs)")
  static void init(PyUnicodeDecodeError self, Object[] args, PyDict kwargs) {
    ExceptionMethods.init(self, args, kwargs);
    if (args.length != 5) {
      throw Errors.typeError("function takes exactly 5 arguments (" + args.length + " given)");
    }
    self.encoding = UnicodeErrorParts.text(args[0], 1);
    Object object = args[1];
    self.start = Numbers.asIndexInt(args[2]);
    self.end = Numbers.asIndexInt(args[3]);
    self.reason = UnicodeErrorParts.text(args[4], 5);
    self.object = bytesOf(object);
  }

  private static Object bytesOf(Object object) {
    if (object instanceof PyBytes) {
      return object;
    }
    byte[] bytes = Buffers.bytesOrNull(object);
    if (bytes == null) {
      throw Errors.typeError("a bytes-like object is required, not '" + PyType.of(object).name() + "'");
    }
    return PyBytes.of(bytes);
  }

  @Def("__str__(self, /)")
  static Object str(PyUnicodeDecodeError self) {
    if (self.object == null) {
      return "";
    }
    String reason = UnicodeErrorParts.shown(self.reason);
    String encoding = UnicodeErrorParts.shown(self.encoding);
    byte[] bytes = UnicodeErrorParts.bytes(self.object);
    if (self.start >= 0 && self.start < bytes.length && self.end == self.start + 1) {
      String hex = Integer.toHexString(bytes[self.start] & 0xFF | 0x100).substring(1);
      return PyType.nameKey(
          "'" + encoding + "' codec can't decode byte 0x" + hex + " in position " + self.start + ": " + reason);
    }
    return PyType.nameKey(
        "'" + encoding + "' codec can't decode bytes in position " + self.start + "-" + (self.end - 1) + ": " + reason);
  }

  @Get(value = "start", member = true)
  static Object getStart(PyUnicodeDecodeError self) {
    return (long) self.start;
  }

  @Set("start")
  static void setStart(PyUnicodeDecodeError self, int value) {
    self.start = value;
  }

  @Get(value = "end", member = true)
  static Object getEnd(PyUnicodeDecodeError self) {
    return (long) self.end;
  }

  @Set("end")
  static void setEnd(PyUnicodeDecodeError self, int value) {
    self.end = value;
  }

  @Get(value = "encoding", member = true)
  static Object getEncoding(PyUnicodeDecodeError self) {
    return self.encoding;
  }

  @Set(value = "encoding", deletes = true)
  static void setEncoding(PyUnicodeDecodeError self, Object value) {
    self.encoding = PyNone.orNone(value);
  }

  @Get(value = "object", member = true)
  static Object getObject(PyUnicodeDecodeError self) {
    return PyNone.orNone(self.object);
  }

  @Set(value = "object", deletes = true)
  static void setObject(PyUnicodeDecodeError self, Object value) {
    self.object = value;
  }

  @Get(value = "reason", member = true)
  static Object getReason(PyUnicodeDecodeError self) {
    return self.reason;
  }

  @Set(value = "reason", deletes = true)
  static void setReason(PyUnicodeDecodeError self, Object value) {
    self.reason = PyNone.orNone(value);
  }
}
