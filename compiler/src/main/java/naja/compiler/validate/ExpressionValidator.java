package naja.compiler.validate;

import static naja.compiler.validate.Validation.name;
import static naja.compiler.validate.Validation.position;
import static naja.compiler.validate.Validation.typeError;
import static naja.compiler.validate.Validation.valueError;

import java.util.List;
import naja.compiler.Constants;
import naja.compiler.Nesting;
import naja.syntax.ast.Arg;
import naja.syntax.ast.Arguments;
import naja.syntax.ast.Comprehension;
import naja.syntax.ast.Expr;
import naja.syntax.ast.ExprContext;
import naja.syntax.ast.Keyword;
import naja.syntax.constant.FrozenSetConstant;
import naja.syntax.constant.SliceConstant;
import naja.syntax.constant.TupleConstant;

/** Checks expressions. */
final class ExpressionValidator {
  private final Nesting nesting;

  ExpressionValidator(Nesting nesting) {
    this.nesting = nesting;
  }

  void all(List<Expr> expressions, ExprContext context) {
    for (int i = 0; i < expressions.size(); i++) {
      if (expressions.get(i) == null) {
        throw valueError("None disallowed in expression list");
      }
      validate(expressions.get(i), context);
    }
  }

  private void allPresent(List<Expr> expressions) {
    for (int i = 0; i < expressions.size(); i++) {
      optional(expressions.get(i));
    }
  }

  void optional(Expr expression) {
    if (expression != null) {
      validate(expression, ExprContext.Load);
    }
  }

  private void load(Expr expression) {
    validate(expression, ExprContext.Load);
  }

  void validate(Expr expression, ExprContext context) {
    position(expression.span());
    nesting.enter();
    ExprContext actual = contextOf(expression);
    if (actual == null) {
      if (context != ExprContext.Load) {
        throw valueError("expression which can't be assigned to in " + context.name() + " context");
      }
      value(expression);
    } else {
      if (expression instanceof Expr.Name e) {
        name(e.id());
      }
      if (actual != context) {
        throw valueError(
            "expression must have " + context.name() + " context but has " + actual.name() + " instead");
      }
      target(expression, context);
    }
    nesting.leave();
  }

  /** The context that a node says it stands in; {@code null} if its class has none. */
  private static ExprContext contextOf(Expr expression) {
    if (expression instanceof Expr.Name e) {
      return e.ctx();
    }
    if (expression instanceof Expr.Attribute e) {
      return e.ctx();
    }
    if (expression instanceof Expr.Subscript e) {
      return e.ctx();
    }
    if (expression instanceof Expr.Starred e) {
      return e.ctx();
    }
    if (expression instanceof Expr.List e) {
      return e.ctx();
    }
    return expression instanceof Expr.Tuple e ? e.ctx() : null;
  }

  private void target(Expr expression, ExprContext context) {
    if (expression instanceof Expr.Attribute e) {
      load(e.value());
    } else if (expression instanceof Expr.Subscript e) {
      load(e.slice());
      load(e.value());
    } else if (expression instanceof Expr.Starred e) {
      validate(e.value(), context);
    } else if (expression instanceof Expr.List e) {
      all(e.elts(), context);
    } else if (expression instanceof Expr.Tuple e) {
      all(e.elts(), context);
    }
  }

  private void value(Expr expression) {
    if (expression instanceof Expr.Constant e) {
      constant(e.value());
    } else if (expression instanceof Expr.Call e) {
      load(e.func());
      all(e.args(), ExprContext.Load);
      keywords(e.keywords());
    } else if (expression instanceof Expr.BinOp e) {
      load(e.left());
      load(e.right());
    } else if (expression instanceof Expr.UnaryOp e) {
      load(e.operand());
    } else if (expression instanceof Expr.BoolOp e) {
      if (e.values().size() < 2) {
        throw valueError("BoolOp with less than 2 values");
      }
      all(e.values(), ExprContext.Load);
    } else if (expression instanceof Expr.Compare e) {
      compare(e);
    } else if (expression instanceof Expr.Dict e) {
      if (e.keys().size() != e.values().size()) {
        throw valueError("Dict doesn't have the same number of keys as values");
      }
      allPresent(e.keys());
      all(e.values(), ExprContext.Load);
    } else if (expression instanceof Expr.Set e) {
      all(e.elts(), ExprContext.Load);
    } else if (expression instanceof Expr.IfExp e) {
      load(e.test());
      load(e.body());
      load(e.orelse());
    } else if (expression instanceof Expr.Lambda e) {
      arguments(e.args());
      load(e.body());
    } else if (expression instanceof Expr.Slice e) {
      optional(e.lower());
      optional(e.upper());
      optional(e.step());
    } else if (expression instanceof Expr.NamedExpr e) {
      if (!(e.target() instanceof Expr.Name)) {
        throw typeError("NamedExpr target must be a Name");
      }
      load(e.value());
    } else {
      rare(expression);
    }
  }

