package naja.runtime.text;

import java.util.Arrays;

/**
 * What Python says about single code points. Python 3.14 and Java 25 both know Unicode 16; where {@link Character} has
 * another notion than Python (digits, numbers, identifiers), small tables of exceptions make up for it.
 */
public final class UnicodeData {
  /** White space below 128: tab to carriage return, the four separators, space. */
  private static final long ASCII_SPACE = 0x1F0003E00L;

  private static final long NOT_PRINTABLE =
      1 << Character.CONTROL | 1 << Character.FORMAT | 1 << Character.SURROGATE | 1 << Character.PRIVATE_USE
          | 1 << Character.UNASSIGNED | 1 << Character.LINE_SEPARATOR | 1 << Character.PARAGRAPH_SEPARATOR
          | 1 << Character.SPACE_SEPARATOR;
  private static final int NUMBER =
      1 << Character.DECIMAL_DIGIT_NUMBER | 1 << Character.LETTER_NUMBER | 1 << Character.OTHER_NUMBER;
  private static final int CASE_IGNORABLE =
      1 << Character.NON_SPACING_MARK | 1 << Character.ENCLOSING_MARK | 1 << Character.FORMAT
          | 1 << Character.MODIFIER_LETTER | 1 << Character.MODIFIER_SYMBOL;

  /** Punctuation that may stand inside a word, so that letter case looks through it. */
  private static final String MID_WORD =
      "'.:\u00b7\u0387\u055f\u05f4\u2018\u2019\u2024\u2027\ufe13\ufe52\ufe55\uff07\uff0e\uff1a";

  /** {@code ID_Start} but not {@code XID_Start}. */
  private static final String NOT_IDENTIFIER_START =
      "\u037a\u0e33\u0eb3\u2e2f\u309b\u309c\ufc5e\ufc5f\ufc60\ufc61\ufc62\ufc63\ufdfa\ufdfb\ufe70\ufe72"
          + "\ufe74\ufe76\ufe78\ufe7a\ufe7c\ufe7e\uff9e\uff9f";

  /** Those of them that may follow in an identifier. */
  private static final String IDENTIFIER_PART_ALL_THE_SAME = "\u0e33\u0eb3\uff9e\uff9f";

  /** Exception tables for numbers, most of them ideographs. Loaded when a text outside ASCII is asked about. */
  private static final class Numbers {
    /** First and last of ranges of digits that are not decimal digits. */
    static final int[] DIGITS = points("\u00b2\u00b3\u00b9\u00b9\u1369\u1371\u19da\u19da\u2070\u2070\u2074\u2079"
        + "\u2080\u2089\u2460\u2468\u2474\u247c\u2488\u2490\u24ea\u24ea\u24f5\u24fd\u24ff\u24ff\u2776\u277e"
        + "\u2780\u2788\u278a\u2792"
        + "\ud802\ude40\ud802\ude43\ud803\ude60\ud803\ude68\ud804\udc52\ud804\udc5a\ud83c\udd00\ud83c\udd0a");

    /** Letters with a numeric value. */
    static final int[] LETTERS = points("\u3405\u3483\u382a\u3b4d\u4e00\u4e03\u4e07\u4e09\u4e24\u4e5d\u4e8c\u4e94\u4e96"
        + "\u4eac\u4ebf\u4ec0\u4edf\u4ee8\u4f0d\u4f70\u4fe9\u5006\u5104\u5146\u5169\u516b\u516d\u5341\u5343\u5344"
        + "\u5345\u534c\u53c1\u53c2\u53c3\u53c4\u56db\u58f1\u58f9\u5e7a\u5efe\u5eff\u5f0c\u5f0d\u5f0e\u5f10\u62d0"
        + "\u62fe\u634c\u67d2\u6d1e\u6f06\u7396\u767e\u7695\u79ed\u8086\u842c\u8cae\u8cb3\u8d30\u920e\u94a9\u9621"
        + "\u9646\u964c\u9678\u96f6\uf96b\uf973\uf978\uf9b2\uf9d1\uf9d3\uf9fd\ud840\udc01\ud840\udc64\ud840\udce2"
        + "\ud840\udd21\ud842\udd2a\ud842\udd83\ud842\udd8c\ud842\udd9c\ud842\udeea\ud842\udefd\ud842\udf19"
        + "\ud848\udf90\ud84a\udd98\ud84e\udf1b\ud858\ude6d\ud87e\udc90");

    private static int[] points(String text) {
      int[] points = new int[text.codePointCount(0, text.length())];
      for (int i = 0, at = 0; i < points.length; i++) {
        points[i] = text.codePointAt(at);
        at += Character.charCount(points[i]);
      }
      return points;
    }
  }

  private UnicodeData() {}

  private static boolean hasType(int codePoint, long types) {
    return (types >>> Character.getType(codePoint) & 1) != 0;
  }

