package naja.modules.datetime;

import java.math.BigDecimal;
import java.math.BigInteger;
import naja.runtime.abstracts.Errors;
import naja.runtime.objects.PyFloat;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyType;

/** The sum of the components that {@code timedelta} was given, exact but for the fractions of microseconds. */
final class TimedeltaSum {
  private BigInteger micros = BigInteger.ZERO;
  private double leftover;

  /** Adds a component; {@code factor} is the microseconds of its unit. */
  void add(String name, Object value, long factor) {
    Object integer = PyInt.valueOrNull(value);
    if (integer != null) {
      micros = micros.add(PyInt.big(integer).multiply(BigInteger.valueOf(factor)));
      return;
    }
    Double number = PyFloat.valueOrNull(value);
    if (number == null) {
      throw Errors.typeError(
          "unsupported type for timedelta " + name + " component: " + PyType.of(value).name());
    }
    double whole = truncated(number);
    micros = micros.add(exact(whole).multiply(BigInteger.valueOf(factor)));
    double fraction = number - whole;
    if (fraction != 0) {
      double part = factor * fraction;
      double wholePart = truncated(part);
      micros = micros.add(exact(wholePart));
      leftover += part - wholePart;
    }
  }

  private static double truncated(double x) {
    return x < 0 ? Math.ceil(x) : Math.floor(x);
  }

  private static BigInteger exact(double whole) {
    if (whole == (long) whole && Math.abs(whole) < 0x1p62) {
      return BigInteger.valueOf((long) whole);
    }
    if (Double.isNaN(whole)) {
      throw Errors.valueError("cannot convert float NaN to integer");
    }
    if (Double.isInfinite(whole)) {
      throw Errors.overflowError("cannot convert float infinity to integer");
    }
    return new BigDecimal(whole).toBigInteger();
  }

  /** The microseconds, the last fraction rounded so that a half makes the sum even. */
  BigInteger total() {
    if (leftover == 0) {
      return micros;
    }
    double whole = Math.copySign(Math.floor(Math.abs(leftover) + 0.5), leftover);
    if (Math.abs(whole - leftover) == 0.5) {
      double odd = micros.testBit(0) ? 1 : 0;
      whole = 2 * Math.rint((leftover + odd) * 0.5) - odd;
    }
    return micros.add(BigInteger.valueOf((long) whole));
  }
}
