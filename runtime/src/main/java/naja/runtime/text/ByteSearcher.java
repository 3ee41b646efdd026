package naja.runtime.text;

/** Finds bytes in others again and again, forwards; see {@link Searcher}. */
final class ByteSearcher {
  private static final int PATIENCE = 4096;

  private final byte[] bytes;
  private final byte[] needle;
  private final int end;
  private int[] points;
  private TwoWay twoWay;
  private long credit = PATIENCE;

  /** For matches of {@code needle}, which is not empty, that end not after {@code end}. */
  ByteSearcher(byte[] bytes, byte[] needle, int end) {
    this.bytes = bytes;
    this.needle = needle;
    this.end = end;
  }

  /** The first match at or after {@code from}, or -1. */
  int next(int from) {
    if (twoWay != null) {
      return twoWay.find(points, from, end);
    }
    int length = needle.length;
    byte first = needle[0];
    byte last = needle[length - 1];
    int stop = end - length;
    int at = from;
    while (at <= stop) {
      int candidate = at;
      while (candidate <= stop && bytes[candidate] != first) {
        candidate++;
      }
      if (candidate > stop) {
        return -1;
      }
      if (bytes[candidate + length - 1] == last) {
        int same = 1;
        while (same < length && bytes[candidate + same] == needle[same]) {
          same++;
        }
        if (same >= length) {
          return candidate;
        }
        credit -= same;
        if (credit < 0) {
          points = points(bytes, end);
          twoWay = new TwoWay(points(needle, length));
          return twoWay.find(points, candidate + 1, end);
        }
      }
      credit += 16L * (candidate + 1 - at);
      at = candidate + 1;
    }
    return -1;
  }

  private static int[] points(byte[] bytes, int length) {
    int[] points = new int[length];
    for (int i = 0; i < length; i++) {
      points[i] = bytes[i];
    }
    return points;
  }

  /** The last match that begins not before {@code start} and ends not after {@code end}, or -1. */
  static int last(byte[] bytes, byte[] needle, int start, int end) {
    int length = needle.length;
    byte first = needle[0];
    long credit = PATIENCE;
    for (int at = end - length; at >= start; at--) {
      if (bytes[at] == first) {
        int same = 1;
        while (same < length && bytes[at + same] == needle[same]) {
          same++;
        }
        if (same >= length) {
          return at;
        }
        credit -= same;
        if (credit < 0) {
          return lastTurned(bytes, needle, start, at + length - 1);
        }
      }
      credit += 16;
    }
    return -1;
  }

  private static int lastTurned(byte[] bytes, byte[] needle, int start, int end) {
    int[] text = points(bytes, end);
    int[] part = points(needle, needle.length);
    reverse(text);
    reverse(part);
    int found = new TwoWay(part).find(text, 0, end - start);
    return found < 0 ? -1 : end - found - part.length;
  }

  private static void reverse(int[] points) {
    for (int i = 0, j = points.length - 1; i < j; i++, j--) {
      int point = points[i];
      points[i] = points[j];
      points[j] = point;
    }
  }
}
