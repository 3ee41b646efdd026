package naja.syntax.ast;

/** {@code ast.operator}. Constants bear the names of CPython's node classes. */
public enum Operator {
  Add,
  Sub,
  Mult,
  MatMult,
  Div,
  Mod,
  Pow,
  LShift,
  RShift,
  BitOr,
  BitXor,
  BitAnd,
  FloorDiv
}
