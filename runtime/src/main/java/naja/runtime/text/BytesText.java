package naja.runtime.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes as texts: {@code repr}, {@code hex}, {@code fromhex}. */
public final class BytesText {
  private static final String HEX = "0123456789abcdef";

  private BytesText() {}

  /** {@code repr} of the first {@code length} bytes as {@code bytes}. */
  public static String repr(byte[] bytes, int length) {
    StringBuilder out = new StringBuilder(length + 3);
    return appendRepr(out, bytes, length).toString();
  }

  /** {@code repr} of the first {@code length} bytes as {@code bytearray} shows them: each {@code '} escaped. */
  public static String escapedRepr(byte[] bytes, int length) {
    String plain = repr(bytes, length);
    return plain.charAt(1) == '"' ? plain.replace("'", "\\'") : plain;
  }

  /** Appends {@code repr} of the first {@code length} bytes as {@code bytes}. */
  public static StringBuilder appendRepr(StringBuilder out, byte[] bytes, int length) {
    boolean single = false;
    boolean doubled = false;
    for (int i = 0; i < length; i++) {
      single |= bytes[i] == '\'';
      doubled |= bytes[i] == '"';
    }
    char quote = single && !doubled ? '"' : '\'';
    out.append('b').append(quote);
    for (int i = 0; i < length; i++) {
      int b = bytes[i] & 255;
      switch (b) {
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        default -> {
          if (b == quote || b == '\\') {
            out.append('\\').append((char) b);
          } else if (b >= ' ' && b < 127) {
            out.append((char) b);
          } else {
            out.append("\\x").append(HEX.charAt(b >> 4)).append(HEX.charAt(b & 15));
          }
        }
      }
    }
    return out.append(quote);
  }

  /** {@code hash} of the first {@code length} bytes: that of the {@code str} with the same code points. */
  public static long hash(byte[] bytes, int length) {
    return Str.hash(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
  }

  /** True for what the methods of bytes take for white space. */
  public static boolean isSpace(byte b) {
    return b == ' ' || b >= '\t' && b <= '\r';
  }

  /** {@code bytes.hex()} of the first {@code length} bytes. */
  public static String hex(byte[] bytes, int length) {
    checkHexLength(length * 2L);
    StringBuilder out = new StringBuilder(length * 2);
    for (int i = 0; i < length; i++) {
      out.append(HEX.charAt(bytes[i] >> 4 & 15)).append(HEX.charAt(bytes[i] & 15));
    }
    return out.toString();
  }

  /**
   * {@code bytes.hex(separator, group)}: the separator stands between groups of so many bytes, counted from the right,
   * or from the left if {@code group} is negative. Raises {@code ValueError} for a separator that is not one ASCII
   * character.
   */
  public static String hex(byte[] bytes, int length, Object separator, int group) {
    if (Str.length(separator) != 1) {
      throw TextError.value("sep must be length 1.");
    }
    int mark = Str.codePointAt(separator, 0);
    if (mark >= 128) {
      throw TextError.value("sep must be ASCII.");
    }
    long size = Math.abs((long) group);
    if (size == 0 || size >= length) {
      return hex(bytes, length);
    }
    checkHexLength(length * 2L + (length - 1) / size);
    StringBuilder out = new StringBuilder(length * 3);
    for (int i = 0; i < length; i++) {
      if (i > 0 && (group > 0 ? length - i : i) % size == 0) {
        out.append((char) mark);
      }
      out.append(HEX.charAt(bytes[i] >> 4 & 15)).append(HEX.charAt(bytes[i] & 15));
    }
    return out.toString();
  }

  private static void checkHexLength(long length) {
    if (length > Str.MAX_LENGTH) {
      throw TextError.memory();
    }
  }

  /** {@code bytes.fromhex(text)}. Raises {@code ValueError}. */
  public static byte[] fromHex(Object text) {
    int length = Str.length(text);
    byte[] out = new byte[length / 2];
    int made = 0;
    int at = 0;
    if (!Str.isAscii(text)) {
      while (Str.codePointAt(text, at) < 128) {
        at++;
      }
      throw notHex(at);
    }
    while (true) {
      while (at < length && isSpaceAt(text, at)) {
        at++;
      }
      if (at == length) {
        return made == out.length ? out : Arrays.copyOf(out, made);
      }
      int high = hexDigit(text, at);
      if (high < 0) {
        throw notHex(at);
      }
      if (at + 1 == length) {
        throw TextError.value("fromhex() arg must contain an even number of hexadecimal digits");
      }
      int low = hexDigit(text, at + 1);
      if (low < 0) {
        throw notHex(at + 1);
      }
      out[made++] = (byte) (high << 4 | low);
      at += 2;
    }
  }

  private static boolean isSpaceAt(Object text, int at) {
    int c = Str.codePointAt(text, at);
    return c < 128 && isSpace((byte) c);
  }

  private static int hexDigit(Object text, int at) {
    int c = Str.codePointAt(text, at);
    return c < 128 ? Character.digit(c, 16) : -1;
  }

  private static TextError notHex(int position) {
    return TextError.value("non-hexadecimal number found in fromhex() arg at position " + position);
  }

  /** Turns the order of the bytes round, in place. */
  static void reverse(byte[] bytes) {
    for (int i = 0, j = bytes.length - 1; i < j; i++, j--) {
      byte b = bytes[i];
      bytes[i] = bytes[j];
      bytes[j] = b;
    }
  }
}
