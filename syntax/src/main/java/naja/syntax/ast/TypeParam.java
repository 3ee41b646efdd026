package naja.syntax.ast;

/** A type parameter (PEP 695, defaults PEP 696), node for node and field for field as in CPython's {@code ast.type_param}. */
public sealed interface TypeParam extends Node {
  /** Where the node stands in the source. */
  Span span();

  /** {@code TypeVar(identifier name, expr? bound, expr? default_value)}. */
  record TypeVar(String name, Expr bound, Expr defaultValue, Span span) implements TypeParam {}

  /** {@code ParamSpec(identifier name, expr? default_value)}. */
  record ParamSpec(String name, Expr defaultValue, Span span) implements TypeParam {}

  /** {@code TypeVarTuple(identifier name, expr? default_value)}. */
  record TypeVarTuple(String name, Expr defaultValue, Span span) implements TypeParam {}
}
