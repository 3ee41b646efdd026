package naja.runtime.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import naja.syntax.constant.WideString;

/**
 * What the module {@code unicodedata} says about code points beyond {@link UnicodeData} and {@link UnicodeNames}. What
 * Java does not know comes from tables beside this class, each read when it is first asked; {@code unicode_tables.py}
 * writes them.
 */
public final class UnicodeProperties {
  private static final String[] CATEGORIES = {"Cn", "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Me", "Mc", "Nd", "Nl", "No",
    "Zs", "Zl", "Zp", "Cc", "Cf", "", "Co", "Cs", "Pd", "Ps", "Pe", "Pc", "Po", "Sm", "Sc", "Sk", "So", "Pi", "Pf"};
  private static final String[] DIRECTIONS = {"L", "R", "AL", "EN", "ES", "ET", "AN", "CS", "NSM", "BN", "B", "S",
    "WS", "ON", "LRE", "LRO", "RLE", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"};

  private UnicodeProperties() {}

  /** Runs of code points with the same value. */
  private record Runs(int[] first, int[] last, String[] value) {
    static Runs read(String name) {
      List<String> lines = lines(name);
      Runs runs = new Runs(new int[lines.size()], new int[lines.size()], new String[lines.size()]);
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        int space = line.indexOf(' ');
        int second = line.indexOf(' ', space + 1);
        runs.first[i] = Integer.parseInt(line, 0, space, 16);
        runs.last[i] = Integer.parseInt(line, space + 1, second, 16);
        runs.value[i] = line.substring(second + 1).intern();
      }
      return runs;
    }

    /** The index of the run with the code point, or -1. */
    int find(int codePoint) {
      int at = Arrays.binarySearch(first, codePoint);
      int index = at < 0 ? -at - 2 : at;
      return index >= 0 && codePoint <= last[index] ? index : -1;
    }
  }

  private static final class Numbers {
    static final Runs RUNS = Runs.read("numeric");
  }

  private static final class Combining {
    static final Runs RUNS = Runs.read("combining");
  }

  private static final class Widths {
    static final Runs RUNS = Runs.read("width");
  }

  private static final class Decompositions {
    static final Map<Integer, String> ALL = new HashMap<>(8192);

    static {
      for (String line : lines("decomposition")) {
        int space = line.indexOf(' ');
        ALL.put(Integer.parseInt(line, 0, space, 16), line.substring(space + 1));
      }
    }
  }

  /** The lines of a table. */
  static List<String> lines(String name) {
    List<String> lines = new ArrayList<>();
    try (InputStream in = UnicodeProperties.class.getResourceAsStream(name + ".txt");
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  /** {@code unicodedata.category}. */
  public static String category(int codePoint) {
    return CATEGORIES[Character.getType(codePoint)];
  }

  /** {@code unicodedata.bidirectional}; empty for code points that mean nothing. */
  public static String bidirectional(int codePoint) {
    byte direction = Character.getDirectionality(codePoint);
    return direction < 0 ? "" : DIRECTIONS[direction];
  }

  /** {@code unicodedata.mirrored}. */
  public static boolean isMirrored(int codePoint) {
    return Character.isMirrored(codePoint);
  }

  /** {@code unicodedata.combining}: the class, 0 for most. */
  public static int combining(int codePoint) {
    int run = codePoint < 0x300 ? -1 : Combining.RUNS.find(codePoint);
    return run < 0 ? 0 : Integer.parseInt(Combining.RUNS.value[run]);
  }

  /** {@code unicodedata.east_asian_width}. */
  public static String eastAsianWidth(int codePoint) {
    int run = Widths.RUNS.find(codePoint);
    return run < 0 ? "N" : Widths.RUNS.value[run];
  }

  /** {@code unicodedata.numeric}, or not a number if it has no value. */
  public static double numeric(int codePoint) {
    int run = Numbers.RUNS.find(codePoint);
    if (run < 0) {
      return Double.NaN;
    }
    String value = Numbers.RUNS.value[run];
    int slash = value.indexOf('/');
    int steps = codePoint - Numbers.RUNS.first[run];
    if (slash < 0) {
      return Long.parseLong(value) + steps;
    }
    double above = Long.parseLong(value.substring(0, slash));
    double below = Long.parseLong(value.substring(slash + 1));
    return (above + steps * below) / below;
  }

  /** {@code unicodedata.digit}, or -1 if it has no value. */
  public static int digit(int codePoint) {
    return UnicodeData.isDigit(codePoint) ? (int) numeric(codePoint) : -1;
  }

  /** {@code unicodedata.decomposition}; empty for none. */
  public static String decomposition(int codePoint) {
    return codePoint < 0xA0 ? "" : Decompositions.ALL.getOrDefault(codePoint, "");
  }

  /**
   * {@code unicodedata.normalize(form, text)}; an equal text if it is normal. Raises {@code ValueError} for an unknown
   * form unless the text is empty.
   */
  public static Object normalize(String form, Object text) {
    if (Str.length(text) == 0) {
      return text;
    }
    Normalizer.Form known = form(form);
    if (Str.isAscii(text)) {
      return text;
    }
    if (text instanceof String string) {
      return WideString.of(Normalizer.normalize(string, known));
    }
    return normalizeWide(known, ((WideString) text).sharedCodePoints());
  }

  /** Normalizes the stretches between lone surrogates, which would form pairs in a Java text. */
  private static Object normalizeWide(Normalizer.Form form, int[] points) {
    StrBuilder out = new StrBuilder(points.length);
    int start = 0;
    for (int i = 0; i <= points.length; i++) {
      boolean surrogate = i < points.length && points[i] >= 0xD800 && points[i] <= 0xDFFF;
      if (surrogate || i == points.length) {
        String stretch = new String(points, start, i - start);
        out.append(WideString.of(Normalizer.normalize(stretch, form)));
        if (surrogate) {
          out.append(points[i]);
        }
        start = i + 1;
      }
    }
    return out.build();
  }

  /** {@code unicodedata.is_normalized(form, text)}; errors as in {@link #normalize}. */
  public static boolean isNormalized(String form, Object text) {
    return normalize(form, text).equals(text);
  }

  private static Normalizer.Form form(String name) {
    return switch (name) {
      case "NFC" -> Normalizer.Form.NFC;
      case "NFD" -> Normalizer.Form.NFD;
      case "NFKC" -> Normalizer.Form.NFKC;
      case "NFKD" -> Normalizer.Form.NFKD;
      default -> throw TextError.value("invalid normalization form");
    };
  }
}
