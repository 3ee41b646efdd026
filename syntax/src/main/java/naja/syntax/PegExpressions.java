package naja.syntax;

import static naja.syntax.PegRules.*;
import static naja.syntax.TokenType.*;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import naja.syntax.ast.Arguments;
import naja.syntax.ast.BoolOpKind;
import naja.syntax.ast.CmpOp;
import naja.syntax.ast.Expr;
import naja.syntax.ast.ExprContext;
import naja.syntax.ast.Operator;
import naja.syntax.ast.UnaryOpKind;

/** Expressions of the complete parser, from lists of them down to the operators. */
abstract class PegExpressions extends PegBase {
  PegExpressions(TokenArray tokens, ParseOptions options) {
    super(tokens, options);
  }

  // Rules of other files.

  abstract Expr primary();

  abstract Arguments lambdaParams();

  abstract Object invalidExpression();

  abstract Object invalidLegacyExpression();

  abstract Object invalidNamedExpression();

  abstract Object invalidArithmetic();

  abstract Object invalidFactor();

  // Lists.

  /** One element, or a tuple of them. */
  private Expr tupleOf(Supplier<Expr> element) {
    int start = mark;
    peek();
    Expr first = element.get();
    if (first == null) {
      return fail(start);
    }
    int afterFirst = mark;
    if (!token(COMMA)) {
      return first;
    }
    mark = afterFirst;
    List<Expr> rest = many(() -> afterComma(element));
    token(COMMA);
    return new Expr.Tuple(prepend(first, rest), ExprContext.Load, span(start));
  }

  final Expr afterComma(Supplier<Expr> element) {
    int start = mark;
    if (!token(COMMA)) {
      return null;
    }
    Expr value = element.get();
    return value != null ? value : fail(start);
  }

  final Expr expressions() {
    return tupleOf(this::expression);
  }

  final Expr starExpressions() {
    return tupleOf(this::starExpression);
  }

  final Expr starExpression() {
    Object known = remembered(STAR_EXPRESSION);
    if (isKnown(known)) {
      return (Expr) known;
    }
    int start = mark;
    Expr value = starredBitwiseOr();
    return remember(STAR_EXPRESSION, start, value != null ? value : expression());
  }

  private Expr starredBitwiseOr() {
    int start = mark;
    if (token(STAR)) {
      Expr value = bitwiseOr();
      if (value != null) {
        return new Expr.Starred(value, ExprContext.Load, span(start));
      }
    }
    return fail(start);
  }

  final List<Expr> starNamedExpressions() {
    List<Expr> elements = gather(COMMA, this::starNamedExpression);
    if (elements != null) {
      token(COMMA);
    }
    return elements;
  }

  final Expr starNamedExpression() {
    Expr value = starredBitwiseOr();
    return value != null ? value : namedExpression();
  }

  final Expr annotatedRhs() {
    Expr value = yieldExpr();
    return value != null ? value : starExpressions();
  }

  final Expr yieldExpr() {
    int start = mark;
    if (!token(YIELD)) {
      return null;
    }
    if (token(FROM)) {
      Expr value = expression();
      if (value != null) {
        return new Expr.YieldFrom(value, span(start));
      }
      mark = start + 1;
    }
    Expr value = starExpressions();
    return new Expr.Yield(value, span(start));
  }

  // One expression.

  final Expr assignmentExpression() {
    int start = mark;
    Expr.Name target = name();
    if (target == null || !token(COLONEQUAL)) {
      return fail(start);
    }
    Expr value = expression();
    if (value == null) {
      return fail(start);
    }
    requireVersion(8, "Assignment expressions are");
    return new Expr.NamedExpr(withContext(target, ExprContext.Store), value, span(start));
  }

  final Expr namedExpression() {
    Expr value = assignmentExpression();
    if (value != null) {
      return value;
    }
    if (invalid) {
      Object result = invalidNamedExpression();
      if (result != null) {
        return (Expr) result;
      }
    }
    return expressionNotNamed();
  }

  /** {@code expression !':='}. */
  final Expr expressionNotNamed() {
    int start = mark;
    Expr value = expression();
    return value != null && !looksAt(COLONEQUAL) ? value : fail(start);
  }

  final Expr assignmentOrExpression() {
    Expr value = assignmentExpression();
    return value != null ? value : expressionNotNamed();
  }

  final Expr expression() {
    Object known = remembered(EXPRESSION);
    if (isKnown(known)) {
      return (Expr) known;
    }
    int start = mark;
    peek();
    if (invalid) {
      Object result = invalidExpression();
      if (result == null) {
        result = invalidLegacyExpression();
      }
      if (result != null) {
        return remember(EXPRESSION, start, (Expr) result);
      }
    }
    return remember(EXPRESSION, start, validExpression());
  }

