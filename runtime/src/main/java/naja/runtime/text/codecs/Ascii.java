package naja.runtime.text.codecs;

import java.nio.charset.StandardCharsets;
import naja.runtime.text.Str;

/** The codecs {@code ascii} and {@code latin-1}. */
public final class Ascii {
  private Ascii() {}

  /** The index of the first byte outside ASCII, or {@code end}. */
  static int prefix(byte[] bytes, int start, int end) {
    int at = start;
    while (at + 8 <= end && (bytes[at] | bytes[at + 1] | bytes[at + 2] | bytes[at + 3] | bytes[at + 4] | bytes[at + 5]
        | bytes[at + 6] | bytes[at + 7]) >= 0) {
      at += 8;
    }
    while (at < end && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  /** True if all the bytes are ASCII. */
  public static boolean isAscii(byte[] bytes, int start, int end) {
    return prefix(bytes, start, end) == end;
  }

  /** The text of ASCII bytes. Raises {@code UnicodeDecodeError} unless {@code errors} helps. */
  public static Decoded decode(byte[] bytes, int start, int end, ErrorHandler errors) {
    if (prefix(bytes, start, end) == end) {
      return decodeLatin1(bytes, start, end);
    }
    Decoding d = new Decoding("ascii", bytes, start, end, errors);
    while (d.at < d.end) {
      if (d.input[d.at] >= 0) {
        d.out.append(d.input[d.at++]);
      } else {
        d.error(d.at, d.at + 1, "ordinal not in range(128)");
      }
    }
    return d.done();
  }

  /** The text of Latin-1 bytes, which is never an error. */
  public static Decoded decodeLatin1(byte[] bytes, int start, int end) {
    return new Decoded(new String(bytes, start, end - start, StandardCharsets.ISO_8859_1), end - start);
  }

  /** The bytes of an ASCII text. Raises {@code UnicodeEncodeError} unless {@code errors} helps. */
  public static byte[] encode(Object text, ErrorHandler errors) {
    return encode(text, errors, "ascii", 128, "ordinal not in range(128)");
  }

  /** The bytes of a Latin-1 text. Raises {@code UnicodeEncodeError} unless {@code errors} helps. */
  public static byte[] encodeLatin1(Object text, ErrorHandler errors) {
    return encode(text, errors, "latin-1", 256, "ordinal not in range(256)");
  }

  private static byte[] encode(Object text, ErrorHandler errors, String name, int limit, String reason) {
    if (text instanceof String string) {
      // What has no byte becomes a question mark here, so the way back shows whether there was anything such.
      byte[] bytes = string.getBytes(limit == 128 ? StandardCharsets.US_ASCII : StandardCharsets.ISO_8859_1);
      if (string.equals(new String(bytes, StandardCharsets.ISO_8859_1))) {
        return bytes;
      }
    }
    int length = Str.length(text);
    ByteSink out = new ByteSink(length);
    int at = 0;
    while (at < length) {
      int c = Str.codePointAt(text, at);
      if (c < limit) {
        out.add(c);
        at++;
      } else {
        int end = at + 1;
        while (end < length && Str.codePointAt(text, end) >= limit) {
          end++;
        }
        at = Encoding.replace(out, name, text, at, end, reason, errors, limit);
      }
    }
    return out.toArray();
  }
}
