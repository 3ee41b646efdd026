package naja.cli;

/** Takes the margin from the text of {@code -c}, as {@code textwrap.dedent} does. */
final class Dedent {
  private Dedent() {}

  /**
   * The text without the blanks and tabs that all its lines begin with. Lines of nothing else do not count, and become
   * empty where there is a margin.
   */
  static String of(String text) {
    int margin = margin(text);
    if (margin == 0) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length());
    for (int start = 0; start < text.length();) {
      int end = lineEnd(text, start);
      if (contentStart(text, start, end) < end) {
        result.append(text, start + margin, end);
      }
      if (end < text.length()) {
        result.append('\n');
      }
      start = end + 1;
    }
    return result.toString();
  }

  private static int margin(String text) {
    int first = -1;
    int margin = 0;
    for (int start = 0; start < text.length();) {
      int end = lineEnd(text, start);
      int content = contentStart(text, start, end);
      if (content < end) {
        if (first < 0) {
          first = start;
          margin = content - start;
        } else {
          margin = common(text, first, start, Math.min(margin, content - start));
        }
        if (margin == 0) {
          return 0;
        }
      }
      start = end + 1;
    }
    return margin;
  }

  private static int common(String text, int first, int start, int limit) {
    int length = 0;
    while (length < limit && text.charAt(first + length) == text.charAt(start + length)) {
      length++;
    }
    return length;
  }

  private static int lineEnd(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }

  /** Where the line has its first character that is no blank or tab, or its end. */
  private static int contentStart(String text, int start, int end) {
    int i = start;
    while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }
}
