package naja.runtime.objects;

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
}
