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

  /** What stands where a change could not be read. */
  private static final Change NEW_YEAR = new Change('0', 0, 0, 0, 0);

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

  /**
   * The rules of a text, or null if it does not begin with a name and an offset. What follows may be wrong: as in the C
   * library of Linux, what could be read counts, and what could not is zero.
   */
  static TimeZoneRules parse(String text) {
    Reader reader = new Reader(text);
    String name = reader.name();
    if (name == null || !reader.isAtOffset()) {
      return null;
    }
    LocalTimeType standard = new LocalTimeType(reader.offset(), false, name);
    if (reader.isAtEnd()) {
      return new Fixed(standard);
    }
    String summerName = reader.name();
    if (summerName == null) {
      return new PosixRules(standard, new LocalTimeType(0, true, ""), NEW_YEAR, NEW_YEAR);
    }
    int offset = reader.isAtOffset() ? reader.offset() : standard.offset() + 3600;
    Change start = reader.change(DEFAULT_START);
    Change end = reader.failed ? NEW_YEAR : reader.change(DEFAULT_END);
    return new PosixRules(standard, new LocalTimeType(offset, true, summerName), start, end);
  }

  /** A moment of a year near to ours that the rules treat alike. */
  static long inKnownYears(long seconds) {
    return Math.abs(seconds) < SECONDS_IN_400_YEARS ? seconds : Math.floorMod(seconds, SECONDS_IN_400_YEARS);
  }

  @Override
  LocalTimeType at(long seconds) {
    // As in the C library, the rules begin with 1970.
    long moment = seconds < 0 ? Math.max(seconds, -SECONDS_A_DAY) : inKnownYears(seconds);
    int year = Math.max(1970, LocalDate.ofEpochDay(Math.floorDiv(moment, SECONDS_A_DAY)).getYear());
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
      // Numbers that are out of their range count on from the first of January.
      LocalDate first = LocalDate.of(year, 1, 1).plusMonths(month - 1L);
      int inMonth = day - first.getDayOfWeek().getValue() % 7;
      inMonth += inMonth < 0 ? 7 : 0;
      for (int i = 1; i < week && inMonth + 7 < first.lengthOfMonth(); i++) {
        inMonth += 7;
      }
      return first.toEpochDay() + inMonth;
    }
  }

  /** Reads the parts of a text, right or wrong. */
  private static final class Reader {
    private static final int DIGITS = 5;

    private final RuleScanner text;
    private boolean failed;

    Reader(String text) {
      this.text = new RuleScanner(text);
    }

    boolean isAtEnd() {
      return text.isAtEnd();
    }

    boolean isAtOffset() {
      return text.isAtDigit() || text.next() == '+' || text.next() == '-';
    }

    /** Three characters or more; null if there is no such name. */
    String name() {
      String name = text.name();
      return name == null || name.length() < 3 ? null : name;
    }

    /** Offsets count to the west, and no further than a day. */
    int offset() {
      int sign = text.sign();
      int[] parts = time();
      return -sign * (Math.min(parts[0], 24) * 3600 + Math.min(parts[1], 59) * 60 + Math.min(parts[2], 59));
    }

    /** Hours, minutes and seconds; 0 for each that is not there. */
    private int[] time() {
      int[] parts = new int[3];
      for (int i = 0; i < 3; i++) {
        int number = text.number(1, DIGITS);
        if (number == RuleScanner.BAD) {
          break;
        }
        parts[i] = number;
        if (i == 2 || !text.skipBeforeDigit(':')) {
          break;
        }
      }
      return parts;
    }

    /** A change; with {@link #failed} what there is of one. */
    Change change(Change otherwise) {
      text.skip(',');
      if (text.isAtEnd()) {
        return otherwise;
      }
      if (text.skip('M')) {
        return weekday();
      }
      boolean julian = text.skip('J');
      int day = text.number(1, DIGITS);
      failed = day == RuleScanner.BAD || day > 365 || julian && day == 0;
      return new Change(julian ? 'J' : '0', 0, 0, failed ? 0 : day, failed ? 0 : timeOfDay());
    }

    private Change weekday() {
      int[] parts = new int[3];
      int known = 0;
      while (known < 3 && (known == 0 || text.skip('.')) && text.isAtDigit()) {
        parts[known++] = text.number(1, DIGITS);
      }
      failed = known < 3 || parts[0] < 1 || parts[0] > 12 || parts[1] < 1 || parts[1] > 5 || parts[2] > 6;
      return new Change('M', parts[0], parts[1], parts[2], failed ? 0 : timeOfDay());
    }

    private int timeOfDay() {
      if (!text.skip('/')) {
        return 7_200;
      }
      int sign = text.skip('-') ? -1 : 1;
      int[] parts = time();
      return sign * (parts[0] * 3600 + parts[1] * 60 + parts[2]);
    }
  }
}
