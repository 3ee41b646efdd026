package naja.syntax.ast;

/** {@code keyword(identifier? arg, expr value)}. */
public record Keyword(String arg, Expr value, Span span) implements Node {}
