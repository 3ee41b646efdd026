package naja.modules.math;

import java.math.BigInteger;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.numbers.ArcFunctions;
import naja.runtime.numbers.ElementaryFunctions;
import naja.runtime.numbers.SpecialFunctions;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;

/** The functions of {@code math} over floats. */
final class RealMath {
  private RealMath() {}

  private static String shown(double x) {
    return Texts.reprText(x);
  }

  private static double inRange(double result, double x) {
    if (Double.isInfinite(result) && !Double.isInfinite(x)) {
      throw Errors.overflowError("math range error");
    }
    return result;
  }

  private static PyException domain() {
    return Errors.valueError("math domain error");
  }

  private static double exp2Of(double x) {
    return x == Math.rint(x) && Math.abs(x) < 1100 ? Math.scalb(1.0, (int) x) : Math.pow(2, x);
  }

  @Def("sqrt(x, /)")
  static double sqrt(double x) {
    if (x < 0) {
      throw Errors.valueError("expected a nonnegative input, got " + shown(x));
    }
    return Math.sqrt(x);
  }

  @Def("exp(x, /)")
  static double exp(double x) {
    return inRange(ElementaryFunctions.exp(x), x);
  }

  @Def("exp2(x, /)")
  static double exp2(double x) {
    return inRange(exp2Of(x), x);
  }

  @Def("expm1(x, /)")
  static double expm1(double x) {
    return inRange(Math.expm1(x), x);
  }

  @Def("cbrt(x, /)")
  static double cbrt(double x) {
    return ElementaryFunctions.cbrt(x);
  }

  @Def("sin(x, /)")
  static double sin(double x) {
    if (Double.isInfinite(x)) {
      throw Errors.valueError("expected a finite input, got " + shown(x));
    }
    return Math.sin(x);
  }

  @Def("cos(x, /)")
  static double cos(double x) {
    if (Double.isInfinite(x)) {
      throw Errors.valueError("expected a finite input, got " + shown(x));
    }
    return Math.cos(x);
  }

  @Def("tan(x, /)")
  static double tan(double x) {
    if (Double.isInfinite(x)) {
      throw Errors.valueError("expected a finite input, got " + shown(x));
    }
    return Math.tan(x);
  }

  @Def("asin(x, /)")
  static double asin(double x) {
    if (x < -1 || x > 1) {
      throw Errors.valueError("expected a number in range from -1 up to 1, got " + shown(x));
    }
    return ArcFunctions.asin(x);
  }

  @Def("acos(x, /)")
  static double acos(double x) {
    if (x < -1 || x > 1) {
      throw Errors.valueError("expected a number in range from -1 up to 1, got " + shown(x));
    }
    return ArcFunctions.acos(x);
  }

  @Def("atan(x, /)")
  static double atan(double x) {
    return ArcFunctions.atan(x);
  }

  @Def("sinh(x, /)")
  static double sinh(double x) {
    return inRange(Math.sinh(x), x);
  }

  @Def("cosh(x, /)")
  static double cosh(double x) {
    return inRange(ElementaryFunctions.cosh(x), x);
  }

  @Def("tanh(x, /)")
  static double tanh(double x) {
    return ElementaryFunctions.tanh(x);
  }

  @Def("asinh(x, /)")
  static double asinh(double x) {
    return ElementaryFunctions.asinh(x);
  }

  @Def("acosh(x, /)")
  static double acosh(double x) {
    if (x < 1) {
      throw Errors.valueError("expected argument value not less than 1, got " + shown(x));
    }
    return ElementaryFunctions.acosh(x);
  }

  @Def("atanh(x, /)")
  static double atanh(double x) {
    if (x <= -1 || x >= 1) {
      throw Errors.valueError("expected a number between -1 and 1, got " + shown(x));
    }
    return ElementaryFunctions.atanh(x);
  }

  @Def("log1p(x, /)")
  static double log1p(double x) {
    if (x <= -1) {
      throw Errors.valueError("expected argument value > -1, got " + shown(x));
    }
    return Math.log1p(x);
  }

  @Def("gamma(x, /)")
  static double gamma(double x) {
    if (x == Double.NEGATIVE_INFINITY || x <= 0 && x == Math.rint(x)) {
      throw Errors.valueError("expected a noninteger or positive integer, got " + shown(x));
    }
    return inRange(SpecialFunctions.gamma(x), x);
  }

