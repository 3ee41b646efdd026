package naja.runtime.text;

/** {@code str.translate}. */
public final class StrTranslate {
  private StrTranslate() {}

  /** What code points become. */
  @FunctionalInterface
  public interface Table {
    /** The {@code str} in place of a code point, which is empty to delete it, or null to leave it as it is. */
    Object get(int codePoint);
  }

  /** {@code text.translate(table)}. The table is asked once only for each ASCII character. */
  public static Object translate(Object text, Table table) {
    int length = Str.length(text);
    Object[] known = new Object[128];
    StrBuilder out = new StrBuilder(length);
    for (int i = 0; i < length; i++) {
      int codePoint = Str.codePointAt(text, i);
      Object by;
      if (codePoint < 128) {
        by = known[codePoint];
        if (by == null) {
          by = table.get(codePoint);
          if (by == null) {
            by = Str.ofCodePoint(codePoint);
          }
          known[codePoint] = by;
        }
      } else {
        by = table.get(codePoint);
      }
      if (by == null) {
        out.append(codePoint);
      } else {
        out.append(by);
      }
    }
    return out.build();
  }
}
