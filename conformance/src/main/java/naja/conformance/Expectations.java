package naja.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import naja.conformance.CPythonTests.Outcome;
import naja.conformance.CPythonTests.Run;
import naja.conformance.CPythonTests.Status;

/**
 * What is expected of one module of CPython's tests, a file {@code conformance/expectations/cpython/MODULE.txt}: a line per
 * test id that CPython runs. {@code pass ID} passes, {@code skip ID} is skipped on CPython too, and {@code fail ID | reason}
 * does not pass. The first line states the totals.
 *
 * @param module as regrtest names it
 * @param lines by test id: {@code null} where it passes, and for what does not pass the reason
 */
record Expectations(String module, Map<String, Line> lines) {
  static final Path FOLDER = Repository.ROOT.resolve("conformance/expectations/cpython");
  /** How tests say that they need what only CPython's own tests have. */
  private static final Pattern C_API =
      Pattern.compile("_test(limitedcapi|internalcapi|capi|buffer|multiphase|singlephase|clinic)|xxsubtype|xxlimited");

  private static final Pattern DETAIL =
      Pattern.compile("specific to cpython|requires cpython|cpython implementation detail");

  private static final Path IN_BUILD = Repository.ROOT.resolve("conformance/expectations/in-build.txt");

  /**
   * The expectation of one id.
   *
   * @param status {@code PASS}, {@code SKIP} or {@code FAIL}
   * @param reason of a {@code FAIL}, else {@code null}
   */
  record Line(Status status, Reason reason) {}

  /** The modules that have expectations, by name. */
  static List<String> modules() {
    List<String> modules = new ArrayList<>();
    for (Path file : Repository.files(FOLDER, ".txt")) {
      String name = file.getFileName().toString();
      modules.add(name.substring(0, name.length() - ".txt".length()));
    }
    return modules;
  }

  /** The modules that {@code mvn verify} runs; {@code conformance/run tests} runs all. */
  static List<String> inBuild() {
    return Repository.lines(IN_BUILD).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  static Expectations read(String module) {
    Map<String, Line> lines = new TreeMap<>();
    Path file = FOLDER.resolve(module + ".txt");
    if (Files.exists(file)) {
      for (String line : Repository.lines(file)) {
        if (!line.startsWith("#") && !line.isBlank()) {
          read(line, lines);
        }
      }
    }
    return new Expectations(module, lines);
  }

  private static void read(String line, Map<String, Line> lines) {
    String rest = line.substring(5);
    switch (line.substring(0, 5)) {
      case "pass " -> lines.put(rest, new Line(Status.PASS, null));
      case "skip " -> lines.put(rest, new Line(Status.SKIP, null));
      case "fail " -> {
        int bar = rest.lastIndexOf(" | ");
        lines.put(rest.substring(0, bar), new Line(Status.FAIL, Reason.of(rest.substring(bar + 3))));
      }
      default -> throw new IllegalStateException("not an expectation: " + line);
    }
  }

  /** What is to be expected after a run. A reason that was given before stays; a new one is read off the error. */
  Expectations after(Run onCPython, Run onNaja) {
    Map<String, Line> next = new TreeMap<>();
    onCPython.outcomes().forEach((id, wanted) -> {
      Outcome found = onNaja.outcomes().getOrDefault(id, Outcome.ABSENT);
      Line before = lines.get(id);
      if (wanted.status() == Status.SKIP) {
        next.put(id, new Line(Status.SKIP, null));
      } else if (before != null && before.reason() == Reason.FLAKY) {
        next.put(id, before);
      } else if (found.status() == Status.PASS) {
        next.put(id, new Line(Status.PASS, null));
      } else {
        next.put(id, new Line(Status.FAIL, before != null && before.reason() != null ? before.reason() : guess(found)));
      }
    });
    return new Expectations(module, next);
  }

  private static Reason guess(Outcome found) {
    if (C_API.matcher(found.text()).find()) {
      return Reason.C_API;
    }
    if (found.status() == Status.SKIP && DETAIL.matcher(found.text().toLowerCase(Locale.ROOT)).find()) {
      return Reason.CPYTHON_DETAIL;
    }
    boolean missing = found.status() == Status.ABSENT || found.status() == Status.SKIP
        || found.text().startsWith("ModuleNotFoundError") || found.text().startsWith("ImportError");
    return missing ? Reason.MISSING : Reason.BUG;
  }

  /** All that speaks against a run: what does not pass, what passes unexpectedly, and ids that are stale or new. */
  List<String> objections(Run onCPython, Run onNaja) {
    List<String> objections = new ArrayList<>();
    onCPython.outcomes().forEach((id, wanted) -> {
      Line line = lines.get(id);
      Outcome found = onNaja.outcomes().getOrDefault(id, Outcome.ABSENT);
      if (line == null) {
        objections.add("new id, not in the expectations: " + id);
      } else if (line.reason() != Reason.FLAKY && wanted.status() != Status.SKIP) {
        if (line.status() == Status.PASS && found.status() != Status.PASS) {
          objections.add("does not pass: " + id + " (" + found.status() + " " + found.text() + ")");
        } else if (line.status() == Status.FAIL && found.status() == Status.PASS) {
          objections.add("passes, but is expected to fail: " + id);
        }
      }
    });
    for (String id : lines.keySet()) {
      if (!onCPython.outcomes().containsKey(id)) {
        objections.add("stale, CPython has no such id: " + id);
      }
    }
    if (!objections.isEmpty() && !onNaja.complete()) {
      objections.addFirst("the module did not run to its end: " + onNaja.trouble());
    }
    return objections;
  }

  /** The totals as the file's first line states them. */
  String totals() {
    int[] counts = new int[Reason.values().length];
    int pass = 0;
    int skip = 0;
    for (Line line : lines.values()) {
      switch (line.status()) {
        case PASS -> pass++;
        case SKIP -> skip++;
        default -> counts[line.reason().ordinal()]++;
      }
    }
    int run = lines.size() - skip;
    StringBuilder text = new StringBuilder().append(pass).append(" of ").append(run).append(" pass (")
        .append(percent(pass, run)).append("), ").append(skip).append(" skipped on CPython");
    for (Reason reason : Reason.values()) {
      if (counts[reason.ordinal()] > 0) {
        text.append(", ").append(counts[reason.ordinal()]).append(' ').append(reason.word());
      }
    }
    return text.toString();
  }

  int passing() {
    return (int) lines.values().stream().filter(line -> line.status() == Status.PASS).count();
  }

  int running() {
    return (int) lines.values().stream().filter(line -> line.status() != Status.SKIP).count();
  }

  /** A share of a hundred with one digit, rounded down so that 100.0 % means all. */
  static String percent(int part, int whole) {
    int tenths = whole == 0 ? 1000 : (int) (1000L * part / whole);
    return tenths / 10 + "." + tenths % 10 + " %";
  }

  void write() throws IOException {
    StringBuilder text = new StringBuilder("# ").append(totals()).append('\n');
    lines.forEach((id, line) -> {
      switch (line.status()) {
        case PASS -> text.append("pass ").append(id);
        case SKIP -> text.append("skip ").append(id);
        default -> text.append("fail ").append(id).append(" | ").append(line.reason().word());
      }
      text.append('\n');
    });
    Files.createDirectories(FOLDER);
    Files.writeString(FOLDER.resolve(module + ".txt"), text);
  }
}
