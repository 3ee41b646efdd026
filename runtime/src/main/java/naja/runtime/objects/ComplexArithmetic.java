package naja.runtime.objects;

import naja.runtime.abstracts.Errors;

/** Arithmetic of complex numbers. */
final class ComplexArithmetic {
  private ComplexArithmetic() {}

  /** {@code (a + bj) ** (c + dj)}. */
  static PyComplex power(double a, double b, double c, double d) {
    if (c == 0 && d == 0) {
      return PyComplex.of(1, 0);
    }
    if (a == 0 && b == 0) {
      if (d != 0 || c < 0) {
        throw Errors.zeroDivisionError("zero to a negative or complex power");
      }
      return PyComplex.of(0, 0);
    }
    double modulus = Math.hypot(a, b);
    double length = Math.pow(modulus, c);
    double angle = Math.atan2(b, a);
    double phase = angle * c;
    if (d != 0) {
      length *= Math.exp(-angle * d);
      phase += d * Math.log(modulus);
    }
    return PyComplex.of(length * Math.cos(phase), length * Math.sin(phase));
  }
}
