package naja.syntax;

import java.util.Arrays;

/** Decodes the escape sequences of one literal. Used once. */
final class EscapeDecoder {
  private final byte[] source;
  private final int end;
  private final CharacterNames names;
  private int at;
  /**
   * Where CPython's decoder would stand: it sees each character beyond ASCII as an escape of ten bytes, and its
   * messages count those.
   */
  private int shift;
  private final int start;

  /** The offset of the first backslash that begins no escape sequence, or -1. */
  int invalidEscape = -1;
  /** What is wrong, or {@code null}. */
  String error;

  EscapeDecoder(byte[] source, int start, int end, CharacterNames names) {
    this.source = source;
    this.start = start;
    this.at = start;
    this.end = end;
    this.names = names == null ? CharacterNames.JAVA : names;
  }

  /** The text, or {@code null} with {@link #error}. */
  Object decodeText() {
    CodePoints out = new CodePoints(end - at);
    while (at < end) {
      int b = source[at];
      if (b == '\\') {
        int c = textEscape(out);
        if (error != null) {
          return null;
        }
        if (c >= 0) {
          out.append(c);
        }
      } else if (b >= 0) {
        out.append(b);
        at++;
      } else {
        out.append(codePoint());
      }
    }
    return out.toConstant();
  }

  /** Reads a character beyond ASCII. */
  private int codePoint() {
    int b = source[at] & 0xFF;
    int length = b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
    int c = b & (0xFF >> (length + 1));
    for (int i = 1; i < length && at + i < end; i++) {
      c = (c << 6) | (source[at + i] & 0x3F);
    }
    at = Math.min(at + length, end);
    shift += 10 - length;
    return c;
  }

  /** Reads an escape sequence of a text; -1 if it stands for nothing. */
  private int textEscape(CodePoints out) {
    int backslash = at++;
    failureShift = shift;
    if (at == end || source[at] < 0) {
      shift += 5; // CPython's decoder sees this backslash as an escape, too
      return '\\';
    }
    int c = source[at++];
    return switch (c) {
      case 'x' -> hex(backslash, 2, "truncated \\xXX escape");
      case 'u' -> hex(backslash, 4, "truncated \\uXXXX escape");
      case 'U' -> {
        int value = hex(backslash, 8, "truncated \\UXXXXXXXX escape");
        if (error == null && (value < 0 || value > 0x10FFFF)) {
          fail(backslash, at, "illegal Unicode character");
        }
        yield value;
      }
      case 'N' -> named(backslash);
      default -> {
        int simple = simpleEscape(c, backslash);
        if (simple == NOT_AN_ESCAPE) {
          out.append('\\');
          simple = c;
        }
        yield simple;
      }
    };
  }

  private static final int NOT_AN_ESCAPE = -2;

  /** The escapes that texts and bytes share; -1 for a line end. */
  private int simpleEscape(int c, int backslash) {
    return switch (c) {
      case '\n' -> -1;
      case '\\', '\'', '"' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'v' -> 0x0B;
      case 'a' -> 0x07;
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(c, backslash);
      default -> {
        if (invalidEscape < 0) {
          invalidEscape = backslash;
        }
        yield NOT_AN_ESCAPE;
      }
    };
  }

  private int octal(int first, int backslash) {
    int value = first - '0';
    for (int i = 0; i < 2 && at < end && source[at] >= '0' && source[at] <= '7'; i++) {
      value = value * 8 + source[at++] - '0';
    }
    if (value > 0xFF && invalidEscape < 0) {
      invalidEscape = backslash;
    }
    return value;
  }

  private int hex(int backslash, int digits, String message) {
    int value = 0;
    for (int i = 0; i < digits; i++) {
      int digit = at < end && source[at] > 0 ? Character.digit(source[at], 16) : -1;
      if (digit < 0) {
        fail(backslash, at, message);
        return -1;
      }
      value = (value << 4) | digit;
      at++;
    }
    return value;
  }

  private int named(int backslash) {
    if (at < end && source[at] == '{') {
      int from = at + 1;
      int to = from;
      while (to < end && source[to] != '}') {
        to++;
      }
      if (to < end && to > from) {
        at = to + 1;
        String name = new String(source, from, to - from, java.nio.charset.StandardCharsets.UTF_8);
        int value = names.codePointOf(name);
        if (value < 0) {
          for (int i = from; i < to; i++) {
            countWide(i);
          }
          fail(backslash, at, "unknown Unicode character name");
        }
        return value;
      }
      at = to < end ? to + 1 : end;
      if (to < end) {
        fail(backslash, at, "malformed \\N character escape");
        return -1;
      }
    }
    fail(backslash, at, "malformed \\N character escape");
    return -1;
  }

  private void countWide(int i) {
    int b = source[i] & 0xFF;
    if (b >= 0xC0) {
      shift += 10 - (b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4);
    }
  }

  private int failureShift;

  private void fail(int backslash, int after, String message) {
    int from = backslash - start + failureShift;
    int to = after - 1 - start + shift;
    error = from >= to
        ? "'unicodeescape' codec can't decode byte 0x5c in position " + from + ": " + message
        : "'unicodeescape' codec can't decode bytes in position " + from + "-" + to + ": " + message;
  }

  /** The bytes, or {@code null} with {@link #error}. */
  byte[] decodeBytes() {
    byte[] out = new byte[end - at];
    int length = 0;
    while (at < end) {
      int b = source[at];
      if (b != '\\') {
        out[length++] = (byte) b;
        at++;
        continue;
      }
      int backslash = at++;
      int c = source[at++];
      if (c == 'x') {
        int value = hex(backslash, 2, "");
        if (error != null) {
          error = "invalid \\x escape at position " + (backslash - start);
          return null;
        }
        out[length++] = (byte) value;
        continue;
      }
      int value = simpleEscape(c, backslash);
      if (value == NOT_AN_ESCAPE) {
        out[length++] = '\\';
        out[length++] = (byte) c;
      } else if (value >= 0) {
        out[length++] = (byte) value;
      }
    }
    return Arrays.copyOf(out, length);
  }
}
