package naja.runtime.objects;

import java.math.BigInteger;
import naja.runtime.abstracts.Errors;

/** Arithmetic of ints. Operands are {@code Long} or {@code BigInteger}; results are in normal form. */
public final class IntArithmetic {
  private static final BigInteger TEN = BigInteger.TEN;

  private IntArithmetic() {}

  static Object add(Object a, Object b) {
    return PyInt.add(a, b);
  }

  static Object subtract(Object a, Object b) {
    return PyInt.subtract(a, b);
  }

  static Object multiply(Object a, Object b) {
    return PyInt.multiply(a, b);
  }

  private static void checkDivisor(Object b, String message) {
    if (b instanceof Long y && y == 0) {
      throw Errors.zeroDivisionError(message);
    }
  }

  /** {@code a // b}. */
  public static Object floorDivide(Object a, Object b) {
    checkDivisor(b, "division by zero");
    if (a instanceof Long x && b instanceof Long y && !(x == Long.MIN_VALUE && y == -1)) {
      return Math.floorDiv(x, y);
    }
    return PyInt.of(floorDivideAndRemainder(PyInt.big(a), PyInt.big(b))[0]);
  }

  /** {@code a % b}. */
  public static Object remainder(Object a, Object b) {
    checkDivisor(b, "division by zero");
    if (a instanceof Long x && b instanceof Long y) {
      return y == -1 ? (Object) 0L : (Object) Math.floorMod(x, y);
    }
    return PyInt.of(floorDivideAndRemainder(PyInt.big(a), PyInt.big(b))[1]);
  }

  static Object divmod(Object a, Object b) {
    checkDivisor(b, "division by zero");
    return PyTuple.of(floorDivide(a, b), remainder(a, b));
  }

  private static BigInteger[] floorDivideAndRemainder(BigInteger a, BigInteger b) {
    BigInteger[] result = a.divideAndRemainder(b);
    if (result[1].signum() != 0 && result[1].signum() != b.signum()) {
      result[0] = result[0].subtract(BigInteger.ONE);
      result[1] = result[1].add(b);
    }
    return result;
  }

  /** {@code a / b}, correctly rounded. */
  public static Object trueDivide(Object a, Object b) {
    checkDivisor(b, "division by zero");
    if (a instanceof Long x && b instanceof Long y && isExactDouble(x) && isExactDouble(y)) {
      return (double) x / (double) y;
    }
    return divideBig(PyInt.big(a), PyInt.big(b));
  }

  private static boolean isExactDouble(long n) {
    return n >= -(1L << 53) && n <= 1L << 53;
  }

  private static Object divideBig(BigInteger a, BigInteger b) {
    if (a.signum() == 0) {
      return b.signum() < 0 ? -0.0 : 0.0;
    }
    boolean negative = a.signum() != b.signum();
    BigInteger x = a.abs();
    BigInteger y = b.abs();
    int shift = x.bitLength() - y.bitLength() - 66;
    if (shift > 1100) {
      throw Errors.overflowError("integer division result too large for a float");
    }
    BigInteger[] parts =
        shift < 0 ? x.shiftLeft(-shift).divideAndRemainder(y) : x.divideAndRemainder(y.shiftLeft(shift));
    BigInteger quotient = parts[0].shiftLeft(1);
    if (parts[1].signum() != 0) {
      quotient = quotient.or(BigInteger.ONE);
    }
    double result = scaled(quotient, shift - 1);
    if (Double.isInfinite(result)) {
      throw Errors.overflowError("integer division result too large for a float");
    }
    return negative ? -result : result;
  }

  /** {@code mantissa * 2**exponent}, rounded once; the mantissa has more bits than a double. */
  private static double scaled(BigInteger mantissa, int exponent) {
    int bits = mantissa.bitLength();
    int top = bits + exponent;
    if (top > 1024) {
      return Double.POSITIVE_INFINITY;
    }
    int keep = top < -1021 ? 53 - (-1021 - top) : 53;
    if (keep < 0) {
      return 0;
    }
    int drop = bits - keep;
    BigInteger kept = mantissa.shiftRight(drop);
    boolean half = drop > 0 && mantissa.testBit(drop - 1);
    boolean sticky = drop > 1 && mantissa.getLowestSetBit() < drop - 1;
    long m = kept.longValue();
    if (half && (sticky || (m & 1) != 0)) {
      m++;
    }
    return Math.scalb((double) m, exponent + drop);
  }

  /** {@code float(a)}; {@code OverflowError} when it is too large. */
  public static double toDouble(Object a) {
    if (a instanceof Long n) {
      return n;
    }
    double d = ((BigInteger) a).doubleValue();
    if (Double.isInfinite(d)) {
      throw Errors.overflowError("int too large to convert to float");
    }
    return d;
  }

