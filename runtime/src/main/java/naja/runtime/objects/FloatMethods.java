package naja.runtime.objects;

import java.math.BigDecimal;
import java.math.BigInteger;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Hashes;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Warnings;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.text.FloatText;
import naja.runtime.text.NumberFormat;

/** The methods of {@code float}. The instance arrives as a {@code Double}. */
final class FloatMethods {
  private static final PyNotImplemented NO = PyNotImplemented.NOT_IMPLEMENTED;

  private FloatMethods() {}

  /** {@code float(x)}. */
  static double convert(Object x) {
    Object conversion = x instanceof PyObject ? PyType.of(x).slot(Slot.FLOAT) : null;
    if (conversion instanceof PyFunction) {
      return converted(x, Calls.callSlot(conversion, x));
    }
    Object text = PyStr.valueOrNull(x);
    if (text != null) {
      return FloatText.parse(text);
    }
    if (x instanceof Double || x instanceof Long || PyType.of(x).slot(Slot.FLOAT) != null) {
      return Numbers.asDouble(x);
    }
    if (PyType.of(x).slot(Slot.INDEX) != null) {
      return Numbers.asDouble(x);
    }
    byte[] bytes = Buffers.bytesOrNull(x);
    if (bytes != null) {
      return FloatText.parse(bytes, bytes.length);
    }
    throw Errors.typeError(
        "float() argument must be a string or a real number, not '" + PyType.of(x).name() + "'");
  }

  /** What {@code __float__} of a Python class answered. */
  private static double converted(Object x, Object answer) {
    Double value = PyFloat.valueOrNull(answer);
    if (value == null) {
      throw Errors.typeError(
          PyType.of(x).name() + ".__float__ returned non-float (type " + PyType.of(answer).name() + ")");
    }
    if (!(answer instanceof Double)) {
      Warnings.warn(
          ExceptionTypes.DEPRECATION_WARNING,
          PyType.of(x).name() + ".__float__ returned non-float (type " + PyType.of(answer).name()
              + ").  The ability to return an instance of a strict subclass of float is deprecated, "
              + "and may be removed in a future version of Python.",
          1);
    }
    return value;
  }

  /** The operand as a double, or null where it is neither float nor int. */
  private static Double operand(Object value) {
    if (value instanceof Double d) {
      return d;
    }
    Object number = PyInt.valueOrNull(value);
    return number != null ? (Double) IntArithmetic.toDouble(number) : PyFloat.valueOrNull(value);
  }

  private static double self(Object self) {
    return (Double) self;
  }

  @Def("__add__(self, value, /)")
  static Object add(Object self, Object value) {
    Double other = operand(value);
    if (other == null) {
      return NO;
    }
    double x = self(self);
    double y = other;
    return x + y;
  }

  @Def("__radd__(self, value, /)")
  static Object radd(Object self, Object value) {
    Double other = operand(value);
    if (other == null) {
      return NO;
    }
    double x = other;
    double y = self(self);
    return x + y;
  }

  @Def("__sub__(self, value, /)")
  static Object sub(Object self, Object value) {
    Double other = operand(value);
    if (other == null) {
      return NO;
    }
    double x = self(self);
    double y = other;
    return x - y;
  }

  @Def("__rsub__(self, value, /)")
  static Object rsub(Object self, Object value) {
    Double other = operand(value);
    if (other == null) {
      return NO;
    }
    double x = other;
    double y = self(self);
    return x - y;
  }

  @Def("__mul__(self, value, /)")
  static Object mul(Object self, Object value) {
    Double other = operand(value);
    if (other == null) {
      return NO;
    }
    double x = self(self);
    double y = other;
    return x * y;
  }

  @Def("__rmul__(self, value, /)")
  static Object rmul(Object self, Object value) {
    Double other = operand(value);
    if (other == null) {
      return NO;
    }
    double x = other;
    double y = self(self);
    return x * y;
  }

