package naja.modules.sre;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Times the engine on the cases that {@code src/test/sre/bench.py} wrote and prints how many times as fast as CPython it
 * is: warm, and for the first operation in a new process, the translation of the code words included.
 * {@code SreBench cases.txt [name]}; to time first operations it starts itself with {@code -first}.
 */
final class SreBench {
  private record Case(String name, String operation, String text, byte[] bytes, int groups, int[] code, int count,
      double warm, double cold) {}

  /** Keeps HotSpot from dropping the results. */
  static Object sink;

  private SreBench() {}

  public static void main(String[] args) throws Exception {
    List<Case> cases = read(Path.of(args[0]));
    if (args.length > 1 && args[1].equals("-first")) {
      Case one = cases.get(Integer.parseInt(args[2]));
      long start = System.nanoTime();
      run(one, Regex.compile(one.code, one.groups));
      System.out.println((System.nanoTime() - start) / 1e9);
      return;
    }
    System.out.printf("%-18s %12s %12s %8s %8s%n", "case", "CPython us", "Naja us", "warm x", "first x");
    double warmLogs = 0;
    double firstLogs = 0;
    int shown = 0;
    for (int i = 0; i < cases.size(); i++) {
      Case one = cases.get(i);
      if (args.length > 1 && !one.name.contains(args[1])) {
        continue;
      }
      double first = first(args[0], i);
      for (int again = 0; again < 2; again++) {
        first = Math.min(first, first(args[0], i));
      }
      double warm = warm(one);
      System.out.printf("%-18s %12.2f %12.2f %8.2f %8.2f%n", one.name, one.warm * 1e6, warm * 1e6, one.warm / warm,
          one.cold / first);
      warmLogs += Math.log(one.warm / warm);
      firstLogs += Math.log(one.cold / first);
      shown++;
    }
    System.out.printf("geometric mean: warm %.2f, first %.3f%n", Math.exp(warmLogs / shown),
        Math.exp(firstLogs / shown));
  }

  private static double first(String file, int index) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-XX:+UseSerialGC",
        "-Xshare:auto", "-cp", System.getProperty("java.class.path"), SreBench.class.getName(), file, "-first",
        Integer.toString(index)).start();
    try (BufferedReader reader = process.inputReader()) {
      return Double.parseDouble(reader.readLine());
    }
  }

  private static double warm(Case one) throws InvalidCodeException {
    Regex regex = Regex.compile(one.code, one.groups);
    long begin = System.nanoTime();
    int rounds = 0;
    while (System.nanoTime() - begin < 1_000_000_000L) {
      if (run(one, regex) != one.count) {
        throw new IllegalStateException(one.name + ": wrong number of matches");
      }
      rounds++;
    }
    int perSample = Math.max(1, rounds / 50);
    double best = 1e9;
    for (int sample = 0; sample < 20; sample++) {
      long start = System.nanoTime();
      for (int i = 0; i < perSample; i++) {
        run(one, regex);
      }
      best = Math.min(best, (System.nanoTime() - start) / 1e9 / perSample);
    }
    return best;
  }

  private static int run(Case one, Regex regex) {
    Matcher matcher = one.bytes != null ? regex.matcher(one.bytes, one.bytes.length, 0, Integer.MAX_VALUE)
        : regex.matcher(one.text, 0, Integer.MAX_VALUE);
    if (one.operation.equals("match")) {
      boolean found = matcher.match();
      sink = found ? matcher.spans() : null;
      return found ? 1 : 0;
    }
    return one.operation.equals("sub") ? substitute(one.text, matcher) : visit(matcher);
  }

  private static int visit(Matcher matcher) {
    int count = 0;
    while (matcher.search()) {
      sink = matcher.spans();
      matcher.advance();
      count++;
    }
    return count;
  }

  private static int substitute(String text, Matcher matcher) {
    StringBuilder result = new StringBuilder();
    int from = 0;
    int count = 0;
    while (matcher.search()) {
      result.append(text, from, matcher.start()).append(text, matcher.start(2), matcher.end(2)).append(':')
          .append(text, matcher.start(1), matcher.end(1));
      from = matcher.end();
      matcher.advance();
      count++;
    }
    sink = result.append(text, from, text.length()).toString();
    return count;
  }

  private static List<Case> read(Path file) throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] fields = line.split("\t", -1);
      String[] words = fields[4].split(" ", -1);
      int[] code = new int[words.length];
      for (int i = 0; i < code.length; i++) {
        code[i] = Integer.parseUnsignedInt(words[i], 16);
      }
      String[] numbers = fields[8].split(" ", -1);
      StringBuilder text = new StringBuilder();
      byte[] bytes = new byte[numbers.length];
      for (int i = 0; i < numbers.length; i++) {
        int value = Integer.parseInt(numbers[i]);
        text.append((char) value);
        bytes[i] = (byte) value;
      }
      cases.add(new Case(fields[0], fields[1], text.toString(), fields[2].equals("b") ? bytes : null,
          Integer.parseInt(fields[3]), code, Integer.parseInt(fields[5]), Double.parseDouble(fields[6]),
          Double.parseDouble(fields[7])));
    }
    return cases;
  }
}
