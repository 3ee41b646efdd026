package naja.runtime.text;

import naja.syntax.constant.WideString;

/**
 * Where a text is within another: {@code find}, {@code count}, {@code startswith}, {@code replace}. Ranges are given
 * as Python gives them ({@code start} and {@code end} may be negative or beyond the text). All take time linear in the
 * lengths, whatever the texts.
 */
public final class StrSearch {
  private StrSearch() {}

  /** {@code part in text}. */
  public static boolean contains(Object text, Object part) {
    if (text instanceof String string && part instanceof String small && small.length() <= 16) {
      return string.contains(small);
    }
    return find(text, part, 0, Long.MAX_VALUE) >= 0;
  }

  /** {@code text.find(part, start, end)}: the least index, or -1. */
  public static int find(Object text, Object part, long start, long end) {
    int length = Str.length(text);
    int from = Str.clipStart(start, length);
    int to = Str.clipEnd(end, length);
    int partLength = Str.length(part);
    if (to - from < partLength) {
      return -1;
    }
    if (partLength == 0) {
      return from;
    }
    if (partLength == 1) {
      return findOne(text, Str.codePointAt(part, 0), from, to);
    }
    if (partLength == to - from) {
      return matches(text, part, from) ? from : -1;
    }
    return new Searcher(text, part, to).next(from);
  }

  private static int findOne(Object text, int codePoint, int from, int to) {
    if (text instanceof String string) {
      return WideString.isWide(codePoint) ? -1 : string.indexOf(codePoint, from, to);
    }
    int[] points = ((WideString) text).sharedCodePoints();
    for (int i = from; i < to; i++) {
      if (points[i] == codePoint) {
        return i;
      }
    }
    return -1;
  }

  /** {@code text.rfind(part, start, end)}: the greatest index, or -1. */
  public static int rfind(Object text, Object part, long start, long end) {
    int length = Str.length(text);
    int from = Str.clipStart(start, length);
    int to = Str.clipEnd(end, length);
    int partLength = Str.length(part);
    if (to - from < partLength) {
      return -1;
    }
    return partLength == 0 ? to : new BackSearcher(text, part, from).previous(to);
  }

  /** {@code text.index(part, start, end)}. Raises {@code ValueError} if there is none. */
  public static int index(Object text, Object part, long start, long end) {
    return found(find(text, part, start, end));
  }

  /** {@code text.rindex(part, start, end)}. Raises {@code ValueError} if there is none. */
  public static int rindex(Object text, Object part, long start, long end) {
    return found(rfind(text, part, start, end));
  }

  private static int found(int index) {
    if (index < 0) {
      throw TextError.value("substring not found");
    }
    return index;
  }

  /** {@code text.count(part, start, end)}: how many there are that do not overlap. */
  public static int count(Object text, Object part, long start, long end) {
    int length = Str.length(text);
    int from = Str.clipStart(start, length);
    int to = Str.clipEnd(end, length);
    int partLength = Str.length(part);
    if (to - from < partLength) {
      return 0;
    }
    if (partLength == 0) {
      return to - from + 1;
    }
    Searcher searcher = new Searcher(text, part, to);
    int count = 0;
    for (int at = searcher.next(from); at >= 0; at = searcher.next(at + partLength)) {
      count++;
    }
    return count;
  }

  /** True if {@code part} stands in {@code text} at {@code at}; there must be room for it. */
  static boolean matches(Object text, Object part, int at) {
    if (text instanceof String string && part instanceof String small) {
      return string.startsWith(small, at);
    }
    for (int i = 0, n = Str.length(part); i < n; i++) {
      if (Str.codePointAt(text, at + i) != Str.codePointAt(part, i)) {
        return false;
      }
    }
    return true;
  }

  /** {@code text.startswith(prefix, start, end)} for one prefix. */
  public static boolean startsWith(Object text, Object prefix, long start, long end) {
    int length = Str.length(text);
    int from = Str.clipStart(start, length);
    return Str.clipEnd(end, length) - from >= Str.length(prefix) && matches(text, prefix, from);
  }

  /** {@code text.startswith(prefix)}. */
  public static boolean startsWith(Object text, Object prefix) {
    return Str.length(text) >= Str.length(prefix) && matches(text, prefix, 0);
  }

