package naja.syntax;

import static naja.syntax.PegRules.*;
import static naja.syntax.TokenType.*;

import java.util.ArrayList;
import java.util.List;
import naja.syntax.ast.Arguments;
import naja.syntax.ast.ExceptHandler;
import naja.syntax.ast.Expr;
import naja.syntax.ast.ExprContext;
import naja.syntax.ast.MatchCase;
import naja.syntax.ast.Pattern;
import naja.syntax.ast.Stmt;
import naja.syntax.ast.TypeParam;
import naja.syntax.ast.WithItem;

/** Compound statements of the complete parser. */
abstract class PegCompoundStatements extends PegSimpleStatements {
  PegCompoundStatements(TokenArray tokens, ParseOptions options) {
    super(tokens, options);
  }

  final List<Stmt> statements() {
    List<List<Stmt>> groups = some(this::statement);
    if (groups == null) {
      return null;
    }
    ArrayList<Stmt> result = new ArrayList<>();
    for (List<Stmt> group : groups) {
      result.addAll(group);
    }
    return list(result);
  }

  private List<Stmt> statement() {
    List<Stmt> compound = singleCompoundStmt();
    return compound != null ? compound : simpleStmts();
  }

  final List<Stmt> singleCompoundStmt() {
    Stmt compound = compoundStmt();
    if (compound == null) {
      return null;
    }
    boolean standIn = compound instanceof Stmt.Pass;
    if (!standIn && compound.span().lineno() >= lastStatementLine) {
      lastStatementLine = compound.span().lineno();
      lastStatementColumn = compound.span().colOffset();
    }
    return List.of(compound);
  }

  private Stmt compoundStmt() {
    int start = mark;
    Stmt result = switch (peek()) {
      case DEF -> functionDef();
      case AT -> {
        Stmt function = functionDef();
        yield function != null ? function : classDef();
      }
      case ASYNC -> {
        Stmt async = functionDef();
        async = async != null ? async : withStmt();
        yield async != null ? async : forStmt();
      }
      case IF -> ifStmt(IF, "if");
      case CLASS -> classDef();
      case WITH -> withStmt();
      case FOR -> forStmt();
      case TRY -> tryStmt();
      case WHILE -> whileStmt();
      default -> null;
    };
    if (result != null) {
      return result;
    }
    mark = start;
    return matchStmt();
  }

  private List<Stmt> block() {
    Object known = remembered(BLOCK);
    if (isKnown(known)) {
      return castBlock(known);
    }
    int start = mark;
    if (token(NEWLINE) && token(INDENT)) {
      enter(FastParserBase.BLOCK);
      List<Stmt> body = statements();
      leave(FastParserBase.BLOCK);
      if (body != null && token(DEDENT)) {
        return remember(BLOCK, start, body);
      }
    }
    mark = start;
    List<Stmt> body = simpleStmts();
    if (body != null) {
      return remember(BLOCK, start, list(body));
    }
    if (invalid && token(NEWLINE) && !looksAt(INDENT)) {
      throw indentationError("expected an indented block");
    }
    return remember(BLOCK, start, fail(start));
  }

  @SuppressWarnings("unchecked")
  private static List<Stmt> castBlock(Object block) {
    return (List<Stmt>) block;
  }

  /** At the end of a head: throws if a line end without an indented block follows. */
  private void checkIndent(int keyword, String what) {
    if (token(NEWLINE) && !looksAt(INDENT)) {
      throw indentationError("expected an indented block after " + what + " on line " + tokens.startLine[keyword]);
    }
  }

  private Object checkColon() {
    if (token(NEWLINE)) {
      throw error("expected ':'");
    }
    return null;
  }

  // if, while, for, with.

  private Stmt ifStmt(int keyword, String word) {
    int start = mark;
    if (invalid) {
      invalidIf(keyword, word);
      mark = start;
    }
    if (token(keyword)) {
      Expr test = namedExpression();
      if (test != null && token(COLON)) {
        List<Stmt> body = block();
        if (body != null) {
          enter(1);
          Stmt elif = looksAt(ELIF) ? ifStmt(ELIF, "elif") : null;
          leave(1);
          if (elif != null) {
            return new Stmt.If(test, body, List.of(elif), span(start));
          }
          List<Stmt> orelse = elseBlock();
          return new Stmt.If(test, body, orelse, span(start));
        }
      }
    }
    return fail(start);
  }

  private void invalidIf(int keyword, String word) {
    int start = mark;
    if (token(keyword) && namedExpression() != null) {
      checkColon();
      if (token(COLON)) {
        checkIndent(start, "'" + word + "' statement");
      }
    }
  }

