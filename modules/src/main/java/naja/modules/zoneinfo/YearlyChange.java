package naja.modules.zoneinfo;

import naja.modules.datetime.Days;

/**
 * When the local time changes each year. Days of the year count as CPython counts them, which is not quite what POSIX
 * says: day 0 is the last of the year before, and Julian day 59 is the leap day where there is one.
 *
 * @param kind {@code M} for a weekday of a week of a month, {@code J} for days without leap days, {@code N} with them
 * @param time seconds of the day, which may be of another one
 */
record YearlyChange(char kind, int month, int week, int day, int time) {
  /** The moment in a year, in seconds of local time since the first of January 1970. */
  long in(int year) {
    return (kind == 'M' ? weekday(year) : dayOfYear(year)) * 86_400L + time;
  }

  private long dayOfYear(int year) {
    int leapDay = kind == 'J' && day >= 59 && Days.isLeap(year) ? 1 : 0;
    return Days.epochDay(year, 1, 1) - 1 + day + leapDay;
  }

  private long weekday(int year) {
    long first = Days.epochDay(year, month, 1);
    // The first of January 1970 was a Thursday.
    int firstWeekday = (int) Math.floorMod(first + 4, 7L);
    int inMonth = Math.floorMod(day - firstWeekday, 7) + 7 * (week - 1);
    return first + (inMonth >= Days.inMonth(year, month) ? inMonth - 7 : inMonth);
  }
}