  /** {@code text.endswith(suffix, start, end)} for one suffix. */
  public static boolean endsWith(Object text, Object suffix, long start, long end) {
    int length = Str.length(text);
    int from = Str.clipStart(start, length);
    int to = Str.clipEnd(end, length);
    int suffixLength = Str.length(suffix);
    return to - from >= suffixLength && matches(text, suffix, to - suffixLength);
  }

  /** {@code text.endswith(suffix)}. */
  public static boolean endsWith(Object text, Object suffix) {
    int at = Str.length(text) - Str.length(suffix);
    return at >= 0 && matches(text, suffix, at);
  }

  /** {@code text.removeprefix(prefix)}. */
  public static Object removePrefix(Object text, Object prefix) {
    return startsWith(text, prefix) ? Str.slice(text, Str.length(prefix), Str.length(text)) : text;
  }

  /** {@code text.removesuffix(suffix)}. */
  public static Object removeSuffix(Object text, Object suffix) {
    return endsWith(text, suffix) ? Str.slice(text, 0, Str.length(text) - Str.length(suffix)) : text;
  }

  /**
   * {@code text.replace(old, replacement, count)}; a negative count means all. The text itself if nothing is to be
   * replaced. Raises {@code OverflowError} if the result is too long.
   */
  public static Object replace(Object text, Object old, Object replacement, long count) {
    if (count == 0 || old.equals(replacement)) {
      return text;
    }
    long most = count < 0 ? Long.MAX_VALUE : count;
    int oldLength = Str.length(old);
    if (oldLength == 0) {
      return interleave(text, replacement, most);
    }
    if (oldLength == 1 && count < 0 && text instanceof String string && old instanceof String one
        && replacement instanceof String other && other.length() == 1) {
      return string.replace(one.charAt(0), other.charAt(0));
    }
    int length = Str.length(text);
    Searcher searcher = new Searcher(text, old, length);
    int at = searcher.next(0);
    if (at < 0) {
      return text;
    }
    checkRoom(text, old, length, oldLength, Str.length(replacement), most);
    if (text instanceof String string && replacement instanceof String by) {
      return replaceNarrow(string, searcher, at, oldLength, by, most);
    }
    int[] points = Str.toCodePoints(text);
    StrBuilder out = new StrBuilder(length);
    int done = 0;
    for (long left = most; at >= 0 && left > 0; left--) {
      appendPoints(out, points, done, at);
      out.append(replacement);
      checkRoom(out.length());
      done = at + oldLength;
      at = searcher.next(done);
    }
    appendPoints(out, points, done, length);
    return out.build();
  }

  private static String replaceNarrow(String text, Searcher searcher, int first, int oldLength, String by, long most) {
    StringBuilder out = new StringBuilder(text.length());
    int at = first;
    int done = 0;
    for (long left = most; at >= 0 && left > 0; left--) {
      out.append(text, done, at).append(by);
      checkRoom(out.length());
      done = at + oldLength;
      at = searcher.next(done);
    }
    return out.append(text, done, text.length()).toString();
  }

  /** Refuses a result that is too long before any of it is made. */
  private static void checkRoom(Object text, Object old, int length, int oldLength, int newLength, long most) {
    if ((long) length / oldLength * Math.max(0, newLength - oldLength) + length <= Str.MAX_LENGTH / 2) {
      return;
    }
    Searcher searcher = new Searcher(text, old, length);
    long total = length;
    int at = searcher.next(0);
    for (long left = most; at >= 0 && left > 0; left--) {
      total += newLength - oldLength;
      at = searcher.next(at + oldLength);
    }
    if (total > Str.MAX_LENGTH) {
      throw TextError.memory();
    }
  }

  private static void checkRoom(int length) {
    if (length > Str.MAX_LENGTH / 2) {
      throw TextError.memory();
    }
  }

  private static void appendPoints(StrBuilder out, int[] points, int start, int end) {
    for (int i = start; i < end; i++) {
      out.append(points[i]);
    }
  }

  private static Object interleave(Object text, Object by, long most) {
    int length = Str.length(text);
    long total = length + Math.min(most, length + 1L) * Str.length(by);
    if (total > Str.MAX_LENGTH) {
      throw TextError.memory();
    }
    StrBuilder out = new StrBuilder((int) total);
    int i = 0;
    for (; i < most && i <= length; i++) {
      out.append(by);
      if (i < length) {
        out.append(Str.codePointAt(text, i));
      }
    }
    if (i < length) {
      out.append(text, i, length);
    }
    return out.build();
  }
}
