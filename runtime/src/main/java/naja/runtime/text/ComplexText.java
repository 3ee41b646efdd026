package naja.runtime.text;

/** Complex numbers as texts. */
public final class ComplexText {
  private ComplexText() {}

  /** {@code repr(complex(real, imaginary))}. */
  public static String repr(double real, double imaginary) {
    String second = FloatText.format(imaginary, 'r', 0, false, false);
    if (real == 0 && Double.doubleToRawLongBits(real) == 0) {
      return second.concat("j");
    }
    String first = FloatText.format(real, 'r', 0, false, false);
    StringBuilder out = new StringBuilder(first.length() + second.length() + 4).append('(').append(first);
    if (second.charAt(0) != '-') {
      out.append('+');
    }
    return out.append(second).append("j)").toString();
  }

  /** {@code complex(text)}: real and imaginary part. Raises {@code ValueError}. */
  public static double[] parse(Object text) {
    String ascii = NumberText.strip(NumberText.toAscii(text));
    String s = NumberText.withoutUnderscores(ascii);
    if (s == null && (ascii.indexOf(0) >= 0 && ascii.indexOf('_') > ascii.indexOf(0))) {
      s = ascii; // CPython looks for underscores only in front of the first null character
    }
    if (s == null) {
      throw TextError.value("could not convert string to complex: " + StrRepr.repr(text));
    }
    if (s.startsWith("(") && s.endsWith(")")) {
      s = NumberText.strip(s.substring(1, s.length() - 1));
    }
    double[] value = parsePlain(s);
    if (value == null) {
      throw TextError.value("complex() arg is a malformed string");
    }
    return value;
  }

  private static double[] parsePlain(String s) {
    int end = NumberText.scanFloat(s, 0);
    double first = end > 0 ? NumberText.floatValue(s, 0, end) : 0;
    if (end > 0 && end == s.length()) {
      return new double[] {first, 0};
    }
    if (end > 0 && isUnit(s, end)) {
      return end + 1 == s.length() ? new double[] {0, first} : null;
    }
    double second = 1;
    int at = end;
    if (at < s.length() && (s.charAt(at) == '+' || s.charAt(at) == '-')) {
      int stop = NumberText.scanFloat(s, at);
      second = s.charAt(at) == '-' ? -1 : 1;
      if (stop > at) {
        second = NumberText.floatValue(s, at, stop);
      }
      at = Math.max(stop, at + 1);
    } else if (end > 0) {
      return null;
    }
    return isUnit(s, at) && at + 1 == s.length() ? new double[] {first, second} : null;
  }

  private static boolean isUnit(String s, int at) {
    return at < s.length() && (s.charAt(at) | 32) == 'j';
  }
}
