package naja.modules.datetime;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.objects.PyNone;
import naja.runtime.text.Str;

/** Reads dates and times in the forms of ISO 8601 that {@code fromisoformat} takes. */
final class IsoParser {
  private static final int[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000};

  int year;
  int month;
  int day;
  int hour;
  int minute;
  int second;
  int microsecond;
  Object zone = PyNone.NONE;

  /** The text, a Java character for each code point. */
  private final String text;

  private final Object original;
  private int at;

  private IsoParser(Object original) {
    this.original = original;
    text = original instanceof String s ? s : narrow(original);
  }

  /** Code points that no Java character holds are none that a date has; they only stand as separators. */
  private static String narrow(Object wide) {
    int n = Str.length(wide);
    StringBuilder out = new StringBuilder(n);
    for (int i = 0; i < n; i++) {
      int c = Str.codePointAt(wide, i);
      out.append(c > 0xFFFF ? '\uFFFF' : (char) c);
    }
    return out.toString();
  }

  private RuntimeException invalid() {
    return Errors.valueError("Invalid isoformat string: " + Texts.reprText(original));
  }

  /** Reads a text that is a date and nothing else; the date as {@link Days} packs it. */
  static long wholeDate(Object text) {
    IsoParser parser = new IsoParser(text);
    int length = parser.text.length();
    if (length != 7 && length != 8 && length != 10) {
      throw parser.invalid();
    }
    parser.readDate(length);
    return Days.pack(parser.year, parser.month, parser.day);
  }

  /** Reads a text that is a time, perhaps with a {@code T} before it. */
  static IsoParser wholeTime(Object text) {
    IsoParser parser = new IsoParser(text);
    if (!parser.text.isEmpty() && parser.text.charAt(0) == 'T') {
      parser.at = 1;
    }
    parser.readTime();
    parser.isNextDay();
    return parser;
  }

  /** Reads a text that is a date, or a date, any character and a time. */
  static IsoParser datetime(Object text) {
    IsoParser parser = new IsoParser(text);
    if (parser.text.length() < 7) {
      throw parser.invalid();
    }
    int end = parser.separator();
    parser.readDate(end);
    parser.at = end + 1;
    if (parser.text.length() > parser.at) {
      parser.readTime();
      if (parser.isNextDay()) {
        parser.goToNextDay();
      }
    }
    return parser;
  }

  /** Where the date ends, as far as that can be told from its first characters. */
  private int separator() {
    int length = text.length();
    if (length == 7) {
      return 7;
    }
    if (text.charAt(4) == '-') {
      if (text.charAt(5) != 'W') {
        return Math.min(10, length);
      }
      if (length == 8 || text.charAt(8) != '-') {
        return 8;
      }
      if (length == 9) {
        throw invalid();
      }
      // After YYYY-Www- a digit is the day, but two digits are the hour.
      return length > 10 && isDigit(text.charAt(10)) ? 8 : 10;
    }
    if (text.charAt(4) != 'W') {
      return 8;
    }
    int end = 7;
    while (end < length && isDigit(text.charAt(end))) {
      end++;
    }
    return end < 9 ? end : end % 2 == 0 ? 7 : 8;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The number of so many digits that end before {@code end}. */
  private int number(int digits, int end) {
    if (at + digits > end) {
      throw invalid();
    }
    int value = 0;
    for (int i = 0; i < digits; i++) {
      char c = text.charAt(at++);
      if (!isDigit(c)) {
        throw invalid();
      }
      value = value * 10 + c - '0';
    }
    return value;
  }

  private boolean isNext(char c, int end) {
    return at < end && text.charAt(at) == c;
  }

  private void dash(boolean expected, int end) {
    if (expected) {
      if (!isNext('-', end)) {
        throw invalid();
      }
      at++;
    }
  }

  private void readDate(int end) {
    year = number(4, end);
    boolean dashes = isNext('-', end);
    dash(dashes, end);
    if (isNext('W', end)) {
      at++;
      readWeek(dashes, end);
    } else {
      month = number(2, end);
      dash(dashes, end);
      day = number(2, end);
    }
  }

  private void readWeek(boolean dashes, int end) {
    int week = number(2, end);
    int weekday = 1;
    if (at < end) {
      dash(dashes, end);
      weekday = number(1, end);
    }
    if (year == 0 || week == 0 || week > 53 || weekday == 0 || weekday > 7) {
      throw invalid();
    }
    long date = Days.fromIso(year, week, weekday);
    year = (int) Days.year(date);
    month = Days.month(date);
    day = Days.day(date);
  }

  private void readTime() {
    int end = text.length();
    int zoneAt = at;
    while (zoneAt < end && "+-Z".indexOf(text.charAt(zoneAt)) < 0) {
      zoneAt++;
    }
    int[] parts = clock(zoneAt);
    hour = parts[0];
    minute = parts[1];
    second = parts[2];
    microsecond = parts[3];
    if (zoneAt < end) {
      at = zoneAt + 1;
      zone = zone(text.charAt(zoneAt), end);
    }
  }

  private Object zone(char sign, int end) {
    if (sign == 'Z') {
      if (at < end) {
        throw invalid();
      }
      return PyTimezone.UTC;
    }
    int[] parts = clock(end);
    long seconds = parts[0] * 3600L + parts[1] * 60 + parts[2];
    int direction = sign == '-' ? -1 : 1;
    return PyTimezone.of(PyTimedelta.of(0, direction * seconds, direction * (long) parts[3]), null);
  }

  /** Hours, minutes, seconds and microseconds, the last three perhaps not there. */
  private int[] clock(int end) {
    int[] parts = new int[4];
    parts[0] = number(2, end);
    boolean colons = isNext(':', end);
    for (int i = 1; i < 3 && at < end; i++) {
      if (colons) {
        if (!isNext(':', end)) {
          throw invalid();
        }
        at++;
      }
      parts[i] = number(2, end);
      if (i == 2 && at < end) {
        parts[3] = fraction(end);
      }
    }
    return parts;
  }

  private int fraction(int end) {
    char point = text.charAt(at++);
    if (point != '.' && point != ',' || at == end) {
      throw invalid();
    }
    int digits = Math.min(6, end - at);
    int micros = number(digits, end) * POWERS[6 - digits < 6 ? 6 - digits : 0];
    while (at < end) {
      if (!isDigit(text.charAt(at++))) {
        throw invalid();
      }
    }
    return micros;
  }

  /** Whether the hour is 24, which is midnight of the next day. */
  private boolean isNextDay() {
    if (hour != 24) {
      return false;
    }
    if (minute != 0 || second != 0 || microsecond != 0) {
      throw Errors.valueError("minute, second, and microsecond must be 0 when hour is 24");
    }
    hour = 0;
    return true;
  }

  private void goToNextDay() {
    Days.checkDate(year, month, day);
    long next = Days.date(Days.ordinal(year, month, day) + 1);
    year = (int) Days.year(next);
    month = Days.month(next);
    day = Days.day(next);
  }
}
