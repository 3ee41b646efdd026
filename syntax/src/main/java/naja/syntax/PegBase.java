package naja.syntax;

import static naja.syntax.TokenType.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import naja.syntax.ast.Alias;
import naja.syntax.ast.Arg;
import naja.syntax.ast.Comprehension;
import naja.syntax.ast.Expr;
import naja.syntax.ast.ExprContext;
import naja.syntax.ast.Keyword;
import naja.syntax.ast.Node;
import naja.syntax.ast.Pattern;
import naja.syntax.ast.Span;
import naja.syntax.ast.Stmt;

/**
 * What all parts of the complete parser share: a parsing expression grammar with CPython's rules in CPython's order,
 * because which error a source has depends on that order. A rule is a method that returns {@code null}, with the
 * mark where it was, if it does not match. Methods named {@code invalid...} are only called in the second pass; they
 * throw, or return {@code null}, or rarely something that stands for a match without a value. The rules that remember
 * their result are those of CPython, since in the second pass that, too, can be seen.
 */
abstract class PegBase {
  /** The value of a rule that matched and has none. */
  static final Object MATCH = new Object();

  final TokenArray tokens;
  final ParseOptions options;
  final StringLiterals literals;
  final int featureVersion;

  /** How many calls deep CPython's parser may be. */
  static final int MAX_DEPTH = 5_970;

  private int depth;
  /** The index of the next token. */
  int mark;
  /** Where the compound statement last completed starts. */
  int lastStatementLine;
  int lastStatementColumn;
  /** Whether the rules for errors are used. */
  boolean invalid;
  /** Whether {@code <>} is the operator for inequality. */
  boolean barryAsFlufl;

  private Memo[] memos = new Memo[64];

  /** What a rule made of the tokens from one on. */
  private static final class Memo {
    final int rule;
    Object value;
    int end;
    final Memo next;

    Memo(int rule, Object value, int end, Memo next) {
      this.rule = rule;
      this.value = value;
      this.end = end;
      this.next = next;
    }
  }

  /** Something that cannot be remembered: nothing is known yet. */
  static final Object UNKNOWN = new Object();

  PegBase(TokenArray tokens, ParseOptions options) {
    this.tokens = tokens;
    this.options = options;
    this.literals = new StringLiterals(options, options.warnings());
    this.featureVersion = options.featureVersion();
    this.barryAsFlufl = options.barryAsFlufl();
  }

  /** Starts again, with the rules for errors. */
  final void startErrorPass() {
    mark = 0;
    depth = 0;
    lastStatementLine = 0;
    lastStatementColumn = 0;
    setInvalid(true);
    Arrays.fill(memos, null);
  }

  /** Uses the rules for errors, or not. While they are used, there are no warnings. */
  final void setInvalid(boolean value) {
    invalid = value;
    literals.silent = value;
  }

  /** Goes into something that costs CPython's parser that many calls. */
  final void enter(int calls) {
    depth += calls;
    if (depth > MAX_DEPTH) {
      throw PythonSyntaxError.withoutPosition(ErrorKind.MEMORY_ERROR,
          "Parser stack overflowed - Python source too complex to parse");
    }
  }

  final void leave(int calls) {
    depth -= calls;
  }

  // Tokens.

  /** The kind of the next token. */
  final int peek() {
    if (mark == tokens.count) {
      tokens.fill();
    }
    return tokens.type[mark];
  }

  final boolean looksAt(int type) {
    return peek() == type;
  }

  /** Takes a token of the kind, if it is the next one. */
  final boolean token(int type) {
    if (peek() != type) {
      return false;
    }
    mark++;
    return true;
  }

  /** Takes a token that must follow; another one is an error even in the first pass. */
  final boolean forced(int type, String text) {
    if (peek() != type) {
      throw Errors.atToken(tokens, mark, "expected '" + text + "'");
    }
    mark++;
    return true;
  }

  /** Takes a name that reads {@code text}. */
  final boolean softKeyword(String text) {
    if (peek() != NAME || !tokens.name[mark].equals(text)) {
      return false;
    }
    mark++;
    return true;
  }

