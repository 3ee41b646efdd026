package naja.modules.io;

import naja.runtime.abstracts.Errors;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.PyByteArray;
import naja.runtime.objects.PyType;

/** Arguments that have the buffer protocol: the one place that knows which objects do. */
final class IoBuffers {
  private IoBuffers() {}

  /** The content of a bytes-like object, not to be changed. */
  static byte[] bytes(Object data) {
    byte[] bytes = Buffers.bytesOrNull(data);
    if (bytes == null) {
      throw Errors.typeError("a bytes-like object is required, not '" + PyType.of(data).name() + "'");
    }
    return bytes;
  }

  /** Fails on an object that bytes cannot be stored in; {@code what} names the argument. */
  static void checkWritable(Object target, String what) {
    if (!(target instanceof PyByteArray)) {
      throw Errors.typeError(
          "readinto" + what + " must be read-write bytes-like object, not " + PyType.of(target).name());
    }
  }

  /** How many bytes a writable object has room for. */
  static int room(Object target) {
    return ((PyByteArray) target).size();
  }

  /** Stores the first bytes of an array at the start of a writable object. */
  static void store(Object target, byte[] source, int count) {
    PyByteArray array = (PyByteArray) target;
    int fits = Math.min(count, array.size());
    array.replace(0, fits, source, fits);
  }

  /** A writable object of that many bytes, to be given to a stream's {@code readinto}. */
  static PyByteArray window(int size) {
    return PyByteArray.of(new byte[size]);
  }
}
