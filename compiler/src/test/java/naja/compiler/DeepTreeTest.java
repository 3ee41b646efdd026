package naja.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import naja.syntax.Mode;
import naja.syntax.ParseOptions;
import naja.syntax.Parser;
import naja.syntax.PythonSyntaxError;
import naja.syntax.WarningSink;
import naja.syntax.ast.Mod;
import org.junit.jupiter.api.Test;

class DeepTreeTest {
  private static Mod parse(String source) {
    return Parser.parse(source, "f", Mode.EXEC, ParseOptions.DEFAULT);
  }

  private static Code compile(String source, WarningSink warnings) {
    return Compiler.compile(parse(source), "f", CompileOptions.DEFAULT, warnings);
  }

  @Test
  void deepTreesCompile() {
    compile("a" + ".b".repeat(10_000), WarningSink.IGNORE);
    compile("x = 'a'" + " + b".repeat(10_000), WarningSink.IGNORE);
    compile("if a: b\n" + "elif a: b\n".repeat(2_000), WarningSink.IGNORE);
  }

  @Test
  void treesTooDeepAreRecursionErrors() {
    for (String part : new String[] {"()", "*a"}) {
      Mod tree = parse("a" + part.repeat(60_000));
      CompilerRecursionError error =
          assertThrows(
              CompilerRecursionError.class,
              () -> Compiler.compile(tree, "f", CompileOptions.DEFAULT, WarningSink.IGNORE));
      assertEquals("maximum recursion depth exceeded during compilation", error.getMessage());
    }
  }

  @Test
  void warningsOfDeepTreesComeOnceAndInTheThreadOfTheCaller() {
    List<String> warned = new ArrayList<>();
    Thread caller = Thread.currentThread();
    compile("1()\na" + "()".repeat(1_000) + "\n2()", (_, _, _, line) -> {
      assertSame(caller, Thread.currentThread());
      warned.add("line " + line);
      return false;
    });
    assertEquals(List.of("line 1", "line 3"), warned);
  }

  @Test
  void errorsOfDeepTreesPass() {
    assertThrows(
        PythonSyntaxError.class, () -> compile("a" + "()".repeat(1_000) + "\n2()", (_, _, _, line) -> line == 2));
    assertThrows(
        PythonSyntaxError.class, () -> compile("a" + "()".repeat(1_000) + "\nreturn", WarningSink.IGNORE));
  }
}
