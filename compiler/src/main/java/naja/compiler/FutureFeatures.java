package naja.compiler;

import java.util.List;
import naja.syntax.PythonSyntaxError;
import naja.syntax.ast.Alias;
import naja.syntax.ast.Expr;
import naja.syntax.ast.Mod;
import naja.syntax.ast.Span;
import naja.syntax.ast.Stmt;

/**
 * The {@code from __future__ import} statements at the beginning of a program.
 *
 * @param flags the {@code CO_FUTURE_} bits they switch on, with those that held before
 * @param location the place of the last such statement, {@link InstructionSequence#NO_LOCATION} without any
 */
public record FutureFeatures(int flags, Span location) {
  private static final String[] MANDATORY = {
    "nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function",
    "unicode_literals", "generator_stop"
  };

  /** Whether annotations stay strings (PEP 563). */
  public boolean annotations() {
    return (flags & CompilerFlags.CO_FUTURE_ANNOTATIONS) != 0;
  }

  /** These features and those of {@code moreFlags}. */
  public FutureFeatures with(int moreFlags) {
    return new FutureFeatures(flags | moreFlags, location);
  }

  /**
   * Collects the features of a program.
   *
   * @throws PythonSyntaxError for a feature that does not exist
   */
  public static FutureFeatures of(Mod mod, String fileName) {
    List<Stmt> body;
    if (mod instanceof Mod.Module module) {
      body = module.body();
    } else if (mod instanceof Mod.Interactive interactive) {
      body = interactive.body();
    } else {
      return new FutureFeatures(0, InstructionSequence.NO_LOCATION);
    }
    int flags = 0;
    Span location = InstructionSequence.NO_LOCATION;
    for (int i = 0; i < body.size(); i++) {
      if (body.get(i) instanceof Stmt.ImportFrom statement && isFutureImport(statement)) {
        flags |= features(statement, fileName);
        location = statement.span();
      } else if (i > 0 || !isDocstring(body.get(i))) {
        break;
      }
    }
    return new FutureFeatures(flags, location);
  }

  /** Whether the statement imports from {@code __future__}. */
  public static boolean isFutureImport(Stmt.ImportFrom statement) {
    return "__future__".equals(statement.module()) && statement.level() == 0;
  }

  private static boolean isDocstring(Stmt statement) {
    return statement instanceof Stmt.Expr expression
        && expression.value() instanceof Expr.Constant constant
        && Constants.isString(constant.value());
  }

  private static int features(Stmt.ImportFrom statement, String fileName) {
    int flags = 0;
    List<Alias> names = statement.names();
    for (int i = 0; i < names.size(); i++) {
      flags |= feature(names.get(i), fileName);
    }
    return flags;
  }

  private static int feature(Alias alias, String fileName) {
    String name = alias.name();
    if (name.equals("annotations")) {
      return CompilerFlags.CO_FUTURE_ANNOTATIONS;
    }
    if (name.equals("barry_as_FLUFL")) {
      return CompilerFlags.CO_FUTURE_BARRY_AS_BDFL;
    }
    for (String known : MANDATORY) {
      if (name.equals(known)) {
        return 0;
      }
    }
    throw CompileErrors.syntaxError(
        name.equals("braces") ? "not a chance" : "future feature " + Constants.truncate(name, 100) + " is not defined",
        fileName,
        alias.span()).inAttributes();
  }
}
