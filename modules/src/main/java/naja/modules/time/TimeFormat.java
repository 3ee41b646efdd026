package naja.modules.time;

import java.time.Year;
import java.util.Locale;
import naja.runtime.objects.PyStr;
import naja.runtime.text.Str;
import naja.runtime.text.StrBuilder;

/** {@code strftime} as the C library does it in the C locale, with its flags and widths. */
final class TimeFormat {
  static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  static final String[] MONTHS = {
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December"
  };

  /** The letters that the C library does not take behind {@code E} or {@code O}. */
  private static final String WITHOUT_E = "aAbBDdeFgGhHIjklmMSUVwW";

  private static final String WITHOUT_O = "aAcDFxXY";

  /** No text has it; it stands for those that take two Java characters, or half of them. */
  private static final char PLACEHOLDER = '\uFFFF';

  private final BrokenDownTime t;
  private final StringBuilder out = new StringBuilder();

  private char flag;
  private int width;

  private TimeFormat(BrokenDownTime t) {
    this.t = t;
  }

  static String format(String format, BrokenDownTime t) {
    return new TimeFormat(t).run(format);
  }

  /** The same of any {@code str}: characters that Java would join or split are put back where they stood. */
  static Object format(Object format, BrokenDownTime t) {
    Object text = PyStr.valueOrNull(format);
    if (text instanceof String s) {
      return Str.fromJava(format(s, t));
    }
    int[] codePoints = Str.toCodePoints(text);
    StringBuilder narrow = new StringBuilder(codePoints.length);
    int[] special = new int[codePoints.length];
    int count = 0;
    for (int c : codePoints) {
      if (c >= PLACEHOLDER || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        special[count++] = c;
        narrow.append(PLACEHOLDER);
      } else {
        narrow.append((char) c);
      }
    }
    StrBuilder out = new StrBuilder();
    int next = 0;
    String done = format(narrow.toString(), t);
    for (int i = 0; i < done.length(); i++) {
      char c = done.charAt(i);
      out.append(c == PLACEHOLDER && next < count ? special[next++] : c);
    }
    return out.build();
  }

  private String run(String format) {
    int n = format.length();
    for (int i = 0; i < n; i++) {
      char c = format.charAt(i);
      if (c != '%') {
        out.append(c);
        continue;
      }
      int end = directive(format, i + 1);
      if (end < 0) {
        int after = Math.min(-end, n);
        pad(flag == '^' ? format.substring(i, after).toUpperCase(Locale.ROOT) : format.substring(i, after), ' ');
        i = after - 1;
      } else {
        i = end;
      }
    }
    return out.toString();
  }

  /** Writes one directive; answers its last index, or where it is none the negative of the index after it. */
  private int directive(String format, int from) {
    int at = from;
    flag = 0;
    width = -1;
    while (at < format.length() && "-_0^#".indexOf(format.charAt(at)) >= 0) {
      flag = format.charAt(at++);
    }
    while (at < format.length() && Character.digit(format.charAt(at), 10) >= 0 && width < 1000) {
      width = Math.max(width, 0) * 10 + format.charAt(at++) - '0';
    }
    if (at < format.length() - 1 && (format.charAt(at) == 'E' || format.charAt(at) == 'O')) {
      String without = format.charAt(at) == 'E' ? WITHOUT_E : WITHOUT_O;
      if (without.indexOf(format.charAt(++at)) >= 0) {
        return -at - 1;
      }
    }
    return at < format.length() && write(format.charAt(at)) ? at : -at - 1;
  }

