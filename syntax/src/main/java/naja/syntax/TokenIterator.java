package naja.syntax;

import static naja.syntax.TokenType.*;

import java.nio.charset.StandardCharsets;

/**
 * The tokens of a source one by one, as {@code _tokenize.TokenizerIter} gives them to Python's module
 * {@code tokenize}. Not thread-safe.
 */
public final class TokenIterator {
  /**
   * A token. Lines count from 1, columns in characters from 0.
   *
   * @param type a number of Python's {@code token} module
   * @param string the token's text
   * @param lineText the line or lines that hold the token
   */
  public record Token(int type, String string, int line, int column, int endLine, int endColumn, String lineText) {}

  private final Tokenizer in;
  private final boolean extraTokens;
  /** Whether the last line's end is not in the source. */
  private final boolean implicitNewline;
  private boolean finished;
  private int lastLine;
  private String lastText = "";

  // The line or lines last shown: mostly the next token stands there, too.
  private int lineStart = -1;
  private int lineEnd;
  private String line;
  private boolean lineIsAscii;

  /**
   * The tokens of a text.
   *
   * @param filename for errors; {@code tokenize} says {@code "<string>"}
   * @param extraTokens whether comments and blank lines are tokens, operators are {@code OP} and keywords
   *     {@code NAME}; without it the tokens are those of the parser
   */
  public TokenIterator(String source, String filename, boolean extraTokens, WarningSink warnings) {
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    this.extraTokens = extraTokens;
    this.finished = bytes.length == 0 && !extraTokens;
    this.implicitNewline = bytes.length > 0 && bytes[bytes.length - 1] != '\n';
    byte[] padded = Tokenizer.padded(bytes, bytes.length + 1);
    int limit = bytes.length;
    if (implicitNewline) {
      padded[limit++] = '\n';
    }
    this.in = new Tokenizer(padded, limit, filename, false, extraTokens, warnings, new NameTable());
    in.joinsLinesInStrings = true;
  }

  /**
   * The next token, or {@code null} behind the {@code ENDMARKER}.
   *
   * @throws PythonSyntaxError if there is no token
   */
  public Token next() {
    if (finished) {
      return null;
    }
    try {
      in.next();
    } catch (PythonSyntaxError error) {
      finished = true;
      throw in.errorInToken ? error : layoutError(error);
    }
    finished = in.type == ENDMARKER;
    return extraTokens ? extraToken() : token();
  }

  private Token token() {
    int type = in.type >= FIRST_KEYWORD ? NAME : in.type;
    String string = in.start < 0 ? "" : in.text(in.start, type == NEWLINE ? in.end - 1 : in.end);
    boolean behindLines = in.start < 0 && in.done == Tokenizer.Done.EOF;
    String text = !behindLines ? lineText(firstLineStart(type)) : in.lineno == lastLine ? lastText : "";
    lastText = text;
    lastLine = in.start < 0 ? in.lineno : in.startLine;
    int column = in.start < 0 ? -1 : characters(firstLineStart(type), in.start);
    int endColumn = in.start < 0 ? -1 : characters(in.lineStart, in.end) - (type == NEWLINE ? 1 : 0);
    return new Token(type, string, lastLine, column, in.lineno, endColumn, text);
  }

  private Token extraToken() {
    int type = in.type;
    boolean atEnd = type == ENDMARKER || (type == DEDENT && in.done == Tokenizer.Done.EOF);
    if (atEnd) {
      int line = in.lineno + 1;
      return new Token(type, "", line, 0, line, 0, "");
    }
    String line = lineText(firstLineStart(type));
    if (type == INDENT || type == DEDENT) {
      int start = type == INDENT ? in.lineStart : in.cursor;
      return new Token(type, in.text(start, in.cursor), in.lineno, characters(in.lineStart, start), in.lineno,
          characters(in.lineStart, in.cursor), line);
    }
    int column = characters(firstLineStart(type), in.start);
    int endColumn = characters(in.lineStart, in.end);
    String string = in.text(in.start, in.end);
    if (type == NEWLINE || type == NL) {
      if (isImplicit()) {
        string = type == NL ? "" : in.text(in.start, in.end - 1);
      } else if (type == NEWLINE) {
        string = in.source[in.start] == '\r' ? "\r\n" : "\n";
      }
    } else if (type > DEDENT && type < OP) {
      type = OP;
    }
    return new Token(type, string, in.startLine, column, in.endLine, endColumn, line);
  }

  private boolean isImplicit() {
    return implicitNewline && in.nextLine == in.limit;
  }

  /** Where the first line of the token starts. */
  private int firstLineStart(int type) {
    return switch (type) {
      case STRING, FSTRING_START, FSTRING_MIDDLE, FSTRING_END, TSTRING_START, TSTRING_MIDDLE, TSTRING_END ->
          in.firstLineStart;
      default -> in.lineStart;
    };
  }

  private String lineText(int start) {
    int end = in.nextLine;
    if (start != lineStart || end != lineEnd) {
      lineStart = start;
      lineEnd = end;
      line = end <= start ? "" : in.text(start, isImplicit() ? end - 1 : end);
      lineIsAscii = line.length() == end - start - (isImplicit() ? 1 : 0);
    }
    return line;
  }

  private int characters(int from, int to) {
    if (lineIsAscii && from >= lineStart && to <= lineEnd) {
      return to - from;
    }
    String text = in.text(from, to);
    return text.codePointCount(0, text.length());
  }

  /** What {@code tokenize} says of an error that is not inside of a token: the column is the end of what was read. */
  private PythonSyntaxError layoutError(PythonSyntaxError error) {
    int from = in.bufferStart();
    if (in.done == Tokenizer.Done.EOF) {
      int offset = in.inToken ? in.nextLine - from : 0;
      return new PythonSyntaxError(ErrorKind.SYNTAX_ERROR, PythonSyntaxError.Detail.START,
          "unexpected EOF in multi-line statement", in.filename, in.lineno, offset, null, 0, 0);
    }
    String text = in.text(from, in.nextLine);
    int offset = text.codePointCount(0, text.length());
    return new PythonSyntaxError(error.kind(), PythonSyntaxError.Detail.START, error.getMessage(), in.filename,
        in.lineno, offset, text.endsWith("\n") ? text.substring(0, text.length() - 1) : text, 0, 0);
  }
}
