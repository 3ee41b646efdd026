package naja.compiler.codegen;

import java.math.BigInteger;
import java.util.List;
import naja.compiler.Constants;
import naja.syntax.ast.CmpOp;
import naja.syntax.ast.Expr;
import naja.syntax.constant.BytesConstant;
import naja.syntax.constant.ComplexConstant;
import naja.syntax.constant.FrozenSetConstant;
import naja.syntax.constant.Singleton;
import naja.syntax.constant.TupleConstant;

/** Warns of code that is valid and surely wrong. */
final class Suspicions {
  private final CodeGenerator generator;

  Suspicions(CodeGenerator generator) {
    this.generator = generator;
  }

  /** {@code 1()}: a value that cannot be called. */
  void checkCalled(Expr e) {
    if (e instanceof Expr.Name || e instanceof Expr.Attribute) {
      return;
    }
    if (e instanceof Expr.Constant || isDisplay(e) || isString(e) || e instanceof Expr.GeneratorExp) {
      generator.warn(
          "'" + typeOf(e) + "' object is not callable; perhaps you missed a comma?", e.span());
    }
  }

  /** {@code 1[x]}: a value that cannot be subscripted. */
  void checkSubscripted(Expr e) {
    if (e instanceof Expr.Name || e instanceof Expr.Attribute) {
      return;
    }
    boolean suspicious;
    if (e instanceof Expr.Constant constant) {
      Object value = constant.value();
      suspicious =
          value instanceof Singleton
              || value instanceof Boolean
              || value instanceof Long
              || value instanceof BigInteger
              || value instanceof Double
              || value instanceof ComplexConstant
              || value instanceof FrozenSetConstant;
    } else {
      suspicious =
          e instanceof Expr.Set
              || e instanceof Expr.SetComp
              || e instanceof Expr.GeneratorExp
              || e instanceof Expr.TemplateStr
              || e instanceof Expr.Interpolation
              || e instanceof Expr.Lambda;
    }
    if (suspicious) {
      generator.warn(
          "'" + typeOf(e) + "' object is not subscriptable; perhaps you missed a comma?", e.span());
    }
  }

  /** {@code [1]["a"]}: a sequence with an index that is no integer. */
  void checkIndex(Expr e, Expr index) {
    boolean sequence;
    if (e instanceof Expr.Constant constant) {
      Object value = constant.value();
      sequence = Constants.isString(value) || value instanceof BytesConstant || value instanceof TupleConstant;
    } else {
      sequence =
          e instanceof Expr.Tuple
              || e instanceof Expr.List
              || e instanceof Expr.ListComp
              || e instanceof Expr.JoinedStr
              || e instanceof Expr.FormattedValue;
    }
    if (!sequence) {
      return;
    }
    String indexType = typeOf(index);
    if (indexType == null || indexType.equals("int") || indexType.equals("bool") || indexType.equals("slice")) {
      return;
    }
    generator.warn(
        typeOf(e)
            + " indices must be integers or slices, not "
            + indexType
            + "; perhaps you missed a comma?",
        e.span());
  }

  /** {@code x is 1}: identity of a value that has none. */
  void checkCompare(Expr.Compare e) {
    Expr left = e.left();
    boolean leftHasIdentity = hasIdentity(left);
    List<CmpOp> ops = e.ops();
    for (int i = 0; i < ops.size(); i++) {
      Expr right = e.comparators().get(i);
      boolean rightHasIdentity = hasIdentity(right);
      CmpOp op = ops.get(i);
      if ((op == CmpOp.Is || op == CmpOp.IsNot) && !(leftHasIdentity && rightHasIdentity)) {
        String type = typeOf(leftHasIdentity ? right : left);
        generator.warn(
            op == CmpOp.Is
                ? "\"is\" with '" + type + "' literal. Did you mean \"==\"?"
                : "\"is not\" with '" + type + "' literal. Did you mean \"!=\"?",
            e.span());
        return;
      }
      left = right;
      leftHasIdentity = rightHasIdentity;
    }
  }

  private static boolean hasIdentity(Expr e) {
    if (e instanceof Expr.Tuple tuple) {
      for (int i = 0; i < tuple.elts().size(); i++) {
        if (!(tuple.elts().get(i) instanceof Expr.Constant)) {
          return true;
        }
      }
      return false;
    }
    return !(e instanceof Expr.Constant constant)
        || constant.value() instanceof Singleton
        || constant.value() instanceof Boolean;
  }

  private static boolean isDisplay(Expr e) {
    return e instanceof Expr.Tuple
        || e instanceof Expr.List
        || e instanceof Expr.ListComp
        || e instanceof Expr.Dict
        || e instanceof Expr.DictComp
        || e instanceof Expr.Set
        || e instanceof Expr.SetComp;
  }

  private static boolean isString(Expr e) {
    return e instanceof Expr.JoinedStr
        || e instanceof Expr.FormattedValue
        || e instanceof Expr.TemplateStr
        || e instanceof Expr.Interpolation;
  }

  /** The name of the type that an expression surely has, or {@code null}. */
  private static String typeOf(Expr e) {
    if (e instanceof Expr.Constant constant) {
      return Constants.typeName(constant.value());
    }
    if (e instanceof Expr.Tuple) {
      return "tuple";
    }
    if (e instanceof Expr.List || e instanceof Expr.ListComp) {
      return "list";
    }
    if (e instanceof Expr.Dict || e instanceof Expr.DictComp) {
      return "dict";
    }
    if (e instanceof Expr.Set || e instanceof Expr.SetComp) {
      return "set";
    }
    if (e instanceof Expr.GeneratorExp) {
      return "generator";
    }
    if (e instanceof Expr.Lambda) {
      return "function";
    }
    if (e instanceof Expr.JoinedStr || e instanceof Expr.FormattedValue) {
      return "str";
    }
    if (e instanceof Expr.TemplateStr) {
      return "string.templatelib.Template";
    }
    if (e instanceof Expr.Interpolation) {
      return "string.templatelib.Interpolation";
    }
    return null;
  }
}
