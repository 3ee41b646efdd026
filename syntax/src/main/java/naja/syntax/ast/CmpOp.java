package naja.syntax.ast;

/** {@code ast.cmpop}. Constants bear the names of CPython's node classes. */
public enum CmpOp {
  Eq,
  NotEq,
  Lt,
  LtE,
  Gt,
  GtE,
  Is,
  IsNot,
  In,
  NotIn
}
