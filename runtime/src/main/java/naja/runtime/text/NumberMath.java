package naja.runtime.text;

import java.math.BigInteger;

/**
 * Exact arithmetic between integers and doubles, as Python defines it. An {@code int} is a {@link Long} if it fits,
 * else a {@link BigInteger}.
 */
public final class NumberMath {
  /** {@code sys.hash_info.modulus}: 2**61 - 1. */
  public static final long HASH_MODULUS = (1L << 61) - 1;

  /** {@code sys.hash_info.inf}. */
  public static final long HASH_INFINITY = 314159;

  private static final BigInteger BIG_MODULUS = BigInteger.valueOf(HASH_MODULUS);

  private NumberMath() {}

  /** {@code hash(value)} of an {@code int} that is a {@link Long}. */
  public static long hash(long value) {
    long hash = value % HASH_MODULUS;
    return hash == -1 ? -2 : hash;
  }

  /** {@code hash(value)} of an {@code int}. */
  public static long hash(Object value) {
    if (value instanceof Long small) {
      return hash((long) small);
    }
    long hash = ((BigInteger) value).remainder(BIG_MODULUS).longValue();
    return hash == -1 ? -2 : hash;
  }

  /**
   * {@code hash(x)} of a {@code float}, the same as of an equal {@code int}. Not for what is no number, whose hash is
   * its identity's.
   */
  public static long hash(double x) {
    if (x == (long) x && x < 0x1p63) {
      return hash((long) x);
    }
    if (Double.isInfinite(x)) {
      return x > 0 ? HASH_INFINITY : -HASH_INFINITY;
    }
    long bits = Double.doubleToRawLongBits(x);
    int exponent = (int) (bits >>> 52 & 0x7FF);
    long mantissa = bits & (1L << 52) - 1;
    if (exponent == 0) {
      exponent = 1;
    } else {
      mantissa |= 1L << 52;
    }
    // Multiplying by a power of two turns the 61 bits round.
    int turn = Math.floorMod(exponent - 1075, 61);
    long hash = (mantissa << turn & HASH_MODULUS) | mantissa >>> 61 - turn;
    hash = x < 0 ? -hash : hash;
    return hash == -1 ? -2 : hash;
  }

  /** Below, at or above 0 as the {@code int} is less than, equal to or greater than {@code x}, which is a number. */
  public static int compare(Object value, double x) {
    if (value instanceof Long small) {
      return compare((long) small, x);
    }
    BigInteger big = (BigInteger) value;
    if (Math.abs(x) < 0x1p63) {
      return big.signum();
    }
    if (Double.isInfinite(x)) {
      return x > 0 ? -1 : 1;
    }
    return big.compareTo(IntText.toBig(FloatText.toInt(x)));
  }

  /** As {@link #compare(Object, double)} for a small integer. */
  public static int compare(long value, double x) {
    if (Math.abs(value) <= 1L << 53 && value != Long.MIN_VALUE) {
      return Double.compare((double) value, x + 0.0);
    }
    if (x >= 0x1p63) {
      return -1;
    }
    if (x < -0x1p63) {
      return 1;
    }
    // Beyond 2**53, a double that is not greater in size than the integer has no fraction.
    int order = Long.compare(value, (long) x);
    return order != 0 ? order : Double.compare(0, x - (long) x);
  }

  /** {@code x.as_integer_ratio()}: two integers. Raises {@code ValueError} and {@code OverflowError}. */
  public static Object[] asIntegerRatio(double x) {
    if (Double.isNaN(x)) {
      throw TextError.value("cannot convert NaN to integer ratio");
    }
    if (Double.isInfinite(x)) {
      throw TextError.overflow("cannot convert Infinity to integer ratio");
    }
    if (x == Math.rint(x)) {
      return new Object[] {FloatText.toInt(x), 1L};
    }
    long bits = Double.doubleToRawLongBits(x);
    int exponent = (int) (bits >>> 52 & 0x7FF);
    long mantissa = bits & (1L << 52) - 1;
    if (exponent == 0) {
      exponent = 1;
    } else {
      mantissa |= 1L << 52;
    }
    int zeros = Long.numberOfTrailingZeros(mantissa);
    mantissa >>= zeros;
    int power = 1075 - exponent - zeros;
    return new Object[] {x < 0 ? -mantissa : mantissa, IntText.normalize(BigInteger.ONE.shiftLeft(power))};
  }

