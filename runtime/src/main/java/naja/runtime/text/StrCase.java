package naja.runtime.text;

import java.util.Locale;

/** Letter case of texts, with the full mappings of Unicode: one letter may become three. */
public final class StrCase {
  private static final int CAPITAL_SIGMA = 0x3A3;
  private static final int SMALL_SIGMA = 0x3C3;
  private static final int FINAL_SIGMA = 0x3C2;

  private StrCase() {}

  /** {@code text.lower()}. */
  public static Object lower(Object text) {
    if (Str.isAscii(text)) {
      return ((String) text).toLowerCase(Locale.ROOT);
    }
    int length = Str.length(text);
    StrBuilder out = new StrBuilder(length);
    for (int i = 0; i < length; i++) {
      appendLower(out, text, i, Str.codePointAt(text, i));
    }
    return out.build();
  }

  /** {@code text.upper()}. */
  public static Object upper(Object text) {
    if (Str.isAscii(text)) {
      return ((String) text).toUpperCase(Locale.ROOT);
    }
    int length = Str.length(text);
    StrBuilder out = new StrBuilder(length);
    for (int i = 0; i < length; i++) {
      appendUpper(out, Str.codePointAt(text, i));
    }
    return out.build();
  }

  /** {@code text.casefold()}. */
  public static Object casefold(Object text) {
    if (Str.isAscii(text)) {
      return ((String) text).toLowerCase(Locale.ROOT);
    }
    int length = Str.length(text);
    StrBuilder out = new StrBuilder(length);
    for (int i = 0; i < length; i++) {
      appendFolded(out, Str.codePointAt(text, i));
    }
    return out.build();
  }

  /** {@code text.title()}. */
  public static Object title(Object text) {
    int length = Str.length(text);
    StrBuilder out = new StrBuilder(length);
    boolean afterLetter = false;
    for (int i = 0; i < length; i++) {
      int codePoint = Str.codePointAt(text, i);
      if (afterLetter) {
        appendLower(out, text, i, codePoint);
      } else {
        appendTitle(out, codePoint);
      }
      afterLetter = UnicodeData.isCased(codePoint);
    }
    return out.build();
  }

  /** {@code text.capitalize()}. */
  public static Object capitalize(Object text) {
    int length = Str.length(text);
    if (length == 0) {
      return text;
    }
    StrBuilder out = new StrBuilder(length);
    appendTitle(out, Str.codePointAt(text, 0));
    for (int i = 1; i < length; i++) {
      appendLower(out, text, i, Str.codePointAt(text, i));
    }
    return out.build();
  }

  /** {@code text.swapcase()}. */
  public static Object swapcase(Object text) {
    int length = Str.length(text);
    StrBuilder out = new StrBuilder(length);
    for (int i = 0; i < length; i++) {
      int codePoint = Str.codePointAt(text, i);
      if (UnicodeData.isUpper(codePoint)) {
        appendLower(out, text, i, codePoint);
      } else if (UnicodeData.isLower(codePoint)) {
        appendUpper(out, codePoint);
      } else {
        out.append(codePoint);
      }
    }
    return out.build();
  }

  private static void appendLower(StrBuilder out, Object text, int index, int codePoint) {
    if (codePoint < 128) {
      out.append(codePoint >= 'A' && codePoint <= 'Z' ? codePoint + 32 : codePoint);
    } else if (codePoint == CAPITAL_SIGMA) {
      out.append(endsWord(text, index) ? FINAL_SIGMA : SMALL_SIGMA);
    } else if (codePoint == 0x130) {
      out.append('i').append(0x307);
    } else {
      out.append(Character.toLowerCase(codePoint));
    }
  }

  /** True if a sigma at {@code index} has a letter before it and none after it. */
  private static boolean endsWord(Object text, int index) {
    int before = index - 1;
    while (before >= 0 && UnicodeData.isCaseIgnorable(Str.codePointAt(text, before))) {
      before--;
    }
    if (before < 0 || !UnicodeData.isCased(Str.codePointAt(text, before))) {
      return false;
    }
    int length = Str.length(text);
    int after = index + 1;
    while (after < length && UnicodeData.isCaseIgnorable(Str.codePointAt(text, after))) {
      after++;
    }
    return after == length || !UnicodeData.isCased(Str.codePointAt(text, after));
  }

  private static void appendUpper(StrBuilder out, int codePoint) {
    if (codePoint < 128) {
      out.append(codePoint >= 'a' && codePoint <= 'z' ? codePoint - 32 : codePoint);
      return;
    }
    String several = codePoint == 0xDF || codePoint >= 0x149 && codePoint < 0x10000 ? CaseTables.upper(codePoint)
        : null;
    if (several == null) {
      out.append(Character.toUpperCase(codePoint));
    } else {
      out.append(several);
    }
  }

  private static void appendTitle(StrBuilder out, int codePoint) {
    if (codePoint < 128) {
      appendUpper(out, codePoint);
      return;
    }
    String several = codePoint < 0x10000 ? CaseTables.title(codePoint) : null;
    if (several == null) {
      out.append(Character.toTitleCase(codePoint));
    } else {
      out.append(several);
    }
  }

  private static void appendFolded(StrBuilder out, int codePoint) {
    if (codePoint >= 0x13A0 && codePoint <= 0x13FD) {
      // Cherokee folds to its capitals, which were there first.
      out.append(codePoint >= 0x13F8 ? Character.toUpperCase(codePoint) : codePoint);
    } else if (codePoint >= 0xAB70 && codePoint <= 0xABBF) {
      out.append(Character.toUpperCase(codePoint));
    } else if (codePoint == 0x1E9E) {
      out.append("ss");
    } else if (codePoint == CAPITAL_SIGMA) {
      out.append(SMALL_SIGMA);
    } else if (codePoint >= 128 && CaseTables.foldsLikeUpper(codePoint)) {
      String several = CaseTables.upper(codePoint);
      if (several == null) {
        out.append(Character.toLowerCase(Character.toUpperCase(codePoint)));
      } else {
        for (int i = 0; i < several.length(); i++) {
          out.append(Character.toLowerCase(several.charAt(i)));
        }
      }
    } else {
      appendLower(out, "", 0, codePoint);
    }
  }
}
