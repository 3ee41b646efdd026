package naja.runtime.text;

import java.util.Arrays;

/**
 * Where bytes are within others: {@code find}, {@code count}, {@code startswith}, {@code replace} of {@code bytes} and
 * {@code bytearray}. An object's bytes are the first {@code length} of an array; ranges are as Python gives them.
 */
public final class BytesSearch {
  private BytesSearch() {}

  /** {@code part in bytes}. */
  public static boolean contains(byte[] bytes, int length, byte[] part) {
    return find(bytes, length, part, 0, Long.MAX_VALUE) >= 0;
  }

  /** The index of the first byte of that value from {@code from} to before {@code to}, or -1. */
  public static int indexOf(byte[] bytes, byte value, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == value) {
        return i;
      }
    }
    return -1;
  }

  /** {@code bytes.find(part, start, end)}: the least index, or -1. */
  public static int find(byte[] bytes, int length, byte[] part, long start, long end) {
    int from = Str.clipStart(start, length);
    int to = Str.clipEnd(end, length);
    if (to - from < part.length) {
      return -1;
    }
    return switch (part.length) {
      case 0 -> from;
      case 1 -> indexOf(bytes, part[0], from, to);
      default -> new ByteSearcher(bytes, part, to).next(from);
    };
  }

  /** {@code bytes.rfind(part, start, end)}: the greatest index, or -1. */
  public static int rfind(byte[] bytes, int length, byte[] part, long start, long end) {
    int from = Str.clipStart(start, length);
    int to = Str.clipEnd(end, length);
    if (to - from < part.length) {
      return -1;
    }
    return part.length == 0 ? to : ByteSearcher.last(bytes, part, from, to);
  }

  /** {@code bytes.index(part, start, end)}. Raises {@code ValueError} if there is none. */
  public static int index(byte[] bytes, int length, byte[] part, long start, long end) {
    return found(find(bytes, length, part, start, end));
  }

  /** {@code bytes.rindex(part, start, end)}. Raises {@code ValueError} if there is none. */
  public static int rindex(byte[] bytes, int length, byte[] part, long start, long end) {
    return found(rfind(bytes, length, part, start, end));
  }

  private static int found(int index) {
    if (index < 0) {
      throw TextError.value("subsection not found");
    }
    return index;
  }

  /** {@code bytes.count(part, start, end)}: how many there are that do not overlap. */
  public static int count(byte[] bytes, int length, byte[] part, long start, long end) {
    int from = Str.clipStart(start, length);
    int to = Str.clipEnd(end, length);
    if (to - from < part.length) {
      return 0;
    }
    if (part.length == 0) {
      return to - from + 1;
    }
    ByteSearcher searcher = new ByteSearcher(bytes, part, to);
    int count = 0;
    for (int at = searcher.next(from); at >= 0; at = searcher.next(at + part.length)) {
      count++;
    }
    return count;
  }

  private static boolean matches(byte[] bytes, byte[] part, int at) {
    return Arrays.equals(bytes, at, at + part.length, part, 0, part.length);
  }

  /** {@code bytes.startswith(prefix, start, end)} for one prefix. */
  public static boolean startsWith(byte[] bytes, int length, byte[] prefix, long start, long end) {
    int from = Str.clipStart(start, length);
    return Str.clipEnd(end, length) - from >= prefix.length && matches(bytes, prefix, from);
  }

  /** {@code bytes.endswith(suffix, start, end)} for one suffix. */
  public static boolean endsWith(byte[] bytes, int length, byte[] suffix, long start, long end) {
    int from = Str.clipStart(start, length);
    int to = Str.clipEnd(end, length);
    return to - from >= suffix.length && matches(bytes, suffix, to - suffix.length);
  }

  /** {@code bytes.removeprefix(prefix)}. */
  public static byte[] removePrefix(byte[] bytes, int length, byte[] prefix) {
    boolean there = startsWith(bytes, length, prefix, 0, Long.MAX_VALUE);
    return Arrays.copyOfRange(bytes, there ? prefix.length : 0, length);
  }

  /** {@code bytes.removesuffix(suffix)}. */
  public static byte[] removeSuffix(byte[] bytes, int length, byte[] suffix) {
    boolean there = endsWith(bytes, length, suffix, 0, Long.MAX_VALUE);
    return Arrays.copyOf(bytes, there ? length - suffix.length : length);
  }

  /**
   * {@code bytes.replace(old, replacement, count)}; a negative count means all. Raises {@code OverflowError} if the
   * result is too long.
   */
  public static byte[] replace(byte[] bytes, int length, byte[] old, byte[] replacement, long count) {
    long most = count < 0 ? Long.MAX_VALUE : count;
    if (most == 0) {
      return Arrays.copyOf(bytes, length);
    }
    return old.length == 0 ? interleave(bytes, length, replacement, most)
        : replaceFound(bytes, length, old, replacement, most);
  }

  private static byte[] replaceFound(byte[] bytes, int length, byte[] old, byte[] replacement, long most) {
    int found = (int) Math.min(most, count(bytes, length, old, 0, Long.MAX_VALUE));
    byte[] out = new byte[checkedLength(length + (long) found * (replacement.length - old.length))];
    ByteSearcher searcher = new ByteSearcher(bytes, old, length);
    int done = 0;
    int to = 0;
    for (int i = 0; i < found; i++) {
      int at = searcher.next(done);
      System.arraycopy(bytes, done, out, to, at - done);
      to += at - done;
      System.arraycopy(replacement, 0, out, to, replacement.length);
      to += replacement.length;
      done = at + old.length;
    }
    System.arraycopy(bytes, done, out, to, length - done);
    return out;
  }

  private static int checkedLength(long length) {
    if (length > Str.MAX_LENGTH) {
      throw TextError.memory();
    }
    return (int) length;
  }

  private static byte[] interleave(byte[] bytes, int length, byte[] by, long most) {
    long times = Math.min(most, length + 1L);
    byte[] out = new byte[checkedLength(length + times * by.length)];
    int to = 0;
    int i = 0;
    for (; i < times; i++) {
      System.arraycopy(by, 0, out, to, by.length);
      to += by.length;
      if (i < length) {
        out[to++] = bytes[i];
      }
    }
    if (i < length) {
      System.arraycopy(bytes, i, out, to, length - i);
    }
    return out;
  }
}
