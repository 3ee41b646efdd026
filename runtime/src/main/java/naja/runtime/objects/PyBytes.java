package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code bytes}. */
@TypeSpec(value = "bytes", sub = true)
public class PyBytes extends PyObject {
  public static final PyBytes EMPTY = new PyBytes(new byte[0]);

  private final byte[] bytes;

  /** The object takes the array; nobody may change it any more. */
  protected PyBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Bytes with this content; takes the array. */
  public static PyBytes of(byte[] bytes) {
    return bytes.length == 0 ? EMPTY : new PyBytes(bytes);
  }

  /** The content, not to be changed. */
  public final byte[] array() {
    return bytes;
  }

  /** {@code len(self)}. */
  public final int size() {
    return bytes.length;
  }

  @Override
  public PyType type() {
    return Types.BYTES;
  }
}
