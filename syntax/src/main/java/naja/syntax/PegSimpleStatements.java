package naja.syntax;

import static naja.syntax.PegRules.*;
import static naja.syntax.TokenType.*;

import java.util.ArrayList;
import java.util.List;
import naja.syntax.ast.Alias;
import naja.syntax.ast.Expr;
import naja.syntax.ast.ExprContext;
import naja.syntax.ast.Operator;
import naja.syntax.ast.Stmt;
import naja.syntax.ast.TypeParam;

/** Simple statements of the complete parser. */
abstract class PegSimpleStatements extends PegPatterns {
  PegSimpleStatements(TokenArray tokens, ParseOptions options) {
    super(tokens, options);
  }

  final List<Stmt> simpleStmts() {
    int start = mark;
    Stmt only = simpleStmt();
    if (only != null && !looksAt(SEMI) && token(NEWLINE)) {
      return List.of(only);
    }
    mark = start;
    List<Stmt> statements = gather(SEMI, this::simpleStmt);
    if (statements != null) {
      token(SEMI);
      if (token(NEWLINE)) {
        return statements;
      }
    }
    return fail(start);
  }

  @Override
  final Stmt simpleStmt() {
    Object known = remembered(SIMPLE_STMT);
    if (isKnown(known)) {
      return (Stmt) known;
    }
    int start = mark;
    peek();
    Stmt result = assignment();
    if (result == null && looksAt(NAME) && tokens.name[mark].equals("type")) {
      result = typeAlias();
    }
    if (result == null) {
      Expr value = starExpressions();
      if (value != null) {
        result = new Stmt.Expr(value, span(start));
      }
    }
    return remember(SIMPLE_STMT, start, result != null ? result : keywordStatement(start));
  }

  private Stmt keywordStatement(int start) {
    return switch (peek()) {
      case RETURN -> {
        mark++;
        Expr value = starExpressions();
        yield new Stmt.Return(value, span(start));
      }
      case IMPORT, FROM -> importStmt();
      case RAISE -> raiseStmt();
      case DEL -> delStmt();
      case YIELD -> {
        Expr value = yieldExpr();
        yield new Stmt.Expr(value, span(start));
      }
      case ASSERT -> assertStmt();
      case PASS, BREAK, CONTINUE -> keywordStmt();
      case GLOBAL -> {
        List<String> names = names();
        yield names == null ? null : new Stmt.Global(names, span(start));
      }
      case NONLOCAL -> {
        List<String> names = names();
        yield names == null ? null : new Stmt.Nonlocal(names, span(start));
      }
      default -> null;
    };
  }

  @Override
  final Stmt keywordStmt() {
    int start = mark;
    if (token(PASS)) {
      return new Stmt.Pass(span(start));
    }
    if (token(BREAK)) {
      return new Stmt.Break(span(start));
    }
    return token(CONTINUE) ? new Stmt.Continue(span(start)) : null;
  }

  private List<String> names() {
    int start = mark++;
    List<Expr.Name> names = gather(COMMA, this::name);
    if (names == null) {
      return fail(start);
    }
    ArrayList<String> result = new ArrayList<>();
    for (Expr.Name name : names) {
      result.add(name.id());
    }
    return list(result);
  }

  // Assignments.

  private Stmt assignment() {
    int start = mark;
    Expr.Name name = name();
    if (name != null && token(COLON)) {
      Stmt result = annotation(start, withContext(name, ExprContext.Store), 1, "Variable annotation syntax is");
      if (result != null) {
        return result;
      }
    }
    mark = start;
    Expr target = annotatedTarget();
    if (target != null && token(COLON)) {
      Stmt result = annotation(start, target, 0, "Variable annotations syntax is");
      if (result != null) {
        return result;
      }
    }
    mark = start;
    List<Expr> targets = some(this::assignedTargets);
    if (targets != null) {
      Expr value = annotatedRhs();
      if (value != null && !looksAt(EQUAL)) {
        String comment = typeComment();
        return new Stmt.Assign(list(targets), value, comment, span(start));
      }
    }
    mark = start;
    target = singleTarget();
    Operator op = target == null ? null : augassign();
    if (op != null) {
      Expr value = annotatedRhs();
      return value != null ? new Stmt.AugAssign(target, op, value, span(start)) : fail(start);
    }
    mark = start;
    if (invalid) {
      invalidAssignment();
    }
    return fail(start);
  }

