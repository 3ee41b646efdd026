package naja.compiler.preprocess;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import naja.compiler.Nesting;
import naja.syntax.ast.Arguments;
import naja.syntax.ast.Comprehension;
import naja.syntax.ast.Expr;
import naja.syntax.ast.ExprContext;
import naja.syntax.ast.Keyword;
import naja.syntax.ast.Operator;
import naja.syntax.ast.UnaryOpKind;
import naja.syntax.constant.ComplexConstant;

/** Rewrites expressions; unchanged nodes are kept. */
final class ExpressionRewriter {
  private final boolean debug;
  private final Nesting nesting;

  ExpressionRewriter(int optimize, Nesting nesting) {
    this.debug = optimize == 0;
    this.nesting = nesting;
  }

  /** The expressions; {@code null} ones stay. */
  List<Expr> rewrite(List<Expr> expressions) {
    List<Expr> changed = null;
    for (int i = 0, n = expressions.size(); i < n; i++) {
      Expr before = expressions.get(i);
      Expr after = rewrite(before);
      if (after != before) {
        changed = changed == null ? new ArrayList<>(expressions) : changed;
        changed.set(i, after);
      }
    }
    return changed == null ? expressions : changed;
  }

  /** The expression; {@code null} for {@code null}. */
  Expr rewrite(Expr expression) {
    if (expression == null || expression instanceof Expr.Constant) {
      return expression;
    }
    if (expression instanceof Expr.Name e) {
      return e.ctx() == ExprContext.Load && e.id().equals("__debug__")
          ? new Expr.Constant(debug, null, e.span())
          : e;
    }
    nesting.enter();
    Expr rewritten = common(expression);
    nesting.leave();
    return rewritten;
  }

  private Expr common(Expr expression) {
    if (expression instanceof Expr.Attribute e) {
      Expr value = rewrite(e.value());
      return value == e.value() ? e : new Expr.Attribute(value, e.attr(), e.ctx(), e.span());
    }
    if (expression instanceof Expr.Call e) {
      Expr func = rewrite(e.func());
      List<Expr> args = rewrite(e.args());
      List<Keyword> keywords = keywords(e.keywords());
      return func == e.func() && args == e.args() && keywords == e.keywords()
          ? e
          : new Expr.Call(func, args, keywords, e.span());
    }
    if (expression instanceof Expr.BinOp e) {
      return binary(e);
    }
    if (expression instanceof Expr.Subscript e) {
      Expr value = rewrite(e.value());
      Expr slice = rewrite(e.slice());
      return value == e.value() && slice == e.slice() ? e : new Expr.Subscript(value, slice, e.ctx(), e.span());
    }
    if (expression instanceof Expr.Tuple e) {
      List<Expr> elts = rewrite(e.elts());
      return elts == e.elts() ? e : new Expr.Tuple(elts, e.ctx(), e.span());
    }
    if (expression instanceof Expr.Compare e) {
      Expr left = rewrite(e.left());
      List<Expr> comparators = rewrite(e.comparators());
      return left == e.left() && comparators == e.comparators()
          ? e
          : new Expr.Compare(left, e.ops(), comparators, e.span());
    }
    if (expression instanceof Expr.BoolOp e) {
      List<Expr> values = rewrite(e.values());
      return values == e.values() ? e : new Expr.BoolOp(e.op(), values, e.span());
    }
    if (expression instanceof Expr.UnaryOp e) {
      Expr operand = rewrite(e.operand());
      return operand == e.operand() ? e : new Expr.UnaryOp(e.op(), operand, e.span());
    }
    if (expression instanceof Expr.List e) {
      List<Expr> elts = rewrite(e.elts());
      return elts == e.elts() ? e : new Expr.List(elts, e.ctx(), e.span());
    }
    if (expression instanceof Expr.JoinedStr e) {
      List<Expr> values = rewrite(e.values());
      return values == e.values() ? e : new Expr.JoinedStr(values, e.span());
    }
    if (expression instanceof Expr.FormattedValue e) {
      Expr value = rewrite(e.value());
      Expr spec = rewrite(e.formatSpec());
      return value == e.value() && spec == e.formatSpec()
          ? e
          : new Expr.FormattedValue(value, e.conversion(), spec, e.span());
    }
    if (expression instanceof Expr.Dict e) {
      List<Expr> keys = rewrite(e.keys());
      List<Expr> values = rewrite(e.values());
      return keys == e.keys() && values == e.values() ? e : new Expr.Dict(keys, values, e.span());
    }
    return rare(expression);
  }

