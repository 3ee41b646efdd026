package naja.syntax;

/** The Python exception class that a {@link PythonSyntaxError} stands for. */
public enum ErrorKind {
  /** {@code SyntaxError}. */
  SYNTAX_ERROR("SyntaxError"),
  /** {@code IndentationError}. */
  INDENTATION_ERROR("IndentationError"),
  /** {@code TabError}. */
  TAB_ERROR("TabError"),
  /** {@code _IncompleteInputError}, only with {@link ParseOptions#allowIncompleteInput}. */
  INCOMPLETE_INPUT_ERROR("_IncompleteInputError"),
  /** {@code MemoryError}: the source is nested too deeply to be parsed; has a message at most. */
  MEMORY_ERROR("MemoryError");

  private final String pythonName;

  ErrorKind(String pythonName) {
    this.pythonName = pythonName;
  }

  /** The name of the class in Python. */
  public String pythonName() {
    return pythonName;
  }
}
