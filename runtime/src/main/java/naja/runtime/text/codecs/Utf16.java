package naja.runtime.text.codecs;

import naja.runtime.text.Str;

/**
 * The codecs {@code utf-16} and {@code utf-32}, of either byte order. An order is below 0 for little endian, above 0
 * for big endian, and 0 for what the byte order mark says, without one little endian.
 */
public final class Utf16 {
  private Utf16() {}

  /**
   * The result of decoding with a byte order.
   *
   * @param text the {@code str}
   * @param consumed how many bytes it has taken
   * @param order the byte order, 0 if it was not given and there was no mark
   */
  public record Result(Object text, int consumed, int order) {}

  private static String name(int bits, int order) {
    boolean short16 = bits == 16;
    if (order == 0) {
      return short16 ? "utf-16" : "utf-32";
    }
    if (order < 0) {
      return short16 ? "utf-16-le" : "utf-32-le";
    }
    return short16 ? "utf-16-be" : "utf-32-be";
  }

  /** The text of UTF-16; see {@link Utf8#decode(byte[], int, int, ErrorHandler, boolean)}. */
  public static Result decode(byte[] bytes, int start, int end, ErrorHandler errors, int order, boolean last) {
    int known = order;
    int skipped = 0;
    if (order == 0 && end - start >= 2) {
      int mark = (bytes[start] & 255) << 8 | bytes[start + 1] & 255;
      known = mark == 0xFFFE ? -1 : mark == 0xFEFF ? 1 : 0;
      skipped = known == 0 ? 0 : 2;
    }
    Decoding d = new Decoding(name(16, known > 0 ? 1 : -1), bytes, start, end, errors);
    d.at += skipped;
    int first = d.at - skipped;
    boolean big = known > 0;
    while (d.at < d.end) {
      if (d.end - d.at < 2) {
        if (!last) {
          break;
        }
        d.error(d.at, d.end, "truncated data");
        continue;
      }
      int unit = unit(d.input, d.at, big);
      if (unit < 0xD800 || unit > 0xDFFF) {
        d.out.append(unit);
        d.at += 2;
      } else if (unit >= 0xDC00) {
        d.error(d.at, d.at + 2, "illegal encoding");
      } else if (d.end - d.at < 4) {
        if (!last) {
          break;
        }
        d.error(d.at, d.end, "unexpected end of data");
      } else {
        int next = unit(d.input, d.at + 2, big);
        if (next >= 0xDC00 && next <= 0xDFFF) {
          d.out.append(0x10000 + (unit - 0xD800 << 10) + next - 0xDC00);
          d.at += 4;
        } else {
          d.error(d.at, d.at + 2, "illegal UTF-16 surrogate");
        }
      }
    }
    return new Result(d.out.build(), d.at - first, known);
  }

  private static int unit(byte[] bytes, int at, boolean big) {
    int first = bytes[at] & 255;
    int second = bytes[at + 1] & 255;
    return big ? first << 8 | second : second << 8 | first;
  }

  /** The text of UTF-32; see {@link Utf8#decode(byte[], int, int, ErrorHandler, boolean)}. */
  public static Result decode32(byte[] bytes, int start, int end, ErrorHandler errors, int order, boolean last) {
    int known = order;
    int skipped = 0;
    if (order == 0 && end - start >= 4) {
      int mark = word(bytes, start, true);
      known = mark == 0xFFFE0000 ? -1 : mark == 0xFEFF ? 1 : 0;
      skipped = known == 0 ? 0 : 4;
    }
    Decoding d = new Decoding(name(32, known > 0 ? 1 : -1), bytes, start, end, errors);
    d.at += skipped;
    int first = d.at - skipped;
    boolean big = known > 0;
    while (d.at < d.end) {
      if (d.end - d.at < 4) {
        if (!last) {
          break;
        }
        d.error(d.at, d.end, "truncated data");
        continue;
      }
      int word = word(d.input, d.at, big);
      if (word >= 0xD800 && word <= 0xDFFF) {
        d.error(d.at, d.at + 4, "code point in surrogate code point range(0xd800, 0xe000)");
      } else if (word < 0 || word > 0x10FFFF) {
        d.error(d.at, d.at + 4, "code point not in range(0x110000)");
      } else {
        d.out.append(word);
        d.at += 4;
      }
    }
    return new Result(d.out.build(), d.at - first, known);
  }

  private static int word(byte[] bytes, int at, boolean big) {
    int high = unit(bytes, big ? at : at + 2, big);
    int low = unit(bytes, big ? at + 2 : at, big);
    return high << 16 | low;
  }

  /** The bytes of a text in UTF-16; with a mark if the order is 0. */
  public static byte[] encode(Object text, ErrorHandler errors, int order) {
    int length = Str.length(text);
    ByteSink out = new ByteSink(length * 2L + 2);
    boolean big = order > 0;
    if (order == 0) {
      putUnit(out, 0xFEFF, false);
    }
    int at = 0;
    while (at < length) {
      int c = Str.codePointAt(text, at);
      if (c >= 0x10000) {
        putUnit(out, Character.highSurrogate(c), big);
        putUnit(out, Character.lowSurrogate(c), big);
        at++;
      } else if (c >= 0xD800 && c <= 0xDFFF) {
        at = replace(out, name(16, order), text, at, errors, 2, big);
      } else {
        putUnit(out, c, big);
        at++;
      }
    }
    return out.toArray();
  }

  /** The bytes of a text in UTF-32; with a mark if the order is 0. */
  public static byte[] encode32(Object text, ErrorHandler errors, int order) {
    int length = Str.length(text);
    ByteSink out = new ByteSink(length * 4L + 4);
    boolean big = order > 0;
    if (order == 0) {
      putWord(out, 0xFEFF, false);
    }
    int at = 0;
    while (at < length) {
      int c = Str.codePointAt(text, at);
      if (c >= 0xD800 && c <= 0xDFFF) {
        at = replace(out, name(32, order), text, at, errors, 4, big);
      } else {
        putWord(out, c, big);
        at++;
      }
    }
    return out.toArray();
  }

  private static void putUnit(ByteSink out, int unit, boolean big) {
    out.add(big ? unit >> 8 : unit);
    out.add(big ? unit : unit >> 8);
  }

  private static void putWord(ByteSink out, int word, boolean big) {
    putUnit(out, big ? word >> 16 : word, big);
    putUnit(out, big ? word : word >> 16, big);
  }

  /** Appends what the handler says in place of a surrogate: whole units of bytes, or ASCII text. */
  private static int replace(ByteSink out, String name, Object text, int at, ErrorHandler errors, int size,
      boolean big) {
    CodecError error = CodecError.encoding(name, text, at, at + 1, "surrogates not allowed");
    if (errors == null) {
      throw error;
    }
    ErrorHandler.Replacement replacement = errors.handle(error);
    int position = Decoding.position(replacement.position(), Str.length(text));
    if (replacement.replacement() instanceof byte[] bytes) {
      if (bytes.length % size != 0) {
        throw error;
      }
      out.add(bytes);
      return position;
    }
    if (!Str.isAscii(replacement.replacement())) {
      throw error;
    }
    String by = (String) replacement.replacement();
    for (int i = 0; i < by.length(); i++) {
      if (size == 2) {
        putUnit(out, by.charAt(i), big);
      } else {
        putWord(out, by.charAt(i), big);
      }
    }
    return position;
  }
}