  private boolean write(char c) {
    switch (c) {
      case 'd' -> number(t.day(), 2, '0');
      case 'e' -> number(t.day(), 2, ' ');
      case 'H' -> number(t.hour(), 2, '0');
      case 'I' -> number((t.hour() + 11) % 12 + 1, 2, '0');
      case 'k' -> number(t.hour(), 2, ' ');
      case 'l' -> number((t.hour() + 11) % 12 + 1, 2, ' ');
      case 'j' -> number(t.yearDay(), 3, '0');
      case 'm' -> number(t.month(), 2, '0');
      case 'M' -> number(t.minute(), 2, '0');
      case 'S' -> number(t.second(), 2, '0');
      case 's' -> number(Zone.seconds(t), 1, '0');
      case 'u' -> number(t.weekday() + 1, 1, '0');
      case 'w' -> number((t.weekday() + 1) % 7, 1, '0');
      case 'U' -> number((t.yearDay() + 6 - (t.weekday() + 1) % 7) / 7, 2, '0');
      case 'W' -> number((t.yearDay() + 6 - t.weekday()) / 7, 2, '0');
      case 'V' -> number(isoWeek()[1], 2, '0');
      case 'G' -> number(isoWeek()[0], 1, '0');
      case 'g' -> number(Math.floorMod(isoWeek()[0], 100), 2, '0');
      case 'Y' -> number(t.year(), 1, '0');
      case 'y' -> number(Math.floorMod(t.year(), 100), 2, '0');
      case 'C' -> number(Math.floorDiv(t.year(), 100), 1, '0');
      default -> {
        String text = text(c);
        if (text == null) {
          return false;
        }
        pad(flag == '^' ? text.toUpperCase(Locale.ROOT) : flag == '#' ? swapped(c, text) : text, ' ');
      }
    }
    return true;
  }

  private static String swapped(char c, String text) {
    return c == 'p' || c == 'Z' ? text.toLowerCase(Locale.ROOT) : text.toUpperCase(Locale.ROOT);
  }

  private String text(char c) {
    return switch (c) {
      case 'a' -> DAYS[t.weekday()].substring(0, 3);
      case 'A' -> DAYS[t.weekday()];
      case 'b', 'h' -> MONTHS[t.month() - 1].substring(0, 3);
      case 'B' -> MONTHS[t.month() - 1];
      case 'c' -> format("%a %b %e %H:%M:%S %Y", t);
      case 'D', 'x' -> format("%m/%d/%y", t);
      case 'F' -> format("%Y-%m-%d", t);
      case 'n' -> "\n";
      case 'p' -> t.hour() < 12 ? "AM" : "PM";
      case 'P' -> t.hour() < 12 ? "am" : "pm";
      case 'r' -> format("%I:%M:%S %p", t);
      case 'R' -> format("%H:%M", t);
      case 't' -> "\t";
      case 'T', 'X' -> format("%H:%M:%S", t);
      case 'z' -> t.isDst() < 0 ? "" : offset();
      case 'Z' -> t.zone() == null ? localName() : t.zone();
      case '%' -> "%";
      default -> null;
    };
  }

  private String localName() {
    return Zone.current().at(Zone.seconds(t)).name();
  }

  private String offset() {
    long seconds = t.offset() instanceof Long n ? n : Zone.current().at(Zone.seconds(t)).offset();
    long minutes = Math.abs(seconds) / 60;
    long number = minutes / 60 * 100 + minutes % 60;
    return (seconds < 0 ? "-" : "+") + (number + 10000 + "").substring(1);
  }

  /** The ISO year and week. */
  private long[] isoWeek() {
    long year = t.year();
    int week = (t.yearDay() - 1 - t.weekday() + 10) / 7;
    if (week < 1) {
      year--;
      int days = Year.isLeap(year) ? 366 : 365;
      return new long[] {year, (t.yearDay() - 1 + days - t.weekday() + 10) / 7};
    }
    int days = Year.isLeap(year) ? 366 : 365;
    if (t.yearDay() - 1 - t.weekday() + 3 >= days) {
      return new long[] {year + 1, 1};
    }
    return new long[] {year, week};
  }

  private void number(long value, int digits, char padding) {
    char fill = flag == '_' ? ' ' : flag == '0' ? '0' : padding;
    int size = flag == '-' && width < 0 ? 0 : Math.max(width, digits);
    String text = Long.toString(Math.abs(value));
    if (value < 0) {
      out.append('-');
      size--;
    }
    for (int i = text.length(); i < size; i++) {
      out.append(fill);
    }
    out.append(text);
  }

  private void pad(String text, char fill) {
    for (int i = text.length(); i < width; i++) {
      out.append(flag == '0' ? '0' : fill);
    }
    out.append(text);
  }
}
