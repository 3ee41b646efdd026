package naja.runtime.text;

import java.math.BigInteger;
import java.util.Locale;

/**
 * {@code format} of {@code int}, {@code float} and {@code complex}. Raises {@code ValueError} for a specification that
 * does not fit, {@code OverflowError} for an integer that has no double.
 */
public final class NumberFormat {
  /** Digits after the point if no precision is given. */
  private static final int DEFAULT_PRECISION = 6;

  private static final byte[] THOUSANDS = {3};
  private static final byte[] FOURS = {4};
  private static final byte[] NO_GROUPS = {};

  private NumberFormat() {}

  /** {@code format(value, spec)} for an {@code int}, or a {@code bool} as a number. */
  public static Object formatInt(Object value, Object spec, String typeName, int maxDigits, NumericLocale locale) {
    if (Str.length(spec) == 0) {
      return IntText.toDecimal(value, maxDigits);
    }
    return formatInt(value, FormatSpec.parse(spec, typeName, 'd', '>'), typeName, maxDigits, locale);
  }

  /** {@code format(value, spec)} for an {@code int}, with a specification parsed for type 'd'. */
  public static Object formatInt(Object value, FormatSpec spec, String typeName, int maxDigits, NumericLocale locale) {
    switch (spec.type()) {
      case 'e', 'E', 'f', 'F', 'g', 'G', '%' -> {
        return formatFloat(toDouble(value), spec, typeName, locale);
      }
      case 'b', 'c', 'd', 'o', 'x', 'X', 'n' -> {
      }
      default -> throw FormatSpec.unknownType(spec.type(), typeName);
    }
    if (spec.precision() >= 0) {
      throw TextError.value("Precision not allowed in integer format specifier");
    }
    if (spec.noNegativeZero()) {
      throw TextError.value("Negative zero coercion (z) not allowed in integer format specifier");
    }
    if (spec.type() == 'c') {
      return formatCharacter(value, spec);
    }
    int base = switch (spec.type()) {
      case 'b' -> 2;
      case 'o' -> 8;
      case 'x', 'X' -> 16;
      default -> 10;
    };
    String digits = base == 10 ? IntText.toDecimal(value, maxDigits) : IntText.toText(value, base);
    boolean negative = digits.charAt(0) == '-';
    String prefix = base == 10 || !spec.alternate() ? "" : base == 2 ? "0b" : base == 8 ? "0o" : "0x";
    if (spec.type() == 'X') {
      digits = digits.toUpperCase(Locale.ROOT);
      prefix = prefix.toUpperCase(Locale.ROOT);
    }
    Layout layout = new Layout(spec, locale);
    layout.whole = negative ? digits.substring(1) : digits;
    layout.prefix = prefix;
    layout.setSign(negative);
    if (base != 10) {
      layout.groups = FOURS;
    }
    return layout.build();
  }

  private static Object formatCharacter(Object value, FormatSpec spec) {
    if (spec.sign() != 0) {
      throw TextError.value("Sign not allowed with integer format specifier 'c'");
    }
    if (spec.alternate()) {
      throw TextError.value("Alternate form (#) not allowed with integer format specifier 'c'");
    }
    if (!(value instanceof Long codePoint)) {
      throw TextError.overflow("Python int too large to convert to C long");
    }
    if (codePoint < 0 || codePoint > 0x10FFFF) {
      throw TextError.overflow("%c arg not in range(0x110000)");
    }
    return spec.pad(Str.ofCodePoint((int) (long) codePoint));
  }

  private static double toDouble(Object value) {
    if (value instanceof Long small) {
      return small;
    }
    double x = ((BigInteger) value).doubleValue();
    if (Double.isInfinite(x)) {
      throw TextError.overflow("int too large to convert to float");
    }
    return x;
  }

  /** {@code format(x, spec)} for a {@code float}. */
  public static Object formatFloat(double x, Object spec, String typeName, NumericLocale locale) {
    if (Str.length(spec) == 0) {
      return FloatText.repr(x);
    }
    return formatFloat(x, FormatSpec.parse(spec, typeName, '\0', '>'), typeName, locale);
  }

