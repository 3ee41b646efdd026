package naja.syntax;

import static naja.syntax.PegRules.*;
import static naja.syntax.TokenType.*;

import java.util.ArrayList;
import java.util.List;
import naja.syntax.ast.Comprehension;
import naja.syntax.ast.Expr;
import naja.syntax.ast.ExprContext;
import naja.syntax.ast.Keyword;
import naja.syntax.ast.Node;
import naja.syntax.constant.Singleton;

/** Primaries of the complete parser: atoms, displays, comprehensions, calls, subscripts and targets. */
abstract class PegPrimaries extends PegExpressions {
  PegPrimaries(TokenArray tokens, ParseOptions options) {
    super(tokens, options);
  }

  /** What stands between the parentheses of a call. */
  record Args(List<Expr> args, List<Keyword> keywords) {}

  /** A key and a value of a dict display; the key of {@code **value} is {@code null}. */
  record Pair(Expr key, Expr value) {}

  // Rules of other files.

  abstract Expr strings();

  abstract Object invalidArguments();

  abstract Object invalidKwarg();

  abstract Object invalidGroup();

  abstract Object invalidComprehension();

  abstract Object invalidDictComprehension();

  abstract Object invalidDoubleStarredKvpairs();

  abstract Object invalidForIfClause();

  abstract Object invalidForTarget();

  abstract Object invalidStarredExpression();

  abstract Object invalidStarredExpressionUnpacking();

  // Primaries.

  @Override
  final Expr primary() {
    Object known = remembered(PRIMARY);
    if (isKnown(known)) {
      return (Expr) known;
    }
    int start = mark;
    Expr left = atom();
    while (left != null) {
      Expr next = trailer(left, start, ExprContext.Load);
      if (next == null) {
        break;
      }
      left = next;
    }
    return remember(PRIMARY, start, left);
  }

  /** An attribute, a call or a subscript of what is to the left. */
  private Expr trailer(Expr left, int start, ExprContext context) {
    int before = mark;
    if (token(DOT)) {
      Expr.Name attribute = name();
      if (attribute != null) {
        return new Expr.Attribute(left, attribute.id(), context, span(start));
      }
      mark = before;
    }
    Expr generator = genexp(); // whose errors are about other brackets, too
    if (generator != null) {
      return new Expr.Call(left, List.of(generator), List.of(), span(start));
    }
    if (token(LPAR)) {
      Args args = arguments();
      if (token(RPAR)) {
        return new Expr.Call(left, args == null ? List.of() : list(args.args),
            args == null ? List.of() : list(args.keywords), span(start));
      }
      mark = before;
    }
    return subscript(left, start, context);
  }

  private Expr subscript(Expr left, int start, ExprContext context) {
    int before = mark;
    if (token(LSQB)) {
      Expr slices = slices();
      if (slices != null && token(RSQB)) {
        return new Expr.Subscript(left, slices, context, span(start));
      }
    }
    return fail(before);
  }

  final Expr slices() {
    int start = mark;
    Expr first = slice();
    if (first != null && !looksAt(COMMA)) {
      return first;
    }
    mark = start;
    List<Expr> elements = gather(COMMA, this::sliceOrStarred);
    if (elements == null) {
      return fail(start);
    }
    token(COMMA);
    return new Expr.Tuple(list(elements), ExprContext.Load, span(start));
  }

  private Expr sliceOrStarred() {
    Expr value = slice();
    return value != null ? value : starredExpression();
  }

  private Expr slice() {
    int start = mark;
    peek();
    Expr lower = expression();
    if (token(COLON)) {
      Expr upper = expression();
      Expr step = token(COLON) ? expression() : null;
      return new Expr.Slice(lower, upper, step, span(start));
    }
    mark = start;
    return namedExpression();
  }

  final Expr atom() {
    enter(FastParserBase.BRACKET);
    Expr value = atomWithin();
    leave(FastParserBase.BRACKET);
    return value;
  }

