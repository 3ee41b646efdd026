package naja.modules.ast;

import java.util.ArrayList;
import java.util.List;
import naja.syntax.ast.Alias;
import naja.syntax.ast.Arg;
import naja.syntax.ast.Arguments;
import naja.syntax.ast.BoolOpKind;
import naja.syntax.ast.CmpOp;
import naja.syntax.ast.Comprehension;
import naja.syntax.ast.ExceptHandler;
import naja.syntax.ast.Expr;
import naja.syntax.ast.ExprContext;
import naja.syntax.ast.Keyword;
import naja.syntax.ast.MatchCase;
import naja.syntax.ast.Mod;
import naja.syntax.ast.Operator;
import naja.syntax.ast.Pattern;
import naja.syntax.ast.Span;
import naja.syntax.ast.Stmt;
import naja.syntax.ast.TypeIgnore;
import naja.syntax.ast.TypeParam;
import naja.syntax.ast.UnaryOpKind;
import naja.syntax.ast.WithItem;

/** Makes syntax trees out of nodes of {@code _ast}, whatever Python code has made of them. Used once, by one thread. */
final class ObjectToTree extends NodeReader {

  Mod mod(Object o) {
    if (isNone(o)) {
      return null;
    }
    return switch (kind(o, "mod").name) {
      case "Module" -> new Mod.Module(stmtList(o, "Module", "body"), typeIgnoreList(o, "Module", "type_ignores"));
      case "Interactive" -> new Mod.Interactive(stmtList(o, "Interactive", "body"));
      case "Expression" -> new Mod.Expression(expr(required(o, "Expression", "body")));
      default -> new Mod.FunctionType(
          exprList(o, "FunctionType", "argtypes"),
          expr(required(o, "FunctionType", "returns")));
    };
  }

  private Stmt stmt(Object o) {
    if (isNone(o)) {
      return null;
    }
    Span span = span(o, "stmt");
    NodeType type = kind(o, "stmt");
    enter("stmt");
    Stmt made = stmtNode(o, type.name, span);
    leave();
    return made;
  }

