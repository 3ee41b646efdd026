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
    int from;
    int to;
    if (in.lineno <= line && in.nextLine > in.lineStart) {
      from = in.lineStart;
      to = in.nextLine;
    } else {
      from = lineOffset(in, line);
      to = from;
      while (to < in.limit && in.source[to] != '\n') {
        to++;
      }
    }
    return new PythonSyntaxError(kind, message, in.filename, line, characters(in, from, to, column), in.text(from, to),
        lastLine, lastColumn > 0 ? characters(in, from, to, lastColumn) : lastColumn);
  }

  /** How many characters the first {@code column} bytes of the line are; a part of one counts. */
  private static int characters(Tokenizer in, int from, int to, int column) {
    int bytes = Math.min(column, to - from + 1);
    if (bytes <= 0) {
      return Math.max(bytes, 0);
    }
    String text = new String(in.source, from, Math.min(bytes, in.source.length - from), StandardCharsets.UTF_8);
    return text.codePointCount(0, text.length());
  }

  private static int lineOffset(Tokenizer in, int line) {
    int offset = 0;
    for (int n = 1; n < line && offset < in.limit; offset++) {
      if (in.source[offset] == '\n') {
        n++;
      }
    }
    return offset;
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
