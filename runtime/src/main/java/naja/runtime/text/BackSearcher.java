package naja.runtime.text;

/** Finds one text in another again and again, backwards; as {@link Searcher} with everything turned round. */
final class BackSearcher {
  private static final int PATIENCE = 4096;

  private final Object text;
  private final Object needle;
  private final int length;
  private final int start;
  private Searcher turned;
  private long credit = PATIENCE;

  /** For matches of {@code needle}, which is not empty, that begin not before {@code start}. */
  BackSearcher(Object text, Object needle, int start) {
    this.text = text;
    this.needle = needle;
    this.length = Str.length(needle);
    this.start = start;
  }

  /** The last match that ends not after {@code end}, or -1. */
  int previous(int end) {
    int at = end - length;
    if (at < start) {
      return -1;
    }
    if (turned != null) {
      return previousTurned(end);
    }
    if (length == 1 && text instanceof String string) {
      if (!(needle instanceof String small)) {
        return -1;
      }
      int found = string.lastIndexOf(small.charAt(0), at);
      return found < start ? -1 : found;
    }
    int first = Str.codePointAt(needle, 0);
    int last = Str.codePointAt(needle, length - 1);
    for (; at >= start; at--) {
      if (Str.codePointAt(text, at) == first && Str.codePointAt(text, at + length - 1) == last) {
        int same = sameFrom(at);
        if (same >= length) {
          return at;
        }
        credit -= same;
        if (credit < 0) {
          turned = new Searcher(reversed(text), reversed(needle), Str.length(text) - start);
          return previousTurned(at + length - 1);
        }
      }
      credit += 16;
    }
    return -1;
  }

  private int sameFrom(int at) {
    int same = 1;
    while (same < length && Str.codePointAt(text, at + same) == Str.codePointAt(needle, same)) {
      same++;
    }
    return same;
  }

  private int previousTurned(int end) {
    int total = Str.length(text);
    int found = turned.next(total - end);
    return found < 0 ? -1 : total - found - length;
  }

  private static int[] reversed(Object s) {
    int[] points = Str.toCodePoints(s);
    for (int i = 0, j = points.length - 1; i < j; i++, j--) {
      int point = points[i];
      points[i] = points[j];
      points[j] = point;
    }
    return points;
  }
}
