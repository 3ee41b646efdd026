package naja.syntax.ast;

/** A statement, node for node and field for field as in CPython's {@code ast.stmt}. */
public sealed interface Stmt extends Node {
  /** Where the node stands in the source. */
  Span span();

  /** {@code FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params)}. */
  record FunctionDef(String name, Arguments args, java.util.List<Stmt> body, java.util.List<Expr> decoratorList, Expr returns, String typeComment, java.util.List<TypeParam> typeParams, Span span) implements Stmt {}

  /** {@code AsyncFunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params)}. */
  record AsyncFunctionDef(String name, Arguments args, java.util.List<Stmt> body, java.util.List<Expr> decoratorList, Expr returns, String typeComment, java.util.List<TypeParam> typeParams, Span span) implements Stmt {}

  /** {@code ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list, type_param* type_params)}. */
  record ClassDef(String name, java.util.List<Expr> bases, java.util.List<Keyword> keywords, java.util.List<Stmt> body, java.util.List<Expr> decoratorList, java.util.List<TypeParam> typeParams, Span span) implements Stmt {}

  /** {@code Return(expr? value)}. */
  record Return(Expr value, Span span) implements Stmt {}

  /** {@code Delete(expr* targets)}. */
  record Delete(java.util.List<Expr> targets, Span span) implements Stmt {}

  /** {@code Assign(expr* targets, expr value, string? type_comment)}. */
  record Assign(java.util.List<Expr> targets, Expr value, String typeComment, Span span) implements Stmt {}

  /** {@code TypeAlias(expr name, type_param* type_params, expr value)}. */
  record TypeAlias(Expr name, java.util.List<TypeParam> typeParams, Expr value, Span span) implements Stmt {}

  /** {@code AugAssign(expr target, operator op, expr value)}. */
  record AugAssign(Expr target, Operator op, Expr value, Span span) implements Stmt {}

  /** {@code AnnAssign(expr target, expr annotation, expr? value, int simple)}. */
  record AnnAssign(Expr target, Expr annotation, Expr value, int simple, Span span) implements Stmt {}

  /** {@code For(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)}. */
  record For(Expr target, Expr iter, java.util.List<Stmt> body, java.util.List<Stmt> orelse, String typeComment, Span span) implements Stmt {}

  /** {@code AsyncFor(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)}. */
  record AsyncFor(Expr target, Expr iter, java.util.List<Stmt> body, java.util.List<Stmt> orelse, String typeComment, Span span) implements Stmt {}

  /** {@code While(expr test, stmt* body, stmt* orelse)}. */
  record While(Expr test, java.util.List<Stmt> body, java.util.List<Stmt> orelse, Span span) implements Stmt {}

  /** {@code If(expr test, stmt* body, stmt* orelse)}. */
  record If(Expr test, java.util.List<Stmt> body, java.util.List<Stmt> orelse, Span span) implements Stmt {}

  /** {@code With(withitem* items, stmt* body, string? type_comment)}. */
  record With(java.util.List<WithItem> items, java.util.List<Stmt> body, String typeComment, Span span) implements Stmt {}

  /** {@code AsyncWith(withitem* items, stmt* body, string? type_comment)}. */
  record AsyncWith(java.util.List<WithItem> items, java.util.List<Stmt> body, String typeComment, Span span) implements Stmt {}

  /** {@code Match(expr subject, match_case* cases)}. */
  record Match(Expr subject, java.util.List<MatchCase> cases, Span span) implements Stmt {}

  /** {@code Raise(expr? exc, expr? cause)}. */
  record Raise(Expr exc, Expr cause, Span span) implements Stmt {}

  /** {@code Try(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)}. */
  record Try(java.util.List<Stmt> body, java.util.List<ExceptHandler> handlers, java.util.List<Stmt> orelse, java.util.List<Stmt> finalbody, Span span) implements Stmt {}

  /** {@code TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)}. */
  record TryStar(java.util.List<Stmt> body, java.util.List<ExceptHandler> handlers, java.util.List<Stmt> orelse, java.util.List<Stmt> finalbody, Span span) implements Stmt {}

  /** {@code Assert(expr test, expr? msg)}. */
  record Assert(Expr test, Expr msg, Span span) implements Stmt {}

  /** {@code Import(alias* names)}. */
  record Import(java.util.List<Alias> names, Span span) implements Stmt {}

  /** {@code ImportFrom(identifier? module, alias* names, int? level)}. */
  record ImportFrom(String module, java.util.List<Alias> names, int level, Span span) implements Stmt {}

  /** {@code Global(identifier* names)}. */
  record Global(java.util.List<String> names, Span span) implements Stmt {}

  /** {@code Nonlocal(identifier* names)}. */
  record Nonlocal(java.util.List<String> names, Span span) implements Stmt {}

  /** {@code Expr(expr value)}. */
  record Expr(Expr value, Span span) implements Stmt {}

  /** {@code Pass}. */
  record Pass(Span span) implements Stmt {}

  /** {@code Break}. */
  record Break(Span span) implements Stmt {}

  /** {@code Continue}. */
  record Continue(Span span) implements Stmt {}
}
