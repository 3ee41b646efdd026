package naja.syntax.ast;

/** {@code ast.boolop}. Constants bear the names of CPython's node classes. */
public enum BoolOpKind {
  And,
  Or
}
