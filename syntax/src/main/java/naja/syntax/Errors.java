package naja.syntax;

/** Makes {@link PythonSyntaxError}s with the positions and texts that CPython gives them. */
final class Errors {
  private Errors() {}

  /** An error of the tokenizer at its cursor. */
  static PythonSyntaxError atCursor(Tokenizer in, ErrorKind kind, String message) {
    return at(in, kind, message, in.lineno, in.cursor - in.lineStart, in.lineno, -1);
  }

  static PythonSyntaxError tabError(Tokenizer in) {
    String text = in.line(in.lineStart) + "\n";
    return new PythonSyntaxError(ErrorKind.TAB_ERROR, "inconsistent use of tabs and spaces in indentation",
        in.filename, in.lineno, 1, text, in.lineno, 0);
  }

  static PythonSyntaxError lineContinuation(Tokenizer in) {
    return at(in, ErrorKind.SYNTAX_ERROR, "unexpected character after line continuation character", in.lineno,
        in.cursor - in.lineStart - 1, in.lineno, -1);
  }

  /** An error between two places; columns are byte offsets from 0, an end column of -1 is unknown. */
  static PythonSyntaxError at(Tokenizer in, ErrorKind kind, String message, int line, int column, int endLine,
      int endColumn) {
    int start = lineOffset(in, line);
    String text = in.line(start);
    if (start + text.length() < in.limit) {
      text += "\n";
    }
    int from = characters(in, start, column) + 1;
    int to = endColumn < 0 ? endColumn + 1 : characters(in, lineOffset(in, endLine), endColumn) + 1;
    return new PythonSyntaxError(kind, message, in.filename, line, from, text, endLine, to);
  }

  /** An error that covers the token {@code i}. */
  static PythonSyntaxError atToken(TokenArray tokens, int i, String message) {
    return at(tokens.tokenizer, ErrorKind.SYNTAX_ERROR, message, tokens.startLine[i], tokens.startColumn[i],
        tokens.endLine[i], tokens.endColumn[i]);
  }

  /** An error at the last token that was read. */
  static PythonSyntaxError atLastToken(TokenArray tokens, String message) {
    return atToken(tokens, tokens.count - 1, message);
  }

  private static int characters(Tokenizer in, int start, int bytes) {
    if (bytes < 0) {
      return bytes;
    }
    String text = in.text(start, Math.min(start + bytes, in.limit));
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
}
