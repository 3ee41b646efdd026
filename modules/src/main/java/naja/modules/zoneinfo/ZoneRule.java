package naja.modules.zoneinfo;

/**
 * The local time after all transitions that a file has: standard time, perhaps with daylight saving time each year.
 *
 * @param summer daylight saving time, or null if there is none; then {@code start} and {@code end} are null, too
 */
record ZoneRule(LocalTime standard, LocalTime summer, YearlyChange start, YearlyChange end) {
  boolean isFixed() {
    return summer == null;
  }

  private int difference() {
    return summer.seconds() - standard.seconds();
  }

  private static boolean isWithin(long moment, long start, long end) {
    return start < end ? start <= moment && moment < end : moment < end || moment >= start;
  }

  /** The local time at a moment of local time. With {@code fold}, gaps begin early and folds end early. */
  LocalTime at(long local, int year, int fold) {
    long begins = start.in(year);
    long ends = end.in(year);
    if (fold == 1 == difference() >= 0) {
      ends -= difference();
    } else {
      begins += difference();
    }
    return isWithin(local, begins, ends) ? summer : standard;
  }

  LocalTime atUtc(long utc, int year) {
    return isWithin(utc, startUtc(year), endUtc(year)) ? summer : standard;
  }

  private long startUtc(int year) {
    return start.in(year) - standard.seconds();
  }

  private long endUtc(int year) {
    return end.in(year) - summer.seconds();
  }

  /** Whether the local time at a moment was there before. */
  boolean isFold(long utc, int year) {
    int difference = difference();
    long from = difference > 0 ? endUtc(year) : startUtc(year);
    return from <= utc && utc < from + Math.abs(difference);
  }
}
