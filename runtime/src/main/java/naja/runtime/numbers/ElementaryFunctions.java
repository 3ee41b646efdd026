package naja.runtime.numbers;

/**
 * Functions that Java lacks, or answers with other last bits than C libraries: hyperbolic functions and their inverses by
 * the identities that lose no digits, from parts that agree; the rest with some 65 bits or more before the result is
 * rounded.
 */
public final class ElementaryFunctions {
  private static final double LN2 = 0.6931471805599453;
  private static final double TINY = 0x1p-28;
  private static final double HUGE = 0x1p28;

  /** {@code log10(2)} as a short number, whose multiples are exact, and the rest; {@code 1 / log(10)}. */
  private static final double LOG10_2 = 0x1.34413509f6p-2;

  private static final double LOG10_2_LOW = 3.694239077158931e-13;
  private static final double INVERSE_OF_LOG_10 = 0.4342944819032518;

  private ElementaryFunctions() {}

  public static double exp(double x) {
    return Math.abs(x) < 700 ? DoubleDouble.exp(x) : Math.exp(x);
  }

  public static double cosh(double x) {
    double size = Math.abs(x);
    if (size < LN2 / 2) {
      double excess = Math.expm1(size);
      double power = 1 + excess;
      return 1 + excess * excess / (power + power);
    }
    if (size < 22) {
      double power = exp(size);
      return 0.5 * power + 0.5 / power;
    }
    return Math.cosh(x);
  }

  public static double tanh(double x) {
    return StrictMath.tanh(x);
  }

  /** The area hyperbolic sine. */
  public static double asinh(double x) {
    double size = Math.abs(x);
    if (!(size >= TINY && size <= Double.MAX_VALUE)) {
      return x;
    }
    double result;
    if (size > HUGE) {
      result = Math.log(size) + LN2;
    } else if (size > 2) {
      result = Math.log(2 * size + 1 / (Math.sqrt(size * size + 1) + size));
    } else {
      double square = size * size;
      result = Math.log1p(size + square / (1 + Math.sqrt(1 + square)));
    }
    return Math.copySign(result, x);
  }

  public static double acosh(double x) {
    if (x > HUGE) {
      return Math.log(x) + LN2;
    }
    if (x > 2) {
      return Math.log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
    }
    double excess = x - 1;
    return Math.log1p(excess + Math.sqrt(2 * excess + excess * excess));
  }

  public static double atanh(double x) {
    double size = Math.abs(x);
    if (size < TINY) {
      return x;
    }
    double twice = size + size;
    double argument = size < 0.5 ? twice + twice * size / (1 - size) : twice / (1 - size);
    return Math.copySign(0.5 * Math.log1p(argument), x);
  }

  public static double cbrt(double x) {
    double near = Math.cbrt(x);
    if (x == 0 || !Double.isFinite(x) || Math.abs(x) < 0x1p-900) {
      return near;
    }
    DoubleDouble cube = DoubleDouble.product(near, near).times(near);
    return near + (x - cube.hi - cube.lo) / (3 * near * near);
  }

  public static double log2(double x) {
    if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
      return x > 0 && x < 1 ? log2(x * 0x1p64) - 64 : Math.log(x);
    }
    return DoubleDouble.log2(x);
  }

  public static double log10(double x) {
    if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
      return Math.log10(x);
    }
    int exponent = Math.getExponent(x);
    int shift = exponent < 0 ? exponent + 1 : exponent;
    double mantissa = Math.scalb(x, -shift);
    return shift * LOG10_2_LOW + INVERSE_OF_LOG_10 * Math.log(mantissa) + shift * LOG10_2;
  }

  /** The distance from zero; exact where only one is not zero. */
  public static double hypot(double x, double y) {
    if (x == 0 || y == 0 || !Double.isFinite(x) || !Double.isFinite(y)) {
      return Math.hypot(x, y);
    }
    double a = Math.abs(x);
    double b = Math.abs(y);
    int exponent = Math.max(Math.max(Math.getExponent(a), Math.getExponent(b)), -1000);
    a = Math.scalb(a, -exponent);
    b = Math.scalb(b, -exponent);
    DoubleDouble sum = DoubleDouble.product(a, a).plus(DoubleDouble.product(b, b));
    return Math.scalb(sum.sqrt().value(), exponent);
  }

  /** The length of a vector. */
  public static double norm(double[] values) {
    double most = 0;
    boolean nan = false;
    for (double value : values) {
      most = Math.max(most, Double.isNaN(value) ? 0 : Math.abs(value));
      nan |= Double.isNaN(value);
    }
    if (Double.isInfinite(most) || nan || most == 0) {
      return Double.isInfinite(most) ? most : nan ? Double.NaN : 0;
    }
    int exponent = Math.max(Math.getExponent(most), -1000);
    double sum = 0;
    double rest = 0;
    for (double value : values) {
      double x = Math.scalb(value, -exponent);
      double square = x * x;
      double total = sum + square;
      rest += Math.fma(x, x, -square) + (sum >= square ? sum - total + square : square - total + sum);
      sum = total;
    }
    double root = Math.sqrt(sum + rest);
    double correction = (Math.fma(-root, root, sum) + rest) / (2 * root);
    return Math.scalb(root + correction, exponent);
  }
}
