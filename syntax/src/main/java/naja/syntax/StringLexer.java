package naja.syntax;

import static naja.syntax.TokenType.*;

import java.util.Arrays;

/**
 * Reads string literals for a {@link Tokenizer}, and keeps the stack of f- and t-strings under way, in which the
 * tokenizer switches between text (this class) and replacement fields (the tokenizer).
 */
final class StringLexer {
  static final int RAW = 1;
  static final int BYTES = 2;
  static final int FORMAT = 4;
  static final int TEMPLATE = 8;
  static final int UNICODE = 16;

  private static final int MAX_STRINGS = 150;
  private static final int MAX_FIELDS = 3;

  /** One f- or t-string under way. */
  private static final class Literal {
    int quote;
    int quoteSize;
    boolean raw;
    boolean template;
    int start;
    int firstLine;
    int firstLineStart;
    /** Whether text is read, not a replacement field. */
    boolean inText = true;
    /** How many brackets of any kind are open. */
    int brackets;
    /** The bracket depth at which the innermost replacement field began, or -1. */
    int fieldDepth = -1;
    boolean inFormatSpec;
  }

  private final Tokenizer in;
  private Literal[] stack = new Literal[4];
  private int depth;
  /** The innermost literal under way, or {@code null}. */
  private Literal top;

  StringLexer(Tokenizer in) {
    this.in = in;
  }

  boolean inText() {
    return top != null && top.inText;
  }

  /** Whether any f- or t-string is under way. */
  boolean isInside() {
    return top != null;
  }

  /** The letter of the innermost literal's kind, for messages. */
  String letter() {
    return top.template ? "t" : "f";
  }

  // Plain literals.

  /** The flags of a prefix, or -1 if it is none. */
  int prefix(int from, int to) {
    int flags = 0;
    boolean doubled = false;
    for (int i = from; i < to; i++) {
      int flag = switch (in.source[i]) {
        case 'b', 'B' -> BYTES;
        case 'u', 'U' -> UNICODE;
        case 'r', 'R' -> RAW;
        case 'f', 'F' -> FORMAT;
        default -> TEMPLATE;
      };
      doubled |= (flags & flag) != 0;
      flags |= flag;
      if (doubled) {
        return -1;
      }
    }
    if (Integer.bitCount(flags) > 1) {
      checkPrefix(flags, from, to);
    }
    return Integer.bitCount(flags & ~RAW) > 1 || (flags & (UNICODE | RAW)) == (UNICODE | RAW) ? -1 : flags;
  }

  private void checkPrefix(int flags, int from, int to) {
    String[] letters = {"u", "b", "u", "r", "u", "f", "u", "t", "b", "f", "b", "t", "f", "t"};
    int[] pairs = {
      UNICODE | BYTES, UNICODE | RAW, UNICODE | FORMAT, UNICODE | TEMPLATE, BYTES | FORMAT, BYTES | TEMPLATE,
      FORMAT | TEMPLATE
    };
    for (int i = 0; i < pairs.length; i++) {
      if ((flags & pairs[i]) == pairs[i]) {
        in.cursor = to + 1;
        throw in.syntaxError("'" + letters[2 * i] + "' and '" + letters[2 * i + 1] + "' prefixes are incompatible",
            from + 1 - in.lineStart, to + 1 - in.lineStart);
      }
    }
  }

  /** Reads a literal whose prefix and first quote have been read. */
  void readPrefixed(int quote, int flags) {
    if ((flags & (FORMAT | TEMPLATE)) != 0) {
      startFormat(quote, flags);
    } else {
      readString(quote);
    }
  }

  /** Reads a literal whose first quote has been read. */
  void readString(int quote) {
    byte[] source = in.source;
    int quoteSize = 1;
    if (source[in.cursor] == quote) {
      if (source[in.cursor + 1] != quote) {
        in.cursor++; // the empty string
        in.noteEnd();
        in.finish(STRING);
        return;
      }
      quoteSize = 3;
      in.cursor += 2;
    }
    if (quoteSize == 1) {
      readShort(quote);
    } else {
      readLong(quote);
    }
    in.finish(STRING);
  }

