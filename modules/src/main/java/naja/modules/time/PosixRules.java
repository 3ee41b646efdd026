package naja.modules.time;

import java.time.LocalDate;
import java.time.Year;

/** The rules that a text such as {@code EST5EDT,M3.2.0,M11.1.0} gives: standard time, perhaps with daylight saving. */
final class PosixRules extends TimeZoneRules {
  private static final long SECONDS_A_DAY = 86_400;

  /** The calendar repeats itself, weekdays included. */
  private static final long SECONDS_IN_400_YEARS = 146_097 * SECONDS_A_DAY;

  /** When daylight saving begins and ends where a text does not say it: as in the United States. */
  private static final Change DEFAULT_START = new Change('M', 3, 2, 0, 7_200);

  private static final Change DEFAULT_END = new Change('M', 11, 1, 0, 7_200);

  private final LocalTimeType standard;
  private final LocalTimeType summer;
  private final Change start;
  private final Change end;

  private PosixRules(LocalTimeType standard, LocalTimeType summer, Change start, Change end) {
    this.standard = standard;
    this.summer = summer;
    this.start = start;
    this.end = end;
  }

  /** The rules of a text, or null if it is none that POSIX knows. */
  static TimeZoneRules parse(String text) {
    Reader reader = new Reader(text);
    String name = reader.name();
    if (name == null || !reader.isAtOffset()) {
      return null;
    }
    LocalTimeType standard = new LocalTimeType(-reader.time(), false, name);
    if (reader.isAtEnd()) {
      return reader.failed ? null : new Fixed(standard);
    }
    String summerName = reader.name();
    int offset = reader.isAtOffset() ? -reader.time() : standard.offset() + 3600;
    Change start = DEFAULT_START;
    Change end = DEFAULT_END;
    if (!reader.isAtEnd()) {
      start = reader.change();
      end = reader.change();
    }
    return summerName == null || reader.failed || !reader.isAtEnd()
        ? null : new PosixRules(standard, new LocalTimeType(offset, true, summerName), start, end);
  }

  /** A moment of a year near to ours that the rules treat alike. */
  static long inKnownYears(long seconds) {
    return Math.abs(seconds) < SECONDS_IN_400_YEARS ? seconds : Math.floorMod(seconds, SECONDS_IN_400_YEARS);
  }

  @Override
  LocalTimeType at(long seconds) {
    // As in the C library, the rules begin with 1970.
    long moment = seconds < 0 ? Math.max(seconds, -SECONDS_A_DAY) : inKnownYears(seconds);
    int year = Math.max(1970, LocalDate.ofEpochDay(Math.floorDiv(moment + standard.offset(), SECONDS_A_DAY)).getYear());
    long begins = start.localSeconds(year) - standard.offset();
    long ends = end.localSeconds(year) - summer.offset();
    boolean isSummer = begins < ends ? moment >= begins && moment < ends : moment < ends || moment >= begins;
    return isSummer ? summer : standard;
  }

  /**
   * A day of each year, and a second of it.
   *
   * @param kind {@code M} for a weekday of a week of a month, {@code J} for a day without leap days, {@code 0} for a
   *     day from 0 on
   */
  private record Change(char kind, int month, int week, int day, int time) {
    long localSeconds(int year) {
      return epochDay(year) * SECONDS_A_DAY + time;
    }

    private long epochDay(int year) {
      long newYear = LocalDate.of(year, 1, 1).toEpochDay();
      if (kind == 'J') {
        return newYear + day - 1 + (day > 59 && Year.isLeap(year) ? 1 : 0);
      }
      if (kind == '0') {
        return newYear + day;
      }
      LocalDate first = LocalDate.of(year, month, 1);
      int inMonth = Math.floorMod(day - first.getDayOfWeek().getValue(), 7) + 7 * (week - 1);
      return first.toEpochDay() + (inMonth >= first.lengthOfMonth() ? inMonth - 7 : inMonth);
    }
  }

  /** Reads the parts of a text. */
  private static final class Reader {
    private final String text;
    private int at;
    boolean failed;

    Reader(String text) {
      this.text = text;
    }

    boolean isAtEnd() {
      return at == text.length();
    }

    private char next() {
      return isAtEnd() ? 0 : text.charAt(at);
    }

    private boolean skip(char c) {
      if (next() != c) {
        return false;
      }
      at++;
      return true;
    }

    private static boolean isLetter(char c) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }

    boolean isAtOffset() {
      return isDigit(next()) || next() == '+' || next() == '-';
    }

    /** An abbreviation of three letters or more, or of anything between angle brackets; null if there is none. */
    String name() {
      int from = at;
      if (skip('<')) {
        int close = text.indexOf('>', at);
        if (close < 0) {
          failed = true;
          return null;
        }
        at = close + 1;
        return text.substring(from + 1, close);
      }
      while (isLetter(next())) {
        at++;
      }
      return at - from < 3 ? null : text.substring(from, at);
    }

    private int number(int most) {
      int from = at;
      int value = 0;
      while (isDigit(next()) && value <= most) {
        value = value * 10 + text.charAt(at++) - '0';
      }
      failed |= at == from || value > most;
      return value;
    }

    /** Hours, minutes and seconds with a sign, in seconds. */
    int time() {
      int sign = skip('-') ? -1 : 1;
      if (sign == 1) {
        skip('+');
      }
      int seconds = 3600 * number(167);
      if (skip(':')) {
        seconds += 60 * number(59);
        if (skip(':')) {
          seconds += number(59);
        }
      }
      return sign * seconds;
    }

    Change change() {
      failed |= !skip(',');
      if (skip('M')) {
        int month = number(12);
        failed |= month == 0 || !skip('.');
        int week = number(5);
        failed |= week == 0 || !skip('.');
        return new Change('M', month, week, number(6), timeOfDay());
      }
      if (skip('J')) {
        int day = number(365);
        failed |= day == 0;
        return new Change('J', 0, 0, day, timeOfDay());
      }
      return new Change('0', 0, 0, number(365), timeOfDay());
    }

    private int timeOfDay() {
      return skip('/') ? time() : 7_200;
    }
  }
}
