package naja.modules.time;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.TimeZone;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.abstracts.Texts;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyDict;
import naja.runtime.threads.Interpreter;

/** The local time zone: that of the environment variable {@code TZ}, else the system's. */
final class Zone {
  private static volatile ZoneId zone;

  private Zone() {}

  static ZoneId current() {
    ZoneId known = zone;
    return known != null ? known : reset();
  }

  /** {@code tzset()}: looks at the environment anew. */
  static ZoneId reset() {
    return zone = find();
  }

  private static ZoneId find() {
    Object environ = Attributes.lookupAttr(ImportMachinery.load(Interpreter.current(), "posix"), "environ");
    Object variable = environ instanceof PyDict d ? d.get(PyBytes.of(new byte[] {'T', 'Z'})) : null;
    Object os = Interpreter.current().modules.get("os");
    Object now = os == null ? null : Attributes.lookupAttr(os, "environ");
    String name = null;
    if (now != null) {
      Object value = Calls.callMethod(now, "get", "TZ");
      name = Texts.isStr(value) ? Texts.utf16(value) : null;
    } else if (variable instanceof PyBytes b) {
      name = new String(b.array(), StandardCharsets.UTF_8);
    }
    if (name == null) {
      return isSystemUtc() ? ZoneOffset.UTC : ZoneId.systemDefault();
    }
    try {
      return ZoneId.of(name.startsWith(":") ? name.substring(1) : name);
    } catch (DateTimeException e) {
      return posix(name);
    }
  }

  /**
   * Whether the system's zone is UTC, seen without the JDK's tables of zones: every start imports {@code time}, and those
   * tables are its most expensive part.
   */
  private static boolean isSystemUtc() {
    String property = System.getProperty("user.timezone");
    if (property != null && !property.isEmpty()) {
      return false;
    }
    try {
      return Files.readSymbolicLink(Path.of("/etc/localtime")).endsWith("UTC");
    } catch (NoSuchFileException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** A zone as POSIX writes it, without daylight saving time: {@code "EST5"}, {@code "UTC+3"}. */
  private static ZoneId posix(String text) {
    int at = 0;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    int start = at;
    int sign = -1;
    if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
      sign = text.charAt(at++) == '-' ? 1 : -1;
      start = at;
    }
    int hours = 0;
    while (at < text.length() && at < start + 2 && Character.isDigit(text.charAt(at))) {
      hours = hours * 10 + text.charAt(at++) - '0';
    }
    return hours > 18 ? ZoneOffset.UTC : ZoneOffset.ofHours(sign * hours);
  }

  /** The abbreviation of the zone's name in summer or winter. */
  static String name(ZoneId zone, boolean summer) {
    String id = zone.getId();
    if (zone instanceof ZoneOffset o && o.getTotalSeconds() == 0 || id.equals("UTC") || id.equals("Etc/UTC")) {
      return "UTC";
    }
    return id.equals("GMT") ? id : TimeZone.getTimeZone(zone).getDisplayName(summer, TimeZone.SHORT, Locale.ROOT);
  }

  /** The moment as local time. */
  static BrokenDownTime local(long seconds) {
    ZoneId zone = current();
    Instant instant = Instant.ofEpochSecond(seconds);
    ZoneOffset offset = zone.getRules().getOffset(instant);
    boolean summer = zone.getRules().isDaylightSavings(instant);
    return BrokenDownTime.of(
        LocalDateTime.ofEpochSecond(seconds, 0, offset), summer ? 1 : 0, name(zone, summer), offset.getTotalSeconds());
  }

  /** {@code mktime}: fields out of range carry over. */
  static long seconds(BrokenDownTime t) {
    LocalDateTime local =
        LocalDateTime.of((int) t.year(), 1, 1, 0, 0).plusMonths(t.month() - 1L).plusDays(t.day() - 1L)
            .plusHours(t.hour()).plusMinutes(t.minute()).plusSeconds(t.second());
    ZoneRules rules = current().getRules();
    ZoneOffset offset = rules.getOffset(local);
    for (ZoneOffset other : rules.getValidOffsets(local)) {
      if (t.isDst() >= 0 && rules.isDaylightSavings(local.toInstant(other)) == t.isDst() > 0) {
        offset = other;
      }
    }
    return local.toEpochSecond(offset);
  }
}
