package naja.modules.select;

import naja.runtime.abstracts.Durations;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.objects.PyFloat;

/** How long to wait, as Python gives it. */
final class Timeout {
  private Timeout() {}

  /** A number of units, each of so many nanoseconds; {@code message} is for what is no number. */
  static long nanos(Object number, long unit, String message) {
    if (PyFloat.valueOrNull(number) == null && !Numbers.isIndex(number)) {
      throw Errors.typeError(message);
    }
    return Durations.nanos(number, unit);
  }

  /** As {@link #nanos}, for {@code poll}: -1 for ever, and no more milliseconds than a C int has. */
  static long pollNanos(Object number, long unit) {
    long nanos = nanos(number, unit, "timeout must be an integer or None");
    if (nanos > Integer.MAX_VALUE * 1_000_000L) {
      throw Errors.overflowError("timeout is too large");
    }
    return nanos < 0 ? -1 : nanos;
  }
}
