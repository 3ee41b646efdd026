package naja.runtime.text;

import java.nio.charset.StandardCharsets;

/** What the parsers of {@code int}, {@code float} and {@code complex} have in common. */
final class NumberText {
  private NumberText() {}

  /**
   * The text with decimal digits of all scripts as ASCII digits and white space outside ASCII as blanks. Whatever else
   * is not ASCII becomes a question mark, which no number has and at which the text ends.
   */
  static String toAscii(Object text) {
    if (Str.isAscii(text)) {
      return (String) text;
    }
    int length = Str.length(text);
    StringBuilder out = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      int codePoint = Str.codePointAt(text, i);
      if (codePoint < 128) {
        out.append((char) codePoint);
      } else if (UnicodeData.isSpace(codePoint)) {
        out.append(' ');
      } else {
        int digit = UnicodeData.decimalValue(codePoint);
        if (digit < 0) {
          return out.append('?').toString();
        }
        out.append((char) ('0' + digit));
      }
    }
    return out.toString();
  }

  /** The bytes as chars; those outside ASCII are in no number. */
  static String toAscii(byte[] bytes, int length) {
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }

  /** White space as C's: without the separators U+001C to U+001F. */
  static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The text without white space at its ends. */
  static String strip(String s) {
    int start = 0;
    int end = s.length();
    while (start < end && isSpace(s.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(s.charAt(end - 1))) {
      end--;
    }
    return s.substring(start, end);
  }

  /** The text without its underscores, or null if one does not stand between two digits. */
  static String withoutUnderscores(String s) {
    if (s.indexOf('_') < 0) {
      return s;
    }
    StringBuilder out = new StringBuilder(s.length());
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c != '_') {
        out.append(c);
      } else if (i == 0 || i == s.length() - 1 || !isDigit(s.charAt(i - 1)) || !isDigit(s.charAt(i + 1))) {
        return null;
      }
    }
    return out.toString();
  }

  /** Where the float that begins at {@code start} ends, or {@code start} if none does. */
  static int scanFloat(String s, int start) {
    int at = start;
    int end = s.length();
    if (at < end && (s.charAt(at) == '+' || s.charAt(at) == '-')) {
      at++;
    }
    int digits = at;
    while (at < end && isDigit(s.charAt(at))) {
      at++;
    }
    int count = at - digits;
    if (at < end && s.charAt(at) == '.') {
      at++;
      int fraction = at;
      while (at < end && isDigit(s.charAt(at))) {
        at++;
      }
      count += at - fraction;
    }
    if (count == 0) {
      return scanNamed(s, start, digits);
    }
    if (at < end && (s.charAt(at) | 32) == 'e') {
      int exponent = at + 1;
      if (exponent < end && (s.charAt(exponent) == '+' || s.charAt(exponent) == '-')) {
        exponent++;
      }
      if (exponent < end && isDigit(s.charAt(exponent))) {
        at = exponent;
        while (at < end && isDigit(s.charAt(at))) {
          at++;
        }
      }
    }
    return at;
  }

  private static int scanNamed(String s, int start, int at) {
    if (s.regionMatches(true, at, "infinity", 0, 8)) {
      return at + 8;
    }
    if (s.regionMatches(true, at, "inf", 0, 3) || s.regionMatches(true, at, "nan", 0, 3)) {
      return at + 3;
    }
    return start;
  }

  /** The value of what {@link #scanFloat} has found, correctly rounded. */
  static double floatValue(String s, int start, int end) {
    char last = s.charAt(end - 1);
    if (last == '.' || isDigit(last)) {
      return FloatParser.parse(s, start, end);
    }
    double value = (s.charAt(end - 2) | 32) == 'a' ? Double.NaN : Double.POSITIVE_INFINITY;
    return s.charAt(start) == '-' ? -value : value;
  }
}
