package naja.syntax;

import java.nio.charset.StandardCharsets;
import naja.syntax.ast.Span;

/** Makes {@link PythonSyntaxError}s with the positions and texts that CPython gives them. */
final class Errors {
  /** As a line or column: where the tokenizer stands. */
  static final int CURRENT = -5;

  private Errors() {}

  /**
   * An error between two places. Columns are byte offsets from 1; up to 0 they stay as they are.
   */
  static PythonSyntaxError known(Tokenizer in, ErrorKind kind, String message, int line, int column, int endLine,
      int endColumn) {
    int lastLine = endLine == CURRENT ? in.lineno : endLine;
    int lastColumn = endColumn == CURRENT ? in.cursor - in.lineStart : endColumn;
    String text = in.lineno <= line && in.nextLine > in.lineStart
        ? in.text(in.lineStart, in.nextLine)
        : earlierLine(in, line);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new PythonSyntaxError(kind, message, in.filename, line, characters(bytes, column), text, lastLine,
        lastColumn > 0 ? characters(bytes, lastColumn) : lastColumn);
  }

  /** How many characters the first {@code column} bytes of a line are; a part of one counts, and so does the end. */
  private static int characters(byte[] line, int column) {
    if (column <= 0) {
      return 0;
    }
    int count = column > line.length ? 1 : 0;
    for (int i = 0; i < column && i < line.length; i++) {
      if ((line[i] & 0xC0) != 0x80) {
        count++;
      }
    }
    return count;
  }

  /** A line before the one under way, without its end. */
  private static String earlierLine(Tokenizer in, int line) {
    int from = 0;
    for (int n = 1; n < line && from < in.shownLimit; from++) {
      if (in.shown[from] == '\n') {
        n++;
      }
    }
    int to = from;
    while (to < in.shownLimit && in.shown[to] != '\n') {
      to++;
    }
    return SourceDecoder.replacing(in.shown, from, to);
  }

  /** An error that covers the token {@code i}. */
  static PythonSyntaxError atToken(TokenArray tokens, int i, String message) {
    return range(tokens, tokens.span(i, i), message);
  }

  /** An error that covers a stretch of the source. */
  static PythonSyntaxError range(TokenArray tokens, Span span, String message) {
    return known(tokens.tokenizer, ErrorKind.SYNTAX_ERROR, message, span.lineno(), span.colOffset() + 1,
        span.endLineno(), span.endColOffset() + 1);
  }

  /** An error from a place to where the tokenizer stands. */
  static PythonSyntaxError startingFrom(TokenArray tokens, int line, int column, String message) {
    return known(tokens.tokenizer, ErrorKind.SYNTAX_ERROR, message, line, column + 1, CURRENT, CURRENT);
  }

  /** An error at the last token that was read. */
  static PythonSyntaxError atLastToken(TokenArray tokens, String message) {
    return at(tokens, tokens.count - 1, ErrorKind.SYNTAX_ERROR, message);
  }

  /** An error at the token {@code i}, which may be one without text. */
  static PythonSyntaxError at(TokenArray tokens, int i, ErrorKind kind, String message) {
    Tokenizer in = tokens.tokenizer;
    if (i < 0) {
      return known(in, kind, message, 0, 0, 0, -1);
    }
    int column = tokens.startColumn[i] + 1;
    if (column == 0) {
      column = in.cursor - in.lineStart;
    }
    int endColumn = tokens.endColumn[i] == -1 ? -1 : tokens.endColumn[i] + 1;
    return known(in, kind, message, tokens.startLine[i], column, tokens.endLine[i], endColumn);
  }
}
