package naja.runtime.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;

/** Floats and complex numbers as texts: {@code repr}, formatting, parsing, {@code round}. All correctly rounded. */
public final class FloatText {
  private FloatText() {}

  /** {@code repr(x)}: the shortest text that means the same double. */
  public static String repr(double x) {
    double size = Math.abs(x);
    if (size >= 1e-3 && size < 1e7) {
      return Double.toString(x);
    }
    return format(x, 'r', 0, false, true);
  }

  /**
   * The number formatted as C's {@code printf} would, with a minus if it is negative.
   *
   * @param type {@code e E f F g G}, or {@code r} for the shortest digits that do, laid out as {@code g}
   * @param precision digits after the point for {@code e} and {@code f}, significant digits for {@code g}
   * @param alternate keeps the point, and for {@code g} the zeros at the end
   * @param addDot0 for {@code r} and {@code g}: at least one digit after the point, or else an exponent
   */
  public static String format(double x, char type, int precision, boolean alternate, boolean addDot0) {
    boolean upper = type < 'a';
    if (!(Math.abs(x) <= Double.MAX_VALUE)) {
      String name = Double.isNaN(x) ? "nan" : x > 0 ? "inf" : "-inf";
      return upper ? name.toUpperCase(Locale.ROOT) : name;
    }
    double size = Math.abs(x);
    StringBuilder out = new StringBuilder(24);
    if (Double.doubleToRawLongBits(x) < 0) {
      out.append('-');
    }
    switch (type) {
      case 'f', 'F' -> appendFixed(out, FloatDigits.fixed(size, precision), precision, alternate);
      case 'e', 'E' -> appendExponent(out, FloatDigits.significant(size, precision + 1), precision, alternate, upper);
      case 'r' -> appendShort(out, FloatDigits.shortest(size), 0, alternate, addDot0, upper);
      default -> {
        int significant = Math.max(precision, 1);
        appendShort(out, FloatDigits.significant(size, significant), significant, alternate, addDot0, upper);
      }
    }
    return out.toString();
  }

  /** Appends the digits with a point and exactly {@code decimals} digits after it. */
  private static void appendFixed(StringBuilder out, FloatDigits number, int decimals, boolean alternate) {
    String digits = number.digits;
    int point = number.point;
    if (point <= 0) {
      out.append('0');
    } else {
      int whole = Math.min(point, digits.length());
      out.append(digits, 0, whole).repeat('0', point - whole);
    }
    if (decimals > 0 || alternate) {
      out.append('.');
    }
    int zeros = Math.min(Math.max(-point, 0), decimals);
    int from = Math.min(Math.max(point, 0), digits.length());
    int to = Math.max(from, (int) Math.min(digits.length(), (long) point + decimals));
    out.repeat('0', zeros).append(digits, from, to).repeat('0', decimals - zeros - (to - from));
  }

  private static void appendExponent(StringBuilder out, FloatDigits number, int decimals, boolean alternate,
      boolean upper) {
    String digits = number.digits;
    out.append(digits.charAt(0));
    if (decimals > 0 || alternate) {
      out.append('.');
    }
    int shown = Math.min(digits.length() - 1, decimals);
    out.append(digits, 1, 1 + shown).repeat('0', decimals - shown);
    int exponent = number.point - 1;
    out.append(upper ? 'E' : 'e').append(exponent < 0 ? '-' : '+');
    if (Math.abs(exponent) < 10) {
      out.append('0');
    }
    out.append(Math.abs(exponent));
  }

  /**
   * Appends without zeros at the end unless {@code alternate}, with an exponent if the number is very large or small.
   * {@code significant} is 0 for as many digits as there are.
   */
  private static void appendShort(StringBuilder out, FloatDigits number, int significant, boolean alternate,
      boolean addDot0, boolean upper) {
    int used = number.digits.length();
    while (used > 1 && number.digits.charAt(used - 1) == '0') {
      used--;
    }
    int point = number.point;
    boolean exponent = point <= -4 || point > (significant == 0 ? 16 : significant - (addDot0 ? 1 : 0));
    int shown = alternate ? Math.max(significant, used) : used;
    if (exponent) {
      appendExponent(out, number, shown - 1, alternate, upper);
      return;
    }
    int decimals = Math.max(shown - point, 0);
    if (addDot0) {
      decimals = Math.max(decimals, 1);
    }
    appendFixed(out, number, decimals, alternate);
  }