  private List<Stmt> elseBlock() {
    int start = mark;
    if (invalid) {
      if (token(ELSE) && token(COLON)) {
        checkIndent(start, "'else' statement");
        mark = start + 2;
        if (block() != null && token(ELIF)) {
          throw error("'elif' block follows an 'else' block");
        }
      }
      mark = start;
    }
    if (token(ELSE)) {
      forced(COLON, ":");
      List<Stmt> body = block();
      if (body != null) {
        return body;
      }
    }
    mark = start;
    return List.of();
  }

  private Stmt whileStmt() {
    int start = mark;
    if (invalid) {
      invalidIf(WHILE, "while");
      mark = start;
    }
    mark++;
    Expr test = namedExpression();
    if (test != null && token(COLON)) {
      List<Stmt> body = block();
      if (body != null) {
        List<Stmt> orelse = elseBlock();
        return new Stmt.While(test, body, orelse, span(start));
      }
    }
    return fail(start);
  }

  private Stmt forStmt() {
    int start = mark;
    if (invalid) {
      invalidForStmt();
      mark = start;
    }
    boolean async = token(ASYNC);
    if (token(FOR)) {
      Expr target = starTargets();
      if (target != null && token(IN)) {
        return restOfFor(start, async, target); // the cut behind "in"
      }
    }
    mark = start;
    if (invalid) {
      invalidForTarget();
    }
    return fail(start);
  }

  private Stmt restOfFor(int start, boolean async, Expr target) {
    Expr iter = starExpressions();
    if (iter == null || !token(COLON)) {
      return fail(start);
    }
    String comment = typeComment();
    List<Stmt> body = block();
    if (body == null) {
      return fail(start);
    }
    List<Stmt> orelse = elseBlock();
    if (!async) {
      return new Stmt.For(target, iter, body, orelse, comment, span(start));
    }
    requireVersion(5, "Async for loops are");
    return new Stmt.AsyncFor(target, iter, body, orelse, comment, span(start));
  }

  private void invalidForStmt() {
    token(ASYNC);
    int keyword = mark;
    if (token(FOR) && starTargets() != null && token(IN) && starExpressions() != null) {
      checkColon();
      if (token(COLON)) {
        checkIndent(keyword, "'for' statement");
      }
    }
  }

  private Stmt withStmt() {
    int start = mark;
    if (invalid) {
      invalidWith(true);
      mark = start;
    }
    boolean async = token(ASYNC);
    if (token(WITH)) {
      int afterWith = mark;
      Stmt result = parenthesizedWith(start, async);
      if (result != null) {
        return result;
      }
      mark = afterWith;
      List<WithItem> items = gather(COMMA, this::withItem);
      if (items != null && token(COLON)) {
        result = restOfWith(start, async, items, typeComment());
        if (result != null) {
          return result;
        }
      }
    }
    mark = start;
    if (invalid) {
      invalidWith(false);
    }
    return fail(start);
  }

  private Stmt parenthesizedWith(int start, boolean async) {
    if (!token(LPAR)) {
      return null;
    }
    List<WithItem> items = gather(COMMA, this::withItem);
    if (items == null) {
      return null;
    }
    token(COMMA);
    if (!token(RPAR) || !token(COLON)) {
      return null;
    }
    return restOfWith(start, async, items, async ? null : typeComment());
  }

  private Stmt restOfWith(int start, boolean async, List<WithItem> items, String comment) {
    List<Stmt> body = block();
    if (body == null) {
      return null;
    }
    if (!async) {
      return new Stmt.With(list(items), body, comment, span(start));
    }
    requireVersion(5, "Async with statements are");
    return new Stmt.AsyncWith(list(items), body, comment, span(start));
  }

  private WithItem withItem() {
    int start = mark;
    Expr context = expression();
    if (context != null && token(AS)) {
      Expr target = starTarget();
      if (target != null && (looksAt(COMMA) || looksAt(RPAR) || looksAt(COLON))) {
        return new WithItem(context, target);
      }
    }
    mark = start;
    if (invalid) {
      if (expression() != null && token(AS)) {
        Expr target = expression();
        if (target != null && (looksAt(COMMA) || looksAt(RPAR) || looksAt(COLON))) {
          checkTarget(Targets.STAR, target);
        }
      }
      mark = start;
    }
    context = expression();
    return context == null ? fail(start) : new WithItem(context, null);
  }

