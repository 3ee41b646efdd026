package naja.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A short run of {@code conformance/fuzz/fuzz.py}: always the same random questions about each subject, which CPython and
 * Naja must answer alike, or for those that end CPython itself, which Naja must survive.
 */
@Execution(ExecutionMode.CONCURRENT)
class FuzzTest {
  private static final String SEED = "build";
  private static final int SECONDS = 180;

  @TestFactory
  Stream<DynamicTest> subjects() throws IOException {
    Path folder = Repository.ROOT.resolve("conformance/fuzz/subjects");
    return Repository.files(folder, ".py").stream().map(file -> {
      String subject = file.getFileName().toString().replace(".py", "");
      return DynamicTest.dynamicTest(subject, file.toUri(), () -> fuzz(subject));
    });
  }

  private static void fuzz(String subject) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("naja-fuzz");
    try {
      String program = Repository.ROOT.resolve("conformance/fuzz/fuzz.py").toString();
      String count = subject.equals("source") ? "4000" : subject.equals("bytecode") ? "300" : "1500";
      Python.Result result = Python.cpython()
          .run(List.of(program, subject, "--seed", SEED, "--count", count, "--seconds", "15"), folder, SECONDS);
      assertEquals(0, result.exit(), () -> result.out() + result.err());
    } finally {
      CPythonTests.delete(folder);
    }
  }
}
