package naja.runtime.text;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Integers as texts and as bytes. An {@code int} is a {@link Long} if it fits, else a {@link BigInteger}. Conversions
 * of huge numbers take less than quadratic time, linear time for bases that are powers of two.
 *
 * <p>{@code maxDigits} is {@code sys.get_int_max_str_digits()}, 0 for no limit.
 */
public final class IntText {
  /** The limit that Python starts with. */
  public static final int DEFAULT_MAX_DIGITS = 4300;

  /** Below so many digits, no limit is looked at. */
  private static final int LIMIT_THRESHOLD = 640;

  /** So many digits are parsed the simple way. */
  private static final int SIMPLE_DIGITS = 400;

  private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

  private IntText() {}

  /** The {@link Long} or {@link BigInteger} of the number. */
  public static Object normalize(BigInteger value) {
    if (value.bitLength() < 64) {
      return value.longValue();
    }
    return value;
  }

  /** The number as a {@link BigInteger}. */
  public static BigInteger toBig(Object value) {
    return value instanceof Long small ? BigInteger.valueOf(small) : (BigInteger) value;
  }

  /** {@code repr(value)}. Raises {@code ValueError} if it has more digits than allowed. */
  public static String toDecimal(Object value, int maxDigits) {
    if (value instanceof Long small) {
      return Long.toString(small);
    }
    BigInteger big = (BigInteger) value;
    boolean limited = maxDigits > 0 && maxDigits < big.bitLength() / 3;
    if (limited && (big.bitLength() - 1) * 0.301029 > maxDigits) {
      throw tooManyDigits(maxDigits);
    }
    String digits = big.toString();
    if (limited && digits.length() - (big.signum() < 0 ? 1 : 0) > maxDigits) {
      throw tooManyDigits(maxDigits);
    }
    return digits;
  }

  private static TextError tooManyDigits(int maxDigits) {
    return TextError.value("Exceeds the limit (" + maxDigits + " digits) for integer string conversion; "
        + "use sys.set_int_max_str_digits() to increase the limit");
  }

  /** The number in a base from 2 to 36, with a minus if it is negative and without prefix. */
  public static String toText(Object value, int base) {
    if (value instanceof Long small) {
      return Long.toString(small, base);
    }
    BigInteger big = (BigInteger) value;
    return Integer.bitCount(base) == 1 ? powerOfTwoText(big, Integer.numberOfTrailingZeros(base)) : big.toString(base);
  }

