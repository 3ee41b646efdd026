package naja.modules.datetime;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;
import naja.runtime.objects.PyStr;

/** The {@code timespec} of {@code isoformat}: what of a time is written. */
enum Precision {
  AUTO, HOURS, MINUTES, SECONDS, MILLISECONDS, MICROSECONDS;

  /** The argument of {@code isoformat} at a position. */
  static Precision of(Object argument, int position) {
    if (!PyStr.isStr(argument)) {
      throw Arguments.wrong("isoformat() argument " + position, "str", argument);
    }
    return switch (Texts.utf16(argument)) {
      case "auto" -> AUTO;
      case "hours" -> HOURS;
      case "minutes" -> MINUTES;
      case "seconds" -> SECONDS;
      case "milliseconds" -> MILLISECONDS;
      case "microseconds" -> MICROSECONDS;
      default -> throw Errors.valueError("Unknown timespec value");
    };
  }

  void append(StringBuilder out, int hour, int minute, int second, int microsecond) {
    Digits.two(out, hour);
    if (this == HOURS) {
      return;
    }
    Digits.two(out.append(':'), minute);
    if (this == MINUTES) {
      return;
    }
    Digits.two(out.append(':'), second);
    if (this == MILLISECONDS) {
      int millis = microsecond / 1000;
      Digits.two(out.append('.').append((char) ('0' + millis / 100)), millis % 100);
    } else if (this == MICROSECONDS || this == AUTO && microsecond != 0) {
      Digits.six(out.append('.'), microsecond);
    }
  }
}
