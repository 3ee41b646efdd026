package naja.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The names, kinds of objects and signatures of native modules and built-in types, on Naja and on CPython.
 * {@code conformance/driver/dump_api.py} writes them on each.
 */
final class Api {
  static final Path EXPECTATIONS = Repository.ROOT.resolve("conformance/expectations/api.txt");
  private static final Path DRIVER = Repository.ROOT.resolve("conformance/driver/dump_api.py");
  private static final Path MODULES = Repository.ROOT.resolve("conformance/driver/api_modules.txt");
  private static final int SECONDS = 120;

  /**
   * What a Python says of one object.
   *
   * @param kind its type; of a type, its bases
   * @param signature as {@code inspect.signature} has it, or {@code null}
   * @param owner of an attribute of a type: the type whose namespace has it; else empty
   */
  private record Entry(String kind, String signature, String owner) {}

  private Api() {}

  /** The differences that are expected: {@code missing PATH}, {@code extra PATH}, {@code kind PATH}, {@code signature PATH}, {@code owner PATH}. */
  static Map<String, Reason> expectations() {
    Map<String, Reason> expected = new TreeMap<>();
    if (Files.exists(EXPECTATIONS)) {
      Repository.reasons(EXPECTATIONS).forEach((name, word) -> expected.put(name, Reason.of(word)));
    }
    return expected;
  }

  /** Writes the expectations: reasons that were there stay, new ones are {@code bug} or {@code missing}. */
  static void write(Map<String, String> differences) throws IOException {
    Map<String, Reason> before = expectations();
    StringBuilder text =
        new StringBuilder("# Where dir(), vars() and inspect.signature() differ from CPython's: difference | reason\n");
    for (String difference : differences.keySet()) {
      Reason guess = difference.startsWith("missing ") ? Reason.MISSING : Reason.BUG;
      text.append(difference).append(" | ").append(before.getOrDefault(difference, guess).word()).append('\n');
    }
    Files.writeString(EXPECTATIONS, text);
  }

  /**
   * Compares the two. Where CPython knows no signature, ours is not looked at; a module that one of them does not have
   * is one difference.
   *
   * @return each difference, with what the two say of it
   */
  static Map<String, String> differences(Python cpython, Python naja) throws IOException, InterruptedException {
    Map<String, Entry> wanted = entries(cpython);
    Map<String, Entry> found = entries(naja);
    Map<String, String> differences = new TreeMap<>();
    TreeSet<String> paths = new TreeSet<>(wanted.keySet());
    paths.addAll(found.keySet());
    for (String path : paths) {
      Entry there = wanted.get(path);
      Entry here = found.get(path);
      if (here == null) {
        add("missing ", path, text(there), differences);
      } else if (there == null) {
        add("extra ", path, text(here), differences);
      } else {
        compare(path, there, here, differences);
      }
    }
    return differences;
  }

  /** Adds a missing or extra name, unless the type or module that has it is missing or extra as a whole. */
  private static void add(String what, String path, String text, Map<String, String> differences) {
    for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
      if (differences.containsKey(what + path.substring(0, dot))) {
        return;
      }
    }
    differences.put(what + path, text);
  }

  private static void compare(String path, Entry there, Entry here, Map<String, String> differences) {
    if (!here.kind().equals(there.kind())) {
      differences.put("kind " + path, here.kind() + " in place of " + there.kind());
    }
    if (!here.owner().equals(there.owner())) {
      differences.put("owner " + path, here.owner() + " in place of " + there.owner());
    }
    if (there.signature() != null && !there.signature().equals(here.signature())) {
      differences.put("signature " + path, here.signature() + " in place of " + there.signature());
    }
  }

  private static String text(Entry entry) {
    return entry.signature() == null ? entry.kind() : entry.kind() + ' ' + entry.signature();
  }

  private static Map<String, Entry> entries(Python python) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("naja-api");
    try {
      Path results = folder.resolve("results.txt");
      List<String> words = new ArrayList<>(List.of(DRIVER.toString(), results.toString()));
      words.addAll(Repository.lines(MODULES).stream().filter(line -> !line.startsWith("#")).toList());
      Python.Result result = python.run(words, folder, SECONDS);
      if (result.exit() != 0) {
        throw new IllegalStateException(python.name() + " ended with " + result.exit() + ": " + result.err());
      }
      Map<String, Entry> entries = new TreeMap<>();
      for (String line : Repository.lines(results)) {
        String[] fields = line.split("\t", -1);
        entries.put(fields[0], new Entry(fields[1], fields[2].isEmpty() ? null : fields[2], fields[3]));
      }
      return entries;
    } catch (UncheckedIOException e) {
      throw new IllegalStateException(python.name() + " left no results", e);
    } finally {
      CPythonTests.delete(folder);
    }
  }
}