  private Expr validExpression() {
    int start = mark;
    Expr body = disjunction();
    if (body != null && token(IF)) {
      Expr test = disjunction();
      if (test != null && token(ELSE)) {
        enter(1);
        Expr orelse = expression();
        leave(1);
        if (orelse != null) {
          return new Expr.IfExp(test, body, orelse, span(start));
        }
      }
    }
    mark = start;
    body = disjunction();
    return body != null ? body : lambdef();
  }

  /** The same without the rules for errors below it. */
  final Expr expressionWithoutInvalid() {
    boolean saved = invalid;
    setInvalid(false);
    Expr value = validExpression();
    setInvalid(saved);
    return value;
  }

  final Expr lambdef() {
    int start = mark;
    if (!token(LAMBDA)) {
      return null;
    }
    Arguments arguments = lambdaParams();
    if (token(COLON)) {
      enter(2);
      Expr body = expression();
      leave(2);
      if (body != null) {
        return new Expr.Lambda(arguments == null ? ExpressionParser.NO_ARGUMENTS : arguments, body, span(start));
      }
    }
    return fail(start);
  }

  final Expr disjunction() {
    return booleanOperation(DISJUNCTION, OR, BoolOpKind.Or, this::conjunction);
  }

  private Expr conjunction() {
    return booleanOperation(CONJUNCTION, AND, BoolOpKind.And, this::inversion);
  }

  private Expr booleanOperation(int rule, int operator, BoolOpKind kind, Supplier<Expr> operand) {
    Object known = remembered(rule);
    if (isKnown(known)) {
      return (Expr) known;
    }
    int start = mark;
    peek();
    Expr first = operand.get();
    if (first == null) {
      return remember(rule, start, fail(start));
    }
    List<Expr> rest = many(() -> {
      int before = mark;
      Expr next = token(operator) ? operand.get() : null;
      return next != null ? next : fail(before);
    });
    return remember(rule, start, rest.isEmpty() ? first : new Expr.BoolOp(kind, prepend(first, rest), span(start)));
  }

  final Expr inversion() {
    Object known = remembered(INVERSION);
    if (isKnown(known)) {
      return (Expr) known;
    }
    int start = mark;
    if (token(NOT)) {
      enter(1);
      Expr operand = inversion();
      leave(1);
      if (operand != null) {
        return remember(INVERSION, start, new Expr.UnaryOp(UnaryOpKind.Not, operand, span(start)));
      }
      mark = start;
    }
    return remember(INVERSION, start, comparison());
  }

  private Expr comparison() {
    int start = mark;
    Expr left = bitwiseOr();
    if (left == null) {
      return fail(start);
    }
    ArrayList<CmpOp> ops = new ArrayList<>();
    ArrayList<Expr> comparators = new ArrayList<>();
    while (true) {
      int before = mark;
      CmpOp op = comparisonOperator();
      Expr right = op == null ? null : bitwiseOr();
      if (right == null) {
        mark = before;
        break;
      }
      ops.add(op);
      comparators.add(right);
    }
    return ops.isEmpty() ? left : new Expr.Compare(left, list(ops), list(comparators), span(start));
  }

  private CmpOp comparisonOperator() {
    int start = mark;
    int type = peek();
    mark++;
    return switch (type) {
      case EQEQUAL -> CmpOp.Eq;
      case NOTEQUAL -> checkNotEqual(start) ? CmpOp.NotEq : null;
      case LESSEQUAL -> CmpOp.LtE;
      case LESS -> CmpOp.Lt;
      case GREATEREQUAL -> CmpOp.GtE;
      case GREATER -> CmpOp.Gt;
      case NOT -> token(IN) ? CmpOp.NotIn : null;
      case IN -> CmpOp.In;
      case IS -> {
        boolean not = token(NOT) && looksAt((Supplier<?>) this::bitwiseOr);
        mark = not ? start + 2 : start + 1;
        yield not ? CmpOp.IsNot : CmpOp.Is;
      }
      default -> null;
    };
  }

  /** PEP 401. */
  private boolean checkNotEqual(int i) {
    boolean old = tokens.tokenizer.source[tokens.start[i]] == '<';
    if (barryAsFlufl && !old) {
      throw error("with Barry as BDFL, use '<>' instead of '!='");
    }
    return barryAsFlufl == old;
  }

  // Operators that associate to the left: CPython grows a seed, which comes to the same as a loop.

  final Expr bitwiseOr() {
    Object known = remembered(BITWISE_OR);
    if (isKnown(known)) {
      return (Expr) known;
    }
    int start = mark;
    Expr left = bitwiseXor();
    while (left != null) {
      Expr next = operation(start, left, VBAR, Operator.BitOr, this::bitwiseXor);
      if (next == null) {
        break;
      }
      left = next;
    }
    return remember(BITWISE_OR, start, left);
  }

