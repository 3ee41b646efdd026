package naja.compiler.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import naja.compiler.Code;
import naja.compiler.Opcode;

/**
 * Compiles CPython's library and compares every code object with what CPython made of it, as {@code dump_code.py}
 * wrote it down. Prints for each field how many are identical, and the first differences.
 */
public final class CompareLib {
  private static final Map<String, String> FIELDS = fields();

  private final Map<String, Integer> equal = new HashMap<>();
  private final Map<String, Map<String, Integer>> differingFiles = new TreeMap<>();
  private final String shownField;
  private final int optimize;
  private int toShow;
  private int total;
  private int missing;
  private int files;
  private int failed;
  private long nanos;

  private CompareLib(String shownField, int toShow, int optimize) {
    this.shownField = shownField;
    this.toShow = toShow;
    this.optimize = optimize;
  }

  private static Map<String, String> fields() {
    Map<String, String> fields = new java.util.LinkedHashMap<>();
    fields.put("Q", "name, qualname, firstlineno");
    fields.put("A", "argument counts");
    fields.put("F", "flags");
    fields.put("V", "varnames, cellvars, freevars and kinds");
    fields.put("N", "names");
    fields.put("K", "consts");
    fields.put("I", "instructions");
    fields.put("S", "stack size");
    fields.put("X", "exception table");
    fields.put("P", "positions");
    fields.put("L", "lines");
    fields.put("T", "line table, byte by byte");
    fields.put("W", "warnings (of the modules)");
    return fields;
  }

  /**
   * Arguments: the folder of the library, the folder of {@code dump_code.py}'s output; then options {@code --every N}
   * (take each N-th file), {@code --file PART} (files whose path has it), {@code --show N} differences, of the field
   * {@code --field LETTER}, {@code --repeat N} times for the speed, {@code --optimize LEVEL}.
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
      walk.filter(file -> file.toString().endsWith(".py.code")).sorted().forEach(files::add);
    }
    String part = options.getOrDefault("--file", "");
    int every = Integer.parseInt(options.getOrDefault("--every", "1"));
    int repeat = Integer.parseInt(options.getOrDefault("--repeat", "1"));
    CompareLib compare = null;
    for (int round = 0; round < repeat; round++) {
      int show = round + 1 < repeat ? 0 : Integer.parseInt(options.getOrDefault("--show", "10"));
      int optimize = Integer.parseInt(options.getOrDefault("--optimize", "0"));
      compare = new CompareLib(options.get("--field"), show, optimize);
      for (int i = 0; i < files.size(); i += every) {
        String name = dump.relativize(files.get(i)).toString().replace(".py.code", ".py");
        if (name.contains(part)) {
          compare.file(lib.resolve(name), name, files.get(i));
        }
      }
      if (repeat > 1) {
        System.out.printf("round %d: %d ms%n", round + 1, compare.nanos / 1_000_000);
      }
    }
    compare.report();
  }

  private void file(Path source, String name, Path expected) throws IOException {
    files++;
    byte[] bytes = Files.readAllBytes(source);
    List<CodeText.Entry> ours = List.of();
    try {
      StringBuilder warned = new StringBuilder();
      long start = System.nanoTime();
      Code code = Compile.compile(bytes, name, optimize, (category, message, _, line) -> {
        warned.append(warned.isEmpty() ? "" : " ").append(category).append(':').append(line).append(':')
            .append(CodeText.text(message));
        return false;
      });
      nanos += System.nanoTime() - start;
      ours = CodeText.entries(code);
      ours.getFirst().fields().put("W", warned.toString());
    } catch (RuntimeException | StackOverflowError error) {
      failed++;
      System.out.println("FAILED " + name + ": " + error);
      if (toShow-- > 0) {
        error.printStackTrace(System.out);
      }
    }
    compare(name, CodeText.read(Files.readAllLines(expected)), ours);
  }

  private void compare(String file, List<CodeText.Entry> theirs, List<CodeText.Entry> ours) {
    Map<String, List<CodeText.Entry>> byTitle = new HashMap<>();
    for (CodeText.Entry entry : ours) {
      byTitle.computeIfAbsent(entry.title(), _ -> new ArrayList<>()).add(entry);
    }
    for (CodeText.Entry their : theirs) {
      total++;
      List<CodeText.Entry> candidates = byTitle.get(their.title());
      if (candidates == null || candidates.isEmpty()) {
        missing++;
        if (toShow-- > 0) {
          System.out.println("--- " + file + " not found: " + their.fields().get("Q"));
        }
        continue;
      }
      Map<String, String> our = candidates.removeFirst().fields();
      for (String field : FIELDS.keySet()) {
        if (Objects.equals(their.fields().get(field), our.get(field))) {
          equal.merge(field, 1, Integer::sum);
        } else {
          differingFiles.computeIfAbsent(field, _ -> new TreeMap<>()).merge(file, 1, Integer::sum);
          if (toShow > 0 && (shownField == null || shownField.equals(field)) && isFirst(field, their, our)) {
            toShow--;
            show(file, their, our, field);
          }
        }
      }
    }
  }

  /** Whether no field before it differs: a wrong constant, say, makes the instructions differ too. */
  private static boolean isFirst(String field, CodeText.Entry their, Map<String, String> our) {
    for (String earlier : FIELDS.keySet()) {
      if (earlier.equals(field)) {
        break;
      }
      if (!Objects.equals(their.fields().get(earlier), our.get(earlier))) {
        return false;
      }
    }
    return true;
  }

