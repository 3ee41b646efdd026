package naja.syntax;

/** Reads numbers for a {@link Tokenizer}. */
final class NumberLexer {
  private final Tokenizer in;

  NumberLexer(Tokenizer in) {
    this.in = in;
  }

  /** Reads the rest of a number that begins with the digit {@code first}. */
  void read(int first) {
    if (first != '0') {
      readDecimal();
      return;
    }
    int c = in.read();
    switch (c) {
      case 'x', 'X' -> readRadix(16, "hexadecimal");
      case 'o', 'O' -> readRadix(8, "octal");
      case 'b', 'B' -> readRadix(2, "binary");
      default -> readAfterZero(c);
    }
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isDigit(int c, int radix) {
    return c >= 0 && Character.digit((char) c, radix) >= 0 && c < 128;
  }

  private void readRadix(int radix, String kind) {
    int c = in.read();
    do {
      if (c == '_') {
        c = in.read();
      }
      if (!isDigit(c, radix)) {
        if (isDigit(c)) {
          throw wrongDigit(c, kind);
        }
        in.unread(c);
        throw invalid(kind);
      }
      do {
        c = in.read();
      } while (isDigit(c, radix));
    } while (c == '_');
    if (isDigit(c)) {
      throw wrongDigit(c, kind);
    }
    verifyEnd(c, kind);
    in.unread(c);
  }

  private void readAfterZero(int first) {
    int c = first;
    while (true) {
      if (c == '_') {
        c = in.read();
        if (!isDigit(c)) {
          in.unread(c);
          throw invalid("decimal");
        }
      }
      if (c != '0') {
        break;
      }
      c = in.read();
    }
    int zerosEnd = in.cursor;
    boolean nonzero = false;
    if (isDigit(c)) {
      nonzero = true;
      c = decimalTail();
    }
    if (c == '.') {
      in.unread(c);
      in.read();
      fraction(in.read());
    } else if (c == 'e' || c == 'E') {
      exponent(c);
    } else if (c == 'j' || c == 'J') {
      imaginary();
    } else if (nonzero && !in.extraTokens) {
      in.unread(c);
      throw in.syntaxError("leading zeros in decimal integer literals are not permitted; "
          + "use an 0o prefix for octal integers", in.tokenStart + 1 - in.lineStart, zerosEnd - in.lineStart);
    } else {
      verifyEnd(c, "decimal");
      in.unread(c);
    }
  }

  private void readDecimal() {
    int c = decimalTail();
    if (c == '.') {
      fraction(in.read());
    } else {
      afterFraction(c);
    }
  }

  /** Reads the digits after a decimal point that the cursor stands behind. */
  void readFraction() {
    fraction(in.read());
  }

  private void fraction(int first) {
    int c = first;
    if (isDigit(c)) {
      c = decimalTail();
    }
    afterFraction(c);
  }

  private void afterFraction(int c) {
    if (c == 'e' || c == 'E') {
      exponent(c);
    } else if (c == 'j' || c == 'J') {
      imaginary();
    } else {
      verifyEnd(c, "decimal");
      in.unread(c);
    }
  }

  private void exponent(int e) {
    int c = in.read();
    if (c == '+' || c == '-') {
      c = in.read();
      if (!isDigit(c)) {
        in.unread(c);
        throw invalid("decimal");
      }
    } else if (!isDigit(c)) {
      in.unread(c);
      verifyEnd(e, "decimal");
      in.unread(e);
      return;
    }
    c = decimalTail();
    if (c == 'j' || c == 'J') {
      imaginary();
    } else {
      verifyEnd(c, "decimal");
      in.unread(c);
    }
  }

  private void imaginary() {
    int c = in.read();
    verifyEnd(c, "imaginary");
    in.unread(c);
  }

  /** Reads digits and single underscores between them; the byte after them is read and returned. */
  private int decimalTail() {
    while (true) {
      int c;
      do {
        c = in.read();
      } while (isDigit(c));
      if (c != '_') {
        return c;
      }
      c = in.read();
      if (!isDigit(c)) {
        in.unread(c);
        throw invalid("decimal");
      }
    }
  }

  /** Checks that a number may end before {@code c}: a keyword may follow at once, other letters may not. */
  private void verifyEnd(int c, String kind) {
    if (in.extraTokens) {
      return;
    }
    boolean keyword = switch (c) {
      case 'a' -> follows("nd");
      case 'e' -> follows("lse");
      case 'f' -> follows("or");
      case 'i' -> in.source[in.cursor] == 'f' || in.source[in.cursor] == 'n' || in.source[in.cursor] == 's';
      case 'o' -> follows("r");
      case 'n' -> follows("ot");
      default -> false;
    };
    if (keyword) {
      in.unread(c);
      in.warn("SyntaxWarning", "invalid " + kind + " literal");
      in.read();
    } else if (c >= 0 && c < 128 && Tokenizer.isIdentifierPart(c)) {
      in.unread(c);
      throw invalid(kind);
    }
  }

  private boolean follows(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (in.source[in.cursor + i] != text.charAt(i)) {
        return false;
      }
    }
    return !Tokenizer.isIdentifierPart(in.source[in.cursor + text.length()] & 0xFF);
  }

  private PythonSyntaxError invalid(String kind) {
    return in.syntaxError("invalid " + kind + " literal");
  }

  private PythonSyntaxError wrongDigit(int c, String kind) {
    return in.syntaxError("invalid digit '" + (char) c + "' in " + kind + " literal");
  }
}
