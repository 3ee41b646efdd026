package naja.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import naja.conformance.CPythonTests.Outcome;
import naja.conformance.CPythonTests.Run;
import naja.conformance.CPythonTests.Status;

/** The command {@code conformance/run}. */
public final class Main {
  private static final String USAGE = """
      conformance/run programs [--update] [NAME...]   programs of conformance/tour and conformance/python on both
      conformance/run tests [--update] [MODULE...]    modules of CPython's tests against the expectations
      conformance/run tests --show MODULE             what does not pass there, with the errors
      conformance/run api [--update] [NAME...]        names and signatures of native modules and built-in types on both
      conformance/run real [--update] [NAME...]       the library's tools on real input, on both (conformance/real)
      conformance/run totals                          what the expectations say, without running anything
      Without names: all programs, all modules that have expectations. --update writes the expectations anew.
      Exit code 1 when something is not as expected.
      """;

  private Main() {}

  /**
   * Runs the command.
   *
   * @param args what to run, see the usage text
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(args));
    boolean update = words.remove("--update");
    boolean show = words.remove("--show");
    String what = words.isEmpty() ? "" : words.removeFirst();
    boolean asExpected = switch (what) {
      case "programs" -> programs(words, update);
      case "tests" -> tests(words.isEmpty() ? Expectations.modules() : words, update, show);
      case "api" -> api(words, update);
      case "real" -> real(words.isEmpty() ? Real.all() : words, update);
      case "totals" -> totals();
      default -> {
        System.err.print(USAGE);
        yield false;
      }
    };
    System.exit(asExpected ? 0 : 1);
  }

  private static boolean programs(List<String> names, boolean update) throws IOException, InterruptedException {
    Programs programs = new Programs(Python.naja(), Python.cpython());
    Map<String, Reason> expected = Programs.expectations();
    Map<String, Reason> differing = new TreeMap<>(expected);
    int count = 0;
    int same = 0;
    boolean asExpected = true;
    for (Path program : Programs.all()) {
      String name = Repository.name(program);
      if (!names.isEmpty() && names.stream().noneMatch(name::contains)) {
        continue;
      }
      count++;
      String difference = programs.difference(program);
      if (difference == null) {
        same++;
        differing.remove(name);
      } else {
        differing.putIfAbsent(name, Reason.BUG);
        System.out.println(name + ": " + difference);
      }
      asExpected &= expected.get(name) == Reason.FLAKY || expected.containsKey(name) == (difference != null);
    }
    System.out.println(same + " of " + count + " programs say the same on Naja as on CPython");
    if (update) {
      differing.keySet().retainAll(Programs.all().stream().map(Repository::name).toList());
      Programs.write(differing);
    }
    return asExpected || update;
  }

  private static boolean real(List<String> programs, boolean update) throws IOException, InterruptedException {
    Real real = new Real(Python.najaAsPython(), Python.cpython());
    Map<String, Reason> all = Real.expectations();
    boolean asExpected = true;
    int sections = 0;
    int same = 0;
    for (String program : programs) {
      Map<String, Reason> expected = Real.expectations(program);
      Real.Comparison comparison = real.compare(program);
      Map<String, String> differences = comparison.differences();
      sections += comparison.sections();
      same += comparison.sections() - differences.size();
      System.out.println(program + ": " + (comparison.sections() - differences.size()) + " of "
          + comparison.sections() + " sections say the same");
      differences.forEach((name, text) -> System.out
          .println(
              "  " + name + (expected.containsKey(name) ? " (" + expected.get(name).word() + ")" : "") + ": " + text));
      expected.keySet().stream().filter(name -> !differences.containsKey(name))
          .forEach(name -> System.out.println("  expected to differ, but the same: " + name));
      asExpected &= differences.keySet().equals(expected.keySet());
      all.keySet().removeAll(expected.keySet());
      differences.keySet().forEach(name -> all.put(name, expected.getOrDefault(name, Reason.BUG)));
    }
    System.out
        .println("totals: " + same + " of " + sections + " sections say the same in " + programs.size() + " programs");
    if (update) {
      Real.write(all);
    }
    return asExpected || update;
  }

  private static boolean api(List<String> names, boolean update) throws IOException, InterruptedException {
    Map<String, Reason> expected = Api.expectations();
    Map<String, String> differences = Api.differences(Python.cpython(), Python.naja());
    boolean asExpected = differences.keySet().equals(expected.keySet());
    differences.forEach((difference, text) -> {
      String known = expected.containsKey(difference) ? " (" + expected.get(difference).word() + ")" : "";
      if (names.isEmpty() || names.stream().anyMatch(difference::contains)) {
        System.out.println(difference + ": " + text + known);
      }
    });
    expected.keySet().stream().filter(name -> !differences.containsKey(name))
        .forEach(name -> System.out.println("expected, but the same: " + name));
    System.out.println(differences.size() + " differences");
    if (update) {
      Api.write(differences);
    }
    return asExpected || update;
  }

  private static boolean tests(List<String> modules, boolean update, boolean show)
      throws IOException, InterruptedException {
    CPythonTests tests = new CPythonTests(Python.naja(), Python.cpython());
    boolean asExpected = true;
    int passing = 0;
    int running = 0;
    for (String module : modules) {
      Run onCPython = tests.onCPython(module);
      Run onNaja = tests.onNaja(module, onCPython);
      Expectations before = Expectations.read(module);
      Expectations after = before.after(onCPython, onNaja);
      passing += after.passing();
      running += after.running();
      System.out.printf("%s: %s; %.1f s, CPython %.1f s%s%n", module, after.totals(), onNaja.seconds(),
          onCPython.seconds(), onNaja.complete() ? "" : "; NOT COMPLETE: " + onNaja.trouble());
      if (show) {
        show(onCPython, onNaja);
      } else if (update) {
        after.write();
      } else {
        List<String> objections = before.objections(onCPython, onNaja);
        asExpected &= objections.isEmpty();
        objections.forEach(objection -> System.out.println("  " + objection));
      }
    }
    System.out.println("totals: " + passing + " of " + running + " test ids pass ("
        + Expectations.percent(passing, running) + ") in " + modules.size() + " modules");
    return asExpected;
  }

  private static void show(Run onCPython, Run onNaja) {
    onCPython.outcomes().forEach((id, wanted) -> {
      Outcome found = onNaja.outcomes().getOrDefault(id, Outcome.ABSENT);
      if (wanted.status() == Status.PASS && found.status() != Status.PASS) {
        System.out.println("  " + found.status() + " " + id + ": " + found.text());
      }
    });
  }

  private static boolean totals() {
    int passing = 0;
    int running = 0;
    StringBuilder text = new StringBuilder();
    List<String> modules = Expectations.modules();
    for (String module : modules) {
      Expectations expectations = Expectations.read(module);
      passing += expectations.passing();
      running += expectations.running();
      text.append(module).append(": ").append(expectations.totals()).append('\n');
    }
    Map<String, Reason> differing = Programs.expectations();
    int programs = Programs.all().size();
    System.out.println("CPython's tests: " + passing + " of " + running + " ids pass ("
        + Expectations.percent(passing, running) + ") in " + modules.size() + " modules; programs: "
        + (programs - differing.size()) + " of " + programs + " say the same");
    System.out.print(text);
    return true;
  }
}
