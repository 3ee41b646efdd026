package naja.syntax;

import static naja.syntax.PegRules.*;
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

/** Patterns of the complete parser. */
abstract class PegPatterns extends PegInvalidExpressions {
  PegPatterns(TokenArray tokens, ParseOptions options) {
    super(tokens, options);
  }

  private record KeyPattern(Expr key, Pattern pattern) {}

  final Pattern patterns() {
    int start = mark;
    List<Pattern> elements = openSequencePattern();
    return elements != null ? new Pattern.MatchSequence(elements, span(start)) : pattern();
  }

  private Pattern pattern() {
    Pattern pattern = asPattern();
    return pattern != null ? pattern : orPattern();
  }

  private Pattern asPattern() {
    int start = mark;
    Pattern pattern = orPattern();
    if (pattern != null && token(AS)) {
      Expr.Name target = captureTarget();
      if (target != null) {
        return new Pattern.MatchAs(pattern, target.id(), span(start));
      }
    }
    mark = start;
    if (invalid) {
      invalidAsPattern();
    }
    return fail(start);
  }

  private Pattern orPattern() {
    int start = mark;
    List<Pattern> alternatives = gather(VBAR, this::closedPattern);
    if (alternatives == null) {
      return fail(start);
    }
    return alternatives.size() == 1 ? alternatives.get(0) : new Pattern.MatchOr(list(alternatives), span(start));
  }

  private Pattern closedPattern() {
    Object known = remembered(CLOSED_PATTERN);
    if (isKnown(known)) {
      return (Pattern) known;
    }
    int start = mark;
    Pattern result = literalPattern();
    result = result != null ? result : capturePattern();
    result = result != null ? result : wildcardPattern();
    result = result != null ? result : valuePattern();
    result = result != null ? result : groupPattern();
    result = result != null ? result : sequencePattern();
    result = result != null ? result : mappingPattern();
    result = result != null ? result : classPattern();
    return remember(CLOSED_PATTERN, start, result);
  }

  private Pattern literalPattern() {
    int start = mark;
    Expr value = numberLiteral();
    if (value == null) {
      value = strings();
    }
    if (value != null) {
      return new Pattern.MatchValue(value, span(start));
    }
    Object singleton = singleton();
    return singleton != null ? new Pattern.MatchSingleton(singleton, span(start)) : null;
  }

  private Object singleton() {
    if (token(NONE)) {
      return Singleton.NONE;
    }
    if (token(TRUE)) {
      return true;
    }
    return token(FALSE) ? (Object) false : null;
  }

  /** A signed number that no sign follows, or a complex number. */
  private Expr numberLiteral() {
    int start = mark;
    Expr value = signedNumber();
    if (value != null && !looksAt(PLUS) && !looksAt(MINUS)) {
      return value;
    }
    mark = start;
    return complexNumber();
  }

  private Expr signedNumber() {
    int start = mark;
    if (token(MINUS)) {
      Expr operand = number();
      return operand != null ? new Expr.UnaryOp(UnaryOpKind.USub, operand, span(start)) : fail(start);
    }
    return number();
  }

  private Expr complexNumber() {
    int start = mark;
    Expr real = signedNumber();
    if (real == null) {
      return fail(start);
    }
    Expr number = real instanceof Expr.UnaryOp negative ? negative.operand() : real;
    if (((Expr.Constant) number).value() instanceof ComplexConstant) {
      throw errorAt(number, "real number required in complex literal");
    }
    Operator op = looksAt(PLUS) ? Operator.Add : looksAt(MINUS) ? Operator.Sub : null;
    if (op == null) {
      return fail(start);
    }
    mark++;
    Expr imaginary = number();
    if (imaginary == null) {
      return fail(start);
    }
    if (!(((Expr.Constant) imaginary).value() instanceof ComplexConstant)) {
      throw errorAt(imaginary, "imaginary number required in complex literal");
    }
    return new Expr.BinOp(real, op, imaginary, span(start));
  }

