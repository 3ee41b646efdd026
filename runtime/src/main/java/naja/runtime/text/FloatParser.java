package naja.runtime.text;

/**
 * Decimal digits to the nearest double, half to even. Up to 19 digits go by the method of Eisel and Lemire, which
 * multiplies with a 128-bit power of five and knows when that is not enough; the rest go by
 * {@link Double#parseDouble}.
 */
final class FloatParser {
  private static final double[] EXACT_POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
    1e20, 1e21, 1e22};

  private FloatParser() {}

  /** The value of a decimal literal with or without sign, point and exponent. */
  static double parse(String s, int start, int end) {
    int at = start;
    boolean negative = s.charAt(at) == '-';
    if (negative || s.charAt(at) == '+') {
      at++;
    }
    long digits = 0;
    int count = 0;
    int point = -1;
    for (; at < end; at++) {
      char c = s.charAt(at);
      if (c == '.') {
        point = at;
        continue;
      }
      if (c < '0' || c > '9') {
        break;
      }
      if (count > 0 || c != '0') {
        count++;
        if (count > 19) {
          return Double.parseDouble(s.substring(start, end));
        }
      }
      digits = digits * 10 + (c - '0');
    }
    int exponent = point < 0 ? 0 : point + 1 - at;
    if (at < end) {
      if (end - at > 6) {
        return Double.parseDouble(s.substring(start, end));
      }
      int sign = s.charAt(at + 1) == '-' || s.charAt(at + 1) == '+' ? 1 : 0;
      int given = Integer.parseInt(s, at + 1 + sign, end, 10);
      exponent += s.charAt(at + 1) == '-' ? -given : given;
    }
    double value = fast(digits, exponent);
    if (value < 0) {
      return Double.parseDouble(s.substring(start, end));
    }
    return negative ? -value : value;
  }

  /** {@code digits * 10**exponent}, the digits unsigned, or -1 if it cannot be had this way. */
  static double fast(long digits, int exponent) {
    if (digits == 0) {
      return 0;
    }
    if (digits > 0 && digits <= 1L << 53 && exponent >= -22 && exponent <= 22) {
      return exponent < 0 ? digits / EXACT_POWERS[-exponent] : digits * EXACT_POWERS[exponent];
    }
    if (exponent < PowersOfFive.LEAST || exponent > 308) {
      return -1;
    }
    int zeros = Long.numberOfLeadingZeros(digits);
    long mantissa = digits << zeros;
    PowersOfFive power = PowersOfFive.of(exponent);
    long high = Math.unsignedMultiplyHigh(mantissa, power.high());
    long low = mantissa * power.high();
    if ((high & 0x1FF) == 0x1FF) {
      // The lower half of the power may change the bits that count.
      long more = Math.unsignedMultiplyHigh(mantissa, power.low());
      low += more;
      if (Long.compareUnsigned(low, more) < 0) {
        high++;
      }
      if (low == -1 && (exponent < -27 || exponent > 55)) {
        return -1;
      }
    }
    return assemble(high, low, exponent, zeros);
  }

  private static double assemble(long high, long low, int exponent, int zeros) {
    int top = (int) (high >>> 63);
    int shift = top + 64 - 52 - 3;
    long rounded = high >>> shift;
    int biased = PowersOfFive.topBit(exponent) + exponent + 63 + top - zeros + 1023;
    if (biased <= 0 || biased >= 0x7FE) {
      return -1;
    }
    if (low >= 0 && low <= 1 && exponent >= -4 && exponent <= 23 && (rounded & 3) == 1 && rounded << shift == high) {
      // Exactly half way: down to the even one.
      rounded &= ~1L;
    }
    rounded = rounded + (rounded & 1) >>> 1;
    if (rounded >= 1L << 53) {
      rounded = 1L << 52;
      biased++;
    }
    return Double.longBitsToDouble((long) biased << 52 | rounded & (1L << 52) - 1);
  }
}