  /** True for what {@code str.isspace} and {@code str.split} take for white space. */
  public static boolean isSpace(int codePoint) {
    if (codePoint < 128) {
      return codePoint <= ' ' && (ASCII_SPACE >>> codePoint & 1) != 0;
    }
    return switch (codePoint) {
      case 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000 -> true;
      default -> codePoint >= 0x2000 && codePoint <= 0x200A;
    };
  }

  /** True for what ends a line in {@code str.splitlines}. */
  public static boolean isLineBreak(int codePoint) {
    if (codePoint < 128) {
      return codePoint <= 0x1E && (codePoint >= 0x1C || codePoint >= '\n' && codePoint <= '\r');
    }
    return codePoint == 0x85 || codePoint == 0x2028 || codePoint == 0x2029;
  }

  /** {@code str.isalpha} of one code point. */
  public static boolean isAlpha(int codePoint) {
    return Character.isLetter(codePoint);
  }

  /** {@code str.isdecimal} of one code point. */
  public static boolean isDecimal(int codePoint) {
    return Character.isDigit(codePoint);
  }

  /** The value of a decimal digit, or -1. */
  public static int decimalValue(int codePoint) {
    if (codePoint < 128) {
      return codePoint >= '0' && codePoint <= '9' ? codePoint - '0' : -1;
    }
    return Character.isDigit(codePoint) ? Character.digit(codePoint, 10) : -1;
  }

  /** {@code str.isdigit} of one code point. */
  public static boolean isDigit(int codePoint) {
    if (codePoint < 128) {
      return codePoint >= '0' && codePoint <= '9';
    }
    return Character.isDigit(codePoint) || inRanges(Numbers.DIGITS, codePoint);
  }

  /** {@code str.isnumeric} of one code point. */
  public static boolean isNumeric(int codePoint) {
    if (codePoint < 128) {
      return codePoint >= '0' && codePoint <= '9';
    }
    return hasType(codePoint, NUMBER) || codePoint >= 0x3400 && Arrays.binarySearch(Numbers.LETTERS, codePoint) >= 0;
  }

  private static boolean inRanges(int[] ranges, int codePoint) {
    for (int i = 0; i < ranges.length && codePoint >= ranges[i]; i += 2) {
      if (codePoint <= ranges[i + 1]) {
        return true;
      }
    }
    return false;
  }

  /** {@code str.isalnum} of one code point. */
  public static boolean isAlnum(int codePoint) {
    return isAlpha(codePoint) || isNumeric(codePoint);
  }

  /** {@code str.islower} of one code point. */
  public static boolean isLower(int codePoint) {
    return Character.isLowerCase(codePoint);
  }

  /** {@code str.isupper} of one code point. */
  public static boolean isUpper(int codePoint) {
    return Character.isUpperCase(codePoint);
  }

  /** True for the few letters that are in title case. */
  public static boolean isTitle(int codePoint) {
    return Character.isTitleCase(codePoint);
  }

  /** True for letters that have a case. */
  public static boolean isCased(int codePoint) {
    return Character.isLowerCase(codePoint) || Character.isUpperCase(codePoint) || Character.isTitleCase(codePoint);
  }

  /** True for code points that a word's letter case is looked for beyond. */
  public static boolean isCaseIgnorable(int codePoint) {
    return hasType(codePoint, CASE_IGNORABLE) || codePoint < 0x10000 && MID_WORD.indexOf(codePoint) >= 0;
  }

  /** {@code str.isprintable} of one code point. */
  public static boolean isPrintable(int codePoint) {
    if (codePoint < 127) {
      return codePoint >= ' ';
    }
    return !hasType(codePoint, NOT_PRINTABLE);
  }

  /** True if an identifier may begin with the code point. */
  public static boolean isIdentifierStart(int codePoint) {
    if (codePoint < 128) {
      return codePoint >= 'a' && codePoint <= 'z' || codePoint >= 'A' && codePoint <= 'Z' || codePoint == '_';
    }
    return Character.isUnicodeIdentifierStart(codePoint)
        && (codePoint >= 0x10000 || NOT_IDENTIFIER_START.indexOf(codePoint) < 0);
  }

  /** True if an identifier may go on with the code point. */
  public static boolean isIdentifierPart(int codePoint) {
    if (codePoint < 128) {
      return isIdentifierStart(codePoint) || codePoint >= '0' && codePoint <= '9';
    }
    if (codePoint == 0x200C || codePoint == 0x200D) {
      return true;
    }
    if (!Character.isUnicodeIdentifierPart(codePoint) || Character.isIdentifierIgnorable(codePoint)) {
      return false;
    }
    return codePoint >= 0x10000 || NOT_IDENTIFIER_START.indexOf(codePoint) < 0
        || IDENTIFIER_PART_ALL_THE_SAME.indexOf(codePoint) >= 0;
  }
}
