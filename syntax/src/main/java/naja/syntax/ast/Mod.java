package naja.syntax.ast;

/** A whole program as one of the forms that {@code compile} accepts, node for node and field for field as in CPython's {@code ast.mod}. */
public sealed interface Mod extends Node {

  /** {@code Module(stmt* body, type_ignore* type_ignores)}. */
  record Module(java.util.List<Stmt> body, java.util.List<TypeIgnore> typeIgnores) implements Mod {}

  /** {@code Interactive(stmt* body)}. */
  record Interactive(java.util.List<Stmt> body) implements Mod {}

  /** {@code Expression(expr body)}. */
  record Expression(Expr body) implements Mod {}

  /** {@code FunctionType(expr* argtypes, expr returns)}. */
  record FunctionType(java.util.List<Expr> argtypes, Expr returns) implements Mod {}
}
