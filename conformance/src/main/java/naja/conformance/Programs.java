package naja.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Programs that must say the same on Naja and on CPython: output, error output and exit code. Those are all the
 * {@code .py} files of {@code conformance/tour} and {@code conformance/python} whose name does not begin with an underscore.
 */
final class Programs {
  static final Path EXPECTATIONS = Repository.ROOT.resolve("conformance/expectations/programs.txt");
  private static final List<String> FOLDERS = List.of("conformance/tour", "conformance/python");
  private static final int SECONDS = 300;

  private final Python naja;
  private final Python cpython;

  Programs(Python naja, Python cpython) {
    this.naja = naja;
    this.cpython = cpython;
  }

  static List<Path> all() {
    List<Path> programs = new ArrayList<>();
    for (String folder : FOLDERS) {
      for (Path file : Repository.files(Repository.ROOT.resolve(folder), ".py")) {
        if (!file.getFileName().toString().startsWith("_") && !file.toString().contains("__pycache__")) {
          programs.add(file);
        }
      }
    }
    return programs;
  }

  /** The programs that are known to differ, each with its reason. */
  static Map<String, Reason> expectations() {
    return Repository.expectations(EXPECTATIONS);
  }

  /** Writes the expectations: reasons that were there stay, new ones are {@code bug}. */
  static void write(Map<String, Reason> differing) throws IOException {
    Repository.write(EXPECTATIONS, "Programs whose output on Naja differs from CPython's: program | reason", differing);
  }

  /** Runs one program on both. Returns the first difference, or {@code null} where there is none. */
  String difference(Path program) throws IOException, InterruptedException {
    Python.Result expected = run(cpython, program);
    if (expected.timedOut()) {
      return "CPython did not end in " + SECONDS + " s";
    }
    Python.Result found = run(naja, program);
    if (found.timedOut()) {
      return "did not end in " + SECONDS + " s; CPython took " + Math.round(expected.seconds() * 10) / 10.0 + " s";
    }
    String difference = firstDifference("output", expected.out(), found.out());
    if (difference == null) {
      difference = firstDifference("error output", expected.err(), found.err());
    } else if (!found.err().equals(expected.err())) {
      difference += "\nerror output:\n" + tail(found.err());
    }
    if (difference == null && expected.exit() != found.exit()) {
      difference = "exit code: expected " + expected.exit() + ", found " + found.exit();
    }
    return difference;
  }

  private static Python.Result run(Python python, Path program) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("naja-program");
    try {
      return python.run(List.of(program.toString()), folder, SECONDS);
    } finally {
      CPythonTests.delete(folder);
    }
  }

  /** The first line that differs, with both texts, or {@code null} where they are equal. */
  static String firstDifference(String what, String expected, String found) {
    if (expected.equals(found)) {
      return null;
    }
    String[] expectedLines = expected.split("\n", -1);
    String[] foundLines = found.split("\n", -1);
    int line = 0;
    while (line < expectedLines.length && line < foundLines.length && expectedLines[line].equals(foundLines[line])) {
      line++;
    }
    return what + ", line " + (line + 1) + " of " + (expectedLines.length - 1) + "\n  expected: "
        + (line < expectedLines.length ? expectedLines[line] : "the end") + "\n  found:    "
        + (line < foundLines.length ? foundLines[line] : "the end");
  }

  private static String tail(String text) {
    String[] lines = text.strip().split("\n");
    int from = Math.max(0, lines.length - 8);
    return String.join("\n", List.of(lines).subList(from, lines.length));
  }
}