  /** {@code float(text)}. Raises {@code ValueError} if the text is no number. */
  public static double parse(Object text) {
    String ascii = NumberText.toAscii(text);
    double value = parseAscii(ascii);
    if (!Double.isNaN(value) || isNan(ascii)) {
      return value;
    }
    throw TextError.value("could not convert string to float: " + StrRepr.repr(text));
  }

  /** {@code float(bytes)} for the first {@code length} bytes. Raises {@code ValueError} if they are no number. */
  public static double parse(byte[] bytes, int length) {
    String ascii = NumberText.toAscii(bytes, length);
    double value = parseAscii(ascii);
    if (!Double.isNaN(value) || isNan(ascii)) {
      return value;
    }
    throw TextError.value("could not convert string to float: " + BytesText.repr(bytes, length));
  }

  private static boolean isNan(String ascii) {
    String s = NumberText.strip(ascii);
    int sign = !s.isEmpty() && (s.charAt(0) == '+' || s.charAt(0) == '-') ? 1 : 0;
    return s.length() == sign + 3 && s.regionMatches(true, sign, "nan", 0, 3);
  }

  /** The value, or not a number if the text is none. */
  private static double parseAscii(String ascii) {
    String s = NumberText.withoutUnderscores(NumberText.strip(ascii));
    if (s == null) {
      return Double.NaN;
    }
    int end = NumberText.scanFloat(s, 0);
    return end == 0 || end != s.length() ? Double.NaN : NumberText.floatValue(s, 0, end);
  }

  /** {@code round(x, digits)}: to the nearest decimal, half to even. Raises {@code OverflowError}. */
  public static double round(double x, long digits) {
    if (!(Math.abs(x) <= Double.MAX_VALUE) || x == 0 || digits > 323) {
      return x;
    }
    if (digits < -308) {
      return Math.copySign(0.0, x);
    }
    int decimals = (int) digits;
    double size = Math.abs(x);
    if (decimals >= 0 && decimals <= 18) {
      long scaled = FloatDigits.scaled(size, decimals);
      if (scaled >= 0 && scaled <= 1L << 53) {
        return Math.copySign(scaled / Math.pow(10, decimals), x);
      }
    }
    BigDecimal exact = new BigDecimal(size);
    if (exact.scale() <= decimals) {
      return x;
    }
    double rounded = exact.setScale(decimals, RoundingMode.HALF_EVEN).doubleValue();
    if (Double.isInfinite(rounded)) {
      throw TextError.overflow("rounded value too large to represent");
    }
    return Math.copySign(rounded, x);
  }

  /** {@code round(x)}: a {@link Long} or {@link BigInteger}. Raises {@code ValueError} and {@code OverflowError}. */
  public static Object roundToInt(double x) {
    return toInt(Math.rint(x));
  }

  /** {@code int(x)}: towards zero. Raises {@code ValueError} for not a number, {@code OverflowError} for infinity. */
  public static Object toInt(double x) {
    if (Math.abs(x) < 0x1p63) {
      return (long) x;
    }
    if (Double.isNaN(x)) {
      throw TextError.value("cannot convert float NaN to integer");
    }
    if (Double.isInfinite(x)) {
      throw TextError.overflow("cannot convert float infinity to integer");
    }
    return IntText.normalize(toBigInteger(x));
  }

  private static BigInteger toBigInteger(double x) {
    long mantissa = Double.doubleToRawLongBits(x) & (1L << 52) - 1 | 1L << 52;
    BigInteger size = BigInteger.valueOf(mantissa).shiftLeft(Math.getExponent(x) - 52);
    return x < 0 ? size.negate() : size;
  }

  /** {@code x.hex()}. */
  public static String hex(double x) {
    if (!(Math.abs(x) <= Double.MAX_VALUE)) {
      return repr(x);
    }
    long bits = Double.doubleToRawLongBits(x);
    long fraction = bits & (1L << 52) - 1;
    int exponent = (int) (bits >>> 52 & 0x7FF);
    StringBuilder out = new StringBuilder(24).append(bits < 0 ? "-0x" : "0x");
    if (exponent == 0 && fraction == 0) {
      return out.append("0.0p+0").toString();
    }
    out.append(exponent == 0 ? "0." : "1.");
    for (int shift = 48; shift >= 0; shift -= 4) {
      out.append(Character.forDigit((int) (fraction >>> shift) & 15, 16));
    }
    int power = exponent == 0 ? -1022 : exponent - 1023;
    return out.append(power < 0 ? "p" : "p+").append(power).toString();
  }

