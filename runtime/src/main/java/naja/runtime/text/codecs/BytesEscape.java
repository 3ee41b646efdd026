package naja.runtime.text.codecs;

import naja.runtime.text.TextError;

/** The codec {@code escape}: bytes with the escapes of bytes literals. */
public final class BytesEscape {
  private static final String HEX = "0123456789abcdef";

  private BytesEscape() {}

  /**
   * The result of decoding.
   *
   * @param bytes the bytes
   * @param invalid where the first escape is that Python warns about, of its character after the backslash, or -1
   */
  public record Result(byte[] bytes, int invalid) {}

  /**
   * The bytes that a literal means. Raises {@code ValueError} for what is no escape, unless {@code errors} is
   * {@code replace} or {@code ignore}.
   */
  public static Result decode(byte[] input, int start, int end, String errors) {
    ByteSink out = new ByteSink(end - start);
    int invalid = -1;
    int at = start;
    while (at < end) {
      int c = input[at++];
      if (c != '\\') {
        out.add(c);
        continue;
      }
      if (at == end) {
        throw TextError.value("Trailing \\ in string");
      }
      int escape = input[at++];
      int simple = simple(escape);
      if (simple >= 0) {
        out.add(simple);
      } else if (escape >= '0' && escape <= '7') {
        int value = escape - '0';
        int first = at - 1;
        for (int stop = Math.min(end, at + 2); at < stop && input[at] >= '0' && input[at] <= '7'; at++) {
          value = value * 8 + input[at] - '0';
        }
        invalid = value > 0xFF && invalid < 0 ? first - start : invalid;
        out.add(value);
      } else if (escape == 'x') {
        at = hex(input, at, start, end, errors, out);
      } else if (escape != '\n') {
        invalid = invalid < 0 ? at - 1 - start : invalid;
        out.add('\\');
        at--;
      }
    }
    return new Result(out.toArray(), invalid);
  }

  private static int simple(int escape) {
    return switch (escape) {
      case '\\', '\'', '"' -> escape;
      case 'a' -> 7;
      case 'b' -> 8;
      case 'f' -> 12;
      case 'n' -> 10;
      case 'r' -> 13;
      case 't' -> 9;
      case 'v' -> 11;
      default -> -1;
    };
  }

  private static int digit(byte[] input, int at, int end) {
    return at < end && input[at] > 0 ? Character.digit(input[at], 16) : -1;
  }

  private static int hex(byte[] input, int at, int start, int end, String errors, ByteSink out) {
    int high = digit(input, at, end);
    int low = digit(input, at + 1, end);
    if (high >= 0 && low >= 0) {
      out.add(high << 4 | low);
      return at + 2;
    }
    switch (errors) {
      case "strict" -> throw TextError.value("invalid \\x escape at position " + (at - 2 - start));
      case "replace" -> out.add('?');
      case "ignore" -> {
      }
      default -> throw TextError.value("decoding error; unknown error handling code: " + errors);
    }
    return high >= 0 ? at + 1 : at;
  }

  /** The bytes as in a literal between single quotes. */
  public static byte[] encode(byte[] input, int length) {
    ByteSink out = new ByteSink(length + 16L);
    for (int i = 0; i < length; i++) {
      int b = input[i] & 255;
      switch (b) {
        case '\\', '\'' -> {
          out.add('\\');
          out.add(b);
        }
        case '\t' -> out.addAscii("\\t");
        case '\n' -> out.addAscii("\\n");
        case '\r' -> out.addAscii("\\r");
        default -> {
          if (b >= ' ' && b < 127) {
            out.add(b);
          } else {
            out.addAscii("\\x");
            out.add(HEX.charAt(b >> 4));
            out.add(HEX.charAt(b & 15));
          }
        }
      }
    }
    return out.toArray();
  }
}
