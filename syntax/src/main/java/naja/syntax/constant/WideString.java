package naja.syntax.constant;

import java.util.Arrays;

/**
 * A {@code str} constant that a Java {@code String} cannot hold one code unit a code point: it has a code
 * point above U+FFFF or a lone surrogate. Strings without such a code point are always {@link String}, so
 * equal texts are equal objects; {@link #of(int[], int)} keeps that rule.
 */
public final class WideString {
  /** Short texts known to have no surrogate, at places their hashes give: names are asked for again and again. */
  private static final String[] PLAIN = new String[1 << 10];

  private static final int LONGEST_REMEMBERED = 40;

  private final int[] codePoints;

  private WideString(int[] codePoints) {
    this.codePoints = codePoints;
  }

  /** The {@code str} of the first {@code length} code points: a {@link String} or a {@link WideString}. */
  public static Object of(int[] codePoints, int length) {
    for (int i = 0; i < length; i++) {
      if (isWide(codePoints[i])) {
        return new WideString(Arrays.copyOf(codePoints, length));
      }
    }
    return new String(codePoints, 0, length);
  }

  /** The {@code str} of a Java text, whose surrogate pairs are read as one code point each. */
  public static Object of(String text) {
    int length = text.length();
    if (length > LONGEST_REMEMBERED) {
      return hasSurrogate(text) ? new WideString(text.codePoints().toArray()) : text;
    }
    int place = text.hashCode() & PLAIN.length - 1;
    if (PLAIN[place] == text) { // the same object: comparing the characters would cost what is saved
      return text;
    }
    if (hasSurrogate(text)) {
      return new WideString(text.codePoints().toArray());
    }
    PLAIN[place] = text;
    return text;
  }

  private static boolean hasSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The {@code str} of these code points, of which at least one must be wide (above U+FFFF or a surrogate). The
   * array is not copied: the caller gives it away and must not write to it again.
   */
  public static WideString adopt(int[] codePoints) {
    return new WideString(codePoints);
  }

  /** True if a text with this code point cannot be a {@link String}: above U+FFFF, or a surrogate. */
  public static boolean isWide(int codePoint) {
    return codePoint > 0xFFFF || (codePoint >= 0xD800 && codePoint <= 0xDFFF);
  }

  /** The number of code points. */
  public int length() {
    return codePoints.length;
  }

  /** The code point at {@code index}. */
  public int codePointAt(int index) {
    return codePoints[index];
  }

  /** A copy of the code points. */
  public int[] toCodePoints() {
    return codePoints.clone();
  }

  /** The code points themselves, not a copy: for reading only, and by code that is fast because of it. */
  public int[] sharedCodePoints() {
    return codePoints;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WideString wide && Arrays.equals(codePoints, wide.codePoints);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(codePoints);
  }

  /** The text as Java would write it; two lone surrogates in a row look like one code point here. */
  @Override
  public String toString() {
    return new String(codePoints, 0, codePoints.length);
  }
}
