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

  /** A bytearray with this content; it takes the array. */
  public static PyByteArray of(byte[] bytes) {
    PyByteArray array = new PyByteArray();
    array.bytes = bytes;
    array.size = bytes.length;
    return array;
  }

  /** Puts the first {@code count} bytes of an array in place of the as many between {@code from} and {@code to}. */
  public final void replace(int from, int to, byte[] source, int count) {
    System.arraycopy(source, 0, bytes, from, count);
  }
}