  private void readShort(int quote) {
    boolean escapedQuote = false;
    while (true) {
      int c = in.read();
      if (c == quote) {
        return;
      }
      if (c == -1 || c == '\n') {
        throw unterminated(quote, 1, escapedQuote);
      }
      if (c == '\\') {
        c = in.read();
        if (c == '\r') {
          c = in.read();
        }
        if (c == quote) {
          escapedQuote = true;
        }
      }
    }
  }

  private void readLong(int quote) {
    int seen = 0;
    while (seen < 3) {
      int c = in.read();
      if (c == -1) {
        throw unterminated(quote, 3, false);
      }
      if (c == quote) {
        seen++;
      } else {
        seen = 0;
        if (c == '\\') {
          in.read();
        }
      }
    }
  }

  private PythonSyntaxError unterminated(int quote, int quoteSize, boolean escapedQuote) {
    int detected = in.lineno;
    in.cursor = in.tokenStart + 1;
    in.lineStart = in.firstLineStart;
    in.lineno = in.firstLine;
    if (top != null && top.quote == quote && top.quoteSize == quoteSize) {
      return in.syntaxError(letter() + "-string: expecting '}'");
    }
    if (quoteSize == 3) {
      PythonSyntaxError error =
          in.syntaxError("unterminated triple-quoted string literal (detected at line " + detected + ")");
      in.done = Tokenizer.Done.EOF_IN_STRING;
      return error;
    }
    boolean atEnd = in.done == Tokenizer.Done.EOF;
    String hint = escapedQuote ? "; perhaps you escaped the end quote?" : "";
    PythonSyntaxError error =
        in.syntaxError("unterminated string literal (detected at line " + detected + ")" + hint);
    if (atEnd) {
      in.done = Tokenizer.Done.EOF_IN_STRING;
    }
    return error;
  }

  // f- and t-strings.

  private void startFormat(int quote, int flags) {
    Literal literal = new Literal();
    literal.quote = quote;
    literal.quoteSize = 1;
    in.noteEnd();
    if (in.source[in.cursor] == quote) {
      if (in.cursor + 1 == in.limit) {
        in.done = Tokenizer.Done.EOF;
      } else if (in.source[in.cursor + 1] == quote) {
        literal.quoteSize = 3;
        in.cursor += 2;
      }
    }
    if (depth + 1 >= MAX_STRINGS) {
      throw in.syntaxError("too many nested f-strings or t-strings");
    }
    literal.raw = (flags & RAW) != 0;
    literal.template = (flags & TEMPLATE) != 0;
    literal.start = in.tokenStart;
    literal.firstLine = in.firstLine;
    literal.firstLineStart = in.firstLineStart;
    in.finish(literal.template ? TSTRING_START : FSTRING_START);
    if (depth == stack.length) {
      stack = Arrays.copyOf(stack, depth * 2);
    }
    stack[depth++] = literal;
    top = literal;
  }

  private void pop() {
    stack[--depth] = null;
    top = depth > 0 ? stack[depth - 1] : null;
  }

  /** Reads the next token of the text of the innermost literal, or the first of a replacement field in it. */
  void middle() {
    Literal literal = top;
    in.inToken = true;
    in.tokenStart = in.cursor;
    int c = in.read();
    in.firstLine = in.lineno;
    in.firstLineStart = in.lineStart;
    in.unread(c);
    if (c == '{' && in.cursor + 1 == in.limit) {
      in.done = Tokenizer.Done.EOF;
    }
    if (c == '{' && in.source[in.cursor + 1] != '{') {
      enterField(literal);
      in.nextOutsideText();
      return;
    }
    if (endsHere(literal)) {
      in.cursor += literal.quoteSize;
      in.finish(literal.template ? TSTRING_END : FSTRING_END);
      pop();
      return;
    }
    readText(literal);
  }

  private boolean endsHere(Literal literal) {
    for (int i = 0; i < literal.quoteSize; i++) {
      if (in.source[in.cursor + i] != literal.quote) {
        return false;
      }
    }
    return true;
  }

  private void enterField(Literal literal) {
    literal.fieldDepth++;
    if (literal.fieldDepth >= MAX_FIELDS) {
      throw in.syntaxError(letter() + "-string: expressions nested too deeply");
    }
    literal.inText = false;
  }

