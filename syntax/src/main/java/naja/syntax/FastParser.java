package naja.syntax;

import static naja.syntax.TokenType.*;

import java.util.ArrayList;
import java.util.List;
import naja.syntax.ast.Alias;
import naja.syntax.ast.Arguments;
import naja.syntax.ast.ExceptHandler;
import naja.syntax.ast.Expr;
import naja.syntax.ast.ExprContext;
import naja.syntax.ast.Keyword;
import naja.syntax.ast.MatchCase;
import naja.syntax.ast.Mod;
import naja.syntax.ast.Operator;
import naja.syntax.ast.Pattern;
import naja.syntax.ast.Stmt;
import naja.syntax.ast.TypeParam;
import naja.syntax.ast.WithItem;

/**
 * The fast parser: recursive descent over a token array, for valid programs in the newest grammar. Statements and
 * whole programs are here. Used once, in one thread.
 */
final class FastParser extends PatternParser {
  FastParser(TokenArray tokens, ParseOptions options, int maxDepth) {
    super(tokens, options, maxDepth);
  }

  // Programs.

  Mod parse(Mode mode) {
    return switch (mode) {
      case EXEC -> module();
      case SINGLE -> interactive();
      case EVAL -> evalInput();
      case FUNC_TYPE -> throw mismatch();
    };
  }

  private Mod module() {
    ArrayList<Stmt> body = new ArrayList<>();
    while (type[at] != ENDMARKER) {
      statement(body);
    }
    return new Mod.Module(list(body), List.copyOf(tokens.typeIgnores));
  }

  private Mod interactive() {
    ArrayList<Stmt> body = new ArrayList<>();
    if (type[at] == NEWLINE) {
      body.add(new Stmt.Pass(tokens.span(at, at)));
      at++;
    } else if (type[at] == ENDMARKER) {
      throw mismatch();
    } else {
      boolean compound = startsCompound(type[at]);
      int before = at;
      statement(body);
      if (compound || (body.get(0) instanceof Stmt.Match && type[before] == NAME)) {
        expect(NEWLINE);
      }
    }
    return new Mod.Interactive(list(body));
  }

  private static boolean startsCompound(int tokenType) {
    return switch (tokenType) {
      case DEF, AT, ASYNC, IF, CLASS, WITH, FOR, TRY, WHILE -> true;
      default -> false;
    };
  }

  private Mod evalInput() {
    Expr body = expressions();
    while (type[at] == NEWLINE) {
      at++;
    }
    expect(ENDMARKER);
    return new Mod.Expression(body);
  }

  // Statements.

  private void statement(List<Stmt> out) {
    Stmt compound = switch (type[at]) {
      case DEF -> functionDef(at, List.of());
      case IF -> ifStatement();
      case FOR -> forStatement(at, false);
      case CLASS -> classDef(List.of());
      case AT -> decorated();
      case TRY -> tryStatement();
      case WITH -> withStatement(at, false);
      case WHILE -> whileStatement();
      case ASYNC -> async();
      case NAME -> names[at].equals("match") && isMatch() ? matchStatement() : null;
      default -> null;
    };
    if (compound != null) {
      out.add(compound);
    } else {
      simpleStatements(out);
    }
  }

  private void simpleStatements(List<Stmt> out) {
    do {
      if (type[at] == NEWLINE) {
        break;
      }
      out.add(simpleStatement());
    } while (accept(SEMI));
    expect(NEWLINE);
  }

  private Stmt simpleStatement() {
    int from = at;
    return switch (type[at]) {
      case RETURN -> {
        at++;
        Expr value = startsExpression(type[at]) || type[at] == STAR ? starExpressions() : null;
        yield new Stmt.Return(value, span(from));
      }
      case IMPORT -> importName();
      case FROM -> importFrom();
      case RAISE -> raise();
      case PASS -> {
        at++;
        yield new Stmt.Pass(span(from));
      }
      case DEL -> delete();
      case ASSERT -> {
        at++;
        Expr test = expression();
        Expr message = accept(COMMA) ? expression() : null;
        yield new Stmt.Assert(test, message, span(from));
      }
      case BREAK -> {
        at++;
        yield new Stmt.Break(span(from));
      }
      case CONTINUE -> {
        at++;
        yield new Stmt.Continue(span(from));
      }
      case GLOBAL -> {
        List<String> ids = identifiers();
        yield new Stmt.Global(ids, span(from));
      }
      case NONLOCAL -> {
        List<String> ids = identifiers();
        yield new Stmt.Nonlocal(ids, span(from));
      }
      case YIELD -> {
        Expr value = yieldExpression();
        yield new Stmt.Expr(value, span(from));
      }
      case NAME -> type[at + 1] == NAME && names[at].equals("type") ? typeAlias() : assignmentOrExpression();
      default -> assignmentOrExpression();
    };
  }

