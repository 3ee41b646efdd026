package naja.compiler.preprocess;

import java.util.ArrayList;
import java.util.List;
import naja.compiler.CompileErrors;
import naja.compiler.Constants;
import naja.compiler.Nesting;
import naja.syntax.WarningSink;
import naja.syntax.ast.Arg;
import naja.syntax.ast.Arguments;
import naja.syntax.ast.ExceptHandler;
import naja.syntax.ast.Expr;
import naja.syntax.ast.MatchCase;
import naja.syntax.ast.Mod;
import naja.syntax.ast.Pattern;
import naja.syntax.ast.Span;
import naja.syntax.ast.Stmt;
import naja.syntax.ast.TypeParam;
import naja.syntax.ast.WithItem;

/**
 * Rewrites statements and patterns; unchanged nodes are kept. Warns of {@code return}, {@code break} and
 * {@code continue} that leave a {@code finally} block (PEP 765). Confined to one thread and used once.
 */
public final class Preprocessor {
  private final String fileName;
  private final int optimize;
  private final boolean futureAnnotations;
  private final WarningSink warnings;
  private final Nesting nesting;
  private final ExpressionRewriter expressions;

  /** Whether the statement is in a {@code finally} block, and in no function and no loop in there. */
  private boolean inFinally;

  /**
   * A preprocessor for one tree.
   *
   * @param futureAnnotations whether annotations stay strings, and so are left alone
   * @param warnings takes the warnings
   * @param nesting guards the stack
   */
  public Preprocessor(String fileName, int optimize, boolean futureAnnotations, WarningSink warnings,
      Nesting nesting) {
    this.fileName = fileName;
    this.optimize = optimize;
    this.futureAnnotations = futureAnnotations;
    this.warnings = warnings;
    this.nesting = nesting;
    this.expressions = new ExpressionRewriter(optimize, nesting);
  }

  /** The tree as the compiler sees it. */
  public Mod preprocess(Mod mod) {
    if (mod instanceof Mod.Module m) {
      List<Stmt> body = body(m.body());
      return body == m.body() ? m : new Mod.Module(body, m.typeIgnores());
    }
    if (mod instanceof Mod.Interactive m) {
      List<Stmt> body = statements(m.body());
      return body == m.body() ? m : new Mod.Interactive(body);
    }
    if (mod instanceof Mod.Expression m) {
      Expr body = expressions.rewrite(m.body());
      return body == m.body() ? m : new Mod.Expression(body);
    }
    return mod;
  }

  /** A body that may start with a docstring. */
  private List<Stmt> body(List<Stmt> body) {
    if (optimize < 2 || !startsWithString(body)) {
      return statements(body);
    }
    Span docstring = body.get(0).span();
    List<Stmt> rest = new ArrayList<>(body.subList(1, body.size()));
    if (rest.isEmpty()) {
      rest.add(
          new Stmt.Pass(
              new Span(docstring.lineno(), docstring.colOffset(), docstring.lineno(), docstring.colOffset() + 4)));
    } else if (startsWithString(rest)) {
      // Another string must not become the docstring.
      Stmt.Expr first = (Stmt.Expr) rest.get(0);
      Span span = first.value().span();
      rest.set(0, new Stmt.Expr(new Expr.JoinedStr(List.of(first.value()), span), first.span()));
    }
    return statements(rest);
  }

  private static boolean startsWithString(List<Stmt> body) {
    return !body.isEmpty()
        && body.get(0) instanceof Stmt.Expr first
        && first.value() instanceof Expr.Constant constant
        && Constants.isString(constant.value());
  }

  private List<Stmt> statements(List<Stmt> statements) {
    List<Stmt> changed = null;
    for (int i = 0, n = statements.size(); i < n; i++) {
      Stmt before = statements.get(i);
      nesting.enter();
      Stmt after = statement(before);
      nesting.leave();
      if (after != before && changed == null) {
        changed = new ArrayList<>(statements);
      }
      if (changed != null) {
        changed.set(i, after);
      }
    }
    return changed == null ? statements : changed;
  }

