package naja.syntax.ast;

/** {@code arg(identifier arg, expr? annotation, string? type_comment)}. */
public record Arg(String arg, Expr annotation, String typeComment, Span span) implements Node {}
