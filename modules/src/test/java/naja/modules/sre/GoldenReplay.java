package naja.modules.sre;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import naja.syntax.constant.WideString;

/** Replays what {@code src/test/sre/golden.py} wrote and counts the differences. */
final class GoldenReplay {
  private static final int SHOWN = 40;

  private final List<String> differences = new ArrayList<>();
  private final boolean hot;
  private int patterns;
  private int subjects;
  private int differing;
  private String pattern = "";
  private Regex regex;

  /**
   * For a replay.
   *
   * @param hot whether to run the programs as JVM code
   */
  GoldenReplay(boolean hot) {
    this.hot = hot;
  }

  /** {@code GoldenReplay file [hot]}. */
  public static void main(String[] args) throws IOException {
    GoldenReplay replay = new GoldenReplay(args.length > 1 && args[1].equals("hot"));
    long[] deadline = {0};
    Matcher.setHook(() -> {
      if (deadline[0] != 0 && System.nanoTime() > deadline[0]) {
        throw new IllegalStateException("too slow");
      }
    });
    long start = System.nanoTime();
    try (BufferedReader lines = Files.newBufferedReader(Path.of(args[0]))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        deadline[0] = System.nanoTime() + 5_000_000_000L;
        replay.line(line);
      }
    }
    replay.differences.forEach(System.out::println);
    System.out.println(replay.patterns + " patterns, " + replay.subjects + " subjects, " + replay.differing
        + " differences, " + (System.nanoTime() - start) / 1_000_000 + " ms");
    System.exit(replay.differing == 0 ? 0 : 1);
  }

  List<String> differences() {
    return differences;
  }

  int subjects() {
    return subjects;
  }

  void line(String line) {
    String[] fields = line.split("\t", -1);
    if (fields[0].equals("P")) {
      patterns++;
      pattern = fields[3];
      String[] words = fields[2].split(" ", -1);
      int[] code = new int[words.length];
      for (int i = 0; i < code.length; i++) {
        code[i] = Integer.parseUnsignedInt(words[i], 16);
      }
      try {
        regex = Regex.compile(code, Integer.parseInt(fields[1]));
        if (hot) {
          regex.makeHot();
        }
      } catch (InvalidCodeException | RuntimeException e) {
        regex = null;
        differ("compile", "", e.toString());
      }
      return;
    }
    if (regex != null) {
      subjects++;
      subject(fields);
    }
  }

  private void subject(String[] fields) {
    int pos = Integer.parseInt(fields[2]);
    int endpos = Integer.parseInt(fields[3]);
    String[] digits = fields[4].isEmpty() ? new String[0] : fields[4].split(" ", -1);
    int[] codePoints = new int[digits.length];
    boolean isWide = false;
    for (int i = 0; i < digits.length; i++) {
      codePoints[i] = Integer.parseInt(digits[i], 36);
      isWide |= codePoints[i] > 0xFFFF || Character.isSurrogate((char) codePoints[i]);
    }
    if (fields[1].equals("b")) {
      byte[] bytes = new byte[codePoints.length];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) codePoints[i];
      }
      compare(fields, () -> regex.matcher(bytes, bytes.length, pos, endpos));
      return;
    }
    if (!isWide) {
      String text = new String(codePoints, 0, codePoints.length);
      compare(fields, () -> regex.matcher(text, pos, endpos));
    } else {
      WideString text = (WideString) WideString.of(codePoints, codePoints.length);
      compare(fields, () -> regex.matcher(text, pos, endpos));
    }
  }

  private interface Source {
    Matcher matcher();
  }

  private void compare(String[] fields, Source source) {
    try {
      Matcher matcher = source.matcher();
      check("match", fields, 5, show(matcher, matcher.match()));
      matcher = source.matcher();
      check("search", fields, 6, show(matcher, matcher.search()));
      matcher = source.matcher();
      check("fullmatch", fields, 7, show(matcher, matcher.fullMatch()));
      check("finditer", fields, 8, all(source.matcher(), false));
      check("scanner.match", fields, 9, all(source.matcher(), true));
    } catch (RuntimeException e) {
      differ(fields[4], "an answer", e + " " + e.getStackTrace()[0]);
    }
  }

  private static String all(Matcher matcher, boolean anchored) {
    StringBuilder text = new StringBuilder();
    while (anchored ? matcher.match() : matcher.search()) {
      text.append(text.isEmpty() ? "" : ";").append(show(matcher, true));
      matcher.advance();
    }
    return text.toString();
  }

  private static String show(Matcher matcher, boolean found) {
    if (!found) {
      return "-";
    }
    StringBuilder text = new StringBuilder();
    text.append(matcher.lastIndex() < 0 ? "-" : String.valueOf(matcher.lastIndex())).append(':');
    int[] spans = matcher.spans();
    for (int i = 0; i < spans.length; i++) {
      text.append(i == 0 ? "" : ",").append(spans[i]);
    }
    return text.toString();
  }

  private void check(String what, String[] fields, int field, String actual) {
    if (!actual.equals(fields[field])) {
      differ(what + " in (" + fields[1] + " " + fields[2] + ".." + fields[3] + ") " + fields[4], fields[field], actual);
    }
  }

  private void differ(String what, String expected, String actual) {
    if (++differing <= SHOWN) {
      differences.add(pattern + " " + what + ": expected " + expected + " but was " + actual);
    }
  }

  /** Replays a file of the class path. */
  static GoldenReplay ofResource(String name, boolean hot) throws IOException {
    GoldenReplay replay = new GoldenReplay(hot);
    try (var stream = GoldenReplay.class.getResourceAsStream(name)) {
      new String(stream.readAllBytes(), StandardCharsets.US_ASCII).lines().forEach(replay::line);
    }
    return replay;
  }
}