  private Stmt annotation(int start, Expr target, int simple, String what) {
    Expr annotation = expression();
    if (annotation == null) {
      return null;
    }
    int before = mark;
    Expr value = token(EQUAL) ? annotatedRhs() : null;
    if (value == null) {
      mark = before;
    }
    requireVersion(6, what);
    return new Stmt.AnnAssign(target, annotation, value, simple, span(start));
  }

  /** {@code '(' single_target ')' | single_subscript_attribute_target}. */
  private Expr annotatedTarget() {
    int start = mark;
    if (token(LPAR)) {
      Expr target = singleTarget();
      if (target != null && token(RPAR)) {
        return target;
      }
      mark = start;
    }
    return singleSubscriptAttributeTarget();
  }

  private Expr assignedTargets() {
    int start = mark;
    Expr target = starTargets();
    return target != null && token(EQUAL) ? target : fail(start);
  }

  final String typeComment() {
    return looksAt(TYPE_COMMENT) ? tokens.text(mark++) : null;
  }

  private Operator augassign() {
    Operator op = switch (peek()) {
      case PLUSEQUAL -> Operator.Add;
      case MINEQUAL -> Operator.Sub;
      case STAREQUAL -> Operator.Mult;
      case ATEQUAL -> Operator.MatMult;
      case SLASHEQUAL -> Operator.Div;
      case PERCENTEQUAL -> Operator.Mod;
      case AMPEREQUAL -> Operator.BitAnd;
      case VBAREQUAL -> Operator.BitOr;
      case CIRCUMFLEXEQUAL -> Operator.BitXor;
      case LEFTSHIFTEQUAL -> Operator.LShift;
      case RIGHTSHIFTEQUAL -> Operator.RShift;
      case DOUBLESTAREQUAL -> Operator.Pow;
      case DOUBLESLASHEQUAL -> Operator.FloorDiv;
      default -> null;
    };
    if (op != null) {
      mark++;
      if (op == Operator.MatMult) {
        requireVersion(5, "The '@' operator is");
      }
    }
    return op;
  }

  private void invalidAssignment() {
    int start = mark;
    Expr target = invalidAnnAssignTarget();
    if (target != null && token(COLON) && expression() != null) {
      throw errorAt(target, "only single target (not " + ExpressionNames.of(target) + ") can be annotated");
    }
    mark = start;
    target = starNamedExpression();
    if (target != null && token(COMMA)) {
      many(this::starNamedExpressions);
      if (token(COLON) && expression() != null) {
        throw errorAt(target, "only single target (not tuple) can be annotated");
      }
    }
    mark = start;
    target = expression();
    if (target != null && token(COLON) && expression() != null) {
      throw errorAt(target, "illegal target for annotation");
    }
    mark = start;
    many(this::assignedTargets);
    target = starExpressions();
    if (target != null && token(EQUAL)) {
      checkTarget(Targets.STAR, target);
      mark = start;
      return;
    }
    mark = start;
    many(this::assignedTargets);
    target = yieldExpr();
    if (target != null && token(EQUAL)) {
      throw errorAt(target, "assignment to yield expression not possible");
    }
    mark = start;
    target = starExpressions();
    if (target != null && augassign() != null && annotatedRhs() != null) {
      throw errorAt(target, "'" + ExpressionNames.of(target) + "' is an illegal expression for augmented assignment");
    }
    mark = start;
  }

  private Expr invalidAnnAssignTarget() {
    int start = mark;
    Expr target = listDisplay();
    target = target != null ? target : tuple();
    if (target != null) {
      return target;
    }
    if (token(LPAR)) {
      target = invalidAnnAssignTarget();
      if (target != null && token(RPAR)) {
        return target;
      }
    }
    return fail(start);
  }

  // Other statements.

  private Stmt raiseStmt() {
    int start = mark++;
    Expr exception = expression();
    if (exception == null) {
      return new Stmt.Raise(null, null, span(start));
    }
    int before = mark;
    Expr cause = token(FROM) ? expression() : null;
    if (cause == null) {
      mark = before;
    }
    return new Stmt.Raise(exception, cause, span(start));
  }

  private Stmt delStmt() {
    int start = mark++;
    List<Expr> targets = delTargets();
    if (targets != null && (looksAt(SEMI) || looksAt(NEWLINE))) {
      return new Stmt.Delete(list(targets), span(start));
    }
    mark = start + 1;
    if (invalid) {
      Expr value = starExpressions();
      if (value != null) {
        checkTarget(Targets.DELETE, value);
      }
    }
    return fail(start);
  }

