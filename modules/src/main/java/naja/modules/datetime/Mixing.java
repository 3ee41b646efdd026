package naja.modules.datetime;

/** Hashes of numbers whose differences are small, spread over all bits. */
final class Mixing {
  private Mixing() {}

  static long hash(long value) {
    long h = (value ^ 0x2545F4914F6CDD1DL) * 0x9E3779B97F4A7C15L;
    h ^= h >>> 32;
    return h == -1 ? -2 : h;
  }
}
