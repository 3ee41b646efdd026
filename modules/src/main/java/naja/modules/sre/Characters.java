package naja.modules.sre;

import java.util.Locale;

/**
 * What the engine asks about single characters: categories and case, with CPython's answers. Characters are code
 * points, or byte values for bytes patterns. The JDK's Unicode tables give CPython's answers for every code point but
 * for the upper case of the few whose full mapping is longer than one character.
 */
public final class Characters {
  /** Characters that are not the upper or title case of their own lower case, each followed by that lower case. */
  private static final int[] ONE_WAY_LOWER = {
    0x130, 'i', 0x3F4, 0x3B8, 0x1E9E, 0xDF, 0x2126, 0x3C9, 0x212A, 'k', 0x212B, 0xE5
  };

  private Characters() {}

  /** {@code _sre.ascii_iscased}. */
  public static boolean asciiIsCased(int ch) {
    int lower = ch | 0x20;
    return lower >= 'a' && lower <= 'z';
  }

  /** {@code _sre.ascii_tolower}. */
  public static int asciiToLower(int ch) {
    return ch >= 'A' && ch <= 'Z' ? ch + 32 : ch;
  }

  static int asciiToUpper(int ch) {
    return ch >= 'a' && ch <= 'z' ? ch - 32 : ch;
  }

  /** {@code _sre.unicode_iscased}. */
  public static boolean unicodeIsCased(int ch) {
    return unicodeToLower(ch) != ch || unicodeToUpper(ch) != ch;
  }

  /** {@code _sre.unicode_tolower}. */
  public static int unicodeToLower(int ch) {
    return ch < 128 ? asciiToLower(ch) : Character.toLowerCase(ch);
  }

  /** The first character of the full upper case mapping. */
  static int unicodeToUpper(int ch) {
    if (ch < 128) {
      return asciiToUpper(ch);
    }
    int upper = Character.toUpperCase(ch);
    boolean mayBeLonger = upper == ch && Character.isLowerCase(ch);
    // Greek letters with iota subscript have both a simple and a longer mapping.
    boolean isGreekExtended = ch >= 0x1F80 && ch <= 0x1FFF;
    if (!mayBeLonger && !isGreekExtended) {
      return upper;
    }
    return Character.toString(ch).toUpperCase(Locale.ROOT).codePointAt(0);
  }

  /** All characters whose lower case is {@code lower}, ascending is not promised. */
  static int[] withUnicodeLower(int lower) {
    int[] found = new int[4];
    int count = 0;
    if (unicodeToLower(lower) == lower) {
      found[count++] = lower;
    }
    int upper = Character.toUpperCase(lower);
    if (upper != lower && unicodeToLower(upper) == lower) {
      found[count++] = upper;
    }
    int title = Character.toTitleCase(lower);
    if (title != lower && title != upper && unicodeToLower(title) == lower) {
      found[count++] = title;
    }
    for (int i = 0; i < ONE_WAY_LOWER.length; i += 2) {
      if (ONE_WAY_LOWER[i + 1] == lower) {
        found[count++] = ONE_WAY_LOWER[i];
      }
    }
    return java.util.Arrays.copyOf(found, count);
  }

  static boolean isAsciiWord(int ch) {
    return ch == '_' || (ch >= '0' && ch <= '9') || asciiIsCased(ch);
  }

  static boolean isUnicodeWord(int ch) {
    if (ch < 128) {
      return isAsciiWord(ch);
    }
    return switch (Character.getType(ch)) {
      case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER, Character.OTHER_LETTER, Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }

  static boolean isAsciiSpace(int ch) {
    return ch == ' ' || (ch >= 9 && ch <= 13);
  }

  static boolean isUnicodeSpace(int ch) {
    if (ch < 128) {
      return isAsciiSpace(ch) || (ch >= 0x1C && ch <= 0x1F);
    }
    return ch == 0x85 || ch == 0x2028 || ch == 0x2029 || Character.getType(ch) == Character.SPACE_SEPARATOR;
  }

  static boolean isUnicodeDigit(int ch) {
    return ch < 128 ? ch >= '0' && ch <= '9' : Character.getType(ch) == Character.DECIMAL_DIGIT_NUMBER;
  }

  private static boolean isUnicodeLineBreak(int ch) {
    return (ch >= 10 && ch <= 13) || (ch >= 0x1C && ch <= 0x1E) || ch == 0x85 || ch == 0x2028 || ch == 0x2029;
  }

  /** Whether {@code ch} is of the category with that number; even numbers say so, the odd one after it negates. */
  static boolean isInCategory(int category, int ch) {
    boolean in = switch (category & ~1) {
      case SreOp.CATEGORY_DIGIT -> ch >= '0' && ch <= '9';
      case SreOp.CATEGORY_SPACE -> isAsciiSpace(ch);
      case SreOp.CATEGORY_WORD -> isAsciiWord(ch);
      case SreOp.CATEGORY_LINEBREAK -> ch == '\n';
      case SreOp.CATEGORY_LOC_WORD -> isLocaleWord(ch);
      case SreOp.CATEGORY_UNI_DIGIT -> isUnicodeDigit(ch);
      case SreOp.CATEGORY_UNI_SPACE -> isUnicodeSpace(ch);
      case SreOp.CATEGORY_UNI_WORD -> isUnicodeWord(ch);
      case SreOp.CATEGORY_UNI_LINEBREAK -> isUnicodeLineBreak(ch);
      default -> false;
    };
    return in != ((category & 1) != 0);
  }

  // The LOCALE flag: what the C functions answer for a byte in the C and the UTF-8 locales, which is ASCII's answer.

  static boolean isLocaleWord(int ch) {
    return isAsciiWord(ch);
  }

  static int localeToLower(int ch) {
    return asciiToLower(ch);
  }

  static int localeToUpper(int ch) {
    return asciiToUpper(ch);
  }

  /** How a back reference or a set folds case before it compares. */
  enum Fold {
    NONE(0), ASCII(1), LOCALE(2), UNICODE(3);

    /** The operand of an instruction that folds: the place among the values. */
    final int number;

    Fold(int number) {
      this.number = number;
    }

    int lower(int ch) {
      return switch (this) {
        case NONE -> ch;
        case ASCII -> asciiToLower(ch);
        case LOCALE -> localeToLower(ch);
        case UNICODE -> unicodeToLower(ch);
      };
    }
  }
}
