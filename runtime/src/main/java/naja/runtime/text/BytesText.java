package naja.runtime.text;

/** Bytes as texts: {@code repr}, {@code hex}, {@code fromhex}. */
public final class BytesText {
  private static final String HEX = "0123456789abcdef";

  private BytesText() {}

  /** {@code repr} of the first {@code length} bytes as {@code bytes}. */
  public static String repr(byte[] bytes, int length) {
    StringBuilder out = new StringBuilder(length + 3);
    return appendRepr(out, bytes, length).toString();
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

  /** Turns the order of the bytes round, in place. */
  static void reverse(byte[] bytes) {
    for (int i = 0, j = bytes.length - 1; i < j; i++, j--) {
      byte b = bytes[i];
      bytes[i] = bytes[j];
      bytes[j] = b;
    }
  }
}