  private void readText(Literal literal) {
    int middle = literal.template ? TSTRING_MIDDLE : FSTRING_MIDDLE;
    boolean namedEscape = false;
    int quotes = 0;
    while (quotes != literal.quoteSize) {
      int c = in.read();
      boolean inFormatSpec = literal.inFormatSpec && literal.fieldDepth >= 0;
      if (c == -1 || (c == '\n' && literal.quoteSize == 1)) {
        if (inFormatSpec && c == '\n') {
          throw newlineInSpec();
        }
        throw unterminatedFormat(literal);
      }
      if (c == literal.quote) {
        quotes++;
        continue;
      }
      quotes = 0;
      if (c == '{') {
        in.noteEnd();
        if (in.source[in.cursor] != '{' || inFormatSpec) {
          in.unread(c);
          in.finish(middle);
          enterField(literal);
        } else {
          finishBeforeDouble(middle);
        }
        return;
      }
      if (c == '}') {
        readClosingBrace(literal, middle, namedEscape, inFormatSpec);
        return;
      }
      if (c == '\\') {
        namedEscape = readEscape(literal) || namedEscape;
      }
    }
    in.cursor -= literal.quoteSize;
    in.finish(middle);
  }

  /** The token ends before the second of two braces, although its last column is the one behind it. */
  private void finishBeforeDouble(int middle) {
    in.finish(middle);
    in.read();
    in.endColumn++;
  }

  private void readClosingBrace(Literal literal, int middle, boolean namedEscape, boolean inFormatSpec) {
    if (namedEscape) {
      in.finish(middle);
      return;
    }
    in.noteEnd();
    if (in.source[in.cursor] == '}' && !inFormatSpec && literal.brackets == 0) {
      finishBeforeDouble(middle);
    } else {
      in.unread('}');
      in.finish(middle);
      literal.inText = false;
    }
  }

  /** Reads what follows a backslash; tells whether a named escape begins. */
  private boolean readEscape(Literal literal) {
    int c = in.read();
    if (c == '\r') {
      c = in.read();
    }
    if (c == '{' || c == '}') {
      if (!literal.raw) {
        in.warnInvalidEscape(c);
      }
      in.unread(c);
      return false;
    }
    if (!literal.raw && c == 'N') {
      c = in.read();
      if (c == '{') {
        return true;
      }
      in.unread(c);
    }
    return false;
  }

  private PythonSyntaxError newlineInSpec() {
    return in.syntaxError(letter() + "-string: newlines are not allowed in format specifiers for single quoted "
        + letter() + "-strings");
  }

  private PythonSyntaxError unterminatedFormat(Literal literal) {
    int detected = in.lineno;
    in.cursor = literal.start + 1;
    in.lineStart = literal.firstLineStart;
    in.lineno = literal.firstLine;
    String triple = literal.quoteSize == 3 ? "triple-quoted " : "";
    PythonSyntaxError error =
        in.syntaxError("unterminated " + triple + letter() + "-string literal (detected at line " + detected + ")");
    if (literal.quoteSize == 3) {
      in.done = Tokenizer.Done.EOF_IN_STRING;
    }
    return error;
  }

  // What the tokenizer tells while it reads a replacement field.

  /** At a colon, brace or exclamation mark: tells whether it is the colon that begins a format specification. */
  boolean endsField(int c) {
    if (c == ':' && top != null && top.fieldDepth >= 0 && top.brackets - 1 == top.fieldDepth) {
      top.inText = true;
      top.inFormatSpec = true;
      return true;
    }
    return false;
  }

  void openBracket() {
    if (top != null) {
      top.brackets++;
    }
  }

  /** Whether a closing brace belongs to no bracket of the innermost literal. */
  boolean isStrayBrace() {
    return top != null && top.brackets == 0;
  }

  /** Whether the bracket just closed is the one that opened the replacement field. */
  boolean isFieldBrace() {
    return top != null && top.brackets - 1 == top.fieldDepth;
  }

  void closeBracket(int c) {
    if (top == null) {
      return;
    }
    top.brackets--;
    if (top.brackets < 0) {
      throw in.syntaxError(letter() + "-string: unmatched '" + (char) c + "'");
    }
    if (c == '}' && top.brackets == top.fieldDepth) {
      top.fieldDepth--;
      top.inText = true;
      top.inFormatSpec = false;
    }
  }
}