  final boolean looksAtSoftKeyword() {
    if (peek() != NAME) {
      return false;
    }
    return switch (tokens.name[mark]) {
      case "_", "case", "match", "type" -> true;
      default -> false;
    };
  }

  final Expr.Name name() {
    if (peek() != NAME) {
      return null;
    }
    int i = mark++;
    return new Expr.Name(tokens.name[i], ExprContext.Load, tokens.span(i, i));
  }

  /** Puts the mark back; the value is that of a rule that does not match. */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  final <T> T fail(int start) {
    mark = start;
    return null;
  }

  /** From the token {@code from} to the last one before the mark that is more than layout. */
  final Span span(int from) {
    int last = mark - 1;
    while (last > from && FastParserBase.isLayout(tokens.type[last])) {
      last--;
    }
    return tokens.span(from, last);
  }

  // Repetition.

  /** {@code separator.element+}. */
  final <T> List<T> gather(int separator, Supplier<T> element) {
    T first = element.get();
    if (first == null) {
      return null;
    }
    ArrayList<T> result = new ArrayList<>();
    result.add(first);
    while (true) {
      int start = mark;
      if (!token(separator)) {
        return result;
      }
      T next = element.get();
      if (next == null) {
        mark = start;
        return result;
      }
      result.add(next);
    }
  }

  /** {@code element*}. */
  final <T> List<T> many(Supplier<T> element) {
    ArrayList<T> result = new ArrayList<>();
    T next = element.get();
    while (next != null) {
      result.add(next);
      next = element.get();
    }
    return result;
  }

  /** {@code element+}. */
  final <T> List<T> some(Supplier<T> element) {
    List<T> result = many(element);
    return result.isEmpty() ? null : result;
  }

  /** Whether an element matches here; nothing is taken. */
  final boolean looksAt(Supplier<?> element) {
    int start = mark;
    boolean matches = element.get() != null;
    mark = start;
    return matches;
  }

  /** An unmodifiable list. */
  static <T> List<T> list(List<T> elements) {
    return List.copyOf(elements);
  }

  static <T> List<T> prepend(T first, List<T> rest) {
    ArrayList<T> result = new ArrayList<>();
    result.add(first);
    if (rest != null) {
      result.addAll(rest);
    }
    return List.copyOf(result);
  }

  // Memory.

  /** What the rule made of the tokens from the mark on, moving the mark; {@link #UNKNOWN} if it was not asked yet. */
  final Object remembered(int rule) {
    if (mark >= memos.length) {
      return UNKNOWN;
    }
    for (Memo memo = memos[mark]; memo != null; memo = memo.next) {
      if (memo.rule == rule) {
        mark = memo.end;
        return memo.value;
      }
    }
    return UNKNOWN;
  }

  /** Whether {@link #remembered} knew the rule's result, which may be that it does not match. */
  @SuppressWarnings("ReferenceEquality")
  static boolean isKnown(Object result) {
    return result != UNKNOWN;
  }

  /** Remembers what the rule made of the tokens from {@code start} to the mark. */
  final <T> T remember(int rule, int start, T value) {
    if (start >= memos.length) {
      memos = Arrays.copyOf(memos, Math.max(start + 1, memos.length * 2));
    }
    memos[start] = new Memo(rule, value, mark, memos[start]);
    return value;
  }

  // Errors.

  final void requireVersion(int version, String what) {
    if (featureVersion < version) {
      throw Errors.atLastToken(tokens, what + " only supported in Python 3." + version + " and greater");
    }
  }

  final PythonSyntaxError error(String message) {
    return Errors.atLastToken(tokens, message);
  }

  final PythonSyntaxError indentationError(String message) {
    return Errors.at(tokens, tokens.count - 1, ErrorKind.INDENTATION_ERROR, message);
  }

  final PythonSyntaxError errorOnNextToken(String message) {
    peek();
    return Errors.at(tokens, mark, ErrorKind.SYNTAX_ERROR, message);
  }

  final PythonSyntaxError errorAt(int token, String message) {
    return Errors.atToken(tokens, token, message);
  }

  final PythonSyntaxError errorAt(Node node, String message) {
    return Errors.range(tokens, spanOf(node), message);
  }

