package naja.modules.zoneinfo;

import java.nio.charset.StandardCharsets;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.objects.PyBytes;

/** Reads a text such as {@code EST5EDT,M3.2.0,M11.1.0} at the end of a file of time zones. */
final class RuleParser {
  private static final int BAD = Integer.MIN_VALUE;

  private final PyBytes original;
  private final byte[] text;
  private int at;

  private RuleParser(PyBytes original) {
    this.original = original;
    text = original.array();
  }

  static ZoneRule parse(PyBytes text) {
    return new RuleParser(text).run();
  }

  private RuntimeException bad(String what) {
    return Errors.valueError(what + Texts.reprText(original));
  }

  private int next() {
    return at < text.length ? text[at] : -1;
  }

  private boolean skip(char c) {
    if (next() != c) {
      return false;
    }
    at++;
    return true;
  }

  private ZoneRule run() {
    String name = name("Invalid STD format in ");
    int offset = offset("Invalid STD offset in ");
    LocalTime standard = LocalTime.of(offset, 0, name);
    if (at == text.length) {
      return new ZoneRule(standard, null, null, null);
    }
    String summerName = name("Invalid DST format in ");
    int summer = next() == ',' ? offset + 3600 : offset("Invalid DST offset in ");
    YearlyChange start = change();
    YearlyChange end = change();
    if (at < text.length) {
      throw bad("Extraneous characters at end of TZ string: ");
    }
    return new ZoneRule(standard, LocalTime.of(summer, summer - offset, summerName), start, end);
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private String name(String problem) {
    boolean quoted = skip('<');
    int from = at;
    while (isLetter(next()) || quoted && (isDigit(next()) || next() == '+' || next() == '-')) {
      at++;
    }
    String name = new String(text, from, at - from, StandardCharsets.US_ASCII);
    if (quoted ? !skip('>') : name.isEmpty()) {
      throw bad(problem);
    }
    return name;
  }

  /** Between {@code least} and {@code most} digits, or {@link #BAD}. */
  private int number(int least, int most) {
    int from = at;
    int value = 0;
    while (at - from < most && isDigit(next())) {
      value = 10 * value + next() - '0';
      at++;
    }
    return at - from < least ? BAD : value;
  }

  /** Hours, perhaps with minutes and seconds, in seconds; or {@link #BAD}. */
  private int time(int mostHours) {
    int sign = skip('-') ? -1 : 1;
    if (sign == 1) {
      skip('+');
    }
    int hours = number(1, 3);
    int minutes = 0;
    int seconds = 0;
    if (skip(':')) {
      minutes = number(2, 2);
      seconds = skip(':') ? number(2, 2) : 0;
    }
    if (hours == BAD || hours > mostHours || minutes == BAD || seconds == BAD || minutes > 59 || seconds > 59) {
      return BAD;
    }
    return sign * (hours * 3600 + minutes * 60 + seconds);
  }

  /** Offsets count to the west. */
  private int offset(String problem) {
    int seconds = time(24);
    if (seconds == BAD) {
      throw bad(problem);
    }
    return -seconds;
  }

  private YearlyChange change() {
    if (!skip(',')) {
      throw bad("Missing transition rules in TZ string: ");
    }
    YearlyChange change = skip('M') ? weekday() : dayOfYear(skip('J') ? 'J' : 'N');
    int time = skip('/') ? time(167) : 7_200;
    if (change == null || time == BAD) {
      throw bad("Malformed transition rule in TZ string: ");
    }
    return new YearlyChange(change.kind(), change.month(), change.week(), change.day(), time);
  }

  private YearlyChange weekday() {
    int month = number(1, 2);
    int week = skip('.') ? number(1, 1) : BAD;
    int day = skip('.') ? number(1, 1) : BAD;
    boolean isRight = month >= 1 && month <= 12 && week >= 1 && week <= 5 && day >= 0 && day <= 6;
    return isRight ? new YearlyChange('M', month, week, day, 0) : null;
  }

  private YearlyChange dayOfYear(char kind) {
    int day = number(1, 3);
    return day < (kind == 'J' ? 1 : 0) || day > 365 ? null : new YearlyChange(kind, 0, 0, day, 0);
  }
}
