package naja.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The distribution with CPython's {@code test} package beside the library, as in an installed CPython, so that the processes
 * which tests start find it too. Links, made anew for each run; the distribution itself stays as users get it.
 */
final class TestHome {
  private static final Path HOME = Repository.ROOT.resolve("conformance/target/home");
  private static Path made;

  private TestHome() {}

  static synchronized Path make() {
    if (made == null) {
      try {
        Path distribution = Repository.ROOT.resolve("cli/target/naja");
        if (!Files.exists(distribution.resolve("complete"))) {
          throw new IllegalStateException(distribution + " is not built: run mvn -Dquickly package");
        }
        delete(HOME);
        Path library = Files.createDirectories(HOME.resolve("lib/python3.14"));
        Files.createDirectories(HOME.resolve("bin"));
        link(distribution.resolve("lib"), HOME.resolve("lib"), List.of("python3.14"));
        link(distribution.resolve("lib/python3.14"), library, List.of());
        Files.createSymbolicLink(library.resolve("test"), Repository.CPYTHON.resolve("lib/python3.14/test"));
        Files.copy(distribution.resolve("bin/naja"), HOME.resolve("bin/naja"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createSymbolicLink(HOME.resolve("bin/python3.14"), Path.of("naja"));
        made = HOME;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return made;
  }

  private static void link(Path from, Path to, List<String> but) throws IOException {
    try (Stream<Path> entries = Files.list(from)) {
      for (Path entry : entries.toList()) {
        String name = entry.getFileName().toString();
        if (!but.contains(name)) {
          Files.createSymbolicLink(to.resolve(name), entry);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> entries = Files.walk(folder)) {
      for (Path entry : entries.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(entry);
      }
    }
  }
}