  private Stmt statement(Stmt statement) {
    if (statement instanceof Stmt.Expr s) {
      Expr value = expressions.rewrite(s.value());
      return value == s.value() ? s : new Stmt.Expr(value, s.span());
    }
    if (statement instanceof Stmt.Assign s) {
      List<Expr> targets = expressions.rewrite(s.targets());
      Expr value = expressions.rewrite(s.value());
      return targets == s.targets() && value == s.value()
          ? s
          : new Stmt.Assign(targets, value, s.typeComment(), s.span());
    }
    if (statement instanceof Stmt.If s) {
      Expr test = expressions.rewrite(s.test());
      List<Stmt> body = statements(s.body());
      List<Stmt> orelse = statements(s.orelse());
      return test == s.test() && body == s.body() && orelse == s.orelse()
          ? s
          : new Stmt.If(test, body, orelse, s.span());
    }
    if (statement instanceof Stmt.Return s) {
      checkExit("return", s.span());
      Expr value = expressions.rewrite(s.value());
      return value == s.value() ? s : new Stmt.Return(value, s.span());
    }
    if (statement instanceof Stmt.FunctionDef s) {
      return function(s);
    }
    if (statement instanceof Stmt.For s) {
      return loop(s);
    }
    if (statement instanceof Stmt.Raise s) {
      Expr exc = expressions.rewrite(s.exc());
      Expr cause = expressions.rewrite(s.cause());
      return exc == s.exc() && cause == s.cause() ? s : new Stmt.Raise(exc, cause, s.span());
    }
    if (statement instanceof Stmt.ClassDef s) {
      return classDefinition(s);
    }
    if (statement instanceof Stmt.AugAssign s) {
      Expr target = expressions.rewrite(s.target());
      Expr value = expressions.rewrite(s.value());
      return target == s.target() && value == s.value() ? s : new Stmt.AugAssign(target, s.op(), value, s.span());
    }
    if (statement instanceof Stmt.Try s) {
      List<Stmt> body = statements(s.body());
      List<ExceptHandler> handlers = handlers(s.handlers());
      List<Stmt> orelse = statements(s.orelse());
      List<Stmt> finalbody = finalBody(s.finalbody());
      return body == s.body() && handlers == s.handlers() && orelse == s.orelse() && finalbody == s.finalbody()
          ? s
          : new Stmt.Try(body, handlers, orelse, finalbody, s.span());
    }
    if (statement instanceof Stmt.With s) {
      List<WithItem> items = items(s.items());
      List<Stmt> body = statements(s.body());
      return items == s.items() && body == s.body() ? s : new Stmt.With(items, body, s.typeComment(), s.span());
    }
    return rareStatement(statement);
  }

  private Stmt rareStatement(Stmt statement) {
    if (statement instanceof Stmt.While s) {
      Expr test = expressions.rewrite(s.test());
      List<Stmt> body = loopBody(s.body());
      List<Stmt> orelse = statements(s.orelse());
      return test == s.test() && body == s.body() && orelse == s.orelse()
          ? s
          : new Stmt.While(test, body, orelse, s.span());
    }
    if (statement instanceof Stmt.Break s) {
      checkExit("break", s.span());
      return s;
    }
    if (statement instanceof Stmt.Continue s) {
      checkExit("continue", s.span());
      return s;
    }
    if (statement instanceof Stmt.Assert s) {
      Expr test = expressions.rewrite(s.test());
      Expr msg = expressions.rewrite(s.msg());
      return test == s.test() && msg == s.msg() ? s : new Stmt.Assert(test, msg, s.span());
    }
    if (statement instanceof Stmt.AnnAssign s) {
      Expr target = expressions.rewrite(s.target());
      Expr annotation = annotation(s.annotation());
      Expr value = expressions.rewrite(s.value());
      return target == s.target() && annotation == s.annotation() && value == s.value()
          ? s
          : new Stmt.AnnAssign(target, annotation, value, s.simple(), s.span());
    }
    if (statement instanceof Stmt.Delete s) {
      List<Expr> targets = expressions.rewrite(s.targets());
      return targets == s.targets() ? s : new Stmt.Delete(targets, s.span());
    }
    if (statement instanceof Stmt.AsyncFunctionDef s) {
      return function(s);
    }
    if (statement instanceof Stmt.AsyncFor s) {
      return loop(s);
    }
    if (statement instanceof Stmt.AsyncWith s) {
      List<WithItem> items = items(s.items());
      List<Stmt> body = statements(s.body());
      return items == s.items() && body == s.body()
          ? s
          : new Stmt.AsyncWith(items, body, s.typeComment(), s.span());
    }
    if (statement instanceof Stmt.TryStar s) {
      List<Stmt> body = statements(s.body());
      List<ExceptHandler> handlers = handlers(s.handlers());
      List<Stmt> orelse = statements(s.orelse());
      List<Stmt> finalbody = finalBody(s.finalbody());
      return body == s.body() && handlers == s.handlers() && orelse == s.orelse() && finalbody == s.finalbody()
          ? s
          : new Stmt.TryStar(body, handlers, orelse, finalbody, s.span());
    }
    if (statement instanceof Stmt.Match s) {
      return match(s);
    }
    if (statement instanceof Stmt.TypeAlias s) {
      Expr name = expressions.rewrite(s.name());
      List<TypeParam> typeParams = typeParams(s.typeParams());
      Expr value = expressions.rewrite(s.value());
      return name == s.name() && typeParams == s.typeParams() && value == s.value()
          ? s
          : new Stmt.TypeAlias(name, typeParams, value, s.span());
    }
    return statement;
  }

