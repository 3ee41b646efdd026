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
}
