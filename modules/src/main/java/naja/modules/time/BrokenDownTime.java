package naja.modules.time;

import java.time.LocalDateTime;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyStructSequence;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;

/** A {@code struct tm}: {@code month} from 1, {@code weekday} from Monday 0, {@code yearDay} from 1. */
record BrokenDownTime(long year, int month, int day, int hour, int minute, int second, int weekday, int yearDay,
    int isDst, String zone, Object offset) {

  static final PyType STRUCT_TIME =
      PyStructSequence.define(
          "time.struct_time", "The time value as returned by gmtime(), localtime(), and strptime().",
          new String[] {
            "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst", "tm_zone",
            "tm_gmtoff"
          }, 9);

  static BrokenDownTime of(LocalDateTime t, int isDst, String zone, long offset) {
    return new BrokenDownTime(
        t.getYear(), t.getMonthValue(), t.getDayOfMonth(), t.getHour(), t.getMinute(), t.getSecond(),
        t.getDayOfWeek().getValue() - 1, t.getDayOfYear(), isDst, zone, offset);
  }

  Object toStruct() {
    return PyStructSequence.of(
        STRUCT_TIME, year, (long) month, (long) day, (long) hour, (long) minute, (long) second, (long) weekday,
        (long) yearDay, (long) isDst, zone, offset);
  }

  /** Reads a tuple of nine numbers without looking at their ranges. */
  static BrokenDownTime from(Object object, String function) {
    if (!(object instanceof PyTuple tuple)) {
      throw Errors.typeError("Tuple or struct_time argument required");
    }
    if (tuple.size() != 9) {
      throw Errors.typeError(function + "(): illegal time tuple argument");
    }
    int[] n = new int[9];
    for (int i = 0; i < 9; i++) {
      n[i] = integer(tuple.get(i));
    }
    if (n[0] < Integer.MIN_VALUE + 1900) {
      throw Errors.overflowError("year out of range");
    }
    String zone = null;
    Object offset = PyNone.NONE;
    if (PyType.of(object) == STRUCT_TIME) {
      Object name = Attributes.getAttr(object, "tm_zone");
      zone = Texts.isStr(name) ? Texts.utf16(name) : null;
      offset = Attributes.getAttr(object, "tm_gmtoff");
    }
    return new BrokenDownTime(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], zone, offset);
  }

  /** A C {@code int}. */
  private static int integer(Object value) {
    if (!(Numbers.index(value) instanceof Long n)) {
      throw Errors.overflowError("Python int too large to convert to C long");
    }
    if (n != (int) (long) n) {
      throw Errors.overflowError("signed integer is " + (n < 0 ? "less than minimum" : "greater than maximum"));
    }
    return (int) (long) n;
  }

  /** The same with fields that texts can be made of: zeros become the first month or day; {@code ValueError}. */
  BrokenDownTime checked() {
    int m = month == 0 ? 1 : month;
    int d = day == 0 ? 1 : day;
    int y = yearDay == 0 ? 1 : yearDay;
    check(m < 1 || m > 12, "month");
    check(d < 1 || d > 31, "day of month");
    check(hour < 0 || hour > 23, "hour");
    check(minute < 0 || minute > 59, "minute");
    check(second < 0 || second > 61, "seconds");
    check(weekday < -1, "day of week");
    check(y < 1 || y > 366, "day of year");
    return new BrokenDownTime(
        year, m, d, hour, minute, second, Math.floorMod(weekday, 7), y, Integer.signum(isDst), zone, offset);
  }

  private static void check(boolean bad, String what) {
    if (bad) {
      throw Errors.valueError(what + " out of range");
    }
  }
}
