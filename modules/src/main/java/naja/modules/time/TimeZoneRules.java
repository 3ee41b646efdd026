package naja.modules.time;

/** The local time of a place through the ages. */
abstract class TimeZoneRules {
  /** The local time at a moment, in seconds since the first of January 1970 in UTC. */
  abstract LocalTimeType at(long seconds);

  /** A place whose local time never changes. */
  static final class Fixed extends TimeZoneRules {
    static final TimeZoneRules UTC = new Fixed(LocalTimeType.UTC);

    private final LocalTimeType type;

    Fixed(LocalTimeType type) {
      this.type = type;
    }

    @Override
    LocalTimeType at(long seconds) {
      return type;
    }
  }
}
