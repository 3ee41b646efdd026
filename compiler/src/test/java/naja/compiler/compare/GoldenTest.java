package naja.compiler.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import naja.syntax.WarningSink;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Compiles each program in {@code src/test/python} and compares all of its code with what CPython 3.14 made of it,
 * which stands beside it. To add a test, add a program and run
 * {@code python3.14 src/test/compare/dump_code.py src/test/python src/test/python}.
 */
class GoldenTest {
  private static final Path PROGRAMS = Path.of("src/test/python");

  @TestFactory
  List<DynamicTest> programs() throws IOException {
    Path folder = Files.isDirectory(PROGRAMS) ? PROGRAMS : Path.of("compiler").resolve(PROGRAMS);
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(file -> file.toString().endsWith(".py")).sorted()
          .forEach(file -> tests.add(DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file))));
    }
    assertTrue(tests.size() > 3);
    return tests;
  }

  private static void compare(Path program) throws IOException {
    String name = program.getFileName().toString();
    List<CodeText.Entry> theirs = CodeText.read(Files.readAllLines(program.resolveSibling(name + ".code")));
    List<CodeText.Entry> ours =
        CodeText.entries(Compile.compile(Files.readAllBytes(program), name, 0, WarningSink.IGNORE));
    for (int i = 0; i < Math.min(theirs.size(), ours.size()); i++) {
      String title = name + ":" + theirs.get(i).title();
      for (String field : ours.get(i).fields().keySet()) {
        assertEquals(theirs.get(i).fields().get(field), ours.get(i).fields().get(field), title + " " + field);
      }
    }
    assertEquals(theirs.size(), ours.size());
  }
}
