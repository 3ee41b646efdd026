package naja.compiler.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import naja.compiler.CompileOptions;
import naja.compiler.Compiler;
import naja.compiler.CompilerRecursionError;
import naja.compiler.SystemError;
import naja.syntax.Mode;
import naja.syntax.ParseOptions;
import naja.syntax.Parser;
import naja.syntax.PythonSyntaxError;
import naja.syntax.ast.Mod;

/**
 * Compiles the programs that {@code dump_errors.py} collected and compares errors and warnings with CPython's. Prints
 * how many are identical, and the first differences.
 */
public final class CompareErrors {
  private CompareErrors() {}

  /** Arguments: the output of {@code dump_errors.py}; then option {@code --show N}. */
  public static void main(String[] arguments) throws IOException {
    int toShow = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
    int total = 0;
    int errors = 0;
    int warnings = 0;
    int sameErrors = 0;
    int sameWarnings = 0;
    int unparsed = 0;
    try (BufferedReader reader = Files.newBufferedReader(Path.of(arguments[0]))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] fields = line.split(" ", -1);
        String source = string(fields[2]);
        total++;
        Mod mod;
        try {
          Mode mode = Mode.valueOf(fields[0].toUpperCase(java.util.Locale.ROOT));
          mod = Parser.parse(source, "f", mode, ParseOptions.DEFAULT);
        } catch (RuntimeException e) {
          unparsed++;
          continue;
        }
        List<String> warned = new ArrayList<>();
        String error = compile(mod, Integer.parseInt(fields[1]), warned);
        String warning = warned.isEmpty() ? "-" : String.join("/", warned);
        errors += fields[3].equals("-") ? 0 : 1;
        warnings += fields[4].equals("-") ? 0 : 1;
        sameErrors += fields[3].equals(error) && !error.equals("-") ? 1 : 0;
        sameWarnings += fields[4].equals(warning) && !warning.equals("-") ? 1 : 0;
        if (!(fields[3].equals(error) && fields[4].equals(warning)) && toShow-- > 0) {
          System.out.println("--- " + fields[0] + " optimize=" + fields[1] + "\n"
              + (source.length() > 1000 ? source.substring(0, 1000) + "..." : source));
          show("error", fields[3], error);
          show("warnings", fields[4], warning);
        }
      }
    }
    System.out.printf("%d programs (%d not parsed), %d of %d errors and %d of %d warnings identical%n", total,
        unparsed, sameErrors, errors, sameWarnings, warnings);
  }

  private static void show(String what, String their, String our) {
    if (!their.equals(our)) {
      System.out.println("  " + what + "\n    CPython " + readable(their) + "\n    ours    " + readable(our));
    }
  }

  private static String compile(Mod mod, int optimize, List<String> warned) {
    try {
      Compiler.compile(mod, "f", new CompileOptions(0, optimize, 0), (category, message, filename, line) -> {
        warned.add(line + "," + text(message));
        return false;
      });
      return "-";
    } catch (PythonSyntaxError e) {
      return e.kind().pythonName() + "," + text(e.getMessage()) + "," + e.lineno() + "," + e.offset() + ","
          + e.endLineno() + "," + e.endOffset();
    } catch (CompilerRecursionError e) {
      return "RecursionError," + text(e.getMessage());
    } catch (SystemError e) {
      return "SystemError," + text(e.getMessage());
    } catch (RuntimeException e) {
      e.printStackTrace();
      return e.toString();
    }
  }

  private static String string(String text) {
    StringBuilder out = new StringBuilder();
    if (text.length() > 1) {
      for (String part : text.substring(1).split("[.]", -1)) {
        out.appendCodePoint(Integer.parseInt(part, 16));
      }
    }
    return out.toString();
  }

  private static String text(String string) {
    StringBuilder out = new StringBuilder("s");
    string.codePoints().forEach(c -> out.append(out.length() == 1 ? "" : ".").append(Integer.toHexString(c)));
    return out.toString();
  }

  private static String readable(String item) {
    StringBuilder out = new StringBuilder();
    for (String part : item.split("(?<=[,/])|(?=[,/])", -1)) {
      out.append(part.matches("s([0-9a-f]+([.][0-9a-f]+)*)?") ? "'" + string(part) + "'" : part);
    }
    return out.toString();
  }
}