  // Definitions

  private Stmt function(Stmt.FunctionDef s) {
    List<TypeParam> typeParams = typeParams(s.typeParams());
    Arguments args = arguments(s.args());
    List<Stmt> body = functionBody(s.body());
    List<Expr> decorators = expressions.rewrite(s.decoratorList());
    Expr returns = annotation(s.returns());
    return typeParams == s.typeParams()
        && args == s.args()
        && body == s.body()
        && decorators == s.decoratorList()
        && returns == s.returns()
            ? s
            : new Stmt.FunctionDef(s.name(), args, body, decorators, returns, s.typeComment(), typeParams, s.span());
  }

  private Stmt function(Stmt.AsyncFunctionDef s) {
    List<TypeParam> typeParams = typeParams(s.typeParams());
    Arguments args = arguments(s.args());
    List<Stmt> body = functionBody(s.body());
    List<Expr> decorators = expressions.rewrite(s.decoratorList());
    Expr returns = annotation(s.returns());
    return typeParams == s.typeParams()
        && args == s.args()
        && body == s.body()
        && decorators == s.decoratorList()
        && returns == s.returns()
            ? s
            : new Stmt.AsyncFunctionDef(s.name(), args, body, decorators, returns, s.typeComment(), typeParams,
                s.span());
  }

  private List<Stmt> functionBody(List<Stmt> statements) {
    boolean finallyBefore = inFinally;
    inFinally = false;
    List<Stmt> body = body(statements);
    inFinally = finallyBefore;
    return body;
  }

  private Stmt classDefinition(Stmt.ClassDef s) {
    List<TypeParam> typeParams = typeParams(s.typeParams());
    List<Expr> bases = expressions.rewrite(s.bases());
    List<naja.syntax.ast.Keyword> keywords = expressions.keywords(s.keywords());
    List<Stmt> body = body(s.body());
    List<Expr> decorators = expressions.rewrite(s.decoratorList());
    return typeParams == s.typeParams()
        && bases == s.bases()
        && keywords == s.keywords()
        && body == s.body()
        && decorators == s.decoratorList()
            ? s
            : new Stmt.ClassDef(s.name(), bases, keywords, body, decorators, typeParams, s.span());
  }

  private Expr annotation(Expr annotation) {
    return futureAnnotations ? annotation : expressions.rewrite(annotation);
  }

  private Arguments arguments(Arguments a) {
    List<Arg> posonlyargs = parameters(a.posonlyargs());
    List<Arg> args = parameters(a.args());
    Arg vararg = parameter(a.vararg());
    List<Arg> kwonlyargs = parameters(a.kwonlyargs());
    Arg kwarg = parameter(a.kwarg());
    List<Expr> kwDefaults = expressions.rewrite(a.kwDefaults());
    List<Expr> defaults = expressions.rewrite(a.defaults());
    return posonlyargs == a.posonlyargs()
        && args == a.args()
        && vararg == a.vararg()
        && kwonlyargs == a.kwonlyargs()
        && kwarg == a.kwarg()
        && kwDefaults == a.kwDefaults()
        && defaults == a.defaults()
            ? a
            : new Arguments(posonlyargs, args, vararg, kwonlyargs, kwDefaults, kwarg, defaults);
  }

