package naja.modules.datetime;

/** Numbers with leading zeros. */
final class Digits {
  private Digits() {}

  static StringBuilder two(StringBuilder out, int value) {
    return out.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
  }

  static StringBuilder four(StringBuilder out, int value) {
    return two(two(out, value / 100), value % 100);
  }

  static StringBuilder six(StringBuilder out, int value) {
    return two(two(two(out, value / 10_000), value / 100 % 100), value % 100);
  }
}