  /** {@code format(x, spec)} for a {@code float}, with a specification parsed for no type. */
  public static Object formatFloat(double x, FormatSpec spec, String typeName, NumericLocale locale) {
    int precision = precision(spec);
    int type = spec.type();
    double shown = x;
    char how;
    switch (type) {
      case 0 -> how = precision < 0 ? 'r' : 'g';
      case 'n' -> how = 'g';
      case '%' -> {
        how = 'f';
        shown = x * 100;
      }
      case 'e', 'E', 'f', 'F', 'g', 'G' -> how = (char) type;
      default -> throw FormatSpec.unknownType(type, typeName);
    }
    Layout layout = new Layout(spec, locale);
    layout.setNumber(text(shown, how, precision, spec.alternate(), type == 0, spec.noNegativeZero()));
    if (type == '%') {
      layout.rest = layout.rest.concat("%");
    }
    return layout.build();
  }

  private static int precision(FormatSpec spec) {
    if (spec.precision() > Integer.MAX_VALUE) {
      throw TextError.value("precision too big");
    }
    if (spec.precision() > Str.MAX_LENGTH / 2) {
      throw TextError.memory();
    }
    return (int) spec.precision();
  }

  private static String text(double x, char how, int precision, boolean alternate, boolean addDot0, boolean noMinus0) {
    int digits = precision < 0 ? DEFAULT_PRECISION : precision;
    String text = FloatText.format(x, how, digits, alternate, addDot0);
    return noMinus0 && text.charAt(0) == '-' && isZero(text) ? text.substring(1) : text;
  }

