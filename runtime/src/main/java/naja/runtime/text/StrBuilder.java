package naja.runtime.text;

import java.util.Arrays;
import naja.syntax.constant.WideString;

/**
 * Builds a {@code str} piece by piece. It holds chars until the first wide code point arrives and code points from
 * then on, so that the result has the one right form without a second look. Not for two threads at once.
 */
public final class StrBuilder {
  private StringBuilder chars;
  private int[] wide;
  private int wideLength;

  /** An empty text. */
  public StrBuilder() {
    this(16);
  }

  /** An empty text that is expected to grow to {@code capacity} code points. */
  public StrBuilder(int capacity) {
    chars = new StringBuilder(Math.max(capacity, 0));
  }

  /** The number of code points so far. */
  public int length() {
    return wide == null ? chars.length() : wideLength;
  }

  /** Appends one code point, which may be a lone surrogate. */
  public StrBuilder append(int codePoint) {
    if (wide == null) {
      if (!WideString.isWide(codePoint)) {
        chars.append((char) codePoint);
        return this;
      }
      widen(1);
    } else if (wideLength == wide.length) {
      reserve(1);
    }
    wide[wideLength++] = codePoint;
    return this;
  }

  /** Appends {@code count} times the same code point. */
  public StrBuilder append(int codePoint, int count) {
    if (count > 0 && wide == null && !WideString.isWide(codePoint)) {
      chars.repeat(codePoint, count);
      return this;
    }
    for (int i = 0; i < count; i++) {
      append(codePoint);
    }
    return this;
  }

  /** Appends a {@code str}. */
  public StrBuilder append(Object text) {
    if (text instanceof String string) {
      return append(string, 0, string.length());
    }
    return append(text, 0, ((WideString) text).length());
  }

  /** Appends a Java text without surrogates. */
  public StrBuilder append(String text) {
    return append(text, 0, text.length());
  }

  /** Appends the code points from {@code start} to before {@code end} of a {@code str}. */
  public StrBuilder append(Object text, int start, int end) {
    if (text instanceof String string) {
      appendNarrow(string, start, end);
      return this;
    }
    int[] points = ((WideString) text).sharedCodePoints();
    if (wide == null && end - start < 16) {
      for (int i = start; i < end; i++) {
        append(points[i]);
      }
      return this;
    }
    int from = start;
    if (wide == null) {
      while (from < end && !WideString.isWide(points[from])) {
        chars.append((char) points[from++]);
      }
      if (from == end) {
        return this;
      }
      widen(end - from);
    } else {
      reserve(end - from);
    }
    System.arraycopy(points, from, wide, wideLength, end - from);
    wideLength += end - from;
    return this;
  }

  private void appendNarrow(String text, int start, int end) {
    if (wide == null) {
      chars.append(text, start, end);
      return;
    }
    reserve(end - start);
    for (int i = start; i < end; i++) {
      wide[wideLength++] = text.charAt(i);
    }
  }

  private void widen(int room) {
    int length = chars.length();
    wide = new int[Math.max(chars.capacity(), length + room)];
    for (int i = 0; i < length; i++) {
      wide[i] = chars.charAt(i);
    }
    wideLength = length;
    chars = null;
  }

  private void reserve(int room) {
    long needed = (long) wideLength + room;
    if (needed > wide.length) {
      if (needed > Str.MAX_LENGTH) {
        throw TextError.memory();
      }
      wide = Arrays.copyOf(wide, (int) Math.min(Str.MAX_LENGTH, Math.max(needed, wideLength * 2L)));
    }
  }

  /** The {@code str} built; the builder must not be used afterwards. */
  public Object build() {
    if (wide == null) {
      return chars.toString();
    }
    return WideString.adopt(wideLength == wide.length ? wide : Arrays.copyOf(wide, wideLength));
  }
}
