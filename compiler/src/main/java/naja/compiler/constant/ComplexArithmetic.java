package naja.compiler.constant;

import naja.syntax.constant.ComplexConstant;

/**
 * Python's arithmetic on complex numbers, also where one operand is real, which is not widened first: {@code 1 - 0j}
 * has the imaginary part {@code -0.0}. Null stands for an exception.
 */
final class ComplexArithmetic {
  private ComplexArithmetic() {}

  private static final int ADD = 0, MULTIPLY = 5, POWER = 8, SUBTRACT = 10, TRUE_DIVIDE = 11;

  /** Whole exponents up to this are computed by multiplication. */
  private static final int MAX_WHOLE_EXPONENT = 100;

  static Object binary(int operation, Object left, Object right) {
    ComplexConstant v = toComplex(left);
    ComplexConstant w = toComplex(right);
    if (v == null || w == null) {
      return null;
    }
    boolean realLeft = !(left instanceof ComplexConstant);
    boolean realRight = !(right instanceof ComplexConstant);
    return switch (operation) {
      case ADD -> new ComplexConstant(v.real() + w.real(),
          realRight ? v.imag() : realLeft ? w.imag() : v.imag() + w.imag());
      case SUBTRACT -> new ComplexConstant(v.real() - w.real(),
          realRight ? v.imag() : realLeft ? -w.imag() : v.imag() - w.imag());
      case MULTIPLY -> realRight ? new ComplexConstant(v.real() * w.real(), v.imag() * w.real())
          : realLeft ? new ComplexConstant(v.real() * w.real(), v.real() * w.imag()) : multiply(v, w);
      case TRUE_DIVIDE -> w.real() == 0 && w.imag() == 0 ? null
          : realRight ? new ComplexConstant(v.real() / w.real(), v.imag() / w.real())
          : realLeft ? divideReal(v.real(), w) : divide(v, w);
      case POWER -> power(v.real(), v.imag(), w.real(), w.imag());
      default -> null;
    };
  }

  private static ComplexConstant toComplex(Object number) {
    if (number instanceof ComplexConstant complex) {
      return complex;
    }
    Double real = ConstantArithmetic.toFloat(number);
    return real == null ? null : new ComplexConstant(real, 0.0);
  }

  private static ComplexConstant multiply(ComplexConstant v, ComplexConstant w) {
    double a = v.real();
    double b = v.imag();
    double c = w.real();
    double d = w.imag();
    double real = a * c - b * d;
    double imag = a * d + b * c;
    return Double.isNaN(real) && Double.isNaN(imag) ? multiplyInfinite(a, b, c, d, real, imag)
        : new ComplexConstant(real, imag);
  }

  /** Recovers the infinity that a product of NaN parts hides (C standard, annex G). */
  private static ComplexConstant multiplyInfinite(double a, double b, double c, double d, double real, double imag) {
    boolean recover = false;
    double p = a;
    double q = b;
    double r = c;
    double s = d;
    if (Double.isInfinite(p) || Double.isInfinite(q)) {
      p = Math.copySign(Double.isInfinite(p) ? 1.0 : 0.0, p);
      q = Math.copySign(Double.isInfinite(q) ? 1.0 : 0.0, q);
      r = zeroForNan(r);
      s = zeroForNan(s);
      recover = true;
    }
    if (Double.isInfinite(r) || Double.isInfinite(s)) {
      r = Math.copySign(Double.isInfinite(r) ? 1.0 : 0.0, r);
      s = Math.copySign(Double.isInfinite(s) ? 1.0 : 0.0, s);
      p = zeroForNan(p);
      q = zeroForNan(q);
      recover = true;
    }
    if (!recover && (Double.isInfinite(a * c) || Double.isInfinite(b * d) || Double.isInfinite(a * d)
        || Double.isInfinite(b * c))) {
      p = zeroForNan(p);
      q = zeroForNan(q);
      r = zeroForNan(r);
      s = zeroForNan(s);
      recover = true;
    }
    return recover
        ? new ComplexConstant(Double.POSITIVE_INFINITY * (p * r - q * s), Double.POSITIVE_INFINITY * (p * s + q * r))
        : new ComplexConstant(real, imag);
  }

  private static double zeroForNan(double value) {
    return Double.isNaN(value) ? Math.copySign(0.0, value) : value;
  }

  /** Divides by the larger part first, so that nothing overflows on the way. */
  private static ComplexConstant divide(ComplexConstant v, ComplexConstant w) {
    double real;
    double imag;
    if (Math.abs(w.real()) >= Math.abs(w.imag())) {
      double ratio = w.imag() / w.real();
      double divisor = w.real() + w.imag() * ratio;
      real = (v.real() + v.imag() * ratio) / divisor;
      imag = (v.imag() - v.real() * ratio) / divisor;
    } else if (Math.abs(w.imag()) >= Math.abs(w.real())) {
      double ratio = w.real() / w.imag();
      double divisor = w.real() * ratio + w.imag();
      real = (v.real() * ratio + v.imag()) / divisor;
      imag = (v.imag() * ratio - v.real()) / divisor;
    } else { // the divisor has a NaN
      real = Double.NaN;
      imag = Double.NaN;
    }
    return Double.isNaN(real) && Double.isNaN(imag) ? divideInfinite(v, w, real, imag)
        : new ComplexConstant(real, imag);
  }

