package naja.syntax;

import static naja.syntax.TokenType.*;

import java.util.ArrayList;
import java.util.List;
import naja.syntax.ast.Arg;
import naja.syntax.ast.Arguments;
import naja.syntax.ast.BoolOpKind;
import naja.syntax.ast.CmpOp;
import naja.syntax.ast.Comprehension;
import naja.syntax.ast.Expr;
import naja.syntax.ast.ExprContext;
import naja.syntax.ast.Keyword;
import naja.syntax.ast.Operator;
import naja.syntax.ast.Span;
import naja.syntax.ast.UnaryOpKind;
import naja.syntax.constant.Singleton;

/** Expressions of the fast parser. A method that parses leaves {@link #at} behind what it parsed. */
abstract class ExpressionParser extends FastParserBase {
  ExpressionParser(TokenArray tokens, ParseOptions options, int maxDepth) {
    super(tokens, options, maxDepth);
  }

  // Lists of expressions.

  /** {@code star_expressions}. */
  final Expr starExpressions() {
    int from = at;
    Expr first = starExpression();
    return type[at] == COMMA ? restOfTuple(first, from) : first;
  }

  private Expr restOfTuple(Expr first, int from) {
    ArrayList<Expr> elements = new ArrayList<>();
    elements.add(first);
    while (accept(COMMA)) {
      if (!startsExpression(type[at]) && type[at] != STAR) {
        break;
      }
      elements.add(starExpression());
    }
    return new Expr.Tuple(list(elements), ExprContext.Load, span(from));
  }

  private Expr starExpression() {
    return type[at] == STAR ? starredBitwiseOr() : expression();
  }

  private Expr starredBitwiseOr() {
    int from = at++;
    Expr value = bitwiseOr();
    return new Expr.Starred(value, ExprContext.Load, span(from));
  }

  /** {@code star_named_expression}. */
  final Expr starNamedExpression() {
    return type[at] == STAR ? starredBitwiseOr() : namedExpression();
  }

  /** {@code expressions}. */
  final Expr expressions() {
    int from = at;
    Expr first = expression();
    if (type[at] != COMMA) {
      return first;
    }
    ArrayList<Expr> elements = new ArrayList<>();
    elements.add(first);
    while (accept(COMMA)) {
      if (!startsExpression(type[at])) {
        break;
      }
      elements.add(expression());
    }
    return new Expr.Tuple(list(elements), ExprContext.Load, span(from));
  }

  /** {@code annotated_rhs}. */
  final Expr annotatedRhs() {
    return type[at] == YIELD ? yieldExpression() : starExpressions();
  }

  final Expr yieldExpression() {
    int from = at++;
    if (accept(FROM)) {
      Expr value = expression();
      return new Expr.YieldFrom(value, span(from));
    }
    Expr value = startsExpression(type[at]) || type[at] == STAR ? starExpressions() : null;
    return new Expr.Yield(value, span(from));
  }

  // One expression.

  final Expr namedExpression() {
    if (type[at] == NAME && type[at + 1] == COLONEQUAL) {
      int from = at;
      Expr target = name(ExprContext.Store);
      at++;
      Expr value = expression();
      return new Expr.NamedExpr(target, value, span(from));
    }
    Expr value = expression();
    if (type[at] == COLONEQUAL) {
      throw mismatch();
    }
    return value;
  }

  final Expr expression() {
    int from = at;
    enter(1);
    Expr result;
    if (type[at] == LAMBDA) {
      result = lambda();
    } else {
      result = disjunction();
      if (type[at] == IF) {
        at++;
        Expr test = disjunction();
        expect(ELSE);
        Expr orelse = expression();
        result = new Expr.IfExp(test, result, orelse, span(from));
      }
    }
    leave(1);
    return result;
  }

