package naja.compiler.validate;

import static naja.compiler.validate.Validation.name;
import static naja.compiler.validate.Validation.nonEmpty;
import static naja.compiler.validate.Validation.position;
import static naja.compiler.validate.Validation.typeError;
import static naja.compiler.validate.Validation.valueError;

import java.util.List;
import naja.compiler.Nesting;
import naja.syntax.ast.ExceptHandler;
import naja.syntax.ast.Expr;
import naja.syntax.ast.ExprContext;
import naja.syntax.ast.MatchCase;
import naja.syntax.ast.Mod;
import naja.syntax.ast.Stmt;
import naja.syntax.ast.TypeParam;
import naja.syntax.ast.WithItem;

/** Checks modules and statements. Compare CPython's {@code _PyAST_Validate}. Confined to one thread and used once. */
public final class Validator {
  private final Nesting nesting;
  private final ExpressionValidator expressions;
  private final PatternValidator patterns;

  /** A validator; {@code nesting} guards the stack. */
  public Validator(Nesting nesting) {
    this.nesting = nesting;
    this.expressions = new ExpressionValidator(nesting);
    this.patterns = new PatternValidator(expressions);
  }

  /**
   * Checks a tree.
   *
   * @throws naja.compiler.InvalidTree if it is not well formed
   */
  public void validate(Mod mod) {
    if (mod instanceof Mod.Module m) {
      statements(m.body());
    } else if (mod instanceof Mod.Interactive m) {
      statements(m.body());
    } else if (mod instanceof Mod.Expression m) {
      load(m.body());
    } else if (mod instanceof Mod.FunctionType m) {
      expressions.all(m.argtypes(), ExprContext.Load);
      load(m.returns());
    }
  }

  private void load(Expr expression) {
    expressions.validate(expression, ExprContext.Load);
  }

  private void loadOptional(Expr expression) {
    expressions.optional(expression);
  }

  private void store(Expr expression) {
    expressions.validate(expression, ExprContext.Store);
  }

  private void body(List<Stmt> body, String owner) {
    nonEmpty(body, "body", owner);
    statements(body);
  }

  private void statements(List<Stmt> statements) {
    for (int i = 0; i < statements.size(); i++) {
      Stmt statement = statements.get(i);
      if (statement == null) {
        throw valueError("None disallowed in statement list");
      }
      position(statement.span());
      nesting.enter();
      validate(statement);
      nesting.leave();
    }
  }

  private void validate(Stmt statement) {
    if (statement instanceof Stmt.Expr s) {
      load(s.value());
    } else if (statement instanceof Stmt.Assign s) {
      targets(s.targets(), ExprContext.Store, "Assign");
      load(s.value());
    } else if (statement instanceof Stmt.If s) {
      load(s.test());
      body(s.body(), "If");
      statements(s.orelse());
    } else if (statement instanceof Stmt.Return s) {
      loadOptional(s.value());
    } else if (statement instanceof Stmt.FunctionDef s) {
      body(s.body(), "FunctionDef");
      typeParams(s.typeParams());
      expressions.arguments(s.args());
      expressions.all(s.decoratorList(), ExprContext.Load);
      loadOptional(s.returns());
    } else if (statement instanceof Stmt.AsyncFunctionDef s) {
      body(s.body(), "AsyncFunctionDef");
      typeParams(s.typeParams());
      expressions.arguments(s.args());
      expressions.all(s.decoratorList(), ExprContext.Load);
      loadOptional(s.returns());
    } else if (statement instanceof Stmt.ClassDef s) {
      body(s.body(), "ClassDef");
      typeParams(s.typeParams());
      expressions.all(s.bases(), ExprContext.Load);
      expressions.keywords(s.keywords());
      expressions.all(s.decoratorList(), ExprContext.Load);
    } else if (statement instanceof Stmt.Delete s) {
      targets(s.targets(), ExprContext.Del, "Delete");
    } else if (statement instanceof Stmt.AugAssign s) {
      store(s.target());
      load(s.value());
    } else if (statement instanceof Stmt.AnnAssign s) {
      annotatedAssign(s);
    } else if (statement instanceof Stmt.TypeAlias s) {
      if (!(s.name() instanceof Expr.Name)) {
        throw typeError("TypeAlias with non-Name name");
      }
      store(s.name());
      typeParams(s.typeParams());
      load(s.value());
    } else {
      validateBlock(statement);
    }
  }

