package naja.compiler.codegen;

import naja.syntax.constant.WideString;

/** Takes the indentation off docstrings, as {@code inspect.cleandoc} does but without trimming blank lines. */
final class Docstring {
  private Docstring() {}

  /** The cleaned text of a {@code str} constant. */
  static Object clean(Object constant) {
    int[] text = expandTabs(codePoints(constant));
    int start = 0;
    while (start < text.length && text[start] == ' ') {
      start++;
    }
    int margin = margin(text, start);
    if (start == 0 && margin == 0) {
      return WideString.of(text, text.length);
    }
    int[] result = new int[text.length];
    int length = 0;
    int i = start;
    while (i < text.length) {
      int c = text[i++];
      result[length++] = c;
      if (c == '\n') {
        for (int skipped = 0; skipped < margin && i < text.length && text[i] == ' '; skipped++) {
          i++;
        }
      }
    }
    return WideString.of(result, length);
  }

  private static int[] codePoints(Object constant) {
    if (constant instanceof WideString wide) {
      return wide.toCodePoints();
    }
    String text = (String) constant;
    int[] result = new int[text.length()];
    for (int i = 0; i < result.length; i++) {
      result[i] = text.charAt(i);
    }
    return result;
  }

  private static int[] expandTabs(int[] text) {
    int tabs = 0;
    for (int c : text) {
      if (c == '\t') {
        tabs++;
      }
    }
    if (tabs == 0) {
      return text;
    }
    int[] result = new int[text.length + 7 * tabs];
    int length = 0;
    int column = 0;
    for (int c : text) {
      if (c == '\t') {
        do {
          result[length++] = ' ';
          column++;
        } while (column % 8 != 0);
      } else {
        result[length++] = c;
        column = c == '\n' || c == '\r' ? 0 : column + 1;
      }
    }
    return java.util.Arrays.copyOf(result, length);
  }

  /** The indentation that all lines but the first share; blank lines do not count. */
  private static int margin(int[] text, int start) {
    int margin = Integer.MAX_VALUE;
    int i = start;
    while (i < text.length) {
      if (text[i++] != '\n') {
        continue;
      }
      int lineStart = i;
      while (i < text.length && text[i] == ' ') {
        i++;
      }
      if (i < text.length && text[i] != '\n') {
        margin = Math.min(margin, i - lineStart);
      }
    }
    return margin == Integer.MAX_VALUE ? 0 : margin;
  }
}
