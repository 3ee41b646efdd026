package naja.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where things are in this clone, and how its lists with reasons are read and written. */
final class Repository {
  /** The root folder, the current one unless the system property {@code naja.root} says so. */
  static final Path ROOT = Path.of(System.getProperty("naja.root", ".")).toAbsolutePath().normalize();

  /** What the build unpacked of CPython: {@code bin}, {@code lib}. */
  static final Path CPYTHON = ROOT.resolve("stdlib/target/cpython");

  /** The folders with Java code, an arrow's end always before its start. */
  static final List<String> MODULES =
      List.of("syntax", "compiler", "processor", "runtime", "modules", "jit", "interop", "cli");

  private Repository() {}

  /** All files below a folder whose names end so, in order; none when the folder does not exist. */
  static List<Path> files(Path folder, String suffix) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> path.toString().endsWith(suffix) && Files.isRegularFile(path)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    return String.join("\n", lines(file)) + "\n";
  }

  /** A path as the lists write it. */
  static String name(Path file) {
    return ROOT.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }

  /** Reads a list of exceptions: a line is {@code name | reason}; empty lines and those with {@code #} say nothing. */
  static Map<String, String> reasons(Path list) {
    Map<String, String> reasons = new LinkedHashMap<>();
    for (String line : lines(list)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int bar = line.indexOf(" | ");
      if (bar < 0 || line.substring(bar + 3).isBlank()) {
        throw new IllegalStateException(list + ": no reason in the line: " + line);
      }
      if (reasons.put(line.substring(0, bar).strip(), line.substring(bar + 3).strip()) != null) {
        throw new IllegalStateException(list + ": twice: " + line);
      }
    }
    return reasons;
  }

  /** The same with reasons of the closed list; none where there is no file. */
  static Map<String, Reason> expectations(Path list) {
    Map<String, Reason> expected = new TreeMap<>();
    if (Files.exists(list)) {
      reasons(list).forEach((name, word) -> expected.put(name, Reason.of(word)));
    }
    return expected;
  }

  /** Writes what {@link #expectations} reads; the title says what the list holds. */
  static void write(Path list, String title, Map<String, Reason> expectations) throws IOException {
    StringBuilder text = new StringBuilder("# ").append(title).append('\n');
    expectations.forEach((name, reason) -> text.append(name).append(" | ").append(reason.word()).append('\n'));
    Files.writeString(list, text);
  }
}