  private Expr rare(Expr expression) {
    if (expression instanceof Expr.Slice e) {
      Expr lower = rewrite(e.lower());
      Expr upper = rewrite(e.upper());
      Expr step = rewrite(e.step());
      return lower == e.lower() && upper == e.upper() && step == e.step()
          ? e
          : new Expr.Slice(lower, upper, step, e.span());
    }
    if (expression instanceof Expr.IfExp e) {
      Expr test = rewrite(e.test());
      Expr body = rewrite(e.body());
      Expr orelse = rewrite(e.orelse());
      return test == e.test() && body == e.body() && orelse == e.orelse()
          ? e
          : new Expr.IfExp(test, body, orelse, e.span());
    }
    if (expression instanceof Expr.Starred e) {
      Expr value = rewrite(e.value());
      return value == e.value() ? e : new Expr.Starred(value, e.ctx(), e.span());
    }
    if (expression instanceof Expr.Lambda e) {
      Arguments args = defaults(e.args());
      Expr body = rewrite(e.body());
      return args == e.args() && body == e.body() ? e : new Expr.Lambda(args, body, e.span());
    }
    if (expression instanceof Expr.ListComp e) {
      Expr elt = rewrite(e.elt());
      List<Comprehension> generators = comprehensions(e.generators());
      return elt == e.elt() && generators == e.generators() ? e : new Expr.ListComp(elt, generators, e.span());
    }
    if (expression instanceof Expr.GeneratorExp e) {
      Expr elt = rewrite(e.elt());
      List<Comprehension> generators = comprehensions(e.generators());
      return elt == e.elt() && generators == e.generators() ? e : new Expr.GeneratorExp(elt, generators, e.span());
    }
    if (expression instanceof Expr.DictComp e) {
      Expr key = rewrite(e.key());
      Expr value = rewrite(e.value());
      List<Comprehension> generators = comprehensions(e.generators());
      return key == e.key() && value == e.value() && generators == e.generators()
          ? e
          : new Expr.DictComp(key, value, generators, e.span());
    }
    if (expression instanceof Expr.SetComp e) {
      Expr elt = rewrite(e.elt());
      List<Comprehension> generators = comprehensions(e.generators());
      return elt == e.elt() && generators == e.generators() ? e : new Expr.SetComp(elt, generators, e.span());
    }
    return rarer(expression);
  }

  private Expr rarer(Expr expression) {
    if (expression instanceof Expr.Set e) {
      List<Expr> elts = rewrite(e.elts());
      return elts == e.elts() ? e : new Expr.Set(elts, e.span());
    }
    if (expression instanceof Expr.NamedExpr e) {
      Expr value = rewrite(e.value());
      return value == e.value() ? e : new Expr.NamedExpr(e.target(), value, e.span());
    }
    if (expression instanceof Expr.Yield e) {
      Expr value = rewrite(e.value());
      return value == e.value() ? e : new Expr.Yield(value, e.span());
    }
    if (expression instanceof Expr.YieldFrom e) {
      Expr value = rewrite(e.value());
      return value == e.value() ? e : new Expr.YieldFrom(value, e.span());
    }
    if (expression instanceof Expr.Await e) {
      Expr value = rewrite(e.value());
      return value == e.value() ? e : new Expr.Await(value, e.span());
    }
    if (expression instanceof Expr.TemplateStr e) {
      List<Expr> values = rewrite(e.values());
      return values == e.values() ? e : new Expr.TemplateStr(values, e.span());
    }
    if (expression instanceof Expr.Interpolation e) {
      Expr value = rewrite(e.value());
      Expr spec = rewrite(e.formatSpec());
      return value == e.value() && spec == e.formatSpec()
          ? e
          : new Expr.Interpolation(value, e.str(), e.conversion(), spec, e.span());
    }
    return expression;
  }

  List<Keyword> keywords(List<Keyword> keywords) {
    List<Keyword> changed = null;
    for (int i = 0; i < keywords.size(); i++) {
      Keyword keyword = keywords.get(i);
      Expr value = rewrite(keyword.value());
      if (value != keyword.value()) {
        changed = changed == null ? new ArrayList<>(keywords) : changed;
        changed.set(i, new Keyword(keyword.arg(), value, keyword.span()));
      }
    }
    return changed == null ? keywords : changed;
  }

