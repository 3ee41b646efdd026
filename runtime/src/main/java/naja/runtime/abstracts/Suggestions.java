package naja.runtime.abstracts;

/** The nearest of some names to a mistyped one, by CPython's weighted edit distance. */
public final class Suggestions {
  private static final int MAX_LENGTH = 40;
  private static final int MAX_CANDIDATES = 750;
  private static final int MOVE = 2;
  private static final int CASE = 1;

  private Suggestions() {}

  /** The candidate that {@code name} was probably meant to be, or null. */
  public static String closest(String[] candidates, String name) {
    if (candidates.length >= MAX_CANDIDATES || name.length() > MAX_LENGTH) {
      return null;
    }
    int best = Integer.MAX_VALUE;
    String found = null;
    for (String candidate : candidates) {
      if (candidate.equals(name)) {
        continue;
      }
      int max = Math.min((name.length() + candidate.length() + 3) * MOVE / 6, best - 1);
      int distance = distance(name, candidate, max);
      if (distance <= max) {
        best = distance;
        found = candidate;
      }
    }
    return found;
  }

  private static int substitution(char a, char b) {
    if (a == b) {
      return 0;
    }
    return Character.toLowerCase(a) == Character.toLowerCase(b) ? CASE : MOVE;
  }

  /** The edit distance, or more than {@code max} if it is more. */
  static int distance(String a, String b, int max) {
    if (a.equals(b)) {
      return 0;
    }
    int start = 0;
    int aEnd = a.length();
    int bEnd = b.length();
    while (start < aEnd && start < bEnd && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    while (aEnd > start && bEnd > start && a.charAt(aEnd - 1) == b.charAt(bEnd - 1)) {
      aEnd--;
      bEnd--;
    }
    int n = aEnd - start;
    int m = bEnd - start;
    if (n == 0 || m == 0) {
      return (n + m) * MOVE;
    }
    if (n > MAX_LENGTH || m > MAX_LENGTH || Math.abs(n - m) * MOVE > max) {
      return max + 1;
    }
    int[] row = new int[n + 1];
    for (int i = 0; i <= n; i++) {
      row[i] = i * MOVE;
    }
    for (int j = 1; j <= m; j++) {
      int diagonal = row[0];
      row[0] = j * MOVE;
      int least = Integer.MAX_VALUE;
      for (int i = 1; i <= n; i++) {
        int replaced = diagonal + substitution(a.charAt(start + i - 1), b.charAt(start + j - 1));
        diagonal = row[i];
        row[i] = Math.min(replaced, Math.min(row[i], row[i - 1]) + MOVE);
        least = Math.min(least, row[i]);
      }
      if (least > max) {
        return max + 1;
      }
    }
    return row[n];
  }
}
