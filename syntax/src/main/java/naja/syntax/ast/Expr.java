package naja.syntax.ast;

/** An expression, node for node and field for field as in CPython's {@code ast.expr}. */
public sealed interface Expr extends Node {
  /** Where the node stands in the source. */
  Span span();

  /** {@code BoolOp(boolop op, expr* values)}. */
  record BoolOp(BoolOpKind op, java.util.List<Expr> values, Span span) implements Expr {}

  /** {@code NamedExpr(expr target, expr value)}. */
  record NamedExpr(Expr target, Expr value, Span span) implements Expr {}

  /** {@code BinOp(expr left, operator op, expr right)}. */
  record BinOp(Expr left, Operator op, Expr right, Span span) implements Expr {}

  /** {@code UnaryOp(unaryop op, expr operand)}. */
  record UnaryOp(UnaryOpKind op, Expr operand, Span span) implements Expr {}

  /** {@code Lambda(arguments args, expr body)}. */
  record Lambda(Arguments args, Expr body, Span span) implements Expr {}

  /** {@code IfExp(expr test, expr body, expr orelse)}. */
  record IfExp(Expr test, Expr body, Expr orelse, Span span) implements Expr {}

  /** {@code Dict(expr?* keys, expr* values)}. */
  record Dict(java.util.List<Expr> keys, java.util.List<Expr> values, Span span) implements Expr {}

  /** {@code Set(expr* elts)}. */
  record Set(java.util.List<Expr> elts, Span span) implements Expr {}

  /** {@code ListComp(expr elt, comprehension* generators)}. */
  record ListComp(Expr elt, java.util.List<Comprehension> generators, Span span) implements Expr {}

  /** {@code SetComp(expr elt, comprehension* generators)}. */
  record SetComp(Expr elt, java.util.List<Comprehension> generators, Span span) implements Expr {}

  /** {@code DictComp(expr key, expr value, comprehension* generators)}. */
  record DictComp(Expr key, Expr value, java.util.List<Comprehension> generators, Span span) implements Expr {}

  /** {@code GeneratorExp(expr elt, comprehension* generators)}. */
  record GeneratorExp(Expr elt, java.util.List<Comprehension> generators, Span span) implements Expr {}

  /** {@code Await(expr value)}. */
  record Await(Expr value, Span span) implements Expr {}

  /** {@code Yield(expr? value)}. */
  record Yield(Expr value, Span span) implements Expr {}

  /** {@code YieldFrom(expr value)}. */
  record YieldFrom(Expr value, Span span) implements Expr {}

  /** {@code Compare(expr left, cmpop* ops, expr* comparators)}. */
  record Compare(Expr left, java.util.List<CmpOp> ops, java.util.List<Expr> comparators, Span span) implements Expr {}

  /** {@code Call(expr func, expr* args, keyword* keywords)}. */
  record Call(Expr func, java.util.List<Expr> args, java.util.List<Keyword> keywords, Span span) implements Expr {}

  /** {@code FormattedValue(expr value, int conversion, expr? format_spec)}. */
  record FormattedValue(Expr value, int conversion, Expr formatSpec, Span span) implements Expr {}

  /** {@code Interpolation(expr value, constant str, int conversion, expr? format_spec)}. */
  record Interpolation(Expr value, Object str, int conversion, Expr formatSpec, Span span) implements Expr {}

  /** {@code JoinedStr(expr* values)}. */
  record JoinedStr(java.util.List<Expr> values, Span span) implements Expr {}

  /** {@code TemplateStr(expr* values)}. */
  record TemplateStr(java.util.List<Expr> values, Span span) implements Expr {}

  /** {@code Constant(constant value, string? kind)}. */
  record Constant(Object value, String kind, Span span) implements Expr {}

  /** {@code Attribute(expr value, identifier attr, expr_context ctx)}. */
  record Attribute(Expr value, String attr, ExprContext ctx, Span span) implements Expr {}

  /** {@code Subscript(expr value, expr slice, expr_context ctx)}. */
  record Subscript(Expr value, Expr slice, ExprContext ctx, Span span) implements Expr {}

  /** {@code Starred(expr value, expr_context ctx)}. */
  record Starred(Expr value, ExprContext ctx, Span span) implements Expr {}

  /** {@code Name(identifier id, expr_context ctx)}. */
  record Name(String id, ExprContext ctx, Span span) implements Expr {}

  /** {@code List(expr* elts, expr_context ctx)}. */
  record List(java.util.List<Expr> elts, ExprContext ctx, Span span) implements Expr {}

  /** {@code Tuple(expr* elts, expr_context ctx)}. */
  record Tuple(java.util.List<Expr> elts, ExprContext ctx, Span span) implements Expr {}

  /** {@code Slice(expr? lower, expr? upper, expr? step)}. */
  record Slice(Expr lower, Expr upper, Expr step, Span span) implements Expr {}
}
