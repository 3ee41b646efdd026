package naja.compiler.constant;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Python's arithmetic on floats where it differs from Java's. Null stands for an exception. */
final class FloatArithmetic {
  private FloatArithmetic() {}

  /** Exponents up to this are computed exactly and rounded once. */
  private static final int MAX_EXACT_EXPONENT = 400;

  /** Enough digits to round the quotient of two exact powers to a double in all but contrived cases. */
  private static final MathContext QUOTIENT = new MathContext(60);

  /** {@code v / w} of integers, correctly rounded; null for a zero divisor or a result out of range. */
  static Double divide(BigInteger v, BigInteger w) {
    if (w.signum() == 0) {
      return null;
    }
    if (v.signum() == 0) {
      return w.signum() < 0 ? -0.0 : 0.0;
    }
    boolean negative = v.signum() != w.signum();
    BigInteger a = v.abs();
    BigInteger b = w.abs();
    // Scale so that the quotient has 66 bits or more, with a last bit that says whether anything was cut off.
    int shift = 66 - (a.bitLength() - b.bitLength());
    BigInteger[] parts = shift >= 0
        ? a.shiftLeft(shift).divideAndRemainder(b)
        : a.divideAndRemainder(b.shiftLeft(-shift));
    BigInteger quotient = parts[1].signum() == 0 ? parts[0] : parts[0].setBit(0);
    double magnitude = scale(quotient, -shift);
    if (Double.isInfinite(magnitude)) {
      return null;
    }
    return negative ? -magnitude : magnitude;
  }

  /** {@code value * 2**exponent}, rounded once. */
  private static double scale(BigInteger value, int exponent) {
    int top = value.bitLength() + exponent;
    if (top > 1100) {
      return Double.POSITIVE_INFINITY;
    }
    if (top < -1100) {
      return 0.0;
    }
    BigDecimal exact = exponent >= 0
        ? new BigDecimal(value.shiftLeft(exponent))
        : new BigDecimal(value).divide(new BigDecimal(BigInteger.ONE.shiftLeft(-exponent)));
    return exact.doubleValue();
  }

  /** {@code v % w} for a divisor that is not zero: the sign is the divisor's. */
  static double remainder(double v, double w) {
    double remainder = v % w;
    if (remainder == 0) {
      return Math.copySign(0.0, w);
    }
    return remainder < 0 != w < 0 ? remainder + w : remainder;
  }

  /** {@code v // w} for a divisor that is not zero. */
  static double floorDivide(double v, double w) {
    double remainder = v % w;
    double quotient = (v - remainder) / w;
    if (remainder != 0 && w < 0 != remainder < 0) {
      quotient -= 1.0;
    }
    if (quotient == 0) {
      return Math.copySign(0.0, v / w);
    }
    double floor = Math.floor(quotient);
    return quotient - floor > 0.5 ? floor + 1.0 : floor;
  }

  /** {@code v ** w}: a Double, a complex number for a negative base and a broken exponent, or null. */
  static Object power(double v, double w) {
    if (w == 0 || v == 1) {
      return 1.0;
    }
    if (Double.isNaN(v) || Double.isNaN(w)) {
      return Double.NaN;
    }
    if (Double.isInfinite(w)) {
      double magnitude = Math.abs(v);
      return magnitude == 1 ? 1.0 : w > 0 == magnitude > 1 ? Double.POSITIVE_INFINITY : (Object) 0.0;
    }
    if (v == 0 && w < 0) {
      return null;
    }
    if (v < 0 && !Double.isInfinite(v) && w != Math.rint(w)) {
      return ComplexArithmetic.power(v, 0.0, w, 0.0);
    }
    double result = isExact(v, w) ? exactPower(v, (int) w) : Math.pow(v, w);
    return Double.isInfinite(result) && !Double.isInfinite(v) ? null : (Object) result;
  }

  private static boolean isExact(double v, double w) {
    return v != 0 && !Double.isInfinite(v) && w == Math.rint(w) && Math.abs(w) <= MAX_EXACT_EXPONENT;
  }

  private static double exactPower(double v, int w) {
    BigDecimal power = new BigDecimal(v).pow(Math.abs(w));
    return (w < 0 ? BigDecimal.ONE.divide(power, QUOTIENT) : power).doubleValue();
  }
}
