package naja.runtime.abstracts;

import java.nio.charset.StandardCharsets;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyByteArray;
import naja.runtime.objects.PyType;
import naja.runtime.text.Str;

/** {@code str.encode} and {@code bytes.decode}. */
public final class Codecs {
  private Codecs() {}

  /** {@code text.encode(encoding, errors)}. */
  public static Object encode(Object text, String encoding, String errors) {
    return PyBytes.of(Str.toJava(text).getBytes(StandardCharsets.UTF_8));
  }

  /** {@code bytes.decode(encoding, errors)}. */
  public static Object decode(byte[] bytes, String encoding, String errors) {
    return Str.fromJava(new String(bytes, StandardCharsets.UTF_8));
  }

  /** {@code str(object, encoding, errors)}; the last two may be null. */
  public static Object decodeObject(Object object, Object encoding, Object errors) {
    String name = encoding == null ? "utf-8" : Texts.utf16(encoding);
    String handler = errors == null ? "strict" : Texts.utf16(errors);
    if (object instanceof PyBytes b) {
      return decode(b.array(), name, handler);
    }
    if (object instanceof PyByteArray b) {
      return decode(b.toBytes(), name, handler);
    }
    if (Texts.isStr(object)) {
      throw Errors.typeError("decoding str is not supported");
    }
    throw Errors.typeError(
        "decoding to str: need a bytes-like object, " + PyType.of(object).name() + " found");
  }
}
