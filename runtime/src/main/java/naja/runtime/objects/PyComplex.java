package naja.runtime.objects;

import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;

/** {@code complex}. The methods that scripts see are in {@link ComplexMethods}. */
@TypeSpec(value = "complex", sub = true, methods = ComplexMethods.class)
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

  /** {@code complex.from_number(value)}; {@code TypeError} for what is no number. */
  public static PyComplex ofNumber(Object value) {
    return ComplexCreation.ofNumber(value);
  }

  @New(value = "complex(real=<unrepresentable>, imag=<unrepresentable>)", signature = "(real=0, imag=0)")
  static Object create(PyType type, Object real, Object imag) {
    PyComplex made = ComplexCreation.make(real, imag);
    return type == Types.COMPLEX ? made : new PyComplexSub(type, made.real, made.imag);
  }
}
