package naja.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A Python that can be started: its command and what its environment needs.
 *
 * @param name {@code naja} or {@code cpython}, for messages
 * @param command the command's first words
 * @param environment what it needs beside what {@link #run} always gives
 */
record Python(String name, List<String> command, Map<String, String> environment) {
  /**
   * What a process left.
   *
   * @param exit the exit code, or -1 when it was ended for its time
   */
  record Result(int exit, String out, String err, double seconds) {
    boolean timedOut() {
      return exit == -1;
    }
  }

  /** The native CPython that tests compare with: {@code NAJA_ORACLE} or the one that the build unpacked. */
  static Python cpython() {
    String oracle = System.getenv("NAJA_ORACLE");
    if (oracle != null && !oracle.isEmpty()) {
      return new Python("cpython", List.of(oracle), Map.of());
    }
    Path home = Repository.CPYTHON;
    Path executable = home.resolve("bin/python3.14");
    if (!Files.isExecutable(executable)) {
      throw new IllegalStateException(executable + " is missing: run mvn -Dquickly process-resources -pl stdlib");
    }
    return new Python("cpython", List.of(executable.toString()), Map.of("LD_LIBRARY_PATH", home.toString()));
  }

  /** Naja as the build made it, with CPython's tests beside its library. */
  static Python naja() {
    return new Python("naja", List.of(TestHome.make().resolve("bin/naja").toString()), Map.of());
  }

  /** The same under CPython's name, which usage texts show. */
  static Python najaAsPython() {
    return new Python("naja", List.of(TestHome.make().resolve("bin/python3.14").toString()), Map.of());
  }

  /**
   * Runs a program to its end or to its time limit; then it and its children are killed.
   *
   * @param folder the working folder, which exists
   */
  Result run(List<String> arguments, Path folder, int seconds) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(command);
    words.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    Map<String, String> inherited = new TreeMap<>(builder.environment());
    Map<String, String> variables = builder.environment();
    variables.clear();
    for (String kept : List.of("PATH", "HOME", "TMPDIR", "JAVA_HOME", "NAJA_JAVA_HOME", "NAJA_JAVA_OPTS")) {
      if (inherited.containsKey(kept)) {
        variables.put(kept, inherited.get(kept));
      }
    }
    variables.put("LANG", "C.UTF-8");
    variables.put("TZ", "UTC");
    variables.put("PYTHONDONTWRITEBYTECODE", "1");
    variables.putAll(environment);
    Path out = Files.createTempFile("naja", ".out");
    Path err = Files.createTempFile("naja", ".err");
    try {
      builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
      builder.redirectOutput(out.toFile()).redirectError(err.toFile());
      long start = System.nanoTime();
      Process process = builder.start();
      boolean ended;
      try {
        ended = process.waitFor(seconds, TimeUnit.SECONDS);
      } finally {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      double took = (System.nanoTime() - start) / 1e9;
      return new Result(ended ? process.exitValue() : -1, read(out), read(err), took);
    } finally {
      Files.deleteIfExists(out);
      Files.deleteIfExists(err);
    }
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
