package naja.runtime.text;

/**
 * The two-way string matching of Crochemore and Perrin: finds a needle in time linear in text and needle, in
 * constant space. Used when a simple search turns out to do much work in vain.
 */
final class TwoWay {
  private final int[] needle;
  private final int critical;
  private final int period;
  private final boolean periodic;

  TwoWay(int[] needle) {
    this.needle = needle;
    long up = maximalSuffix(needle, false);
    long down = maximalSuffix(needle, true);
    long best = (int) (up >> 32) > (int) (down >> 32) ? up : down;
    critical = (int) (best >> 32);
    int suffixPeriod = (int) best;
    periodic = repeats(needle, critical, suffixPeriod);
    period = periodic ? suffixPeriod : Math.max(critical + 1, needle.length - critical - 1) + 1;
  }

  /** The start of the maximal suffix less one in the upper half, its period in the lower. */
  private static long maximalSuffix(int[] x, boolean reversedOrder) {
    int suffix = -1;
    int candidate = 0;
    int offset = 1;
    int period = 1;
    while (candidate + offset < x.length) {
      int a = x[candidate + offset];
      int b = x[suffix + offset];
      if (a == b) {
        if (offset == period) {
          candidate += period;
          offset = 1;
        } else {
          offset++;
        }
      } else if (a < b != reversedOrder) {
        candidate += offset;
        offset = 1;
        period = candidate - suffix;
      } else {
        suffix = candidate++;
        offset = 1;
        period = 1;
      }
    }
    return (long) suffix << 32 | period;
  }

  private static boolean repeats(int[] x, int critical, int period) {
    if (critical + 1 + period > x.length) {
      return false;
    }
    for (int i = 0; i <= critical; i++) {
      if (x[i] != x[i + period]) {
        return false;
      }
    }
    return true;
  }

  /** The first match in {@code text} at or after {@code from} that ends not after {@code end}, or -1. */
  int find(int[] text, int from, int end) {
    int length = needle.length;
    int at = from;
    int known = -1;
    while (at <= end - length) {
      int i = Math.max(critical, known) + 1;
      while (i < length && needle[i] == text[at + i]) {
        i++;
      }
      if (i < length) {
        at += i - critical;
        known = -1;
        continue;
      }
      i = critical;
      while (i > known && needle[i] == text[at + i]) {
        i--;
      }
      if (i <= known) {
        return at;
      }
      at += period;
      known = periodic ? length - period - 1 : -1;
    }
    return -1;
  }
}