  static Object leftShift(Object a, Object b) {
    if (b instanceof Long y) {
      if (y < 0) {
        throw Errors.valueError("negative shift count");
      }
      if (a instanceof Long x && y < 63 && x << y >> y == x) {
        return x << y;
      }
      if (a instanceof Long x && x == 0) {
        return 0L;
      }
      if (y > Integer.MAX_VALUE - 64) {
        throw Errors.memoryError();
      }
      return PyInt.of(PyInt.big(a).shiftLeft((int) (long) y));
    }
    if (((BigInteger) b).signum() < 0) {
      throw Errors.valueError("negative shift count");
    }
    if (a instanceof Long x && x == 0) {
      return 0L;
    }
    throw Errors.overflowError("too many digits in integer");
  }

  static Object rightShift(Object a, Object b) {
    if (b instanceof Long y) {
      if (y < 0) {
        throw Errors.valueError("negative shift count");
      }
      if (a instanceof Long x) {
        return x >> Math.min(y, 63);
      }
      return PyInt.of(((BigInteger) a).shiftRight((int) Math.min(y, Integer.MAX_VALUE)));
    }
    if (((BigInteger) b).signum() < 0) {
      throw Errors.valueError("negative shift count");
    }
    return PyInt.big(a).signum() < 0 ? -1L : 0L;
  }

  static Object and(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y ? (Object) (x & y) : PyInt.of(PyInt.big(a).and(PyInt.big(b)));
  }

  static Object or(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y ? (Object) (x | y) : PyInt.of(PyInt.big(a).or(PyInt.big(b)));
  }

  static Object xor(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y ? (Object) (x ^ y) : PyInt.of(PyInt.big(a).xor(PyInt.big(b)));
  }

  static Object power(Object a, Object exponent) {
    if (PyInt.big(exponent).signum() < 0) {
      double base = toDouble(a);
      if (base == 0) {
        throw Errors.zeroDivisionError("zero to a negative power");
      }
      return Math.pow(base, toDouble(exponent));
    }
    if (a instanceof Long x && (x == 0 || x == 1 || x == -1)) {
      boolean odd = PyInt.big(exponent).testBit(0);
      return PyInt.big(exponent).signum() == 0 ? (Object) 1L : x == -1 && !odd ? (Object) 1L : a;
    }
    if (!(exponent instanceof Long e) || e > Integer.MAX_VALUE) {
      throw Errors.memoryError();
    }
    if (a instanceof Long x && e < 64) {
      Object small = smallPower(x, e);
      if (small != null) {
        return small;
      }
    }
    if (PyInt.big(a).abs().bitLength() * e > Integer.MAX_VALUE) {
      throw Errors.memoryError();
    }
    return PyInt.of(PyInt.big(a).pow((int) (long) e));
  }

  private static Object smallPower(long base, long exponent) {
    long result = 1;
    long factor = base;
    long e = exponent;
    while (true) {
      if ((e & 1) != 0) {
        if (Math.multiplyHigh(result, factor) != result * factor >> 63) {
          return null;
        }
        result *= factor;
      }
      e >>= 1;
      if (e == 0) {
        return result;
      }
      if (Math.multiplyHigh(factor, factor) != factor * factor >> 63) {
        return null;
      }
      factor *= factor;
    }
  }

  static Object power(Object a, Object exponent, Object modulus) {
    BigInteger m = PyInt.big(modulus);
    if (m.signum() == 0) {
      throw Errors.valueError("pow() 3rd argument cannot be 0");
    }
    BigInteger positive = m.abs();
    if (positive.equals(BigInteger.ONE)) {
      return 0L;
    }
    BigInteger base = PyInt.big(a);
    BigInteger e = PyInt.big(exponent);
    BigInteger result;
    if (e.signum() < 0) {
      try {
        result = base.modInverse(positive).modPow(e.negate(), positive);
      } catch (ArithmeticException notInvertible) {
        throw Errors.valueError("base is not invertible for the given modulus");
      }
    } else {
      result = base.modPow(e, positive);
    }
    return PyInt.of(m.signum() < 0 && result.signum() != 0 ? result.add(m) : result);
  }

  /** {@code round(a, digits)}: to a multiple of a power of ten, ties to even. */
  static Object round(Object a, Object digits) {
    if (PyInt.big(digits).signum() >= 0) {
      return a;
    }
    if (!(digits instanceof Long d) || -d > Integer.MAX_VALUE / 8) {
      return 0L;
    }
    BigInteger value = PyInt.big(a);
    if (-d > value.bitLength()) {
      return 0L;
    }
    BigInteger unit = TEN.pow((int) -d);
    BigInteger[] parts = floorDivideAndRemainder(value, unit);
    int order = parts[1].shiftLeft(1).compareTo(unit);
    if (order > 0 || order == 0 && parts[0].testBit(0)) {
      parts[0] = parts[0].add(BigInteger.ONE);
    }
    return PyInt.of(parts[0].multiply(unit));
  }
}
