package naja.syntax;

import static naja.syntax.PegRules.*;
import static naja.syntax.TokenType.*;

import java.util.List;
import java.util.function.Supplier;
import naja.syntax.ast.Comprehension;
import naja.syntax.ast.Expr;
import naja.syntax.ast.Keyword;
import naja.syntax.ast.Node;
import naja.syntax.ast.Stmt;

/** The rules for errors in expressions, for the complete parser. */
abstract class PegInvalidExpressions extends PegParameters {
  PegInvalidExpressions(TokenArray tokens, ParseOptions options) {
    super(tokens, options);
  }

  /** {@code pass_stmt | break_stmt | continue_stmt}. */
  abstract Stmt keywordStmt();

  abstract Stmt simpleStmt();

  @Override
  final Object invalidExpression() {
    int start = mark;
    if (token(STRING)) {
      List<Expr> between = some(this::notStringExpression);
      if (between != null && token(STRING)) {
        throw errorBetween(between.get(0), last(between),
            "invalid syntax. Is this intended to be part of the string?");
      }
    }
    mark = start;
    if (!looksAtPrefixedStringOrSoftKeyword()) {
      Expr first = disjunction();
      Expr second = first == null ? null : expressionWithoutInvalid();
      if (second != null) {
        int level = tokens.level[mark - 1];
        if (!isLegacyStatement(first) && level != 0) {
          throw errorBetween(first, second, "invalid syntax. Perhaps you forgot a comma?");
        }
        return fail(start);
      }
    }
    mark = start;
    invalidConditional(start);
    mark = start;
    Stmt statement = keywordStmt();
    if (statement != null && token(IF) && disjunction() != null && token(ELSE) && simpleStmt() != null) {
      throw errorAt(statement, "expected expression before 'if', but statement is given");
    }
    mark = start;
    if (token(LAMBDA)) {
      lambdaParams();
      if (token(COLON)) {
        int middle = peek();
        if (middle == FSTRING_MIDDLE || middle == TSTRING_MIDDLE) {
          throw errorBetween(start, mark - 1, (middle == FSTRING_MIDDLE ? "f" : "t")
              + "-string: lambda expressions are not allowed without parentheses");
        }
      }
    }
    return fail(start);
  }

  private Expr notStringExpression() {
    return looksAt(STRING) ? null : expressionWithoutInvalid();
  }

  /** Whether a name and a string follow (a mistaken prefix), or a soft keyword. */
  private boolean looksAtPrefixedStringOrSoftKeyword() {
    if (looksAt(NAME)) {
      mark++;
      boolean string = looksAt(STRING);
      mark--;
      return string || looksAtSoftKeyword();
    }
    return false;
  }

  private static boolean isLegacyStatement(Expr value) {
    return value instanceof Expr.Name name && (name.id().equals("print") || name.id().equals("exec"));
  }

  private void invalidConditional(int start) {
    Expr body = disjunction();
    if (body == null || !token(IF)) {
      return;
    }
    Expr test = disjunction();
    if (test == null) {
      return;
    }
    if (!looksAt(ELSE) && !looksAt(COLON)) {
      throw errorBetween(body, test, "expected 'else' after 'if' expression");
    }
    if (token(ELSE)) {
      int afterElse = mark;
      if (expression() == null) {
        mark = afterElse;
        throw errorOnNextToken("expected expression after 'else', but statement is given");
      }
    }
    mark = start;
  }

  @Override
  final Object invalidLegacyExpression() {
    int start = mark;
    Expr.Name name = name();
    if (name != null && !looksAt(LPAR)) {
      Expr value = starExpressions();
      if (value != null && isLegacyStatement(name)) {
        throw errorBetween(name, value, "Missing parentheses in call to '" + name.id() + "'. Did you mean " + name.id()
            + "(...)?");
      }
    }
    return fail(start);
  }

