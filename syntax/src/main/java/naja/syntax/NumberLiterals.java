package naja.syntax;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import naja.syntax.constant.ComplexConstant;

/** The values of number tokens. */
final class NumberLiterals {
  private NumberLiterals() {}

  /** The constant that the {@link TokenType#NUMBER} token {@code i} stands for. */
  static Object parse(TokenArray tokens, int i, ParseOptions options) {
    byte[] source = tokens.tokenizer.source;
    int start = tokens.start[i];
    int end = tokens.end[i];
    if (end - start <= 18 && isPlain(source, start, end)) {
      long value = 0;
      for (int j = start; j < end; j++) {
        value = value * 10 + (source[j] - '0');
      }
      return value;
    }
    String text = new String(source, start, end - start, StandardCharsets.ISO_8859_1).replace("_", "");
    if (text.length() > 2 && text.charAt(0) == '0' && Character.isLetter(text.charAt(1))) {
      switch (text.charAt(1)) {
        case 'x', 'X' -> {
          return integer(text, 16);
        }
        case 'o', 'O' -> {
          return integer(text, 8);
        }
        case 'b', 'B' -> {
          return integer(text, 2);
        }
        default -> {}
      }
    }
    char last = text.charAt(text.length() - 1);
    if (last == 'j' || last == 'J') {
      return new ComplexConstant(0.0, Double.parseDouble(text.substring(0, text.length() - 1)));
    }
    if (isPlain(source, start, end) || isPlain(text)) {
      return decimal(tokens, i, text, options.maxIntDigits());
    }
    return Double.parseDouble(text);
  }

  private static boolean isPlain(byte[] source, int start, int end) {
    for (int i = start; i < end; i++) {
      if (source[i] < '0' || source[i] > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static Object integer(String text, int radix) {
    int longest = radix == 16 ? 17 : radix == 8 ? 22 : 64;
    if (text.length() <= longest) {
      return Long.parseLong(text, 2, text.length(), radix);
    }
    return narrow(new BigInteger(text.substring(2), radix));
  }

  private static Object decimal(TokenArray tokens, int i, String text, int maxDigits) {
    // The limit counts digits, and CPython never applies one below 640.
    if (maxDigits > 0 && text.length() > maxDigits && text.length() > 640) {
      String message = "Exceeds the limit (" + maxDigits + " digits) for integer string conversion: value has "
          + text.length() + " digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal "
          + "for huge integer literals to avoid decimal conversion limits.";
      throw Errors.known(tokens.tokenizer, ErrorKind.SYNTAX_ERROR, message, tokens.startLine[i], 0, tokens.endLine[i],
          0);
    }
    return narrow(new BigInteger(text));
  }

  private static Object narrow(BigInteger value) {
    if (value.bitLength() < 64) {
      return value.longValue();
    }
    return value;
  }
}
