package naja.syntax;

import static naja.syntax.TokenType.*;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cuts UTF-8 text into tokens, one {@link #next} at a time; the token found is in the fields. Lines end in a line feed
 * only and columns are byte offsets. Errors are thrown at the token that has them, as CPython's tokenizer does. Not
 * thread-safe.
 */
final class Tokenizer {
  private static final int EOF = -1;
  private static final int TAB_SIZE = 8;
  private static final int MAX_INDENT = 100;
  private static final int MAX_LEVEL = 200;

  /** Why the text ended or could not be read on; CPython's {@code tok->done}. */
  enum Done {
    OK, EOF, EOF_IN_STRING, ERROR
  }

  /** The text and some zeros. */
  final byte[] source;
  /** Where the text ends and the zeros begin. */
  final int limit;
  /** The source as errors show lines of it: before it was recoded. */
  byte[] shown;
  int shownLimit;
  final String filename;
  /** Whether comments and blank lines are tokens, as {@code tokenize} wants; errors are fewer then. */
  final boolean extraTokens;
  private final boolean typeComments;
  final WarningSink warnings;
  private final NameTable names;

  /** The next byte to read. */
  int cursor;
  /** The number of the line that the last byte read is in. */
  int lineno;
  /** Where that line starts. */
  int lineStart;
  /** Where the next line starts, or {@link #limit}. */
  int nextLine;
  /** Whether the error thrown was noticed by the reader of a token, not by the layout; those are worth more. */
  boolean errorInToken;
  /** Where the line under way starts for CPython's buffer: an earlier line if a token or a backslash joins them. */
  private int bufferStart;
  /** Whether CPython's buffer keeps the lines of a replacement field, as it does when it reads line by line. */
  boolean joinsLinesInStrings;
  /** Whether a token is under way. */
  boolean inToken;
  Done done = Done.OK;

  // The token.
  int type;
  /** Where the token starts and ends, or -1 for tokens without text. */
  int start;
  int end;
  int startLine;
  int startColumn;
  int endLine;
  int endColumn;
  /** The identifier, if the token is a {@link TokenType#NAME} or a keyword. */
  String name;

  // Where the token under way starts.
  int tokenStart;
  int firstLine;
  int firstLineStart;

  private boolean atLineStart = true;
  private boolean blankLine;
  private int pendingIndents;
  private int indent;
  private final int[] indentColumns = new int[MAX_INDENT];
  private final int[] indentAltColumns = new int[MAX_INDENT];
  /** How many brackets are open. */
  int level;
  private final char[] brackets = new char[MAX_LEVEL];
  private final int[] bracketLines = new int[MAX_LEVEL];
  private final int[] bracketColumns = new int[MAX_LEVEL];
  private boolean commentNewline;

  final StringLexer strings = new StringLexer(this);
  private final NumberLexer numbers = new NumberLexer(this);

  Tokenizer(byte[] source, int limit, String filename, boolean typeComments, boolean extraTokens,
      WarningSink warnings, NameTable names) {
    this.source = source;
    this.limit = limit;
    this.shown = source;
    this.shownLimit = limit;
    this.filename = filename;
    this.typeComments = typeComments;
    this.extraTokens = extraTokens;
    this.warnings = warnings;
    this.names = names;
    this.lineno = 0;
    this.nextLine = 0;
  }

  /** Where the text starts that CPython's buffer holds. */
  int bufferStart() {
    return bufferStart;
  }

  // Reading bytes.

  /** The next byte as a number from 0 to 255, or {@link #EOF}. */
  int read() {
    if (cursor == nextLine && !startLine()) {
      return EOF;
    }
    return source[cursor++] & 0xFF;
  }

  private boolean startLine() {
    if (cursor >= limit) {
      if (done == Done.OK) {
        done = Done.EOF;
      }
      return false;
    }
    lineno++;
    lineStart = cursor;
    if (!inToken && !(joinsLinesInStrings && strings.isInside())) {
      bufferStart = cursor;
    }
    int i = cursor;
    while (i < limit && source[i] != '\n') {
      i++;
    }
    nextLine = i < limit ? i + 1 : limit;
    return true;
  }

  /** Puts the byte last read back. */
  void unread(int c) {
    if (c != EOF) {
      cursor--;
    }
  }

  /** The byte that {@link #read} would give, within the line under way. */
  private int peek() {
    noteEnd();
    return cursor < limit ? source[cursor] & 0xFF : EOF;
  }

  /** Where CPython looks at the next byte: notes if there is none. */
  void noteEnd() {
    if (cursor >= limit && done == Done.OK) {
      done = Done.EOF;
    }
  }

  // Indentation.

  /** Finds the next token. */
  void next() {
    name = null;
    if (strings.inText()) {
      strings.middle();
    } else {
      nextOutsideText();
    }
  }

  void nextOutsideText() {
    while (true) {
      blankLine = false;
      inToken = false;
      if (atLineStart) {
        readIndentation();
      }
      tokenStart = cursor;
      if (pendingIndents != 0) {
        boolean in = pendingIndents > 0;
        pendingIndents += in ? -1 : 1;
        finishWithoutText(in ? INDENT : DEDENT);
        return;
      }
      if (nextInLine()) {
        return;
      }
    }
  }

  private void readIndentation() {
    int column = 0;
    int altColumn = 0;
    int continuationColumn = 0;
    atLineStart = false;
    int c;
    while (true) {
      c = read();
      if (c == ' ') {
        column++;
        altColumn++;
      } else if (c == '\t') {
        column = (column / TAB_SIZE + 1) * TAB_SIZE;
        altColumn++;
      } else if (c == '\f') {
        column = 0;
        altColumn = 0;
      } else if (c == '\\') {
        continuationColumn = continuationColumn != 0 ? continuationColumn : column;
        continueLine();
      } else {
        break;
      }
    }
    unread(c);
    if (c == '#' || c == '\n' || c == '\r') {
      blankLine = true;
      return;
    }
    if (level == 0) {
      if (continuationColumn != 0) {
        column = continuationColumn;
        altColumn = continuationColumn;
      }
      changeIndentation(column, altColumn);
    }
  }

  private void changeIndentation(int column, int altColumn) {
    if (column == indentColumns[indent]) {
      if (altColumn != indentAltColumns[indent]) {
        throw tabError();
      }
    } else if (column > indentColumns[indent]) {
      if (indent + 1 >= MAX_INDENT) {
        throw lineError(ErrorKind.INDENTATION_ERROR, "too many levels of indentation", 0);
      }
      if (altColumn <= indentAltColumns[indent]) {
        throw tabError();
      }
      pendingIndents++;
      indent++;
      indentColumns[indent] = column;
      indentAltColumns[indent] = altColumn;
    } else {
      while (indent > 0 && column < indentColumns[indent]) {
        pendingIndents--;
        indent--;
      }
      if (column != indentColumns[indent]) {
        done = Done.ERROR;
        cursor = nextLine;
        throw error(ErrorKind.INDENTATION_ERROR, "unindent does not match any outer indentation level");
      }
      if (altColumn != indentAltColumns[indent]) {
        throw tabError();
      }
    }
  }

  /** Closes all blocks at the end of interactive input. */
  void implyDedents() {
    pendingIndents = -indent;
    indent = 0;
  }

  boolean hasIndent() {
    return indent > 0;
  }

  private void continueLine() {
    int c = read();
    if (c == '\r') {
      c = read();
    }
    if (c != '\n') {
      throw lineError(ErrorKind.SYNTAX_ERROR, "unexpected character after line continuation character",
          cursor - bufferStart - 1);
    }
    c = read();
    if (c == EOF) {
      done = Done.EOF;
      cursor = limit;
      throw unexpectedEnd();
    }
    unread(c);
  }

  // Tokens within a line.

  /** Finds a token, or tells that what was read (a comment, the end of a blank line) is none. */
  private boolean nextInLine() {
    while (true) {
      int c;
      inToken = false;
      do {
        c = read();
      } while (c == ' ' || c == '\t' || c == '\f');
      inToken = true;
      tokenStart = c == EOF ? cursor : cursor - 1;
      firstLine = lineno;
      firstLineStart = lineStart;
      if (c == '#') {
        if (readComment()) {
          return true;
        }
        c = read();
      }
      if (c == EOF) {
        endOfInput();
        return true;
      }
      if (c == '\\') {
        continueLine();
        continue;
      }
      if (isIdentifierStart(c)) {
        readNameOrString(c);
        return true;
      }
      if (c == '\r') {
        c = read();
      }
      if (c == '\n') {
        return newline();
      }
      if (c >= '0' && c <= '9') {
        numbers.read(c);
        finish(NUMBER);
        return true;
      }
      if (c == '.') {
        readDot();
        return true;
      }
      if (c == '\'' || c == '"') {
        strings.readString(c);
        return true;
      }
      readOperator(c);
      return true;
    }
  }

  static boolean isIdentifierStart(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 128;
  }

  static boolean isIdentifierPart(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c >= '0' && c <= '9') || c >= 128;
  }

  private void endOfInput() {
    inToken = strings.isInside();
    if (level > 0) {
      done = Done.EOF;
      throw unclosedBracket();
    }
    done = Done.EOF;
    finishWithoutText(ENDMARKER);
  }

  private boolean newline() {
    atLineStart = true;
    if (blankLine || level > 0) {
      if (extraTokens) {
        commentNewline = false;
        finish(NL);
        return true;
      }
      return false;
    }
    if (commentNewline && extraTokens) {
      commentNewline = false;
      finish(NL);
      return true;
    }
    finish(NEWLINE);
    return true;
  }

  /** Skips a comment; tells whether it is a token. */
  private boolean readComment() {
    int lineEnd = nextLine;
    int i = cursor;
    while (i < lineEnd && source[i] != '\n' && source[i] != '\r') {
      i++;
    }
    cursor = i;
    noteEnd();
    if (extraTokens) {
      finish(COMMENT);
      commentNewline = blankLine;
      return true;
    }
    return typeComments && readTypeComment();
  }

  private boolean readTypeComment() {
    int i = tokenStart + 1;
    while (i < cursor && (source[i] == ' ' || source[i] == '\t')) {
      i++;
    }
    if (!startsWith(i, "type:")) {
      return false;
    }
    i += 5;
    while (i < cursor && (source[i] == ' ' || source[i] == '\t')) {
      i++;
    }
    int ignoreEnd = i + 6;
    boolean isIgnore = startsWith(i, "ignore")
        && !(cursor > ignoreEnd && (source[ignoreEnd] < 0 || isAsciiAlphanumeric(source[ignoreEnd])));
    if (!isIgnore) {
      finish(TYPE_COMMENT);
      start = i;
      startColumn = i - lineStart;
      return true;
    }
    if (blankLine) {
      read();
      atLineStart = true;
    }
    finish(TYPE_IGNORE);
    start = ignoreEnd;
    startColumn = ignoreEnd - lineStart;
    return true;
  }

  private boolean startsWith(int offset, String text) {
    if (offset + text.length() > cursor) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (source[offset + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAsciiAlphanumeric(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private void readNameOrString(int first) {
    int c = first;
    if (isPrefixLetter(c)) {
      int prefixEnd = cursor;
      while (prefixEnd < nextLine && prefixEnd - tokenStart < 6 && isPrefixLetter(source[prefixEnd])) {
        prefixEnd++;
      }
      int quote = prefixEnd < limit ? source[prefixEnd] : 0;
      if (quote == '"' || quote == '\'') {
        int flags = strings.prefix(tokenStart, prefixEnd);
        if (flags >= 0) {
          cursor = prefixEnd + 1;
          strings.readPrefixed(quote, flags);
          return;
        }
      }
    }
    boolean ascii = c < 128;
    int i = cursor;
    while (i < nextLine) {
      int b = source[i];
      if ((b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || b == '_' || (b >= '0' && b <= '9')) {
        i++;
      } else if (b < 0) {
        ascii = false;
        i++;
      } else {
        break;
      }
    }
    cursor = i;
    noteEnd();
    if (!ascii && !extraTokens) {
      IdentifierCheck.verify(this);
    }
    name = names.lookUp(source, tokenStart, cursor);
    finish(extraTokens ? NAME : names.type);
  }

  private static boolean isPrefixLetter(int c) {
    return switch (c) {
      case 'b', 'B', 'u', 'U', 'r', 'R', 'f', 'F', 't', 'T' -> true;
      default -> false;
    };
  }

  private void readDot() {
    int c = peek();
    if (c >= '0' && c <= '9') {
      numbers.readFraction();
      finish(NUMBER);
    } else if (c == '.' && cursor + 1 < limit && source[cursor + 1] == '.') {
      cursor += 2;
      finish(ELLIPSIS);
    } else {
      if (c == '.' && cursor + 1 == limit) {
        done = Done.EOF;
      }
      finish(DOT);
    }
  }

  // Operators.

  private void readOperator(int c) {
    if ((c == ':' || c == '}' || c == '!' || c == '{') && strings.endsField(c)) {
      finish(COLON);
      return;
    }
    int c2 = peek();
    int c3 = c2 != EOF && cursor + 1 < limit ? source[cursor + 1] & 0xFF : EOF;
    int two = twoCharacters(c, c2);
    if (two != OP) {
      if (cursor + 1 >= limit) {
        done = Done.EOF;
      }
      int three = threeCharacters(two, c3);
      cursor += three != OP ? 2 : 1;
      finish(three != OP ? three : two);
      return;
    }
    switch (c) {
      case '(', '[', '{' -> openBracket(c);
      case ')', ']', '}' -> closeBracket(c);
      default -> {
        if (c < ' ' || c == 127) {
          throw syntaxError(String.format("invalid non-printable character U+%04X", c));
        }
      }
    }
    finish(oneCharacter(c));
  }

  private void openBracket(int c) {
    if (level >= MAX_LEVEL) {
      throw syntaxError("too many nested parentheses");
    }
    brackets[level] = (char) c;
    bracketLines[level] = lineno;
    bracketColumns[level] = tokenStart - lineStart;
    level++;
    strings.openBracket();
  }

  private void closeBracket(int c) {
    if (c == '}' && strings.isStrayBrace()) {
      throw syntaxError(strings.letter() + "-string: single '}' is not allowed");
    }
    if (!extraTokens && level == 0) {
      throw syntaxError("unmatched '" + (char) c + "'");
    }
    if (level > 0) {
      level--;
      char opening = brackets[level];
      if (!extraTokens && !matches(opening, c)) {
        throw mismatch(opening, c);
      }
    }
    strings.closeBracket(c);
  }

  private static boolean matches(char opening, int closing) {
    return opening == '(' ? closing == ')' : opening == '[' ? closing == ']' : closing == '}';
  }

  private PythonSyntaxError mismatch(char opening, int closing) {
    if (opening == '{' && strings.isFieldBrace()) {
      return syntaxError(strings.letter() + "-string: unmatched '" + (char) closing + "'");
    }
    String message =
        "closing parenthesis '" + (char) closing + "' does not match opening parenthesis '" + opening + "'";
    return syntaxError(bracketLines[level] != lineno ? message + " on line " + bracketLines[level] : message);
  }

  static int oneCharacter(int c) {
    return switch (c) {
      case '!' -> EXCLAMATION;
      case '%' -> PERCENT;
      case '&' -> AMPER;
      case '(' -> LPAR;
      case ')' -> RPAR;
      case '*' -> STAR;
      case '+' -> PLUS;
      case ',' -> COMMA;
      case '-' -> MINUS;
      case '.' -> DOT;
      case '/' -> SLASH;
      case ':' -> COLON;
      case ';' -> SEMI;
      case '<' -> LESS;
      case '=' -> EQUAL;
      case '>' -> GREATER;
      case '@' -> AT;
      case '[' -> LSQB;
      case ']' -> RSQB;
      case '^' -> CIRCUMFLEX;
      case '{' -> LBRACE;
      case '|' -> VBAR;
      case '}' -> RBRACE;
      case '~' -> TILDE;
      default -> OP;
    };
  }

  private static int twoCharacters(int c1, int c2) {
    if (c2 == '=') {
      return switch (c1) {
        case '!' -> NOTEQUAL;
        case '%' -> PERCENTEQUAL;
        case '&' -> AMPEREQUAL;
        case '*' -> STAREQUAL;
        case '+' -> PLUSEQUAL;
        case '-' -> MINEQUAL;
        case '/' -> SLASHEQUAL;
        case ':' -> COLONEQUAL;
        case '<' -> LESSEQUAL;
        case '=' -> EQEQUAL;
        case '>' -> GREATEREQUAL;
        case '@' -> ATEQUAL;
        case '^' -> CIRCUMFLEXEQUAL;
        case '|' -> VBAREQUAL;
        default -> OP;
      };
    }
    if (c1 == '*' && c2 == '*') {
      return DOUBLESTAR;
    }
    if (c1 == '/' && c2 == '/') {
      return DOUBLESLASH;
    }
    if (c1 == '-' && c2 == '>') {
      return RARROW;
    }
    if (c1 == '<' && c2 == '<') {
      return LEFTSHIFT;
    }
    if (c1 == '>' && c2 == '>') {
      return RIGHTSHIFT;
    }
    return c1 == '<' && c2 == '>' ? NOTEQUAL : OP;
  }

  private static int threeCharacters(int two, int c3) {
    if (c3 != '=') {
      return OP;
    }
    return switch (two) {
      case DOUBLESTAR -> DOUBLESTAREQUAL;
      case DOUBLESLASH -> DOUBLESLASHEQUAL;
      case LEFTSHIFT -> LEFTSHIFTEQUAL;
      case RIGHTSHIFT -> RIGHTSHIFTEQUAL;
      default -> OP;
    };
  }

  // The token found.

  /** The token is the text from its start to the cursor. */
  void finish(int tokenType) {
    type = tokenType;
    start = tokenStart;
    end = cursor;
    startLine = firstLine;
    startColumn = tokenStart - firstLineStart;
    endLine = lineno;
    endColumn = cursor - lineStart;
  }

  private void finishWithoutText(int tokenType) {
    type = tokenType;
    start = -1;
    end = -1;
    startLine = lineno;
    startColumn = -1;
    endLine = lineno;
    endColumn = -1;
  }

  /** Makes the token one that stands for an error. */
  void finishWithError() {
    finishWithoutText(ERRORTOKEN);
  }

  // Errors.

  /** An error of a token, at the cursor. */
  PythonSyntaxError syntaxError(String message) {
    return syntaxError(message, -1, -1);
  }

  /** An error on the line under way; columns are characters from 1, -1 is the cursor. */
  PythonSyntaxError syntaxError(String message, int column, int endColumnWanted) {
    done = Done.ERROR;
    errorInToken = true;
    int from = column;
    if (from == -1) {
      String before = text(lineStart, cursor);
      from = before.codePointCount(0, before.length());
    }
    int to = endColumnWanted == -1 ? from : endColumnWanted;
    return new PythonSyntaxError(ErrorKind.SYNTAX_ERROR, message, filename, lineno, from, line(lineStart), lineno, to);
  }

  /** An error of the layout, at the cursor. */
  private PythonSyntaxError error(ErrorKind kind, String message) {
    return Errors.known(this, kind, message, lineno, cursor - lineStart, lineno, -1);
  }

  /** An error of the layout that covers the line. */
  private PythonSyntaxError lineError(ErrorKind kind, String message, int column) {
    done = Done.ERROR;
    return Errors.known(this, kind, message, lineno, column + 1, lineno, 0);
  }

  private PythonSyntaxError tabError() {
    cursor = nextLine;
    return lineError(ErrorKind.TAB_ERROR, "inconsistent use of tabs and spaces in indentation", 0);
  }

  private PythonSyntaxError unexpectedEnd() {
    return level > 0 ? unclosedBracket() : error(ErrorKind.SYNTAX_ERROR, "unexpected EOF while parsing");
  }

  /** The line of the innermost open bracket. */
  int bracketLine() {
    return bracketLines[level - 1];
  }

  /** The error that the innermost open bracket was never closed. */
  PythonSyntaxError unclosedBracket() {
    int line = bracketLines[level - 1];
    return Errors.known(this, ErrorKind.SYNTAX_ERROR, "'" + brackets[level - 1] + "' was never closed", line,
        bracketColumns[level - 1] + 1, line, 0);
  }

  /** Sends a warning about the line under way; throws if it is to be an error. */
  void warn(String category, String message) {
    if (warnings.warn(category, message, filename, lineno)) {
      throw syntaxError(message);
    }
  }

  /** Sends the warning that a backslash before {@code c} means nothing. */
  void warnInvalidEscape(int c) {
    String future = "Such sequences will not work in the future. ";
    String what = "\"\\" + (char) c + "\" is an invalid escape sequence. ";
    String hint = "Did you mean \"\\\\" + (char) c + "\"? A raw string is also an option.";
    if (warnings.warn("SyntaxWarning", what + future + hint, filename, lineno)) {
      throw syntaxError(what + hint);
    }
  }

  /** The text between two offsets. */
  String text(int from, int to) {
    return new String(source, from, to - from, StandardCharsets.UTF_8);
  }

  /** The line that starts at {@code from}, without its end. */
  String line(int from) {
    int to = from;
    while (to < limit && source[to] != '\n') {
      to++;
    }
    return text(from, to);
  }

  /** A source as the tokenizer wants it: a copy with zeros at its end. */
  static byte[] padded(byte[] source, int length) {
    return Arrays.copyOf(source, length + 8);
  }
}
