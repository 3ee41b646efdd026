package naja.modules.ast;

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

/** Makes nodes of {@code _ast} out of syntax trees. Used once, by one thread. */
final class TreeToObject extends NodeWriter {
  Object mod(Mod node) {
    return switch (node) {
      case Mod.Module n -> node("Module", null, stmtList(n.body()), typeIgnoreList(n.typeIgnores()));
      case Mod.Interactive n -> node("Interactive", null, stmtList(n.body()));
      case Mod.Expression n -> node("Expression", null, expr(n.body()));
      case Mod.FunctionType n -> node("FunctionType", null, exprList(n.argtypes()), expr(n.returns()));
    };
  }

  private Object stmt(Stmt node) {
    if (node == null) {
      return NONE;
    }
    enter();
    Object made = stmtNode(node);
    leave();
    return made;
  }

  private Object stmtNode(Stmt node) {
    return switch (node) {
      case Stmt.FunctionDef n -> node(
          "FunctionDef",
          n.span(),
          text(n.name()),
          arguments(n.args()),
          stmtList(n.body()),
          exprList(n.decoratorList()),
          expr(n.returns()),
          text(n.typeComment()),
          typeParamList(n.typeParams()));
      case Stmt.AsyncFunctionDef n -> node(
          "AsyncFunctionDef",
          n.span(),
          text(n.name()),
          arguments(n.args()),
          stmtList(n.body()),
          exprList(n.decoratorList()),
          expr(n.returns()),
          text(n.typeComment()),
          typeParamList(n.typeParams()));
      case Stmt.ClassDef n -> node(
          "ClassDef",
          n.span(),
          text(n.name()),
          exprList(n.bases()),
          keywordList(n.keywords()),
          stmtList(n.body()),
          exprList(n.decoratorList()),
          typeParamList(n.typeParams()));
      case Stmt.Return n -> node("Return", n.span(), expr(n.value()));
      case Stmt.Delete n -> node("Delete", n.span(), exprList(n.targets()));
      case Stmt.Assign n -> node("Assign", n.span(), exprList(n.targets()), expr(n.value()), text(n.typeComment()));
      case Stmt.TypeAlias n -> node(
          "TypeAlias",
          n.span(),
          expr(n.name()),
          typeParamList(n.typeParams()),
          expr(n.value()));
      case Stmt.AugAssign n -> node(
          "AugAssign",
          n.span(),
          expr(n.target()),
          singleton(n.op().name()),
          expr(n.value()));
      case Stmt.AnnAssign n -> node(
          "AnnAssign",
          n.span(),
          expr(n.target()),
          expr(n.annotation()),
          expr(n.value()),
          (long) n.simple());
      case Stmt.For n -> node(
          "For",
          n.span(),
          expr(n.target()),
          expr(n.iter()),
          stmtList(n.body()),
          stmtList(n.orelse()),
          text(n.typeComment()));
      case Stmt.AsyncFor n -> node(
          "AsyncFor",
          n.span(),
          expr(n.target()),
          expr(n.iter()),
          stmtList(n.body()),
          stmtList(n.orelse()),
          text(n.typeComment()));
      case Stmt.While n -> node("While", n.span(), expr(n.test()), stmtList(n.body()), stmtList(n.orelse()));
      case Stmt.If n -> node("If", n.span(), expr(n.test()), stmtList(n.body()), stmtList(n.orelse()));
      case Stmt.With n -> node("With", n.span(), withitemList(n.items()), stmtList(n.body()), text(n.typeComment()));
      case Stmt.AsyncWith n -> node(
          "AsyncWith",
          n.span(),
          withitemList(n.items()),
          stmtList(n.body()),
          text(n.typeComment()));
      case Stmt.Match n -> node("Match", n.span(), expr(n.subject()), matchCaseList(n.cases()));
      case Stmt.Raise n -> node("Raise", n.span(), expr(n.exc()), expr(n.cause()));
      case Stmt.Try n -> node(
          "Try",
          n.span(),
          stmtList(n.body()),
          excepthandlerList(n.handlers()),
          stmtList(n.orelse()),
          stmtList(n.finalbody()));
      case Stmt.TryStar n -> node(
          "TryStar",
          n.span(),
          stmtList(n.body()),
          excepthandlerList(n.handlers()),
          stmtList(n.orelse()),
          stmtList(n.finalbody()));
      case Stmt.Assert n -> node("Assert", n.span(), expr(n.test()), expr(n.msg()));
      case Stmt.Import n -> node("Import", n.span(), aliasList(n.names()));
      case Stmt.ImportFrom n -> node(
          "ImportFrom",
          n.span(),
          text(n.module()),
          aliasList(n.names()),
          (long) n.level());
      case Stmt.Global n -> node("Global", n.span(), texts(n.names()));
      case Stmt.Nonlocal n -> node("Nonlocal", n.span(), texts(n.names()));
      case Stmt.Expr n -> node("Expr", n.span(), expr(n.value()));
      case Stmt.Pass n -> node("Pass", n.span());
      case Stmt.Break n -> node("Break", n.span());
      case Stmt.Continue n -> node("Continue", n.span());
    };
  }

