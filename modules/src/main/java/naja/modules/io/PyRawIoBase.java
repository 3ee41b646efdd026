package naja.modules.io;

import java.util.Arrays;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyByteArray;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;

/** {@code _io._RawIOBase}. */
@TypeSpec(value = "_io._RawIOBase", sub = true)
public class PyRawIoBase extends PyIoBase {
  static final PyType TYPE =
      PyType.builtin("_io._RawIOBase", PyRawIoBase.class, new PyRawIoBaseSpec(), PyIoBase.TYPE);

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "_RawIOBase(*args, **kwargs)", signature = "()")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == TYPE ? new PyRawIoBase() : new PyRawIoBaseSub(type);
  }

  @Def("read(self, size=-1, /)")
  static Object read(PyRawIoBase self, Object size) {
    long n = IoArgs.size(size);
    if (n < 0) {
      return Calls.callMethod(self, "readall");
    }
    if (n > Integer.MAX_VALUE - 16) {
      throw Errors.memoryError();
    }
    PyByteArray window = PyByteArray.of(new byte[(int) n]);
    Object got = Calls.callMethod(self, "readinto", window);
    if (got == PyNone.NONE) {
      return got;
    }
    long count = Numbers.asSizeOverflow(got);
    if (count < 0 || count > window.size()) {
      throw Errors.valueError("readinto returned " + count + " outside buffer size " + window.size());
    }
    return PyBytes.of(Arrays.copyOf(window.toBytes(), (int) count));
  }

  @Def("readall(self, /)")
  static Object readAll(PyRawIoBase self) {
    byte[] all = new byte[0];
    boolean any = false;
    while (true) {
      Object data = Calls.callMethod(self, "read", (long) IoModule.DEFAULT_BUFFER_SIZE);
      if (data == PyNone.NONE) {
        return any ? PyBytes.of(all) : data;
      }
      if (!(data instanceof PyBytes bytes)) {
        throw Errors.typeError("read() should return bytes");
      }
      if (bytes.size() == 0) {
        return PyBytes.of(all);
      }
      any = true;
      int length = all.length;
      all = Arrays.copyOf(all, length + bytes.size());
      System.arraycopy(bytes.array(), 0, all, length, bytes.size());
    }
  }

  @Def(value = "readinto(self, buffer, /)", noSignature = true)
  static Object readInto(PyRawIoBase self, Object buffer) {
    throw Errors.error(ExceptionTypes.NOT_IMPLEMENTED_ERROR, "");
  }

  @Def(value = "write(self, b, /)", noSignature = true)
  static Object write(PyRawIoBase self, Object b) {
    throw Errors.error(ExceptionTypes.NOT_IMPLEMENTED_ERROR, "");
  }
}