  @Def("lgamma(x, /)")
  static double lgamma(double x) {
    if (x <= 0 && !Double.isInfinite(x) && x == Math.rint(x)) {
      throw Errors.valueError("expected a noninteger or positive integer, got " + shown(x));
    }
    return inRange(SpecialFunctions.logGamma(x), x);
  }

  @Def("erf(x, /)")
  static double erf(double x) {
    return SpecialFunctions.erf(x);
  }

  @Def("erfc(x, /)")
  static double erfc(double x) {
    return SpecialFunctions.erfc(x);
  }

  @Def("fabs(x, /)")
  static double fabs(double x) {
    return Math.abs(x);
  }

  @Def("degrees(x, /)")
  static double degrees(double x) {
    return x * (180 / Math.PI);
  }

  @Def("radians(x, /)")
  static double radians(double x) {
    return x * (Math.PI / 180);
  }

  @Def("ulp(x, /)")
  static double ulp(double x) {
    return Double.isNaN(x) ? x : Math.ulp(x);
  }

  /** The logarithm of a number that may be an int of any size. */
  private static double logarithm(Object number, int base) {
    Object value = PyInt.valueOrNull(number);
    if (value instanceof BigInteger big && big.signum() > 0 && big.bitLength() > 1000) {
      int shift = big.bitLength() - 64;
      return logOf(big.shiftRight(shift).doubleValue(), base) + shift * logOf(2, base);
    }
    if (value != null && (PyInt.big(value).signum() <= 0)) {
      throw Errors.valueError("expected a positive input");
    }
    double x = value instanceof BigInteger big ? big.doubleValue() : Numbers.asDouble(number);
    if (x <= 0) {
      throw Errors.valueError("expected a positive input, got " + shown(x));
    }
    return logOf(x, base);
  }

  private static double logOf(double x, int base) {
    return switch (base) {
      case 2 -> ElementaryFunctions.log2(x);
      case 10 -> ElementaryFunctions.log10(x);
      default -> Math.log(x);
    };
  }

  @Def(value = "log(x, base=<unrepresentable>, /)", noSignature = true)
  static double log(Object x, Object base) {
    double result = logarithm(x, 0);
    if (base == null) {
      return result;
    }
    double divisor = logarithm(base, 0);
    if (divisor == 0) {
      throw Errors.zeroDivisionError("division by zero");
    }
    return result / divisor;
  }

  @Def("log2(x, /)")
  static double log2(Object x) {
    return logarithm(x, 2);
  }

  @Def("log10(x, /)")
  static double log10(Object x) {
    return logarithm(x, 10);
  }

  @Def("atan2(y, x, /)")
  static double atan2(double y, double x) {
    return ArcFunctions.atan2(y, x);
  }

  @Def("copysign(x, y, /)")
  static double copysign(double x, double y) {
    return Math.copySign(x, Double.doubleToRawLongBits(y) < 0 ? -1 : 1);
  }

  @Def("pow(x, y, /)")
  static double pow(double x, double y) {
    if (x == 1 || y == 0) {
      return 1;
    }
    if (x == -1 && Double.isInfinite(y)) {
      return 1;
    }
    double result = Math.pow(x, y);
    if (Double.isNaN(result) && !Double.isNaN(x) && !Double.isNaN(y) || x == 0 && y < 0 && !Double.isInfinite(y)) {
      throw domain();
    }
    if (Double.isInfinite(result) && !Double.isInfinite(x) && !Double.isInfinite(y)) {
      throw Errors.overflowError("math range error");
    }
    return result;
  }

  @Def("fmod(x, y, /)")
  static double fmod(double x, double y) {
    if (Double.isInfinite(x) && !Double.isNaN(y) || y == 0 && !Double.isNaN(x)) {
      throw domain();
    }
    return x % y;
  }

  @Def("remainder(x, y, /)")
  static double remainder(double x, double y) {
    if (Double.isInfinite(x) && !Double.isNaN(y) || y == 0 && !Double.isNaN(x)) {
      throw domain();
    }
    return Double.isInfinite(y) ? x : Math.IEEEremainder(x, y);
  }

  @Def("fma(x, y, z, /)")
  static double fma(double x, double y, double z) {
    double result = Math.fma(x, y, z);
    if (Double.isNaN(result) && !Double.isNaN(x) && !Double.isNaN(y) && !Double.isNaN(z)) {
      throw Errors.valueError("invalid operation in fma");
    }
    if (Double.isInfinite(result) && !Double.isInfinite(x) && !Double.isInfinite(y) && !Double.isInfinite(z)) {
      throw Errors.overflowError("overflow in fma");
    }
    return result;
  }

