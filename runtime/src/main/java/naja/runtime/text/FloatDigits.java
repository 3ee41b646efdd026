package naja.runtime.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The decimal digits of a positive finite double or zero, correctly rounded (half to even on the exact value):
 * {@code 0.d1d2d3... * 10**point}. Made in 128-bit arithmetic where that is exact, which is nearly always, else with
 * {@link BigDecimal}.
 */
final class FloatDigits {
  private static final long[] POWERS = new long[19];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  /** The digits; no zeros at the front except for zero itself, which is "0" with point 1. */
  final String digits;

  /** Where the decimal point stands: after so many digits. */
  final int point;

  private FloatDigits(String digits, int point) {
    this.digits = digits;
    this.point = point;
  }

  private static final FloatDigits ZERO = new FloatDigits("0", 1);

  /**
   * {@code x * 10**decimals} rounded to an integer, if that is below 2**62 and can be had exactly, else -1.
   */
  static long scaled(double x, int decimals) {
    if (decimals < -18 || decimals > 18) {
      return -1;
    }
    return decimals >= 0 ? scaledUp(x, decimals) : scaledDown(x, POWERS[-decimals]);
  }

  private static long scaledUp(double x, int decimals) {
    long bits = Double.doubleToRawLongBits(x);
    int exponent = (int) (bits >>> 52) - 1075;
    if (exponent >= 10 || exponent < -126) {
      return x == 0 ? 0 : -1;
    }
    long mantissa = bits & (1L << 52) - 1 | 1L << 52;
    long high = Math.multiplyHigh(mantissa, POWERS[decimals]);
    long low = mantissa * POWERS[decimals];
    if (exponent >= 0) {
      return high != 0 || low < 0 || low >>> 62 - exponent != 0 ? -1 : low << exponent;
    }
    int shift = -exponent;
    if (shift < 64) {
      return high >>> shift != 0 ? -1 : roundShort(high, low, shift);
    }
    return roundLong(high, low, shift);
  }

  /** The 128-bit number shifted right by 1 to 63 bits, rounded half to even. */
  private static long roundShort(long high, long low, int shift) {
    long quotient = low >>> shift | high << 64 - shift;
    if (quotient < 0 || quotient >>> 62 != 0) {
      return -1;
    }
    long rest = low << 64 - shift;
    boolean up = rest < 0 && (rest != Long.MIN_VALUE || (quotient & 1) != 0);
    return up ? quotient + 1 : quotient;
  }

  /** The 128-bit number shifted right by 64 to 126 bits, rounded half to even. */
  private static long roundLong(long high, long low, int shift) {
    int by = shift - 64;
    long quotient = by == 0 ? high : high >>> by;
    long rest = by == 0 ? low : high << 64 - by | low >>> by;
    boolean below = by != 0 && low << 64 - by != 0;
    boolean up = rest < 0 && (rest != Long.MIN_VALUE || below || (quotient & 1) != 0);
    return up ? quotient + 1 : quotient;
  }

  /**
   * {@code x * 10**decimals} rounded to an integer, which must be below 2**60, from an approximation of the power; -1
   * if that cannot tell which way to round.
   */
  private static long scaledWide(double x, int decimals) {
    if (decimals < PowersOfFive.LEAST || decimals > PowersOfFive.MOST) {
      return -1;
    }
    long bits = Double.doubleToRawLongBits(x);
    int exponent = (int) (bits >>> 52);
    long mantissa = bits & (1L << 52) - 1;
    if (exponent == 0) {
      exponent = 1;
    } else {
      mantissa |= 1L << 52;
    }
    int zeros = Long.numberOfLeadingZeros(mantissa);
    mantissa <<= zeros;
    PowersOfFive power = PowersOfFive.of(decimals);
    long more = Math.unsignedMultiplyHigh(mantissa, power.low());
    long low = mantissa * power.high() + more;
    long high = Math.unsignedMultiplyHigh(mantissa, power.high()) + (Long.compareUnsigned(low, more) < 0 ? 1 : 0);
    int shift = -(exponent - 1075 - zeros + decimals + PowersOfFive.topBit(decimals) - 63);
    if (shift <= 64 || shift >= 128) {
      return -1;
    }
    long quotient = high >>> shift - 64;
    long rest = high << 128 - shift | low >>> shift - 64;
    long fromHalf = rest ^ Long.MIN_VALUE;
    // The product is off by less than four in its last place.
    if (quotient >>> 60 != 0 || fromHalf >= -8 && fromHalf <= 8) {
      return -1;
    }
    return rest < 0 ? quotient + 1 : quotient;
  }

