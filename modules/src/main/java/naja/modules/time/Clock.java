package naja.modules.time;

import naja.runtime.objects.OsErrors;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyStructSequence;
import naja.runtime.os.Errno;
import naja.runtime.os.OsClocks;
import naja.runtime.threads.Interpreter;

/** The system's clock and the local time, for other modules. */
public final class Clock {
  private Clock() {}

  /** The nanoseconds since the first of January 1970. */
  public static long nanos() {
    return Interpreter.current().os.clocks().getTime(OsClocks.CLOCK_REALTIME);
  }

  /** How many seconds the local time is ahead of UTC at a moment. */
  public static int offset(long seconds) {
    return Zone.current().at(seconds).offset();
  }

  /** The abbreviated name of the local time at a moment. */
  public static String zoneName(long seconds) {
    return Zone.current().at(seconds).name();
  }

  /** The {@code OSError} about a time whose year does not fit. */
  public static PyException tooLarge() {
    return OsErrors.of(Errno.EOVERFLOW, null, null);
  }

  /** A {@code time.struct_time} without a zone; {@code weekday} from Monday 0. */
  public static Object structTime(
      int year, int month, int day, int hour, int minute, int second, int weekday, int yearDay, int isDst) {
    return PyStructSequence.of(
        BrokenDownTime.STRUCT_TIME, (long) year, (long) month, (long) day, (long) hour, (long) minute, (long) second,
        (long) weekday, (long) yearDay, (long) isDst, PyNone.NONE, PyNone.NONE);
  }
}
