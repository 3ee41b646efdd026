package naja.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The library's own tools on real input: the programs of {@code conformance/real} run them and write what they give, a
 * section at a time. Each section must be the same on Naja and on CPython.
 */
final class Real {
  static final Path EXPECTATIONS = Repository.ROOT.resolve("conformance/expectations/real.txt");
  private static final Path FOLDER = Repository.ROOT.resolve("conformance/real");
  private static final int SECONDS = 1800;

  /** What begins a section's line with its name, in the output of a program. */
  private static final String SECTION = "\u001e";

  /** The programs that {@code mvn verify} runs, too. */
  static final List<String> IN_BUILD = List.of("pickles");

  /**
   * What the two said.
   *
   * @param sections how many CPython gave
   * @param differences by the section's full name, what differs there
   */
  record Comparison(int sections, Map<String, String> differences) {}

  private final Python naja;
  private final Python cpython;

  Real(Python naja, Python cpython) {
    this.naja = naja;
    this.cpython = cpython;
  }

  /** The programs' names. */
  static List<String> all() {
    List<String> names = new ArrayList<>();
    for (Path file : Repository.files(FOLDER, ".py")) {
      String name = file.getFileName().toString();
      if (!name.startsWith("_") && file.getParent().equals(FOLDER)) {
        names.add(name.substring(0, name.length() - ".py".length()));
      }
    }
    return names;
  }

  /** The sections that are known to differ, {@code PROGRAM: SECTION}, each with its reason. */
  static Map<String, Reason> expectations() {
    return Repository.expectations(EXPECTATIONS);
  }

  /** The expectations of one program alone. */
  static Map<String, Reason> expectations(String program) {
    Map<String, Reason> expected = expectations();
    expected.keySet().removeIf(name -> !name.startsWith(program + ": "));
    return expected;
  }

  /** Writes the expectations: reasons that were there stay, new ones are {@code bug}. */
  static void write(Map<String, Reason> differing) throws IOException {
    Repository.write(EXPECTATIONS, "Sections of conformance/real that differ from CPython's: program: section | reason",
        differing);
  }

  /** Runs one program on both. */
  Comparison compare(String program) throws IOException, InterruptedException {
    Map<String, String> wanted = sections(cpython, program);
    Map<String, String> found = sections(naja, program);
    Map<String, String> differences = new LinkedHashMap<>();
    wanted.forEach((name, text) -> {
      String there = found.get(name);
      String difference = there == null ? "not there" : Programs.firstDifference("text", text, there);
      if (difference != null) {
        differences.put(program + ": " + name, difference);
      }
    });
    found.keySet().stream().filter(name -> !wanted.containsKey(name))
        .forEach(name -> differences.put(program + ": " + name, "not there on CPython"));
    return new Comparison(wanted.size(), differences);
  }

  private static Map<String, String> sections(Python python, String program) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("naja-real");
    try {
      Python.Result result = python.run(List.of(FOLDER.resolve(program + ".py").toString()), folder, SECONDS);
      Map<String, String> sections = new LinkedHashMap<>();
      for (String section : result.out().split(SECTION)) {
        int end = section.indexOf('\n');
        if (end > 0) {
          sections.merge(section.substring(0, end), section.substring(end + 1), (a, b) -> a + b);
        }
      }
      sections.put("the end", result.exit() + "\n" + result.err());
      return sections;
    } finally {
      CPythonTests.delete(folder);
    }
  }
}
