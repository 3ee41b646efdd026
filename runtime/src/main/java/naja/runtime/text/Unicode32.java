package naja.runtime.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code unicodedata.ucd_3_2_0}: the database as of Unicode 3.2, which internationalized domain names go by. It is
 * today's with the changes of a table: which code points were unassigned, and what was said otherwise of the others.
 */
public final class Unicode32 {
  private static final int[] UNASSIGNED_FIRST;
  private static final int[] UNASSIGNED_LAST;

  /** The property's name and the code point to its value then. */
  private static final Map<String, Map<Integer, String>> CHANGES = new HashMap<>();

  static {
    List<String> lines = UnicodeProperties.lines("unicode32");
    int[] first = new int[lines.size()];
    int[] last = new int[lines.size()];
    int count = 0;
    for (String line : lines) {
      int space = line.indexOf(' ');
      int second = line.indexOf(' ', space + 1);
      int third = line.indexOf(' ', second + 1);
      int from = Integer.parseInt(line, 0, space, 16);
      int to = Integer.parseInt(line, space + 1, second, 16);
      if (third < 0) {
        first[count] = from;
        last[count++] = to;
      } else {
        Map<Integer, String> values =
            CHANGES.computeIfAbsent(line.substring(second + 1, third), property -> new HashMap<>());
        for (int c = from; c <= to; c++) {
          values.put(c, line.substring(third + 1));
        }
      }
    }
    UNASSIGNED_FIRST = Arrays.copyOf(first, count);
    UNASSIGNED_LAST = Arrays.copyOf(last, count);
  }

  private Unicode32() {}

  /** True if Unicode 3.2 did not have the code point. */
  public static boolean isUnassigned(int codePoint) {
    int at = Arrays.binarySearch(UNASSIGNED_FIRST, codePoint);
    int index = at < 0 ? -at - 2 : at;
    return index >= 0 && codePoint <= UNASSIGNED_LAST[index];
  }

  /** What was said then, or null if it is what is said now. */
  private static String change(String property, int codePoint) {
    return CHANGES.getOrDefault(property, Map.of()).get(codePoint);
  }

  /** {@code ucd_3_2_0.category}. */
  public static String category(int codePoint) {
    if (isUnassigned(codePoint)) {
      return "Cn";
    }
    String change = change("category", codePoint);
    return change != null ? change : UnicodeProperties.category(codePoint);
  }

  /** {@code ucd_3_2_0.bidirectional}. */
  public static String bidirectional(int codePoint) {
    if (isUnassigned(codePoint)) {
      return "";
    }
    String change = change("bidirectional", codePoint);
    return change != null ? change : UnicodeProperties.bidirectional(codePoint);
  }

  /** {@code ucd_3_2_0.mirrored}. */
  public static boolean isMirrored(int codePoint) {
    if (isUnassigned(codePoint)) {
      return false;
    }
    String change = change("mirrored", codePoint);
    return change != null ? change.equals("1") : UnicodeProperties.isMirrored(codePoint);
  }

  /** {@code ucd_3_2_0.combining}. */
  public static int combining(int codePoint) {
    return isUnassigned(codePoint) ? 0 : UnicodeProperties.combining(codePoint);
  }

  /** {@code ucd_3_2_0.east_asian_width}. */
  public static String eastAsianWidth(int codePoint) {
    if (isUnassigned(codePoint) && Character.getType(codePoint) != Character.UNASSIGNED) {
      return "N";
    }
    String change = change("east_asian_width", codePoint);
    return change != null ? change : UnicodeProperties.eastAsianWidth(codePoint);
  }

  /** {@code ucd_3_2_0.decomposition}. */
  public static String decomposition(int codePoint) {
    return isUnassigned(codePoint) ? "" : UnicodeProperties.decomposition(codePoint);
  }

  /** {@code ucd_3_2_0.numeric}, or not a number if it had no value. */
  public static double numeric(int codePoint) {
    return isUnassigned(codePoint) ? Double.NaN : UnicodeProperties.numeric(codePoint);
  }

  /** {@code ucd_3_2_0.digit}, or -1 if it has no value: as CPython has it, that of today. */
  public static int digit(int codePoint) {
    return UnicodeProperties.digit(codePoint);
  }

  /** {@code ucd_3_2_0.decimal}, or -1 if it had no value. */
  public static int decimal(int codePoint) {
    if (isUnassigned(codePoint)) {
      return -1;
    }
    String change = change("decimal", codePoint);
    return change != null ? Integer.parseInt(change) : UnicodeData.decimalValue(codePoint);
  }

  /** {@code ucd_3_2_0.name}, or null if it had none. */
  public static String name(int codePoint) {
    return isUnassigned(codePoint) ? null : UnicodeNames.name(codePoint);
  }

  /**
   * {@code ucd_3_2_0.normalize(form, text)}: code points unassigned then are not decomposed, though ordered and composed
   * as today. Errors as in {@link UnicodeProperties#normalize}.
   */
  public static Object normalize(String form, Object text) {
    int length = Str.length(text);
    if (length == 0) {
      return text;
    }
    UnicodeProperties.normalize(form, "x");
    boolean composing = form.endsWith("C");
    String decomposing = composing ? form.substring(0, form.length() - 1).concat("D") : form;
    StrBuilder parts = new StrBuilder(length);
    for (int i = 0; i < length; i++) {
      int codePoint = Str.codePointAt(text, i);
      if (isUnassigned(codePoint)) {
        parts.append(codePoint);
      } else {
        String change = change("normal", codePoint);
        int now = change != null ? Integer.parseInt(change, 16) : codePoint;
        parts.append(UnicodeProperties.normalize(decomposing, Str.ofCodePoint(now)));
      }
    }
    int[] points = Str.toCodePoints(parts.build());
    order(points);
    return composing ? compose(points) : Str.of(points, 0, points.length);
  }

  /** Sorts the combining code points of each letter by their class, keeping the order of equals. */
  private static void order(int[] points) {
    for (int i = 1; i < points.length; i++) {
      int point = points[i];
      int combining = UnicodeProperties.combining(point);
      int at = i;
      while (combining > 0 && at > 0 && UnicodeProperties.combining(points[at - 1]) > combining) {
        points[at] = points[at - 1];
        at--;
      }
      points[at] = point;
    }
  }

  /** Composes between code points that composing by itself would decompose. */
  private static Object compose(int[] points) {
    StrBuilder out = new StrBuilder(points.length);
    int start = 0;
    for (int i = 0; i < points.length; i++) {
      Object one = Str.ofCodePoint(points[i]);
      if (isUnassigned(points[i]) && !UnicodeProperties.normalize("NFC", one).equals(one)) {
        out.append(UnicodeProperties.normalize("NFC", Str.of(points, start, i))).append(points[i]);
        start = i + 1;
      }
    }
    return out.append(UnicodeProperties.normalize("NFC", Str.of(points, start, points.length))).build();
  }
}
