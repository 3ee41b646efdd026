package naja.syntax;

import static naja.syntax.TokenType.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import naja.syntax.ast.Span;

/**
 * What all parts of the fast parser share. It only knows valid programs: at anything else it throws
 * {@link Mismatch}, and the {@link CompleteParser} finds out what is wrong.
 */
abstract class FastParserBase {
  /**
   * The source is not (or not certainly) valid. Thrown as control flow and without a trace, so that one object of a
   * kind is enough.
   */
  @SuppressWarnings("StaticAssignmentOfThrowable")
  static final class Mismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;
    static final Mismatch MISMATCH = new Mismatch();
    /** The source is nested more deeply than the parser was allowed to follow. */
    static final Mismatch TOO_DEEP = new Mismatch();

    private Mismatch() {
      super(null, null, false, false);
    }
  }

  /** What an expression in brackets costs. */
  static final int BRACKET = 26;
  /** What an indented block costs. */
  static final int BLOCK = 8;

  final TokenArray tokens;
  final ParseOptions options;
  final StringLiterals literals;
  final int[] type;
  final String[] names;
  private final int maxDepth;
  private int depth;
  /** The index of the next token. */
  int at;

  FastParserBase(TokenArray tokens, ParseOptions options, int maxDepth) {
    this.tokens = tokens;
    this.options = options;
    this.literals = new StringLiterals(options, options.warnings());
    this.type = tokens.type;
    this.names = tokens.name;
    this.maxDepth = maxDepth;
  }

  final RuntimeException mismatch() {
    return Mismatch.MISMATCH;
  }

  /** Goes into something that costs CPython's parser that many calls, of which it allows about 6,000. */
  final void enter(int calls) {
    depth += calls;
    if (depth > maxDepth) {
      throw Mismatch.TOO_DEEP;
    }
  }

  final void leave(int calls) {
    depth -= calls;
  }

  /** How deep the parser is, to restore after a {@link Mismatch}. */
  final int depth() {
    return depth;
  }

  final void restore(int position, int savedDepth) {
    at = position;
    depth = savedDepth;
  }

  final boolean accept(int tokenType) {
    if (type[at] == tokenType) {
      at++;
      return true;
    }
    return false;
  }

  final void expect(int tokenType) {
    if (type[at] != tokenType) {
      throw Mismatch.MISMATCH;
    }
    at++;
  }

  final String identifier() {
    if (type[at] != NAME) {
      throw Mismatch.MISMATCH;
    }
    return names[at++];
  }

  /** From the token {@code from} to the last one before the next that is more than layout. */
  final Span span(int from) {
    int last = at - 1;
    while (isLayout(type[last]) && last > from) {
      last--;
    }
    return tokens.span(from, last);
  }

  static boolean isLayout(int tokenType) {
    return tokenType == ENDMARKER || (tokenType >= NEWLINE && tokenType <= DEDENT);
  }

  static boolean startsExpression(int tokenType) {
    return switch (tokenType) {
      case NAME, NUMBER, STRING, FSTRING_START, TSTRING_START, LPAR, LSQB, LBRACE, MINUS, PLUS, TILDE, NOT, LAMBDA,
          AWAIT, NONE, TRUE, FALSE, ELLIPSIS -> true;
      default -> false;
    };
  }

  /** An unmodifiable list without nulls. */
  @SuppressWarnings("unchecked")
  static <T> List<T> list(List<T> elements) {
    return switch (elements.size()) {
      case 0 -> List.of();
      case 1 -> List.of(elements.get(0));
      default -> (List<T>) List.of(elements.toArray());
    };
  }

  /** An unmodifiable list that may hold nulls. */
  @SuppressWarnings("unchecked")
  static <T> List<T> nullableList(List<T> elements) {
    return elements.isEmpty() ? List.of() : (List<T>) Collections.unmodifiableList(Arrays.asList(elements.toArray()));
  }
}
