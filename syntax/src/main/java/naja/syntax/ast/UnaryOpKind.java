package naja.syntax.ast;

/** {@code ast.unaryop}. Constants bear the names of CPython's node classes. */
public enum UnaryOpKind {
  Invert,
  Not,
  UAdd,
  USub
}