  private List<Arg> parameters(List<Arg> parameters) {
    List<Arg> changed = null;
    for (int i = 0; i < parameters.size(); i++) {
      Arg after = parameter(parameters.get(i));
      if (after != parameters.get(i)) {
        changed = changed == null ? new ArrayList<>(parameters) : changed;
        changed.set(i, after);
      }
    }
    return changed == null ? parameters : changed;
  }

  private Arg parameter(Arg parameter) {
    if (parameter == null || parameter.annotation() == null) {
      return parameter;
    }
    Expr annotation = annotation(parameter.annotation());
    return annotation == parameter.annotation()
        ? parameter
        : new Arg(parameter.arg(), annotation, parameter.typeComment(), parameter.span());
  }

  private List<TypeParam> typeParams(List<TypeParam> typeParams) {
    List<TypeParam> changed = null;
    for (int i = 0; i < typeParams.size(); i++) {
      TypeParam after = typeParam(typeParams.get(i));
      if (after != typeParams.get(i)) {
        changed = changed == null ? new ArrayList<>(typeParams) : changed;
        changed.set(i, after);
      }
    }
    return changed == null ? typeParams : changed;
  }

  private TypeParam typeParam(TypeParam typeParam) {
    if (typeParam instanceof TypeParam.TypeVar p) {
      Expr bound = expressions.rewrite(p.bound());
      Expr value = expressions.rewrite(p.defaultValue());
      return bound == p.bound() && value == p.defaultValue()
          ? p
          : new TypeParam.TypeVar(p.name(), bound, value, p.span());
    }
    if (typeParam instanceof TypeParam.ParamSpec p) {
      Expr value = expressions.rewrite(p.defaultValue());
      return value == p.defaultValue() ? p : new TypeParam.ParamSpec(p.name(), value, p.span());
    }
    TypeParam.TypeVarTuple p = (TypeParam.TypeVarTuple) typeParam;
    Expr value = expressions.rewrite(p.defaultValue());
    return value == p.defaultValue() ? p : new TypeParam.TypeVarTuple(p.name(), value, p.span());
  }

  // Loops and blocks

  private Stmt loop(Stmt.For s) {
    Expr target = expressions.rewrite(s.target());
    Expr iter = expressions.rewrite(s.iter());
    List<Stmt> body = loopBody(s.body());
    List<Stmt> orelse = statements(s.orelse());
    return target == s.target() && iter == s.iter() && body == s.body() && orelse == s.orelse()
        ? s
        : new Stmt.For(target, iter, body, orelse, s.typeComment(), s.span());
  }

  private Stmt loop(Stmt.AsyncFor s) {
    Expr target = expressions.rewrite(s.target());
    Expr iter = expressions.rewrite(s.iter());
    List<Stmt> body = loopBody(s.body());
    List<Stmt> orelse = statements(s.orelse());
    return target == s.target() && iter == s.iter() && body == s.body() && orelse == s.orelse()
        ? s
        : new Stmt.AsyncFor(target, iter, body, orelse, s.typeComment(), s.span());
  }

  /** In which a return is not warned of either. */
  private List<Stmt> loopBody(List<Stmt> statements) {
    boolean finallyBefore = inFinally;
    inFinally = false;
    List<Stmt> body = statements(statements);
    inFinally = finallyBefore;
    return body;
  }

  private List<Stmt> finalBody(List<Stmt> statements) {
    boolean finallyBefore = inFinally;
    inFinally = true;
    List<Stmt> body = statements(statements);
    inFinally = finallyBefore;
    return body;
  }

  private void checkExit(String keyword, Span span) {
    if (!inFinally) {
      return;
    }
    String message = "'" + keyword + "' in a 'finally' block";
    if (warnings.warn("SyntaxWarning", message, fileName, span.lineno())) {
      throw CompileErrors.syntaxError(message, fileName, span);
    }
  }

