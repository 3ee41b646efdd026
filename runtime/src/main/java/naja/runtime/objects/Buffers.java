package naja.runtime.objects;

import java.math.BigInteger;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Numbers;

/** The bytes in objects. */
public final class Buffers {
  private Buffers() {}

  /** The content of a bytes-like object, perhaps shared: not to be changed; null for other objects. */
  public static byte[] bytesOrNull(Object x) {
    return x instanceof PyBytes b ? b.array() : x instanceof PyByteArray b ? b.toBytes() : null;
  }

  /** The bytes that an iterable of ints lists. */
  static byte[] fromIterable(Object x) {
    PyType type = PyType.of(x);
    if (PyStr.isStr(x) || type.slot(Slot.ITER) == null && type.slot(Slot.GETITEM) == null) {
      throw Errors.typeError("cannot convert '" + type.name() + "' object to bytes");
    }
    Object[] items = Iteration.toArray(x);
    byte[] bytes = new byte[items.length];
    for (int i = 0; i < items.length; i++) {
      bytes[i] = byteOf(items[i]);
    }
    return bytes;
  }

  /** An item of bytes; {@code ValueError} outside of 0 to 255. */
  static byte byteOf(Object item) {
    Object value = Numbers.index(item);
    if (value instanceof BigInteger || (Long) value < 0 || (Long) value > 255) {
      throw Errors.valueError("bytes must be in range(0, 256)");
    }
    return (byte) (long) (Long) value;
  }
}
