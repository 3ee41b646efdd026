package naja.syntax.ast;

/** A statement, node for node and field for field as in CPython's {@code ast.stmt}. */
public sealed interface Stmt extends Node {
  /** Where the node stands in the source. */
  Span span();

  /** {@code FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params)}. */
  record FunctionDef(String name, Arguments args, java.util.List<Stmt> body,
      java.util.List<naja.syntax.ast.Expr> decoratorList, naja.syntax.ast.Expr returns, String typeComment,
      java.util.List<TypeParam> typeParams, Span span) implements Stmt {}

  /** {@code AsyncFunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params)}. */
  record AsyncFunctionDef(String name, Arguments args, java.util.List<Stmt> body,
      java.util.List<naja.syntax.ast.Expr> decoratorList, naja.syntax.ast.Expr returns, String typeComment,
      java.util.List<TypeParam> typeParams, Span span) implements Stmt {}

  /** {@code ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list, type_param* type_params)}. */
  record ClassDef(String name, java.util.List<naja.syntax.ast.Expr> bases, java.util.List<Keyword> keywords,
      java.util.List<Stmt> body, java.util.List<naja.syntax.ast.Expr> decoratorList,
      java.util.List<TypeParam> typeParams, Span span) implements Stmt {}

  /** {@code Return(expr? value)}. */
  record Return(naja.syntax.ast.Expr value, Span span) implements Stmt {}

  /** {@code Delete(expr* targets)}. */
  record Delete(java.util.List<naja.syntax.ast.Expr> targets, Span span) implements Stmt {}

  /** {@code Assign(expr* targets, expr value, string? type_comment)}. */
  record Assign(java.util.List<naja.syntax.ast.Expr> targets, naja.syntax.ast.Expr value, String typeComment, Span span)
      implements Stmt {}

  /** {@code TypeAlias(expr name, type_param* type_params, expr value)}. */
  record TypeAlias(naja.syntax.ast.Expr name, java.util.List<TypeParam> typeParams, naja.syntax.ast.Expr value,
      Span span) implements Stmt {}

  /** {@code AugAssign(expr target, operator op, expr value)}. */
  record AugAssign(naja.syntax.ast.Expr target, Operator op, naja.syntax.ast.Expr value, Span span) implements Stmt {}

  /** {@code AnnAssign(expr target, expr annotation, expr? value, int simple)}. */
  record AnnAssign(naja.syntax.ast.Expr target, naja.syntax.ast.Expr annotation, naja.syntax.ast.Expr value, int simple,
      Span span) implements Stmt {}

  /** {@code For(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)}. */
  record For(naja.syntax.ast.Expr target, naja.syntax.ast.Expr iter, java.util.List<Stmt> body,
      java.util.List<Stmt> orelse, String typeComment, Span span) implements Stmt {}

  /** {@code AsyncFor(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)}. */
  record AsyncFor(naja.syntax.ast.Expr target, naja.syntax.ast.Expr iter, java.util.List<Stmt> body,
      java.util.List<Stmt> orelse, String typeComment, Span span) implements Stmt {}

  /** {@code While(expr test, stmt* body, stmt* orelse)}. */
  record While(naja.syntax.ast.Expr test, java.util.List<Stmt> body, java.util.List<Stmt> orelse, Span span)
      implements Stmt {}

  /** {@code If(expr test, stmt* body, stmt* orelse)}. */
  record If(naja.syntax.ast.Expr test, java.util.List<Stmt> body, java.util.List<Stmt> orelse, Span span)
      implements Stmt {}

  /** {@code With(withitem* items, stmt* body, string? type_comment)}. */
  record With(java.util.List<WithItem> items, java.util.List<Stmt> body, String typeComment, Span span)
      implements Stmt {}

  /** {@code AsyncWith(withitem* items, stmt* body, string? type_comment)}. */
  record AsyncWith(java.util.List<WithItem> items, java.util.List<Stmt> body, String typeComment, Span span)
      implements Stmt {}

  /** {@code Match(expr subject, match_case* cases)}. */
  record Match(naja.syntax.ast.Expr subject, java.util.List<MatchCase> cases, Span span) implements Stmt {}

  /** {@code Raise(expr? exc, expr? cause)}. */
  record Raise(naja.syntax.ast.Expr exc, naja.syntax.ast.Expr cause, Span span) implements Stmt {}

  /** {@code Try(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)}. */
  record Try(java.util.List<Stmt> body, java.util.List<ExceptHandler> handlers, java.util.List<Stmt> orelse,
      java.util.List<Stmt> finalbody, Span span) implements Stmt {}

  /** {@code TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)}. */
  record TryStar(java.util.List<Stmt> body, java.util.List<ExceptHandler> handlers, java.util.List<Stmt> orelse,
      java.util.List<Stmt> finalbody, Span span) implements Stmt {}

  /** {@code Assert(expr test, expr? msg)}. */
  record Assert(naja.syntax.ast.Expr test, naja.syntax.ast.Expr msg, Span span) implements Stmt {}

  /** {@code Import(alias* names)}. */
  record Import(java.util.List<Alias> names, Span span) implements Stmt {}

  /** {@code ImportFrom(identifier? module, alias* names, int? level)}. */
  record ImportFrom(String module, java.util.List<Alias> names, int level, Span span) implements Stmt {}

  /** {@code Global(identifier* names)}. */
  record Global(java.util.List<String> names, Span span) implements Stmt {}

  /** {@code Nonlocal(identifier* names)}. */
  record Nonlocal(java.util.List<String> names, Span span) implements Stmt {}

  /** {@code Expr(expr value)}. */
  record Expr(naja.syntax.ast.Expr value, Span span) implements Stmt {}

  /** {@code Pass}. */
  record Pass(Span span) implements Stmt {}

  /** {@code Break}. */
  record Break(Span span) implements Stmt {}

  /** {@code Continue}. */
  record Continue(Span span) implements Stmt {}
}
