package naja.modules.time;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.abstracts.Texts;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyDict;
import naja.runtime.threads.Interpreter;

/** The local time zone: that of the environment variable {@code TZ}, else the system's. */
final class Zone {
  private static final long SECONDS_A_DAY = 86_400;

  /** No daylight saving time is shorter; the same steps as the C library's, so that the same is found. */
  private static final long STRIDE = 601_200;

  private static final long FARTHEST = 268_828_200;
  private static final Path LOCAL = Path.of("/etc/localtime");
  private static final Path DATABASE = Path.of("/usr/share/zoneinfo");

  private static volatile TimeZoneRules zone;

  private Zone() {}

  static TimeZoneRules current() {
    TimeZoneRules known = zone;
    return known != null ? known : reset();
  }

  /** {@code tzset()}: looks at the environment anew. */
  static TimeZoneRules reset() {
    return zone = find();
  }

  private static TimeZoneRules find() {
    String name = variable();
    if (name == null) {
      return ofSystem();
    }
    String plain = name.startsWith(":") ? name.substring(1) : name;
    if (plain.isEmpty()) {
      return TimeZoneRules.Fixed.UTC;
    }
    TimeZoneRules rules = named(plain);
    if (rules == null) {
      rules = PosixRules.parse(plain);
    }
    return rules == null ? unknown(plain) : rules;
  }

  /** The variable as {@code os.environ} has it, which changes what the C library sees. */
  private static String variable() {
    Object os = Interpreter.current().modules.get("os");
    Object now = os == null ? null : Attributes.lookupAttr(os, "environ");
    if (now != null) {
      Object value = Calls.callMethod(now, "get", "TZ");
      return Texts.isStr(value) ? Texts.utf16(value) : null;
    }
    Object environ = Attributes.lookupAttr(ImportMachinery.load(Interpreter.current(), "posix"), "environ");
    Object value = environ instanceof PyDict d ? d.get(PyBytes.of(new byte[] {'T', 'Z'})) : null;
    return value instanceof PyBytes b ? new String(b.array(), StandardCharsets.UTF_8) : null;
  }

  /** The JDK is asked last: loading its tables is the most expensive part of importing {@code time}. */
  private static TimeZoneRules ofSystem() {
    String property = System.getProperty("user.timezone");
    if (File.separatorChar == '\\' || property != null && !property.isEmpty()) {
      return new JdkRules(ZoneId.systemDefault());
    }
    try {
      if (Files.isSymbolicLink(LOCAL) && Files.readSymbolicLink(LOCAL).endsWith("UTC")) {
        return TimeZoneRules.Fixed.UTC;
      }
      TimeZoneRules rules = ZoneFile.parse(Files.readAllBytes(LOCAL));
      return rules == null ? new JdkRules(ZoneId.systemDefault()) : rules;
    } catch (NoSuchFileException e) {
      return TimeZoneRules.Fixed.UTC;
    } catch (IOException e) {
      return new JdkRules(ZoneId.systemDefault());
    }
  }

  /** The rules of a place in the database, or in a file; null if it is not there. */
  private static TimeZoneRules named(String name) {
    try {
      Path file = DATABASE.resolve(name);
      if (Files.isRegularFile(file)) {
        return ZoneFile.parse(Files.readAllBytes(file));
      }
      return Files.isDirectory(DATABASE) ? null : new JdkRules(ZoneId.of(name));
    } catch (IOException | InvalidPathException | DateTimeException e) {
      return null;
    }
  }

  /** UTC under the first letters of a name that means nothing, as the C library does it. */
  private static TimeZoneRules unknown(String name) {
    int end = 0;
    while (end < name.length() && Character.isLetter(name.charAt(end))) {
      end++;
    }
    return new TimeZoneRules.Fixed(new LocalTimeType(0, false, end < 3 ? "" : name.substring(0, end)));
  }

  /** The moment as local time. */
  static BrokenDownTime local(long seconds) {
    LocalTimeType type = current().at(seconds);
    return BrokenDownTime.of(
        LocalDateTime.ofEpochSecond(seconds + type.offset(), 0, ZoneOffset.UTC), type.isDst() ? 1 : 0, type.name(),
        type.offset());
  }

  /** {@code mktime}: fields out of range carry over. */
  static long seconds(BrokenDownTime t) {
    LocalDateTime local =
        LocalDateTime.of((int) t.year(), 1, 1, 0, 0).plusMonths(t.month() - 1L).plusDays(t.day() - 1L)
            .plusHours(t.hour()).plusMinutes(t.minute()).plusSeconds(t.second());
    return seconds(local.toEpochSecond(ZoneOffset.UTC), t.isDst());
  }

  /** The moment of a local time. Where clocks are put forward or back, {@code isDst} tells which is meant. */
  private static long seconds(long local, int isDst) {
    TimeZoneRules rules = current();
    LocalTimeType before = rules.at(local - SECONDS_A_DAY);
    LocalTimeType after = rules.at(local + SECONDS_A_DAY);
    boolean isBefore = rules.at(local - before.offset()).offset() == before.offset();
    boolean isAfter = rules.at(local - after.offset()).offset() == after.offset();
    LocalTimeType type = isBefore || !isAfter ? before : after;
    if (isDst >= 0) {
      boolean wanted = isDst > 0;
      LocalTimeType other = type == before ? after : before;
      if (type.isDst() != wanted) {
        type = other.isDst() == wanted ? other : nearest(rules, local, wanted, type);
      }
    }
    return local - type.offset();
  }

  /** The nearest local time that is daylight saving time, or is not; if there is none, one an hour more or less. */
  private static LocalTimeType nearest(TimeZoneRules rules, long local, boolean isDst, LocalTimeType otherwise) {
    for (long distance = STRIDE; distance < FARTHEST; distance += STRIDE) {
      for (int sign = -1; sign <= 1; sign += 2) {
        LocalTimeType type = rules.at(local + sign * distance);
        if (type.isDst() == isDst) {
          return type;
        }
      }
    }
    return new LocalTimeType(otherwise.offset() + (isDst ? 3600 : -3600), isDst, otherwise.name());
  }
}