  /** An error from a token to the end of another. */
  final PythonSyntaxError errorBetween(int from, int to, String message) {
    return Errors.range(tokens, tokens.span(from, to), message);
  }

  final PythonSyntaxError errorBetween(Node from, Node to, String message) {
    return Errors.range(tokens, between(spanOf(from), spanOf(to)), message);
  }

  final PythonSyntaxError errorBetween(int from, Node to, String message) {
    return Errors.range(tokens, between(tokens.span(from, from), spanOf(to)), message);
  }

  final PythonSyntaxError errorBetween(Node from, int to, String message) {
    return Errors.range(tokens, between(spanOf(from), tokens.span(to, to)), message);
  }

  final PythonSyntaxError errorStartingFrom(int token, String message) {
    return Errors.startingFrom(tokens, tokens.startLine[token], tokens.startColumn[token], message);
  }

  final PythonSyntaxError errorStartingFrom(Node node, String message) {
    Span span = spanOf(node);
    return Errors.startingFrom(tokens, span.lineno(), span.colOffset(), message);
  }

  private static Span between(Span from, Span to) {
    return new Span(from.lineno(), from.colOffset(), to.endLineno(), to.endColOffset());
  }

  private static Span spanOf(Node node) {
    return switch (node) {
      case Expr e -> e.span();
      case Stmt s -> s.span();
      case Pattern p -> p.span();
      case Arg a -> a.span();
      case Keyword k -> k.span();
      case Alias a -> a.span();
      default -> throw new IllegalArgumentException(node.toString());
    };
  }

  /** What an assignment is for: which expressions may be its targets. */
  enum Targets { STAR, DELETE, FOR }

  /** Throws if the expression is no target; returns else. */
  final void checkTarget(Targets targets, Expr value) {
    Expr wrong = invalidTarget(value, targets);
    if (wrong != null) {
      String what = targets == Targets.DELETE ? "cannot delete " : "cannot assign to ";
      throw errorAt(wrong, what + ExpressionNames.of(wrong));
    }
  }

  private static Expr invalidTarget(Expr value, Targets targets) {
    return switch (value) {
      case null -> null;
      case Expr.List l -> invalidTarget(l.elts(), targets);
      case Expr.Tuple t -> invalidTarget(t.elts(), targets);
      case Expr.Starred s -> targets == Targets.DELETE ? s : invalidTarget(s.value(), targets);
      case Expr.Compare c when targets == Targets.FOR ->
          c.ops().get(0) == naja.syntax.ast.CmpOp.In ? invalidTarget(c.left(), targets) : null;
      case Expr.Name n -> null;
      case Expr.Subscript s -> null;
      case Expr.Attribute a -> null;
      default -> value;
    };
  }

  private static Expr invalidTarget(List<Expr> values, Targets targets) {
    for (Expr value : values) {
      Expr wrong = invalidTarget(value, targets);
      if (wrong != null) {
        return wrong;
      }
    }
    return null;
  }

  static Expr lastOf(Comprehension comprehension) {
    List<Expr> ifs = comprehension.ifs();
    return ifs.isEmpty() ? comprehension.iter() : ifs.get(ifs.size() - 1);
  }

  static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }

  /** The same target with another context. */
  static Expr withContext(Expr value, ExprContext context) {
    return switch (value) {
      case Expr.Name n -> new Expr.Name(n.id(), context, n.span());
      case Expr.Attribute a -> new Expr.Attribute(a.value(), a.attr(), context, a.span());
      case Expr.Subscript s -> new Expr.Subscript(s.value(), s.slice(), context, s.span());
      case Expr.Starred s -> new Expr.Starred(withContext(s.value(), context), context, s.span());
      case Expr.List l -> new Expr.List(withContext(l.elts(), context), context, l.span());
      case Expr.Tuple t -> new Expr.Tuple(withContext(t.elts(), context), context, t.span());
      default -> value;
    };
  }

  private static List<Expr> withContext(List<Expr> values, ExprContext context) {
    ArrayList<Expr> result = new ArrayList<>(values.size());
    for (Expr value : values) {
      result.add(withContext(value, context));
    }
    return List.copyOf(result);
  }
}
