package naja.runtime.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import naja.syntax.constant.WideString;

/**
 * The {@code str} as a sequence: length, items, slices, concatenation, comparison, hash. Searching is in
 * {@link StrSearch}, cutting in {@link StrSplit}, letter case in {@link StrCase}, the {@code is...} methods in
 * {@link StrTest}, padding and stripping in {@link StrPad}, {@code repr} in {@link StrRepr}.
 */
public final class Str {
  /** The longest text that this implementation holds. */
  public static final int MAX_LENGTH = Integer.MAX_VALUE - 16;

  private static final String[] LATIN1 = new String[256];

  static {
    for (int i = 0; i < LATIN1.length; i++) {
      LATIN1[i] = String.valueOf((char) i);
    }
  }

  private static int hashSalt = (int) (System.nanoTime() * 0x9E3779B97F4A7C15L >>> 32);

  private Str() {}

  /** True if the object is the representation of an exact {@code str}. */
  public static boolean isStr(Object object) {
    return object instanceof String || object instanceof WideString;
  }

  /** The {@code str} of a Java text in UTF-16. */
  public static Object fromJava(String text) {
    return WideString.of(text);
  }

  /** The text in UTF-16, for Java. Lone surrogates stay what they are. */
  public static String toJava(Object s) {
    return s.toString();
  }

  /** {@code len(s)}. */
  public static int length(Object s) {
    return s instanceof String string ? string.length() : ((WideString) s).length();
  }

  /** The code point at {@code index}, which must be within the text. */
  public static int codePointAt(Object s, int index) {
    return s instanceof String string ? string.charAt(index) : ((WideString) s).codePointAt(index);
  }

  /** {@code chr(codePoint)} for any number below 0x110000; the 256 first are always the same objects. */
  public static Object ofCodePoint(int codePoint) {
    if (codePoint < 256) {
      return LATIN1[codePoint];
    }
    if (WideString.isWide(codePoint)) {
      return WideString.adopt(new int[] {codePoint});
    }
    return String.valueOf((char) codePoint);
  }

  /** {@code s[index]} for an index within the text. */
  public static Object item(Object s, int index) {
    return ofCodePoint(codePointAt(s, index));
  }

  /** The {@code str} of these code points, which are copied. */
  public static Object of(int[] codePoints, int start, int end) {
    for (int i = start; i < end; i++) {
      if (WideString.isWide(codePoints[i])) {
        return WideString.adopt(Arrays.copyOfRange(codePoints, start, end));
      }
    }
    return end - start == 1 ? ofCodePoint(codePoints[start]) : new String(codePoints, start, end - start);
  }

  /** The code points, a new array. */
  public static int[] toCodePoints(Object s) {
    if (s instanceof WideString wide) {
      return wide.toCodePoints();
    }
    String string = (String) s;
    int[] points = new int[string.length()];
    for (int i = 0; i < points.length; i++) {
      points[i] = string.charAt(i);
    }
    return points;
  }

  /** The largest code point, or 0 for the empty text. */
  public static int maxCodePoint(Object s) {
    int max = 0;
    for (int i = 0, n = length(s); i < n; i++) {
      max = Math.max(max, codePointAt(s, i));
    }
    return max;
  }

  /** {@code s.isascii()}. */
  public static boolean isAscii(Object s) {
    return s instanceof String string && isAscii(string);
  }

  private static boolean isAscii(String s) {
    int length = s.length();
    int shown = Math.min(length, 64);
    for (int i = 0; i < shown; i++) {
      if (s.charAt(i) >= 128) {
        return false;
      }
    }
    // Coding and comparing whole texts is much faster than looking at each char.
    return length == shown || s.equals(new String(s.getBytes(StandardCharsets.US_ASCII), StandardCharsets.ISO_8859_1));
  }

  /** {@code a + b}. Raises {@code MemoryError} if the result is too long. */
  public static Object concat(Object a, Object b) {
    if (a instanceof String left && b instanceof String right) {
      if ((long) left.length() + right.length() > MAX_LENGTH) {
        throw TextError.memory();
      }
      return left.concat(right);
    }
    int lengthA = length(a);
    int lengthB = length(b);
    if (lengthA == 0) {
      return b;
    }
    if (lengthB == 0) {
      return a;
    }
    int[] all = new int[checkedLength((long) lengthA + lengthB)];
    copy(a, all, 0);
    copy(b, all, lengthA);
    return WideString.adopt(all);
  }

  /** Copies the code points of a text into an array. */
  static void copy(Object s, int[] target, int at) {
    if (s instanceof WideString wide) {
      System.arraycopy(wide.sharedCodePoints(), 0, target, at, wide.length());
      return;
    }
    String string = (String) s;
    for (int i = 0; i < string.length(); i++) {
      target[at + i] = string.charAt(i);
    }
  }

  private static int checkedLength(long length) {
    if (length > MAX_LENGTH) {
      throw TextError.memory();
    }
    return (int) length;
  }

