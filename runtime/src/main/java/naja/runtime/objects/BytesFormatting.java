package naja.runtime.objects;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;

/** The {@code %} operator of bytes. */
final class BytesFormatting {
  private BytesFormatting() {}

  /** The bytes of an operand of {@code %b}. */
  static byte[] bytesOf(Object value) {
    if (value instanceof PyBytes b) {
      return b.array();
    }
    if (value instanceof PyByteArray b) {
      return b.toBytes();
    }
    byte[] like = Buffers.bytesOrNull(value);
    if (like != null) {
      return like;
    }
    Object method = Attributes.lookupAttr(PyType.of(value), "__bytes__");
    if (method != null && Calls.call(method, value) instanceof PyBytes b) {
      return b.array();
    }
    throw Errors.typeError(
        "%b requires a bytes-like object, or an object that implements __bytes__, not '" + PyType.of(value).name()
            + "'");
  }
}