  final Expr disjunction() {
    int from = at;
    Expr first = conjunction();
    if (type[at] != OR) {
      return first;
    }
    ArrayList<Expr> values = new ArrayList<>();
    values.add(first);
    while (accept(OR)) {
      values.add(conjunction());
    }
    return new Expr.BoolOp(BoolOpKind.Or, list(values), span(from));
  }

  private Expr conjunction() {
    int from = at;
    Expr first = inversion();
    if (type[at] != AND) {
      return first;
    }
    ArrayList<Expr> values = new ArrayList<>();
    values.add(first);
    while (accept(AND)) {
      values.add(inversion());
    }
    return new Expr.BoolOp(BoolOpKind.And, list(values), span(from));
  }

  private Expr inversion() {
    if (type[at] != NOT) {
      return comparison();
    }
    int from = at++;
    enter(1);
    Expr operand = inversion();
    leave(1);
    return new Expr.UnaryOp(UnaryOpKind.Not, operand, span(from));
  }

  private Expr comparison() {
    int from = at;
    Expr left = bitwiseOr();
    CmpOp op = comparisonOperator();
    if (op == null) {
      return left;
    }
    ArrayList<CmpOp> ops = new ArrayList<>(2);
    ArrayList<Expr> comparators = new ArrayList<>(2);
    do {
      ops.add(op);
      comparators.add(bitwiseOr());
      op = comparisonOperator();
    } while (op != null);
    return new Expr.Compare(left, list(ops), list(comparators), span(from));
  }

  /** Takes a comparison operator, or nothing. */
  private CmpOp comparisonOperator() {
    CmpOp op = switch (type[at]) {
      case EQEQUAL -> CmpOp.Eq;
      case NOTEQUAL -> CmpOp.NotEq;
      case LESS -> CmpOp.Lt;
      case LESSEQUAL -> CmpOp.LtE;
      case GREATER -> CmpOp.Gt;
      case GREATEREQUAL -> CmpOp.GtE;
      case IN -> CmpOp.In;
      case IS -> type[at + 1] == NOT ? CmpOp.IsNot : CmpOp.Is;
      case NOT -> type[at + 1] == IN ? CmpOp.NotIn : null;
      default -> null;
    };
    if (op != null) {
      if (op == CmpOp.NotEq && tokens.tokenizer.source[tokens.start[at]] == '<') {
        throw mismatch(); // the operator of PEP 401
      }
      at += op == CmpOp.IsNot || op == CmpOp.NotIn ? 2 : 1;
    }
    return op;
  }

  final Expr bitwiseOr() {
    return binary(1);
  }

  /** Precedence climbing: parses operators that bind at least as tightly as {@code lowest}. */
  private Expr binary(int lowest) {
    int from = at;
    Expr left = factor();
    while (true) {
      int precedence = precedence(type[at]);
      if (precedence < lowest) {
        return left;
      }
      Operator op = operator(type[at]);
      at++;
      Expr right = binary(precedence + 1);
      left = new Expr.BinOp(left, op, right, span(from));
    }
  }

  private static int precedence(int tokenType) {
    return switch (tokenType) {
      case VBAR -> 1;
      case CIRCUMFLEX -> 2;
      case AMPER -> 3;
      case LEFTSHIFT, RIGHTSHIFT -> 4;
      case PLUS, MINUS -> 5;
      case STAR, SLASH, DOUBLESLASH, PERCENT, AT -> 6;
      default -> 0;
    };
  }

  private static Operator operator(int tokenType) {
    return switch (tokenType) {
      case VBAR -> Operator.BitOr;
      case CIRCUMFLEX -> Operator.BitXor;
      case AMPER -> Operator.BitAnd;
      case LEFTSHIFT -> Operator.LShift;
      case RIGHTSHIFT -> Operator.RShift;
      case PLUS -> Operator.Add;
      case MINUS -> Operator.Sub;
      case STAR -> Operator.Mult;
      case SLASH -> Operator.Div;
      case DOUBLESLASH -> Operator.FloorDiv;
      case PERCENT -> Operator.Mod;
      default -> Operator.MatMult;
    };
  }

