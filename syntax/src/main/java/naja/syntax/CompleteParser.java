package naja.syntax;

import static naja.syntax.TokenType.*;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import naja.syntax.ast.Expr;
import naja.syntax.ast.Mod;
import naja.syntax.ast.Stmt;

/**
 * The complete parser: it knows every feature and finds the error that CPython finds. Slower than the
 * {@link FastParser}, which hands over to it whatever it does not know. Used once, in one thread.
 */
final class CompleteParser extends PegCompoundStatements {
  private final Mode mode;

  CompleteParser(TokenArray tokens, Mode mode, ParseOptions options) {
    super(tokens, options);
    this.mode = mode;
  }

  /** Parses the source, or throws what is wrong with it. */
  Mod parse() {
    PythonSyntaxError error = null;
    Mod result = null;
    try {
      result = start();
    } catch (PythonSyntaxError thrown) {
      checkMemory(thrown);
      error = thrown;
    }
    if (result != null) {
      checkSingleStatement();
      return result;
    }
    Tokenizer in = tokens.tokenizer;
    if (options.allowIncompleteInput()
        && (in.done == Tokenizer.Done.EOF || in.done == Tokenizer.Done.EOF_IN_STRING)) {
      throw Errors.at(tokens, tokens.count - 1, ErrorKind.INCOMPLETE_INPUT_ERROR, "incomplete input");
    }
    int lastToken = tokens.count - 1;
    if (error == null) {
      startErrorPass();
      try {
        start();
      } catch (PythonSyntaxError thrown) {
        checkMemory(thrown);
        error = thrown;
      }
    }
    throw chooseError(error, lastToken).withContext(lastStatementLine, lastStatementColumn, in.text(0, in.limit));
  }

  private static void checkMemory(PythonSyntaxError error) {
    if (error.kind() == ErrorKind.MEMORY_ERROR) {
      throw error;
    }
  }

  private Mod start() {
    return switch (mode) {
      case EXEC -> file();
      case SINGLE -> interactive();
      case EVAL -> eval();
      case FUNC_TYPE -> funcType();
    };
  }

  // What is wrong.

  private PythonSyntaxError chooseError(PythonSyntaxError found, int lastToken) {
    Tokenizer in = tokens.tokenizer;
    if (found != null) {
      return in.done == Tokenizer.Done.OK ? checkRest(found) : found;
    }
    int type = tokens.type[lastToken];
    if (type == INDENT || type == DEDENT) {
      return Errors.at(tokens, tokens.count - 1, ErrorKind.INDENTATION_ERROR,
          type == INDENT ? "unexpected indent" : "unexpected unindent");
    }
    return checkRest(Errors.atToken(tokens, lastToken, "invalid syntax"));
  }

  /** Reads the rest of the source: an error in a token or a bracket left open explains more than {@code found}. */
  private PythonSyntaxError checkRest(PythonSyntaxError found) {
    Tokenizer in = tokens.tokenizer;
    int line = tokens.startLine[tokens.count - 1];
    try {
      do {
        in.next();
      } while (in.type != ENDMARKER);
    } catch (PythonSyntaxError error) {
      if (in.strings.isInside()) {
        return found; // an error in a replacement field explains more than what follows from it
      }
      if (in.errorInToken) {
        return error;
      }
      if (in.level > 0 && line > in.bracketLine()) {
        return in.unclosedBracket();
      }
    }
    return found;
  }

  /** In mode {@code single} only white space and comments may follow the statement. */
  private void checkSingleStatement() {
    if (mode != Mode.SINGLE) {
      return;
    }
    Tokenizer in = tokens.tokenizer;
    boolean comment = false;
    for (int i = in.cursor; i < in.limit; i++) {
      byte c = in.source[i];
      if (c == '\n') {
        comment = false;
      } else if (c == '#') {
        comment = true;
      } else if (!comment && c != ' ' && c != '\t' && c != '\f') {
        throw error("multiple statements found while compiling a single statement");
      }
    }
  }

  // Programs.

  private Mod file() {
    List<Stmt> body = statements();
    return token(ENDMARKER) ? new Mod.Module(body == null ? List.of() : body, list(tokens.typeIgnores)) : null;
  }

  private Mod interactive() {
    int start = mark;
    List<Stmt> body = singleCompoundStmt();
    if (body != null && token(NEWLINE)) {
      return new Mod.Interactive(body);
    }
    mark = start;
    body = simpleStmts();
    if (body != null) {
      return new Mod.Interactive(list(body));
    }
    if (token(NEWLINE)) {
      return new Mod.Interactive(List.of(new Stmt.Pass(tokens.span(start, start))));
    }
    return null;
  }

  private Mod eval() {
    Expr body = expressions();
    if (body == null) {
      return null;
    }
    while (looksAt(NEWLINE)) {
      mark++;
    }
    return token(ENDMARKER) ? new Mod.Expression(body) : null;
  }

  private Mod funcType() {
    if (!token(LPAR)) {
      return null;
    }
    List<Expr> arguments = typeExpressions();
    if (!token(RPAR) || !token(RARROW)) {
      return null;
    }
    Expr returns = expression();
    if (returns == null) {
      return null;
    }
    while (looksAt(NEWLINE)) {
      mark++;
    }
    return token(ENDMARKER) ? new Mod.FunctionType(list(arguments), returns) : null;
  }

  private List<Expr> typeExpressions() {
    ArrayList<Expr> result = new ArrayList<>();
    List<Expr> plain = gather(COMMA, (Supplier<Expr>) this::expression);
    if (plain != null) {
      result.addAll(plain);
    }
    int before = mark;
    if ((plain == null || token(COMMA)) && token(STAR)) {
      Expr star = expression();
      if (star != null) {
        result.add(star);
        before = mark;
        plain = result;
      }
    }
    mark = before;
    if ((plain == null || token(COMMA)) && token(DOUBLESTAR)) {
      Expr doubleStar = expression();
      if (doubleStar != null) {
        result.add(doubleStar);
        return result;
      }
    }
    mark = before;
    return result;
  }
}
