package naja.runtime.objects;

import naja.runtime.abstracts.Errors;
import naja.runtime.numbers.ArcFunctions;
import naja.runtime.numbers.ElementaryFunctions;

/** Arithmetic of complex numbers, with the infinities of C99's annex G. */
final class ComplexArithmetic {
  private static final int LARGEST_REPEATED = 100;

  private ComplexArithmetic() {}

  /** {@code (a + bj) * (c + dj)}. */
  static PyComplex multiply(double a, double b, double c, double d) {
    double real = a * c - b * d;
    double imag = a * d + b * c;
    if (Double.isNaN(real) && Double.isNaN(imag)) {
      return recovered(a, b, c, d, real, imag);
    }
    return PyComplex.of(real, imag);
  }

  /** The product where an infinity has been lost in a NaN. */
  private static PyComplex recovered(double a, double b, double c, double d, double real, double imag) {
    boolean infinite = false;
    if (Double.isInfinite(a) || Double.isInfinite(b)) {
      a = unit(a);
      b = unit(b);
      c = withoutNaN(c);
      d = withoutNaN(d);
      infinite = true;
    }
    if (Double.isInfinite(c) || Double.isInfinite(d)) {
      c = unit(c);
      d = unit(d);
      a = withoutNaN(a);
      b = withoutNaN(b);
      infinite = true;
    }
    if (!infinite
        && (Double.isInfinite(a * c) || Double.isInfinite(b * d) || Double.isInfinite(a * d)
            || Double.isInfinite(b * c))) {
      a = withoutNaN(a);
      b = withoutNaN(b);
      c = withoutNaN(c);
      d = withoutNaN(d);
      infinite = true;
    }
    return infinite
        ? PyComplex.of(Double.POSITIVE_INFINITY * (a * c - b * d), Double.POSITIVE_INFINITY * (a * d + b * c))
        : PyComplex.of(real, imag);
  }

  private static double unit(double x) {
    return Math.copySign(Double.isInfinite(x) ? 1 : 0, x);
  }

  private static double withoutNaN(double x) {
    return Double.isNaN(x) ? Math.copySign(0, x) : x;
  }

  /** {@code (a + bj) / (c + dj)}; null if the divisor is 0. */
  static PyComplex divide(double a, double b, double c, double d) {
    double real;
    double imag;
    if (Math.abs(c) >= Math.abs(d)) {
      if (c == 0) {
        return null;
      }
      double ratio = d / c;
      double by = c + d * ratio;
      real = (a + b * ratio) / by;
      imag = (b - a * ratio) / by;
    } else if (Math.abs(d) >= Math.abs(c)) {
      double ratio = c / d;
      double by = c * ratio + d;
      real = (a * ratio + b) / by;
      imag = (b * ratio - a) / by;
    } else {
      real = Double.NaN;
      imag = Double.NaN;
    }
    if (Double.isNaN(real) && Double.isNaN(imag)) {
      return recoveredQuotient(a, b, c, d);
    }
    return PyComplex.of(real, imag);
  }

  private static PyComplex recoveredQuotient(double a, double b, double c, double d) {
    if ((Double.isInfinite(a) || Double.isInfinite(b)) && Double.isFinite(c) && Double.isFinite(d)) {
      double x = unit(a);
      double y = unit(b);
      return PyComplex.of(
          Double.POSITIVE_INFINITY * (x * c + y * d), Double.POSITIVE_INFINITY * (y * c - x * d));
    }
    if ((Double.isInfinite(c) || Double.isInfinite(d)) && Double.isFinite(a) && Double.isFinite(b)) {
      double x = unit(c);
      double y = unit(d);
      return PyComplex.of(0.0 * (a * x + b * y), 0.0 * (b * x - a * y));
    }
    return PyComplex.of(Double.NaN, Double.NaN);
  }

  /** {@code x / (c + dj)} of a real number; null if the divisor is 0. */
  static PyComplex divideReal(double x, double c, double d) {
    double real;
    double imag;
    if (Math.abs(c) >= Math.abs(d)) {
      if (c == 0) {
        return null;
      }
      double ratio = d / c;
      double by = c + d * ratio;
      real = x / by;
      imag = -x * ratio / by;
    } else if (Math.abs(d) >= Math.abs(c)) {
      double ratio = c / d;
      double by = c * ratio + d;
      real = x * ratio / by;
      imag = -x / by;
    } else {
      real = Double.NaN;
      imag = Double.NaN;
    }
    if (Double.isNaN(real) && Double.isNaN(imag) && Double.isFinite(x)
        && (Double.isInfinite(c) || Double.isInfinite(d))) {
      return PyComplex.of(0.0 * (x * unit(c)), 0.0 * (-x * unit(d)));
    }
    return PyComplex.of(real, imag);
  }

  /** {@code (a + bj) ** (c + dj)}. */
  static PyComplex power(double a, double b, double c, double d) {
    PyComplex result =
        d == 0 && c == Math.floor(c) && Math.abs(c) <= LARGEST_REPEATED
            ? whole(a, b, (int) c) : general(a, b, c, d);
    if (Double.isInfinite(result.real) || Double.isInfinite(result.imag)) {
      throw Errors.overflowError("complex exponentiation");
    }
    return result;
  }

  private static PyException zeroToNegative() {
    return Errors.zeroDivisionError("zero to a negative or complex power");
  }

  private static PyComplex whole(double a, double b, int n) {
    PyComplex result = PyComplex.of(1, 0);
    PyComplex square = PyComplex.of(a, b);
    int left = Math.abs(n);
    while (left > 0) {
      if ((left & 1) != 0) {
        result = multiply(result.real, result.imag, square.real, square.imag);
      }
      left >>= 1;
      if (left > 0) {
        square = multiply(square.real, square.imag, square.real, square.imag);
      }
    }
    if (n < 0) {
      result = divide(1, 0, result.real, result.imag);
      if (result == null) {
        throw zeroToNegative();
      }
    }
    return result;
  }

  private static PyComplex general(double a, double b, double c, double d) {
    if (c == 0 && d == 0) {
      return PyComplex.of(1, 0);
    }
    if (a == 0 && b == 0) {
      if (d != 0 || c < 0) {
        throw zeroToNegative();
      }
      return PyComplex.of(0, 0);
    }
    double modulus = ElementaryFunctions.hypot(a, b);
    double length = Math.pow(modulus, c);
    double angle = ArcFunctions.atan2(b, a);
    double phase = angle * c;
    if (d != 0) {
      length *= ElementaryFunctions.exp(-angle * d);
      phase += d * Math.log(modulus);
    }
    return PyComplex.of(length * Math.cos(phase), length * Math.sin(phase));
  }
}