  private static long scaledDown(double x, long divisor) {
    if (x >= 0x1p62) {
      return -1;
    }
    long whole = (long) x;
    long quotient = whole / divisor;
    long rest = whole - quotient * divisor;
    long half = divisor >> 1;
    boolean sticky = x - whole != 0;
    boolean up = rest > half || rest == half && (sticky || (quotient & 1) != 0);
    return up ? quotient + 1 : quotient;
  }

  /** {@code x} with so many digits after the point, which may be negative; digits may be empty. */
  static FloatDigits fixed(double x, int decimals) {
    if (x == 0) {
      return ZERO;
    }
    long fast = scaled(x, decimals);
    if (fast >= 0) {
      String digits = fast == 0 ? "" : Long.toString(fast);
      return new FloatDigits(digits, digits.length() - decimals);
    }
    BigDecimal rounded = new BigDecimal(x);
    if (rounded.scale() > decimals) {
      rounded = rounded.setScale(decimals, RoundingMode.HALF_EVEN);
    }
    if (rounded.signum() == 0) {
      return new FloatDigits("", -decimals);
    }
    String digits = rounded.unscaledValue().toString();
    return new FloatDigits(digits, digits.length() - rounded.scale());
  }

  /** {@code x} rounded to {@code count} significant digits, at least one; there may be fewer. */
  static FloatDigits significant(double x, int count) {
    if (x == 0) {
      return ZERO;
    }
    if (count <= 17) {
      int guess = (int) Math.floor(Math.log10(x)) + 1;
      for (int point = guess; point >= guess - 1; point--) {
        long fast = scaled(x, count - point);
        if (fast < 0) {
          fast = scaledWide(x, count - point);
        }
        if (fast < 0) {
          break;
        }
        if (fast >= POWERS[count]) {
          return fast == POWERS[count] ? new FloatDigits("1", point + 1) : significantSlow(x, count);
        }
        // The logarithm may round up to the next integer; then a power of ten here is one digit short.
        if (fast > POWERS[count - 1] || fast == POWERS[count - 1] && point < guess) {
          return new FloatDigits(Long.toString(fast), point);
        }
      }
    }
    return significantSlow(x, count);
  }

  private static FloatDigits significantSlow(double x, int count) {
    BigDecimal rounded = new BigDecimal(x).round(new MathContext(Math.min(count, 2000), RoundingMode.HALF_EVEN));
    String digits = rounded.unscaledValue().toString();
    return new FloatDigits(digits, digits.length() - rounded.scale());
  }

  /** The shortest digits that mean {@code x} and no other double, and of these the nearest to it. */
  static FloatDigits shortest(double x) {
    if (x == 0) {
      return ZERO;
    }
    String java = Double.toString(x);
    int exponent = 0;
    int end = java.length();
    int e = java.indexOf('E');
    if (e >= 0) {
      exponent = Integer.parseInt(java, e + 1, end, 10);
      end = e;
    }
    int dot = java.indexOf('.');
    String whole = java.substring(0, dot);
    String digits = whole.equals("0") ? java.substring(dot + 1, end) : whole + java.substring(dot + 1, end);
    int point = whole.equals("0") ? 0 : dot;
    int zeros = 0;
    while (digits.charAt(zeros) == '0') {
      zeros++;
    }
    int last = digits.length();
    while (last > zeros + 1 && digits.charAt(last - 1) == '0') {
      last--;
    }
    digits = digits.substring(zeros, last);
    point += exponent - zeros;
    if (digits.length() == 2) {
      return maybeOneDigit(x, digits, point);
    }
    return new FloatDigits(digits, point);
  }

  /** Java never tries with one digit alone, so a single digit may do where it has two. */
  private static FloatDigits maybeOneDigit(double x, String digits, int point) {
    FloatDigits one = significant(x, 1);
    if (Double.parseDouble(one.digits.charAt(0) + "e" + (one.point - 1)) == x) {
      return new FloatDigits(one.digits.substring(0, 1), one.point);
    }
    return new FloatDigits(digits, point);
  }
}