  /** {@code float(value)}. Raises {@code OverflowError}. */
  public static double toDouble(Object value) {
    if (value instanceof Long small) {
      return small;
    }
    double x = ((BigInteger) value).doubleValue();
    if (Double.isInfinite(x)) {
      throw TextError.overflow("int too large to convert to float");
    }
    return x;
  }

  /** {@code a / b} of integers, correctly rounded. Raises {@code ZeroDivisionError} and {@code OverflowError}. */
  public static double trueDivide(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      if (isExact(x) && isExact(y) && y != 0) {
        return (double) x / (double) y;
      }
    }
    BigInteger dividend = IntText.toBig(a);
    BigInteger divisor = IntText.toBig(b);
    if (divisor.signum() == 0) {
      throw new TextError(TextError.Kind.ZERO_DIVISION_ERROR, "division by zero");
    }
    double size = divide(dividend.abs(), divisor.abs());
    if (Double.isInfinite(size)) {
      throw TextError.overflow("integer division result too large for a float");
    }
    return dividend.signum() < 0 != divisor.signum() < 0 ? -size : size;
  }

  private static boolean isExact(long value) {
    return value >= -(1L << 53) && value <= 1L << 53;
  }

  /** Shifts so that the quotient has 60 bits or so, and rounds that. */
  private static double divide(BigInteger a, BigInteger b) {
    if (a.signum() == 0) {
      return 0;
    }
    int shift = a.bitLength() - b.bitLength() - 60;
    BigInteger dividend = shift < 0 ? a.shiftLeft(-shift) : a;
    BigInteger divisor = shift > 0 ? b.shiftLeft(shift) : b;
    BigInteger[] quotient = dividend.divideAndRemainder(divisor);
    return FloatText.fromBinary(quotient[0].longValue(), quotient[1].signum() != 0, shift);
  }

  /** {@code pow(base, exponent, modulus)}. Raises {@code ValueError}. */
  public static Object pow(Object base, Object exponent, Object modulus) {
    BigInteger m = IntText.toBig(modulus);
    if (m.signum() == 0) {
      throw TextError.value("pow() 3rd argument cannot be 0");
    }
    BigInteger size = m.abs();
    BigInteger power;
    try {
      power = IntText.toBig(base).modPow(IntText.toBig(exponent), size);
    } catch (ArithmeticException e) {
      throw TextError.value("base is not invertible for the given modulus");
    }
    return IntText.normalize(m.signum() < 0 && power.signum() != 0 ? power.add(m) : power);
  }

  /** {@code math.isqrt(value)}. Raises {@code ValueError} for a negative number. */
  public static Object isqrt(Object value) {
    if (value instanceof Long small && small >= 0) {
      long root = (long) Math.sqrt(small);
      while (root * root > small || root > 3037000499L) {
        root--;
      }
      while (root < 3037000499L && (root + 1) * (root + 1) <= small) {
        root++;
      }
      return root;
    }
    BigInteger big = IntText.toBig(value);
    if (big.signum() < 0) {
      throw TextError.value("isqrt() argument must be nonnegative");
    }
    return IntText.normalize(big.sqrt());
  }

  /** {@code math.gcd(a, b)}. */
  public static Object gcd(Object a, Object b) {
    if (!(a instanceof Long x) || !(b instanceof Long y) || x == Long.MIN_VALUE || y == Long.MIN_VALUE) {
      return IntText.normalize(IntText.toBig(a).gcd(IntText.toBig(b)));
    }
    long greater = Math.abs(x);
    long less = Math.abs(y);
    while (less != 0) {
      long rest = greater % less;
      greater = less;
      less = rest;
    }
    return greater;
  }
}
