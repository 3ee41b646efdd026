package naja.modules.time;

/**
 * A kind of local time that a place has at times.
 *
 * @param offset how many seconds it is ahead of UTC
 * @param isDst whether it is daylight saving time
 * @param name its abbreviation
 */
record LocalTimeType(int offset, boolean isDst, String name) {
  static final LocalTimeType UTC = new LocalTimeType(0, false, "UTC");
}