  private Expr atomWithin() {
    int start = mark;
    return switch (peek()) {
      case NAME -> name();
      case TRUE -> constant(true);
      case FALSE -> constant(false);
      case NONE -> constant(Singleton.NONE);
      case ELLIPSIS -> constant(Singleton.ELLIPSIS);
      case STRING, FSTRING_START, TSTRING_START -> strings();
      case NUMBER -> number();
      case LPAR -> {
        Expr value = tuple();
        value = value != null ? value : group();
        yield value != null ? value : genexp();
      }
      case LSQB -> {
        Expr value = listDisplay();
        yield value != null ? value : listcomp();
      }
      case LBRACE -> {
        Expr value = dict();
        value = value != null ? value : set();
        value = value != null ? value : dictcomp();
        yield value != null ? value : setcomp();
      }
      default -> fail(start);
    };
  }

  private Expr constant(Object value) {
    int i = mark++;
    return new Expr.Constant(value, null, tokens.span(i, i));
  }

  final Expr number() {
    if (peek() != NUMBER) {
      return null;
    }
    if (featureVersion < 6 && tokens.text(mark).indexOf('_') >= 0) {
      mark++;
      throw error("Underscores in numeric literals are only supported in Python 3.6 and greater");
    }
    return constant(NumberLiterals.parse(tokens, mark, options));
  }

  // Displays.

  final Expr group() {
    int start = mark;
    if (token(LPAR)) {
      Expr value = yieldExpr();
      value = value != null ? value : namedExpression();
      if (value != null && token(RPAR)) {
        return value;
      }
      mark = start;
    }
    if (invalid) {
      invalidGroup();
    }
    return fail(start);
  }

  final Expr tuple() {
    int start = mark;
    if (!token(LPAR)) {
      return null;
    }
    int afterOpen = mark;
    List<Expr> elements = List.of();
    Expr first = starNamedExpression();
    if (first != null && token(COMMA)) {
      elements = prepend(first, starNamedExpressions());
    } else {
      mark = afterOpen;
    }
    return token(RPAR) ? new Expr.Tuple(elements, ExprContext.Load, span(start)) : fail(start);
  }

  final Expr listDisplay() {
    int start = mark;
    if (!token(LSQB)) {
      return null;
    }
    List<Expr> elements = starNamedExpressions();
    return token(RSQB)
        ? new Expr.List(elements == null ? List.of() : list(elements), ExprContext.Load, span(start))
        : fail(start);
  }

  private Expr set() {
    int start = mark;
    if (token(LBRACE)) {
      List<Expr> elements = starNamedExpressions();
      if (elements != null && token(RBRACE)) {
        return new Expr.Set(list(elements), span(start));
      }
    }
    return fail(start);
  }

  private Expr dict() {
    int start = mark;
    if (!token(LBRACE)) {
      return null;
    }
    List<Pair> pairs = gather(COMMA, this::doubleStarredKvpair);
    if (pairs != null) {
      token(COMMA);
    }
    if (token(RBRACE)) {
      ArrayList<Expr> keys = new ArrayList<>();
      ArrayList<Expr> values = new ArrayList<>();
      for (Pair pair : pairs == null ? List.<Pair>of() : pairs) {
        keys.add(pair.key);
        values.add(pair.value);
      }
      return new Expr.Dict(FastParserBase.nullableList(keys), list(values), span(start));
    }
    mark = start + 1;
    invalidDoubleStarredKvpairs(); // in the first pass, too
    return fail(start);
  }

  final Pair doubleStarredKvpair() {
    int start = mark;
    if (token(DOUBLESTAR)) {
      Expr value = bitwiseOr();
      if (value != null) {
        return new Pair(null, value);
      }
      mark = start;
    }
    return kvpair();
  }

  private Pair kvpair() {
    int start = mark;
    Expr key = expression();
    if (key != null && token(COLON)) {
      Expr value = expression();
      if (value != null) {
        return new Pair(key, value);
      }
    }
    return fail(start);
  }

  // Comprehensions.

  final List<Comprehension> forIfClauses() {
    return some(this::forIfClause);
  }

