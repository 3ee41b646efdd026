package naja.modules.zoneinfo;

import naja.modules.datetime.PyTimedelta;
import naja.runtime.objects.PyNone;

/**
 * A kind of local time.
 *
 * @param seconds how far it is ahead of UTC
 * @param utcoffset the same as a timedelta, or None
 * @param dst how much of that is daylight saving time, or None
 * @param name its abbreviation, or None
 */
record LocalTime(int seconds, Object utcoffset, Object dst, Object name) {
  /** What is said of a time whose date, and so whose offset, is not known. */
  static final LocalTime UNKNOWN = new LocalTime(0, PyNone.NONE, PyNone.NONE, PyNone.NONE);

  static LocalTime of(int seconds, int dst, Object name) {
    return new LocalTime(seconds, PyTimedelta.ofSeconds(seconds), PyTimedelta.ofSeconds(dst), name);
  }
}
