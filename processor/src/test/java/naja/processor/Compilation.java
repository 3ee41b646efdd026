package naja.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles sources with the processor, in this process: against the real annotations and dispatch classes of the
 * runtime, and small stand-ins for the rest of it.
 */
final class Compilation {
  private static final String STAND_INS = "stand-ins";

  /** The compiled runtime classes, made once. */
  private static Path runtime;

  private final Path folder;
  private final List<Diagnostic<? extends JavaFileObject>> diagnostics;

  private Compilation(Path folder, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
    this.folder = folder;
    this.diagnostics = diagnostics;
  }

  /** Compiles classes of the package {@code demo}; each source starts behind the imports. */
  static Compilation of(Path folder, String... sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(collector, Locale.ROOT, null)) {
      Path generated = Files.createDirectories(folder.resolve("generated"));
      Path classes = Files.createDirectories(folder.resolve("classes"));
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(runtime(compiler)));
      List<JavaFileObject> units = new ArrayList<>();
      for (String source : sources) {
        units.add(new Source(source));
      }
      JavaCompiler.CompilationTask task =
          compiler.getTask(null, files, collector, List.of("-Xlint:all"), null, units);
      task.setProcessors(List.of(new BuiltinProcessor()));
      task.call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Compilation(folder, collector.getDiagnostics());
  }

  private static synchronized Path runtime(JavaCompiler compiler) throws IOException {
    if (runtime == null) {
      Path folder = Files.createTempDirectory("naja-processor");
      folder.toFile().deleteOnExit();
      try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
        boolean compiled = compiler.getTask(null, files, null, List.of("-proc:none"), null,
            files.getJavaFileObjectsFromPaths(runtimeSources())).call();
        if (!compiled) {
          throw new IllegalStateException("the stand-ins do not compile");
        }
      }
      runtime = folder;
    }
    return runtime;
  }

  private static List<Path> runtimeSources() throws IOException {
    Path root = root();
    try (Stream<Path> expose = Files.list(root.resolve("runtime/src/main/java/naja/runtime/expose"));
        Stream<Path> standIns = Files.walk(root.resolve("processor/src/test/" + STAND_INS))) {
      return Stream.concat(expose.filter(path -> !path.endsWith("Signature.java")), standIns)
          .filter(path -> path.toString().endsWith(".java") && !path.endsWith("package-info.java")).toList();
    }
  }

  static Path root() {
    Path path = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(path.resolve("runtime/src/main"))) {
      path = path.getParent();
    }
    return path;
  }

  /** All messages, {@code "line: text"} for errors and warnings. */
  List<String> messages() {
    return diagnostics.stream()
        .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
        .map(diagnostic -> diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ROOT))
        .toList();
  }

  String generated(String className) {
    try {
      return Files.readString(folder.resolve("generated").resolve(className.replace('.', '/') + ".java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path classFile(String className) {
    return folder.resolve("classes").resolve(className.replace('.', '/') + ".class");
  }

  private static final class Source extends SimpleJavaFileObject {
    private static final String HEADER = "package demo; import naja.runtime.expose.*; import naja.runtime.objects.*;";
    private final String text;

    Source(String text) {
      super(URI.create("string:///demo/" + name(text) + ".java"), Kind.SOURCE);
      this.text = HEADER + text;
    }

    private static String name(String text) {
      String marker = "class ";
      int start = text.indexOf(marker) + marker.length();
      int end = start;
      while (Character.isJavaIdentifierPart(text.charAt(end))) {
        end++;
      }
      return text.substring(start, end);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