  private static void show(String file, CodeText.Entry their, Map<String, String> our, String field) {
    String[] name = their.fields().get("Q").split(" ", -1);
    System.out.println("--- " + file + ":" + name[2] + " " + readable(name[1]) + ": " + FIELDS.get(field));
    if (field.equals("I")) {
      showInstructions(instructions(their.fields().get("I")), instructions(our.get("I")));
    } else {
      showItems(their.fields().get(field).split(" ", -1), our.get(field).split(" ", -1));
    }
  }

  private static void showItems(String[] theirs, String[] ours) {
    int shown = 0;
    for (int i = 0; i < Math.max(theirs.length, ours.length) && shown < 3; i++) {
      String their = i < theirs.length ? readable(theirs[i]) : "(none)";
      String our = i < ours.length ? readable(ours[i]) : "(none)";
      if (!their.equals(our)) {
        System.out.println("  [" + i + "] CPython " + their + "   ours " + our);
        shown++;
      }
    }
  }

  private static void showInstructions(List<String> theirs, List<String> ours) {
    int same = 0;
    while (same < Math.min(theirs.size(), ours.size()) && theirs.get(same).equals(ours.get(same))) {
      same++;
    }
    for (int i = Math.max(0, same - 4); i < same; i++) {
      System.out.println("      " + theirs.get(i));
    }
    for (int i = same; i < same + 8; i++) {
      System.out.println("  [" + i + "] CPython " + (i < theirs.size() ? theirs.get(i) : "") + "   ours "
          + (i < ours.size() ? ours.get(i) : ""));
    }
  }

  private static List<String> instructions(String hex) {
    List<String> instructions = new ArrayList<>();
    for (int i = 0; i < hex.length(); i += 4) {
      int opcode = Integer.parseInt(hex.substring(i, i + 2), 16);
      instructions.add(Opcode.name(opcode) + " " + Integer.parseInt(hex.substring(i + 2, i + 4), 16));
      i += 4 * Opcode.cacheEntries(opcode);
    }
    return instructions;
  }

  /** Strings as characters again, as far as it helps. */
  private static String readable(String item) {
    if (!item.startsWith("s") || item.length() < 2) {
      return item;
    }
    StringBuilder text = new StringBuilder("'");
    String[] parts = item.substring(1).split("[.]", -1);
    for (String part : parts) {
      int end = part.indexOf(':');
      text.appendCodePoint(Integer.parseInt(end < 0 ? part : part.substring(0, end), 16));
      if (end >= 0) {
        text.append(part.substring(end));
      }
      if (text.length() > 60) {
        return text + "...";
      }
    }
    return text + "'";
  }

  private void report() {
    System.out.printf("%d files (%d failed), %d code objects (%d not found), compiled in %d ms%n",
        files, failed, total, missing, nanos / 1_000_000);
    for (Map.Entry<String, String> field : FIELDS.entrySet()) {
      int count = equal.getOrDefault(field.getKey(), 0);
      System.out.printf("  %s %-40s %6d  %6.2f %%%n", field.getKey(), field.getValue(), count, 100.0 * count / total);
    }
  }
}