  @Def("__truediv__(self, value, /)")
  static Object truediv(Object self, Object value) {
    Double other = operand(value);
    if (other == null) {
      return NO;
    }
    double x = self(self);
    double y = other;
    return divide(x, y);
  }

  @Def("__rtruediv__(self, value, /)")
  static Object rtruediv(Object self, Object value) {
    Double other = operand(value);
    if (other == null) {
      return NO;
    }
    double x = other;
    double y = self(self);
    return divide(x, y);
  }

  @Def("__floordiv__(self, value, /)")
  static Object floordiv(Object self, Object value) {
    Double other = operand(value);
    if (other == null) {
      return NO;
    }
    double x = self(self);
    double y = other;
    return floorDivide(x, y);
  }

  @Def("__rfloordiv__(self, value, /)")
  static Object rfloordiv(Object self, Object value) {
    Double other = operand(value);
    if (other == null) {
      return NO;
    }
    double x = other;
    double y = self(self);
    return floorDivide(x, y);
  }

  @Def("__mod__(self, value, /)")
  static Object mod(Object self, Object value) {
    Double other = operand(value);
    if (other == null) {
      return NO;
    }
    double x = self(self);
    double y = other;
    return remainder(x, y);
  }

  @Def("__rmod__(self, value, /)")
  static Object rmod(Object self, Object value) {
    Double other = operand(value);
    if (other == null) {
      return NO;
    }
    double x = other;
    double y = self(self);
    return remainder(x, y);
  }

  @Def("__pow__(self, value, mod=None, /)")
  static Object pow(Object self, Object value, Object mod) {
    Double other = operand(value);
    if (other == null) {
      return NO;
    }
    if (mod != PyNone.NONE) {
      throw Errors.typeError("pow() 3rd argument not allowed unless all arguments are integers");
    }
    double x = self(self);
    double y = other;
    return power(x, y);
  }

  @Def("__rpow__(self, value, mod=None, /)")
  static Object rpow(Object self, Object value, Object mod) {
    Double other = operand(value);
    if (other == null) {
      return NO;
    }
    if (mod != PyNone.NONE) {
      throw Errors.typeError("pow() 3rd argument not allowed unless all arguments are integers");
    }
    double x = other;
    double y = self(self);
    return power(x, y);
  }

  @Def("__divmod__(self, value, /)")
  static Object divmod(Object self, Object value) {
    Double other = operand(value);
    if (other == null) {
      return NO;
    }
    double x = self(self);
    double y = other;
    return divmod(x, y);
  }

  @Def("__rdivmod__(self, value, /)")
  static Object rdivmod(Object self, Object value) {
    Double other = operand(value);
    if (other == null) {
      return NO;
    }
    double x = other;
    double y = self(self);
    return divmod(x, y);
  }

  private static double divide(double x, double y) {
    if (y == 0) {
      throw Errors.zeroDivisionError("division by zero");
    }
    return x / y;
  }

  /** {@code x % y}: the sign of the divisor. */
  static double remainder(double x, double y) {
    if (y == 0) {
      throw Errors.zeroDivisionError("division by zero");
    }
    double m = x % y;
    if (m != 0) {
      return m < 0 != y < 0 ? m + y : m;
    }
    return Math.copySign(0.0, y);
  }

  static double floorDivide(double x, double y) {
    if (y == 0) {
      throw Errors.zeroDivisionError("division by zero");
    }
    double m = x % y;
    double quotient = (x - m) / y;
    if (m != 0 && m < 0 != y < 0) {
      quotient -= 1;
    }
    if (quotient == 0) {
      return Math.copySign(0.0, x / y);
    }
    double floor = Math.floor(quotient);
    return quotient - floor > 0.5 ? floor + 1 : floor;
  }

  private static Object divmod(double x, double y) {
    return PyTuple.of(floorDivide(x, y), remainder(x, y));
  }

