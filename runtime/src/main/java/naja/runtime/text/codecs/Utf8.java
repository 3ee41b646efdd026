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
    char[] chars = new char[end - start];
    for (int i = start; i < ascii; i++) {
      chars[i - start] = (char) bytes[i];
    }
    long progress = decodeNarrow(bytes, ascii, end, chars, ascii - start);
    int at = (int) (progress >> 32);
    int made = (int) progress;
    if (at == end) {
      return new Decoded(new String(chars, 0, made), end - start);
    }
    Decoding decoding = new Decoding(NAME, bytes, start, end, errors);
    decoding.out.append(new String(chars, 0, made));
    decoding.at += at - start;
    decodeRest(decoding, last);
    return decoding.done();
  }

  /** Decodes while there is neither an error nor a wide character. Where it stopped, and how many chars there are. */
  private static long decodeNarrow(byte[] bytes, int start, int end, char[] chars, int from) {
    int at = start;
    int made = from;
    while (at < end) {
      int b = bytes[at];
      if (b >= 0) {
        chars[made++] = (char) b;
        at++;
      } else if (b < -32 && b >= -62 && at + 1 < end && bytes[at + 1] < -64) {
        chars[made++] = (char) ((b & 0x1F) << 6 | bytes[at + 1] & 0x3F);
        at += 2;
      } else if (b < -16 && b >= -32 && at + 2 < end && bytes[at + 1] < -64 && bytes[at + 2] < -64) {
        int c = (b & 0x0F) << 12 | (bytes[at + 1] & 0x3F) << 6 | bytes[at + 2] & 0x3F;
        if (c < 0x800 || c >= 0xD800 && c <= 0xDFFF) {
          break;
        }
        chars[made++] = (char) c;
        at += 3;
      } else {
        break;
      }
    }
    return (long) at << 32 | made;
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
    ByteSink out = new ByteSink(points.length * 3L + 8);
    int at = 0;
    while (at < points.length) {
      int c = points[at];
      if (c >= 0xD800 && c <= 0xDFFF) {
        int end = at + 1;
        while (end < points.length && points[end] >= 0xD800 && points[end] <= 0xDFFF) {
          end++;
        }
        at = Encoding.replace(out, NAME, text, at, end, "surrogates not allowed", errors, 128);
      } else {
        out.reserve(4);
        out.length = put(out.bytes, out.length, c);
        at++;
      }
    }
    return out.toArray();
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
