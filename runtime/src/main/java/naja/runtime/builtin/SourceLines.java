package naja.runtime.builtin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Lines of source files for messages that are written before {@code linecache} can be had. */
final class SourceLines {
  private SourceLines() {}

  /** A line by its number, from 1, or null where the file cannot be read or ends before. */
  static String line(String file, int number) {
    String line = withEnd(file, number);
    return line != null && line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
  }

  /** A line by its number with the {@code \n} behind it, if there is one; null as in {@link #line}. */
  static String withEnd(String file, int number) {
    if (number < 1 || file.startsWith("<")) {
      return null;
    }
    String text;
    try {
      text = new String(Files.readAllBytes(Path.of(file)), StandardCharsets.UTF_8);
    } catch (IOException | InvalidPathException e) {
      return null;
    }
    int start = 0;
    for (int i = 1; i < number; i++) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        return null;
      }
      start = end + 1;
    }
    int end = text.indexOf('\n', start);
    return start == text.length() ? null : text.substring(start, end < 0 ? text.length() : end + 1);
  }

  /** A line without the white space at its beginning and end. */
  static String withoutIndent(String line) {
    return line.strip();
  }
}
