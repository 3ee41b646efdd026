package naja.syntax;

import static naja.syntax.TokenType.*;

import java.util.ArrayList;
import java.util.List;
import naja.syntax.ast.Expr;
import naja.syntax.ast.ExprContext;
import naja.syntax.ast.Operator;
import naja.syntax.ast.Pattern;
import naja.syntax.ast.UnaryOpKind;
import naja.syntax.constant.ComplexConstant;
import naja.syntax.constant.Singleton;

/** Patterns of {@code match} statements, for the fast parser. */
abstract class PatternParser extends ExpressionParser {
  PatternParser(TokenArray tokens, ParseOptions options, int maxDepth) {
    super(tokens, options, maxDepth);
  }

  /** {@code patterns}: what follows {@code case}. */
  final Pattern patterns() {
    int from = at;
    Pattern first = maybeStarPattern();
    if (type[at] == COMMA) {
      ArrayList<Pattern> elements = new ArrayList<>();
      elements.add(first);
      while (accept(COMMA)) {
        if (type[at] == COLON || type[at] == IF) {
          break;
        }
        elements.add(maybeStarPattern());
      }
      return new Pattern.MatchSequence(list(elements), span(from));
    }
    if (first instanceof Pattern.MatchStar) {
      throw mismatch();
    }
    return first;
  }

  private Pattern maybeStarPattern() {
    if (type[at] != STAR) {
      return pattern();
    }
    int from = at++;
    String name = captureTarget(true);
    return new Pattern.MatchStar(name, span(from));
  }

  private boolean isWildcard() {
    return type[at] == NAME && names[at].equals("_");
  }

  /** A name to bind, or {@code null} for the wildcard where that is allowed. */
  private String captureTarget(boolean wildcardAllowed) {
    if (type[at] != NAME || (!wildcardAllowed && isWildcard())) {
      throw mismatch();
    }
    boolean wildcard = isWildcard();
    String name = names[at++];
    if (wildcard) {
      return null;
    }
    if (type[at] == DOT || type[at] == LPAR || type[at] == EQUAL) {
      throw mismatch();
    }
    return name;
  }

  private Pattern pattern() {
    int from = at;
    enter(BRACKET);
    Pattern result = orPattern();
    if (accept(AS)) {
      String name = captureTarget(false);
      result = new Pattern.MatchAs(result, name, span(from));
    }
    leave(BRACKET);
    return result;
  }

  private Pattern orPattern() {
    int from = at;
    Pattern first = closedPattern();
    if (type[at] != VBAR) {
      return first;
    }
    ArrayList<Pattern> alternatives = new ArrayList<>();
    alternatives.add(first);
    while (accept(VBAR)) {
      alternatives.add(closedPattern());
    }
    return new Pattern.MatchOr(list(alternatives), span(from));
  }

  private Pattern closedPattern() {
    int from = at;
    return switch (type[at]) {
      case NUMBER, MINUS, PLUS, STRING, FSTRING_START, TSTRING_START -> {
        Expr value = literal();
        yield new Pattern.MatchValue(value, span(from));
      }
      case NONE, TRUE, FALSE -> {
        Object value = singleton(type[at]);
        at++;
        yield new Pattern.MatchSingleton(value, span(from));
      }
      case NAME -> namePattern(from);
      case LPAR -> parenthesizedPattern(from);
      case LSQB -> {
        at++;
        List<Pattern> elements = sequence(RSQB, new ArrayList<>());
        yield new Pattern.MatchSequence(elements, span(from));
      }
      case LBRACE -> mapping(from);
      default -> throw mismatch();
    };
  }

  private static Object singleton(int tokenType) {
    return switch (tokenType) {
      case NONE -> Singleton.NONE;
      case TRUE -> true;
      default -> false;
    };
  }

  /** A number with its sign, a sum of a real and an imaginary number, or a string. */
  private Expr literal() {
    if (type[at] == STRING || type[at] == FSTRING_START || type[at] == TSTRING_START) {
      return strings();
    }
    int from = at;
    Expr real = signedNumber();
    if (type[at] != PLUS && type[at] != MINUS) {
      return real;
    }
    Operator op = type[at] == PLUS ? Operator.Add : Operator.Sub;
    at++;
    if (isImaginary(from) || (isImaginary(from + 1) && type[from] != NUMBER) || type[at] != NUMBER) {
      throw mismatch();
    }
    Expr imaginary = number();
    if (!isImaginary(at - 1)) {
      throw mismatch();
    }
    return new Expr.BinOp(real, op, imaginary, span(from));
  }