  private Stmt assignmentOrExpression() {
    int from = at;
    Expr first = starExpressions();
    return switch (type[at]) {
      case EQUAL -> assignment(from, first);
      case COLON -> annotated(from, first);
      default -> {
        Operator op = augmented(type[at]);
        if (op == null) {
          yield new Stmt.Expr(first, span(from));
        }
        Expr target = singleTarget(first);
        at++;
        Expr value = annotatedRhs();
        yield new Stmt.AugAssign(target, op, value, span(from));
      }
    };
  }

  private Stmt assignment(int from, Expr first) {
    ArrayList<Expr> targets = new ArrayList<>(1);
    Expr value = first;
    while (accept(EQUAL)) {
      targets.add(target(value, ExprContext.Store));
      value = annotatedRhs();
    }
    String comment = null;
    if (type[at] == TYPE_COMMENT) {
      comment = tokens.text(at++);
    }
    return new Stmt.Assign(list(targets), value, comment, span(from));
  }

  private Expr singleTarget(Expr value) {
    if (value instanceof Expr.Name || value instanceof Expr.Attribute || value instanceof Expr.Subscript) {
      return target(value, ExprContext.Store);
    }
    throw mismatch();
  }

  private Stmt annotated(int from, Expr first) {
    int simple = first instanceof Expr.Name && type[from] == NAME ? 1 : 0;
    Expr target = singleTarget(first);
    at++;
    Expr annotation = expression();
    Expr value = accept(EQUAL) ? annotatedRhs() : null;
    return new Stmt.AnnAssign(target, annotation, value, simple, span(from));
  }

