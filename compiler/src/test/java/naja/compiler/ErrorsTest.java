package naja.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import naja.syntax.Mode;
import naja.syntax.ParseOptions;
import naja.syntax.Parser;
import naja.syntax.PythonSyntaxError;
import naja.syntax.WarningSink;
import org.junit.jupiter.api.Test;

/** Compares errors and warnings with CPython's in {@code errors.txt}, which {@code expect_errors.py} writes. */
class ErrorsTest {
  private static final Path PROGRAMS = Path.of("src/test/python/errors.txt");

  @Test
  void errorsAndWarningsAreThoseOfCPython() throws IOException {
    Path file = Files.exists(PROGRAMS) ? PROGRAMS : Path.of("compiler").resolve(PROGRAMS);
    List<String> expected = new ArrayList<>();
    StringBuilder source = new StringBuilder();
    int programs = 0;
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("#:") && !source.isEmpty()) {
        check(expected, source.toString());
        programs++;
        expected.clear();
        source.setLength(0);
      }
      if (line.startsWith("#:")) {
        expected.add(line.substring(3));
      } else {
        source.append(line).append('\n');
      }
    }
    check(expected, source.toString());
    assertTrue(programs > 300);
  }

  private static void check(List<String> expected, String source) {
    List<String> found = new ArrayList<>();
    boolean failed = false;
    try {
      compile(source, (category, message, fileName, line) -> {
        found.add("warning " + line + " " + message);
        return false;
      });
    } catch (PythonSyntaxError e) {
      failed = true;
      found.add(e.kind().pythonName() + " " + e.lineno() + " " + e.offset() + " " + e.endLineno() + " "
          + e.endOffset() + " " + e.getMessage());
    }
    if (!failed && found.isEmpty()) {
      found.add("ok");
    }
    assertEquals(expected, found, source);
  }

  private static Code compile(String source, WarningSink warnings) {
    return Compiler.compile(
        Parser.parse(source, "f", Mode.EXEC, ParseOptions.DEFAULT), "f", CompileOptions.DEFAULT, warnings);
  }

  @Test
  void warningsMadeErrorsAreSyntaxErrors() {
    PythonSyntaxError error =
        assertThrows(PythonSyntaxError.class, () -> compile("x = (1\n\n(2))", (_, _, _, _) -> true));
    assertEquals("'int' object is not callable; perhaps you missed a comma?", error.getMessage());
    assertEquals(1, error.lineno());
    assertEquals(6, error.offset());
    assertEquals(7, error.endOffset());
  }

  @Test
  void exceptionsOfTheSinkPass() {
    IllegalStateException thrown = new IllegalStateException();
    WarningSink sink = (_, _, _, _) -> {
      throw thrown;
    };
    assertEquals(thrown, assertThrows(IllegalStateException.class, () -> compile("1()", sink)));
  }
}
