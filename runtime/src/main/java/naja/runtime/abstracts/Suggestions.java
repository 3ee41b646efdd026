package naja.runtime.abstracts;

/**
 * "Did you mean": the candidate nearest to a mistyped name. The distance and its limit are those of CPython: a change
 * of case costs 1, any other change, insertion or deletion 2.
 */
public final class Suggestions {
  private static final int MOVE_COST = 2;
  private static final int CASE_COST = 1;
  private static final int MAX_LENGTH = 40;
  private static final int MAX_CANDIDATES = 750;

  private Suggestions() {}

  /** The nearest of the candidates, or null if none is near enough. */
  public static String nearest(String name, String[] candidates) {
    if (candidates.length >= MAX_CANDIDATES || name.length() > MAX_LENGTH) {
      return null;
    }
    String best = null;
    int limit = Integer.MAX_VALUE;
    for (String candidate : candidates) {
      if (candidate.equals(name) || candidate.length() > MAX_LENGTH) {
        continue;
      }
      int allowed = Math.min((name.length() + candidate.length() + 3) * MOVE_COST / 6, limit - 1);
      int distance = distance(name, candidate, allowed);
      if (distance <= allowed) {
        best = candidate;
        limit = distance;
      }
    }
    return best;
  }

  /** The cost of turning one name into the other, or a number above the limit. */
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) * MOVE_COST > limit) {
      return limit + 1;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j * MOVE_COST;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i * MOVE_COST;
      int least = row[0];
      for (int j = 1; j <= b.length(); j++) {
        int substitution = diagonal + substitution(a.charAt(i - 1), b.charAt(j - 1));
        diagonal = row[j];
        row[j] = Math.min(substitution, Math.min(row[j], row[j - 1]) + MOVE_COST);
        least = Math.min(least, row[j]);
      }
      if (least > limit) {
        return limit + 1;
      }
    }
    return row[b.length()];
  }

  private static int substitution(char a, char b) {
    if (a == b) {
      return 0;
    }
    return lower(a) == lower(b) ? CASE_COST : MOVE_COST;
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }
}
