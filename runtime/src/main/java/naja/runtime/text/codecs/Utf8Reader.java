package naja.runtime.text.codecs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import naja.syntax.constant.WideString;

/**
 * Reads UTF-8 up to the first error. It makes Latin-1 bytes as long as they do, then chars, then code points, so that
 * each kind of text has a loop of its own.
 */
final class Utf8Reader {
  private final byte[] bytes;
  private final int start;
  private final int end;
  private byte[] latin;
  private char[] chars;
  private int[] points;
  private int made;

  /** Where it has stopped. */
  int at;

  Utf8Reader(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.at = start;
  }

  void read() {
    latin = new byte[end - start];
    readLatin();
    if (at == end || bytes[at] < (byte) 0xC4) {
      return;
    }
    chars = new char[made + end - at];
    for (int i = 0; i < made; i++) {
      chars[i] = (char) (latin[i] & 255);
    }
    latin = null;
    readNarrow();
    if (at == end || bytes[at] < (byte) 0xF0) {
      return;
    }
    points = new int[made + end - at];
    for (int i = 0; i < made; i++) {
      points[i] = chars[i];
    }
    int narrow = made;
    readWide();
    if (made > narrow) {
      chars = null;
    } else {
      points = null;
    }
  }

  private void readLatin() {
    byte[] in = bytes;
    byte[] out = latin;
    int from = at;
    int to = 0;
    while (from < end) {
      byte b = in[from];
      if (b >= 0) {
        out[to++] = b;
        from++;
      } else if ((b & 0xFE) == 0xC2 && from + 1 < end && in[from + 1] < -64) {
        out[to++] = (byte) (b << 6 | in[from + 1] & 0x3F);
        from += 2;
      } else {
        break;
      }
    }
    at = from;
    made = to;
  }

  private void readNarrow() {
    byte[] in = bytes;
    char[] out = chars;
    int from = at;
    int to = made;
    while (from < end) {
      int b = in[from];
      if (b >= 0) {
        out[to++] = (char) b;
        from++;
      } else if (b >= (byte) 0xE0 && b < (byte) 0xF0 && from + 2 < end && in[from + 1] < -64 && in[from + 2] < -64) {
        int c = (b & 0x0F) << 12 | (in[from + 1] & 0x3F) << 6 | in[from + 2] & 0x3F;
        if (c < 0x800 || c >= 0xD800 && c <= 0xDFFF) {
          break;
        }
        out[to++] = (char) c;
        from += 3;
      } else if (b >= (byte) 0xC2 && b < (byte) 0xE0 && from + 1 < end && in[from + 1] < -64) {
        out[to++] = (char) ((b & 0x1F) << 6 | in[from + 1] & 0x3F);
        from += 2;
      } else {
        break;
      }
    }
    at = from;
    made = to;
  }

  private void readWide() {
    byte[] in = bytes;
    int[] out = points;
    int from = at;
    int to = made;
    while (from < end) {
      int b = in[from];
      int length = length(b);
      if (length == 0 || from + length > end) {
        break;
      }
      int c = length == 1 ? b : b & 0xFF >> length + 1;
      boolean fine = true;
      for (int i = 1; i < length; i++) {
        fine &= in[from + i] < -64;
        c = c << 6 | in[from + i] & 0x3F;
      }
      if (!fine || length == 3 && (c < 0x800 || c >= 0xD800 && c <= 0xDFFF)
          || length == 4 && (c < 0x10000 || c > 0x10FFFF)) {
        break;
      }
      out[to++] = c;
      from += length;
    }
    at = from;
    made = to;
  }

  /** How many bytes a character has by its first one, or 0 if none begins with it. */
  private static int length(int b) {
    if (b >= 0) {
      return 1;
    }
    if (b < (byte) 0xE0) {
      return b < (byte) 0xC2 ? 0 : 2;
    }
    return b < (byte) 0xF0 ? 3 : b < (byte) 0xF5 ? 4 : 0;
  }

  /** The text of all that was read. */
  Object text() {
    if (latin != null) {
      return new String(latin, 0, made, StandardCharsets.ISO_8859_1);
    }
    if (chars != null) {
      return new String(chars, 0, made);
    }
    return WideString.adopt(made == points.length ? points : Arrays.copyOf(points, made));
  }
}
