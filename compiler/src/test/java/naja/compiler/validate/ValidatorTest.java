package naja.compiler.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import naja.compiler.CompileOptions;
import naja.compiler.Compiler;
import naja.compiler.InvalidTree;
import naja.compiler.SystemError;
import naja.compiler.compare.TreeReader;
import naja.syntax.PythonSyntaxError;
import naja.syntax.WarningSink;
import naja.syntax.ast.Mod;
import org.junit.jupiter.api.Test;

/** Compares what is refused with CPython's answers in {@code trees.txt}, which {@code expect_trees.py} writes. */
class ValidatorTest {
  private static final Path TREES = Path.of("src/test/python/trees.txt");

  @Test
  void answersAreThoseOfCPython() throws IOException, ReflectiveOperationException {
    Path file = Files.exists(TREES) ? TREES : Path.of("compiler").resolve(TREES);
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i += 2) {
      assertEquals(lines.get(i).substring(3), answer(TreeReader.read(lines.get(i + 1))), lines.get(i + 1));
    }
    assertTrue(lines.size() > 200);
  }

  private static String answer(Mod tree) {
    try {
      Compiler.validate(tree);
      Compiler.compile(tree, "f", CompileOptions.DEFAULT, WarningSink.IGNORE);
      return "ok";
    } catch (InvalidTree e) {
      return (e.isTypeError() ? "TypeError " : "ValueError ") + e.getMessage();
    } catch (PythonSyntaxError e) {
      return e.kind().pythonName() + " " + e.getMessage();
    } catch (SystemError e) {
      return "SystemError " + e.getMessage();
    }
  }
}
