package naja.runtime.objects;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.Set;
import naja.runtime.expose.TypeSpec;

/** {@code UnicodeDecodeError}. */
@TypeSpec("UnicodeDecodeError")
public class PyUnicodeDecodeError extends PyBaseException {
  public Object encoding = PyNone.NONE;
  public Object object = PyNone.NONE;
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
    if (Buffers.bytesOrNull(args[1]) == null) {
      throw Errors.typeError("argument 2 must be a bytes-like object, not " + PyType.of(args[1]).name());
    }
    self.encoding = args[0];
    self.object = args[1];
    self.start = Numbers.asIndexInt(args[2]);
    self.end = Numbers.asIndexInt(args[3]);
    self.reason = args[4];
  }

  @Def("__str__(self, /)")
  static Object str(PyUnicodeDecodeError self) {
    if (self.object == PyNone.NONE) {
      return "";
    }
    String encoding = Texts.strText(self.encoding);
    String reason = Texts.strText(self.reason);
    byte[] bytes = Buffers.bytesOrNull(self.object);
    if (bytes != null && self.start >= 0 && self.start < bytes.length && self.end == self.start + 1) {
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
    return self.object;
  }

  @Set(value = "object", deletes = true)
  static void setObject(PyUnicodeDecodeError self, Object value) {
    self.object = PyNone.orNone(value);
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
