package naja.modules.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.TimeZone;

/** The rules that the JDK knows of a place, for systems without files of time zones. */
final class JdkRules extends TimeZoneRules {
  private final ZoneRules rules;
  private final TimeZone names;

  JdkRules(ZoneId zone) {
    rules = zone.getRules();
    names = TimeZone.getTimeZone(zone);
  }

  @Override
  LocalTimeType at(long seconds) {
    Instant moment = Instant.ofEpochSecond(PosixRules.inKnownYears(seconds));
    boolean isDst = rules.isDaylightSavings(moment);
    return new LocalTimeType(
        rules.getOffset(moment).getTotalSeconds(), isDst, names.getDisplayName(isDst, TimeZone.SHORT, Locale.ENGLISH));
  }
}
