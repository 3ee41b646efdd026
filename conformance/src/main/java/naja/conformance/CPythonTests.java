package naja.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs a module of CPython's tests in a process of its own. Which test ids there are, and which of them the platform skips,
 * is what native CPython says; its results are kept in {@code conformance/target} until the build is cleaned.
 */
final class CPythonTests {
  private static final Path DRIVER = Repository.ROOT.resolve("conformance/driver/run_test_module.py");
  private static final Path KEPT = Repository.ROOT.resolve("conformance/target/cpython-results");
  private static final int CPYTHON_SECONDS = 600;

  /** Naja's time is this many times CPython's, and {@link #LEAST_SECONDS} on top for the start. */
  private static final int TIMES = 6;

  private static final int LEAST_SECONDS = 420;

  /** What became of one test id. */
  enum Status {
    PASS, SKIP, FAIL, ABSENT
  }

  /** A status and, where there is one, the last line of the error. */
  record Outcome(Status status, String text) {
    static final Outcome ABSENT = new Outcome(Status.ABSENT, "");
  }

  /**
   * What a run of a module gave.
   *
   * @param outcomes by test id
   * @param complete whether the module ran to its end
   * @param trouble the end of the error output of a run that was not complete
   */
  record Run(Map<String, Outcome> outcomes, boolean complete, String trouble, double seconds) {}

  private final Python naja;
  private final Python cpython;

  CPythonTests(Python naja, Python cpython) {
    this.naja = naja;
    this.cpython = cpython;
  }

  /** CPython's own results, from the kept file where there is one. */
  Run onCPython(String module) throws IOException, InterruptedException {
    Path kept = KEPT.resolve(module + ".txt");
    if (Files.exists(kept)) {
      List<String> lines = Repository.lines(kept);
      return new Run(parse(lines.subList(1, lines.size())), true, "", Double.parseDouble(lines.getFirst()));
    }
    Run run = run(cpython, module, CPYTHON_SECONDS);
    if (!run.complete()) {
      throw new IllegalStateException("CPython did not run " + module + ": " + run.trouble());
    }
    StringBuilder text = new StringBuilder().append(run.seconds()).append('\n');
    run.outcomes().forEach((id, outcome) -> text.append(outcome.status().name().toLowerCase(java.util.Locale.ROOT))
        .append('\t').append(id).append('\t').append(outcome.text()).append('\n'));
    Files.createDirectories(KEPT);
    Files.writeString(kept, text);
    return run;
  }

  /** Naja's results, with a time limit in relation to CPython's time. */
  Run onNaja(String module, Run onCPython) throws IOException, InterruptedException {
    return run(naja, module, LEAST_SECONDS + (int) (onCPython.seconds() * TIMES));
  }

  private static Run run(Python python, String module, int seconds) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("naja-test");
    try {
      Path results = folder.resolve("results");
      Path work = Files.createDirectory(folder.resolve("work"));
      Python.Result result =
          python.run(List.of("-u", DRIVER.toString(), module, results.toString()), work, seconds);
      List<String> lines = Files.exists(results) ? read(results) : new ArrayList<>();
      boolean complete = !lines.isEmpty() && lines.getLast().equals("end");
      if (complete) {
        lines.removeLast();
      }
      String trouble =
          complete ? "" : result.timedOut() ? "not at its end after " + seconds + " s" : tail(result.err());
      return new Run(parse(lines), complete, trouble, result.seconds());
    } finally {
      delete(folder);
    }
  }

  private static List<String> read(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return new ArrayList<>(text.lines().toList());
  }

  private static Map<String, Outcome> parse(List<String> lines) {
    Map<String, Outcome> outcomes = new TreeMap<>();
    for (String line : lines) {
      String[] fields = line.split("\t", -1);
      if (fields.length >= 2) {
        Status status = switch (fields[0]) {
          case "pass" -> Status.PASS;
          case "skip" -> Status.SKIP;
          default -> Status.FAIL;
        };
        // An id that occurs twice has its worst status.
        Outcome outcome = new Outcome(status, fields.length > 2 ? fields[2] : "");
        outcomes.merge(fields[1], outcome, (a, b) -> a.status().compareTo(b.status()) >= 0 ? a : b);
      }
    }
    return outcomes;
  }

  private static String tail(String text) {
    String[] lines = text.strip().split("\n");
    return String.join("\n", List.of(lines).subList(Math.max(0, lines.length - 10), lines.length));
  }

  /** Deletes a folder with all in it, links not followed. */
  static void delete(Path folder) throws IOException {
    Files.walkFileTree(folder, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Files.delete(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path visited, IOException problem) throws IOException {
        Files.delete(visited);
        return FileVisitResult.CONTINUE;
      }
    });
  }
}
