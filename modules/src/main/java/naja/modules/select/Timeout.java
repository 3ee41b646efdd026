package naja.modules.select;

import java.math.BigInteger;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.objects.PyInt;

/** How long to wait, as Python gives it. */
final class Timeout {
  private Timeout() {}

  /** A number of units, each of so many nanoseconds, rounded up. */
  static long nanos(Object number, long unit) {
    Object whole = PyInt.valueOrNull(number);
    if (whole != null) {
      if (whole instanceof BigInteger || Math.abs((Long) whole) > Long.MAX_VALUE / unit) {
        throw Errors.overflowError("timestamp too large to convert to C PyTime_t");
      }
      return (Long) whole * unit;
    }
    double units = Numbers.asDouble(number);
    if (Double.isNaN(units)) {
      throw Errors.valueError("Invalid value NaN (not a number)");
    }
    double nanos = Math.ceil(units * unit);
    if (Math.abs(nanos) >= 0x1p63) {
      throw Errors.overflowError("timestamp out of range for platform time_t");
    }
    return (long) nanos;
  }

  /** As {@link #nanos}, for {@code poll}: -1 for ever, and no more milliseconds than a C int has. */
  static long pollNanos(Object number, long unit) {
    long nanos = nanos(number, unit);
    if (nanos > Integer.MAX_VALUE * 1_000_000L) {
      throw Errors.overflowError("timeout is too large");
    }
    return nanos < 0 ? -1 : nanos;
  }
}
