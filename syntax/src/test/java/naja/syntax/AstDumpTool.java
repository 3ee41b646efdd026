package naja.syntax;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Parses files for {@code compare_ast.py}. With {@code --digests LIST} it prints a digest of each listed file's dump,
 * with {@code --time LIST} how long parsing all of them takes, else the dump of the one file named.
 */
public final class AstDumpTool {
  private AstDumpTool() {}

  public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    switch (args[0]) {
      case "--digests" -> digests(Files.readAllLines(Path.of(args[1])), out);
      case "--time" -> time(Files.readAllLines(Path.of(args[1])), out);
      default -> out.print(dump(Files.readAllBytes(Path.of(args[0])), args[0]));
    }
    out.flush();
  }

  private static String dump(byte[] source, String path) {
    return AstDump.dump(Parser.parse(source, path, Mode.EXEC, ParseOptions.DEFAULT), true);
  }

  private static void digests(List<String> paths, PrintStream out) throws IOException, NoSuchAlgorithmException {
    for (String path : paths) {
      String digest;
      try {
        String dump = dump(Files.readAllBytes(Path.of(path)), path);
        byte[] hash = MessageDigest.getInstance("SHA-1").digest(dump.getBytes(StandardCharsets.UTF_8));
        digest = HexFormat.of().formatHex(hash);
      } catch (PythonSyntaxError error) {
        digest = "refused " + error.kind().pythonName();
      } catch (RuntimeException | StackOverflowError bug) {
        digest = "bug " + bug;
      }
      out.println(digest);
    }
  }

  private static void time(List<String> paths, PrintStream out) throws IOException {
    byte[][] sources = new byte[paths.size()][];
    for (int i = 0; i < sources.length; i++) {
      sources[i] = Files.readAllBytes(Path.of(paths.get(i)));
    }
    for (int round = 1; round <= 4; round++) {
      long start = System.nanoTime();
      int refused = 0;
      for (int i = 0; i < sources.length; i++) {
        try {
          Parser.parse(sources[i], paths.get(i), Mode.EXEC, ParseOptions.DEFAULT);
        } catch (PythonSyntaxError error) {
          refused++;
        }
      }
      out.println("round " + round + ": " + (System.nanoTime() - start) / 1_000_000 + " ms, " + refused + " refused");
    }
  }
}