  private static Operator augmented(int tokenType) {
    return switch (tokenType) {
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
  }

  private List<String> identifiers() {
    ArrayList<String> result = new ArrayList<>(2);
    do {
      at++;
      result.add(identifier());
    } while (type[at] == COMMA);
    return list(result);
  }

  private Stmt raise() {
    int from = at++;
    Expr exception = null;
    Expr cause = null;
    if (startsExpression(type[at])) {
      exception = expression();
      if (accept(FROM)) {
        cause = expression();
      }
    }
    return new Stmt.Raise(exception, cause, span(from));
  }

  private Stmt delete() {
    int from = at++;
    ArrayList<Expr> targets = new ArrayList<>(2);
    do {
      if (type[at] == SEMI || type[at] == NEWLINE) {
        break;
      }
      targets.add(target(primary(), ExprContext.Del));
    } while (accept(COMMA));
    if (targets.isEmpty() || (type[at] != SEMI && type[at] != NEWLINE)) {
      throw mismatch();
    }
    return new Stmt.Delete(list(targets), span(from));
  }

  private Stmt typeAlias() {
    int from = at++;
    Expr name = name(ExprContext.Store);
    List<TypeParam> parameters = typeParameters();
    expect(EQUAL);
    Expr value = expression();
    return new Stmt.TypeAlias(name, parameters, value, span(from));
  }

  // Imports.

  private String dottedName() {
    String first = identifier();
    if (type[at] != DOT) {
      return first;
    }
    StringBuilder name = new StringBuilder(first);
    while (accept(DOT)) {
      name.append('.').append(identifier());
    }
    return name.toString();
  }

  private Stmt importName() {
    int from = at;
    ArrayList<Alias> aliases = new ArrayList<>(1);
    do {
      at++;
      int start = at;
      String name = dottedName();
      String asName = accept(AS) ? identifier() : null;
      aliases.add(new Alias(name, asName, span(start)));
    } while (type[at] == COMMA);
    return new Stmt.Import(list(aliases), span(from));
  }

  private Stmt importFrom() {
    int from = at++;
    int level = 0;
    while (type[at] == DOT || type[at] == ELLIPSIS) {
      level += type[at] == DOT ? 1 : 3;
      at++;
    }
    String module = level == 0 || type[at] != IMPORT ? dottedName() : null;
    expect(IMPORT);
    ArrayList<Alias> aliases = new ArrayList<>(2);
    if (type[at] == STAR) {
      aliases.add(new Alias("*", null, tokens.span(at, at)));
      at++;
    } else {
      boolean parenthesized = accept(LPAR);
      do {
        if (parenthesized && type[at] == RPAR && !aliases.isEmpty()) {
          break;
        }
        int start = at;
        String name = identifier();
        String asName = accept(AS) ? identifier() : null;
        aliases.add(new Alias(name, asName, span(start)));
      } while (accept(COMMA));
      if (parenthesized) {
        expect(RPAR);
      }
    }
    if (level == 0 && "__future__".equals(module) && importsBarry(aliases)) {
      throw mismatch();
    }
    return new Stmt.ImportFrom(module, list(aliases), level, span(from));
  }

  private static boolean importsBarry(List<Alias> aliases) {
    for (int i = 0; i < aliases.size(); i++) {
      if (aliases.get(i).name().equals("barry_as_FLUFL")) {
        return true;
      }
    }
    return false;
  }

  // Compound statements.

  private List<Stmt> block() {
    ArrayList<Stmt> body = new ArrayList<>();
    if (accept(NEWLINE)) {
      expect(INDENT);
      enter(BLOCK);
      do {
        statement(body);
      } while (type[at] != DEDENT);
      leave(BLOCK);
      at++;
    } else {
      simpleStatements(body);
    }
    return list(body);
  }

  private List<Stmt> elseBlock() {
    if (!accept(ELSE)) {
      return List.of();
    }
    expect(COLON);
    return block();
  }

  private Stmt ifStatement() {
    int from = at++;
    Expr test = namedExpression();
    expect(COLON);
    List<Stmt> body = block();
    List<Stmt> orelse;
    if (type[at] == ELIF) {
      enter(1);
      orelse = List.of(ifStatement());
      leave(1);
    } else {
      orelse = elseBlock();
    }
    return new Stmt.If(test, body, orelse, span(from));
  }

  private Stmt whileStatement() {
    int from = at++;
    Expr test = namedExpression();
    expect(COLON);
    List<Stmt> body = block();
    List<Stmt> orelse = elseBlock();
    return new Stmt.While(test, body, orelse, span(from));
  }

  private String typeComment() {
    return type[at] == TYPE_COMMENT ? tokens.text(at++) : null;
  }

  private Stmt forStatement(int from, boolean async) {
    at++;
    Expr target = starTargets();
    expect(IN);
    Expr iter = starExpressions();
    expect(COLON);
    String comment = typeComment();
    List<Stmt> body = block();
    List<Stmt> orelse = elseBlock();
    return async
        ? new Stmt.AsyncFor(target, iter, body, orelse, comment, span(from))
        : new Stmt.For(target, iter, body, orelse, comment, span(from));
  }

  private Stmt async() {
    int from = at++;
    return switch (type[at]) {
      case DEF -> functionDef(from, List.of());
      case FOR -> forStatement(from, true);
      case WITH -> withStatement(from, true);
      default -> throw mismatch();
    };
  }

  private Stmt withStatement(int from, boolean async) {
    at++;
    List<WithItem> items = withItems();
    expect(COLON);
    if (async && type[at] == TYPE_COMMENT) {
      throw mismatch(); // depends on the parentheses: left to the complete parser
    }
    String comment = typeComment();
    List<Stmt> body = block();
    return async
        ? new Stmt.AsyncWith(items, body, comment, span(from))
        : new Stmt.With(items, body, comment, span(from));
  }

  private List<WithItem> withItems() {
    if (type[at] == LPAR && isParenthesized()) {
      int position = at;
      int depth = depth();
      try {
        at++;
        ArrayList<WithItem> items = new ArrayList<>(2);
        do {
          if (type[at] == RPAR && !items.isEmpty()) {
            break;
          }
          items.add(withItem());
        } while (accept(COMMA));
        expect(RPAR);
        if (type[at] == COLON) {
          return list(items);
        }
      } catch (Mismatch mismatch) {
        if (mismatch == Mismatch.TOO_DEEP) {
          throw mismatch;
        }
      }
      restore(position, depth);
    }
    ArrayList<WithItem> items = new ArrayList<>(1);
    do {
      items.add(withItem());
    } while (accept(COMMA));
    return list(items);
  }

  /** Whether the parenthesis here is closed just before a colon. */
  private boolean isParenthesized() {
    int depth = 0;
    int i = at;
    while (true) {
      switch (type[i]) {
        case LPAR, LSQB, LBRACE -> depth++;
        case RPAR, RSQB, RBRACE -> {
          if (--depth == 0) {
            return type[i + 1] == COLON;
          }
        }
        case NEWLINE, ENDMARKER, ERRORTOKEN -> {
          return false;
        }
        default -> {}
      }
      i++;
    }
  }

  private WithItem withItem() {
    Expr context = expression();
    if (!accept(AS)) {
      return new WithItem(context, null);
    }
    Expr target = starTarget();
    if (type[at] != COMMA && type[at] != RPAR && type[at] != COLON) {
      throw mismatch();
    }
    return new WithItem(context, target);
  }

  private Stmt tryStatement() {
    int from = at++;
    expect(COLON);
    List<Stmt> body = block();
    ArrayList<ExceptHandler> handlers = new ArrayList<>(2);
    boolean star = type[at] == EXCEPT && type[at + 1] == STAR;
    while (type[at] == EXCEPT) {
      handlers.add(exceptHandler(star));
    }
    List<Stmt> orelse = handlers.isEmpty() ? List.of() : elseBlock();
    List<Stmt> finalbody = List.of();
    if (accept(FINALLY)) {
      expect(COLON);
      finalbody = block();
    } else if (handlers.isEmpty()) {
      throw mismatch();
    }
    return star
        ? new Stmt.TryStar(body, list(handlers), orelse, finalbody, span(from))
        : new Stmt.Try(body, list(handlers), orelse, finalbody, span(from));
  }

  private ExceptHandler exceptHandler(boolean star) {
    int from = at++;
    if (star) {
      expect(STAR);
    }
    Expr exception = null;
    String name = null;
    if (star || type[at] != COLON) {
      exception = expressions();
      if (type[at] == AS) {
        if (isBareTuple(exception, from + (star ? 2 : 1))) {
          throw mismatch();
        }
        at++;
        name = identifier();
      }
    }
    expect(COLON);
    List<Stmt> body = block();
    return new ExceptHandler(exception, name, body, span(from));
  }

  /** Whether a tuple that begins at token {@code first} and ends here is written without parentheses. */
  private boolean isBareTuple(Expr value, int first) {
    if (!(value instanceof Expr.Tuple)) {
      return false;
    }
    if (type[first] != LPAR) {
      return true;
    }
    int depth = 0;
    for (int i = first; i < at; i++) {
      if (type[i] == LPAR || type[i] == LSQB || type[i] == LBRACE) {
        depth++;
      } else if (type[i] == RPAR || type[i] == RSQB || type[i] == RBRACE) {
        depth--;
        if (depth == 0) {
          return i != at - 1;
        }
      }
    }
    return true;
  }

  // Definitions.

  private Stmt decorated() {
    ArrayList<Expr> decorators = new ArrayList<>(2);
    while (accept(AT)) {
      decorators.add(namedExpression());
      expect(NEWLINE);
    }
    List<Expr> list = list(decorators);
    return switch (type[at]) {
      case DEF -> functionDef(at, list);
      case CLASS -> classDef(list);
      case ASYNC -> {
        int from = at++;
        if (type[at] != DEF) {
          throw mismatch();
        }
        yield functionDef(from, list);
      }
      default -> throw mismatch();
    };
  }

  private Stmt functionDef(int from, List<Expr> decorators) {
    at++;
    String name = identifier();
    List<TypeParam> typeParams = typeParameters();
    expect(LPAR);
    Arguments arguments = type[at] == RPAR ? NO_ARGUMENTS : parameters(RPAR);
    expect(RPAR);
    Expr returns = accept(RARROW) ? expression() : null;
    expect(COLON);
    if (type[at] == TYPE_COMMENT || (type[at] == NEWLINE && type[at + 1] == TYPE_COMMENT)) {
      throw mismatch(); // rare: left to the complete parser
    }
    List<Stmt> body = block();
    return type[from] == ASYNC
        ? new Stmt.AsyncFunctionDef(name, arguments, body, decorators, returns, null, typeParams, span(from))
        : new Stmt.FunctionDef(name, arguments, body, decorators, returns, null, typeParams, span(from));
  }

  private Stmt classDef(List<Expr> decorators) {
    int from = at++;
    String name = identifier();
    List<TypeParam> typeParams = typeParameters();
    ArrayList<Expr> bases = new ArrayList<>(2);
    ArrayList<Keyword> keywords = new ArrayList<>(1);
    if (type[at] == LPAR) {
      int open = at++;
      if (type[at] != RPAR) {
        arguments(bases, keywords, false, open);
      }
      expect(RPAR);
    }
    expect(COLON);
    List<Stmt> body = block();
    return new Stmt.ClassDef(name, list(bases), list(keywords), body, decorators, typeParams, span(from));
  }

  private List<TypeParam> typeParameters() {
    if (!accept(LSQB)) {
      return List.of();
    }
    ArrayList<TypeParam> result = new ArrayList<>(2);
    do {
      if (type[at] == RSQB && !result.isEmpty()) {
        break;
      }
      result.add(typeParameter());
    } while (accept(COMMA));
    expect(RSQB);
    return list(result);
  }

  private TypeParam typeParameter() {
    int from = at;
    if (accept(STAR)) {
      String name = identifier();
      Expr value = null;
      if (accept(EQUAL)) {
        value = starNamedOrExpression();
      }
      return new TypeParam.TypeVarTuple(name, value, span(from));
    }
    if (accept(DOUBLESTAR)) {
      String name = identifier();
      Expr value = accept(EQUAL) ? expression() : null;
      return new TypeParam.ParamSpec(name, value, span(from));
    }
    String name = identifier();
    Expr bound = accept(COLON) ? expression() : null;
    Expr value = accept(EQUAL) ? expression() : null;
    return new TypeParam.TypeVar(name, bound, value, span(from));
  }

  private Expr starNamedOrExpression() {
    if (type[at] != STAR) {
      return expression();
    }
    int from = at++;
    Expr value = bitwiseOr();
    return new Expr.Starred(value, ExprContext.Load, span(from));
  }

  // Match.

  /** Whether the word {@code match} here begins a statement: only then a block of cases follows the line. */
  private boolean isMatch() {
    if (!startsExpression(type[at + 1]) && type[at + 1] != STAR) {
      return false;
    }
    int i = at + 1;
    while (type[i] != NEWLINE) {
      if (type[i] == ENDMARKER || type[i] == ERRORTOKEN) {
        return false;
      }
      i++;
    }
    return type[i - 1] == COLON && type[i + 1] == INDENT && type[i + 2] == NAME && names[i + 2].equals("case");
  }

  private Stmt matchStatement() {
    int from = at++;
    Expr subject = subject();
    expect(COLON);
    expect(NEWLINE);
    expect(INDENT);
    enter(BLOCK);
    ArrayList<MatchCase> cases = new ArrayList<>();
    do {
      cases.add(matchCase());
    } while (type[at] != DEDENT);
    leave(BLOCK);
    at++;
    return new Stmt.Match(subject, list(cases), span(from));
  }

  private Expr subject() {
    int from = at;
    Expr first = starNamedExpression();
    if (type[at] != COMMA) {
      if (first instanceof Expr.Starred) {
        throw mismatch();
      }
      return first;
    }
    ArrayList<Expr> elements = new ArrayList<>();
    elements.add(first);
    while (accept(COMMA)) {
      if (type[at] == COLON) {
        break;
      }
      elements.add(starNamedExpression());
    }
    return new Expr.Tuple(list(elements), ExprContext.Load, span(from));
  }

  private MatchCase matchCase() {
    if (type[at] != NAME || !names[at].equals("case")) {
      throw mismatch();
    }
    at++;
    Pattern pattern = patterns();
    Expr guard = accept(IF) ? namedExpression() : null;
    expect(COLON);
    List<Stmt> body = block();
    return new MatchCase(pattern, guard, body);
  }
}
