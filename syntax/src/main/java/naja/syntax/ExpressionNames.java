package naja.syntax;

import naja.syntax.ast.Expr;
import naja.syntax.constant.Singleton;

/** What syntax errors call expressions. */
final class ExpressionNames {
  private ExpressionNames() {}

  /** The name of the kind of expression. */
  static String of(Expr value) {
    return switch (value) {
      case Expr.Attribute e -> "attribute";
      case Expr.Subscript e -> "subscript";
      case Expr.Starred e -> "starred";
      case Expr.Name e -> "name";
      case Expr.List e -> "list";
      case Expr.Tuple e -> "tuple";
      case Expr.Lambda e -> "lambda";
      case Expr.Call e -> "function call";
      case Expr.BoolOp e -> "expression";
      case Expr.BinOp e -> "expression";
      case Expr.UnaryOp e -> "expression";
      case Expr.GeneratorExp e -> "generator expression";
      case Expr.Yield e -> "yield expression";
      case Expr.YieldFrom e -> "yield expression";
      case Expr.Await e -> "await expression";
      case Expr.ListComp e -> "list comprehension";
      case Expr.SetComp e -> "set comprehension";
      case Expr.DictComp e -> "dict comprehension";
      case Expr.Dict e -> "dict literal";
      case Expr.Set e -> "set display";
      case Expr.JoinedStr e -> "f-string expression";
      case Expr.FormattedValue e -> "f-string expression";
      case Expr.TemplateStr e -> "t-string expression";
      case Expr.Interpolation e -> "t-string expression";
      case Expr.Constant e -> constant(e.value());
      case Expr.Compare e -> "comparison";
      case Expr.IfExp e -> "conditional expression";
      case Expr.NamedExpr e -> "named expression";
      case Expr.Slice e -> "slice";
    };
  }

  private static String constant(Object value) {
    if (value == Singleton.ELLIPSIS) {
      return "ellipsis";
    }
    return value instanceof Boolean || value == Singleton.NONE ? PythonRepr.of(value) : "literal";
  }
}
