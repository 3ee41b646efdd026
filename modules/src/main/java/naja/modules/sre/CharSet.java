package naja.modules.sre;

import naja.modules.sre.Characters.Fold;

/**
 * A set of characters, the meaning of every code word that consumes exactly one character. Membership below 256 is a
 * table; above it is evaluated from the set's items and remembered a page of 256 characters at a time.
 *
 * <p>Immutable but for the remembered tables, which any thread may add: they are always the same.
 */
final class CharSet {
  /** What is known about the characters from 256 on. */
  enum High { NONE, ALL, MIXED }

  static final CharSet EMPTY = of(new int[] {SreOp.FAILURE}, 0, 1, Fold.NONE);
  static final CharSet ALL = of(new int[] {SreOp.NEGATE, SreOp.FAILURE}, 0, 2, Fold.NONE);
  /** What {@code .} matches without {@code DOTALL}. */
  static final CharSet NOT_NEWLINE = not('\n');
  private static final CharSet[] CATEGORIES = new CharSet[SreOp.CATEGORY_UNI_NOT_LINEBREAK + 1];

  private static final int PAGES = 256;

  private final int[] items;
  private final int start;
  private final Fold fold;
  /** Bit c of the four words: whether character c is in the set. */
  final long[] words = new long[4];
  final High high;
  /** The same as {@link #words} as a table, made when the set comes into a program. */
  private boolean[] latin1;
  private long[][] pages;

  private CharSet(int[] items, int start, Fold fold) {
    this.items = items;
    this.start = start;
    this.fold = fold;
    fillWords();
    this.high = fold == Fold.UNICODE ? High.MIXED : judgeHigh();
  }

  /**
   * The set that the items {@code code[start..end)} describe, of which the last is {@link SreOp#FAILURE}; the caller
   * has checked them. The array is kept.
   */
  static CharSet of(int[] code, int start, int end, Fold fold) {
    if (code[start] == SreOp.CATEGORY && end - start == 3 && fold == Fold.NONE) {
      return category(code[start + 1]);
    }
    return new CharSet(code, start, fold);
  }

  static CharSet literal(int ch) {
    return new CharSet(new int[] {SreOp.LITERAL, ch, SreOp.FAILURE}, 0, Fold.NONE);
  }

  static CharSet not(int ch) {
    return new CharSet(new int[] {SreOp.NEGATE, SreOp.LITERAL, ch, SreOp.FAILURE}, 0, Fold.NONE);
  }

  /** The characters that {@code LITERAL_IGNORE} and its kin match, or all others. */
  static CharSet literalIgnoringCase(int ch, Fold fold, boolean negate) {
    int[] alternatives = switch (fold) {
      case NONE -> new int[] {ch};
      case ASCII -> Characters.asciiToLower(ch) == ch ? new int[] {ch, Characters.asciiToUpper(ch)} : new int[0];
      case LOCALE -> new int[] {ch, Characters.localeToLower(ch), Characters.localeToUpper(ch)};
      case UNICODE -> Characters.withUnicodeLower(ch);
    };
    int[] code = new int[alternatives.length * 2 + 2];
    int at = 0;
    if (negate) {
      code[at++] = SreOp.NEGATE;
    }
    for (int alternative : alternatives) {
      code[at++] = SreOp.LITERAL;
      code[at++] = alternative;
    }
    code[at] = SreOp.FAILURE;
    return new CharSet(code, 0, Fold.NONE);
  }

  static CharSet category(int category) {
    CharSet set = CATEGORIES[category];
    if (set == null) {
      set = new CharSet(new int[] {SreOp.CATEGORY, category, SreOp.FAILURE}, 0, Fold.NONE);
      CATEGORIES[category] = set;
    }
    return set;
  }

  /** The members below 256. */
  boolean[] latin1() {
    boolean[] table = latin1;
    if (table == null) {
      table = new boolean[256];
      for (int ch = 0; ch < 256; ch++) {
        table[ch] = (words[ch >> 6] >>> ch & 1) != 0;
      }
      latin1 = table;
    }
    return table;
  }

  boolean contains(int ch) {
    return ch < 256 ? latin1()[ch] : containsHigh(ch);
  }

  /** Membership of a character from 256 on. */
  boolean containsHigh(int ch) {
    if (high != High.MIXED) {
      return high == High.ALL;
    }
    int page = ch >> 8;
    if (page >= PAGES) {
      return evaluate(ch);
    }
    return (page(page)[ch >> 6 & 3] >>> ch & 1) != 0;
  }

  private long[] page(int number) {
    long[][] known = pages;
    if (known == null) {
      known = new long[PAGES][];
      pages = known;
    }
    long[] page = known[number];
    if (page == null) {
      page = new long[4];
      for (int ch = 0; ch < 256; ch++) {
        if (evaluate(number << 8 | ch)) {
          page[ch >> 6] |= 1L << ch;
        }
      }
      known[number] = page;
    }
    return page;
  }

  /** The only character of the set, or -1. Sets with characters from 256 on are looked at only if plain literals. */
  int onlyCharacter() {
    int low = Long.bitCount(words[0]) + Long.bitCount(words[1]) + Long.bitCount(words[2]) + Long.bitCount(words[3]);
    if (low == 1 && high == High.NONE) {
      for (int i = 0; i < 4; i++) {
        if (words[i] != 0) {
          return i * 64 + Long.numberOfTrailingZeros(words[i]);
        }
      }
    }
    boolean isHighLiteral = low == 0 && fold == Fold.NONE && items[start] == SreOp.LITERAL
        && items[start + 2] == SreOp.FAILURE;
    return isHighLiteral ? items[start + 1] : -1;
  }

