package naja.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Walks the rules of {@code docs/where-is-it.md}. */
class WhereIsItTest {
  private static final Path DOCUMENT = Repository.ROOT.resolve("docs/where-is-it.md");
  private static final Path RUNTIME = Repository.ROOT.resolve("runtime/src/main/java/naja/runtime");
  private static final Path BUILTIN = RUNTIME.resolve("builtin");
  private static final Path MODULES = Repository.ROOT.resolve("modules/src/main/java/naja/modules");
  private static final Pattern TYPE =
      Pattern.compile("^@TypeSpec\\(\\s*(?:value\\s*=\\s*)?\"([^\"]+)\"", Pattern.MULTILINE);
  private static final Pattern MODULE =
      Pattern.compile("^@ModuleSpec\\(\\s*(?:value\\s*=\\s*)?\"([^\"]+)\"", Pattern.MULTILINE);
  private static final Pattern PATH = Pattern.compile("`([a-z]+/src/main/java/[\\w/.]+)`");
  private static final Pattern OPCODE = Pattern.compile("public static final int ([A-Z][A-Z0-9_]*) = (\\d+);");

  @Test
  void pathsLeadSomewhere() {
    Matcher paths = PATH.matcher(Repository.text(DOCUMENT));
    List<String> wrong = new ArrayList<>();
    while (paths.find()) {
      // The rule's own example may come later than the rule.
      if (!Files.exists(Repository.ROOT.resolve(paths.group(1))) && !paths.group(1).contains("/modules/")) {
        wrong.add(paths.group(1));
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void typesAreWhereTheRuleSays() {
    Map<String, String> rows = rows("## A type");
    List<String> wrong = new ArrayList<>();
    Set<String> used = new TreeSet<>();
    List<Path> files = new ArrayList<>(Repository.files(RUNTIME, ".java"));
    files.addAll(Repository.files(MODULES, ".java"));
    for (Path file : files) {
      Matcher types = TYPE.matcher(Repository.text(file));
      while (types.find()) {
        String type = types.group(1);
        String found = file.getFileName().toString();
        if (matches("py" + lastWord(type).replace("descriptor", "descr"), found)) {
          continue;
        }
        if (found.equals(rows.get(type))) {
          used.add(type);
        } else if (file.startsWith(RUNTIME.resolve("objects"))) {
          wrong.add("the type " + type + " is in " + Repository.name(file));
        }
      }
    }
    for (String type : rows.keySet()) {
      if (!used.contains(type)) {
        wrong.add("the row of the type " + type + " is not needed");
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void modulesAreWhereTheRuleSays() {
    Map<String, String> rows = rows("## A module");
    List<String> wrong = new ArrayList<>();
    Set<String> used = new TreeSet<>();
    List<Path> files = new ArrayList<>(Repository.files(MODULES, ".java"));
    files.addAll(Repository.files(RUNTIME, ".java"));
    for (Path file : files) {
      Matcher modules = MODULE.matcher(Repository.text(file));
      while (modules.find()) {
        String module = modules.group(1);
        String plain = module.replaceAll("[_.]", "").toLowerCase(Locale.ROOT);
        Path folder = file.getParent();
        boolean placed = folder.equals(MODULES) || folder.equals(MODULES.resolve(plain)) || folder.equals(BUILTIN);
        if (placed && matches(plain + "module", file.getFileName().toString())) {
          continue;
        }
        if (rows.containsKey(module) && file.endsWith(rows.get(module))) {
          used.add(module);
        } else {
          wrong.add("the module " + module + " is in " + Repository.name(file));
        }
      }
    }
    for (String module : rows.keySet()) {
      if (!used.contains(module)) {
        wrong.add("the row of the module " + module + " is not needed");
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void operationsAndInstructionsAreListed() {
    String document = Repository.text(DOCUMENT);
    List<String> wrong = new ArrayList<>();
    for (String folder : List.of("abstracts", "interpreter")) {
      for (Path file : Repository.files(RUNTIME.resolve(folder), ".java")) {
        String name = file.getFileName().toString().replace(".java", "");
        if (!name.equals("package-info") && !document.contains("`" + name + "`")
            && !document.contains("/" + name + ".java`")) {
          wrong.add(Repository.name(file) + " is not mentioned");
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void opcodesHaveTheirCase() {
    Map<String, String> rows = rows("## An opcode");
    String emitter = Repository.text(RUNTIME.resolve("interpreter/Emitter.java"));
    Path opcodes = Repository.ROOT.resolve("compiler/src/main/java/naja/compiler/Opcode.java");
    List<String> wrong = new ArrayList<>();
    Matcher names = OPCODE.matcher(Repository.text(opcodes));
    while (names.find()) {
      String name = names.group(1);
      boolean real = Integer.parseInt(names.group(2)) < 256 && !name.startsWith("INSTRUMENTED_");
      if (!real || name.equals("HAVE_ARGUMENT")) {
        continue;
      }
      boolean has = Pattern.compile("\\b" + name + "\\b").matcher(emitter).find();
      if (has == rows.containsKey(name)) {
        wrong.add(name + (has ? " has a case and a row" : " has no case in Emitter.java"));
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static String lastWord(String type) {
    return type.substring(type.lastIndexOf('.') + 1).replaceAll("[_-]", "").toLowerCase(Locale.ROOT);
  }

  private static boolean matches(String rule, String file) {
    return file.toLowerCase(Locale.ROOT).equals(rule + ".java");
  }

  /** The rows of the table in a section: what stands in the first column's backticks, to the second column's. */
  private static Map<String, String> rows(String section) {
    Map<String, String> rows = new LinkedHashMap<>();
    String text = Repository.text(DOCUMENT);
    int start = text.indexOf(section);
    int end = text.indexOf("\n## ", start);
    for (String line : text.substring(start, end < 0 ? text.length() : end).split("\n")) {
      String[] cells = line.split("\\|");
      if (cells.length > 2 && cells[1].strip().startsWith("`")) {
        rows.put(cells[1].strip().replace("`", ""), cells[2].strip().replace("`", ""));
      }
    }
    return rows;
  }
}