  private boolean isImaginary(int i) {
    return type[i] == NUMBER && NumberLiterals.parse(tokens, i, options) instanceof ComplexConstant;
  }

  private Expr signedNumber() {
    int from = at;
    if (accept(MINUS)) {
      Expr operand = number();
      return new Expr.UnaryOp(UnaryOpKind.USub, operand, span(from));
    }
    if (type[at] == PLUS) {
      throw mismatch();
    }
    return number();
  }

  private Expr number() {
    if (type[at] != NUMBER) {
      throw mismatch();
    }
    Object value = NumberLiterals.parse(tokens, at, options);
    at++;
    return new Expr.Constant(value, null, tokens.span(at - 1, at - 1));
  }

  private Pattern namePattern(int from) {
    if (type[at + 1] != DOT && type[at + 1] != LPAR) {
      if (type[at + 1] == EQUAL) {
        throw mismatch();
      }
      String name = isWildcard() ? null : names[at];
      at++;
      return new Pattern.MatchAs(null, name, span(from));
    }
    Expr value = nameOrAttribute();
    if (type[at] == LPAR) {
      return classPattern(value, from);
    }
    if (type[at] == EQUAL) {
      throw mismatch();
    }
    return new Pattern.MatchValue(value, span(from));
  }

  private Expr nameOrAttribute() {
    int from = at;
    Expr value = name(ExprContext.Load);
    while (accept(DOT)) {
      String attribute = identifier();
      value = new Expr.Attribute(value, attribute, ExprContext.Load, span(from));
    }
    return value;
  }

  private Pattern parenthesizedPattern(int from) {
    at++;
    if (accept(RPAR)) {
      return new Pattern.MatchSequence(List.of(), span(from));
    }
    Pattern first = maybeStarPattern();
    if (type[at] == COMMA) {
      ArrayList<Pattern> elements = new ArrayList<>();
      elements.add(first);
      at++;
      List<Pattern> all = sequence(RPAR, elements);
      return new Pattern.MatchSequence(all, span(from));
    }
    expect(RPAR);
    if (first instanceof Pattern.MatchStar) {
      throw mismatch();
    }
    return first;
  }

  /** Parses more elements of a sequence, and the closing bracket. */
  private List<Pattern> sequence(int closing, List<Pattern> elements) {
    while (type[at] != closing) {
      elements.add(maybeStarPattern());
      if (!accept(COMMA)) {
        break;
      }
    }
    expect(closing);
    return list(elements);
  }

  private Pattern mapping(int from) {
    at++;
    ArrayList<Expr> keys = new ArrayList<>();
    ArrayList<Pattern> patterns = new ArrayList<>();
    String rest = null;
    while (type[at] != RBRACE) {
      if (accept(DOUBLESTAR)) {
        rest = captureTarget(false);
        accept(COMMA);
        break;
      }
      keys.add(mappingKey());
      expect(COLON);
      patterns.add(pattern());
      if (!accept(COMMA)) {
        break;
      }
    }
    expect(RBRACE);
    return new Pattern.MatchMapping(list(keys), list(patterns), rest, span(from));
  }

  private Expr mappingKey() {
    return switch (type[at]) {
      case NAME -> {
        Expr value = nameOrAttribute();
        if (value instanceof Expr.Name) {
          throw mismatch();
        }
        yield value;
      }
      case NONE, TRUE, FALSE -> {
        Object value = singleton(type[at]);
        at++;
        yield new Expr.Constant(value, null, tokens.span(at - 1, at - 1));
      }
      default -> literal();
    };
  }

  private Pattern classPattern(Expr cls, int from) {
    at++;
    ArrayList<Pattern> patterns = new ArrayList<>();
    ArrayList<String> keywords = new ArrayList<>();
    ArrayList<Pattern> keywordPatterns = new ArrayList<>();
    while (type[at] != RPAR) {
      if (type[at] == NAME && type[at + 1] == EQUAL) {
        keywords.add(names[at]);
        at += 2;
        keywordPatterns.add(pattern());
      } else {
        if (!keywords.isEmpty()) {
          throw mismatch();
        }
        patterns.add(pattern());
      }
      if (!accept(COMMA)) {
        break;
      }
    }
    expect(RPAR);
    return new Pattern.MatchClass(cls, list(patterns), list(keywords), list(keywordPatterns), span(from));
  }
}
