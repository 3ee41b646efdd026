package naja.runtime.text;

/**
 * Letter case and {@code is...} methods of bytes, which know ASCII letters only. An object's bytes are the first
 * {@code length} of an array; the results are new arrays.
 */
public final class BytesCase {
  private BytesCase() {}

  private static boolean isLower(int b) {
    return b >= 'a' && b <= 'z';
  }

  private static boolean isUpper(int b) {
    return b >= 'A' && b <= 'Z';
  }

  private static boolean isDigit(int b) {
    return b >= '0' && b <= '9';
  }

  private static byte toLower(byte b) {
    return isUpper(b) ? (byte) (b + 32) : b;
  }

  private static byte toUpper(byte b) {
    return isLower(b) ? (byte) (b - 32) : b;
  }

  /** {@code bytes.lower()}. */
  public static byte[] lower(byte[] bytes, int length) {
    byte[] out = new byte[length];
    for (int i = 0; i < length; i++) {
      out[i] = toLower(bytes[i]);
    }
    return out;
  }

  /** {@code bytes.upper()}. */
  public static byte[] upper(byte[] bytes, int length) {
    byte[] out = new byte[length];
    for (int i = 0; i < length; i++) {
      out[i] = toUpper(bytes[i]);
    }
    return out;
  }

  /** {@code bytes.swapcase()}. */
  public static byte[] swapcase(byte[] bytes, int length) {
    byte[] out = new byte[length];
    for (int i = 0; i < length; i++) {
      out[i] = isLower(bytes[i]) ? toUpper(bytes[i]) : toLower(bytes[i]);
    }
    return out;
  }

  /** {@code bytes.capitalize()}. */
  public static byte[] capitalize(byte[] bytes, int length) {
    byte[] out = lower(bytes, length);
    if (length > 0) {
      out[0] = toUpper(bytes[0]);
    }
    return out;
  }

  /** {@code bytes.title()}. */
  public static byte[] title(byte[] bytes, int length) {
    byte[] out = new byte[length];
    boolean afterLetter = false;
    for (int i = 0; i < length; i++) {
      out[i] = afterLetter ? toLower(bytes[i]) : toUpper(bytes[i]);
      afterLetter = isLower(bytes[i]) || isUpper(bytes[i]);
    }
    return out;
  }

  /** {@code bytes.isalpha()}. */
  public static boolean isAlpha(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (!isLower(bytes[i]) && !isUpper(bytes[i])) {
        return false;
      }
    }
    return length > 0;
  }

  /** {@code bytes.isalnum()}. */
  public static boolean isAlnum(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (!isLower(bytes[i]) && !isUpper(bytes[i]) && !isDigit(bytes[i])) {
        return false;
      }
    }
    return length > 0;
  }

  /** {@code bytes.isdigit()}. */
  public static boolean isDigit(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (!isDigit(bytes[i])) {
        return false;
      }
    }
    return length > 0;
  }

  /** {@code bytes.isspace()}. */
  public static boolean isSpace(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (!BytesText.isSpace(bytes[i])) {
        return false;
      }
    }
    return length > 0;
  }

  /** {@code bytes.islower()}. */
  public static boolean isLower(byte[] bytes, int length) {
    boolean any = false;
    for (int i = 0; i < length; i++) {
      if (isUpper(bytes[i])) {
        return false;
      }
      any |= isLower(bytes[i]);
    }
    return any;
  }

  /** {@code bytes.isupper()}. */
  public static boolean isUpper(byte[] bytes, int length) {
    boolean any = false;
    for (int i = 0; i < length; i++) {
      if (isLower(bytes[i])) {
        return false;
      }
      any |= isUpper(bytes[i]);
    }
    return any;
  }

  /** {@code bytes.istitle()}. */
  public static boolean isTitle(byte[] bytes, int length) {
    boolean any = false;
    boolean afterLetter = false;
    for (int i = 0; i < length; i++) {
      boolean capital = isUpper(bytes[i]);
      boolean small = isLower(bytes[i]);
      if (capital && afterLetter || small && !afterLetter) {
        return false;
      }
      afterLetter = capital || small;
      any |= afterLetter;
    }
    return any;
  }
}
