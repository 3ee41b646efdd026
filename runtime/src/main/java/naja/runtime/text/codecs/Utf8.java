package naja.runtime.text.codecs;

import java.nio.charset.StandardCharsets;
import naja.runtime.text.Str;
import naja.syntax.constant.WideString;

/** The codec {@code utf-8}. */
public final class Utf8 {
  static final String NAME = "utf-8";

  private Utf8() {}

  /** The text of all the bytes. Raises {@code UnicodeDecodeError}. */
  public static Object decode(byte[] bytes) {
    return decode(bytes, 0, bytes.length, null, true).text();
  }

  /**
   * The text of the bytes from {@code start} to before {@code end}.
   *
   * @param errors what to do about errors, or null for {@code strict}; positions count from {@code start}
   * @param last false if an incomplete character at the end is to be left for later
   */
  public static Decoded decode(byte[] bytes, int start, int end, ErrorHandler errors, boolean last) {
    int ascii = Ascii.prefix(bytes, start, end);
    if (ascii == end) {
      return new Decoded(new String(bytes, start, end - start, StandardCharsets.ISO_8859_1), end - start);
    }
    Utf8Reader reader = new Utf8Reader(bytes, start, end);
    reader.read();
    if (reader.at == end) {
      return new Decoded(reader.text(), end - start);
    }
    Decoding decoding = new Decoding(NAME, bytes, start, end, errors);
    decoding.out.append(reader.text());
    decoding.at += reader.at - start;
    decodeRest(decoding, last);
    return decoding.done();
  }

  private static void decodeRest(Decoding d, boolean last) {
    while (d.at < d.end) {
      int b = d.input[d.at] & 255;
      if (b < 0x80) {
        d.out.append(b);
        d.at++;
        continue;
      }
      int length = b < 0xC2 ? 0 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : b < 0xF5 ? 4 : 0;
      if (length == 0) {
        d.error(d.at, d.at + 1, "invalid start byte");
        continue;
      }
      int codePoint = b & 0xFF >> length + 1;
      int have = 1;
      while (have < length && d.at + have < d.end && continues(b, have, d.input[d.at + have])) {
        codePoint = codePoint << 6 | d.input[d.at + have] & 0x3F;
        have++;
      }
      if (have == length) {
        d.out.append(codePoint);
        d.at += length;
      } else if (!last && b == 0xED && d.at + 2 == d.end && d.input[d.at + 1] < -64) {
        // Two of the three bytes of a surrogate: the handler surrogatepass will want to see all three.
        return;
      } else if (d.at + have < d.end) {
        d.error(d.at, d.at + have, "invalid continuation byte");
      } else if (last) {
        d.error(d.at, d.end, "unexpected end of data");
      } else {
        return;
      }
    }
  }

  private static boolean continues(int first, int index, byte b) {
    int next = b & 255;
    if (next < 0x80 || next > 0xBF) {
      return false;
    }
    if (index > 1) {
      return true;
    }
    return switch (first) {
      case 0xE0 -> next >= 0xA0;
      case 0xED -> next < 0xA0;
      case 0xF0 -> next >= 0x90;
      case 0xF4 -> next < 0x90;
      default -> true;
    };
  }

  /** The bytes of a text. Raises {@code UnicodeEncodeError} for surrogates unless {@code errors} helps. */
  public static byte[] encode(Object text, ErrorHandler errors) {
    if (text instanceof String string) {
      return string.getBytes(StandardCharsets.UTF_8);
    }
    int[] points = ((WideString) text).sharedCodePoints();
    ByteSink out = new ByteSink(0);
    int at = 0;
    while (at < points.length) {
      int end = at;
      long room = 0;
      while (end < points.length && !isSurrogate(points[end])) {
        int c = points[end++];
        room += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      }
      out.reserve(room);
      for (; at < end; at++) {
        out.length = put(out.bytes, out.length, points[at]);
      }
      while (end < points.length && isSurrogate(points[end])) {
        end++;
      }
      if (end > at) {
        at = Encoding.replace(out, NAME, text, at, end, "surrogates not allowed", errors, 128);
      }
    }
    return out.toArray();
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= 0xD800 && codePoint <= 0xDFFF;
  }

  /** Writes a code point, and returns where the next goes. */
  static int put(byte[] bytes, int at, int c) {
    if (c < 0x80) {
      bytes[at] = (byte) c;
      return at + 1;
    }
    if (c < 0x800) {
      bytes[at] = (byte) (0xC0 | c >> 6);
      bytes[at + 1] = (byte) (0x80 | c & 0x3F);
      return at + 2;
    }
    if (c < 0x10000) {
      bytes[at] = (byte) (0xE0 | c >> 12);
      bytes[at + 1] = (byte) (0x80 | c >> 6 & 0x3F);
      bytes[at + 2] = (byte) (0x80 | c & 0x3F);
      return at + 3;
    }
    bytes[at] = (byte) (0xF0 | c >> 18);
    bytes[at + 1] = (byte) (0x80 | c >> 12 & 0x3F);
    bytes[at + 2] = (byte) (0x80 | c >> 6 & 0x3F);
    bytes[at + 3] = (byte) (0x80 | c & 0x3F);
    return at + 4;
  }

  /** {@code len(text.encode("utf-8", "surrogatepass"))}. */
  public static long encodedLength(Object text) {
    long length = 0;
    for (int i = 0, n = Str.length(text); i < n; i++) {
      int c = Str.codePointAt(text, i);
      length += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }
    return length;
  }
}