  private Expr bitwiseXor() {
    Object known = remembered(BITWISE_XOR);
    if (isKnown(known)) {
      return (Expr) known;
    }
    int start = mark;
    Expr left = bitwiseAnd();
    while (left != null) {
      Expr next = operation(start, left, CIRCUMFLEX, Operator.BitXor, this::bitwiseAnd);
      if (next == null) {
        break;
      }
      left = next;
    }
    return remember(BITWISE_XOR, start, left);
  }

  private Expr bitwiseAnd() {
    Object known = remembered(BITWISE_AND);
    if (isKnown(known)) {
      return (Expr) known;
    }
    int start = mark;
    Expr left = shiftExpr();
    while (left != null) {
      Expr next = operation(start, left, AMPER, Operator.BitAnd, this::shiftExpr);
      if (next == null) {
        break;
      }
      left = next;
    }
    return remember(BITWISE_AND, start, left);
  }

  private Expr shiftExpr() {
    Object known = remembered(SHIFT_EXPR);
    if (isKnown(known)) {
      return (Expr) known;
    }
    int start = mark;
    if (invalid) {
      invalidArithmetic();
    }
    Expr left = sum();
    while (left != null) {
      Expr next = operation(start, left, LEFTSHIFT, Operator.LShift, this::sum);
      if (next == null) {
        next = operation(start, left, RIGHTSHIFT, Operator.RShift, this::sum);
      }
      if (next == null) {
        break;
      }
      left = next;
    }
    return remember(SHIFT_EXPR, start, left);
  }

  final Expr sum() {
    Object known = remembered(SUM);
    if (isKnown(known)) {
      return (Expr) known;
    }
    int start = mark;
    Expr left = term();
    while (left != null) {
      Expr next = operation(start, left, PLUS, Operator.Add, this::term);
      if (next == null) {
        next = operation(start, left, MINUS, Operator.Sub, this::term);
      }
      if (next == null) {
        break;
      }
      left = next;
    }
    return remember(SUM, start, left);
  }

  private Expr term() {
    Object known = remembered(TERM);
    if (isKnown(known)) {
      return (Expr) known;
    }
    int start = mark;
    if (invalid) {
      invalidFactor();
    }
    Expr left = factor();
    while (left != null) {
      Expr next = switch (peek()) {
        case STAR -> operation(start, left, STAR, Operator.Mult, this::factor);
        case SLASH -> operation(start, left, SLASH, Operator.Div, this::factor);
        case DOUBLESLASH -> operation(start, left, DOUBLESLASH, Operator.FloorDiv, this::factor);
        case PERCENT -> operation(start, left, PERCENT, Operator.Mod, this::factor);
        case AT -> operation(start, left, AT, Operator.MatMult, this::factor);
        default -> null;
      };
      if (next == null) {
        break;
      }
      if (((Expr.BinOp) next).op() == Operator.MatMult) {
        requireVersion(5, "The '@' operator is");
      }
      left = next;
    }
    return remember(TERM, start, left);
  }

  private Expr operation(int start, Expr left, int operator, Operator op, Supplier<Expr> operand) {
    int before = mark;
    Expr right = token(operator) ? operand.get() : null;
    return right != null ? new Expr.BinOp(left, op, right, span(start)) : fail(before);
  }

  final Expr factor() {
    Object known = remembered(FACTOR);
    if (isKnown(known)) {
      return (Expr) known;
    }
    int start = mark;
    UnaryOpKind op = switch (peek()) {
      case PLUS -> UnaryOpKind.UAdd;
      case MINUS -> UnaryOpKind.USub;
      case TILDE -> UnaryOpKind.Invert;
      default -> null;
    };
    if (op == null) {
      return remember(FACTOR, start, power());
    }
    mark++;
    enter(1);
    Expr operand = factor();
    leave(1);
    return remember(FACTOR, start, operand != null ? new Expr.UnaryOp(op, operand, span(start)) : fail(start));
  }

  private Expr power() {
    int start = mark;
    Expr base = awaitPrimary();
    if (base == null) {
      return fail(start);
    }
    enter(2);
    Expr result = operation(start, base, DOUBLESTAR, Operator.Pow, this::factor);
    leave(2);
    return result != null ? result : base;
  }

  private Expr awaitPrimary() {
    Object known = remembered(AWAIT_PRIMARY);
    if (isKnown(known)) {
      return (Expr) known;
    }
    int start = mark;
    if (token(AWAIT)) {
      Expr value = primary();
      if (value != null) {
        requireVersion(5, "Await expressions are");
        return remember(AWAIT_PRIMARY, start, new Expr.Await(value, span(start)));
      }
      mark = start;
    }
    return remember(AWAIT_PRIMARY, start, primary());
  }
}