  private Stmt stmtNode(Object o, String name, Span span) {
    return switch (name) {
      case "FunctionDef" -> new Stmt.FunctionDef(
          identifier(o, "FunctionDef", "name"),
          arguments(required(o, "FunctionDef", "args")),
          stmtList(o, "FunctionDef", "body"),
          exprList(o, "FunctionDef", "decorator_list"),
          expr(optional(o, "returns")),
          optionalString(o, "FunctionDef", "type_comment"),
          typeParamList(o, "FunctionDef", "type_params"),
          span);
      case "AsyncFunctionDef" -> new Stmt.AsyncFunctionDef(
          identifier(o, "AsyncFunctionDef", "name"),
          arguments(required(o, "AsyncFunctionDef", "args")),
          stmtList(o, "AsyncFunctionDef", "body"),
          exprList(o, "AsyncFunctionDef", "decorator_list"),
          expr(optional(o, "returns")),
          optionalString(o, "AsyncFunctionDef", "type_comment"),
          typeParamList(o, "AsyncFunctionDef", "type_params"),
          span);
      case "ClassDef" -> new Stmt.ClassDef(
          identifier(o, "ClassDef", "name"),
          exprList(o, "ClassDef", "bases"),
          keywordList(o, "ClassDef", "keywords"),
          stmtList(o, "ClassDef", "body"),
          exprList(o, "ClassDef", "decorator_list"),
          typeParamList(o, "ClassDef", "type_params"),
          span);
      case "Return" -> new Stmt.Return(expr(optional(o, "value")), span);
      case "Delete" -> new Stmt.Delete(exprList(o, "Delete", "targets"), span);
      case "Assign" -> new Stmt.Assign(
          exprList(o, "Assign", "targets"),
          expr(required(o, "Assign", "value")),
          optionalString(o, "Assign", "type_comment"),
          span);
      case "TypeAlias" -> new Stmt.TypeAlias(
          expr(required(o, "TypeAlias", "name")),
          typeParamList(o, "TypeAlias", "type_params"),
          expr(required(o, "TypeAlias", "value")),
          span);
      case "AugAssign" -> new Stmt.AugAssign(
          expr(required(o, "AugAssign", "target")),
          operator(field(o, "AugAssign", "op")),
          expr(required(o, "AugAssign", "value")),
          span);
      case "AnnAssign" -> new Stmt.AnnAssign(
          expr(required(o, "AnnAssign", "target")),
          expr(required(o, "AnnAssign", "annotation")),
          expr(optional(o, "value")),
          integer(o, "AnnAssign", "simple"),
          span);
      case "For" -> new Stmt.For(
          expr(required(o, "For", "target")),
          expr(required(o, "For", "iter")),
          stmtList(o, "For", "body"),
          stmtList(o, "For", "orelse"),
          optionalString(o, "For", "type_comment"),
          span);
      case "AsyncFor" -> new Stmt.AsyncFor(
          expr(required(o, "AsyncFor", "target")),
          expr(required(o, "AsyncFor", "iter")),
          stmtList(o, "AsyncFor", "body"),
          stmtList(o, "AsyncFor", "orelse"),
          optionalString(o, "AsyncFor", "type_comment"),
          span);
      case "While" -> new Stmt.While(
          expr(required(o, "While", "test")),
          stmtList(o, "While", "body"),
          stmtList(o, "While", "orelse"),
          span);
      case "If" -> new Stmt.If(
          expr(required(o, "If", "test")),
          stmtList(o, "If", "body"),
          stmtList(o, "If", "orelse"),
          span);
      case "With" -> new Stmt.With(
          withitemList(o, "With", "items"),
          stmtList(o, "With", "body"),
          optionalString(o, "With", "type_comment"),
          span);
      case "AsyncWith" -> new Stmt.AsyncWith(
          withitemList(o, "AsyncWith", "items"),
          stmtList(o, "AsyncWith", "body"),
          optionalString(o, "AsyncWith", "type_comment"),
          span);
      case "Match" -> new Stmt.Match(expr(required(o, "Match", "subject")), matchCaseList(o, "Match", "cases"), span);
      case "Raise" -> new Stmt.Raise(expr(optional(o, "exc")), expr(optional(o, "cause")), span);
      case "Try" -> new Stmt.Try(
          stmtList(o, "Try", "body"),
          excepthandlerList(o, "Try", "handlers"),
          stmtList(o, "Try", "orelse"),
          stmtList(o, "Try", "finalbody"),
          span);
      case "TryStar" -> new Stmt.TryStar(
          stmtList(o, "TryStar", "body"),
          excepthandlerList(o, "TryStar", "handlers"),
          stmtList(o, "TryStar", "orelse"),
          stmtList(o, "TryStar", "finalbody"),
          span);
      case "Assert" -> new Stmt.Assert(expr(required(o, "Assert", "test")), expr(optional(o, "msg")), span);
      case "Import" -> new Stmt.Import(aliasList(o, "Import", "names"), span);
      case "ImportFrom" -> new Stmt.ImportFrom(
          optionalIdentifier(o, "ImportFrom", "module"),
          aliasList(o, "ImportFrom", "names"),
          optionalInt(o, "ImportFrom", "level"),
          span);
      case "Global" -> new Stmt.Global(identifiers(o, "Global", "names"), span);
      case "Nonlocal" -> new Stmt.Nonlocal(identifiers(o, "Nonlocal", "names"), span);
      case "Expr" -> new Stmt.Expr(expr(required(o, "Expr", "value")), span);
      case "Pass" -> new Stmt.Pass(span);
      case "Break" -> new Stmt.Break(span);
      default -> new Stmt.Continue(span);
    };
  }