  private Stmt assertStmt() {
    int start = mark++;
    Expr test = expression();
    if (test == null) {
      return fail(start);
    }
    int before = mark;
    Expr message = token(COMMA) ? expression() : null;
    if (message == null) {
      mark = before;
    }
    return new Stmt.Assert(test, message, span(start));
  }

  private Stmt typeAlias() {
    int start = mark++;
    Expr.Name name = name();
    if (name != null) {
      List<TypeParam> parameters = typeParams();
      if (token(EQUAL)) {
        Expr value = expression();
        if (value != null) {
          requireVersion(12, "Type statement is");
          Expr target = withContext(name, ExprContext.Store);
          return new Stmt.TypeAlias(target, parameters == null ? List.of() : parameters, value, span(start));
        }
      }
    }
    return fail(start);
  }

  final List<TypeParam> typeParams() {
    int start = mark;
    if (!token(LSQB)) {
      return null;
    }
    if (invalid && token(RSQB)) {
      throw errorStartingFrom(mark - 1, "Type parameter list cannot be empty");
    }
    List<TypeParam> parameters = gather(COMMA, this::typeParam);
    if (parameters != null) {
      token(COMMA);
      if (token(RSQB)) {
        requireVersion(12, "Type parameter lists are");
        return list(parameters);
      }
    }
    return fail(start);
  }

  private TypeParam typeParam() {
    Object known = remembered(TYPE_PARAM);
    if (isKnown(known)) {
      return (TypeParam) known;
    }
    int start = mark;
    return remember(TYPE_PARAM, start, freshTypeParam(start));
  }

  private TypeParam freshTypeParam(int start) {
    Expr.Name name = name();
    if (name != null) {
      Expr bound = after(COLON);
      Expr value = typeParamDefault();
      return new TypeParam.TypeVar(name.id(), bound, value, span(start));
    }
    if (invalid) {
      invalidTypeParam();
      mark = start;
    }
    if (token(STAR)) {
      name = name();
      if (name != null) {
        int before = mark;
        Expr value = token(EQUAL) ? starExpression() : null;
        if (value == null) {
          mark = before;
        } else {
          requireVersion(13, "Type parameter defaults are");
        }
        return new TypeParam.TypeVarTuple(name.id(), value, span(start));
      }
      mark = start;
    }
    if (token(DOUBLESTAR)) {
      name = name();
      if (name != null) {
        Expr value = typeParamDefault();
        return new TypeParam.ParamSpec(name.id(), value, span(start));
      }
    }
    return fail(start);
  }

  private Expr typeParamDefault() {
    Expr value = after(EQUAL);
    if (value != null) {
      requireVersion(13, "Type parameter defaults are");
    }
    return value;
  }

  /** An expression behind a token, or nothing. */
  final Expr after(int type) {
    int start = mark;
    Expr value = token(type) ? expression() : null;
    return value != null ? value : fail(start);
  }

  private void invalidTypeParam() {
    int start = mark;
    String kind = looksAt(STAR) ? "TypeVarTuple" : looksAt(DOUBLESTAR) ? "ParamSpec" : null;
    if (kind != null) {
      mark++;
      if (name() != null && token(COLON)) {
        int colon = mark - 1;
        Expr bound = expression();
        if (bound != null) {
          throw errorStartingFrom(colon,
              "cannot use " + (bound instanceof Expr.Tuple ? "constraints" : "bound") + " with " + kind);
        }
      }
    }
    mark = start;
  }

  // Imports.

  private Stmt importStmt() {
    Object known = remembered(IMPORT_STMT);
    if (isKnown(known)) {
      return (Stmt) known;
    }
    int start = mark;
    if (invalid) {
      invalidImport();
      mark = start;
    }
    Stmt result = importName();
    return remember(IMPORT_STMT, start, result != null ? result : importFrom());
  }

  private Stmt importName() {
    int start = mark;
    if (token(IMPORT)) {
      List<Alias> aliases = gather(COMMA, this::dottedAsName);
      if (aliases != null) {
        return new Stmt.Import(list(aliases), span(start));
      }
    }
    return fail(start);
  }