  /** {@code s * count}. Raises {@code OverflowError} or {@code MemoryError} if the result is too long. */
  public static Object repeat(Object s, long count) {
    int length = length(s);
    if (count <= 0 || length == 0) {
      return "";
    }
    if (count == 1) {
      return s;
    }
    if (count > MAX_LENGTH / length) {
      if (count > Long.MAX_VALUE / length) {
        throw TextError.overflow("repeated string is too long");
      }
      throw TextError.memory();
    }
    if (s instanceof String string) {
      return string.repeat((int) count);
    }
    int[] points = ((WideString) s).sharedCodePoints();
    int[] all = Arrays.copyOf(points, length * (int) count);
    for (int done = length; done < all.length; done *= 2) {
      System.arraycopy(all, 0, all, done, Math.min(done, all.length - done));
      if (done > all.length / 2) {
        break;
      }
    }
    return WideString.adopt(all);
  }

  /** {@code s[start:end]} for indices within the text; empty if {@code end} is not above {@code start}. */
  public static Object slice(Object s, int start, int end) {
    int count = end - start;
    if (count <= 0) {
      return "";
    }
    if (s instanceof String string) {
      return count == 1 ? ofCodePoint(string.charAt(start)) : string.substring(start, end);
    }
    WideString wide = (WideString) s;
    return count == wide.length() ? s : of(wide.sharedCodePoints(), start, end);
  }

  /** The {@code count} code points at {@code start}, {@code start + step}, and so on, all within the text. */
  public static Object slice(Object s, int start, int step, int count) {
    if (step == 1) {
      return slice(s, start, start + count);
    }
    if (count <= 0) {
      return "";
    }
    if (s instanceof String string) {
      char[] chars = new char[count];
      for (int i = 0; i < count; i++) {
        chars[i] = string.charAt(start + i * step);
      }
      return count == 1 ? ofCodePoint(chars[0]) : new String(chars);
    }
    int[] points = ((WideString) s).sharedCodePoints();
    int[] some = new int[count];
    for (int i = 0; i < count; i++) {
      some[i] = points[start + i * step];
    }
    return of(some, 0, count);
  }

  /**
   * {@code separator.join(items[:count])}. The items must be texts. Raises {@code OverflowError} if the result is too
   * long.
   */
  public static Object join(Object separator, Object[] items, int count) {
    if (count == 0) {
      return "";
    }
    if (count == 1) {
      return items[0];
    }
    boolean narrow = separator instanceof String;
    long total = (long) length(separator) * (count - 1);
    for (int i = 0; i < count; i++) {
      narrow &= items[i] instanceof String;
      total += length(items[i]);
    }
    if (total > MAX_LENGTH) {
      throw TextError.memory();
    }
    return narrow ? joinNarrow((String) separator, items, count, (int) total)
        : joinWide(separator, items, count, (int) total);
  }

  private static Object joinNarrow(String separator, Object[] items, int count, int total) {
    StringBuilder all = new StringBuilder(total).append((String) items[0]);
    if (separator.isEmpty()) {
      for (int i = 1; i < count; i++) {
        all.append((String) items[i]);
      }
    } else {
      for (int i = 1; i < count; i++) {
        all.append(separator).append((String) items[i]);
      }
    }
    return all.toString();
  }

  private static Object joinWide(Object separator, Object[] items, int count, int total) {
    int[] all = new int[total];
    int at = 0;
    int separatorLength = length(separator);
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        copy(separator, all, at);
        at += separatorLength;
      }
      copy(items[i], all, at);
      at += length(items[i]);
    }
    return WideString.adopt(all);
  }

  /** {@code a == b} for two texts. */
  public static boolean equal(Object a, Object b) {
    return a.equals(b);
  }

  /** Below, at or above 0 as {@code a} sorts before, with or after {@code b}: by code point. */
  public static int compare(Object a, Object b) {
    if (a instanceof String left && b instanceof String right) {
      return left.compareTo(right);
    }
    int lengthA = length(a);
    int lengthB = length(b);
    for (int i = 0, n = Math.min(lengthA, lengthB); i < n; i++) {
      int difference = codePointAt(a, i) - codePointAt(b, i);
      if (difference != 0) {
        return difference;
      }
    }
    return lengthA - lengthB;
  }

  /** {@code hash(s)}: equal for equal texts, different in each process, never -1, and 0 for the empty text. */
  public static long hash(Object s) {
    int hash = s.hashCode();
    if (hash == 0 && length(s) == 0) {
      return 0;
    }
    long mixed = (hash ^ hashSalt) * 0x9E3779B97F4A7C15L;
    mixed ^= mixed >>> 32;
    return mixed == -1 ? -2 : mixed;
  }

  /** Fixes the salt of {@link #hash}, for {@code PYTHONHASHSEED}. To be called before the first hash is taken. */
  public static void setHashSeed(long seed) {
    hashSalt = seed == 0 ? 0 : (int) ((seed + 1) * 0x9E3779B97F4A7C15L >>> 32);
  }

  /** Where {@code start} of a range argument really is, as slices count: negative from the end, never below 0. */
  static int clipStart(long start, int length) {
    if (start < 0) {
      return (int) Math.max(start + length, 0);
    }
    return (int) Math.min(start, Integer.MAX_VALUE);
  }

  /** Where {@code end} of a range argument really is, within the text. */
  static int clipEnd(long end, int length) {
    if (end < 0) {
      return (int) Math.max(end + length, 0);
    }
    return (int) Math.min(end, length);
  }
}
