package naja.syntax;

/** Takes the warnings of the tokenizer and the parser. Called in the thread that parses. */
public interface WarningSink {
  /** Throws every warning away. */
  WarningSink IGNORE = new WarningSink() { // a lambda would cost time at every start
    @Override
    public boolean warn(String category, String message, String filename, int lineno) {
      return false;
    }
  };

  /**
   * A warning.
   *
   * @param category the name of the Python class, {@code "SyntaxWarning"} or {@code "DeprecationWarning"}
   * @return whether the filters turned this warning into an error; the parser then raises a {@link PythonSyntaxError}
   *     with the same message at that place. Any exception thrown here leaves the parser unchanged.
   */
  boolean warn(String category, String message, String filename, int lineno);
}