  private Object expr(Expr node) {
    if (node == null) {
      return NONE;
    }
    enter();
    Object made = exprNode(node);
    leave();
    return made;
  }

  private Object exprNode(Expr node) {
    return switch (node) {
      case Expr.BoolOp n -> node("BoolOp", n.span(), singleton(n.op().name()), exprList(n.values()));
      case Expr.NamedExpr n -> node("NamedExpr", n.span(), expr(n.target()), expr(n.value()));
      case Expr.BinOp n -> node("BinOp", n.span(), expr(n.left()), singleton(n.op().name()), expr(n.right()));
      case Expr.UnaryOp n -> node("UnaryOp", n.span(), singleton(n.op().name()), expr(n.operand()));
      case Expr.Lambda n -> node("Lambda", n.span(), arguments(n.args()), expr(n.body()));
      case Expr.IfExp n -> node("IfExp", n.span(), expr(n.test()), expr(n.body()), expr(n.orelse()));
      case Expr.Dict n -> node("Dict", n.span(), exprList(n.keys()), exprList(n.values()));
      case Expr.Set n -> node("Set", n.span(), exprList(n.elts()));
      case Expr.ListComp n -> node("ListComp", n.span(), expr(n.elt()), comprehensionList(n.generators()));
      case Expr.SetComp n -> node("SetComp", n.span(), expr(n.elt()), comprehensionList(n.generators()));
      case Expr.DictComp n -> node(
          "DictComp",
          n.span(),
          expr(n.key()),
          expr(n.value()),
          comprehensionList(n.generators()));
      case Expr.GeneratorExp n -> node("GeneratorExp", n.span(), expr(n.elt()), comprehensionList(n.generators()));
      case Expr.Await n -> node("Await", n.span(), expr(n.value()));
      case Expr.Yield n -> node("Yield", n.span(), expr(n.value()));
      case Expr.YieldFrom n -> node("YieldFrom", n.span(), expr(n.value()));
      case Expr.Compare n -> node("Compare", n.span(), expr(n.left()), cmpopList(n.ops()), exprList(n.comparators()));
      case Expr.Call n -> node("Call", n.span(), expr(n.func()), exprList(n.args()), keywordList(n.keywords()));
      case Expr.FormattedValue n -> node(
          "FormattedValue",
          n.span(),
          expr(n.value()),
          (long) n.conversion(),
          expr(n.formatSpec()));
      case Expr.Interpolation n -> node(
          "Interpolation",
          n.span(),
          expr(n.value()),
          constant(n.str()),
          (long) n.conversion(),
          expr(n.formatSpec()));
      case Expr.JoinedStr n -> node("JoinedStr", n.span(), exprList(n.values()));
      case Expr.TemplateStr n -> node("TemplateStr", n.span(), exprList(n.values()));
      case Expr.Constant n -> node("Constant", n.span(), constant(n.value()), text(n.kind()));
      case Expr.Attribute n -> node(
          "Attribute",
          n.span(),
          expr(n.value()),
          text(n.attr()),
          singleton(n.ctx().name()));
      case Expr.Subscript n -> node(
          "Subscript",
          n.span(),
          expr(n.value()),
          expr(n.slice()),
          singleton(n.ctx().name()));
      case Expr.Starred n -> node("Starred", n.span(), expr(n.value()), singleton(n.ctx().name()));
      case Expr.Name n -> node("Name", n.span(), text(n.id()), singleton(n.ctx().name()));
      case Expr.List n -> node("List", n.span(), exprList(n.elts()), singleton(n.ctx().name()));
      case Expr.Tuple n -> node("Tuple", n.span(), exprList(n.elts()), singleton(n.ctx().name()));
      case Expr.Slice n -> node("Slice", n.span(), expr(n.lower()), expr(n.upper()), expr(n.step()));
    };
  }

