package naja.runtime.objects;

import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;

/** {@code bytes}. */
@TypeSpec(value = "bytes", sub = true, methods = BytesMethods.class)
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

  @New(value = "bytes(source=<unrepresentable>, encoding=<unrepresentable>, errors=<unrepresentable>)", noSignature = true)
  static Object create(PyType type, Object source, Object encoding, Object errors) {
    byte[] content = BytesCreation.content(source, encoding, errors, "bytes");
    return type == Types.BYTES
        ? source instanceof PyBytes b && b.getClass() == PyBytes.class ? b : of(content)
        : new PyBytesSub(type, content);
  }
}