  private static String powerOfTwoText(BigInteger value, int bits) {
    byte[] bytes = value.abs().toByteArray();
    long total = value.abs().bitLength();
    long digits = (total + bits - 1) / bits;
    if (digits > Str.MAX_LENGTH) {
      throw TextError.memory();
    }
    int sign = value.signum() < 0 ? 1 : 0;
    byte[] text = new byte[(int) digits + sign];
    int at = text.length;
    int held = 0;
    int heldBits = 0;
    for (int i = bytes.length - 1; i >= 0 && at > sign; i--) {
      held |= (bytes[i] & 255) << heldBits;
      heldBits += 8;
      while (heldBits >= bits && at > sign) {
        text[--at] = (byte) DIGITS.charAt(held & (1 << bits) - 1);
        held >>>= bits;
        heldBits -= bits;
      }
    }
    if (at > sign) {
      text[--at] = (byte) DIGITS.charAt(held);
    }
    if (sign == 1) {
      text[0] = '-';
    }
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  /** {@code bin}, {@code oct} and {@code hex}: the number in base 2, 8 or 16 with its prefix. */
  public static String withPrefix(Object value, int base) {
    String digits = toText(value, base);
    boolean negative = digits.charAt(0) == '-';
    StringBuilder out = new StringBuilder(digits.length() + 2);
    out.append(negative ? "-0" : "0").append(base == 2 ? 'b' : base == 8 ? 'o' : 'x');
    return out.append(digits, negative ? 1 : 0, digits.length()).toString();
  }

  /**
   * {@code int(text, base)} for a text. Raises {@code ValueError} for a base other than 0 and 2 to 36, for what is no
   * number, and for more digits than allowed.
   */
  public static Object parse(Object text, int base, int maxDigits) {
    if (base == 10 && text instanceof String string && string.length() <= 18) {
      long small = parseSmall(string);
      if (small >= 0) {
        return small;
      }
    }
    checkBase(base);
    Object value = parseAscii(NumberText.toAscii(text), base, maxDigits);
    if (value == null) {
      throw invalid(base, StrRepr.repr(text));
    }
    return value;
  }

  /** {@code int(bytes, base)} for the first {@code length} bytes of a bytes-like object; errors as in the other. */
  public static Object parse(byte[] bytes, int length, int base, int maxDigits) {
    checkBase(base);
    Object value = parseAscii(NumberText.toAscii(bytes, length), base, maxDigits);
    if (value == null) {
      throw invalid(base, BytesText.repr(bytes, length));
    }
    return value;
  }

  /** The number of up to 18 ASCII digits and nothing else, or -1. */
  private static long parseSmall(String text) {
    long value = text.isEmpty() ? -1 : 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static void checkBase(int base) {
    if (base != 0 && (base < 2 || base > 36)) {
      throw TextError.value("int() base must be >= 2 and <= 36, or 0");
    }
  }

  private static TextError invalid(int base, Object repr) {
    Object shown = Str.length(repr) > 200 ? Str.slice(repr, 0, 200) : repr;
    return TextError.value("invalid literal for int() with base " + base + ": " + shown);
  }

  /** The number, or null if the text is none. */
  private static Object parseAscii(String text, int givenBase, int maxDigits) {
    int at = 0;
    int end = text.length();
    while (at < end && NumberText.isSpace(text.charAt(at))) {
      at++;
    }
    while (end > at && NumberText.isSpace(text.charAt(end - 1))) {
      end--;
    }
    boolean negative = at < end && text.charAt(at) == '-';
    if (negative || at < end && text.charAt(at) == '+') {
      at++;
    }
    int prefixBase = prefixBase(text, at, end);
    int base = givenBase;
    if (prefixBase > 0 && (base == 0 || base == prefixBase)) {
      base = prefixBase;
      at += 2;
      if (at < end && text.charAt(at) == '_') {
        at++;
      }
    } else if (base == 0) {
      if (at < end && text.charAt(at) == '0' && !isZero(text, at, end)) {
        return null;
      }
      base = 10;
    }
    return parseDigits(text, at, end, base, negative, maxDigits);
  }

  private static int prefixBase(String text, int at, int end) {
    if (at + 1 >= end || text.charAt(at) != '0') {
      return 0;
    }
    return switch (text.charAt(at + 1) | 32) {
      case 'x' -> 16;
      case 'o' -> 8;
      case 'b' -> 2;
      default -> 0;
    };
  }

  /** A decimal literal may begin with 0 only if it is zero. */
  private static boolean isZero(String text, int at, int end) {
    for (int i = at; i < end; i++) {
      if (text.charAt(i) != '0' && text.charAt(i) != '_') {
        return false;
      }
    }
    return true;
  }

  private static int digitValue(char c) {
    if (c <= '9') {
      return c >= '0' ? c - '0' : 99;
    }
    int letter = c | 32;
    return letter >= 'a' && letter <= 'z' && c < 128 ? letter - 'a' + 10 : 99;
  }

  private static Object parseDigits(String text, int start, int end, int base, boolean negative, int maxDigits) {
    int underscores = 0;
    boolean wasDigit = false;
    long small = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '_') {
        if (!wasDigit) {
          return null;
        }
        wasDigit = false;
        underscores++;
      } else {
        int digit = digitValue(c);
        if (digit >= base) {
          return null;
        }
        wasDigit = true;
        small = small * base + digit;
      }
    }
    if (!wasDigit) {
      return null;
    }
    int digits = end - start - underscores;
    if (digits <= 12 || digits <= 18 && base <= 10) {
      return negative ? -small : small;
    }
    boolean binary = Integer.bitCount(base) == 1;
    if (!binary && digits > LIMIT_THRESHOLD && maxDigits > 0 && digits > maxDigits) {
      throw TextError.value("Exceeds the limit (" + maxDigits + " digits) for integer string conversion: value has "
          + digits + " digits; use sys.set_int_max_str_digits() to increase the limit");
    }
    String plain = underscores == 0 ? text.substring(start, end) : text.substring(start, end).replace("_", "");
    BigInteger value = binary ? parseBinary(plain, Integer.numberOfTrailingZeros(base)) : parseBig(plain, base);
    return normalize(negative ? value.negate() : value);
  }

