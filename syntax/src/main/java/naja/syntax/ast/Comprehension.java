package naja.syntax.ast;

/** {@code comprehension(expr target, expr iter, expr* ifs, int is_async)}. */
public record Comprehension(Expr target, Expr iter, java.util.List<Expr> ifs, int isAsync) implements Node {}