  private Stmt importFrom() {
    int start = mark;
    if (!token(FROM)) {
      return null;
    }
    int level = 0;
    while (looksAt(DOT) || looksAt(ELLIPSIS)) {
      level += looksAt(DOT) ? 1 : 3;
      mark++;
    }
    int afterDots = mark;
    Expr.Name module = dottedName();
    if (module != null && token(IMPORT)) {
      List<Alias> aliases = importFromTargets();
      if (aliases != null) {
        if (level == 0 && module.id().equals("__future__")) {
          checkFuture(aliases);
        }
        return new Stmt.ImportFrom(module.id(), list(aliases), level, span(start));
      }
    }
    mark = afterDots;
    if (level > 0 && token(IMPORT)) {
      List<Alias> aliases = importFromTargets();
      if (aliases != null) {
        return new Stmt.ImportFrom(null, list(aliases), level, span(start));
      }
    }
    return fail(start);
  }

  private void checkFuture(List<Alias> aliases) {
    for (Alias alias : aliases) {
      barryAsFlufl |= alias.name().equals("barry_as_FLUFL");
    }
  }

  private List<Alias> importFromTargets() {
    int start = mark;
    if (token(LPAR)) {
      List<Alias> aliases = gather(COMMA, this::importFromAsName);
      if (aliases != null) {
        token(COMMA);
        if (token(RPAR)) {
          return aliases;
        }
      }
      mark = start;
    }
    List<Alias> aliases = gather(COMMA, this::importFromAsName);
    if (aliases != null && !looksAt(COMMA)) {
      return aliases;
    }
    mark = start;
    if (token(STAR)) {
      return List.of(new Alias("*", null, span(start)));
    }
    if (invalid) {
      invalidImportFromTargets();
    }
    return fail(start);
  }

  private Alias importFromAsName() {
    int start = mark;
    if (invalid) {
      if (name() != null) {
        invalidAsName();
      }
      mark = start;
    }
    Expr.Name name = name();
    return name == null ? null : alias(start, name.id());
  }

  private Alias dottedAsName() {
    int start = mark;
    if (invalid) {
      if (dottedName() != null) {
        invalidAsName();
      }
      mark = start;
    }
    Expr.Name name = dottedName();
    return name == null ? fail(start) : alias(start, name.id());
  }

  private Alias alias(int start, String name) {
    int before = mark;
    Expr.Name asName = token(AS) ? name() : null;
    if (asName == null) {
      mark = before;
    }
    return new Alias(name, asName == null ? null : asName.id(), span(start));
  }

  private Expr.Name dottedName() {
    Object known = remembered(DOTTED_NAME);
    if (isKnown(known)) {
      return (Expr.Name) known;
    }
    int start = mark;
    Expr.Name first = name();
    if (first == null) {
      return remember(DOTTED_NAME, start, null);
    }
    StringBuilder id = new StringBuilder(first.id());
    while (true) {
      int before = mark;
      Expr.Name next = token(DOT) ? name() : null;
      if (next == null) {
        mark = before;
        break;
      }
      id.append('.').append(next.id());
    }
    return remember(DOTTED_NAME, start, new Expr.Name(id.toString(), ExprContext.Load, span(start)));
  }

  /** {@code 'as' !(NAME (',' | ')' | ';' | NEWLINE)) expression}. */
  private void invalidAsName() {
    if (!token(AS)) {
      return;
    }
    int afterAs = mark;
    if (name() != null && (looksAt(COMMA) || looksAt(RPAR) || looksAt(SEMI) || looksAt(NEWLINE))) {
      return;
    }
    mark = afterAs;
    Expr value = expression();
    if (value != null) {
      throw errorAt(value, "cannot use " + ExpressionNames.of(value) + " as import target");
    }
  }

  private void invalidImport() {
    int start = mark;
    if (!token(IMPORT)) {
      return;
    }
    if (gather(COMMA, this::dottedName) != null && token(FROM) && dottedName() != null) {
      throw errorStartingFrom(start, "Did you mean to use 'from ... import ...' instead?");
    }
    mark = start + 1;
    if (token(NEWLINE)) {
      throw errorStartingFrom(mark - 1, "Expected one or more names after 'import'");
    }
  }

  private void invalidImportFromTargets() {
    int start = mark;
    if (gather(COMMA, this::importFromAsName) != null && token(COMMA) && token(NEWLINE)) {
      throw error("trailing comma not allowed without surrounding parentheses");
    }
    mark = start;
    if (token(NEWLINE)) {
      throw errorStartingFrom(mark - 1, "Expected one or more names after 'import'");
    }
  }
}
