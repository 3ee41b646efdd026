package naja.modules.cmath;

import naja.runtime.abstracts.Errors;
import naja.runtime.numbers.ArcFunctions;
import naja.runtime.numbers.ElementaryFunctions;
import naja.runtime.objects.PyComplex;

/**
 * The functions of {@code x + yj}, after W. Kahan's "Branch cuts for complex elementary functions": formulas that keep the
 * sign of zeros and lose no digits near the cuts, with others where a square would overflow.
 */
final class ComplexFunctions {
  private static final double LARGE = Double.MAX_VALUE / 4;
  private static final double SQRT_LARGE = Math.sqrt(LARGE);
  private static final double LOG_LARGE = Math.log(LARGE);
  private static final double SQRT_LEAST = Math.sqrt(Double.MIN_NORMAL);
  private static final double LN2 = 0.6931471805599453;

  private ComplexFunctions() {}

  private static PyComplex of(double real, double imag) {
    return PyComplex.of(real, imag);
  }

  /** A result that is infinite though its argument is not is an error. */
  private static PyComplex inRange(double real, double imag) {
    if (Double.isInfinite(real) || Double.isInfinite(imag)) {
      throw Errors.overflowError("math range error");
    }
    return of(real, imag);
  }

  private static boolean isLarge(double x, double y) {
    return Math.abs(x) > LARGE || Math.abs(y) > LARGE;
  }

  /** {@code log(2 * abs(z))} of a large {@code z}. */
  private static double logOfTwice(double x, double y) {
    return Math.log(ElementaryFunctions.hypot(x / 2, y / 2)) + 2 * LN2;
  }

  static PyComplex sqrt(double x, double y) {
    PyComplex special = SpecialValues.SQRT.of(x, y);
    if (special != null) {
      return special;
    }
    if (x == 0 && y == 0) {
      return of(0, y);
    }
    double ax = Math.abs(x);
    double ay = Math.abs(y);
    double s;
    if (ax < Double.MIN_NORMAL && ay < Double.MIN_NORMAL) {
      ax = Math.scalb(ax, 53);
      s = Math.scalb(Math.sqrt(ax + ElementaryFunctions.hypot(ax, Math.scalb(ay, 53))), -27);
    } else {
      ax /= 8;
      s = 2 * Math.sqrt(ax + ElementaryFunctions.hypot(ax, ay / 8));
    }
    double d = ay / (2 * s);
    return x >= 0 ? of(s, Math.copySign(d, y)) : of(d, Math.copySign(s, y));
  }

  static PyComplex acos(double x, double y) {
    PyComplex special = SpecialValues.ACOS.of(x, y);
    if (special != null) {
      return special;
    }
    if (isLarge(x, y)) {
      return of(ArcFunctions.atan2(Math.abs(y), x), -Math.copySign(logOfTwice(x, y), y));
    }
    PyComplex a = sqrt(1 - x, -y);
    PyComplex b = sqrt(1 + x, y);
    return of(
        2 * ArcFunctions.atan2(a.real, b.real), ElementaryFunctions.asinh(b.real * a.imag - b.imag * a.real));
  }

  static PyComplex acosh(double x, double y) {
    PyComplex special = SpecialValues.ACOSH.of(x, y);
    if (special != null) {
      return special;
    }
    if (isLarge(x, y)) {
      return of(logOfTwice(x, y), ArcFunctions.atan2(y, x));
    }
    PyComplex a = sqrt(x - 1, y);
    PyComplex b = sqrt(x + 1, y);
    return of(
        ElementaryFunctions.asinh(a.real * b.real + a.imag * b.imag), 2 * ArcFunctions.atan2(a.imag, b.real));
  }

  static PyComplex asin(double x, double y) {
    PyComplex turned = asinh(-y, x);
    return of(turned.imag, -turned.real);
  }

  static PyComplex asinh(double x, double y) {
    PyComplex special = SpecialValues.ASINH.of(x, y);
    if (special != null) {
      return special;
    }
    if (isLarge(x, y)) {
      return of(Math.copySign(logOfTwice(x, y), x), ArcFunctions.atan2(y, Math.abs(x)));
    }
    PyComplex a = sqrt(1 + y, -x);
    PyComplex b = sqrt(1 - y, x);
    return of(
        ElementaryFunctions.asinh(a.real * b.imag - b.real * a.imag),
        ArcFunctions.atan2(y, a.real * b.real - a.imag * b.imag));
  }

  static PyComplex atan(double x, double y) {
    PyComplex turned = atanh(-y, x);
    return of(turned.imag, -turned.real);
  }

  static PyComplex atanh(double x, double y) {
    PyComplex special = SpecialValues.ATANH.of(x, y);
    if (special != null) {
      return special;
    }
    if (Math.copySign(1, x) < 0) {
      PyComplex opposite = atanh(-x, -y);
      return of(-opposite.real, -opposite.imag);
    }
    double ay = Math.abs(y);
    if (x > SQRT_LARGE || ay > SQRT_LARGE) {
      double h = ElementaryFunctions.hypot(x / 2, y / 2);
      return of(x / 4 / h / h, -Math.copySign(Math.PI / 2, -y));
    }
    if (x == 1 && ay < SQRT_LEAST) {
      if (ay == 0) {
        throw Errors.valueError("math domain error");
      }
      return of(
          -Math.log(Math.sqrt(ay) / Math.sqrt(ElementaryFunctions.hypot(ay, 2))),
          Math.copySign(ArcFunctions.atan2(2, -ay) / 2, y));
    }
    double t = 1 - x;
    return of(
        Math.log1p(4 * x / (t * t + ay * ay)) / 4, -ArcFunctions.atan2(-2 * y, t * (1 + x) - ay * ay) / 2);
  }