  /** {@code x ** y}; a negative base with a fraction as exponent gives a complex number. */
  static Object power(double x, double y) {
    if (y == 0 || x == 1) {
      return 1.0;
    }
    if (Double.isNaN(x) || Double.isNaN(y)) {
      return Double.NaN;
    }
    if (Double.isInfinite(y)) {
      double a = Math.abs(x);
      return a == 1 ? 1.0 : y > 0 == a > 1 ? (Object) Math.abs(y) : (Object) 0.0;
    }
    if (x == 0 && y < 0) {
      throw Errors.zeroDivisionError("zero to a negative power");
    }
    if (x < 0 && Double.isFinite(x) && y != Math.floor(y)) {
      return ComplexArithmetic.power(x, 0, y, 0);
    }
    double result = Math.pow(x, y);
    if (Double.isInfinite(result) && Double.isFinite(x)) {
      throw Errors.error(
          ExceptionTypes.OVERFLOW_ERROR, PyTuple.of(34L, "Numerical result out of range"));
    }
    return result;
  }

  @Def("__neg__(self, /)")
  static double neg(Object self) {
    return -self(self);
  }

  @Def("__pos__(self, /)")
  static double pos(Object self) {
    return self(self);
  }

  @Def("__abs__(self, /)")
  static double abs(Object self) {
    return Math.abs(self(self));
  }

  @Def("__bool__(self, /)")
  static boolean bool(Object self) {
    return self(self) != 0;
  }

  @Def("__float__(self, /)")
  static Object toFloat(Object self) {
    return self;
  }

  @Def("__int__(self, /)")
  static Object toInt(Object self) {
    return FloatText.toInt(self(self));
  }

  @Def("__trunc__(self, /)")
  static Object trunc(Object self) {
    return FloatText.toInt(self(self));
  }

  @Def("__floor__(self, /)")
  static Object floor(Object self) {
    return FloatText.toInt(Math.floor(self(self)));
  }

  @Def("__ceil__(self, /)")
  static Object ceil(Object self) {
    return FloatText.toInt(Math.ceil(self(self)));
  }

  @Def("__round__(self, ndigits=None, /)")
  static Object round(Object self, Object digits) {
    if (digits == PyNone.NONE) {
      return FloatText.roundToInt(self(self));
    }
    return FloatText.round(self(self), Numbers.asIndexClamped(digits));
  }

  @Def(value = "__hash__(self, /)", whole = true)
  static long hash(Object self) {
    return PyFloat.hash((Double) PyFloat.self(self), self);
  }

  @Def("__repr__(self, /)")
  static String repr(Object self) {
    return FloatText.repr(self(self));
  }

  @Def(value = "__format__(self, format_spec, /)", whole = true)
  static Object format(Object self, Object spec) {
    double value = (Double) PyFloat.self(self);
    Object text = PyStr.valueOrNull(spec);
    if (text == null) {
      throw Errors.typeError(
          "__format__() argument must be str, not " + (spec == PyNone.NONE ? "None" : PyType.of(spec).name()));
    }
    if (text instanceof String s && s.isEmpty()) {
      return Texts.str(self);
    }
    return NumberFormat.formatFloat(value, text, PyType.of(self).name(), Locales.current());
  }

  @Def("__getnewargs__(self, /)")
  static Object getNewArgs(Object self) {
    return PyTuple.of(self);
  }

  @Def("is_integer(self, /)")
  static boolean isInteger(Object self) {
    double x = self(self);
    return Double.isFinite(x) && x == Math.floor(x);
  }

  @Def("as_integer_ratio(self, /)")
  static Object asIntegerRatio(Object self) {
    double x = self(self);
    if (Double.isNaN(x)) {
      throw Errors.valueError("cannot convert NaN to integer ratio");
    }
    if (Double.isInfinite(x)) {
      throw Errors.overflowError("cannot convert Infinity to integer ratio");
    }
    BigDecimal exact = new BigDecimal(x);
    BigInteger numerator = exact.unscaledValue();
    BigInteger denominator = BigInteger.ONE;
    if (exact.scale() > 0) {
      denominator = BigInteger.TEN.pow(exact.scale());
      BigInteger common = numerator.gcd(denominator);
      numerator = numerator.divide(common);
      denominator = denominator.divide(common);
    } else {
      numerator = exact.toBigInteger();
    }
    return PyTuple.of(PyInt.of(numerator), PyInt.of(denominator));
  }

