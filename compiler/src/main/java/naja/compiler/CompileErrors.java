package naja.compiler;

import naja.syntax.ErrorKind;
import naja.syntax.PythonSyntaxError;
import naja.syntax.ast.Span;

/** Makes the errors of this stage. The text of the line is left to whoever can read the file. */
public final class CompileErrors {
  private CompileErrors() {}

  /** A {@code SyntaxError} at {@code span}; as in CPython, its columns are byte offsets plus 1. */
  public static PythonSyntaxError syntaxError(String message, String fileName, Span span) {
    return new PythonSyntaxError(ErrorKind.SYNTAX_ERROR, message, fileName, span.lineno(), span.colOffset() + 1, null,
        span.endLineno(), span.endColOffset() + 1);
  }
}