  /** {@code invalid_with_stmt_indent} or {@code invalid_with_stmt}. */
  private void invalidWith(boolean indent) {
    int start = mark;
    token(ASYNC);
    int keyword = mark;
    if (!token(WITH)) {
      return;
    }
    if (gather(COMMA, this::expressionAsTarget) != null) {
      invalidWithEnd(indent, keyword);
    }
    mark = keyword + 1;
    if (token(LPAR) && gather(COMMA, this::expressionsAsTarget) != null) {
      token(COMMA);
      if (token(RPAR)) {
        invalidWithEnd(indent, keyword);
      }
    }
    mark = start;
  }

  private void invalidWithEnd(boolean indent, int keyword) {
    if (!indent) {
      checkColon();
    } else if (token(COLON)) {
      checkIndent(keyword, "'with' statement");
    }
  }

  private Expr expressionAsTarget() {
    return asTarget(expression());
  }

  private Expr expressionsAsTarget() {
    return asTarget(expressions());
  }

  private Expr asTarget(Expr value) {
    int start = mark;
    if (value != null && token(AS) && starTarget() == null) {
      mark = start;
    }
    return value;
  }

  // try.

  private Stmt tryStmt() {
    int start = mark;
    if (invalid) {
      invalidTryStmt();
      mark = start;
    }
    mark++;
    forced(COLON, ":");
    List<Stmt> body = block();
    if (body == null) {
      return fail(start);
    }
    int afterBody = mark;
    List<Stmt> finalbody = finallyBlock();
    if (finalbody != null) {
      return new Stmt.Try(body, List.of(), List.of(), finalbody, span(start));
    }
    List<ExceptHandler> handlers = some(this::exceptBlock);
    boolean star = handlers == null;
    if (star) {
      mark = afterBody;
      handlers = some(this::exceptStarBlock);
      if (handlers == null) {
        return fail(start);
      }
    }
    List<Stmt> orelse = elseBlock();
    finalbody = finallyBlock();
    finalbody = finalbody == null ? List.of() : finalbody;
    if (!star) {
      return new Stmt.Try(body, list(handlers), orelse, finalbody, span(start));
    }
    requireVersion(11, "Exception groups are");
    return new Stmt.TryStar(body, list(handlers), orelse, finalbody, span(start));
  }

  private ExceptHandler exceptBlock() {
    return handler(false);
  }

  private ExceptHandler exceptStarBlock() {
    return handler(true);
  }

  private ExceptHandler handler(boolean star) {
    int start = mark;
    if (invalid) {
      invalidHandlerIndent(star);
      mark = start;
    }
    if (token(EXCEPT) && (!star || token(STAR))) {
      int afterExcept = mark;
      Expr exception = expression();
      if (exception != null) {
        int afterException = mark;
        Expr.Name name = token(AS) ? name() : null;
        if (name == null) {
          mark = afterException;
        }
        ExceptHandler result = restOfHandler(start, exception, name);
        if (result != null) {
          return result;
        }
      }
      mark = afterExcept;
      exception = expressions();
      if (exception != null && token(COLON)) {
        List<Stmt> body = block();
        if (body != null) {
          requireVersion(14, "except expressions without parentheses are");
          return new ExceptHandler(exception, null, body, span(start));
        }
      }
      mark = afterExcept;
      ExceptHandler result = star ? null : restOfHandler(start, null, null);
      if (result != null) {
        return result;
      }
    }
    mark = start;
    if (invalid) {
      invalidHandler(star);
    }
    return fail(start);
  }

  private ExceptHandler restOfHandler(int start, Expr exception, Expr.Name name) {
    if (!token(COLON)) {
      return null;
    }
    List<Stmt> body = block();
    return body == null ? null : new ExceptHandler(exception, name == null ? null : name.id(), body, span(start));
  }

  private List<Stmt> finallyBlock() {
    int start = mark;
    if (invalid) {
      if (token(FINALLY) && token(COLON)) {
        checkIndent(start, "'finally' statement");
      }
      mark = start;
    }
    if (token(FINALLY)) {
      forced(COLON, ":");
      List<Stmt> body = block();
      if (body != null) {
        return body;
      }
    }
    return fail(start);
  }

