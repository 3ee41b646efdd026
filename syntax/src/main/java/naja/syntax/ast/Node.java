package naja.syntax.ast;

/**
 * A node of the abstract syntax tree. The nodes have exactly the classes and fields of CPython 3.14's
 * {@code ast} module (field names in camel case); an absent optional field is {@code null}, lists are
 * unmodifiable and may hold {@code null} only where CPython's hold {@code None}
 * ({@code Dict.keys}, {@code Arguments.kwDefaults}). Immutable and thread-safe.
 */
public sealed interface Node
    permits Mod, Stmt, Expr, Pattern, TypeParam, Arguments, Arg, Keyword, Alias, WithItem, MatchCase,
    Comprehension, ExceptHandler, TypeIgnore {}