  private Arguments defaults(Arguments a) {
    List<Expr> kwDefaults = rewrite(a.kwDefaults());
    List<Expr> defaults = rewrite(a.defaults());
    return kwDefaults == a.kwDefaults() && defaults == a.defaults()
        ? a
        : new Arguments(a.posonlyargs(), a.args(), a.vararg(), a.kwonlyargs(), kwDefaults, a.kwarg(), defaults);
  }

  private List<Comprehension> comprehensions(List<Comprehension> comprehensions) {
    List<Comprehension> changed = null;
    for (int i = 0; i < comprehensions.size(); i++) {
      Comprehension c = comprehensions.get(i);
      Expr target = rewrite(c.target());
      Expr iter = rewrite(c.iter());
      List<Expr> ifs = rewrite(c.ifs());
      if (target != c.target() || iter != c.iter() || ifs != c.ifs()) {
        changed = changed == null ? new ArrayList<>(comprehensions) : changed;
        changed.set(i, new Comprehension(target, iter, ifs, c.isAsync()));
      }
    }
    return changed == null ? comprehensions : changed;
  }

  private Expr binary(Expr.BinOp e) {
    Expr left = rewrite(e.left());
    Expr right = rewrite(e.right());
    if (e.op() == Operator.Mod && left instanceof Expr.Constant format && right instanceof Expr.Tuple values) {
      Expr joined = PercentFormat.toJoinedStr(format.value(), values.elts(), e.span());
      if (joined != null) {
        return joined;
      }
    }
    return left == e.left() && right == e.right() ? e : new Expr.BinOp(left, e.op(), right, e.span());
  }

  // Numbers in patterns

  List<Expr> patternValues(List<Expr> values) {
    List<Expr> changed = null;
    for (int i = 0; i < values.size(); i++) {
      Expr after = patternValue(values.get(i));
      if (after != values.get(i)) {
        changed = changed == null ? new ArrayList<>(values) : changed;
        changed.set(i, after);
      }
    }
    return changed == null ? values : changed;
  }

  /** Folds {@code -1} and {@code 1 - 2j}, the only operations that patterns may have. */
  Expr patternValue(Expr value) {
    Expr folded = rewrite(value);
    if (folded instanceof Expr.UnaryOp e && e.op() == UnaryOpKind.USub && e.operand() instanceof Expr.Constant c) {
      Object negative = negate(c.value());
      return negative == null ? folded : new Expr.Constant(negative, null, e.span());
    }
    if (folded instanceof Expr.BinOp e && (e.op() == Operator.Add || e.op() == Operator.Sub)) {
      Expr left = patternValue(e.left());
      if (left instanceof Expr.Constant a && e.right() instanceof Expr.Constant b) {
        Object sum = add(a.value(), b.value(), e.op() == Operator.Sub);
        return sum == null ? folded : new Expr.Constant(sum, null, e.span());
      }
    }
    return folded;
  }

  private static Object negate(Object value) {
    if (value instanceof Long number) {
      return number == Long.MIN_VALUE ? BigInteger.valueOf(number).negate() : (Object) (-number);
    }
    if (value instanceof BigInteger number) {
      BigInteger negative = number.negate();
      return negative.bitLength() < Long.SIZE ? (Object) negative.longValue() : negative;
    }
    if (value instanceof Double number) {
      return -number;
    }
    if (value instanceof ComplexConstant number) {
      return new ComplexConstant(-number.real(), -number.imag());
    }
    return null;
  }

  /** A real number plus or minus a complex one; adding a real to a complex leaves the imaginary part as it is. */
  private static Object add(Object left, Object right, boolean subtract) {
    if (!(right instanceof ComplexConstant complex)) {
      return null;
    }
    double real;
    if (left instanceof Long number) {
      real = number;
    } else if (left instanceof BigInteger number) {
      real = number.doubleValue();
    } else if (left instanceof Double number) {
      real = number;
    } else {
      return null;
    }
    if (Double.isInfinite(real) && left instanceof BigInteger) {
      return null;
    }
    return subtract
        ? new ComplexConstant(real - complex.real(), -complex.imag())
        : new ComplexConstant(real + complex.real(), complex.imag());
  }
}