  private Object comprehension(Comprehension n) {
    if (n == null) {
      return NONE;
    }
    return node("comprehension", null, expr(n.target()), expr(n.iter()), exprList(n.ifs()), (long) n.isAsync());
  }

  private Object excepthandler(ExceptHandler n) {
    if (n == null) {
      return NONE;
    }
    return node("ExceptHandler", n.span(), expr(n.type()), text(n.name()), stmtList(n.body()));
  }

  private Object arguments(Arguments n) {
    if (n == null) {
      return NONE;
    }
    return node(
        "arguments",
        null,
        argList(n.posonlyargs()),
        argList(n.args()),
        arg(n.vararg()),
        argList(n.kwonlyargs()),
        exprList(n.kwDefaults()),
        arg(n.kwarg()),
        exprList(n.defaults()));
  }

  private Object arg(Arg n) {
    if (n == null) {
      return NONE;
    }
    return node("arg", n.span(), text(n.arg()), expr(n.annotation()), text(n.typeComment()));
  }

  private Object keyword(Keyword n) {
    if (n == null) {
      return NONE;
    }
    return node("keyword", n.span(), text(n.arg()), expr(n.value()));
  }

  private Object alias(Alias n) {
    if (n == null) {
      return NONE;
    }
    return node("alias", n.span(), text(n.name()), text(n.asname()));
  }

  private Object withitem(WithItem n) {
    if (n == null) {
      return NONE;
    }
    return node("withitem", null, expr(n.contextExpr()), expr(n.optionalVars()));
  }

  private Object matchCase(MatchCase n) {
    if (n == null) {
      return NONE;
    }
    return node("match_case", null, pattern(n.pattern()), expr(n.guard()), stmtList(n.body()));
  }

  private Object pattern(Pattern node) {
    if (node == null) {
      return NONE;
    }
    enter();
    Object made = patternNode(node);
    leave();
    return made;
  }

  private Object patternNode(Pattern node) {
    return switch (node) {
      case Pattern.MatchValue n -> node("MatchValue", n.span(), expr(n.value()));
      case Pattern.MatchSingleton n -> node("MatchSingleton", n.span(), constant(n.value()));
      case Pattern.MatchSequence n -> node("MatchSequence", n.span(), patternList(n.patterns()));
      case Pattern.MatchMapping n -> node(
          "MatchMapping",
          n.span(),
          exprList(n.keys()),
          patternList(n.patterns()),
          text(n.rest()));
      case Pattern.MatchClass n -> node(
          "MatchClass",
          n.span(),
          expr(n.cls()),
          patternList(n.patterns()),
          texts(n.kwdAttrs()),
          patternList(n.kwdPatterns()));
      case Pattern.MatchStar n -> node("MatchStar", n.span(), text(n.name()));
      case Pattern.MatchAs n -> node("MatchAs", n.span(), pattern(n.pattern()), text(n.name()));
      case Pattern.MatchOr n -> node("MatchOr", n.span(), patternList(n.patterns()));
    };
  }