  @Override
  final Object invalidNamedExpression() {
    Object known = remembered(INVALID_NAMED_EXPRESSION);
    if (isKnown(known)) {
      return known;
    }
    int start = mark;
    Expr target = expression();
    if (target != null && token(COLONEQUAL) && expression() != null) {
      throw errorAt(target, "cannot use assignment expressions with " + ExpressionNames.of(target));
    }
    mark = start;
    Expr.Name name = name();
    if (name != null && token(EQUAL)) {
      Expr value = bitwiseOr();
      if (value != null && !looksAt(EQUAL) && !looksAt(COLONEQUAL)) {
        throw errorBetween(name, value, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
      }
    }
    mark = start;
    if (!looksAtDisplay()) {
      target = bitwiseOr();
      if (target != null && token(EQUAL) && bitwiseOr() != null && !looksAt(EQUAL) && !looksAt(COLONEQUAL)) {
        throw errorAt(target, "cannot assign to " + ExpressionNames.of(target)
            + " here. Maybe you meant '==' instead of '='?");
      }
    }
    return remember(INVALID_NAMED_EXPRESSION, start, fail(start));
  }

  private boolean looksAtDisplay() {
    return looksAt((Supplier<?>) this::listDisplay) || looksAt((Supplier<?>) this::tuple)
        || looksAt((Supplier<?>) this::genexp) || looksAt(TRUE) || looksAt(NONE) || looksAt(FALSE);
  }

  @Override
  final Object invalidArithmetic() {
    int start = mark;
    if (sum() != null) {
      switch (peek()) {
        case PLUS, MINUS, STAR, SLASH, PERCENT, DOUBLESLASH, AT -> {
          mark++;
          int not = mark;
          if (token(NOT)) {
            Expr operand = inversion();
            if (operand != null) {
              throw errorBetween(not, operand, "'not' after an operator must be parenthesized");
            }
          }
        }
        default -> {}
      }
    }
    return fail(start);
  }

  @Override
  final Object invalidFactor() {
    int start = mark;
    if (looksAt(PLUS) || looksAt(MINUS) || looksAt(TILDE)) {
      mark++;
      int not = mark;
      if (token(NOT)) {
        Expr operand = factor();
        if (operand != null) {
          throw errorBetween(not, operand, "'not' after an operator must be parenthesized");
        }
      }
    }
    return fail(start);
  }

  // Displays and comprehensions.

  @Override
  final Object invalidGroup() {
    int start = mark;
    if (!token(LPAR)) {
      return null;
    }
    Expr starred = starredExpression();
    if (starred != null && token(RPAR)) {
      throw errorAt(starred, "cannot use starred expression here");
    }
    mark = start + 1;
    if (token(DOUBLESTAR) && expression() != null && token(RPAR)) {
      throw errorAt(start + 1, "cannot use double starred expression here");
    }
    return fail(start);
  }

  @Override
  final Object invalidComprehension() {
    int start = mark;
    int open = peek();
    if (open != LSQB && open != LPAR && open != LBRACE) {
      return null;
    }
    mark++;
    Expr starred = starredExpression();
    if (starred != null && forIfClauses() != null) {
      throw errorAt(starred, "iterable unpacking cannot be used in comprehension");
    }
    mark = start;
    if (open != LPAR) {
      mark++;
      Expr first = starNamedExpression();
      if (first != null && token(COMMA)) {
        int comma = mark - 1;
        List<Expr> rest = starNamedExpressions();
        if (rest != null && forIfClauses() != null) {
          throw errorBetween(first, last(rest), "did you forget parentheses around the comprehension target?");
        }
        mark = comma + 1;
        if (forIfClauses() != null) {
          throw errorBetween(first, comma, "did you forget parentheses around the comprehension target?");
        }
      }
    }
    return fail(start);
  }

  @Override
  final Object invalidDictComprehension() {
    int start = mark;
    if (token(LBRACE) && token(DOUBLESTAR) && bitwiseOr() != null && forIfClauses() != null && token(RBRACE)) {
      throw errorAt(start + 1, "dict unpacking cannot be used in dict comprehension");
    }
    return fail(start);
  }

  @Override
  final Object invalidDoubleStarredKvpairs() {
    int start = mark;
    if (gather(COMMA, this::doubleStarredKvpair) != null && token(COMMA)) {
      invalidKvpair();
    }
    mark = start;
    dictValueErrors();
    return fail(start);
  }

  private void invalidKvpair() {
    int start = mark;
    Expr key = expression();
    if (key != null && !looksAt(COLON)) {
      throw Errors.known(tokens.tokenizer, ErrorKind.SYNTAX_ERROR, "':' expected after dictionary key",
          key.span().lineno(), key.span().endColOffset(), key.span().endLineno(), 0);
    }
    mark = start;
    dictValueErrors();
  }

  private void dictValueErrors() {
    int start = mark;
    if (expression() != null && token(COLON)) {
      int afterColon = mark;
      if (token(STAR) && bitwiseOr() != null) {
        throw errorStartingFrom(afterColon, "cannot use a starred expression in a dictionary value");
      }
      mark = afterColon;
      if (looksAt(RBRACE) || looksAt(COMMA)) {
        throw errorAt(afterColon - 1, "expression expected after dictionary key and ':'");
      }
    }
    mark = start;
  }

  @Override
  final Object invalidForIfClause() {
    int start = mark;
    token(ASYNC);
    if (token(FOR) && bitwiseOr() != null) {
      many(() -> afterComma(this::bitwiseOr));
      token(COMMA);
      if (!looksAt(IN)) {
        throw error("'in' expected after for-loop variables");
      }
    }
    return fail(start);
  }

  @Override
  final Object invalidForTarget() {
    int start = mark;
    token(ASYNC);
    if (token(FOR)) {
      Expr target = starExpressions();
      if (target != null) {
        checkTarget(Targets.FOR, target);
      }
    }
    return fail(start);
  }

  // Arguments.

  @Override
  final Object invalidStarredExpressionUnpacking() {
    int start = mark;
    if (token(STAR) && expression() != null && token(EQUAL)) {
      Expr value = expression();
      if (value != null) {
        throw errorBetween(start, value, "cannot assign to iterable argument unpacking");
      }
    }
    return fail(start);
  }

  @Override
  final Object invalidStarredExpression() {
    if (token(STAR)) {
      throw error("Invalid star expression");
    }
    return null;
  }

  @Override
  final Object invalidArguments() {
    int start = mark;
    unpackingAfterKeywords();
    mark = start;
    Expr element = expression();
    List<Comprehension> generators = element == null ? null : forIfClauses();
    if (generators != null && token(COMMA)) {
      generatorAfterComma();
      throw errorBetween(element, lastOf(last(generators)), "Generator expression must be parenthesized");
    }
    mark = start;
    Expr.Name name = name();
    if (name != null && token(EQUAL)) {
      int equal = mark - 1;
      if (expression() != null && forIfClauses() != null) {
        throw errorBetween(name, equal, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
      }
    }
    mark = start;
    valueLeftOut(start);
    mark = start;
    Args args = args();
    if (args != null) {
      generators = forIfClauses();
      if (generators != null) {
        generatorAfterArguments(args, generators);
        return fail(start);
      }
    }
    mark = start;
    args = args();
    if (args != null && token(COMMA)) {
      int afterComma = mark;
      element = expression();
      generators = element == null ? null : forIfClauses();
      if (generators != null) {
        throw errorBetween(element, lastOf(last(generators)), "Generator expression must be parenthesized");
      }
      mark = afterComma;
      if (args() != null) {
        boolean unpacking = false;
        for (Keyword keyword : args.keywords()) {
          unpacking |= keyword.arg() == null;
        }
        throw error("positional argument follows keyword argument" + (unpacking ? " unpacking" : ""));
      }
    }
    return fail(start);
  }

  private void unpackingAfterKeywords() {
    int start = mark;
    List<Expr> positional = gather(COMMA, this::positionalArgument);
    List<Node> keywords = positional != null && token(COMMA) ? kwargs() : null;
    if (keywords == null) {
      mark = start;
      keywords = kwargs();
    }
    if (keywords != null && token(COMMA)) {
      int comma = mark - 1;
      if (gather(COMMA, this::starredNotAssigned) != null) {
        throw errorStartingFrom(comma, "iterable argument unpacking follows keyword argument unpacking");
      }
    }
  }

  private Expr starredNotAssigned() {
    int start = mark;
    Expr value = starredExpression();
    return value != null && !looksAt(EQUAL) ? value : fail(start);
  }

  /** {@code [args | expression for_if_clauses]}, of which only the errors matter. */
  private void generatorAfterComma() {
    int start = mark;
    if (args() == null) {
      mark = start;
      if (expression() != null) {
        forIfClauses();
      }
    }
  }

  private void valueLeftOut(int start) {
    if (args() == null || !token(COMMA)) {
      mark = start;
    }
    Expr.Name name = name();
    if (name != null && token(EQUAL) && (looksAt(COMMA) || looksAt(RPAR))) {
      throw errorBetween(name, mark - 1, "expected argument value expression");
    }
  }

  private void generatorAfterArguments(Args args, List<Comprehension> generators) {
    int count = args.args().size();
    if (count > 1) {
      throw errorBetween(args.args().get(count - 1), lastOf(last(generators)),
          "Generator expression must be parenthesized");
    }
  }

  @Override
  final Object invalidKwarg() {
    int start = mark;
    int type = peek();
    if (type == TRUE || type == FALSE || type == NONE) {
      mark++;
      if (token(EQUAL)) {
        throw errorBetween(start, mark - 1, "cannot assign to " + TokenType.keyword(type));
      }
      mark = start;
    }
    Expr.Name name = name();
    boolean assigned = name != null && token(EQUAL);
    if (assigned) {
      int equal = mark - 1;
      if (expression() != null && forIfClauses() != null) {
        throw errorBetween(name, equal, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
      }
    }
    mark = start;
    if (!assigned) {
      Expr target = expression();
      if (target != null && token(EQUAL)) {
        throw errorBetween(target, mark - 1,
            "expression cannot contain assignment, perhaps you meant \"==\"?");
      }
      mark = start;
    }
    if (token(DOUBLESTAR) && expression() != null && token(EQUAL)) {
      Expr value = expression();
      if (value != null) {
        throw errorBetween(start, value, "cannot assign to keyword argument unpacking");
      }
    }
    return fail(start);
  }
}