  private Expr factor() {
    UnaryOpKind op = switch (type[at]) {
      case PLUS -> UnaryOpKind.UAdd;
      case MINUS -> UnaryOpKind.USub;
      case TILDE -> UnaryOpKind.Invert;
      default -> null;
    };
    if (op == null) {
      return power();
    }
    int from = at++;
    enter(1);
    Expr operand = factor();
    leave(1);
    return new Expr.UnaryOp(op, operand, span(from));
  }

  private Expr power() {
    int from = at;
    Expr base;
    if (type[at] == AWAIT) {
      at++;
      Expr value = primary();
      base = new Expr.Await(value, span(from));
    } else {
      base = primary();
    }
    if (type[at] != DOUBLESTAR) {
      return base;
    }
    at++;
    enter(2);
    Expr exponent = factor();
    leave(2);
    return new Expr.BinOp(base, Operator.Pow, exponent, span(from));
  }

  // Primaries.

  /** {@code primary}: an atom and what follows it. */
  final Expr primary() {
    int from = at;
    Expr result = atom();
    while (true) {
      switch (type[at]) {
        case DOT -> {
          at++;
          String attribute = identifier();
          result = new Expr.Attribute(result, attribute, ExprContext.Load, span(from));
        }
        case LPAR -> result = call(result, from);
        case LSQB -> {
          at++;
          Expr slice = slices();
          expect(RSQB);
          result = new Expr.Subscript(result, slice, ExprContext.Load, span(from));
        }
        default -> {
          return result;
        }
      }
    }
  }

  private Expr call(Expr function, int from) {
    enter(BRACKET);
    ArrayList<Expr> args = new ArrayList<>(4);
    ArrayList<Keyword> keywords = new ArrayList<>(2);
    int open = at++;
    if (type[at] != RPAR) {
      Expr first = arguments(args, keywords, true, open);
      if (first != null) {
        args.add(first);
      }
    }
    expect(RPAR);
    leave(BRACKET);
    return new Expr.Call(function, list(args), list(keywords), span(from));
  }

  /**
   * Parses arguments up to the closing parenthesis. A generator expression without parentheses of its own is returned,
   * not added, and its span covers the call's parentheses.
   */
  final Expr arguments(List<Expr> args, List<Keyword> keywords, boolean generatorAllowed, int open) {
    boolean sawDoubleStar = false;
    do {
      if (type[at] == RPAR) {
        break;
      }
      int from = at;
      switch (type[at]) {
        case STAR -> {
          if (sawDoubleStar) {
            throw mismatch();
          }
          at++;
          Expr value = expression();
          args.add(new Expr.Starred(value, ExprContext.Load, span(from)));
        }
        case DOUBLESTAR -> {
          sawDoubleStar = true;
          at++;
          Expr value = expression();
          keywords.add(new Keyword(null, value, span(from)));
        }
        default -> {
          if (type[at] == NAME && type[at + 1] == EQUAL) {
            String name = names[at];
            at += 2;
            Expr value = expression();
            keywords.add(new Keyword(name, value, span(from)));
          } else {
            if (!keywords.isEmpty()) {
              throw mismatch();
            }
            Expr value = namedExpression();
            if (type[at] == FOR || type[at] == ASYNC) {
              if (!generatorAllowed || !args.isEmpty()) {
                throw mismatch();
              }
              List<Comprehension> generators = comprehensions();
              if (type[at] != RPAR) {
                throw mismatch();
              }
              return new Expr.GeneratorExp(value, generators, tokens.span(open, at));
            }
            args.add(value);
          }
        }
      }
    } while (accept(COMMA));
    return null;
  }