  /** A real number divided: the absent imaginary part adds no zeros, which would have signs. */
  private static ComplexConstant divideReal(double v, ComplexConstant w) {
    double real;
    double imag;
    if (Math.abs(w.real()) >= Math.abs(w.imag())) {
      double ratio = w.imag() / w.real();
      double divisor = w.real() + w.imag() * ratio;
      real = v / divisor;
      imag = -v * ratio / divisor;
    } else if (Math.abs(w.imag()) >= Math.abs(w.real())) {
      double ratio = w.real() / w.imag();
      double divisor = w.real() * ratio + w.imag();
      real = v * ratio / divisor;
      imag = -v / divisor;
    } else { // the divisor has a NaN
      real = Double.NaN;
      imag = Double.NaN;
    }
    if (Double.isNaN(real) && Double.isNaN(imag) && Double.isFinite(v)
        && (Double.isInfinite(w.real()) || Double.isInfinite(w.imag()))) {
      double x = Math.copySign(Double.isInfinite(w.real()) ? 1.0 : 0.0, w.real());
      double y = Math.copySign(Double.isInfinite(w.imag()) ? 1.0 : 0.0, w.imag());
      return new ComplexConstant(0.0 * (v * x), 0.0 * (-v * y));
    }
    return new ComplexConstant(real, imag);
  }

  private static ComplexConstant divideInfinite(ComplexConstant v, ComplexConstant w, double real, double imag) {
    boolean infiniteV = Double.isInfinite(v.real()) || Double.isInfinite(v.imag());
    boolean infiniteW = Double.isInfinite(w.real()) || Double.isInfinite(w.imag());
    if (infiniteV && Double.isFinite(w.real()) && Double.isFinite(w.imag())) {
      double x = Math.copySign(Double.isInfinite(v.real()) ? 1.0 : 0.0, v.real());
      double y = Math.copySign(Double.isInfinite(v.imag()) ? 1.0 : 0.0, v.imag());
      return new ComplexConstant(Double.POSITIVE_INFINITY * (x * w.real() + y * w.imag()),
          Double.POSITIVE_INFINITY * (y * w.real() - x * w.imag()));
    }
    if (infiniteW && Double.isFinite(v.real()) && Double.isFinite(v.imag())) {
      double x = Math.copySign(Double.isInfinite(w.real()) ? 1.0 : 0.0, w.real());
      double y = Math.copySign(Double.isInfinite(w.imag()) ? 1.0 : 0.0, w.imag());
      return new ComplexConstant(0.0 * (v.real() * x + v.imag() * y), 0.0 * (v.imag() * x - v.real() * y));
    }
    return new ComplexConstant(real, imag);
  }

  /** {@code v ** w}; null if a zero is raised to a power below zero or not real, or the result overflows. */
  static ComplexConstant power(double vReal, double vImag, double wReal, double wImag) {
    ComplexConstant result;
    if (wImag == 0 && wReal == Math.rint(wReal) && Math.abs(wReal) <= MAX_WHOLE_EXPONENT) {
      if (vReal == 0 && vImag == 0 && wReal < 0) {
        return null;
      }
      result = wholePower(new ComplexConstant(vReal, vImag), (int) wReal);
    } else if (vReal == 0 && vImag == 0) {
      if (wImag != 0 || wReal < 0) {
        return null;
      }
      result = new ComplexConstant(0.0, 0.0);
    } else {
      result = polarPower(vReal, vImag, wReal, wImag);
      if (result == null) {
        return null;
      }
    }
    return Double.isInfinite(result.real()) || Double.isInfinite(result.imag()) ? null : result;
  }

  private static ComplexConstant wholePower(ComplexConstant base, int exponent) {
    ComplexConstant one = new ComplexConstant(1.0, 0.0);
    ComplexConstant result = one;
    ComplexConstant square = base;
    int rest = Math.abs(exponent);
    while (rest > 0) {
      if ((rest & 1) != 0) {
        result = multiply(result, square);
      }
      rest >>= 1;
      if (rest > 0) {
        square = multiply(square, square);
      }
    }
    return exponent < 0 ? divide(one, result) : result;
  }

  private static ComplexConstant polarPower(double vReal, double vImag, double wReal, double wImag) {
    double magnitude = Math.hypot(vReal, vImag);
    double length = Math.pow(magnitude, wReal);
    double angle = Math.atan2(vImag, vReal);
    double phase = angle * wReal;
    if (wImag != 0) {
      length *= Math.exp(-angle * wImag);
      phase += wImag * Math.log(magnitude);
    }
    return Double.isInfinite(phase) ? null
        : new ComplexConstant(length * Math.cos(phase), length * Math.sin(phase));
  }
}
