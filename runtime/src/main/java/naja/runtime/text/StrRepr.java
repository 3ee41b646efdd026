package naja.runtime.text;

/** {@code repr} and {@code ascii} of texts. */
public final class StrRepr {
  private static final String HEX = "0123456789abcdef";

  private StrRepr() {}

  /** {@code repr(text)}. */
  public static Object repr(Object text) {
    int length = Str.length(text);
    if (text instanceof String string && isPlain(string)) {
      return "'".concat(string).concat("'");
    }
    StrBuilder out = new StrBuilder(length + 2);
    char quote = quoteFor(text);
    out.append(quote);
    for (int i = 0; i < length; i++) {
      int codePoint = Str.codePointAt(text, i);
      if (codePoint == quote || codePoint == '\\') {
        out.append('\\').append(codePoint);
      } else if (UnicodeData.isPrintable(codePoint)) {
        out.append(codePoint);
      } else {
        appendEscape(out, codePoint);
      }
    }
    return out.append(quote).build();
  }

  /** True if the text is its own repr but for the quotes; other texts may be as well. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '\'' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  /** {@code ascii(text)}. */
  public static String ascii(Object text) {
    return asciiOnly(repr(text));
  }

  /** The text with everything outside ASCII as a backslash escape: {@code ascii(x)} from {@code repr(x)}. */
  public static String asciiOnly(Object repr) {
    if (Str.isAscii(repr)) {
      return (String) repr;
    }
    int length = Str.length(repr);
    StrBuilder out = new StrBuilder(length + 16);
    for (int i = 0; i < length; i++) {
      int codePoint = Str.codePointAt(repr, i);
      if (codePoint < 128) {
        out.append(codePoint);
      } else {
        appendEscape(out, codePoint);
      }
    }
    return (String) out.build();
  }

  private static char quoteFor(Object text) {
    boolean single = false;
    for (int i = 0, n = Str.length(text); i < n; i++) {
      int codePoint = Str.codePointAt(text, i);
      if (codePoint == '"') {
        return '\'';
      }
      single |= codePoint == '\'';
    }
    return single ? '"' : '\'';
  }

  /** Appends the shortest of {@code \n}, {@code \x0a}, {@code \u000a} and {@code \U0000000a} that there is. */
  static void appendEscape(StrBuilder out, int codePoint) {
    switch (codePoint) {
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      default -> appendHexEscape(out, codePoint);
    }
  }

  /** The shortest of {@code \x0a}, {@code \u000a} and {@code \U0000000a} that there is. */
  public static String hexEscape(int codePoint) {
    StrBuilder out = new StrBuilder(10);
    appendHexEscape(out, codePoint);
    return (String) out.build();
  }

  /** Appends the shortest of {@code \x0a}, {@code \u000a} and {@code \U0000000a} that there is. */
  public static void appendHexEscape(StrBuilder out, int codePoint) {
    int digits = codePoint < 0x100 ? 2 : codePoint < 0x10000 ? 4 : 8;
    out.append('\\').append(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
    for (int shift = digits * 4 - 4; shift >= 0; shift -= 4) {
      out.append(HEX.charAt(codePoint >>> shift & 15));
    }
  }
}