  private static BigInteger parseBinary(String digits, int bits) {
    byte[] bytes = new byte[(int) (((long) digits.length() * bits + 7) / 8)];
    int at = bytes.length;
    int held = 0;
    int heldBits = 0;
    for (int i = digits.length() - 1; i >= 0; i--) {
      held |= digitValue(digits.charAt(i)) << heldBits;
      heldBits += bits;
      if (heldBits >= 8) {
        bytes[--at] = (byte) held;
        held >>>= 8;
        heldBits -= 8;
      }
    }
    if (heldBits > 0) {
      bytes[--at] = (byte) held;
    }
    return new BigInteger(1, bytes);
  }

  /** Splits the digits in halves, quarters and so on, and multiplies by the powers of the base that lie between. */
  private static BigInteger parseBig(String digits, int base) {
    if (digits.length() <= SIMPLE_DIGITS) {
      return new BigInteger(digits, base);
    }
    int levels = 0;
    int size = SIMPLE_DIGITS;
    while (size < digits.length()) {
      size *= 2;
      if (size < 0) {
        throw TextError.memory();
      }
      levels++;
    }
    BigInteger[] powers = new BigInteger[levels];
    powers[0] = BigInteger.valueOf(base).pow(SIMPLE_DIGITS);
    for (int i = 1; i < levels; i++) {
      powers[i] = powers[i - 1].multiply(powers[i - 1]);
    }
    return parseBig(digits, 0, digits.length(), base, powers, levels);
  }

  private static BigInteger parseBig(String digits, int start, int end, int base, BigInteger[] powers, int levels) {
    if (end - start <= SIMPLE_DIGITS) {
      return new BigInteger(digits.substring(start, end), base);
    }
    int level = levels - 1;
    int low = SIMPLE_DIGITS << level;
    while (low >= end - start) {
      level--;
      low >>= 1;
    }
    BigInteger high = parseBig(digits, start, end - low, base, powers, level);
    return high.multiply(powers[level]).add(parseBig(digits, end - low, end, base, powers, level));
  }

  /**
   * {@code value.to_bytes(length, order, signed=signed)}. Raises {@code OverflowError} if it does not fit, or is
   * negative and {@code signed} is false.
   */
  public static byte[] toBytes(Object value, int length, boolean bigEndian, boolean signed) {
    BigInteger big = toBig(value);
    if (big.signum() < 0 && !signed) {
      throw TextError.overflow("can't convert negative int to unsigned");
    }
    long bits = (long) big.bitLength() + (signed && big.signum() != 0 ? 1 : 0);
    if (bits > length * 8L) {
      throw TextError.overflow("int too big to convert");
    }
    byte[] bytes = new byte[length];
    if (big.signum() < 0) {
      Arrays.fill(bytes, (byte) -1);
    }
    byte[] magnitude = big.toByteArray();
    int count = Math.min(magnitude.length, length);
    System.arraycopy(magnitude, magnitude.length - count, bytes, length - count, count);
    if (!bigEndian) {
      BytesText.reverse(bytes);
    }
    return bytes;
  }

  /** {@code int.from_bytes(bytes, order, signed=signed)}. */
  public static Object fromBytes(byte[] bytes, boolean bigEndian, boolean signed) {
    if (bytes.length == 0) {
      return 0L;
    }
    byte[] ordered = bytes;
    if (!bigEndian) {
      ordered = bytes.clone();
      BytesText.reverse(ordered);
    }
    return normalize(signed ? new BigInteger(ordered) : new BigInteger(1, ordered));
  }
}
