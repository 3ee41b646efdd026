package naja.modules.datetime;

import naja.runtime.abstracts.Errors;

/**
 * Dates of the proleptic Gregorian calendar as numbers: day 1 is the first of January of year 1. A year, month and day
 * travel in one {@code long}, see {@link #year}, {@link #month} and {@link #day}.
 */
public final class Days {
  static final int MAX_ORDINAL = 3_652_059;

  /** The ordinal of the first of January 1970. */
  static final int EPOCH = 719_163;

  static final long SECONDS_A_DAY = 86_400;

  private static final int DAYS_IN_400_YEARS = 146_097;
  private static final int[] BEFORE_MONTH = {0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};

  private Days() {}

  /** Whether a year has a leap day. */
  public static boolean isLeap(int year) {
    return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  /** The number of days in a month. */
  public static int inMonth(int year, int month) {
    return switch (month) {
      case 2 -> isLeap(year) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  static int beforeMonth(int year, int month) {
    return BEFORE_MONTH[month] + (month > 2 && isLeap(year) ? 1 : 0);
  }

  static int ordinal(int year, int month, int day) {
    int y = year - 1;
    return y * 365 + y / 4 - y / 100 + y / 400 + beforeMonth(year, month) + day;
  }

  /** The days from the first of January 1970 to a date. */
  public static long epochDay(int year, int month, int day) {
    return (long) ordinal(year, month, day) - EPOCH;
  }

  /** The date of an ordinal, which may be far outside of what {@code date} holds. */
  static long date(long ordinal) {
    // Years that begin in March, so that the leap day is the last.
    long shifted = ordinal + 305;
    long era = Math.floorDiv(shifted, DAYS_IN_400_YEARS);
    int inEra = Math.floorMod(shifted, DAYS_IN_400_YEARS);
    int yearOfEra = (inEra - inEra / 1460 + inEra / 36_524 - inEra / 146_096) / 365;
    int inYear = inEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int m = (5 * inYear + 2) / 153;
    int day = inYear - (153 * m + 2) / 5 + 1;
    int month = m < 10 ? m + 3 : m - 9;
    return pack(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day);
  }

  static long pack(long year, int month, int day) {
    return year << 16 | month << 8 | day;
  }

  static long year(long date) {
    return date >> 16;
  }

  static int month(long date) {
    return (int) (date >> 8) & 0xFF;
  }

  static int day(long date) {
    return (int) date & 0xFF;
  }

  /** Days since Monday. */
  static int weekday(int year, int month, int day) {
    return (ordinal(year, month, day) + 6) % 7;
  }

  /** The ordinal of the Monday that begins the first ISO week of a year. */
  private static int firstMonday(int year) {
    int first = ordinal(year, 1, 1);
    int weekday = Math.floorMod(first + 6, 7);
    return first - weekday + (weekday > 3 ? 7 : 0);
  }

  /** ISO year, week and weekday. */
  static PyIsoCalendarDate isoCalendar(int year, int month, int day) {
    int today = ordinal(year, month, day);
    int isoYear = year;
    int monday = firstMonday(year);
    if (today < monday) {
      isoYear = year - 1;
      monday = firstMonday(isoYear);
    } else if (today >= firstMonday(year + 1)) {
      isoYear = year + 1;
      monday = firstMonday(isoYear);
    }
    return new PyIsoCalendarDate((long) isoYear, (today - monday) / 7 + 1L, (today - monday) % 7 + 1L);
  }

  static boolean isIso(int year, int week, int day) {
    return year >= 1 && year <= 9999 && week >= 1 && (week <= 52 || week == 53 && hasLongYear(year)) && day >= 1
        && day <= 7;
  }

  /** The date of an ISO year, week and weekday, checked but for the last days, which are in year 10000. */
  static long fromIso(int year, int week, int day) {
    if (year < 1 || year > 9999) {
      throw badYear(year);
    }
    if (!isIso(year, week, day)) {
      throw isIso(year, week, 1)
          ? Errors.valueError("Invalid weekday: " + day + " (range is [1, 7])")
          : Errors.valueError("Invalid week: " + week);
    }
    return date(firstMonday(year) + (week - 1) * 7L + day - 1);
  }

  private static boolean hasLongYear(int year) {
    int first = weekday(year, 1, 1);
    return first == 3 || first == 2 && isLeap(year);
  }

  static RuntimeException badYear(long year) {
    return Errors.valueError("year must be in 1..9999, not " + (int) year);
  }

  static void checkDate(int year, int month, int day) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 28 && day > inMonth(year, month)) {
      throw badDate(year, month, day);
    }
  }

  private static RuntimeException badDate(int year, int month, int day) {
    if (year < 1 || year > 9999) {
      return badYear(year);
    }
    return month < 1 || month > 12
        ? Errors.valueError("month must be in 1..12, not " + month)
        : Errors.valueError(
            "day " + day + " must be in range 1.." + inMonth(year, month) + " for month " + month + " in year " + year);
  }

  static void checkTime(int hour, int minute, int second, int microsecond, int fold) {
    check("hour", hour, 23);
    check("minute", minute, 59);
    check("second", second, 59);
    check("microsecond", microsecond, 999_999);
    if (fold != 0 && fold != 1) {
      throw Errors.valueError("fold must be either 0 or 1, not " + fold);
    }
  }

  private static void check(String name, int value, int most) {
    if (value < 0 || value > most) {
      throw Errors.valueError(name + " must be in 0.." + most + ", not " + value);
    }
  }
}
