package naja.runtime.text;

/** The {@code is...} methods of {@code str}. All but {@code isprintable} are false for the empty text. */
public final class StrTest {
  private StrTest() {}

  /** {@code text.isalpha()}. */
  public static boolean isAlpha(Object text) {
    int length = Str.length(text);
    for (int i = 0; i < length; i++) {
      if (!UnicodeData.isAlpha(Str.codePointAt(text, i))) {
        return false;
      }
    }
    return length > 0;
  }

  /** {@code text.isalnum()}. */
  public static boolean isAlnum(Object text) {
    int length = Str.length(text);
    for (int i = 0; i < length; i++) {
      if (!UnicodeData.isAlnum(Str.codePointAt(text, i))) {
        return false;
      }
    }
    return length > 0;
  }

  /** {@code text.isdecimal()}. */
  public static boolean isDecimal(Object text) {
    int length = Str.length(text);
    for (int i = 0; i < length; i++) {
      if (!UnicodeData.isDecimal(Str.codePointAt(text, i))) {
        return false;
      }
    }
    return length > 0;
  }

  /** {@code text.isdigit()}. */
  public static boolean isDigit(Object text) {
    int length = Str.length(text);
    for (int i = 0; i < length; i++) {
      if (!UnicodeData.isDigit(Str.codePointAt(text, i))) {
        return false;
      }
    }
    return length > 0;
  }

  /** {@code text.isnumeric()}. */
  public static boolean isNumeric(Object text) {
    int length = Str.length(text);
    for (int i = 0; i < length; i++) {
      if (!UnicodeData.isNumeric(Str.codePointAt(text, i))) {
        return false;
      }
    }
    return length > 0;
  }

  /** {@code text.isspace()}. */
  public static boolean isSpace(Object text) {
    int length = Str.length(text);
    for (int i = 0; i < length; i++) {
      if (!UnicodeData.isSpace(Str.codePointAt(text, i))) {
        return false;
      }
    }
    return length > 0;
  }

  /** {@code text.isprintable()}. */
  public static boolean isPrintable(Object text) {
    for (int i = 0, length = Str.length(text); i < length; i++) {
      if (!UnicodeData.isPrintable(Str.codePointAt(text, i))) {
        return false;
      }
    }
    return true;
  }

  /** {@code text.islower()}: at least one letter has a case, and all that have are small. */
  public static boolean isLower(Object text) {
    boolean any = false;
    for (int i = 0, length = Str.length(text); i < length; i++) {
      int codePoint = Str.codePointAt(text, i);
      if (UnicodeData.isUpper(codePoint) || UnicodeData.isTitle(codePoint)) {
        return false;
      }
      any |= UnicodeData.isLower(codePoint);
    }
    return any;
  }

  /** {@code text.isupper()}: at least one letter has a case, and all that have are capitals. */
  public static boolean isUpper(Object text) {
    boolean any = false;
    for (int i = 0, length = Str.length(text); i < length; i++) {
      int codePoint = Str.codePointAt(text, i);
      if (UnicodeData.isLower(codePoint) || UnicodeData.isTitle(codePoint)) {
        return false;
      }
      any |= UnicodeData.isUpper(codePoint);
    }
    return any;
  }

  /** {@code text.istitle()}: capitals only after what has no case, small letters only after what has. */
  public static boolean isTitle(Object text) {
    boolean any = false;
    boolean afterLetter = false;
    for (int i = 0, length = Str.length(text); i < length; i++) {
      int codePoint = Str.codePointAt(text, i);
      boolean capital = UnicodeData.isUpper(codePoint) || UnicodeData.isTitle(codePoint);
      boolean small = !capital && UnicodeData.isLower(codePoint);
      if (capital && afterLetter || small && !afterLetter) {
        return false;
      }
      afterLetter = capital || small;
      any |= afterLetter;
    }
    return any;
  }

  /** {@code text.isidentifier()}: keywords count. */
  public static boolean isIdentifier(Object text) {
    int length = Str.length(text);
    if (length == 0 || !UnicodeData.isIdentifierStart(Str.codePointAt(text, 0))) {
      return false;
    }
    for (int i = 1; i < length; i++) {
      if (!UnicodeData.isIdentifierPart(Str.codePointAt(text, i))) {
        return false;
      }
    }
    return true;
  }
}