  @Def("isfinite(x, /)")
  static boolean isfinite(double x) {
    return Double.isFinite(x);
  }

  @Def("isinf(x, /)")
  static boolean isinf(double x) {
    return Double.isInfinite(x);
  }

  @Def("isnan(x, /)")
  static boolean isnan(double x) {
    return Double.isNaN(x);
  }

  @Def("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)")
  static boolean isclose(double a, double b, double relative, double absolute) {
    if (relative < 0 || absolute < 0) {
      throw Errors.valueError("tolerances must be non-negative");
    }
    if (a == b) {
      return true;
    }
    if (Double.isInfinite(a) || Double.isInfinite(b)) {
      return false;
    }
    double difference = Math.abs(b - a);
    return difference <= Math.abs(relative * b) || difference <= Math.abs(relative * a) || difference <= absolute;
  }

  @Def("frexp(x, /)")
  static Object frexp(double x) {
    if (x == 0 || Double.isNaN(x) || Double.isInfinite(x)) {
      return PyTuple.of(x, 0L);
    }
    double scaled = Math.abs(x) < Double.MIN_NORMAL ? x * 0x1p64 : x;
    int exponent = Math.getExponent(scaled) + 1;
    return PyTuple.of(Math.scalb(scaled, -exponent), (long) (scaled == x ? exponent : exponent - 64));
  }

  @Def("ldexp(x, i, /)")
  static double ldexp(double x, Object i) {
    Object exponent = PyInt.valueOrNull(i);
    if (exponent == null) {
      throw Errors.typeError("Expected an int as second argument to ldexp.");
    }
    if (x == 0 || Double.isNaN(x) || Double.isInfinite(x)) {
      return x;
    }
    long by = exponent instanceof Long n ? n : ((BigInteger) exponent).signum() * (long) Integer.MAX_VALUE;
    return inRange(Math.scalb(x, (int) Math.max(-5000, Math.min(5000, by))), x);
  }

  @Def("modf(x, /)")
  static Object modf(double x) {
    double whole = x < 0 ? Math.ceil(x) : Math.floor(x);
    double fraction = Double.isInfinite(x) ? 0 : x - whole;
    return PyTuple.of(Math.copySign(fraction, x), Double.isNaN(x) ? x : Math.copySign(whole, x));
  }

  @Def("nextafter(x, y, /, *, steps=None)")
  static double nextafter(double x, double y, Object steps) {
    if (steps == PyNone.NONE) {
      return Math.nextAfter(x, y);
    }
    Object count = Numbers.index(steps);
    if (PyInt.big(count).signum() < 0) {
      throw Errors.valueError("steps must be a non-negative integer");
    }
    if (Double.isNaN(x) || Double.isNaN(y)) {
      return count.equals(0L) ? x : Double.NaN;
    }
    BigInteger from = BigInteger.valueOf(ordinal(x));
    BigInteger to = BigInteger.valueOf(ordinal(y));
    BigInteger left = to.subtract(from);
    BigInteger by = PyInt.big(count);
    if (left.abs().compareTo(by) <= 0) {
      return count.equals(0L) ? x : y;
    }
    long place = from.add(left.signum() < 0 ? by.negate() : by).longValue();
    return place < 0 ? -Double.longBitsToDouble(-place) : Double.longBitsToDouble(place);
  }

  private static long ordinal(double x) {
    long bits = Double.doubleToRawLongBits(x);
    return bits < 0 ? -(bits & Long.MAX_VALUE) : bits;
  }

  private static Object rounded(Object x, Slot slot, double direction) {
    Double real = x instanceof Double d ? d : null;
    if (real == null) {
      Object method = PyType.of(x).slot(slot);
      if (method != null) {
        return Calls.callSlot(method, x);
      }
      real = Numbers.asDouble(x);
    }
    return Calls.callMethod(direction < 0 ? Math.floor(real) : Math.ceil(real), "__int__");
  }

  @Def("floor(x, /)")
  static Object floor(Object x) {
    return rounded(x, Slot.FLOOR, -1);
  }

  @Def("ceil(x, /)")
  static Object ceil(Object x) {
    return rounded(x, Slot.CEIL, 1);
  }

  @Def("trunc(x, /)")
  static Object trunc(Object x) {
    Object method = PyType.of(x).slot(Slot.TRUNC);
    if (method == null) {
      throw Errors.typeError("type " + PyType.of(x).name() + " doesn't define __trunc__ method");
    }
    return Calls.callSlot(method, x);
  }
}
