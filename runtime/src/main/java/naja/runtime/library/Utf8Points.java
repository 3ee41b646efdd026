package naja.runtime.library;

import java.io.ByteArrayOutputStream;
import naja.runtime.text.Str;

/** UTF-8 in which lone surrogates are encoded like other code points. */
final class Utf8Points {
  private static final int MORE = 0x80;
  private static final int BITS = 0x3F;

  private Utf8Points() {}

  static byte[] encode(Object text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int c : Str.toCodePoints(text)) {
      if (c < 0x80) {
        out.write(c);
      } else if (c < 0x800) {
        out.write(0xC0 | c >> 6);
        out.write(MORE | c & BITS);
      } else if (c < 0x10000) {
        out.write(0xE0 | c >> 12);
        out.write(MORE | c >> 6 & BITS);
        out.write(MORE | c & BITS);
      } else {
        out.write(0xF0 | c >> 18);
        out.write(MORE | c >> 12 & BITS);
        out.write(MORE | c >> 6 & BITS);
        out.write(MORE | c & BITS);
      }
    }
    return out.toByteArray();
  }

  /** The text of bytes that {@link #encode} wrote. */
  static Object decode(byte[] data, int from, int to) {
    int[] points = new int[to - from];
    int count = 0;
    for (int i = from; i < to;) {
      int b = data[i] & 0xFF;
      int more = b < 0x80 ? 0 : b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : 1;
      int c = more == 0 ? b : b & BITS >> more;
      for (int k = 1; k <= more; k++) {
        c = c << 6 | data[i + k] & BITS;
      }
      points[count++] = c;
      i += more + 1;
    }
    return Str.of(points, 0, count);
  }
}