  /** {@code slices}. */
  private Expr slices() {
    enter(BRACKET);
    int from = at;
    Expr first = type[at] == STAR ? starredExpression() : slice();
    Expr result = first;
    if (type[at] == COMMA || first instanceof Expr.Starred) {
      ArrayList<Expr> elements = new ArrayList<>();
      elements.add(first);
      while (accept(COMMA)) {
        if (type[at] == RSQB) {
          break;
        }
        elements.add(type[at] == STAR ? starredExpression() : slice());
      }
      result = new Expr.Tuple(list(elements), ExprContext.Load, span(from));
    }
    leave(BRACKET);
    return result;
  }

  private Expr starredExpression() {
    int from = at++;
    Expr value = expression();
    return new Expr.Starred(value, ExprContext.Load, span(from));
  }

  private Expr slice() {
    int from = at;
    Expr lower = null;
    if (type[at] != COLON) {
      lower = namedExpression();
      if (type[at] != COLON || (lower instanceof Expr.NamedExpr && type[from] == NAME)) {
        return lower;
      }
    }
    expect(COLON);
    Expr upper = sliceEnds() ? null : expression();
    Expr step = null;
    if (accept(COLON) && !sliceEnds()) {
      step = expression();
    }
    return new Expr.Slice(lower, upper, step, span(from));
  }

  private boolean sliceEnds() {
    return type[at] == COLON || type[at] == COMMA || type[at] == RSQB;
  }

  // Atoms.

  final Expr name(ExprContext context) {
    int from = at;
    String id = identifier();
    return new Expr.Name(id, context, tokens.span(from, from));
  }

  private Expr constant(Object value) {
    Span span = tokens.span(at, at);
    at++;
    return new Expr.Constant(value, null, span);
  }

  private Expr atom() {
    return switch (type[at]) {
      case NAME -> name(ExprContext.Load);
      case NUMBER -> constant(NumberLiterals.parse(tokens, at, options));
      case STRING, FSTRING_START, TSTRING_START -> strings();
      case LPAR -> parenthesized();
      case LSQB -> listDisplay();
      case LBRACE -> braceDisplay();
      case TRUE -> constant(true);
      case FALSE -> constant(false);
      case NONE -> constant(Singleton.NONE);
      case ELLIPSIS -> constant(Singleton.ELLIPSIS);
      default -> throw mismatch();
    };
  }

  private Expr parenthesized() {
    enter(BRACKET);
    int from = at++;
    Expr result;
    if (accept(RPAR)) {
      result = new Expr.Tuple(List.of(), ExprContext.Load, span(from));
    } else if (type[at] == YIELD) {
      result = yieldExpression();
      expect(RPAR);
    } else {
      Expr first = starNamedExpression();
      if (type[at] == FOR || type[at] == ASYNC) {
        if (first instanceof Expr.Starred) {
          throw mismatch();
        }
        List<Comprehension> generators = comprehensions();
        expect(RPAR);
        result = new Expr.GeneratorExp(first, generators, span(from));
      } else if (type[at] == COMMA) {
        List<Expr> elements = restOfDisplay(first, RPAR);
        result = new Expr.Tuple(elements, ExprContext.Load, span(from));
      } else {
        if (first instanceof Expr.Starred) {
          throw mismatch();
        }
        expect(RPAR);
        result = first;
      }
    }
    leave(BRACKET);
    return result;
  }

  /** Parses the elements after the first one and the closing bracket. */
  private List<Expr> restOfDisplay(Expr first, int closing) {
    ArrayList<Expr> elements = new ArrayList<>();
    elements.add(first);
    while (accept(COMMA)) {
      if (type[at] == closing) {
        break;
      }
      elements.add(starNamedExpression());
    }
    expect(closing);
    return list(elements);
  }