  private Comprehension forIfClause() {
    int start = mark;
    boolean async = token(ASYNC);
    if (token(FOR)) {
      Expr target = starTargets();
      if (target != null && token(IN)) {
        Expr iter = disjunction();
        if (iter == null) {
          return fail(start); // the cut behind "in"
        }
        List<Expr> ifs = many(this::comprehensionIf);
        if (async) {
          requireVersion(6, "Async comprehensions are");
        }
        return new Comprehension(target, iter, list(ifs), async ? 1 : 0);
      }
    }
    mark = start;
    if (invalid) {
      invalidForIfClause();
      mark = start;
      invalidForTarget();
    }
    return fail(start);
  }

  private Expr comprehensionIf() {
    int start = mark;
    if (token(IF)) {
      Expr test = disjunction();
      if (test != null) {
        return test;
      }
    }
    return fail(start);
  }

  private Expr listcomp() {
    int start = mark;
    if (token(LSQB)) {
      Expr element = namedExpression();
      List<Comprehension> generators = element == null ? null : forIfClauses();
      if (generators != null && token(RSQB)) {
        return new Expr.ListComp(element, list(generators), span(start));
      }
      mark = start;
    }
    if (invalid) {
      invalidComprehension();
    }
    return fail(start);
  }

  private Expr setcomp() {
    int start = mark;
    if (token(LBRACE)) {
      Expr element = namedExpression();
      List<Comprehension> generators = element == null ? null : forIfClauses();
      if (generators != null && token(RBRACE)) {
        return new Expr.SetComp(element, list(generators), span(start));
      }
      mark = start;
    }
    if (invalid) {
      invalidComprehension();
    }
    return fail(start);
  }

  final Expr genexp() {
    int start = mark;
    if (token(LPAR)) {
      Expr element = assignmentOrExpression();
      List<Comprehension> generators = element == null ? null : forIfClauses();
      if (generators != null && token(RPAR)) {
        return new Expr.GeneratorExp(element, list(generators), span(start));
      }
      mark = start;
    }
    if (invalid) {
      invalidComprehension();
    }
    return fail(start);
  }

  private Expr dictcomp() {
    int start = mark;
    if (token(LBRACE)) {
      Pair pair = kvpair();
      List<Comprehension> generators = pair == null ? null : forIfClauses();
      if (generators != null && token(RBRACE)) {
        return new Expr.DictComp(pair.key, pair.value, list(generators), span(start));
      }
      mark = start;
    }
    if (invalid) {
      invalidDictComprehension();
    }
    return fail(start);
  }

  // Arguments.

  final Args arguments() {
    Object known = remembered(ARGUMENTS);
    if (isKnown(known)) {
      return (Args) known;
    }
    int start = mark;
    Args args = args();
    if (args != null) {
      token(COMMA);
      if (looksAt(RPAR)) {
        return remember(ARGUMENTS, start, args);
      }
    }
    mark = start;
    if (invalid) {
      invalidArguments();
    }
    return remember(ARGUMENTS, start, fail(start));
  }

  final Args args() {
    int start = mark;
    peek();
    ArrayList<Expr> args = new ArrayList<>();
    ArrayList<Keyword> keywords = new ArrayList<>();
    List<Expr> positional = gather(COMMA, this::positionalArgument);
    if (positional != null) {
      args.addAll(positional);
      int before = mark;
      List<Node> rest = token(COMMA) ? kwargs() : null;
      if (rest == null) {
        mark = before;
      } else {
        sort(rest, args, keywords);
      }
      return new Args(args, keywords);
    }
    List<Node> rest = kwargs();
    if (rest == null) {
      return fail(start);
    }
    sort(rest, args, keywords);
    return new Args(args, keywords);
  }

  private static void sort(List<Node> rest, List<Expr> args, List<Keyword> keywords) {
    for (Node node : rest) {
      if (node instanceof Keyword keyword) {
        keywords.add(keyword);
      } else {
        args.add((Expr) node);
      }
    }
  }

  final Expr positionalArgument() {
    int start = mark;
    Expr value = starredExpression();
    if (value != null) {
      return value;
    }
    value = assignmentOrExpression();
    return value != null && !looksAt(EQUAL) ? value : fail(start);
  }