  static PyComplex cos(double x, double y) {
    return cosh(-y, x);
  }

  static PyComplex cosh(double x, double y) {
    PyComplex special = SpecialValues.COSH.of(x, y);
    if (special != null) {
      return special;
    }
    if (Double.isInfinite(x)) {
      return of(Math.copySign(x, Math.cos(y)), Math.copySign(x, Math.sin(y) * x));
    }
    if (Math.abs(x) > LOG_LARGE) {
      double less = x - Math.copySign(1, x);
      return inRange(Math.cos(y) * ElementaryFunctions.cosh(less) * Math.E, Math.sin(y) * Math.sinh(less) * Math.E);
    }
    return inRange(Math.cos(y) * ElementaryFunctions.cosh(x), Math.sin(y) * Math.sinh(x));
  }

  static PyComplex sin(double x, double y) {
    PyComplex turned = sinh(-y, x);
    return of(turned.imag, -turned.real);
  }

  static PyComplex sinh(double x, double y) {
    PyComplex special = SpecialValues.SINH.of(x, y);
    if (special != null) {
      return special;
    }
    if (Double.isInfinite(x)) {
      return of(Math.copySign(x, Math.cos(y) * x), Math.copySign(x, Math.sin(y)));
    }
    if (Math.abs(x) > LOG_LARGE) {
      double less = x - Math.copySign(1, x);
      return inRange(Math.cos(y) * Math.sinh(less) * Math.E, Math.sin(y) * ElementaryFunctions.cosh(less) * Math.E);
    }
    return inRange(Math.cos(y) * Math.sinh(x), Math.sin(y) * ElementaryFunctions.cosh(x));
  }

  static PyComplex tan(double x, double y) {
    PyComplex turned = tanh(-y, x);
    return of(turned.imag, -turned.real);
  }

  static PyComplex tanh(double x, double y) {
    PyComplex special = SpecialValues.TANH.of(x, y);
    if (special != null) {
      return special;
    }
    if (Double.isInfinite(x)) {
      return of(Math.copySign(1, x), Math.copySign(0, 2 * Math.sin(y) * Math.cos(y)));
    }
    if (Math.abs(x) > LOG_LARGE) {
      return of(Math.copySign(1, x), 4 * Math.sin(y) * Math.cos(y) * ElementaryFunctions.exp(-2 * Math.abs(x)));
    }
    double tx = ElementaryFunctions.tanh(x);
    double ty = Math.tan(y);
    double cx = 1 / ElementaryFunctions.cosh(x);
    double product = tx * ty;
    double by = 1 + product * product;
    return of(tx * (1 + ty * ty) / by, ty / by * cx * cx);
  }

  static PyComplex exp(double x, double y) {
    PyComplex special = SpecialValues.EXP.of(x, y);
    if (special != null) {
      return special;
    }
    if (Double.isInfinite(x)) {
      double size = x > 0 ? x : 0;
      return of(Math.copySign(size, Math.cos(y)), Math.copySign(size, Math.sin(y)));
    }
    if (x > LOG_LARGE) {
      double length = ElementaryFunctions.exp(x - 1);
      return inRange(length * Math.cos(y) * Math.E, length * Math.sin(y) * Math.E);
    }
    double length = ElementaryFunctions.exp(x);
    return inRange(length * Math.cos(y), length * Math.sin(y));
  }

  /** The natural logarithm; minus infinity of zero, which is for the caller to judge. */
  static PyComplex log(double x, double y) {
    PyComplex special = SpecialValues.LOG.of(x, y);
    return special != null ? special : of(logOfLength(Math.abs(x), Math.abs(y)), ArcFunctions.atan2(y, x));
  }

  private static double logOfLength(double ax, double ay) {
    if (isLarge(ax, ay)) {
      return Math.log(ElementaryFunctions.hypot(ax / 2, ay / 2)) + LN2;
    }
    if (ax < Double.MIN_NORMAL && ay < Double.MIN_NORMAL) {
      if (ax == 0 && ay == 0) {
        return Double.NEGATIVE_INFINITY;
      }
      return Math.log(ElementaryFunctions.hypot(Math.scalb(ax, 53), Math.scalb(ay, 53))) - 53 * LN2;
    }
    double h = ElementaryFunctions.hypot(ax, ay);
    if (h < 0.71 || h > 1.73) {
      return Math.log(h);
    }
    // Near 1 the logarithm is small, and its digits are in what is left of the square beside 1.
    double most = Math.max(ax, ay);
    double least = Math.min(ax, ay);
    return Math.log1p((most - 1) * (most + 1) + least * least) / 2;
  }

  static PyComplex rect(double r, double phi) {
    PyComplex special = SpecialValues.RECT.of(r, phi);
    if (special != null) {
      return special;
    }
    if (Double.isInfinite(r)) {
      return of(Math.copySign(r, Math.cos(phi) * r), Math.copySign(r, Math.sin(phi) * r));
    }
    return phi == 0 ? of(r, r * phi) : of(r * Math.cos(phi), r * Math.sin(phi));
  }
}
