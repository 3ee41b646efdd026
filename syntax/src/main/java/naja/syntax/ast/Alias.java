package naja.syntax.ast;

/** {@code alias(identifier name, identifier? asname)}. */
public record Alias(String name, String asname, Span span) implements Node {}
