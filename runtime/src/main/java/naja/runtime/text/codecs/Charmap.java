package naja.runtime.text.codecs;

import java.util.Arrays;
import naja.runtime.text.Str;

/** The codec {@code charmap}: a text or bytes for each byte or code point, by a table. */
public final class Charmap {
  private static final String NAME = "charmap";
  private static final String REASON = "character maps to <undefined>";
  private static final int UNDEFINED = 0xFFFE;

  private Charmap() {}

  /** What a byte decodes to. */
  @FunctionalInterface
  public interface DecodingTable {
    /** The {@code str} of a byte from 0 to 255, or null if there is none. */
    Object get(int value);
  }

  /** What a code point encodes to. */
  @FunctionalInterface
  public interface EncodingTable {
    /** The bytes of a code point, or null if there are none. */
    byte[] get(int codePoint);
  }

  /** The text of the bytes by a table of up to 256 code points, of which U+FFFE stands for none. */
  public static Decoded decode(byte[] bytes, int start, int end, ErrorHandler errors, Object table) {
    Decoding d = new Decoding(NAME, bytes, start, end, errors);
    int length = Str.length(table);
    while (d.at < d.end) {
      int index = d.input[d.at] & 255;
      int c = index < length ? Str.codePointAt(table, index) : UNDEFINED;
      if (c == UNDEFINED) {
        d.error(d.at, d.at + 1, REASON);
      } else {
        d.out.append(c);
        d.at++;
      }
    }
    return d.done();
  }

  /** The text of the bytes by any table. */
  public static Decoded decode(byte[] bytes, int start, int end, ErrorHandler errors, DecodingTable table) {
    Decoding d = new Decoding(NAME, bytes, start, end, errors);
    while (d.at < d.end) {
      Object text = table.get(d.input[d.at] & 255);
      if (text == null || Str.length(text) == 1 && Str.codePointAt(text, 0) == UNDEFINED) {
        d.error(d.at, d.at + 1, REASON);
      } else {
        d.out.append(text);
        d.at++;
      }
    }
    return d.done();
  }

  /** The bytes of a text by a table. */
  public static byte[] encode(Object text, ErrorHandler errors, EncodingTable table) {
    int length = Str.length(text);
    ByteSink out = new ByteSink(length);
    int at = 0;
    while (at < length) {
      byte[] bytes = table.get(Str.codePointAt(text, at));
      if (bytes != null) {
        out.add(bytes);
        at++;
        continue;
      }
      int end = at + 1;
      while (end < length && table.get(Str.codePointAt(text, end)) == null) {
        end++;
      }
      at = replace(out, text, at, end, errors, table);
    }
    return out.toArray();
  }

  private static int replace(ByteSink out, Object text, int start, int end, ErrorHandler errors,
      EncodingTable table) {
    CodecError error = CodecError.encoding(NAME, text, start, end, REASON);
    if (errors == null) {
      throw error;
    }
    ErrorHandler.Replacement replacement = errors.handle(error);
    int position = Decoding.position(replacement.position(), Str.length(text));
    if (replacement.replacement() instanceof byte[] bytes) {
      out.add(bytes);
      return position;
    }
    Object by = replacement.replacement();
    for (int i = 0, n = Str.length(by); i < n; i++) {
      byte[] bytes = table.get(Str.codePointAt(by, i));
      if (bytes == null) {
        throw error;
      }
      out.add(bytes);
    }
    return position;
  }

  /** {@code codecs.charmap_build(table)}: the way back from a table of up to 256 code points. */
  public static EncodingTable build(Object table) {
    int length = Math.min(Str.length(table), 256);
    long[] pairs = new long[length];
    int count = 0;
    for (int i = 0; i < length; i++) {
      int c = Str.codePointAt(table, i);
      if (c != UNDEFINED) {
        pairs[count++] = (long) c << 8 | i;
      }
    }
    long[] sorted = Arrays.copyOf(pairs, count);
    Arrays.sort(sorted);
    return new BuiltTable(sorted);
  }

  /** Code points and their bytes, sorted. */
  private static final class BuiltTable implements EncodingTable {
    private static final byte[][] SINGLE = new byte[256][];

    static {
      for (int i = 0; i < 256; i++) {
        SINGLE[i] = new byte[] {(byte) i};
      }
    }

    private final long[] pairs;
    private final byte[][] low = new byte[256][];

    BuiltTable(long[] pairs) {
      this.pairs = pairs;
      for (int i = 0; i < low.length; i++) {
        low[i] = find(i);
      }
    }

    @Override
    public byte[] get(int codePoint) {
      return codePoint < low.length ? low[codePoint] : find(codePoint);
    }

    /** The last byte that means the code point, if several do. */
    private byte[] find(int codePoint) {
      int at = Arrays.binarySearch(pairs, (long) codePoint + 1 << 8);
      int index = (at < 0 ? -at - 1 : at) - 1;
      return index >= 0 && pairs[index] >> 8 == codePoint ? SINGLE[(int) pairs[index] & 255] : null;
    }
  }
}