  private Expr literalExpr() {
    int start = mark;
    Expr value = numberLiteral();
    if (value == null && (looksAt(STRING) || looksAt(FSTRING_START) || looksAt(TSTRING_START))) {
      value = strings();
    }
    if (value != null) {
      return value;
    }
    Object singleton = singleton();
    return singleton != null ? new Expr.Constant(singleton, null, span(start)) : null;
  }

  private Pattern capturePattern() {
    int start = mark;
    Expr.Name target = captureTarget();
    return target != null ? new Pattern.MatchAs(null, target.id(), span(start)) : null;
  }

  private Expr.Name captureTarget() {
    int start = mark;
    if (softKeyword("_")) {
      return fail(start);
    }
    Expr.Name name = name();
    return name != null && !looksAt(DOT) && !looksAt(LPAR) && !looksAt(EQUAL) ? name : fail(start);
  }

  private Pattern wildcardPattern() {
    int start = mark;
    return softKeyword("_") ? new Pattern.MatchAs(null, null, span(start)) : null;
  }

  private Pattern valuePattern() {
    int start = mark;
    Expr attribute = attr();
    return attribute != null && !looksAt(DOT) && !looksAt(LPAR) && !looksAt(EQUAL)
        ? new Pattern.MatchValue(attribute, span(start)) : fail(start);
  }

  private Expr attr() {
    int start = mark;
    Expr value = nameOrAttr();
    return value instanceof Expr.Attribute ? value : fail(start);
  }

  private Expr nameOrAttr() {
    int start = mark;
    Expr value = name();
    while (value != null) {
      int before = mark;
      Expr.Name attribute = token(DOT) ? name() : null;
      if (attribute == null) {
        mark = before;
        break;
      }
      value = new Expr.Attribute(value, attribute.id(), ExprContext.Load, span(start));
    }
    return value;
  }

  private Pattern groupPattern() {
    int start = mark;
    if (token(LPAR)) {
      Pattern pattern = pattern();
      if (pattern != null && token(RPAR)) {
        return pattern;
      }
    }
    return fail(start);
  }

  private Pattern sequencePattern() {
    int start = mark;
    if (token(LSQB)) {
      List<Pattern> elements = maybeSequencePattern();
      if (token(RSQB)) {
        return new Pattern.MatchSequence(elements == null ? List.of() : list(elements), span(start));
      }
      mark = start;
    }
    if (token(LPAR)) {
      List<Pattern> elements = openSequencePattern();
      if (token(RPAR)) {
        return new Pattern.MatchSequence(elements == null ? List.of() : elements, span(start));
      }
    }
    return fail(start);
  }

  private List<Pattern> openSequencePattern() {
    int start = mark;
    Pattern first = maybeStarPattern();
    return first != null && token(COMMA) ? prepend(first, maybeSequencePattern()) : fail(start);
  }

  private List<Pattern> maybeSequencePattern() {
    List<Pattern> elements = gather(COMMA, this::maybeStarPattern);
    if (elements != null) {
      token(COMMA);
    }
    return elements;
  }

  private Pattern maybeStarPattern() {
    Pattern star = starPattern();
    return star != null ? star : pattern();
  }

  private Pattern starPattern() {
    Object known = remembered(STAR_PATTERN);
    if (isKnown(known)) {
      return (Pattern) known;
    }
    int start = mark;
    if (token(STAR)) {
      Expr.Name target = captureTarget();
      if (target != null || softKeyword("_")) {
        String name = target == null ? null : target.id();
        return remember(STAR_PATTERN, start, new Pattern.MatchStar(name, span(start)));
      }
    }
    return remember(STAR_PATTERN, start, fail(start));
  }