  private Expr listDisplay() {
    enter(BRACKET);
    int from = at++;
    Expr result;
    if (accept(RSQB)) {
      result = new Expr.List(List.of(), ExprContext.Load, span(from));
    } else {
      Expr first = starNamedExpression();
      if (type[at] == FOR || type[at] == ASYNC) {
        if (first instanceof Expr.Starred) {
          throw mismatch();
        }
        List<Comprehension> generators = comprehensions();
        expect(RSQB);
        result = new Expr.ListComp(first, generators, span(from));
      } else {
        List<Expr> elements = restOfDisplay(first, RSQB);
        result = new Expr.List(elements, ExprContext.Load, span(from));
      }
    }
    leave(BRACKET);
    return result;
  }

  private Expr braceDisplay() {
    enter(BRACKET);
    int from = at++;
    Expr result;
    if (accept(RBRACE)) {
      result = new Expr.Dict(List.of(), List.of(), span(from));
    } else if (type[at] == DOUBLESTAR) {
      result = restOfDict(from, null, null);
    } else {
      Expr first = starNamedExpression();
      if (type[at] == COLON) {
        if (first instanceof Expr.Starred || (first instanceof Expr.NamedExpr && type[from + 1] != LPAR)) {
          throw mismatch();
        }
        at++;
        Expr value = expression();
        result = type[at] == FOR || type[at] == ASYNC ? dictComp(from, first, value) : restOfDict(from, first, value);
      } else if (type[at] == FOR || type[at] == ASYNC) {
        if (first instanceof Expr.Starred) {
          throw mismatch();
        }
        List<Comprehension> generators = comprehensions();
        expect(RBRACE);
        result = new Expr.SetComp(first, generators, span(from));
      } else {
        List<Expr> elements = restOfDisplay(first, RBRACE);
        result = new Expr.Set(elements, span(from));
      }
    }
    leave(BRACKET);
    return result;
  }

  private Expr dictComp(int from, Expr key, Expr value) {
    List<Comprehension> generators = comprehensions();
    expect(RBRACE);
    return new Expr.DictComp(key, value, generators, span(from));
  }

  private Expr restOfDict(int from, Expr firstKey, Expr firstValue) {
    ArrayList<Expr> keys = new ArrayList<>();
    ArrayList<Expr> values = new ArrayList<>();
    if (firstKey != null) {
      keys.add(firstKey);
      values.add(firstValue);
    }
    while ((firstKey == null && keys.isEmpty()) || accept(COMMA)) {
      if (type[at] == RBRACE) {
        break;
      }
      if (accept(DOUBLESTAR)) {
        keys.add(null);
        values.add(bitwiseOr());
      } else {
        keys.add(expression());
        expect(COLON);
        values.add(expression());
      }
    }
    expect(RBRACE);
    return new Expr.Dict(nullableList(keys), list(values), span(from));
  }

  final List<Comprehension> comprehensions() {
    ArrayList<Comprehension> result = new ArrayList<>(1);
    while (type[at] == FOR || type[at] == ASYNC) {
      int isAsync = accept(ASYNC) ? 1 : 0;
      expect(FOR);
      Expr target = starTargets();
      expect(IN);
      Expr iter = disjunction();
      ArrayList<Expr> ifs = new ArrayList<>(1);
      while (accept(IF)) {
        ifs.add(disjunction());
      }
      result.add(new Comprehension(target, iter, list(ifs), isAsync));
    }
    return list(result);
  }

  private Expr lambda() {
    int from = at++;
    Arguments arguments = type[at] == COLON ? NO_ARGUMENTS : parameters(COLON);
    expect(COLON);
    enter(1);
    Expr body = expression();
    leave(1);
    return new Expr.Lambda(arguments, body, span(from));
  }

  // Parameters.

  static final Arguments NO_ARGUMENTS =
      new Arguments(List.of(), List.of(), null, List.of(), List.of(), null, List.of());

