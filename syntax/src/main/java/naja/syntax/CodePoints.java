package naja.syntax;

import java.util.Arrays;
import naja.syntax.constant.WideString;

/** A text under construction, one {@code int} a code point, so that lone surrogates keep apart. */
final class CodePoints {
  private int[] points;
  private int length;

  CodePoints(int capacity) {
    points = new int[Math.max(capacity, 8)];
  }

  int length() {
    return length;
  }

  int get(int i) {
    return points[i];
  }

  void truncate(int newLength) {
    length = newLength;
  }

  void append(int point) {
    if (length == points.length) {
      points = Arrays.copyOf(points, length * 2);
    }
    points[length++] = point;
  }

  /** Appends a text constant. */
  void append(Object text) {
    if (text instanceof WideString wide) {
      for (int i = 0; i < wide.length(); i++) {
        append(wide.codePointAt(i));
      }
    } else {
      String narrow = (String) text;
      for (int i = 0; i < narrow.length(); i++) {
        append(narrow.charAt(i));
      }
    }
  }

  /** The text as a constant. */
  Object toConstant() {
    return WideString.of(points, length);
  }
}
