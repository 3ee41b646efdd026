package naja.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The arrows between the modules: those here and no others, neither in a module descriptor nor in an import. */
class ArchitectureTest {
  /** What each module may use directly. The processor only runs in javac: nobody's code may use it. */
  private static final Map<String, Set<String>> MAY_USE = Map.of(
      "syntax", Set.of(),
      "compiler", Set.of("syntax"),
      "processor", Set.of(),
      "runtime", Set.of("compiler", "syntax"),
      "modules", Set.of("runtime", "compiler", "syntax"),
      "jit", Set.of("runtime", "compiler", "syntax"),
      "interop", Set.of("runtime", "compiler", "syntax"),
      "cli", Set.of("interop", "jit", "modules", "runtime", "compiler", "syntax"));

  private static final Pattern REQUIRES =
      Pattern.compile("^\\s*requires\\s+(?:transitive\\s+|static\\s+)*naja\\.(\\w+)\\s*;");
  private static final Pattern NAME = Pattern.compile("(?<![\\w.\"])naja\\.(\\w+)\\.");
  private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern COMMENT_LINE = Pattern.compile("^\\s*(//|/\\*|\\*).*");

  @Test
  void everyModuleHasItsRow() {
    assertEquals(new HashSet<>(Repository.MODULES), MAY_USE.keySet());
    for (String module : Repository.MODULES) {
      Path sources = Repository.ROOT.resolve(module).resolve("src/main/java");
      if (Files.exists(Repository.ROOT.resolve(module).resolve("pom.xml"))) {
        assertTrue(Files.exists(sources.resolve("module-info.java")), module + " has no module-info.java");
      }
    }
  }

  @Test
  void theArrowsHaveNoCycle() {
    Set<String> before = new HashSet<>();
    for (String module : Repository.MODULES) {
      assertTrue(before.containsAll(MAY_USE.get(module)), module + " uses a module that comes after it");
      before.add(module);
    }
  }

  @Test
  void descriptorsKeepTheArrows() {
    List<String> wrong = new ArrayList<>();
    for (String module : Repository.MODULES) {
      Path descriptor = Repository.ROOT.resolve(module).resolve("src/main/java/module-info.java");
      if (Files.exists(descriptor)) {
        check(module, descriptor, REQUIRES, wrong);
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void sourcesKeepTheArrows() {
    List<String> wrong = new ArrayList<>();
    for (String module : Repository.MODULES) {
      for (Path file : Repository.files(Repository.ROOT.resolve(module).resolve("src/main/java"), ".java")) {
        if (!file.endsWith("module-info.java")) {
          check(module, file, NAME, wrong);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void packagesLieInTheirModule() {
    List<String> wrong = new ArrayList<>();
    for (String module : Repository.MODULES) {
      Path sources = Repository.ROOT.resolve(module).resolve("src/main/java");
      for (Path file : Repository.files(sources, ".java")) {
        if (!file.endsWith("module-info.java") && !sources.relativize(file).startsWith(Path.of("naja", module))) {
          wrong.add(Repository.name(file) + " is not under naja." + module);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static void check(String module, Path file, Pattern pattern, List<String> wrong) {
    for (String line : Repository.lines(file)) {
      if (COMMENT_LINE.matcher(line).matches()) {
        continue;
      }
      // Texts may name any module: the processor writes imports of the runtime into what it generates.
      Matcher names = pattern.matcher(STRING.matcher(line).replaceAll("\"\""));
      while (names.find()) {
        String used = names.group(1);
        if (MAY_USE.containsKey(used) && !used.equals(module) && !MAY_USE.get(module).contains(used)) {
          wrong.add(Repository.name(file) + ": " + line.strip());
        }
      }
    }
  }
}
