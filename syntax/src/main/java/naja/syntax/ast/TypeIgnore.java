package naja.syntax.ast;

/** {@code TypeIgnore(int lineno, string tag)}. */
public record TypeIgnore(int lineno, String tag) implements Node {}
