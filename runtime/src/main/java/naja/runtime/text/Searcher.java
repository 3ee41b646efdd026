package naja.runtime.text;

import naja.syntax.constant.WideString;

/**
 * Finds one text in another again and again, forwards. Starts with a simple search, which is the fastest for nearly
 * all texts, and goes over to {@link TwoWay} when the simple one has compared much more than it has advanced.
 */
final class Searcher {
  private static final int SHORT = 16;
  private static final int PATIENCE = 4096;

  private final String text;
  private final String needle;
  private final int length;
  private final int end;
  private int[] textPoints;
  private int[] needlePoints;
  private TwoWay twoWay;
  private long credit = PATIENCE;

  /** For matches of {@code needle}, which is not empty, that end not after {@code end}. */
  Searcher(Object text, Object needle, int end) {
    this.length = Str.length(needle);
    this.end = end;
    if (text instanceof String string) {
      this.text = string;
      this.needle = needle instanceof String small ? small : null;
    } else {
      this.text = null;
      this.needle = null;
      textPoints = ((WideString) text).sharedCodePoints();
      needlePoints = points(needle);
    }
  }

  /** For arrays, which are not copied. */
  Searcher(int[] text, int[] needle, int end) {
    this.text = null;
    this.needle = null;
    this.length = needle.length;
    this.end = end;
    this.textPoints = text;
    this.needlePoints = needle;
  }

  private static int[] points(Object s) {
    return s instanceof WideString wide ? wide.sharedCodePoints() : Str.toCodePoints(s);
  }

  /** The first match at or after {@code from}, or -1. */
  int next(int from) {
    if (end - from < length) {
      return -1;
    }
    if (twoWay != null) {
      return twoWay.find(textPoints, from, end);
    }
    if (text == null) {
      return nextWide(from);
    }
    if (needle == null) {
      return -1;
    }
    if (length == 1) {
      return text.indexOf(needle.charAt(0), from, end);
    }
    return length <= SHORT ? text.indexOf(needle, from, end) : nextNarrow(from);
  }

  private int nextNarrow(int from) {
    char first = needle.charAt(0);
    char last = needle.charAt(length - 1);
    int stop = end - length + 1;
    int at = from;
    while (at < stop) {
      int found = text.indexOf(first, at, stop);
      if (found < 0) {
        return -1;
      }
      if (text.charAt(found + length - 1) == last) {
        int same = 1;
        while (same < length && text.charAt(found + same) == needle.charAt(same)) {
          same++;
        }
        if (same == length) {
          return found;
        }
        credit -= same;
        if (credit < 0) {
          textPoints = Str.toCodePoints(text);
          needlePoints = Str.toCodePoints(needle);
          return goTwoWay(found + 1);
        }
      }
      credit += SHORT * (found + 1L - at);
      at = found + 1;
    }
    return -1;
  }

  private int nextWide(int from) {
    int[] hay = textPoints;
    int[] small = needlePoints;
    int first = small[0];
    int last = small[length - 1];
    for (int at = from; at <= end - length; at++) {
      if (hay[at] == first && hay[at + length - 1] == last) {
        int same = 1;
        while (same < length && hay[at + same] == small[same]) {
          same++;
        }
        if (same >= length) {
          return at;
        }
        credit -= same;
        if (credit < 0) {
          return goTwoWay(at + 1);
        }
      }
      credit += SHORT;
    }
    return -1;
  }

  private int goTwoWay(int from) {
    twoWay = new TwoWay(needlePoints);
    return twoWay.find(textPoints, from, end);
  }
}