  private Object typeIgnore(TypeIgnore n) {
    if (n == null) {
      return NONE;
    }
    return node("TypeIgnore", null, (long) n.lineno(), text(n.tag()));
  }

  private Object typeParam(TypeParam node) {
    return switch (node) {
      case TypeParam.TypeVar n -> node("TypeVar", n.span(), text(n.name()), expr(n.bound()), expr(n.defaultValue()));
      case TypeParam.ParamSpec n -> node("ParamSpec", n.span(), text(n.name()), expr(n.defaultValue()));
      case TypeParam.TypeVarTuple n -> node("TypeVarTuple", n.span(), text(n.name()), expr(n.defaultValue()));
    };
  }

  private Object aliasList(List<Alias> nodes) {
    Object[] made = new Object[nodes.size()];
    for (int i = 0; i < made.length; i++) {
      made[i] = alias(nodes.get(i));
    }
    return list(made);
  }

  private Object argList(List<Arg> nodes) {
    Object[] made = new Object[nodes.size()];
    for (int i = 0; i < made.length; i++) {
      made[i] = arg(nodes.get(i));
    }
    return list(made);
  }

  private Object cmpopList(List<CmpOp> nodes) {
    Object[] made = new Object[nodes.size()];
    for (int i = 0; i < made.length; i++) {
      made[i] = singleton(nodes.get(i).name());
    }
    return list(made);
  }

  private Object comprehensionList(List<Comprehension> nodes) {
    Object[] made = new Object[nodes.size()];
    for (int i = 0; i < made.length; i++) {
      made[i] = comprehension(nodes.get(i));
    }
    return list(made);
  }

  private Object excepthandlerList(List<ExceptHandler> nodes) {
    Object[] made = new Object[nodes.size()];
    for (int i = 0; i < made.length; i++) {
      made[i] = excepthandler(nodes.get(i));
    }
    return list(made);
  }

  private Object exprList(List<Expr> nodes) {
    Object[] made = new Object[nodes.size()];
    for (int i = 0; i < made.length; i++) {
      made[i] = expr(nodes.get(i));
    }
    return list(made);
  }

  private Object keywordList(List<Keyword> nodes) {
    Object[] made = new Object[nodes.size()];
    for (int i = 0; i < made.length; i++) {
      made[i] = keyword(nodes.get(i));
    }
    return list(made);
  }

  private Object matchCaseList(List<MatchCase> nodes) {
    Object[] made = new Object[nodes.size()];
    for (int i = 0; i < made.length; i++) {
      made[i] = matchCase(nodes.get(i));
    }
    return list(made);
  }

  private Object patternList(List<Pattern> nodes) {
    Object[] made = new Object[nodes.size()];
    for (int i = 0; i < made.length; i++) {
      made[i] = pattern(nodes.get(i));
    }
    return list(made);
  }

  private Object stmtList(List<Stmt> nodes) {
    Object[] made = new Object[nodes.size()];
    for (int i = 0; i < made.length; i++) {
      made[i] = stmt(nodes.get(i));
    }
    return list(made);
  }

  private Object typeIgnoreList(List<TypeIgnore> nodes) {
    Object[] made = new Object[nodes.size()];
    for (int i = 0; i < made.length; i++) {
      made[i] = typeIgnore(nodes.get(i));
    }
    return list(made);
  }

  private Object typeParamList(List<TypeParam> nodes) {
    Object[] made = new Object[nodes.size()];
    for (int i = 0; i < made.length; i++) {
      made[i] = typeParam(nodes.get(i));
    }
    return list(made);
  }

  private Object withitemList(List<WithItem> nodes) {
    Object[] made = new Object[nodes.size()];
    for (int i = 0; i < made.length; i++) {
      made[i] = withitem(nodes.get(i));
    }
    return list(made);
  }
}
