package naja.runtime.text.codecs;

import java.nio.charset.StandardCharsets;
import naja.runtime.text.Str;
import naja.runtime.text.StrRepr;
import naja.runtime.text.UnicodeNames;

/** The codecs {@code unicode_escape} and {@code raw_unicode_escape}. */
public final class UnicodeEscape {
  private static final String RAW_NAME = "rawunicodeescape";

  private UnicodeEscape() {}

  /**
   * The result of decoding.
   *
   * @param text the {@code str}
   * @param consumed how many bytes it has taken
   * @param invalid where the first escape is that Python warns about, of its character after the backslash, or -1
   */
  public record Result(Object text, int consumed, int invalid) {}

  /** The text of bytes with escapes; see {@link Utf8#decode(byte[], int, int, ErrorHandler, boolean)}. */
  public static Result decode(byte[] bytes, int start, int end, ErrorHandler errors, boolean last) {
    Decoding d = new Decoding("unicodeescape", bytes, start, end, errors);
    int first = d.at;
    int invalid = -1;
    while (d.at < d.end) {
      int c = d.input[d.at] & 255;
      if (c != '\\') {
        d.out.append(c);
        d.at++;
      } else if (d.at + 1 == d.end) {
        if (!last) {
          break;
        }
        d.error(d.at, d.end, "\\ at end of string");
      } else {
        int before = d.at;
        int outcome = escape(d, d.input[d.at + 1] & 255, last);
        if (outcome == INCOMPLETE) {
          break;
        }
        if (outcome == INVALID && invalid < 0) {
          invalid = before + 1 - first;
        }
      }
    }
    return new Result(d.out.build(), d.at - first, invalid);
  }

  private static final int FINE = 0;
  private static final int INVALID = 1;
  private static final int INCOMPLETE = 2;

  private static int escape(Decoding d, int c, boolean last) {
    int simple = switch (c) {
      case '\\', '\'', '"' -> c;
      case 'a' -> 7;
      case 'b' -> 8;
      case 'f' -> 12;
      case 'n' -> 10;
      case 'r' -> 13;
      case 't' -> 9;
      case 'v' -> 11;
      default -> -1;
    };
    if (simple >= 0) {
      d.out.append(simple);
      d.at += 2;
      return FINE;
    }
    return switch (c) {
      case '\n' -> {
        d.at += 2;
        yield FINE;
      }
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(d);
      case 'x' -> hex(d, 2, "truncated \\xXX escape", "illegal Unicode character", last);
      case 'u' -> hex(d, 4, "truncated \\uXXXX escape", "illegal Unicode character", last);
      case 'U' -> hex(d, 8, "truncated \\UXXXXXXXX escape", "illegal Unicode character", last);
      case 'N' -> named(d, last);
      default -> {
        d.out.append('\\').append(c);
        d.at += 2;
        yield INVALID;
      }
    };
  }

  private static int octal(Decoding d) {
    int value = 0;
    int at = d.at + 1;
    int stop = Math.min(d.end, at + 3);
    while (at < stop && d.input[at] >= '0' && d.input[at] <= '7') {
      value = value * 8 + d.input[at++] - '0';
    }
    d.at = at;
    d.out.append(value);
    return value > 0xFF ? INVALID : FINE;
  }

  private static int hex(Decoding d, int digits, String truncated, String illegal, boolean last) {
    int value = 0;
    int at = d.at + 2;
    int stop = at + digits;
    while (at < stop && at < d.end && d.input[at] > 0 && Character.digit(d.input[at], 16) >= 0) {
      value = value << 4 | Character.digit(d.input[at++], 16);
    }
    if (at < stop) {
      if (at == d.end && !last) {
        return INCOMPLETE;
      }
      d.error(d.at, at, truncated);
    } else if (value < 0 || value > 0x10FFFF) {
      d.error(d.at, at, illegal);
    } else {
      d.out.append(value);
      d.at = at;
    }
    return FINE;
  }

  private static int named(Decoding d, boolean last) {
    int at = d.at + 2;
    if (at == d.end && !last) {
      return INCOMPLETE;
    }
    if (at < d.end && d.input[at] == '{') {
      int start = ++at;
      while (at < d.end && d.input[at] != '}') {
        at++;
      }
      if (at == d.end && !last) {
        return INCOMPLETE;
      }
      if (at > start && at < d.end) {
        int codePoint = UnicodeNames.lookup(new String(d.input, start, at - start,
            StandardCharsets.ISO_8859_1));
        at++;
        if (codePoint >= 0) {
          d.out.append(codePoint);
          d.at = at;
        } else {
          d.error(d.at, at, "unknown Unicode character name");
        }
        return FINE;
      }
    }
    d.error(d.at, at, "malformed \\N character escape");
    return FINE;
  }

  /** The text of bytes with the escapes {@code \\u} and {@code \\U} only. */
  public static Decoded decodeRaw(byte[] bytes, int start, int end, ErrorHandler errors, boolean last) {
    Decoding d = new Decoding(RAW_NAME, bytes, start, end, errors);
    int first = d.at;
    while (d.at < d.end) {
      int c = d.input[d.at] & 255;
      if (c != '\\' || d.at + 1 == d.end && last) {
        d.out.append(c);
        d.at++;
        continue;
      }
      if (d.at + 1 == d.end) {
        break;
      }
      int kind = d.input[d.at + 1] & 255;
      int outcome = FINE;
      switch (kind) {
        case 'u' -> outcome = hex(d, 4, "truncated \\uXXXX escape", "", last);
        case 'U' -> outcome = hex(d, 8, "truncated \\UXXXXXXXX escape", "\\Uxxxxxxxx out of range", last);
        default -> {
          d.out.append('\\').append(kind);
          d.at += 2;
        }
      }
      if (outcome == INCOMPLETE) {
        break;
      }
    }
    return new Decoded(d.out.build(), d.at - first);
  }

  /** The text in printable ASCII with escapes for the rest, which is never an error. */
  public static byte[] encode(Object text) {
    int length = Str.length(text);
    ByteSink out = new ByteSink(length + 16L);
    for (int i = 0; i < length; i++) {
      int c = Str.codePointAt(text, i);
      switch (c) {
        case '\\' -> out.addAscii("\\\\");
        case '\t' -> out.addAscii("\\t");
        case '\n' -> out.addAscii("\\n");
        case '\r' -> out.addAscii("\\r");
        default -> {
          if (c >= ' ' && c < 127) {
            out.add(c);
          } else {
            out.addAscii(StrRepr.hexEscape(c));
          }
        }
      }
    }
    return out.toArray();
  }

  /** The text in Latin-1 with escapes for the rest, which is never an error. */
  public static byte[] encodeRaw(Object text) {
    int length = Str.length(text);
    ByteSink out = new ByteSink(length + 16L);
    for (int i = 0; i < length; i++) {
      int c = Str.codePointAt(text, i);
      if (c < 256) {
        out.add(c);
      } else {
        out.addAscii(StrRepr.hexEscape(c));
      }
    }
    return out.toArray();
  }
}
