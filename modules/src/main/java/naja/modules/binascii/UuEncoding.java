package naja.modules.binascii;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import naja.runtime.expose.Def;
import naja.runtime.objects.PyBytes;

/** {@code a2b_uu} and {@code b2a_uu}: a line of uuencoded data, its first character the count of bytes. */
final class UuEncoding {
  private static final int MOST = 45;
  private static final int SPACE = ' ';
  private static final int BITS = 63;

  private UuEncoding() {}

  @Def("a2b_uu(data, /)")
  static Object decode(Object data) {
    byte[] line = BinasciiModule.ascii(data);
    int count = line.length == 0 ? -SPACE & BITS : line[0] - SPACE & BITS;
    byte[] decoded = new byte[count];
    int next = 1;
    int held = 0;
    int bits = 0;
    for (int filled = 0; filled < count; next++) {
      held = held << 6 | value(next < line.length ? line[next] & 0xff : '\n');
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        decoded[filled++] = (byte) (held >> bits);
        held &= (1 << bits) - 1;
      }
    }
    for (; next < line.length; next++) {
      int c = line[next];
      if (c != SPACE && c != SPACE + 64 && c != '\n' && c != '\r') {
        throw BinasciiModule.error("Trailing garbage");
      }
    }
    return PyBytes.of(decoded);
  }

  /** The six bits of a character; blanks at the end of a line may have got lost. */
  private static int value(int c) {
    if (c == '\n' || c == '\r') {
      return 0;
    }
    if (c < SPACE || c > SPACE + 64) {
      throw BinasciiModule.error("Illegal char");
    }
    return c - SPACE & BITS;
  }

  @Def("b2a_uu(data, /, *, backtick=False)")
  static Object encode(Object data, boolean backtick) {
    byte[] bytes = BinasciiModule.bytes(data);
    if (bytes.length > MOST) {
      throw BinasciiModule.error("At most 45 bytes at once");
    }
    byte[] whole = Arrays.copyOf(bytes, (bytes.length + 2) / 3 * 3);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    line.write(character(bytes.length, backtick));
    for (int i = 0; i < whole.length; i += 3) {
      int three = (whole[i] & 0xff) << 16 | (whole[i + 1] & 0xff) << 8 | whole[i + 2] & 0xff;
      for (int shift = 18; shift >= 0; shift -= 6) {
        line.write(character(three >> shift & BITS, backtick));
      }
    }
    line.write('\n');
    return PyBytes.of(line.toByteArray());
  }

  private static int character(int value, boolean backtick) {
    return value == 0 && backtick ? '`' : value + SPACE;
  }
}
