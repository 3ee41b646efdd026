package naja.runtime.objects;

import java.util.Arrays;
import naja.runtime.expose.TypeSpec;

/** {@code bytearray}. */
@TypeSpec(value = "bytearray", sub = true)
public class PyByteArray extends PyObject {
  private byte[] bytes = {};
  private int size;

  /** {@code len(self)}. */
  public final int size() {
    return size;
  }

  @Override
  public PyType type() {
    return Types.BYTEARRAY;
  }

  /** The byte at {@code index}, counted from 0. */
  public final byte get(int index) {
    return bytes[index];
  }

  /** The content in a new array. */
  public final byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  /** A new {@code bytearray}; takes the array. */
  public static PyByteArray adopt(byte[] content) {
    PyByteArray array = new PyByteArray();
    array.bytes = content;
    array.size = content.length;
    return array;
  }

  /** Overwrites {@code count} bytes from {@code at} on, which must be within the array. */
  public final synchronized void put(int at, byte[] source, int from, int count) {
    System.arraycopy(source, from, bytes, at, count);
  }

  /** Copies the first {@code count} bytes, which must be there. */
  public final void copyTo(byte[] target, int at, int count) {
    System.arraycopy(bytes, 0, target, at, count);
  }
}
