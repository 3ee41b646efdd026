package naja.runtime.objects;

import naja.runtime.expose.TypeSpec;

/** {@code complex}. */
@TypeSpec(value = "complex", sub = true)
public class PyComplex extends PyObject {
  public final double real;
  public final double imag;

  protected PyComplex(double real, double imag) {
    this.real = real;
    this.imag = imag;
  }

  /** A complex number. */
  public static PyComplex of(double real, double imag) {
    return new PyComplex(real, imag);
  }

  @Override
  public PyType type() {
    return Types.COMPLEX;
  }
}
