package naja.syntax.ast;

/** {@code ExceptHandler(expr? type, identifier? name, stmt* body)}. */
public record ExceptHandler(Expr type, String name, java.util.List<Stmt> body, Span span) implements Node {}
