package naja.compiler.validate;

import static naja.compiler.validate.Validation.name;
import static naja.compiler.validate.Validation.position;
import static naja.compiler.validate.Validation.valueError;

import java.math.BigInteger;
import java.util.List;
import naja.compiler.Constants;
import naja.syntax.ast.Expr;
import naja.syntax.ast.ExprContext;
import naja.syntax.ast.Operator;
import naja.syntax.ast.Pattern;
import naja.syntax.ast.UnaryOpKind;
import naja.syntax.constant.BytesConstant;
import naja.syntax.constant.ComplexConstant;
import naja.syntax.constant.Singleton;

/** Checks patterns. */
final class PatternValidator {
  private final ExpressionValidator expressions;

  PatternValidator(ExpressionValidator expressions) {
    this.expressions = expressions;
  }

  private void all(List<Pattern> patterns, boolean starAllowed) {
    for (int i = 0; i < patterns.size(); i++) {
      validate(patterns.get(i), starAllowed);
    }
  }

  void validate(Pattern pattern, boolean starAllowed) {
    position(pattern.span());
    if (pattern instanceof Pattern.MatchValue p) {
      value(p.value());
    } else if (pattern instanceof Pattern.MatchSingleton p) {
      if (!isSingleton(p.value())) {
        throw valueError("MatchSingleton can only contain True, False and None");
      }
    } else if (pattern instanceof Pattern.MatchSequence p) {
      all(p.patterns(), true);
    } else if (pattern instanceof Pattern.MatchMapping p) {
      mapping(p);
    } else if (pattern instanceof Pattern.MatchClass p) {
      classPattern(p);
    } else if (pattern instanceof Pattern.MatchStar p) {
      if (!starAllowed) {
        throw valueError("can't use MatchStar here");
      }
      capture(p.name());
    } else if (pattern instanceof Pattern.MatchAs p) {
      capture(p.name());
      if (p.pattern() != null) {
        if (p.name() == null) {
          throw valueError("MatchAs must specify a target name if a pattern is given");
        }
        validate(p.pattern(), false);
      }
    } else if (pattern instanceof Pattern.MatchOr p) {
      if (p.patterns().size() < 2) {
        throw valueError("MatchOr requires at least 2 patterns");
      }
      all(p.patterns(), false);
    }
  }

  private void mapping(Pattern.MatchMapping p) {
    if (p.keys().size() != p.patterns().size()) {
      throw valueError("MatchMapping doesn't have the same number of keys as patterns");
    }
    capture(p.rest());
    for (int i = 0; i < p.keys().size(); i++) {
      Expr key = p.keys().get(i);
      if (!(key instanceof Expr.Constant constant && isSingleton(constant.value()))) {
        value(key);
      }
    }
    all(p.patterns(), false);
  }

  private void classPattern(Pattern.MatchClass p) {
    if (p.kwdAttrs().size() != p.kwdPatterns().size()) {
      throw valueError("MatchClass doesn't have the same number of keyword attributes as patterns");
    }
    expressions.validate(p.cls(), ExprContext.Load);
    Expr cls = p.cls();
    while (cls instanceof Expr.Attribute attribute) {
      cls = attribute.value();
    }
    if (!(cls instanceof Expr.Name)) {
      throw valueError("MatchClass cls field can only contain Name or Attribute nodes.");
    }
    for (int i = 0; i < p.kwdAttrs().size(); i++) {
      name(p.kwdAttrs().get(i));
    }
    all(p.patterns(), false);
    all(p.kwdPatterns(), false);
  }

  private static void capture(String name) {
    if (name == null) {
      return;
    }
    if (name.equals("_")) {
      throw valueError("can't capture name '_' in patterns");
    }
    name(name);
  }

  private static boolean isSingleton(Object value) {
    return value == Singleton.NONE || value instanceof Boolean;
  }

  private void value(Expr value) {
    expressions.validate(value, ExprContext.Load);
    if (value instanceof Expr.Constant constant) {
      if (!isLiteral(constant.value())) {
        throw valueError("unexpected constant inside of a literal pattern");
      }
      return;
    }
    boolean allowed =
        value instanceof Expr.Attribute
            || value instanceof Expr.UnaryOp unary && isNegative(unary, true, true)
            || value instanceof Expr.BinOp binary && isComplex(binary)
            // The code generator refuses these, at their place.
            || value instanceof Expr.JoinedStr
            || value instanceof Expr.TemplateStr;
    if (!allowed) {
      throw valueError("patterns may only match literals and attribute lookups");
    }
  }

  private static boolean isLiteral(Object value) {
    return isNumber(value, true, true) || Constants.isString(value) || value instanceof BytesConstant;
  }

  private static boolean isNumber(Object value, boolean real, boolean imaginary) {
    return real && (value instanceof Long || value instanceof BigInteger || value instanceof Double)
        || imaginary && value instanceof ComplexConstant;
  }

  private static boolean isNegative(Expr.UnaryOp e, boolean real, boolean imaginary) {
    return e.op() == UnaryOpKind.USub
        && e.operand() instanceof Expr.Constant constant
        && isNumber(constant.value(), real, imaginary);
  }

  private static boolean isComplex(Expr.BinOp e) {
    boolean left =
        e.left() instanceof Expr.Constant real && isNumber(real.value(), true, false)
            || e.left() instanceof Expr.UnaryOp negative && isNegative(negative, true, false);
    return left
        && (e.op() == Operator.Add || e.op() == Operator.Sub)
        && e.right() instanceof Expr.Constant imaginary
        && isNumber(imaginary.value(), false, true);
  }
}
