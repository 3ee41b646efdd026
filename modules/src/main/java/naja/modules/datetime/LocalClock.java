package naja.modules.datetime;

import naja.modules.time.Clock;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.abstracts.Numbers;
import naja.runtime.objects.PyFloat;
import naja.runtime.objects.PyType;
import naja.runtime.threads.Interpreter;

/** Timestamps, which count seconds from the first of January 1970 in UTC, and the local time. */
final class LocalClock {
  private static final long FIRST = (1L - Days.EPOCH) * Days.SECONDS_A_DAY;
  private static final long LAST = (Days.MAX_ORDINAL - Days.EPOCH + 1L) * Days.SECONDS_A_DAY - 1;

  /** No clock is put back by more than a day. */
  private static final long MAX_FOLD = Days.SECONDS_A_DAY;

  /** From where on the year does not fit in a C {@code int}. */
  private static final long MOST_SECONDS = 67_768_036_191_676_800L;

  private static final long LEAST_SECONDS = -67_768_040_609_740_800L;

  /** A timestamp. */
  record Moment(long seconds, int microsecond) {}

  private LocalClock() {}

  /** What {@code time.time} says. */
  static Object now() {
    return Calls.call(Attributes.getAttr(ImportMachinery.load(Interpreter.current(), "time"), "time"));
  }

  static long nowMicros() {
    return Math.floorDiv(Clock.nanos(), 1000);
  }

  /** The argument as whole seconds, rounded down. */
  static long wholeSeconds(Object timestamp) {
    Double number = PyFloat.valueOrNull(timestamp);
    return number == null ? integerSeconds(timestamp) : (long) Math.floor(checked(number));
  }

  private static long integerSeconds(Object timestamp) {
    if (!(Numbers.index(timestamp) instanceof Long seconds)) {
      throw outOfRange();
    }
    return seconds;
  }

  private static double checked(double seconds) {
    if (Double.isNaN(seconds)) {
      throw Errors.valueError("Invalid value NaN (not a number)");
    }
    if (Math.abs(seconds) >= 0x1p63) {
      throw outOfRange();
    }
    return seconds;
  }

  private static RuntimeException outOfRange() {
    return Errors.overflowError("timestamp out of range for platform time_t");
  }

  /** The argument as seconds and microseconds, halves of those rounded to even ones. */
  static Moment moment(Object timestamp) {
    Double number = PyFloat.valueOrNull(timestamp);
    if (number != null) {
      return moment(checked(number));
    }
    if (!Numbers.isIndex(timestamp)) {
      throw Errors.typeError("argument must be int or float, not " + PyType.of(timestamp).name());
    }
    return new Moment(integerSeconds(timestamp), 0);
  }

  private static Moment moment(double number) {
    double whole = number < 0 ? Math.ceil(number) : Math.floor(number);
    long micros = (long) Math.rint((number - whole) * 1e6);
    long seconds = (long) whole + Math.floorDiv(micros, 1_000_000);
    return new Moment(seconds, Math.floorMod(micros, 1_000_000));
  }

  /** The seconds, if the C library can make a date of them. */
  static long inRange(long seconds) {
    if (seconds >= MOST_SECONDS || seconds < LEAST_SECONDS) {
      throw Clock.tooLarge();
    }
    return seconds;
  }

  /** The local time at a moment, as seconds of its own. */
  static long local(long seconds) {
    return seconds + Clock.offset(inRange(seconds));
  }

  private static long checkedLocal(long seconds) {
    long local = local(seconds);
    if (local < FIRST || local > LAST) {
      throw Days.badYear(Days.year(Days.date(Math.floorDiv(local, Days.SECONDS_A_DAY) + Days.EPOCH)));
    }
    return local;
  }

  /** Whether a moment's local time was there before: 1 after clocks were put back. */
  static int fold(long seconds, long local) {
    if (local < FIRST || local > LAST) {
      return 0;
    }
    long transition = local - checkedLocal(seconds - MAX_FOLD) - MAX_FOLD;
    return transition < 0 && checkedLocal(seconds + transition) == local ? 1 : 0;
  }

  /** The moment of a local time: the first or second one by {@code fold}, and in a gap one that is near. */
  static long utc(long local, int fold) {
    long offset = checkedLocal(local) - local;
    long first = local - offset;
    long other;
    if (checkedLocal(first) == local) {
      other = first + (fold == 1 ? MAX_FOLD : -MAX_FOLD);
      long otherOffset = checkedLocal(other) - other;
      if (offset == otherOffset) {
        return first;
      }
      offset = otherOffset;
    } else {
      offset = checkedLocal(first) - first;
    }
    other = local - offset;
    if (checkedLocal(other) == local) {
      return other;
    }
    if (checkedLocal(first) == local) {
      return first;
    }
    return fold == 1 ? Math.min(first, other) : Math.max(first, other);
  }

  /** The local time zone at a moment. */
  static PyTimezone zone(long seconds) {
    return PyTimezone.of(PyTimedelta.of(0, Clock.offset(inRange(seconds)), 0), Clock.zoneName(seconds));
  }
}