  private List<ExceptHandler> handlers(List<ExceptHandler> handlers) {
    List<ExceptHandler> changed = null;
    for (int i = 0; i < handlers.size(); i++) {
      ExceptHandler handler = handlers.get(i);
      Expr type = expressions.rewrite(handler.type());
      List<Stmt> body = statements(handler.body());
      if (type != handler.type() || body != handler.body()) {
        changed = changed == null ? new ArrayList<>(handlers) : changed;
        changed.set(i, new ExceptHandler(type, handler.name(), body, handler.span()));
      }
    }
    return changed == null ? handlers : changed;
  }

  private List<WithItem> items(List<WithItem> items) {
    List<WithItem> changed = null;
    for (int i = 0; i < items.size(); i++) {
      WithItem item = items.get(i);
      Expr context = expressions.rewrite(item.contextExpr());
      Expr vars = expressions.rewrite(item.optionalVars());
      if (context != item.contextExpr() || vars != item.optionalVars()) {
        changed = changed == null ? new ArrayList<>(items) : changed;
        changed.set(i, new WithItem(context, vars));
      }
    }
    return changed == null ? items : changed;
  }

  // Patterns

  private Stmt match(Stmt.Match s) {
    Expr subject = expressions.rewrite(s.subject());
    List<MatchCase> changed = null;
    for (int i = 0; i < s.cases().size(); i++) {
      MatchCase matchCase = s.cases().get(i);
      Pattern pattern = pattern(matchCase.pattern());
      Expr guard = expressions.rewrite(matchCase.guard());
      List<Stmt> body = statements(matchCase.body());
      if (pattern != matchCase.pattern() || guard != matchCase.guard() || body != matchCase.body()) {
        changed = changed == null ? new ArrayList<>(s.cases()) : changed;
        changed.set(i, new MatchCase(pattern, guard, body));
      }
    }
    return subject == s.subject() && changed == null
        ? s
        : new Stmt.Match(subject, changed == null ? s.cases() : changed, s.span());
  }

  private List<Pattern> patterns(List<Pattern> patterns) {
    List<Pattern> changed = null;
    for (int i = 0; i < patterns.size(); i++) {
      Pattern after = pattern(patterns.get(i));
      if (after != patterns.get(i)) {
        changed = changed == null ? new ArrayList<>(patterns) : changed;
        changed.set(i, after);
      }
    }
    return changed == null ? patterns : changed;
  }

  private Pattern pattern(Pattern pattern) {
    if (pattern instanceof Pattern.MatchValue p) {
      Expr value = expressions.patternValue(p.value());
      return value == p.value() ? p : new Pattern.MatchValue(value, p.span());
    }
    if (pattern instanceof Pattern.MatchSequence p) {
      List<Pattern> patterns = patterns(p.patterns());
      return patterns == p.patterns() ? p : new Pattern.MatchSequence(patterns, p.span());
    }
    if (pattern instanceof Pattern.MatchMapping p) {
      List<Expr> keys = expressions.patternValues(p.keys());
      List<Pattern> patterns = patterns(p.patterns());
      return keys == p.keys() && patterns == p.patterns()
          ? p
          : new Pattern.MatchMapping(keys, patterns, p.rest(), p.span());
    }
    if (pattern instanceof Pattern.MatchClass p) {
      Expr cls = expressions.rewrite(p.cls());
      List<Pattern> patterns = patterns(p.patterns());
      List<Pattern> kwdPatterns = patterns(p.kwdPatterns());
      return cls == p.cls() && patterns == p.patterns() && kwdPatterns == p.kwdPatterns()
          ? p
          : new Pattern.MatchClass(cls, patterns, p.kwdAttrs(), kwdPatterns, p.span());
    }
    if (pattern instanceof Pattern.MatchAs p && p.pattern() != null) {
      Pattern inner = pattern(p.pattern());
      return inner == p.pattern() ? p : new Pattern.MatchAs(inner, p.name(), p.span());
    }
    if (pattern instanceof Pattern.MatchOr p) {
      List<Pattern> patterns = patterns(p.patterns());
      return patterns == p.patterns() ? p : new Pattern.MatchOr(patterns, p.span());
    }
    return pattern;
  }
}
