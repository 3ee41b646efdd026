package naja.modules.datetime;

import naja.runtime.abstracts.Hashes;

/** Hashes of numbers whose differences are small, spread over all bits. */
final class Mixing {
  /** Differs from process to process where the hashes of texts do. */
  private static final long SALT = Hashes.hash("datetime");

  private Mixing() {}

  /** The hash of a date or time without zone: as that of a text, nobody can tell it beforehand. */
  static long salted(long value) {
    return hash(value ^ SALT);
  }

  static long hash(long value) {
    long h = (value ^ 0x2545F4914F6CDD1DL) * 0x9E3779B97F4A7C15L;
    h ^= h >>> 32;
    return h == -1 ? -2 : h;
  }
}
