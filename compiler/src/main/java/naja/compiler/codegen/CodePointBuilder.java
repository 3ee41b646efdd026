package naja.compiler.codegen;

import java.util.Arrays;
import naja.syntax.constant.WideString;

/** Collects a {@code str}: two surrogates in a row stay two, which a {@link StringBuilder} would take for one. */
final class CodePointBuilder {
  private int[] codePoints = new int[64];
  private int length;

  int length() {
    return length;
  }

  CodePointBuilder append(int codePoint) {
    if (length == codePoints.length) {
      codePoints = Arrays.copyOf(codePoints, 2 * length);
    }
    codePoints[length++] = codePoint;
    return this;
  }

  CodePointBuilder append(char character) {
    return append((int) character);
  }

  CodePointBuilder append(String text) {
    for (int i = 0; i < text.length();) {
      int codePoint = text.codePointAt(i);
      append(codePoint);
      i += Character.charCount(codePoint);
    }
    return this;
  }

  /** Appends a {@code str} constant. */
  CodePointBuilder appendConstant(Object constant) {
    if (constant instanceof WideString wide) {
      for (int i = 0; i < wide.length(); i++) {
        append(wide.codePointAt(i));
      }
      return this;
    }
    return append((String) constant);
  }

  /** Appends a {@code str} constant as an f-string has it. */
  void appendDoublingBraces(Object constant) {
    int start = length;
    appendConstant(constant);
    int[] added = Arrays.copyOfRange(codePoints, start, length);
    length = start;
    for (int codePoint : added) {
      append(codePoint);
      if (codePoint == '{' || codePoint == '}') {
        append(codePoint);
      }
    }
  }

  /** The text as a {@code str} constant. */
  Object toConstant() {
    return WideString.of(codePoints, length);
  }
}
