package naja.runtime.objects;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.numbers.ElementaryFunctions;
import naja.runtime.text.ComplexText;
import naja.runtime.text.NumberFormat;
import naja.runtime.text.NumberMath;

/** The methods of {@code complex}. A real operand has no imaginary part, not one of 0. */
final class ComplexMethods {
  private static final PyNotImplemented NO = PyNotImplemented.NOT_IMPLEMENTED;

  private ComplexMethods() {}

  /** A real operand, or null. */
  private static Double real(Object value) {
    if (value instanceof Double d) {
      return d;
    }
    Object number = PyInt.valueOrNull(value);
    return number != null ? (Double) IntArithmetic.toDouble(number) : PyFloat.valueOrNull(value);
  }

  @ClassDef("from_number(cls, number, /)")
  static Object fromNumber(PyType cls, Object number) {
    PyComplex made = ComplexCreation.ofNumber(number);
    return cls == Types.COMPLEX ? made : Calls.call(cls, made);
  }

  @Def("__add__(self, value, /)")
  static Object add(PyComplex self, Object value) {
    if (value instanceof PyComplex z) {
      return PyComplex.of(self.real + z.real, self.imag + z.imag);
    }
    Double x = real(value);
    return x == null ? NO : PyComplex.of(self.real + x, self.imag);
  }

  @Def("__radd__(self, value, /)")
  static Object reflectedAdd(PyComplex self, Object value) {
    return add(self, value);
  }

  @Def("__sub__(self, value, /)")
  static Object subtract(PyComplex self, Object value) {
    if (value instanceof PyComplex z) {
      return PyComplex.of(self.real - z.real, self.imag - z.imag);
    }
    Double x = real(value);
    return x == null ? NO : PyComplex.of(self.real - x, self.imag);
  }

  @Def("__rsub__(self, value, /)")
  static Object reflectedSubtract(PyComplex self, Object value) {
    if (value instanceof PyComplex z) {
      return subtract(z, self);
    }
    Double x = real(value);
    return x == null ? NO : PyComplex.of(x - self.real, -self.imag);
  }

  @Def("__mul__(self, value, /)")
  static Object multiply(PyComplex self, Object value) {
    if (value instanceof PyComplex z) {
      return ComplexArithmetic.multiply(self.real, self.imag, z.real, z.imag);
    }
    Double x = real(value);
    return x == null ? NO : PyComplex.of(self.real * x, self.imag * x);
  }

  @Def("__rmul__(self, value, /)")
  static Object reflectedMultiply(PyComplex self, Object value) {
    return value instanceof PyComplex z ? multiply(z, self) : multiply(self, value);
  }

  private static Object quotient(PyComplex result) {
    if (result == null) {
      throw Errors.zeroDivisionError("division by zero");
    }
    return result;
  }

  @Def("__truediv__(self, value, /)")
  static Object divide(PyComplex self, Object value) {
    if (value instanceof PyComplex z) {
      return quotient(ComplexArithmetic.divide(self.real, self.imag, z.real, z.imag));
    }
    Double x = real(value);
    if (x == null) {
      return NO;
    }
    return quotient(x == 0 ? null : PyComplex.of(self.real / x, self.imag / x));
  }

  @Def("__rtruediv__(self, value, /)")
  static Object reflectedDivide(PyComplex self, Object value) {
    if (value instanceof PyComplex z) {
      return divide(z, self);
    }
    Double x = real(value);
    return x == null ? NO : quotient(ComplexArithmetic.divideReal(x, self.real, self.imag));
  }

  private static Object power(Object base, Object exponent, Object modulus) {
    PyComplex a = complex(base);
    PyComplex b = complex(exponent);
    if (a == null || b == null) {
      return NO;
    }
    if (modulus != PyNone.NONE) {
      throw Errors.valueError("complex modulo");
    }
    return ComplexArithmetic.power(a.real, a.imag, b.real, b.imag);
  }