  private void invalidTryStmt() {
    int start = mark;
    if (!token(TRY) || !token(COLON)) {
      return;
    }
    int afterColon = mark;
    checkIndent(start, "'try' statement");
    mark = afterColon;
    if (block() != null && !looksAt(EXCEPT) && !looksAt(FINALLY)) {
      throw error("expected 'except' or 'finally' block");
    }
    mark = afterColon;
    many(this::block);
    int afterBlocks = mark;
    if (some(this::exceptBlock) != null) {
      int keyword = mark;
      if (token(EXCEPT) && token(STAR)) {
        int starToken = mark - 1;
        if (expression() != null) {
          optionalAsName();
          if (token(COLON)) {
            throw errorBetween(keyword, starToken, "cannot have both 'except' and 'except*' on the same 'try'");
          }
        }
      }
    }
    mark = afterBlocks;
    if (some(this::exceptStarBlock) != null) {
      int keyword = mark;
      if (token(EXCEPT)) {
        if (expression() != null) {
          optionalAsName();
        }
        if (token(COLON)) {
          throw errorAt(keyword, "cannot have both 'except' and 'except*' on the same 'try'");
        }
      }
    }
  }

  private void optionalAsName() {
    int start = mark;
    if (token(AS) && name() == null) {
      mark = start;
    }
  }

  private void invalidHandlerIndent(boolean star) {
    int start = mark;
    if (!token(EXCEPT) || (star && !token(STAR))) {
      return;
    }
    int afterExcept = mark;
    String what = star ? "'except*' statement" : "'except' statement";
    if (expression() != null) {
      optionalAsName();
      if (token(COLON)) {
        checkIndent(start, what);
      }
    }
    mark = afterExcept;
    if (!star && token(COLON)) {
      checkIndent(start, what);
    }
  }

  private void invalidHandler(boolean star) {
    if (!token(EXCEPT) || (star && !token(STAR))) {
      return;
    }
    int afterExcept = mark;
    Expr first = expression();
    if (first != null) {
      int afterFirst = mark;
      if (token(COMMA) && expressions() != null && token(AS) && name() != null && token(COLON)) {
        throw errorStartingFrom(first, "multiple exception types must be parenthesized when using 'as'");
      }
      mark = afterFirst;
      optionalAsName();
      checkColon();
    }
    mark = afterExcept;
    if (!star) {
      checkColon();
    } else if (looksAt(NEWLINE) || looksAt(COLON)) {
      mark++;
      throw error("expected one or more exception types");
    }
    mark = afterExcept;
    if (expression() != null && token(AS)) {
      Expr target = expression();
      if (target != null && token(COLON) && block() != null) {
        throw errorAt(target, "cannot use except" + (star ? "*" : "") + " statement with "
            + ExpressionNames.of(target));
      }
    }
  }

  // Definitions.

  private List<Expr> decorators() {
    return some(() -> {
      int start = mark;
      if (token(AT)) {
        Expr value = namedExpression();
        if (value != null && token(NEWLINE)) {
          return value;
        }
      }
      return fail(start);
    });
  }

  private Stmt functionDef() {
    int start = mark;
    List<Expr> decorators = decorators();
    if (decorators != null) {
      Stmt function = functionDefRaw(list(decorators));
      if (function != null) {
        return function;
      }
    }
    mark = start;
    return functionDefRaw(List.of());
  }

  private Stmt functionDefRaw(List<Expr> decorators) {
    int start = mark;
    if (invalid) {
      Stmt result = invalidDefRaw();
      if (result != null) {
        return result;
      }
      mark = start;
    }
    boolean async = token(ASYNC);
    if (!token(DEF)) {
      return fail(start);
    }
    Expr.Name name = name();
    if (name == null) {
      return fail(start);
    }
    List<TypeParam> typeParams = typeParams();
    typeParams = typeParams == null ? List.of() : typeParams;
    if (!token(LPAR)) {
      return fail(start);
    }
    Arguments parameters = params();
    parameters = parameters == null ? ExpressionParser.NO_ARGUMENTS : parameters;
    if (!token(RPAR)) {
      return fail(start);
    }
    Expr returns = after(RARROW);
    if (!token(COLON)) {
      return fail(start);
    }
    String comment = funcTypeComment();
    List<Stmt> body = block();
    if (body == null) {
      return fail(start);
    }
    if (!async) {
      return new Stmt.FunctionDef(name.id(), parameters, body, decorators, returns, comment, typeParams, span(start));
    }
    requireVersion(5, "Async functions are");
    return new Stmt.AsyncFunctionDef(name.id(), parameters, body, decorators, returns, comment, typeParams,
        span(start));
  }

