package naja.runtime.text;

import java.util.Locale;

/** The names of code points, as {@code unicodedata.name} has them: Java's, put right where Python's differ. */
public final class UnicodeNames {
  private static final int HANGUL = 0xAC00;
  private static final int HANGUL_END = 0xD7A3;
  private static final String[] LEADS = {"G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C",
    "K", "T", "P", "H"};
  private static final String[] VOWELS = {"A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO",
    "U", "WEO", "WE", "WI", "YU", "EU", "YI", "I"};
  private static final String[] TAILS = {"", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT",
    "LP", "LH", "M", "B", "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H"};
  private static final String HANGUL_SYLLABLE = "HANGUL SYLLABLE ";
  private static final String IDEOGRAPH = "CJK UNIFIED IDEOGRAPH-";

  private UnicodeNames() {}

  /** The name of a code point, or null if it has none. */
  public static String name(int codePoint) {
    switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> {
        return null;
      }
      default -> {
      }
    }
    if (codePoint >= HANGUL && codePoint <= HANGUL_END) {
      int index = codePoint - HANGUL;
      return HANGUL_SYLLABLE + LEADS[index / 588] + VOWELS[index % 588 / 28] + TAILS[index % 28];
    }
    if (codePoint >= 0x17000 && codePoint <= 0x187F7 || codePoint >= 0x18D00 && codePoint <= 0x18D08) {
      // Tangut ideographs have no name in Python.
      return null;
    }
    String name = Character.getName(codePoint);
    if (name.startsWith("CJK UNIFIED IDEOGRAPHS")) {
      return IDEOGRAPH + Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
    }
    return name;
  }

  /** The code point of a name or alias in any letter case, or -1. */
  public static int lookup(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    // Python looks up the names that follow a rule in capitals only.
    if (upper.startsWith(IDEOGRAPH)) {
      return !upper.equals(name) ? -1 : hexSuffix(upper, IDEOGRAPH.length());
    }
    if (upper.startsWith(HANGUL_SYLLABLE)) {
      return !upper.equals(name) ? -1 : syllable(upper.substring(HANGUL_SYLLABLE.length()));
    }
    int alias = NameAliases.find(upper);
    if (alias >= 0) {
      return alias;
    }
    try {
      int codePoint = Character.codePointOf(upper);
      return upper.equals(name(codePoint)) ? codePoint : -1;
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }

  private static int hexSuffix(String name, int start) {
    int length = name.length() - start;
    if (length != 4 && length != 5) {
      return -1;
    }
    int codePoint = 0;
    for (int i = start; i < name.length(); i++) {
      int digit = name.charAt(i) < 128 ? Character.digit(name.charAt(i), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      codePoint = codePoint << 4 | digit;
    }
    String full = name(codePoint);
    return full != null && full.startsWith(IDEOGRAPH) ? codePoint : -1;
  }

  private static int syllable(String sound) {
    int lead = longest(LEADS, sound, 0);
    int at = lead < 0 ? 0 : LEADS[lead].length();
    int vowel = longest(VOWELS, sound, at);
    if (lead < 0 || vowel < 0) {
      return -1;
    }
    at += VOWELS[vowel].length();
    int tail = longest(TAILS, sound, at);
    return at + TAILS[tail].length() == sound.length() ? HANGUL + lead * 588 + vowel * 28 + tail : -1;
  }

  private static int longest(String[] parts, String text, int at) {
    int best = -1;
    for (int i = 0; i < parts.length; i++) {
      if (text.startsWith(parts[i], at) && (best < 0 || parts[i].length() > parts[best].length())) {
        best = i;
      }
    }
    return best;
  }
}
