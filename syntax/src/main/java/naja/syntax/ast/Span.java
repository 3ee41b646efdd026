package naja.syntax.ast;

/**
 * A stretch of source text. Lines count from 1; columns are UTF-8 byte offsets from 0, the end is
 * exclusive, as CPython's {@code lineno}, {@code col_offset}, {@code end_lineno} and {@code end_col_offset}.
 */
public record Span(int lineno, int colOffset, int endLineno, int endColOffset) {}
