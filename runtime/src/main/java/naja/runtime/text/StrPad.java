package naja.runtime.text;

/** The ends of texts: {@code strip} and its kin, {@code center} and its kin, {@code zfill}, {@code expandtabs}. */
public final class StrPad {
  private StrPad() {}

  /** {@code text.strip(chars)}; null for white space. */
  public static Object strip(Object text, Object chars) {
    int end = Str.length(text);
    int start = 0;
    while (start < end && isIn(chars, Str.codePointAt(text, start))) {
      start++;
    }
    while (end > start && isIn(chars, Str.codePointAt(text, end - 1))) {
      end--;
    }
    return cut(text, start, end);
  }

  /** {@code text.lstrip(chars)}; null for white space. */
  public static Object lstrip(Object text, Object chars) {
    int end = Str.length(text);
    int start = 0;
    while (start < end && isIn(chars, Str.codePointAt(text, start))) {
      start++;
    }
    return cut(text, start, end);
  }

  /** {@code text.rstrip(chars)}; null for white space. */
  public static Object rstrip(Object text, Object chars) {
    int end = Str.length(text);
    while (end > 0 && isIn(chars, Str.codePointAt(text, end - 1))) {
      end--;
    }
    return cut(text, 0, end);
  }

  private static Object cut(Object text, int start, int end) {
    return start == 0 && end == Str.length(text) ? text : Str.slice(text, start, end);
  }

  private static boolean isIn(Object chars, int codePoint) {
    if (chars == null) {
      return UnicodeData.isSpace(codePoint);
    }
    for (int i = 0, n = Str.length(chars); i < n; i++) {
      if (Str.codePointAt(chars, i) == codePoint) {
        return true;
      }
    }
    return false;
  }

  /** {@code text.ljust(width, fill)}. Raises {@code MemoryError} if the result is too long. */
  public static Object ljust(Object text, long width, int fill) {
    return pad(text, 0, width - Str.length(text), fill);
  }

  /** {@code text.rjust(width, fill)}. Raises {@code MemoryError} if the result is too long. */
  public static Object rjust(Object text, long width, int fill) {
    return pad(text, width - Str.length(text), 0, fill);
  }

  /** {@code text.center(width, fill)}. Raises {@code MemoryError} if the result is too long. */
  public static Object center(Object text, long width, int fill) {
    long margin = width - Str.length(text);
    if (margin <= 0) {
      return text;
    }
    long left = margin / 2 + (margin & width & 1);
    return pad(text, left, margin - left, fill);
  }

  /** The text with {@code left} and {@code right} fill characters around it; negative numbers count as 0. */
  static Object pad(Object text, long left, long right, int fill) {
    long before = Math.max(left, 0);
    long after = Math.max(right, 0);
    if (before == 0 && after == 0) {
      return text;
    }
    int length = Str.length(text);
    if (before > Str.MAX_LENGTH || after > Str.MAX_LENGTH || before + after + length > Str.MAX_LENGTH) {
      throw TextError.memory();
    }
    StrBuilder out = new StrBuilder((int) (before + after + length));
    return out.append(fill, (int) before).append(text).append(fill, (int) after).build();
  }

  /** {@code text.zfill(width)}: zeros after the sign. Raises {@code MemoryError} if the result is too long. */
  public static Object zfill(Object text, long width) {
    int length = Str.length(text);
    if (length >= width) {
      return text;
    }
    if (width > Str.MAX_LENGTH) {
      throw TextError.memory();
    }
    StrBuilder out = new StrBuilder((int) width);
    int signLength = length > 0 && (Str.codePointAt(text, 0) == '-' || Str.codePointAt(text, 0) == '+') ? 1 : 0;
    out.append(text, 0, signLength).append('0', (int) width - length);
    return out.append(text, signLength, length).build();
  }

  /** {@code text.expandtabs(tabSize)}. Raises {@code MemoryError} if the result is too long. */
  public static Object expandTabs(Object text, int tabSize) {
    int length = Str.length(text);
    if (StrSearch.find(text, "\t", 0, Long.MAX_VALUE) < 0) {
      return text;
    }
    StrBuilder out = new StrBuilder(length + 32);
    long column = 0;
    for (int i = 0; i < length; i++) {
      int codePoint = Str.codePointAt(text, i);
      if (codePoint == '\t') {
        if (tabSize > 0) {
          int spaces = tabSize - (int) (column % tabSize);
          if ((long) out.length() + spaces > Str.MAX_LENGTH) {
            throw TextError.memory();
          }
          column += spaces;
          out.append(' ', spaces);
        }
      } else {
        column = codePoint == '\n' || codePoint == '\r' ? 0 : column + 1;
        out.append(codePoint);
      }
    }
    return out.build();
  }
}