  private boolean evaluate(int ch) {
    if (fold == Fold.LOCALE) {
      int lower = Characters.localeToLower(ch);
      int upper = Characters.localeToUpper(ch);
      return evaluateFolded(lower) || (upper != lower && evaluateFolded(upper));
    }
    return evaluateFolded(fold.lower(ch));
  }

  /** Membership by the items, in their order: the first that holds {@code ch} decides. */
  private boolean evaluateFolded(int ch) {
    boolean ok = true;
    int at = start;
    while (true) {
      int op = items[at];
      if (op == SreOp.FAILURE) {
        return !ok;
      }
      if (op == SreOp.NEGATE) {
        ok = !ok;
      } else if (itemContains(at, ch)) {
        return ok;
      }
      at += itemLength(items, at);
    }
  }

  private boolean itemContains(int at, int ch) {
    return switch (items[at]) {
      case SreOp.LITERAL -> ch == items[at + 1];
      case SreOp.RANGE -> ch >= items[at + 1] && ch <= items[at + 2];
      case SreOp.RANGE_UNI_IGNORE -> {
        if (ch >= items[at + 1] && ch <= items[at + 2]) {
          yield true;
        }
        int upper = Characters.unicodeToUpper(ch);
        yield upper >= items[at + 1] && upper <= items[at + 2];
      }
      case SreOp.CATEGORY -> Characters.isInCategory(items[at + 1], ch);
      case SreOp.CHARSET -> ch < 256 && (items[at + 1 + (ch >> 5)] >>> ch & 1) != 0;
      case SreOp.BIGCHARSET -> {
        if (ch > 0xFFFF) {
          yield false;
        }
        int chunk = items[at + 2 + (ch >> 10)] >>> ((ch >> 8 & 3) * 8) & 0xFF;
        yield (items[at + 66 + chunk * 8 + (ch >> 5 & 7)] >>> ch & 1) != 0;
      }
      default -> false;
    };
  }

  /** The length in words of the item at {@code at}, or -1 for a word that is no item of a set. */
  static int itemLength(int[] code, int at) {
    return switch (code[at]) {
      case SreOp.NEGATE, SreOp.FAILURE -> 1;
      case SreOp.LITERAL, SreOp.CATEGORY -> 2;
      case SreOp.RANGE, SreOp.RANGE_UNI_IGNORE -> 3;
      case SreOp.CHARSET -> 9;
      case SreOp.BIGCHARSET -> 66 + code[at + 1] * 8;
      default -> -1;
    };
  }

  private void fillWords() {
    if (fold == Fold.NONE) {
      fillPlainWords(words);
      return;
    }
    for (int ch = 0; ch < 256; ch++) {
      if (evaluate(ch)) {
        words[ch >> 6] |= 1L << ch;
      }
    }
  }

  /** Decides whole items instead of single characters: most sets are made once and hold a few ranges. */
  private void fillPlainWords(long[] result) {
    long[] decided = new long[4];
    boolean ok = true;
    int at = start;
    for (; items[at] != SreOp.FAILURE; at += itemLength(items, at)) {
      switch (items[at]) {
        case SreOp.NEGATE -> ok = !ok;
        case SreOp.LITERAL -> decideRange(items[at + 1], items[at + 1], decided, result, ok);
        case SreOp.RANGE -> decideRange(items[at + 1], items[at + 2], decided, result, ok);
        default -> {
          for (int ch = 0; ch < 256; ch++) {
            if (itemContains(at, ch)) {
              decideRange(ch, ch, decided, result, ok);
            }
          }
        }
      }
    }
    if (!ok) {
      for (int i = 0; i < 4; i++) {
        result[i] |= ~decided[i];
      }
    }
  }

  private static void decideRange(int from, int to, long[] decided, long[] result, boolean ok) {
    for (int ch = from; ch <= to && ch >= 0 && ch < 256; ch++) {
      long bit = 1L << ch;
      if (ok && (decided[ch >> 6] & bit) == 0) {
        result[ch >> 6] |= bit;
      }
      decided[ch >> 6] |= bit;
    }
  }

  private High judgeHigh() {
    boolean ok = true;
    int at = start;
    for (; items[at] != SreOp.FAILURE; at += itemLength(items, at)) {
      switch (items[at]) {
        case SreOp.NEGATE -> ok = !ok;
        case SreOp.CHARSET -> {}
        case SreOp.LITERAL -> {
          if (items[at + 1] < 0 || items[at + 1] >= 256) {
            return High.MIXED;
          }
        }
        case SreOp.RANGE -> {
          if (items[at + 2] < 0 || items[at + 2] >= 256) {
            return High.MIXED;
          }
        }
        case SreOp.CATEGORY -> {
          int category = items[at + 1];
          if (category > SreOp.CATEGORY_LOC_NOT_WORD) {
            return High.MIXED;
          }
          if ((category & 1) != 0) {
            return ok ? High.ALL : High.NONE;
          }
        }
        default -> {
          return High.MIXED;
        }
      }
    }
    return ok ? High.NONE : High.ALL;
  }
}
