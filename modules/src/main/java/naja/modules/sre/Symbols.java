package naja.modules.sre;

/**
 * What may stand at a position: a set over the characters below 256, "some character from 256 on" and "the end of the
 * subject". The analysis that removes choices computes with these; being too large a set is always safe.
 */
record Symbols(long w0, long w1, long w2, long w3, boolean high, boolean end) {
  /** The key of characters from 256 on in the tables made from a set. */
  static final int HIGH = 256;
  /** The key of the end of the subject. */
  static final int END = 257;
  static final int COUNT = 258;

  static final Symbols NONE = new Symbols(0, 0, 0, 0, false, false);
  static final Symbols ALL = new Symbols(-1, -1, -1, -1, true, true);
  static final Symbols CHARACTERS = new Symbols(-1, -1, -1, -1, true, false);
  static final Symbols ONLY_END = new Symbols(0, 0, 0, 0, false, true);
  static final Symbols END_OR_NEWLINE = new Symbols(1L << '\n', 0, 0, 0, false, true);

  static Symbols of(CharSet set) {
    return new Symbols(set.words[0], set.words[1], set.words[2], set.words[3], set.high != CharSet.High.NONE, false);
  }

  /** What may stand where {@code set} does not match; exact only for sets without mixed high characters. */
  static Symbols notIn(CharSet set) {
    return new Symbols(~set.words[0], ~set.words[1], ~set.words[2], ~set.words[3],
        set.high != CharSet.High.ALL, true);
  }

  Symbols or(Symbols o) {
    return new Symbols(w0 | o.w0, w1 | o.w1, w2 | o.w2, w3 | o.w3, high || o.high, end || o.end);
  }

  Symbols and(Symbols o) {
    return new Symbols(w0 & o.w0, w1 & o.w1, w2 & o.w2, w3 & o.w3, high && o.high, end && o.end);
  }

  boolean isEmpty() {
    return (w0 | w1 | w2 | w3) == 0 && !high && !end;
  }

  boolean isAll() {
    return (w0 & w1 & w2 & w3) == -1L && high && end;
  }

  /** Adds a bit to the entries of the symbols in the set. */
  void mark(byte[] table, int bit) {
    mark(table, bit, w0, 0);
    mark(table, bit, w1, 64);
    mark(table, bit, w2, 128);
    mark(table, bit, w3, 192);
    table[HIGH] |= (byte) (high ? bit : 0);
    table[END] |= (byte) (end ? bit : 0);
  }

  private static void mark(byte[] table, int bit, long word, int base) {
    for (long rest = word; rest != 0; rest &= rest - 1) {
      table[base + Long.numberOfTrailingZeros(rest)] |= (byte) bit;
    }
  }

  boolean has(int symbol) {
    if (symbol >= HIGH) {
      return symbol == HIGH ? high : end;
    }
    long word = symbol < 128 ? (symbol < 64 ? w0 : w1) : (symbol < 192 ? w2 : w3);
    return (word >>> symbol & 1) != 0;
  }
}
