package naja.syntax.ast;

/** {@code ast.expr_context}. Constants bear the names of CPython's node classes. */
public enum ExprContext {
  Load,
  Store,
  Del
}
