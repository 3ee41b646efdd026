package naja.compiler.codegen;

import naja.syntax.ast.Expr;

/** Later. */
final class Unparser {
  static String unparse(Expr e) {
    return e.toString();
  }
}