  /** {@code float.fromhex(text)}. Raises {@code ValueError} and {@code OverflowError}. */
  public static double fromHex(Object text) {
    String s = text instanceof String string ? NumberText.strip(string) : "?";
    int at = 0;
    boolean negative = s.startsWith("-");
    if (negative || s.startsWith("+")) {
      at = 1;
    }
    int named = NumberText.scanFloat(s, at);
    if (named == s.length() && named > at && (s.charAt(at) | 32) >= 'i') {
      return NumberText.floatValue(s, 0, named);
    }
    if (s.regionMatches(true, at, "0x", 0, 2)) {
      at += 2;
    }
    double size = fromHexDigits(s, at);
    if (Double.isInfinite(size)) {
      throw TextError.overflow("hexadecimal value too large to represent as a float");
    }
    return negative ? -size : size;
  }

  private static double fromHexDigits(String s, int start) {
    long mantissa = 0;
    boolean sticky = false;
    long power = 0;
    boolean dot = false;
    int digits = 0;
    int at = start;
    for (; at < s.length(); at++) {
      char c = s.charAt(at);
      if (c == '.' && !dot) {
        dot = true;
        continue;
      }
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        break;
      }
      digits++;
      if (mantissa >>> 56 == 0) {
        mantissa = mantissa << 4 | digit;
        power -= dot ? 4 : 0;
      } else {
        sticky |= digit != 0;
        power += dot ? 0 : 4;
      }
    }
    if (digits == 0) {
      throw notHex();
    }
    int end = exponentEnd(s, at);
    power += hexExponent(s, at, end);
    double value = fromBinary(mantissa, sticky, power);
    if (end < s.length() && !Double.isInfinite(value)) {
      throw notHex();
    }
    return value;
  }

  private static TextError notHex() {
    return TextError.value("invalid hexadecimal floating-point string");
  }

  /** Where the exponent that begins at {@code start} ends; {@code start} if there is none. */
  private static int exponentEnd(String s, int start) {
    if (start == s.length() || (s.charAt(start) | 32) != 'p') {
      return start;
    }
    int at = start + 1;
    if (at < s.length() && (s.charAt(at) == '-' || s.charAt(at) == '+')) {
      at++;
    }
    int digits = at;
    while (at < s.length() && NumberText.isDigit(s.charAt(at))) {
      at++;
    }
    if (at == digits) {
      throw notHex();
    }
    return at;
  }

  private static long hexExponent(String s, int start, int end) {
    if (start == end) {
      return 0;
    }
    boolean negative = s.charAt(start + 1) == '-';
    int at = negative || s.charAt(start + 1) == '+' ? start + 2 : start + 1;
    long exponent = 0;
    for (; at < end; at++) {
      exponent = Math.min(exponent * 10 + (s.charAt(at) - '0'), 1L << 40);
    }
    return negative ? -exponent : exponent;
  }

  /**
   * The double nearest to {@code mantissa * 2**power}, half to even, infinity if it is too large. If {@code sticky},
   * the number is a little more than that, and the mantissa must have at least 55 bits; it never has more than 63.
   */
  static double fromBinary(long mantissa, boolean sticky, long power) {
    if (mantissa == 0) {
      return 0;
    }
    int length = 64 - Long.numberOfLeadingZeros(mantissa);
    long top = power + length;
    if (top > 1024) {
      return Double.POSITIVE_INFINITY;
    }
    if (top < -1074) {
      return 0;
    }
    int drop = (int) Math.max(Math.max(length - 53, 0), -1074 - power);
    long kept = mantissa >>> drop;
    if (drop > 0) {
      long rest = mantissa & (1L << drop) - 1;
      long half = 1L << drop - 1;
      if (rest > half || rest == half && (sticky || (kept & 1) != 0)) {
        kept++;
      }
    }
    return Math.scalb((double) kept, (int) (power + drop));
  }
}
