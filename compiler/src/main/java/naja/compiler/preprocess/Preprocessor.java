package naja.compiler.preprocess;

import naja.syntax.WarningSink;
import naja.syntax.ast.Mod;

/** Stage. */
public final class Preprocessor {
  /** A. */
  public Preprocessor(String fileName, int optimize, WarningSink warnings) {}

  /** B. */
  public Mod preprocess(Mod mod) {
    return mod;
  }
}
