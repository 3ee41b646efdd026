package naja.modules.io;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.BufferView;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyType;

/** {@code _io._BufferedIOBase}. */
@TypeSpec(value = "_io._BufferedIOBase", sub = true)
public class PyBufferedIoBase extends PyIoBase {
  static final PyType TYPE =
      PyType.builtin("_io._BufferedIOBase", PyBufferedIoBase.class, new PyBufferedIoBaseSpec(), PyIoBase.TYPE);

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "_BufferedIOBase(*args, **kwargs)", signature = "()")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == TYPE ? new PyBufferedIoBase() : new PyBufferedIoBaseSub(type);
  }

  @Def("detach(self, /)")
  static Object detach(PyBufferedIoBase self) {
    throw IoModule.unsupported("detach");
  }

  @Def("read(self, size=-1, /)")
  static Object read(PyBufferedIoBase self, Object size) {
    throw IoModule.unsupported("read");
  }

  @Def("read1(self, size=-1, /)")
  static Object read1(PyBufferedIoBase self, Object size) {
    throw IoModule.unsupported("read1");
  }

  @Def("write(self, b, /)")
  static Object write(PyBufferedIoBase self, Object b) {
    throw IoModule.unsupported("write");
  }

  @Def("readinto(self, buffer, /)")
  static Object readInto(PyBufferedIoBase self, Object buffer) {
    return through(self, "read", "()", buffer);
  }

  @Def("readinto1(self, buffer, /)")
  static Object readInto1(PyBufferedIoBase self, Object buffer) {
    return through(self, "read1", "1()", buffer);
  }

  private static Object through(PyBufferedIoBase self, String method, String what, Object buffer) {
    try (BufferView view = IoBuffers.writable(buffer, what + " argument")) {
      return (long) through(self, method, view);
    }
  }

  private static int through(PyBufferedIoBase self, String method, BufferView view) {
    int room = view.length();
    Object data = Calls.callMethod(self, method, (long) room);
    if (!(data instanceof PyBytes bytes)) {
      throw Errors.typeError("read() should return bytes");
    }
    if (bytes.size() > room) {
      throw Errors.valueError(
          "read() returned too much data: " + room + " bytes requested, " + bytes.size() + " returned");
    }
    System.arraycopy(bytes.array(), 0, view.array, view.offset, bytes.size());
    return bytes.size();
  }
}
