package naja.runtime.text;

import java.util.Arrays;

/**
 * The ends of bytes, and their joining: {@code strip} and its kin, {@code center} and its kin, {@code zfill},
 * {@code expandtabs}, {@code join}, {@code translate}. An object's bytes are the first {@code length} of an array; the
 * results are new arrays.
 */
public final class BytesPad {
  private BytesPad() {}

  /** {@code bytes.strip(some)}; null for white space. */
  public static byte[] strip(byte[] bytes, int length, byte[] some) {
    boolean[] set = set(some);
    int end = strippedEnd(bytes, length, set);
    return Arrays.copyOfRange(bytes, strippedStart(bytes, end, set), end);
  }

  /** {@code bytes.lstrip(some)}; null for white space. */
  public static byte[] lstrip(byte[] bytes, int length, byte[] some) {
    return Arrays.copyOfRange(bytes, strippedStart(bytes, length, set(some)), length);
  }

  /** {@code bytes.rstrip(some)}; null for white space. */
  public static byte[] rstrip(byte[] bytes, int length, byte[] some) {
    return Arrays.copyOf(bytes, strippedEnd(bytes, length, set(some)));
  }

  private static int strippedStart(byte[] bytes, int end, boolean[] set) {
    int start = 0;
    while (start < end && set[bytes[start] & 255]) {
      start++;
    }
    return start;
  }

  private static int strippedEnd(byte[] bytes, int length, boolean[] set) {
    int end = length;
    while (end > 0 && set[bytes[end - 1] & 255]) {
      end--;
    }
    return end;
  }

  private static boolean[] set(byte[] some) {
    boolean[] set = new boolean[256];
    if (some == null) {
      for (int i = 0; i <= ' '; i++) {
        set[i] = BytesText.isSpace((byte) i);
      }
    } else {
      for (byte b : some) {
        set[b & 255] = true;
      }
    }
    return set;
  }

  /** {@code bytes.ljust(width, fill)}. Raises {@code MemoryError} if the result is too long. */
  public static byte[] ljust(byte[] bytes, int length, long width, byte fill) {
    return pad(bytes, length, 0, width - length, fill);
  }

  /** {@code bytes.rjust(width, fill)}. Raises {@code MemoryError} if the result is too long. */
  public static byte[] rjust(byte[] bytes, int length, long width, byte fill) {
    return pad(bytes, length, width - length, 0, fill);
  }

  /** {@code bytes.center(width, fill)}. Raises {@code MemoryError} if the result is too long. */
  public static byte[] center(byte[] bytes, int length, long width, byte fill) {
    long margin = Math.max(width - length, 0);
    long left = margin / 2 + (margin & width & 1);
    return pad(bytes, length, left, margin - left, fill);
  }

  private static byte[] pad(byte[] bytes, int length, long left, long right, byte fill) {
    long before = Math.max(left, 0);
    long after = Math.max(right, 0);
    if (before > Str.MAX_LENGTH || after > Str.MAX_LENGTH || before + after + length > Str.MAX_LENGTH) {
      throw TextError.memory();
    }
    byte[] out = new byte[(int) (before + after + length)];
    if (fill != 0) {
      Arrays.fill(out, fill);
    }
    System.arraycopy(bytes, 0, out, (int) before, length);
    return out;
  }

  /** {@code bytes.zfill(width)}: zeros after the sign. Raises {@code MemoryError} if the result is too long. */
  public static byte[] zfill(byte[] bytes, int length, long width) {
    byte[] out = rjust(bytes, length, width, (byte) '0');
    int zeros = out.length - length;
    if (length > 0 && zeros > 0 && (bytes[0] == '+' || bytes[0] == '-')) {
      out[0] = bytes[0];
      out[zeros] = '0';
    }
    return out;
  }

  /** {@code bytes.expandtabs(tabSize)}. Raises {@code OverflowError} if the result is too long. */
  public static byte[] expandTabs(byte[] bytes, int length, int tabSize) {
    long total = 0;
    long column = 0;
    for (int i = 0; i < length; i++) {
      int width = width(bytes[i], column, tabSize);
      total += width;
      column = bytes[i] == '\n' || bytes[i] == '\r' ? 0 : column + width;
    }
    if (total > Str.MAX_LENGTH) {
      throw TextError.memory();
    }
    byte[] out = new byte[(int) total];
    int at = 0;
    column = 0;
    for (int i = 0; i < length; i++) {
      int width = width(bytes[i], column, tabSize);
      Arrays.fill(out, at, at + width, bytes[i] == '\t' ? (byte) ' ' : bytes[i]);
      at += width;
      column = bytes[i] == '\n' || bytes[i] == '\r' ? 0 : column + width;
    }
    return out;
  }

  private static int width(byte b, long column, int tabSize) {
    return b != '\t' ? 1 : tabSize > 0 ? tabSize - (int) (column % tabSize) : 0;
  }

  /** {@code separator.join(items)}. Raises {@code OverflowError} if the result is too long. */
  public static byte[] join(byte[] separator, int separatorLength, byte[][] items) {
    long total = (long) separatorLength * Math.max(items.length - 1, 0);
    for (byte[] item : items) {
      total += item.length;
    }
    if (total > Str.MAX_LENGTH) {
      throw TextError.memory();
    }
    byte[] out = new byte[(int) total];
    int at = 0;
    for (int i = 0; i < items.length; i++) {
      if (i > 0) {
        System.arraycopy(separator, 0, out, at, separatorLength);
        at += separatorLength;
      }
      System.arraycopy(items[i], 0, out, at, items[i].length);
      at += items[i].length;
    }
    return out;
  }

  /**
   * {@code bytes.translate(table, delete)}; a null table changes nothing. Raises {@code ValueError} if the table has
   * not 256 bytes.
   */
  public static byte[] translate(byte[] bytes, int length, byte[] table, byte[] delete) {
    if (table != null && table.length != 256) {
      throw TextError.value("translation table must be 256 characters long");
    }
    boolean[] dropped = set(delete);
    byte[] out = new byte[length];
    int at = 0;
    for (int i = 0; i < length; i++) {
      int b = bytes[i] & 255;
      if (!dropped[b]) {
        out[at++] = table == null ? (byte) b : table[b];
      }
    }
    return at == length ? out : Arrays.copyOf(out, at);
  }

  /** {@code bytes.maketrans(from, to)}. Raises {@code ValueError} if the lengths differ. */
  public static byte[] makeTranslation(byte[] from, byte[] to) {
    if (from.length != to.length) {
      throw TextError.value("maketrans arguments must have same length");
    }
    byte[] table = new byte[256];
    for (int i = 0; i < 256; i++) {
      table[i] = (byte) i;
    }
    for (int i = 0; i < from.length; i++) {
      table[from[i] & 255] = to[i];
    }
    return table;
  }

  /** {@code bytes * count}. Raises {@code MemoryError} if the result is too long. */
  public static byte[] repeat(byte[] bytes, int length, long count) {
    if (count <= 0 || length == 0) {
      return new byte[0];
    }
    if (count > Str.MAX_LENGTH / length) {
      throw TextError.memory();
    }
    byte[] out = Arrays.copyOf(bytes, length * (int) count);
    for (long done = length; done < out.length; done *= 2) {
      System.arraycopy(out, 0, out, (int) done, (int) Math.min(done, out.length - done));
    }
    return out;
  }
}