  private String funcTypeComment() {
    int start = mark;
    if (token(NEWLINE) && looksAt(TYPE_COMMENT)) {
      int comment = mark++;
      if (looksAt(NEWLINE)) {
        mark++;
        boolean indented = looksAt(INDENT);
        mark--;
        if (indented) {
          return tokens.text(comment);
        }
      }
    }
    mark = start;
    if (invalid) {
      if (token(TYPE_COMMENT) && token(NEWLINE) && token(TYPE_COMMENT) && token(NEWLINE) && token(INDENT)) {
        throw error("Cannot have two type comments on def");
      }
      mark = start;
    }
    return typeComment();
  }

  private Stmt invalidDefRaw() {
    int start = mark;
    token(ASYNC);
    int keyword = mark;
    if (token(DEF) && name() != null) {
      typeParams();
      if (token(LPAR)) {
        params();
        if (token(RPAR)) {
          after(RARROW);
          if (token(COLON)) {
            checkIndent(keyword, "function definition");
          }
        }
      }
    }
    mark = keyword;
    if (token(DEF) && name() != null) {
      typeParams();
      forced(LPAR, "(");
      params();
      if (token(RPAR)) {
        after(RARROW);
        forced(COLON, ":");
        funcTypeComment();
        if (block() != null) {
          return new Stmt.Pass(span(start)); // stands for the definition, whose value nobody will see
        }
      }
    }
    return fail(start);
  }

  private Stmt classDef() {
    int start = mark;
    List<Expr> decorators = decorators();
    if (decorators != null) {
      Stmt result = classDefRaw(list(decorators));
      if (result != null) {
        return result;
      }
    }
    mark = start;
    return classDefRaw(List.of());
  }

  private Stmt classDefRaw(List<Expr> decorators) {
    int start = mark;
    if (invalid) {
      invalidClassDefRaw();
      mark = start;
    }
    Expr.Name name = token(CLASS) ? name() : null;
    if (name == null) {
      return fail(start);
    }
    List<TypeParam> typeParams = typeParams();
    typeParams = typeParams == null ? List.of() : typeParams;
    Args bases = classBases();
    if (token(COLON)) {
      List<Stmt> body = block();
      if (body != null) {
        return new Stmt.ClassDef(name.id(), bases == null ? List.of() : list(bases.args()),
            bases == null ? List.of() : list(bases.keywords()), body, decorators, typeParams, span(start));
      }
    }
    return fail(start);
  }

  private Args classBases() {
    int start = mark;
    if (token(LPAR)) {
      Args bases = arguments();
      if (token(RPAR)) {
        return bases;
      }
      mark = start;
    }
    return null;
  }

  private void invalidClassDefRaw() {
    int keyword = mark;
    if (token(CLASS) && name() != null) {
      typeParams();
      classBases();
      checkColon();
      if (token(COLON)) {
        checkIndent(keyword, "class definition");
      }
    }
  }

  // match.

  private Stmt matchStmt() {
    int start = mark;
    if (softKeyword("match")) {
      Expr subject = subjectExpr();
      if (subject != null && token(COLON) && token(NEWLINE) && token(INDENT)) {
        List<MatchCase> cases = some(this::caseBlock);
        if (cases != null && token(DEDENT)) {
          requireVersion(10, "Pattern matching is");
          return new Stmt.Match(subject, list(cases), span(start));
        }
      }
    }
    mark = start;
    if (invalid && softKeyword("match") && subjectExpr() != null) {
      if (looksAt(NEWLINE)) {
        mark++;
        throw error("expected ':'");
      }
      if (token(COLON)) {
        checkIndent(start, "'match' statement");
      }
    }
    return fail(start);
  }

  private Expr subjectExpr() {
    int start = mark;
    peek();
    Expr first = starNamedExpression();
    if (first != null && token(COMMA)) {
      List<Expr> rest = starNamedExpressions();
      return new Expr.Tuple(prepend(first, rest), ExprContext.Load, span(start));
    }
    mark = start;
    return namedExpression();
  }

  private MatchCase caseBlock() {
    int start = mark;
    if (invalid) {
      invalidCaseBlock();
      mark = start;
    }
    if (softKeyword("case")) {
      Pattern pattern = patterns();
      if (pattern != null) {
        Expr guard = guard();
        if (token(COLON)) {
          List<Stmt> body = block();
          if (body != null) {
            return new MatchCase(pattern, guard, body);
          }
        }
      }
    }
    return fail(start);
  }

  private Expr guard() {
    int start = mark;
    Expr value = token(IF) ? namedExpression() : null;
    return value != null ? value : fail(start);
  }

  private void invalidCaseBlock() {
    int keyword = mark;
    if (softKeyword("case") && patterns() != null) {
      guard();
      checkColon();
      if (token(COLON)) {
        checkIndent(keyword, "'case' statement");
      }
    }
  }
}
