package naja.modules.datetime;

import java.nio.charset.StandardCharsets;
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

  /** The text, a Java character for each byte of UTF-8, and for each surrogate one that UTF-8 has not. */
  private final String text;

  private final Object original;
  private int at;
  private boolean hasOffset;
  private long offsetSeconds;
  private long offsetMicros;

  private IsoParser(Object original) {
    this.original = original;
    text = Str.isAscii(original) ? (String) original : utf8(original);
  }

  private static String utf8(Object text) {
    StringBuilder out = new StringBuilder();
    for (int c : Str.toCodePoints(text)) {
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        out.append((char) c);
      } else {
        out.append(new String(Character.toString(c).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
      }
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
    if (parser.hour == 24) {
      parser.checkMidnight();
      parser.hour = 0;
    }
    parser.makeZone();
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
    if (parser.text.length() > end) {
      parser.skipSeparator(end);
      parser.readTime();
      parser.makeZone();
      if (parser.hour == 24 && parser.hasDay()) {
        parser.checkMidnight();
        parser.goToNextDay();
      }
    }
    return parser;
  }

  private void skipSeparator(int separator) {
    char lead = text.charAt(separator);
    int bytes = lead < 0x80 || lead > 0xFF ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    at = Math.min(separator + bytes, text.length());
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
    if (!Days.isIso(year, week, weekday)) {
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
    int[] parts = clock(zoneAt, zoneAt < end);
    hour = parts[0];
    minute = parts[1];
    second = parts[2];
    microsecond = parts[3];
    if (zoneAt < end) {
      at = zoneAt + 1;
      readOffset(text.charAt(zoneAt), end);
    }
  }

  private void readOffset(char sign, int end) {
    hasOffset = true;
    if (sign == 'Z') {
      if (at < end) {
        throw invalid();
      }
      return;
    }
    int[] parts = clock(end, false);
    int direction = sign == '-' ? -1 : 1;
    offsetSeconds = direction * (parts[0] * 3600L + parts[1] * 60L + parts[2]);
    offsetMicros = direction * (long) parts[3];
  }

  /** An offset of less than a second is none, as in CPython. */
  private void makeZone() {
    if (hasOffset) {
      zone = offsetSeconds == 0
          ? PyTimezone.UTC : PyTimezone.of(PyTimedelta.of(0, offsetSeconds, offsetMicros), null);
    }
  }

  /**
   * Hours, minutes, seconds and microseconds, the last three perhaps not there. CPython looks less closely before a
   * time zone than at the end, and takes a fraction without a point after seconds without colons; so do we.
   */
  private int[] clock(int end, boolean beforeZone) {
    int[] parts = new int[4];
    boolean colons = true;
    for (int i = 0; i < 3; i++) {
      parts[i] = number(2, end);
      if (at == end) {
        return parts;
      }
      char c = text.charAt(at++);
      if (i == 0) {
        colons = c == ':';
      }
      if (at == end) {
        if (!beforeZone) {
          throw invalid();
        }
        return parts;
      }
      if (c == '.' || c == ',' ? i < 2 : colons && (c != ':' || i == 2)) {
        throw invalid();
      }
      if (!colons && c != '.' && c != ',') {
        at--;
      }
    }
    int digits = Math.min(6, end - at);
    parts[3] = number(digits, end) * POWERS[6 - digits];
    while (!beforeZone && at < end) {
      number(1, end);
    }
    return parts;
  }

  /** Whether the day is one that the month has, or may become one tomorrow. */
  private boolean hasDay() {
    return month >= 1 && month <= 12 && day <= Days.inMonth(year, month);
  }

  private void checkMidnight() {
    if (minute != 0 || second != 0 || microsecond != 0) {
      throw Errors.valueError("minute, second, and microsecond must be 0 when hour is 24");
    }
  }

  private void goToNextDay() {
    hour = 0;
    if (day < Days.inMonth(year, month)) {
      day++;
    } else {
      day = 1;
      year += month / 12;
      month = month % 12 + 1;
    }
  }
}