  private Expr expr(Object o) {
    if (isNone(o)) {
      return null;
    }
    Span span = span(o, "expr");
    NodeType type = kind(o, "expr");
    enter("expr");
    Expr made = exprNode(o, type.name, span);
    leave();
    return made;
  }

  private Expr exprNode(Object o, String name, Span span) {
    return switch (name) {
      case "BoolOp" -> new Expr.BoolOp(boolop(field(o, "BoolOp", "op")), exprList(o, "BoolOp", "values"), span);
      case "NamedExpr" -> new Expr.NamedExpr(
          expr(required(o, "NamedExpr", "target")),
          expr(required(o, "NamedExpr", "value")),
          span);
      case "BinOp" -> new Expr.BinOp(
          expr(required(o, "BinOp", "left")),
          operator(field(o, "BinOp", "op")),
          expr(required(o, "BinOp", "right")),
          span);
      case "UnaryOp" -> new Expr.UnaryOp(
          unaryop(field(o, "UnaryOp", "op")),
          expr(required(o, "UnaryOp", "operand")),
          span);
      case "Lambda" -> new Expr.Lambda(
          arguments(required(o, "Lambda", "args")),
          expr(required(o, "Lambda", "body")),
          span);
      case "IfExp" -> new Expr.IfExp(
          expr(required(o, "IfExp", "test")),
          expr(required(o, "IfExp", "body")),
          expr(required(o, "IfExp", "orelse")),
          span);
      case "Dict" -> new Expr.Dict(exprList(o, "Dict", "keys"), exprList(o, "Dict", "values"), span);
      case "Set" -> new Expr.Set(exprList(o, "Set", "elts"), span);
      case "ListComp" -> new Expr.ListComp(
          expr(required(o, "ListComp", "elt")),
          comprehensionList(o, "ListComp", "generators"),
          span);
      case "SetComp" -> new Expr.SetComp(
          expr(required(o, "SetComp", "elt")),
          comprehensionList(o, "SetComp", "generators"),
          span);
      case "DictComp" -> new Expr.DictComp(
          expr(required(o, "DictComp", "key")),
          expr(required(o, "DictComp", "value")),
          comprehensionList(o, "DictComp", "generators"),
          span);
      case "GeneratorExp" -> new Expr.GeneratorExp(
          expr(required(o, "GeneratorExp", "elt")),
          comprehensionList(o, "GeneratorExp", "generators"),
          span);
      case "Await" -> new Expr.Await(expr(required(o, "Await", "value")), span);
      case "Yield" -> new Expr.Yield(expr(optional(o, "value")), span);
      case "YieldFrom" -> new Expr.YieldFrom(expr(required(o, "YieldFrom", "value")), span);
      case "Compare" -> new Expr.Compare(
          expr(required(o, "Compare", "left")),
          cmpopList(o, "Compare", "ops"),
          exprList(o, "Compare", "comparators"),
          span);
      case "Call" -> new Expr.Call(
          expr(required(o, "Call", "func")),
          exprList(o, "Call", "args"),
          keywordList(o, "Call", "keywords"),
          span);
      case "FormattedValue" -> new Expr.FormattedValue(
          expr(required(o, "FormattedValue", "value")),
          integer(o, "FormattedValue", "conversion"),
          expr(optional(o, "format_spec")),
          span);
      case "Interpolation" -> new Expr.Interpolation(
          expr(required(o, "Interpolation", "value")),
          constant(field(o, "Interpolation", "str")),
          integer(o, "Interpolation", "conversion"),
          expr(optional(o, "format_spec")),
          span);
      case "JoinedStr" -> new Expr.JoinedStr(exprList(o, "JoinedStr", "values"), span);
      case "TemplateStr" -> new Expr.TemplateStr(exprList(o, "TemplateStr", "values"), span);
      case "Constant" -> new Expr.Constant(
          constant(field(o, "Constant", "value")),
          optionalString(o, "Constant", "kind"),
          span);
      case "Attribute" -> new Expr.Attribute(
          expr(required(o, "Attribute", "value")),
          identifier(o, "Attribute", "attr"),
          exprContext(field(o, "Attribute", "ctx")),
          span);
      case "Subscript" -> new Expr.Subscript(
          expr(required(o, "Subscript", "value")),
          expr(required(o, "Subscript", "slice")),
          exprContext(field(o, "Subscript", "ctx")),
          span);
      case "Starred" -> new Expr.Starred(
          expr(required(o, "Starred", "value")),
          exprContext(field(o, "Starred", "ctx")),
          span);
      case "Name" -> new Expr.Name(identifier(o, "Name", "id"), exprContext(field(o, "Name", "ctx")), span);
      case "List" -> new Expr.List(exprList(o, "List", "elts"), exprContext(field(o, "List", "ctx")), span);
      case "Tuple" -> new Expr.Tuple(exprList(o, "Tuple", "elts"), exprContext(field(o, "Tuple", "ctx")), span);
      default -> new Expr.Slice(
          expr(optional(o, "lower")),
          expr(optional(o, "upper")),
          expr(optional(o, "step")),
          span);
    };
  }

