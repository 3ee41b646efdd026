package naja.runtime.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import naja.compiler.CompileOptions;
import naja.compiler.Compiler;
import naja.runtime.objects.PyCode;
import naja.runtime.objects.PyException;
import naja.syntax.Mode;
import naja.syntax.ParseOptions;
import naja.syntax.Parser;
import naja.syntax.WarningSink;
import naja.syntax.ast.Mod;
import org.junit.jupiter.api.Test;

/** What compilers make keeps the rules; the programs that break them are in {@code conformance/python/robust}. */
class CodeVerifierTest {
  private final List<String> refused = new ArrayList<>();
  private int verified;

  @Test
  void compiledCodeIsAccepted() throws IOException {
    verifyAll(Path.of("../compiler/src/test/python"));
    assertTrue(verified > 50, () -> "only " + verified + " code objects");
    Path library = Path.of("../stdlib/target/cpython/lib/python3.14");
    if (Files.isDirectory(library)) {
      verifyAll(library);
    }
    assertEquals(List.of(), refused);
  }

  private void verifyAll(Path folder) throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.list(folder)) {
      sources = files.filter(file -> file.toString().endsWith(".py")).sorted().toList();
    }
    for (Path source : sources) {
      String name = source.toString();
      Mod tree = Parser.parse(Files.readAllBytes(source), name, Mode.EXEC, ParseOptions.DEFAULT);
      verify(new PyCode(Compiler.compile(tree, name, CompileOptions.DEFAULT, WarningSink.IGNORE)));
    }
  }

  private void verify(PyCode code) {
    verified++;
    try {
      CodeVerifier.verify(code);
    } catch (PyException e) {
      refused.add(code.fileName() + ":" + code.code().firstLineNumber() + ": " + e.getMessage());
    }
    for (Object constant : code.constants()) {
      if (constant instanceof PyCode nested) {
        verify(nested);
      }
    }
  }
}