  private static PyComplex complex(Object value) {
    if (value instanceof PyComplex z) {
      return z;
    }
    Double x = real(value);
    return x == null ? null : PyComplex.of(x, 0);
  }

  @Def("__pow__(self, value, mod=None, /)")
  static Object pow(PyComplex self, Object value, Object mod) {
    return power(self, value, mod);
  }

  @Def("__rpow__(self, value, mod=None, /)")
  static Object reflectedPow(PyComplex self, Object value, Object mod) {
    return power(value, self, mod);
  }

  @Def("__neg__(self, /)")
  static Object negative(PyComplex self) {
    return PyComplex.of(-self.real, -self.imag);
  }

  @Def("__pos__(self, /)")
  static Object positive(PyComplex self) {
    return self.getClass() == PyComplex.class ? self : PyComplex.of(self.real, self.imag);
  }

  @Def("__abs__(self, /)")
  static double absolute(PyComplex self) {
    double length = ElementaryFunctions.hypot(self.real, self.imag);
    if (Double.isInfinite(length) && Double.isFinite(self.real) && Double.isFinite(self.imag)) {
      throw Errors.overflowError("absolute value too large");
    }
    return length;
  }

  @Def("__bool__(self, /)")
  static boolean isTrue(PyComplex self) {
    return self.real != 0 || self.imag != 0;
  }

  @Def("__complex__(self, /)")
  static Object toComplex(PyComplex self) {
    return positive(self);
  }

  private static Object equal(PyComplex self, Object value, boolean negated) {
    boolean equal;
    Object number;
    Double x;
    if (value instanceof PyComplex z) {
      equal = self.real == z.real && self.imag == z.imag;
    } else if ((number = PyInt.valueOrNull(value)) != null) {
      equal = self.imag == 0 && !Double.isNaN(self.real) && NumberMath.compare(number, self.real) == 0;
    } else if ((x = PyFloat.valueOrNull(value)) != null) {
      equal = self.imag == 0 && self.real == x;
    } else {
      return NO;
    }
    return equal != negated;
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PyComplex self, Object value) {
    return equal(self, value, false);
  }

  @Def("__ne__(self, value, /)")
  static Object ne(PyComplex self, Object value) {
    return equal(self, value, true);
  }

  @Def("__lt__(self, value, /)")
  static Object lt(PyComplex self, Object value) {
    return NO;
  }

  @Def("__le__(self, value, /)")
  static Object le(PyComplex self, Object value) {
    return NO;
  }

  @Def("__gt__(self, value, /)")
  static Object gt(PyComplex self, Object value) {
    return NO;
  }

  @Def("__ge__(self, value, /)")
  static Object ge(PyComplex self, Object value) {
    return NO;
  }

  @Def("__hash__(self, /)")
  static long hash(PyComplex self) {
    long hash = PyFloat.hash(self.real, self) + 1000003 * PyFloat.hash(self.imag, self);
    return hash == -1 ? -2 : hash;
  }

  @Def("__repr__(self, /)")
  static String repr(PyComplex self) {
    return ComplexText.repr(self.real, self.imag);
  }

  @Def("__format__(self, format_spec, /)")
  static Object format(PyComplex self, Object spec) {
    Object text = PyStr.valueOrNull(spec);
    if (text == null) {
      throw Errors.typeError(
          "__format__() argument must be str, not " + (spec == PyNone.NONE ? "None" : PyType.of(spec).name()));
    }
    return NumberFormat.formatComplex(self.real, self.imag, text, self.type().name(), Locales.current());
  }

  @Def("__getnewargs__(self, /)")
  static Object newArguments(PyComplex self) {
    return PyTuple.of(self.real, self.imag);
  }

  @Def("conjugate(self, /)")
  static Object conjugate(PyComplex self) {
    return PyComplex.of(self.real, -self.imag);
  }

  @Get(value = "real", member = true)
  static double realPart(PyComplex self) {
    return self.real;
  }

  @Get(value = "imag", member = true)
  static double imaginaryPart(PyComplex self) {
    return self.imag;
  }
}