  private ExprContext exprContext(Object o) {
    if (isNone(o)) {
      return null;
    }
    NodeType type = kind(o, "expr_context");
    return ExprContext.valueOf(type.name);
  }

  private BoolOpKind boolop(Object o) {
    if (isNone(o)) {
      return null;
    }
    NodeType type = kind(o, "boolop");
    return BoolOpKind.valueOf(type.name);
  }

  private Operator operator(Object o) {
    if (isNone(o)) {
      return null;
    }
    NodeType type = kind(o, "operator");
    return Operator.valueOf(type.name);
  }

  private UnaryOpKind unaryop(Object o) {
    if (isNone(o)) {
      return null;
    }
    NodeType type = kind(o, "unaryop");
    return UnaryOpKind.valueOf(type.name);
  }

  private CmpOp cmpop(Object o) {
    if (isNone(o)) {
      return null;
    }
    NodeType type = kind(o, "cmpop");
    return CmpOp.valueOf(type.name);
  }

  private Comprehension comprehension(Object o) {
    if (isNone(o)) {
      return null;
    }
    return new Comprehension(
        expr(required(o, "comprehension", "target")),
        expr(required(o, "comprehension", "iter")),
        exprList(o, "comprehension", "ifs"),
        integer(o, "comprehension", "is_async"));
  }

  private ExceptHandler excepthandler(Object o) {
    if (isNone(o)) {
      return null;
    }
    Span span = span(o, "excepthandler");
    return switch (kind(o, "excepthandler").name) {
      default -> new ExceptHandler(
          expr(optional(o, "type")),
          optionalIdentifier(o, "ExceptHandler", "name"),
          stmtList(o, "ExceptHandler", "body"),
          span);
    };
  }

  private Arguments arguments(Object o) {
    if (isNone(o)) {
      return null;
    }
    return new Arguments(
        argList(o, "arguments", "posonlyargs"),
        argList(o, "arguments", "args"),
        arg(optional(o, "vararg")),
        argList(o, "arguments", "kwonlyargs"),
        exprList(o, "arguments", "kw_defaults"),
        arg(optional(o, "kwarg")),
        exprList(o, "arguments", "defaults"));
  }

  private Arg arg(Object o) {
    if (isNone(o)) {
      return null;
    }
    Span span = span(o, "arg");
    return new Arg(
        identifier(o, "arg", "arg"),
        expr(optional(o, "annotation")),
        optionalString(o, "arg", "type_comment"),
        span);
  }

  private Keyword keyword(Object o) {
    if (isNone(o)) {
      return null;
    }
    Span span = span(o, "keyword");
    return new Keyword(optionalIdentifier(o, "keyword", "arg"), expr(required(o, "keyword", "value")), span);
  }

