package naja.compiler.validate;

import java.util.List;
import naja.compiler.InvalidTree;
import naja.syntax.ast.Span;

/** What the checks of all kinds of nodes share. */
final class Validation {
  private Validation() {}

  static InvalidTree valueError(String message) {
    return new InvalidTree(message, false);
  }

  static InvalidTree typeError(String message) {
    return new InvalidTree(message, true);
  }

  static void name(String name) {
    if (name.equals("None") || name.equals("True") || name.equals("False")) {
      throw valueError("identifier field can't represent '" + name + "' constant");
    }
  }

  static void nonEmpty(List<?> list, String what, String owner) {
    if (list.isEmpty()) {
      throw valueError("empty " + what + " on " + owner);
    }
  }

  static void position(Span span) {
    int line = span.lineno();
    int endLine = span.endLineno();
    int column = span.colOffset();
    int endColumn = span.endColOffset();
    if (line > endLine) {
      throw valueError("AST node line range (" + line + ", " + endLine + ") is not valid");
    }
    if (line < 0 && endLine != line || column < 0 && column != endColumn) {
      throw valueError("AST node column range (" + column + ", " + endColumn + ") for line range (" + line + ", "
          + endLine + ") is not valid");
    }
    if (line == endLine && column > endColumn) {
      throw valueError("line " + line + ", column " + column + "-" + endColumn + " is not a valid range");
    }
  }
}
