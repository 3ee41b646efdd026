package naja.syntax;

import java.text.Normalizer;

/** Decides which characters beyond ASCII an identifier may have. */
final class IdentifierCheck {
  private IdentifierCheck() {}

  /** Checks the identifier between the token's start and the cursor, which has characters beyond ASCII. */
  static void verify(Tokenizer in) {
    String text = in.text(in.tokenStart, in.cursor);
    int invalid = invalidAt(text);
    if (invalid < 0) {
      return;
    }
    int c = text.codePointAt(invalid);
    int before =
        text.substring(0, invalid + Character.charCount(c)).getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    in.cursor = in.tokenStart + before;
    String code = String.format("U+%04X", c);
    if (isPrintable(c)) {
      throw in.syntaxError("invalid character '" + Character.toString(c) + "' (" + code + ")");
    }
    throw in.syntaxError("invalid non-printable character " + code);
  }

  /** The index of the first character that the identifier {@code text} may not have there, or -1. */
  static int invalidAt(String text) {
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (!(i == 0 ? isStart(c) : isPart(c))) {
        return i;
      }
      i += Character.charCount(c);
    }
    return -1;
  }

  /** XID_Start or an underscore. */
  static boolean isStart(int c) {
    if (c < 128) {
      return Tokenizer.isIdentifierStart(c);
    }
    return isIdStart(c) && staysIdentifier(c, true);
  }

  /** XID_Continue. */
  static boolean isPart(int c) {
    if (c < 128) {
      return Tokenizer.isIdentifierPart(c);
    }
    return isIdContinue(c) && staysIdentifier(c, false);
  }

  /** Java counts the vertical tilde, which Unicode takes out since it is reserved for syntax. */
  private static boolean isIdStart(int c) {
    return Character.isUnicodeIdentifierStart(c) && c != 0x2E2F;
  }

  /** Java leaves the joiners to {@link Character#isIdentifierIgnorable}. */
  private static boolean isIdContinue(int c) {
    return (Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c) && c != 0x2E2F)
        || c == 0x200C || c == 0x200D;
  }

  /** The closure that tells XID from ID: the character must stay what it is under NFKC. */
  private static boolean staysIdentifier(int c, boolean atStart) {
    String text = Character.toString(c);
    String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
    if (normal.equals(text)) {
      return true;
    }
    int i = 0;
    while (i < normal.length()) {
      int n = normal.codePointAt(i);
      boolean valid = (i == 0 && atStart) ? n == '_' || isIdStart(n) : isIdContinue(n);
      if (!valid) {
        return false;
      }
      i += Character.charCount(n);
    }
    return true;
  }

  /** Whether Python's {@code str.isprintable} holds for the character. */
  static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
          Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }
}