  final List<Node> kwargs() {
    int start = mark;
    List<Node> first = gather(COMMA, this::kwargOrStarred);
    if (first != null) {
      int afterFirst = mark;
      List<Node> second = token(COMMA) ? gather(COMMA, this::kwargOrDoubleStarred) : null;
      if (second != null) {
        first.addAll(second);
      } else {
        mark = afterFirst;
      }
      return first;
    }
    mark = start;
    return gather(COMMA, this::kwargOrDoubleStarred);
  }

  final Expr starredExpression() {
    int start = mark;
    if (invalid) {
      invalidStarredExpressionUnpacking();
      mark = start;
    }
    if (token(STAR)) {
      Expr value = expression();
      if (value != null) {
        return new Expr.Starred(value, ExprContext.Load, span(start));
      }
      mark = start;
    }
    if (invalid) {
      invalidStarredExpression();
    }
    return fail(start);
  }

  private Node kwargOrStarred() {
    Node keyword = kwarg();
    return keyword != null ? keyword : starredExpression();
  }

  private Node kwargOrDoubleStarred() {
    Node keyword = kwarg();
    if (keyword != null) {
      return keyword;
    }
    int start = mark;
    if (token(DOUBLESTAR)) {
      Expr value = expression();
      if (value != null) {
        return new Keyword(null, value, span(start));
      }
    }
    return fail(start);
  }

  private Node kwarg() {
    int start = mark;
    if (invalid) {
      invalidKwarg();
      mark = start;
    }
    Expr.Name name = name();
    if (name != null && token(EQUAL)) {
      Expr value = expression();
      if (value != null) {
        return new Keyword(name.id(), value, span(start));
      }
    }
    return fail(start);
  }

  // Targets.

  final Expr starTargets() {
    int start = mark;
    Expr first = starTarget();
    if (first == null) {
      return fail(start);
    }
    if (!looksAt(COMMA)) {
      return first;
    }
    List<Expr> rest = many(() -> afterComma(this::starTarget));
    token(COMMA);
    return new Expr.Tuple(prepend(first, rest), ExprContext.Store, span(start));
  }

  final Expr starTarget() {
    Object known = remembered(STAR_TARGET);
    if (isKnown(known)) {
      return (Expr) known;
    }
    int start = mark;
    if (token(STAR) && !looksAt(STAR)) {
      Expr value = starTarget();
      if (value != null) {
        Expr target = withContext(value, ExprContext.Store);
        return remember(STAR_TARGET, start, new Expr.Starred(target, ExprContext.Store, span(start)));
      }
    }
    mark = start;
    return remember(STAR_TARGET, start, targetWithStarAtom());
  }

  private Expr targetWithStarAtom() {
    Object known = remembered(TARGET_WITH_STAR_ATOM);
    if (isKnown(known)) {
      return (Expr) known;
    }
    int start = mark;
    Expr target = subscriptOrAttribute(ExprContext.Store);
    return remember(TARGET_WITH_STAR_ATOM, start, target != null ? target : starAtom());
  }

  /** An attribute or subscript that nothing follows which would make it a part of a longer primary. */
  private Expr subscriptOrAttribute(ExprContext context) {
    int start = mark;
    Expr value = tPrimary();
    if (value == null) {
      return fail(start);
    }
    int before = mark;
    if (token(DOT)) {
      Expr.Name attribute = name();
      if (attribute != null && !tLookahead()) {
        return new Expr.Attribute(value, attribute.id(), context, span(start));
      }
      mark = before;
    }
    Expr target = subscript(value, start, context);
    return target != null && !tLookahead() ? target : fail(start);
  }

  private Expr starAtom() {
    int start = mark;
    Expr name = name();
    if (name != null) {
      return withContext(name, ExprContext.Store);
    }
    if (token(LPAR)) {
      Expr target = targetWithStarAtom();
      if (target != null && token(RPAR)) {
        return withContext(target, ExprContext.Store);
      }
      mark = start + 1;
      List<Expr> elements = starTargetsTupleSeq();
      if (token(RPAR)) {
        return new Expr.Tuple(elements == null ? List.of() : elements, ExprContext.Store, span(start));
      }
      mark = start;
    }
    if (token(LSQB)) {
      List<Expr> elements = gather(COMMA, this::starTarget);
      if (elements != null) {
        token(COMMA);
      }
      if (token(RSQB)) {
        return new Expr.List(elements == null ? List.of() : list(elements), ExprContext.Store, span(start));
      }
    }
    return fail(start);
  }