  /** A parameter list under way. */
  private static final class ParameterList {
    final ArrayList<Arg> positionalOnly = new ArrayList<>();
    final ArrayList<Arg> args = new ArrayList<>();
    final ArrayList<Arg> keywordOnly = new ArrayList<>();
    final ArrayList<Expr> keywordDefaults = new ArrayList<>();
    final ArrayList<Expr> defaults = new ArrayList<>();
    Arg vararg;
    Arg kwarg;
    boolean sawSlash;
    boolean sawStar;

    Arguments toArguments() {
      return new Arguments(list(positionalOnly), list(args), vararg, list(keywordOnly), nullableList(keywordDefaults),
          kwarg, list(defaults));
    }
  }

  /** {@code params} or {@code lambda_params}, up to {@code closing}, which tells which. */
  final Arguments parameters(int closing) {
    boolean annotated = closing == RPAR;
    ParameterList list = new ParameterList();
    do {
      if (type[at] == closing) {
        break;
      }
      switch (type[at]) {
        case SLASH -> slash(list);
        case STAR -> starParameter(list, annotated);
        case DOUBLESTAR -> {
          at++;
          list.kwarg = parameter(annotated, false);
          accept(COMMA);
          if (type[at] != closing) {
            throw mismatch(); // perhaps a type comment, which is left to the complete parser
          }
        }
        default -> plainParameter(list, annotated);
      }
      if (annotated && (type[at] == TYPE_COMMENT || (type[at] == COMMA && type[at + 1] == TYPE_COMMENT))) {
        throw mismatch(); // rare: left to the complete parser
      }
    } while (accept(COMMA));
    boolean bareStar = list.sawStar && list.vararg == null;
    if (type[at] != closing || (bareStar && list.keywordOnly.isEmpty())) {
      throw mismatch();
    }
    return list.toArguments();
  }

  private void slash(ParameterList list) {
    if (list.sawSlash || list.sawStar || list.args.isEmpty()) {
      throw mismatch();
    }
    at++;
    list.sawSlash = true;
    list.positionalOnly.addAll(list.args);
    list.args.clear();
  }

  private void starParameter(ParameterList list, boolean annotated) {
    if (list.sawStar) {
      throw mismatch();
    }
    at++;
    list.sawStar = true;
    if (type[at] != COMMA) {
      list.vararg = parameter(annotated, true);
    }
  }

  private void plainParameter(ParameterList list, boolean annotated) {
    Arg arg = parameter(annotated, false);
    Expr value = accept(EQUAL) ? expression() : null;
    if (list.sawStar) {
      list.keywordOnly.add(arg);
      list.keywordDefaults.add(value);
      return;
    }
    if (value != null) {
      list.defaults.add(value);
    } else if (!list.defaults.isEmpty()) {
      throw mismatch();
    }
    list.args.add(arg);
  }

  private Arg parameter(boolean annotated, boolean starAnnotation) {
    int from = at;
    String name = identifier();
    Expr annotation = null;
    if (annotated && accept(COLON)) {
      annotation = starAnnotation && type[at] == STAR ? starredBitwiseOr() : expression();
    }
    return new Arg(name, annotation, null, span(from));
  }

  // Targets.

  /** {@code star_targets}, to assign to. */
  final Expr starTargets() {
    int from = at;
    Expr first = starTarget();
    if (type[at] != COMMA) {
      return first;
    }
    ArrayList<Expr> elements = new ArrayList<>();
    elements.add(first);
    while (accept(COMMA)) {
      if (!startsTarget(type[at])) {
        break;
      }
      elements.add(starTarget());
    }
    return new Expr.Tuple(list(elements), ExprContext.Store, span(from));
  }

  private static boolean startsTarget(int tokenType) {
    return tokenType != IN && tokenType != EQUAL && (startsExpression(tokenType) || tokenType == STAR);
  }

  /** {@code star_target}, to assign to. */
  final Expr starTarget() {
    if (type[at] == STAR) {
      int from = at++;
      if (type[at] == STAR) {
        throw mismatch();
      }
      Expr value = starTarget();
      return new Expr.Starred(value, ExprContext.Store, span(from));
    }
    return target(primary(), ExprContext.Store);
  }

