package naja.compiler.symtable;

/** Python's order of {@code str}: by code points, where Java compares UTF-16 code units. */
public final class CodePointOrder {
  private CodePointOrder() {}

  /** Sorts in place; meant for the few names of a block. */
  public static void sort(String[] names) {
    for (int i = 1; i < names.length; i++) {
      String name = names[i];
      int low = 0;
      int high = i;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (compare(name, names[middle]) < 0) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      System.arraycopy(names, low, names, low + 1, i - low);
      names[low] = name;
    }
  }

  /** Negative, zero or positive as {@code a} comes before, with or after {@code b}. */
  public static int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean wideX = Character.isSurrogate(x);
        return wideX == Character.isSurrogate(y) ? x - y : wideX ? 1 : -1;
      }
    }
    return a.length() - b.length();
  }
}