  private List<Expr> starTargetsTupleSeq() {
    int start = mark;
    Expr first = starTarget();
    if (first == null) {
      return fail(start);
    }
    List<Expr> rest = many(() -> afterComma(this::starTarget));
    boolean comma = token(COMMA);
    return rest.isEmpty() && !comma ? fail(start) : prepend(first, rest);
  }

  final Expr singleTarget() {
    int start = mark;
    Expr target = singleSubscriptAttributeTarget();
    if (target != null) {
      return target;
    }
    Expr name = name();
    if (name != null) {
      return withContext(name, ExprContext.Store);
    }
    if (token(LPAR)) {
      target = singleTarget();
      if (target != null && token(RPAR)) {
        return target;
      }
    }
    return fail(start);
  }

  final Expr singleSubscriptAttributeTarget() {
    return subscriptOrAttribute(ExprContext.Store);
  }

  private Expr tPrimary() {
    Object known = remembered(T_PRIMARY);
    if (isKnown(known)) {
      return (Expr) known;
    }
    int start = mark;
    Expr left = atom();
    if (left == null || !tLookahead()) {
      return remember(T_PRIMARY, start, fail(start));
    }
    while (true) {
      int before = mark;
      Expr next = tTrailer(left, start);
      if (next == null || mark == before) {
        mark = before;
        break;
      }
      left = next;
    }
    return remember(T_PRIMARY, start, left);
  }

  private Expr tTrailer(Expr left, int start) {
    int before = mark;
    if (token(DOT)) {
      Expr.Name attribute = name();
      if (attribute != null && tLookahead()) {
        return new Expr.Attribute(left, attribute.id(), ExprContext.Load, span(start));
      }
      mark = before;
    }
    Expr target = subscript(left, start, ExprContext.Load);
    if (target != null && tLookahead()) {
      return target;
    }
    mark = before;
    Expr generator = genexp();
    if (generator != null && tLookahead()) {
      return new Expr.Call(left, List.of(generator), List.of(), span(start));
    }
    mark = before;
    if (token(LPAR)) {
      Args args = arguments();
      if (token(RPAR) && tLookahead()) {
        return new Expr.Call(left, args == null ? List.of() : list(args.args),
            args == null ? List.of() : list(args.keywords), span(start));
      }
    }
    return fail(before);
  }

  private boolean tLookahead() {
    int type = peek();
    return type == LPAR || type == LSQB || type == DOT;
  }

  final List<Expr> delTargets() {
    List<Expr> targets = gather(COMMA, this::delTarget);
    if (targets != null) {
      token(COMMA);
    }
    return targets;
  }

  private Expr delTarget() {
    Object known = remembered(DEL_TARGET);
    if (isKnown(known)) {
      return (Expr) known;
    }
    int start = mark;
    Expr target = subscriptOrAttribute(ExprContext.Del);
    return remember(DEL_TARGET, start, target != null ? target : delTAtom());
  }

  private Expr delTAtom() {
    int start = mark;
    Expr name = name();
    if (name != null) {
      return withContext(name, ExprContext.Del);
    }
    if (token(LPAR)) {
      Expr target = delTarget();
      if (target != null && token(RPAR)) {
        return withContext(target, ExprContext.Del);
      }
      mark = start + 1;
      List<Expr> elements = delTargets();
      if (token(RPAR)) {
        return new Expr.Tuple(elements == null ? List.of() : list(elements), ExprContext.Del, span(start));
      }
      mark = start;
    }
    if (token(LSQB)) {
      List<Expr> elements = delTargets();
      if (token(RSQB)) {
        return new Expr.List(elements == null ? List.of() : list(elements), ExprContext.Del, span(start));
      }
    }
    return fail(start);
  }
}
