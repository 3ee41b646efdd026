package naja.syntax;

/**
 * Source that is not Python. Carries what CPython puts into the {@code args} of the exception:
 * {@code (message, (filename, lineno, offset, text, endLineno, endOffset))}, or fewer of them, see {@link #detail}.
 */
public final class PythonSyntaxError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** How much of the position the exception's {@code args} have. */
  public enum Detail {
    /** {@code args} is {@code (message,)}; lineno, offset, text and the rest are {@code None}. */
    NONE,
    /** {@code args} is {@code (message,)}, but the position is in the exception's attributes. */
    ATTRIBUTES,
    /** {@code args} is {@code (message, (filename, lineno, offset, text))}. */
    START,
    /** {@code args} is {@code (message, (filename, lineno, offset, text, endLineno, endOffset))}. */
    FULL
  }

  private final ErrorKind kind;
  private final Detail detail;
  private final String filename;
  private final int lineno;
  private final int offset;
  private final String text;
  private final int endLineno;
  private final int endOffset;
  private final transient Context context;

  /** An error with the whole position; {@code text} may be {@code null} for Python's {@code None}. */
  public PythonSyntaxError(ErrorKind kind, String message, String filename, int lineno, int offset, String text,
      int endLineno, int endOffset) {
    this(kind, Detail.FULL, message, filename, lineno, offset, text, endLineno, endOffset);
  }

  PythonSyntaxError(ErrorKind kind, Detail detail, String message, String filename, int lineno, int offset,
      String text, int endLineno, int endOffset) {
    this(kind, detail, message, filename, lineno, offset, text, endLineno, endOffset, null);
  }

  private PythonSyntaxError(ErrorKind kind, Detail detail, String message, String filename, int lineno, int offset,
      String text, int endLineno, int endOffset, Context context) {
    super(message, null, false, false);
    this.context = context;
    this.kind = kind;
    this.detail = detail;
    this.filename = filename;
    this.lineno = lineno;
    this.offset = offset;
    this.text = text;
    this.endLineno = endLineno;
    this.endOffset = endOffset;
  }

  /** An error that only has a message. */
  public static PythonSyntaxError withoutPosition(ErrorKind kind, String message) {
    return new PythonSyntaxError(kind, Detail.NONE, message, null, 0, 0, null, 0, 0);
  }

  /** The same, but with only the message in {@code args}: how CPython reports what its symbol tables refuse. */
  public PythonSyntaxError inAttributes() {
    return new PythonSyntaxError(kind, Detail.ATTRIBUTES, getMessage(), filename, lineno, offset, text, endLineno,
        endOffset, context);
  }

  PythonSyntaxError withContext(int statementLine, int statementColumn, String source) {
    return new PythonSyntaxError(kind, detail, getMessage(), filename, lineno, offset, text, endLineno, endOffset,
        new Context(statementLine, statementColumn, source));
  }

  /**
   * Python's {@code SyntaxError._metadata}, with which {@code traceback} looks for misspelt keywords: where the last
   * complete compound statement starts (0 and 0 if there is none), and the whole source.
   */
  public record Context(int lineno, int colOffset, String source) {}

  /** What {@code traceback} wants to know, or {@code null}. */
  public Context context() {
    return context;
  }

  /** The Python class to raise. */
  public ErrorKind kind() {
    return kind;
  }

  /** How much of the position there is. */
  public Detail detail() {
    return detail;
  }

  /** The file name, or {@code null} for {@code None}. */
  public String filename() {
    return filename;
  }

  /** The line, from 1. */
  public int lineno() {
    return lineno;
  }

  /** The column in characters, from 1. */
  public int offset() {
    return offset;
  }

  /** The text of the line, or {@code null} for {@code None}. */
  public String text() {
    return text;
  }

  /** The last line, from 1. */
  public int endLineno() {
    return endLineno;
  }

  /** The column where the error ends; 0 or -1 where CPython does not know it. */
  public int endOffset() {
    return endOffset;
  }
}