  private void annotatedAssign(Stmt.AnnAssign s) {
    if (!(s.target() instanceof Expr.Name) && s.simple() != 0) {
      throw typeError("AnnAssign with simple non-Name target");
    }
    store(s.target());
    loadOptional(s.value());
    load(s.annotation());
  }

  private void targets(List<Expr> targets, ExprContext context, String owner) {
    nonEmpty(targets, "targets", owner);
    expressions.all(targets, context);
  }

  private void validateBlock(Stmt statement) {
    if (statement instanceof Stmt.For s) {
      store(s.target());
      load(s.iter());
      body(s.body(), "For");
      statements(s.orelse());
    } else if (statement instanceof Stmt.AsyncFor s) {
      store(s.target());
      load(s.iter());
      body(s.body(), "AsyncFor");
      statements(s.orelse());
    } else if (statement instanceof Stmt.While s) {
      load(s.test());
      body(s.body(), "While");
      statements(s.orelse());
    } else if (statement instanceof Stmt.With s) {
      items(s.items(), "With");
      body(s.body(), "With");
    } else if (statement instanceof Stmt.AsyncWith s) {
      items(s.items(), "AsyncWith");
      body(s.body(), "AsyncWith");
    } else if (statement instanceof Stmt.Match s) {
      load(s.subject());
      nonEmpty(s.cases(), "cases", "Match");
      for (int i = 0; i < s.cases().size(); i++) {
        MatchCase matchCase = s.cases().get(i);
        patterns.validate(matchCase.pattern(), false);
        loadOptional(matchCase.guard());
        body(matchCase.body(), "match_case");
      }
    } else if (statement instanceof Stmt.Try s) {
      tryStatement("Try", s.body(), s.handlers(), s.orelse(), s.finalbody());
    } else if (statement instanceof Stmt.TryStar s) {
      tryStatement("TryStar", s.body(), s.handlers(), s.orelse(), s.finalbody());
    } else {
      validateSimple(statement);
    }
  }

  private void items(List<WithItem> items, String owner) {
    nonEmpty(items, "items", owner);
    for (int i = 0; i < items.size(); i++) {
      load(items.get(i).contextExpr());
      if (items.get(i).optionalVars() != null) {
        store(items.get(i).optionalVars());
      }
    }
  }

  private void tryStatement(String owner, List<Stmt> body, List<ExceptHandler> handlers, List<Stmt> orelse,
      List<Stmt> finalbody) {
    body(body, owner);
    if (handlers.isEmpty() && finalbody.isEmpty()) {
      throw valueError(owner + " has neither except handlers nor finalbody");
    }
    if (handlers.isEmpty() && !orelse.isEmpty()) {
      throw valueError(owner + " has orelse but no except handlers");
    }
    for (int i = 0; i < handlers.size(); i++) {
      ExceptHandler handler = handlers.get(i);
      position(handler.span());
      loadOptional(handler.type());
      body(handler.body(), "ExceptHandler");
    }
    statements(finalbody);
    statements(orelse);
  }

  private void validateSimple(Stmt statement) {
    if (statement instanceof Stmt.Raise s) {
      if (s.exc() == null && s.cause() != null) {
        throw valueError("Raise with cause but no exception");
      }
      loadOptional(s.exc());
      loadOptional(s.cause());
    } else if (statement instanceof Stmt.Assert s) {
      load(s.test());
      loadOptional(s.msg());
    } else if (statement instanceof Stmt.Import s) {
      nonEmpty(s.names(), "names", "Import");
    } else if (statement instanceof Stmt.ImportFrom s) {
      if (s.level() < 0) {
        throw valueError("Negative ImportFrom level");
      }
      nonEmpty(s.names(), "names", "ImportFrom");
    } else if (statement instanceof Stmt.Global s) {
      nonEmpty(s.names(), "names", "Global");
    } else if (statement instanceof Stmt.Nonlocal s) {
      nonEmpty(s.names(), "names", "Nonlocal");
    }
  }

  private void typeParams(List<TypeParam> typeParams) {
    for (int i = 0; i < typeParams.size(); i++) {
      TypeParam typeParam = typeParams.get(i);
      position(typeParam.span());
      if (typeParam instanceof TypeParam.TypeVar p) {
        name(p.name());
        loadOptional(p.bound());
        loadOptional(p.defaultValue());
      } else if (typeParam instanceof TypeParam.ParamSpec p) {
        name(p.name());
        loadOptional(p.defaultValue());
      } else if (typeParam instanceof TypeParam.TypeVarTuple p) {
        name(p.name());
        loadOptional(p.defaultValue());
      }
    }
  }
}