  private Alias alias(Object o) {
    if (isNone(o)) {
      return null;
    }
    Span span = span(o, "alias");
    return new Alias(identifier(o, "alias", "name"), optionalIdentifier(o, "alias", "asname"), span);
  }

  private WithItem withitem(Object o) {
    if (isNone(o)) {
      return null;
    }
    return new WithItem(expr(required(o, "withitem", "context_expr")), expr(optional(o, "optional_vars")));
  }

  private MatchCase matchCase(Object o) {
    if (isNone(o)) {
      return null;
    }
    return new MatchCase(
        pattern(required(o, "match_case", "pattern")),
        expr(optional(o, "guard")),
        stmtList(o, "match_case", "body"));
  }

  private Pattern pattern(Object o) {
    if (isNone(o)) {
      return null;
    }
    Span span = span(o, "pattern");
    NodeType type = kind(o, "pattern");
    enter("pattern");
    Pattern made = patternNode(o, type.name, span);
    leave();
    return made;
  }

  private Pattern patternNode(Object o, String name, Span span) {
    return switch (name) {
      case "MatchValue" -> new Pattern.MatchValue(expr(required(o, "MatchValue", "value")), span);
      case "MatchSingleton" -> new Pattern.MatchSingleton(constant(field(o, "MatchSingleton", "value")), span);
      case "MatchSequence" -> new Pattern.MatchSequence(patternList(o, "MatchSequence", "patterns"), span);
      case "MatchMapping" -> new Pattern.MatchMapping(
          exprList(o, "MatchMapping", "keys"),
          patternList(o, "MatchMapping", "patterns"),
          optionalIdentifier(o, "MatchMapping", "rest"),
          span);
      case "MatchClass" -> new Pattern.MatchClass(
          expr(required(o, "MatchClass", "cls")),
          patternList(o, "MatchClass", "patterns"),
          identifiers(o, "MatchClass", "kwd_attrs"),
          patternList(o, "MatchClass", "kwd_patterns"),
          span);
      case "MatchStar" -> new Pattern.MatchStar(optionalIdentifier(o, "MatchStar", "name"), span);
      case "MatchAs" -> new Pattern.MatchAs(
          pattern(optional(o, "pattern")),
          optionalIdentifier(o, "MatchAs", "name"),
          span);
      default -> new Pattern.MatchOr(patternList(o, "MatchOr", "patterns"), span);
    };
  }

  private TypeIgnore typeIgnore(Object o) {
    if (isNone(o)) {
      return null;
    }
    return switch (kind(o, "type_ignore").name) {
      default -> new TypeIgnore(integer(o, "TypeIgnore", "lineno"), string(o, "TypeIgnore", "tag"));
    };
  }

  private TypeParam typeParam(Object o) {
    if (isNone(o)) {
      return null;
    }
    Span span = span(o, "type_param");
    NodeType type = kind(o, "type_param");
    enter("type_param");
    TypeParam made = typeParamNode(o, type.name, span);
    leave();
    return made;
  }

  private TypeParam typeParamNode(Object o, String name, Span span) {
    return switch (name) {
      case "TypeVar" -> new TypeParam.TypeVar(
          identifier(o, "TypeVar", "name"),
          expr(optional(o, "bound")),
          expr(optional(o, "default_value")),
          span);
      case "ParamSpec" -> new TypeParam.ParamSpec(
          identifier(o, "ParamSpec", "name"),
          expr(optional(o, "default_value")),
          span);
      default -> new TypeParam.TypeVarTuple(
          identifier(o, "TypeVarTuple", "name"),
          expr(optional(o, "default_value")),
          span);
    };
  }

  private List<Alias> aliasList(Object o, String owner, String name) {
    Object[] items = list(o, owner, name);
    List<Alias> nodes = new ArrayList<>(items.length);
    for (Object item : items) {
      nodes.add(alias(item));
      checkSize(o, owner, name, items.length);
    }
    return nodes;
  }