  private Pattern mappingPattern() {
    int start = mark;
    if (!token(LBRACE)) {
      return null;
    }
    if (token(RBRACE)) {
      return new Pattern.MatchMapping(List.of(), List.of(), null, span(start));
    }
    Expr.Name rest = doubleStarPattern();
    if (rest != null) {
      token(COMMA);
      if (token(RBRACE)) {
        return new Pattern.MatchMapping(List.of(), List.of(), rest.id(), span(start));
      }
      mark = start + 1;
    }
    List<KeyPattern> items = gather(COMMA, this::keyValuePattern);
    if (items == null) {
      return fail(start);
    }
    rest = null;
    int afterItems = mark;
    if (token(COMMA)) {
      rest = doubleStarPattern();
      if (rest == null) {
        mark = afterItems;
      }
    }
    token(COMMA);
    if (!token(RBRACE)) {
      return fail(start);
    }
    ArrayList<Expr> keys = new ArrayList<>();
    for (KeyPattern item : items) {
      keys.add(item.key);
    }
    return new Pattern.MatchMapping(list(keys), patternsOf(items), rest == null ? null : rest.id(), span(start));
  }

  private static List<Pattern> patternsOf(List<KeyPattern> items) {
    ArrayList<Pattern> result = new ArrayList<>();
    for (KeyPattern item : items) {
      result.add(item.pattern);
    }
    return list(result);
  }

  private KeyPattern keyValuePattern() {
    int start = mark;
    Expr key = literalExpr();
    if (key == null) {
      key = attr();
    }
    if (key != null && token(COLON)) {
      Pattern pattern = pattern();
      if (pattern != null) {
        return new KeyPattern(key, pattern);
      }
    }
    return fail(start);
  }

  private Expr.Name doubleStarPattern() {
    int start = mark;
    if (token(DOUBLESTAR)) {
      Expr.Name target = captureTarget();
      if (target != null) {
        return target;
      }
    }
    return fail(start);
  }

  private Pattern classPattern() {
    int start = mark;
    Expr cls = nameOrAttr();
    if (cls == null || !token(LPAR)) {
      mark = start;
      return fail(start);
    }
    int afterOpen = mark;
    List<Pattern> positional = gather(COMMA, this::pattern);
    List<KeyPattern> keywords = null;
    if (positional == null) {
      keywords = gather(COMMA, this::keywordPattern);
    } else {
      int afterPositional = mark;
      keywords = token(COMMA) ? gather(COMMA, this::keywordPattern) : null;
      if (keywords == null) {
        mark = afterPositional;
      }
    }
    if (positional != null || keywords != null) {
      token(COMMA);
    }
    if (token(RPAR)) {
      ArrayList<String> names = new ArrayList<>();
      for (KeyPattern keyword : keywords == null ? List.<KeyPattern>of() : keywords) {
        names.add(((Expr.Name) keyword.key).id());
      }
      return new Pattern.MatchClass(cls, positional == null ? List.of() : list(positional), list(names),
          keywords == null ? List.of() : patternsOf(keywords), span(start));
    }
    mark = afterOpen;
    if (invalid) {
      invalidClassPattern();
    }
    return fail(start);
  }

  private KeyPattern keywordPattern() {
    int start = mark;
    Expr.Name name = name();
    if (name != null && token(EQUAL)) {
      Pattern pattern = pattern();
      if (pattern != null) {
        return new KeyPattern(name, pattern);
      }
    }
    return fail(start);
  }

  // Errors.

  private void invalidAsPattern() {
    int start = mark;
    if (orPattern() != null && token(AS)) {
      int target = mark;
      if (softKeyword("_")) {
        throw errorAt(target, "cannot use '_' as a target");
      }
      Expr value = expression();
      if (value != null) {
        throw errorAt(value, "cannot use " + ExpressionNames.of(value) + " as pattern target");
      }
    }
    mark = start;
  }

  private void invalidClassPattern() {
    int start = mark;
    List<Pattern> positional = gather(COMMA, this::pattern);
    if (positional != null && !token(COMMA)) {
      mark = start;
    }
    if (gather(COMMA, this::keywordPattern) != null && token(COMMA)) {
      List<Pattern> after = gather(COMMA, this::pattern);
      if (after != null) {
        throw errorBetween(after.get(0), last(after), "positional patterns follow keyword patterns");
      }
    }
  }
}