  @Def("conjugate(self, /)")
  static Object conjugate(Object self) {
    return self;
  }

  @Def("hex(self, /)")
  static String hex(Object self) {
    return FloatText.hex(self(self));
  }

  private static Object made(PyType type, double value) {
    return type == Types.FLOAT ? (Object) value : Calls.call(type, value);
  }

  @ClassDef("fromhex(cls, string, /)")
  static Object fromHex(PyType type, Object string) {
    Object text = PyStr.valueOrNull(string);
    if (text == null) {
      throw Errors.typeError("bad argument type for built-in operation");
    }
    return made(type, FloatText.fromHex(text));
  }

  @ClassDef("from_number(cls, number, /)")
  static Object fromNumber(PyType type, Object number) {
    if (PyFloat.valueOrNull(number) == null
        && PyType.of(number).slot(Slot.FLOAT) == null
        && PyType.of(number).slot(Slot.INDEX) == null) {
      throw Errors.typeError("must be real number, not " + PyType.of(number).name());
    }
    return type == Types.FLOAT && number instanceof Double ? number : made(type, Numbers.asDouble(number));
  }

  @ClassDef("__getformat__(cls, typestr, /)")
  static String getFormat(PyType type, String typestr) {
    if (!typestr.equals("double") && !typestr.equals("float")) {
      throw Errors.valueError("__getformat__() argument 1 must be 'double' or 'float'");
    }
    return "IEEE, little-endian";
  }

  /** The order of a float and a number, or null when one is NaN; exact for ints of any size. */
  private static Integer order(double x, Object value) {
    Object number = PyInt.valueOrNull(value);
    if (number == null) {
      double y = PyFloat.valueOrNull(value);
      return Double.isNaN(x) || Double.isNaN(y) ? null : (Integer) (x < y ? -1 : x > y ? 1 : 0);
    }
    if (Double.isNaN(x)) {
      return null;
    }
    if (number instanceof Long n && n >= -(1L << 53) && n <= 1L << 53) {
      double y = n;
      return x < y ? -1 : x > y ? 1 : 0;
    }
    if (Double.isInfinite(x)) {
      return x > 0 ? 1 : -1;
    }
    return new BigDecimal(x).compareTo(new BigDecimal(PyInt.big(number)));
  }

  private static Object compare(int operator, Object self, Object value) {
    if (PyFloat.valueOrNull(value) == null && PyInt.valueOrNull(value) == null) {
      return NO;
    }
    Integer order = order(self(self), value);
    return order == null ? (Object) (operator == Comparisons.NE) : (Object) Comparisons.holds(operator, order);
  }

  @Def("__eq__(self, value, /)")
  static Object eq(Object self, Object value) {
    return compare(Comparisons.EQ, self, value);
  }

  @Def("__ne__(self, value, /)")
  static Object ne(Object self, Object value) {
    return compare(Comparisons.NE, self, value);
  }

  @Def("__lt__(self, value, /)")
  static Object lt(Object self, Object value) {
    return compare(Comparisons.LT, self, value);
  }

  @Def("__le__(self, value, /)")
  static Object le(Object self, Object value) {
    return compare(Comparisons.LE, self, value);
  }

  @Def("__gt__(self, value, /)")
  static Object gt(Object self, Object value) {
    return compare(Comparisons.GT, self, value);
  }

  @Def("__ge__(self, value, /)")
  static Object ge(Object self, Object value) {
    return compare(Comparisons.GE, self, value);
  }

  @Get("real")
  static Object real(Object self) {
    return self;
  }

  @Get("imag")
  static Object imag(Object self) {
    return 0.0;
  }
}
