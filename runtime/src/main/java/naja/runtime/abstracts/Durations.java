package naja.runtime.abstracts;

import naja.runtime.objects.PyFloat;
import naja.runtime.objects.PyType;

/** How long something may take, as Python programs give it: {@code _PyTime_FromSecondsObject} and its like. */
public final class Durations {
  /** The nanoseconds of a second. */
  public static final long SECOND = 1_000_000_000;

  private Durations() {}

  /** A number of seconds, an int or a float, as nanoseconds, rounded away from zero. */
  public static long nanos(Object seconds) {
    return nanos(seconds, SECOND);
  }

  /** A number of units, each of so many nanoseconds, as nanoseconds, rounded away from zero. */
  public static long nanos(Object units, long unit) {
    Double real = PyFloat.valueOrNull(units);
    if (real != null) {
      return ofDouble(real, unit);
    }
    if (!Numbers.isIndex(units)) {
      throw Errors.typeError("'" + PyType.of(units).name() + "' object cannot be interpreted as an integer or float");
    }
    Object whole = Numbers.index(units);
    if (whole instanceof Long n && Math.abs(n) <= Long.MAX_VALUE / unit) {
      return n * unit;
    }
    throw Errors.overflowError("timestamp too large to convert to C PyTime_t");
  }

  private static long ofDouble(double units, long unit) {
    if (Double.isNaN(units)) {
      throw Errors.valueError("Invalid value NaN (not a number)");
    }
    double nanos = units * unit;
    if (Math.abs(nanos) >= 0x1p63) {
      throw Errors.overflowError("timestamp out of range for platform time_t");
    }
    return (long) (nanos < 0 ? Math.floor(nanos) : Math.ceil(nanos));
  }
}