  private void compare(Expr.Compare e) {
    if (e.comparators().isEmpty()) {
      throw valueError("Compare with no comparators");
    }
    if (e.comparators().size() != e.ops().size()) {
      throw valueError("Compare has a different number of comparators and operands");
    }
    all(e.comparators(), ExprContext.Load);
    load(e.left());
  }

  private void rare(Expr expression) {
    if (expression instanceof Expr.ListComp e) {
      comprehensions(e.generators());
      load(e.elt());
    } else if (expression instanceof Expr.SetComp e) {
      comprehensions(e.generators());
      load(e.elt());
    } else if (expression instanceof Expr.GeneratorExp e) {
      comprehensions(e.generators());
      load(e.elt());
    } else if (expression instanceof Expr.DictComp e) {
      comprehensions(e.generators());
      load(e.key());
      load(e.value());
    } else if (expression instanceof Expr.Yield e) {
      optional(e.value());
    } else if (expression instanceof Expr.YieldFrom e) {
      load(e.value());
    } else if (expression instanceof Expr.Await e) {
      load(e.value());
    } else if (expression instanceof Expr.JoinedStr e) {
      all(e.values(), ExprContext.Load);
    } else if (expression instanceof Expr.TemplateStr e) {
      all(e.values(), ExprContext.Load);
    } else if (expression instanceof Expr.FormattedValue e) {
      load(e.value());
      optional(e.formatSpec());
    } else if (expression instanceof Expr.Interpolation e) {
      constant(e.str());
      load(e.value());
      optional(e.formatSpec());
    }
  }

  private void comprehensions(List<Comprehension> comprehensions) {
    if (comprehensions.isEmpty()) {
      throw valueError("comprehension with no generators");
    }
    for (int i = 0; i < comprehensions.size(); i++) {
      Comprehension comprehension = comprehensions.get(i);
      validate(comprehension.target(), ExprContext.Store);
      load(comprehension.iter());
      all(comprehension.ifs(), ExprContext.Load);
    }
  }

  void keywords(List<Keyword> keywords) {
    for (int i = 0; i < keywords.size(); i++) {
      load(keywords.get(i).value());
    }
  }

  void arguments(Arguments a) {
    annotations(a.posonlyargs());
    annotations(a.args());
    annotation(a.vararg());
    annotations(a.kwonlyargs());
    annotation(a.kwarg());
    if (a.defaults().size() > a.posonlyargs().size() + a.args().size()) {
      throw valueError("more positional defaults than args on arguments");
    }
    if (a.kwDefaults().size() != a.kwonlyargs().size()) {
      throw valueError("length of kwonlyargs is not the same as kw_defaults on arguments");
    }
    all(a.defaults(), ExprContext.Load);
    allPresent(a.kwDefaults());
  }

  private void annotations(List<Arg> parameters) {
    for (int i = 0; i < parameters.size(); i++) {
      annotation(parameters.get(i));
    }
  }

  private void annotation(Arg parameter) {
    if (parameter != null) {
      position(parameter.span());
      optional(parameter.annotation());
    }
  }

  private static void constant(Object value) {
    if (value instanceof TupleConstant tuple) {
      constants(tuple.elements());
    } else if (value instanceof FrozenSetConstant set) {
      constants(set.elements());
    } else if (value instanceof SliceConstant) {
      throw typeError("got an invalid type in Constant: " + Constants.typeName(value));
    }
  }

  private static void constants(List<Object> values) {
    for (int i = 0; i < values.size(); i++) {
      constant(values.get(i));
    }
  }
}
