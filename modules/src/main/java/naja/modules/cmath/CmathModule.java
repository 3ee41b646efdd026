package naja.modules.cmath;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.numbers.ArcFunctions;
import naja.runtime.numbers.ElementaryFunctions;
import naja.runtime.objects.PyComplex;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyTuple;

/** {@code cmath}: mathematics with complex numbers. */
@ModuleSpec("cmath")
public final class CmathModule {
  private static final double LN10 = Math.log(10);

  private CmathModule() {}

  static void init(PyDict namespace) {
    namespace.put("e", Math.E);
    namespace.put("inf", Double.POSITIVE_INFINITY);
    namespace.put("infj", PyComplex.of(0, Double.POSITIVE_INFINITY));
    namespace.put("nan", Double.NaN);
    namespace.put("nanj", PyComplex.of(0, Double.NaN));
    namespace.put("pi", Math.PI);
    namespace.put("tau", 2 * Math.PI);
  }

  private static PyComplex complex(Object z) {
    return PyComplex.ofNumber(z);
  }

  private static PyException domain() {
    return Errors.valueError("math domain error");
  }

  @Def("acos(z, /)")
  static Object acos(Object z) {
    PyComplex c = complex(z);
    return ComplexFunctions.acos(c.real, c.imag);
  }

  @Def("acosh(z, /)")
  static Object acosh(Object z) {
    PyComplex c = complex(z);
    return ComplexFunctions.acosh(c.real, c.imag);
  }

  @Def("asin(z, /)")
  static Object asin(Object z) {
    PyComplex c = complex(z);
    return ComplexFunctions.asin(c.real, c.imag);
  }

  @Def("asinh(z, /)")
  static Object asinh(Object z) {
    PyComplex c = complex(z);
    return ComplexFunctions.asinh(c.real, c.imag);
  }

  @Def("atan(z, /)")
  static Object atan(Object z) {
    PyComplex c = complex(z);
    return ComplexFunctions.atan(c.real, c.imag);
  }

  @Def("atanh(z, /)")
  static Object atanh(Object z) {
    PyComplex c = complex(z);
    return ComplexFunctions.atanh(c.real, c.imag);
  }

  @Def("cos(z, /)")
  static Object cos(Object z) {
    PyComplex c = complex(z);
    return ComplexFunctions.cos(c.real, c.imag);
  }

  @Def("cosh(z, /)")
  static Object cosh(Object z) {
    PyComplex c = complex(z);
    return ComplexFunctions.cosh(c.real, c.imag);
  }

  @Def("exp(z, /)")
  static Object exp(Object z) {
    PyComplex c = complex(z);
    return ComplexFunctions.exp(c.real, c.imag);
  }

  @Def("sin(z, /)")
  static Object sin(Object z) {
    PyComplex c = complex(z);
    return ComplexFunctions.sin(c.real, c.imag);
  }

  @Def("sinh(z, /)")
  static Object sinh(Object z) {
    PyComplex c = complex(z);
    return ComplexFunctions.sinh(c.real, c.imag);
  }

  @Def("sqrt(z, /)")
  static Object sqrt(Object z) {
    PyComplex c = complex(z);
    return ComplexFunctions.sqrt(c.real, c.imag);
  }

  @Def("tan(z, /)")
  static Object tan(Object z) {
    PyComplex c = complex(z);
    return ComplexFunctions.tan(c.real, c.imag);
  }

  @Def("tanh(z, /)")
  static Object tanh(Object z) {
    PyComplex c = complex(z);
    return ComplexFunctions.tanh(c.real, c.imag);
  }

  private static PyComplex logarithm(Object z) {
    PyComplex c = complex(z);
    if (c.real == 0 && c.imag == 0) {
      throw domain();
    }
    return ComplexFunctions.log(c.real, c.imag);
  }

  @Def("log(z, base=<unrepresentable>, /)")
  static Object log(Object z, Object base) {
    PyComplex result = logarithm(z);
    if (base == null) {
      return result;
    }
    PyComplex divisor = logarithm(base);
    if (divisor.real == 0 && divisor.imag == 0) {
      throw domain();
    }
    return Numbers.trueDivide(result, divisor);
  }

  @Def("log10(z, /)")
  static Object log10(Object z) {
    PyComplex result = logarithm(z);
    return PyComplex.of(result.real / LN10, result.imag / LN10);
  }

  @Def("phase(z, /)")
  static double phase(Object z) {
    PyComplex c = complex(z);
    return ArcFunctions.atan2(c.imag, c.real);
  }

  @Def("polar(z, /)")
  static Object polar(Object z) {
    PyComplex c = complex(z);
    double length = ElementaryFunctions.hypot(c.real, c.imag);
    if (Double.isInfinite(length) && Double.isFinite(c.real) && Double.isFinite(c.imag)) {
      throw Errors.overflowError("math range error");
    }
    return PyTuple.of(length, ArcFunctions.atan2(c.imag, c.real));
  }

  @Def("rect(r, phi, /)")
  static Object rect(double r, double phi) {
    return ComplexFunctions.rect(r, phi);
  }

  @Def("isfinite(z, /)")
  static boolean isfinite(Object z) {
    PyComplex c = complex(z);
    return Double.isFinite(c.real) && Double.isFinite(c.imag);
  }

  @Def("isinf(z, /)")
  static boolean isinf(Object z) {
    PyComplex c = complex(z);
    return Double.isInfinite(c.real) || Double.isInfinite(c.imag);
  }

  @Def("isnan(z, /)")
  static boolean isnan(Object z) {
    PyComplex c = complex(z);
    return Double.isNaN(c.real) || Double.isNaN(c.imag);
  }

  @Def("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)")
  static boolean isclose(Object a, Object b, double relative, double absolute) {
    PyComplex x = complex(a);
    PyComplex y = complex(b);
    if (relative < 0 || absolute < 0) {
      throw Errors.valueError("tolerances must be non-negative");
    }
    if (x.real == y.real && x.imag == y.imag) {
      return true;
    }
    if (isinf(x) || isinf(y)) {
      return false;
    }
    double difference = ElementaryFunctions.hypot(x.real - y.real, x.imag - y.imag);
    return difference <= relative * ElementaryFunctions.hypot(y.real, y.imag)
        || difference <= relative * ElementaryFunctions.hypot(x.real, x.imag) || difference <= absolute;
  }
}