  private List<Arg> argList(Object o, String owner, String name) {
    Object[] items = list(o, owner, name);
    List<Arg> nodes = new ArrayList<>(items.length);
    for (Object item : items) {
      nodes.add(arg(item));
      checkSize(o, owner, name, items.length);
    }
    return nodes;
  }

  private List<CmpOp> cmpopList(Object o, String owner, String name) {
    Object[] items = list(o, owner, name);
    List<CmpOp> nodes = new ArrayList<>(items.length);
    for (Object item : items) {
      nodes.add(cmpop(item));
      checkSize(o, owner, name, items.length);
    }
    return nodes;
  }

  private List<Comprehension> comprehensionList(Object o, String owner, String name) {
    Object[] items = list(o, owner, name);
    List<Comprehension> nodes = new ArrayList<>(items.length);
    for (Object item : items) {
      nodes.add(comprehension(item));
      checkSize(o, owner, name, items.length);
    }
    return nodes;
  }

  private List<ExceptHandler> excepthandlerList(Object o, String owner, String name) {
    Object[] items = list(o, owner, name);
    List<ExceptHandler> nodes = new ArrayList<>(items.length);
    for (Object item : items) {
      nodes.add(excepthandler(item));
      checkSize(o, owner, name, items.length);
    }
    return nodes;
  }

  private List<Expr> exprList(Object o, String owner, String name) {
    Object[] items = list(o, owner, name);
    List<Expr> nodes = new ArrayList<>(items.length);
    for (Object item : items) {
      nodes.add(expr(item));
      checkSize(o, owner, name, items.length);
    }
    return nodes;
  }

  private List<Keyword> keywordList(Object o, String owner, String name) {
    Object[] items = list(o, owner, name);
    List<Keyword> nodes = new ArrayList<>(items.length);
    for (Object item : items) {
      nodes.add(keyword(item));
      checkSize(o, owner, name, items.length);
    }
    return nodes;
  }

  private List<MatchCase> matchCaseList(Object o, String owner, String name) {
    Object[] items = list(o, owner, name);
    List<MatchCase> nodes = new ArrayList<>(items.length);
    for (Object item : items) {
      nodes.add(matchCase(item));
      checkSize(o, owner, name, items.length);
    }
    return nodes;
  }

  private List<Pattern> patternList(Object o, String owner, String name) {
    Object[] items = list(o, owner, name);
    List<Pattern> nodes = new ArrayList<>(items.length);
    for (Object item : items) {
      nodes.add(pattern(item));
      checkSize(o, owner, name, items.length);
    }
    return nodes;
  }

  private List<Stmt> stmtList(Object o, String owner, String name) {
    Object[] items = list(o, owner, name);
    List<Stmt> nodes = new ArrayList<>(items.length);
    for (Object item : items) {
      nodes.add(stmt(item));
      checkSize(o, owner, name, items.length);
    }
    return nodes;
  }

  private List<TypeIgnore> typeIgnoreList(Object o, String owner, String name) {
    Object[] items = list(o, owner, name);
    List<TypeIgnore> nodes = new ArrayList<>(items.length);
    for (Object item : items) {
      nodes.add(typeIgnore(item));
      checkSize(o, owner, name, items.length);
    }
    return nodes;
  }

  private List<TypeParam> typeParamList(Object o, String owner, String name) {
    Object[] items = list(o, owner, name);
    List<TypeParam> nodes = new ArrayList<>(items.length);
    for (Object item : items) {
      nodes.add(typeParam(item));
      checkSize(o, owner, name, items.length);
    }
    return nodes;
  }

  private List<WithItem> withitemList(Object o, String owner, String name) {
    Object[] items = list(o, owner, name);
    List<WithItem> nodes = new ArrayList<>(items.length);
    for (Object item : items) {
      nodes.add(withitem(item));
      checkSize(o, owner, name, items.length);
    }
    return nodes;
  }
}
