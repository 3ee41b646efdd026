package naja.syntax.ast;

/** {@code match_case(pattern pattern, expr? guard, stmt* body)}. */
public record MatchCase(Pattern pattern, Expr guard, java.util.List<Stmt> body) implements Node {}