  /** Makes a target of an expression parsed as a value, or fails. A switch over the classes would start slowly. */
  final Expr target(Expr value, ExprContext context) {
    if (value instanceof Expr.Name n) {
      return new Expr.Name(n.id(), context, n.span());
    }
    if (value instanceof Expr.Attribute a) {
      return new Expr.Attribute(a.value(), a.attr(), context, a.span());
    }
    if (value instanceof Expr.Subscript s) {
      return new Expr.Subscript(s.value(), s.slice(), context, s.span());
    }
    if (value instanceof Expr.Tuple t) {
      return new Expr.Tuple(targets(t.elts(), context), context, t.span());
    }
    if (value instanceof Expr.List l) {
      return new Expr.List(targets(l.elts(), context), context, l.span());
    }
    if (value instanceof Expr.Starred s && context == ExprContext.Store && !(s.value() instanceof Expr.Starred)) {
      return new Expr.Starred(target(s.value(), context), context, s.span());
    }
    throw mismatch();
  }

  private List<Expr> targets(List<Expr> values, ExprContext context) {
    ArrayList<Expr> result = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      result.add(target(values.get(i), context));
    }
    return list(result);
  }

  // Strings.

  final Expr strings() {
    int from = at;
    boolean template = type[at] == TSTRING_START;
    ArrayList<Expr> parts = new ArrayList<>(1);
    do {
      if (type[at] == STRING) {
        parts.add(literals.string(tokens, at));
        at++;
      } else {
        parts.add(formatted());
      }
    } while (type[at] == STRING || type[at] == FSTRING_START || type[at] == TSTRING_START);
    if (template) {
      return literals.concatenateTemplates(tokens, parts, span(from));
    }
    return literals.concatenate(tokens, at, parts, span(from));
  }

  /** One f- or t-string. */
  private Expr formatted() {
    int from = at++;
    boolean template = type[from] == TSTRING_START;
    int middle = template ? TSTRING_MIDDLE : FSTRING_MIDDLE;
    ArrayList<Expr> values = new ArrayList<>();
    enter(BRACKET);
    while (true) {
      if (type[at] == middle) {
        literals.addMiddle(tokens, at, from, values);
        at++;
      } else if (type[at] == LBRACE) {
        values.add(replacementField(from, template));
      } else {
        break;
      }
    }
    leave(BRACKET);
    expect(template ? TSTRING_END : FSTRING_END);
    return literals.joined(values, template, span(from));
  }

  /** A replacement field of the literal that the token {@code start} begins. */
  private Expr replacementField(int start, boolean interpolation) {
    int open = at++;
    Expr value = annotatedRhs();
    boolean debug = accept(EQUAL);
    int textEnd = at;
    int conversion = -1;
    if (accept(EXCLAMATION)) {
      literals.checkConversion(tokens, at - 1, at, type[start] == TSTRING_START ? "t" : "f");
      conversion = names[at].charAt(0);
      at++;
    }
    Expr formatSpec = null;
    if (type[at] == COLON) {
      formatSpec = formatSpec(start);
    }
    int close = at;
    expect(RBRACE);
    return literals.field(tokens, open, textEnd, close, value, debug, conversion, formatSpec, interpolation);
  }

  private Expr formatSpec(int start) {
    int from = at++;
    int middle = type[start] == TSTRING_START ? TSTRING_MIDDLE : FSTRING_MIDDLE;
    ArrayList<Expr> parts = new ArrayList<>();
    while (true) {
      if (type[at] == middle) {
        parts.add(literals.middle(tokens, at, start));
        at++;
      } else if (type[at] == LBRACE) {
        parts.add(replacementField(start, false));
      } else {
        break;
      }
    }
    return literals.formatSpec(tokens, at, parts, span(from));
  }
}
