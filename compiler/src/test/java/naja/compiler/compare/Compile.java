package naja.compiler.compare;

import naja.compiler.Code;
import naja.compiler.CompileOptions;
import naja.compiler.Compiler;
import naja.syntax.Mode;
import naja.syntax.ParseOptions;
import naja.syntax.Parser;
import naja.syntax.WarningSink;

/** From source to code, as {@code compile(source, name, "exec", dont_inherit=True, optimize=optimize)}. */
final class Compile {
  private Compile() {}

  static Code compile(byte[] source, String name, int optimize, WarningSink warnings) {
    return Compiler.compile(
        Parser.parse(source, name, Mode.EXEC, ParseOptions.DEFAULT.withWarnings(warnings)),
        name,
        new CompileOptions(0, optimize, 0),
        warnings);
  }
}
