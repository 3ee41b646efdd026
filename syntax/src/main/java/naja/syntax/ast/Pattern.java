package naja.syntax.ast;

/** A pattern of a {@code match} statement, node for node and field for field as in CPython's {@code ast.pattern}. */
public sealed interface Pattern extends Node {
  /** Where the node stands in the source. */
  Span span();

  /** {@code MatchValue(expr value)}. */
  record MatchValue(Expr value, Span span) implements Pattern {}

  /** {@code MatchSingleton(constant value)}. */
  record MatchSingleton(Object value, Span span) implements Pattern {}

  /** {@code MatchSequence(pattern* patterns)}. */
  record MatchSequence(java.util.List<Pattern> patterns, Span span) implements Pattern {}

  /** {@code MatchMapping(expr* keys, pattern* patterns, identifier? rest)}. */
  record MatchMapping(java.util.List<Expr> keys, java.util.List<Pattern> patterns, String rest, Span span)
      implements Pattern {}

  /** {@code MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns)}. */
  record MatchClass(Expr cls, java.util.List<Pattern> patterns, java.util.List<String> kwdAttrs,
      java.util.List<Pattern> kwdPatterns, Span span) implements Pattern {}

  /** {@code MatchStar(identifier? name)}. */
  record MatchStar(String name, Span span) implements Pattern {}

  /** {@code MatchAs(pattern? pattern, identifier? name)}. */
  record MatchAs(Pattern pattern, String name, Span span) implements Pattern {}

  /** {@code MatchOr(pattern* patterns)}. */
  record MatchOr(java.util.List<Pattern> patterns, Span span) implements Pattern {}
}
