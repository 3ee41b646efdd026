package naja.modules.zoneinfo;

import java.nio.charset.StandardCharsets;
import naja.modules.time.RuleScanner;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.objects.PyBytes;

/** Reads a text such as {@code EST5EDT,M3.2.0,M11.1.0} at the end of a file of time zones. */
final class RuleParser {
  private static final int BAD = RuleScanner.BAD;

  private final PyBytes original;
  private final RuleScanner text;

  private RuleParser(PyBytes original) {
    this.original = original;
    text = new RuleScanner(new String(original.array(), StandardCharsets.ISO_8859_1));
  }

  static ZoneRule parse(PyBytes text) {
    return new RuleParser(text).run();
  }

  private RuntimeException bad(String what) {
    return Errors.valueError(what + Texts.reprText(original));
  }

  private ZoneRule run() {
    String name = name("Invalid STD format in ");
    int offset = offset("Invalid STD offset in ");
    LocalTime standard = LocalTime.of(offset, 0, name);
    if (text.isAtEnd()) {
      return new ZoneRule(standard, null, null, null);
    }
    String summerName = name("Invalid DST format in ");
    int summer = text.next() == ',' ? offset + 3600 : offset("Invalid DST offset in ");
    YearlyChange start = change();
    YearlyChange end = change();
    if (!text.isAtEnd()) {
      throw bad("Extraneous characters at end of TZ string: ");
    }
    return new ZoneRule(standard, LocalTime.of(summer, summer - offset, summerName), start, end);
  }

  private String name(String problem) {
    boolean quoted = text.next() == '<';
    String name = text.name();
    if (name == null || !quoted && name.isEmpty()) {
      throw bad(problem);
    }
    return name;
  }

  /** Hours, perhaps with minutes and seconds, in seconds; or {@link #BAD}. */
  private int time(int mostHours) {
    int sign = text.sign();
    int hours = text.number(1, 3);
    int minutes = 0;
    int seconds = 0;
    if (text.skip(':')) {
      minutes = text.number(2, 2);
      seconds = text.skip(':') ? text.number(2, 2) : 0;
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
    if (!text.skip(',')) {
      throw bad("Missing transition rules in TZ string: ");
    }
    YearlyChange change = text.skip('M') ? weekday() : dayOfYear(text.skip('J') ? 'J' : 'N');
    int time = text.skip('/') ? time(167) : 7_200;
    if (change == null || time == BAD) {
      throw bad("Malformed transition rule in TZ string: ");
    }
    return new YearlyChange(change.kind(), change.month(), change.week(), change.day(), time);
  }

  private YearlyChange weekday() {
    int month = text.number(1, 2);
    int week = text.skip('.') ? text.number(1, 1) : BAD;
    int day = text.skip('.') ? text.number(1, 1) : BAD;
    boolean isRight = month >= 1 && month <= 12 && week >= 1 && week <= 5 && day >= 0 && day <= 6;
    return isRight ? new YearlyChange('M', month, week, day, 0) : null;
  }

  private YearlyChange dayOfYear(char kind) {
    int day = text.number(1, 3);
    return day < (kind == 'J' ? 1 : 0) || day > 365 ? null : new YearlyChange(kind, 0, 0, day, 0);
  }
}