  /** True if a number's text has no digit but 0 before its exponent. */
  private static boolean isZero(String text) {
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 'e' || c == 'E') {
        return true;
      }
      if (c != '0' && c != '.') {
        return false;
      }
    }
    return true;
  }

  /** {@code format(complex(real, imaginary), spec)}. */
  public static Object formatComplex(double real, double imaginary, Object spec, String typeName,
      NumericLocale locale) {
    if (Str.length(spec) == 0) {
      return ComplexText.repr(real, imaginary);
    }
    FormatSpec parsed = FormatSpec.parse(spec, typeName, '\0', '>');
    int type = parsed.type();
    switch (type) {
      case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n' -> {
      }
      default -> throw FormatSpec.unknownType(type, typeName);
    }
    int precision = precision(parsed);
    if (parsed.fill() == '0') {
      throw TextError.value("Zero padding is not allowed in complex format specifier");
    }
    if (parsed.align() == '=') {
      throw TextError.value("'=' alignment flag is not allowed in complex format specifier");
    }
    char how = type == 0 ? precision < 0 ? 'r' : 'g' : type == 'n' ? 'g' : (char) type;
    boolean onlyImaginary = type == 0 && Double.doubleToRawLongBits(real) == 0;
    StrBuilder out = new StrBuilder(40);
    if (type == 0 && !onlyImaginary) {
      out.append('(');
    }
    if (!onlyImaginary) {
      out.append(part(real, how, precision, parsed, parsed.sign(), locale));
    }
    out.append(part(imaginary, how, precision, parsed, onlyImaginary ? parsed.sign() : '+', locale)).append('j');
    if (type == 0 && !onlyImaginary) {
      out.append(')');
    }
    return parsed.pad(out.build());
  }

  private static Object part(double x, char how, int precision, FormatSpec spec, char sign, NumericLocale locale) {
    FormatSpec bare = new FormatSpec(' ', '>', sign, false, spec.alternate(), -1, spec.grouping(), spec.precision(),
        spec.fractionGrouping(), spec.type());
    Layout layout = new Layout(bare, locale);
    layout.setNumber(text(x, how, precision, spec.alternate(), false, spec.noNegativeZero()));
    return layout.build();
  }

  /** The parts of a number, and how they are put together with grouping and padding. */
  private static final class Layout {
    final FormatSpec spec;
    final Object separator;
    final Object decimalPoint;
    byte[] groups;
    char sign;
    String prefix = "";
    String whole = "";
    boolean hasPoint;
    String fraction = "";
    String rest = "";

    Layout(FormatSpec spec, NumericLocale locale) {
      this.spec = spec;
      if (spec.type() == 'n') {
        separator = locale.thousandsSeparator();
        decimalPoint = locale.decimalPoint();
        groups = locale.grouping();
      } else {
        separator = spec.grouping() == 0 ? "" : Str.ofCodePoint(spec.grouping());
        decimalPoint = ".";
        groups = spec.grouping() == 0 ? NO_GROUPS : THOUSANDS;
      }
    }

    void setSign(boolean negative) {
      if (negative) {
        sign = '-';
      } else if (spec.sign() == '+' || spec.sign() == ' ') {
        sign = spec.sign();
      }
    }

    /** Takes apart what {@link FloatText#format} has made. */
    void setNumber(String text) {
      boolean negative = text.charAt(0) == '-';
      setSign(negative);
      int start = negative ? 1 : 0;
      int at = skipDigits(text, start);
      whole = text.substring(start, at);
      if (at < text.length() && text.charAt(at) == '.') {
        hasPoint = true;
        int end = skipDigits(text, at + 1);
        fraction = text.substring(at + 1, end);
        at = end;
      }
      rest = text.substring(at);
    }

    private static int skipDigits(String text, int from) {
      int at = from;
      while (at < text.length() && NumberText.isDigit(text.charAt(at))) {
        at++;
      }
      return at;
    }

    Object build() {
      int fractionLength = fraction.length();
      if (spec.fractionGrouping() != 0 && fractionLength > 0) {
        fractionLength += (fractionLength - 1) / 3;
      }
      int others = (sign == 0 ? 0 : 1) + prefix.length() + (hasPoint ? Str.length(decimalPoint) : 0) + fractionLength
          + rest.length();
      long leastWhole = spec.fill() == '0' && spec.align() == '=' ? Math.max(spec.width() - others, 0) : 0;
      Object digits = whole.isEmpty() ? "" : grouped(leastWhole);
      long padding = Math.max(spec.width() - others - Str.length(digits), 0);
      if (padding > Str.MAX_LENGTH - others - Str.length(digits)) {
        throw TextError.memory();
      }
      int left = switch (spec.align()) {
        case '<', '=' -> 0;
        case '^' -> (int) (padding / 2);
        default -> (int) padding;
      };
      StrBuilder out = new StrBuilder((int) padding + others + Str.length(digits));
      out.append(spec.fill(), left);
      if (sign != 0) {
        out.append(sign);
      }
      out.append(prefix);
      if (spec.align() == '=') {
        out.append(spec.fill(), (int) padding);
        left = (int) padding;
      }
      out.append(digits);
      if (hasPoint) {
        out.append(decimalPoint);
      }
      appendFraction(out);
      return out.append(rest).append(spec.fill(), (int) padding - left).build();
    }

    private void appendFraction(StrBuilder out) {
      if (spec.fractionGrouping() == 0) {
        out.append(fraction);
        return;
      }
      for (int i = 0; i < fraction.length(); i += 3) {
        if (i > 0) {
          out.append(spec.fractionGrouping());
        }
        out.append(fraction, i, Math.min(i + 3, fraction.length()));
      }
    }

    /** The digits before the point in groups, with zeros in front up to a width. */
    private Object grouped(long least) {
      if (least > Str.MAX_LENGTH) {
        throw TextError.memory();
      }
      if (groups.length == 0 || groups[0] == 127 || groups[0] <= 0) {
        return least <= whole.length() ? whole : "0".repeat((int) least - whole.length()).concat(whole);
      }
      Pieces pieces = new Pieces();
      int separatorLength = Str.length(separator);
      int remaining = whole.length();
      long missing = least;
      int which = 0;
      while (true) {
        int size = groups[which];
        if (which + 1 < groups.length && groups[which + 1] != 0) {
          which++;
        }
        long wanted = Math.max(Math.max(remaining, missing), 1);
        int taken = size == 127 || size <= 0 ? (int) wanted : (int) Math.min(size, wanted);
        int digits = Math.min(taken, remaining);
        String group = whole.substring(remaining - digits, remaining);
        pieces.add(taken == digits ? group : "0".repeat(taken - digits).concat(group));
        remaining -= digits;
        missing -= taken;
        if (remaining <= 0 && missing <= 0) {
          break;
        }
        missing -= separatorLength;
      }
      Object[] parts = pieces.toReversedArray();
      return Str.join(separator, parts, parts.length);
    }
  }
}
