package naja.compiler.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import naja.compiler.CompileOptions;
import naja.compiler.Compiler;
import naja.compiler.symtable.Symbol;
import naja.compiler.symtable.SymbolTableEntry;
import naja.syntax.Mode;
import naja.syntax.ParseOptions;
import naja.syntax.Parser;

/**
 * Makes the symbol tables of CPython's library and compares each with CPython's, as {@code dump_symbols.py} wrote it
 * down. Prints how many are identical, and the first differences.
 */
public final class CompareSymbols {
  private static final String ONLY_FREE = ":" + Integer.toHexString(Symbol.FREE << Symbol.SCOPE_OFFSET);

  private CompareSymbols() {}

  /**
   * Arguments: the folder of the library, the folder of {@code dump_symbols.py}'s output; then options
   * {@code --every N} (take each N-th file), {@code --file PART} (files whose path has it), {@code --show N}.
   */
  public static void main(String[] arguments) throws IOException {
    Path lib = Path.of(arguments[0]);
    Path dump = Path.of(arguments[1]);
    Map<String, String> options = new HashMap<>();
    for (int i = 2; i + 1 < arguments.length; i += 2) {
      options.put(arguments[i], arguments[i + 1]);
    }
    List<Path> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(dump)) {
      walk.filter(file -> file.toString().endsWith(".py.symbols")).sorted().forEach(files::add);
    }
    String part = options.getOrDefault("--file", "");
    int every = Integer.parseInt(options.getOrDefault("--every", "1"));
    int toShow = Integer.parseInt(options.getOrDefault("--show", "10"));
    int compared = 0;
    int total = 0;
    int equal = 0;
    for (int i = 0; i < files.size(); i += every) {
      String name = dump.relativize(files.get(i)).toString().replace(".py.symbols", ".py");
      if (!name.contains(part)) {
        continue;
      }
      compared++;
      List<String> theirs = Files.readAllLines(files.get(i));
      List<String> ours = tables(Files.readAllBytes(lib.resolve(name)), name);
      total += theirs.size();
      for (int j = 0; j < theirs.size(); j++) {
        String our = j < ours.size() ? ours.get(j) : "(none)";
        if (theirs.get(j).equals(our)) {
          equal++;
        } else if (toShow-- > 0) {
          System.out.println(name + "\n  CPython " + theirs.get(j) + "\n  ours    " + our);
        }
      }
    }
    System.out.printf("%d files, %d symbol tables, %d identical, %.2f %%%n", compared, total, equal,
        100.0 * equal / total);
  }

  private static List<String> tables(byte[] source, String name) {
    List<String> lines = new ArrayList<>();
    try {
      describe(
          Compiler.symbolTable(
              Parser.parse(source, name, Mode.EXEC, ParseOptions.DEFAULT), name, CompileOptions.DEFAULT)
              .top(),
          0,
          lines);
    } catch (RuntimeException error) {
      lines.add(error.toString());
    }
    return lines;
  }

  private static void describe(SymbolTableEntry table, int depth, List<String> lines) {
    List<String> symbols = new ArrayList<>();
    List<String> free = new ArrayList<>();
    for (Symbol symbol : table.symbols()) {
      String line = text(symbol.name()) + ":" + Integer.toHexString(symbol.flags());
      (line.endsWith(ONLY_FREE) ? free : symbols).add(line);
    }
    free.sort(null);
    symbols.addAll(free);
    List<String> varNames = new ArrayList<>();
    for (String name : table.varNames()) {
      varNames.add(text(name));
    }
    lines.add(
        depth
            + " "
            + text(table.name())
            + " "
            + table.type().ordinal()
            + " "
            + table.span().lineno()
            + " "
            + (table.isNested() ? 1 : 0)
            + " "
            + String.join(",", varNames)
            + " "
            + String.join(" ", symbols));
    for (SymbolTableEntry child : table.children()) {
      describe(child, depth + 1, lines);
    }
  }

  private static String text(String name) {
    StringBuilder out = new StringBuilder("s");
    name.codePoints().forEach(c -> out.append(out.length() == 1 ? "" : ".").append(Integer.toHexString(c)));
    return out.toString();
  }
}
