package naja.runtime.text;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The operator {@code %} of {@code str} and {@code bytes}. The objects that go in are the runtime's, known here only
 * through {@link Values}.
 */
public final class PercentFormat {
  /** What the formatting asks of the runtime. */
  public interface Values {
    /** {@code mapping[key]} of the right operand; the key is a {@code str}, or for bytes a {@code byte[]}. */
    Object item(Object key);

    /** {@code str}, {@code repr} or {@code ascii} of a value, as {@code conversion} is s, r or a: a {@code str}. */
    Object convert(Object value, char conversion);

    /** The bytes of a bytes-like object or of what its {@code __bytes__} returns. Raises {@code TypeError}. */
    byte[] bytes(Object value);

    /**
     * The {@link Long} or {@link BigInteger} of an {@code int}; else, what {@code __index__} returns, and if
     * {@code real}, what a float's or another real number's {@code __int__} returns. Null if there is no such thing.
     */
    Object integer(Object value, boolean real);

    /** The {@link Long} or {@link BigInteger} of an {@code int} and its subclasses, or null. */
    Object exactInteger(Object value);

    /**
     * {@code float(value)} for a number. Raises {@code OverflowError}, and {@code TypeError}: for {@code str}
     * "must be real number, not X", for bytes "float argument required, not X".
     */
    double floating(Object value);

    /** The {@code str} of a {@code str}, for bytes the {@code byte[]} of bytes or a bytearray, or null. */
    Object character(Object value);

    /** {@code type(value).__name__}. */
    String typeName(Object value);

    /** The same with its module. */
    default String fullTypeName(Object value) {
      return typeName(value);
    }

    /** {@code sys.get_int_max_str_digits()}. */
    int maxDigits();
  }

  private static final int LEFT = 1;
  private static final int SIGN = 2;
  private static final int BLANK = 4;
  private static final int ALTERNATE = 8;
  private static final int ZERO = 16;

  private final Object template;
  private final int end;
  private final boolean bytes;
  private final Object[] arguments;
  private final boolean mapping;
  private final Values values;
  private final StrBuilder out;
  private int at;
  private int used;
  private boolean named;
  private boolean namedLeft;
  private Object namedValue;

  private int flags;
  private long width;
  private int precision;

  private PercentFormat(Object template, boolean bytes, Object[] arguments, boolean mapping, Values values) {
    this.template = template;
    this.end = Str.length(template);
    this.bytes = bytes;
    this.arguments = arguments;
    this.mapping = mapping;
    this.values = values;
    this.out = new StrBuilder(end + 32);
  }

  /**
   * {@code template % arguments} for a {@code str}.
   *
   * @param arguments the items of a tuple, or the right operand alone
   * @param mapping true if the right operand is no tuple and no {@code str} and has items
   */
  public static Object format(Object template, Object[] arguments, boolean mapping, Values values) {
    return new PercentFormat(template, false, arguments, mapping, values).run();
  }

  /** {@code template % arguments} for bytes; the rest as for a {@code str}. */
  public static byte[] format(byte[] template, int length, Object[] arguments, boolean mapping, Values values) {
    String latin1 = new String(template, 0, length, StandardCharsets.ISO_8859_1);
    Object result = new PercentFormat(latin1, true, arguments, mapping, values).run();
    return ((String) result).getBytes(StandardCharsets.ISO_8859_1);
  }

  private Object run() {
    while (at < end) {
      int next = StrSearch.find(template, "%", at, Long.MAX_VALUE);
      int stop = next < 0 ? end : next;
      out.append(template, at, stop);
      at = stop;
      if (at < end) {
        at++;
        if (at < end && Str.codePointAt(template, at) == '%') {
          at++;
          out.append('%');
        } else {
          conversion();
        }
      }
    }
    if (!mapping && used < arguments.length) {
      throw TextError.type("not all arguments converted during " + (bytes ? "bytes" : "string") + " formatting");
    }
    return out.build();
  }

  private Object argument() {
    if (named) {
      if (namedLeft) {
        namedLeft = false;
        return namedValue;
      }
    } else if (used < arguments.length) {
      return arguments[used++];
    }
    throw TextError.type("not enough arguments for format string");
  }

  private int peek() {
    if (at >= end) {
      throw TextError.value("incomplete format");
    }
    return Str.codePointAt(template, at);
  }

  private void conversion() {
    flags = 0;
    width = -1;
    precision = -1;
    if (at < end && peek() == '(') {
      key();
    }
    flags();
    width();
    precision();
    int c = peek();
    if (c == 'h' || c == 'l' || c == 'L') {
      at++;
      c = peek();
    }
    at++;
    Object value = argument();
    switch (c) {
      case 's', 'r', 'a' -> text(value, (char) c);
      case 'c' -> character(value);
      case 'd', 'i', 'u', 'o', 'x', 'X' -> integer(value, (char) c);
      case 'e', 'E', 'f', 'F', 'g', 'G' -> floating(value, (char) c);
      default -> {
        if (c != 'b' || !bytes) {
          throw unsupported(c);
        }
        text(value, 's');
      }
    }
  }

  private TextError unsupported(int c) {
    int before = at >= 2 ? Str.codePointAt(template, at - 2) : 0;
    if (bytes && c >= 128 && (before < '0' || before > '9')) {
      return TextError.overflow("character argument not in range(0x110000)"); // a negative char in CPython
    }
    String shown = bytes || c >= 31 && c <= 126 ? String.valueOf((char) c) : "?";
    return TextError.value("unsupported format character '" + shown + "' (0x" + Integer.toHexString(c)
        + ") at index " + (at - 1));
  }

  private void key() {
    if (!mapping) {
      throw TextError.type("format requires a mapping");
    }
    int start = ++at;
    int open = 1;
    while (at < end && open > 0) {
      int c = Str.codePointAt(template, at++);
      if (c == ')') {
        open--;
      } else if (c == '(') {
        open++;
      }
    }
    if (open > 0) {
      throw TextError.value("incomplete format key");
    }
    Object key = Str.slice(template, start, at - 1);
    namedValue = values.item(bytes ? ((String) key).getBytes(StandardCharsets.ISO_8859_1) : key);
    named = true;
    namedLeft = true;
  }

  private void flags() {
    while (true) {
      int flag = switch (peek()) {
        case '-' -> LEFT;
        case '+' -> SIGN;
        case ' ' -> BLANK;
        case '#' -> ALTERNATE;
        case '0' -> ZERO;
        default -> 0;
      };
      if (flag == 0) {
        return;
      }
      flags |= flag;
      at++;
    }
  }

  private void width() {
    if (peek() == '*') {
      at++;
      width = star("ssize_t", Long.MIN_VALUE, Long.MAX_VALUE);
      if (width < 0) {
        flags |= LEFT;
        width = -width;
      }
    } else {
      width = digits(Long.MAX_VALUE, "width");
    }
  }

  private void precision() {
    if (peek() != '.') {
      return;
    }
    at++;
    if (peek() == '*') {
      at++;
      precision = (int) Math.max(star("int", Integer.MIN_VALUE, Integer.MAX_VALUE), 0);
    } else {
      precision = (int) Math.max(digits(Integer.MAX_VALUE, bytes ? "prec" : "precision"), 0);
    }
  }

  private long star(String type, long least, long most) {
    Object value = values.exactInteger(argument());
    if (value == null) {
      throw TextError.type("* wants int");
    }
    if (!(value instanceof Long number) || number < least || number > most) {
      throw TextError.overflow("Python int too large to convert to C " + type);
    }
    return number;
  }

  private long digits(long most, String name) {
    long number = -1;
    for (int c = peek(); c >= '0' && c <= '9'; c = peek()) {
      number = Math.max(number, 0);
      if (number > (most - (c - '0')) / 10) {
        throw TextError.value(name + " too big");
      }
      number = number * 10 + (c - '0');
      at++;
    }
    return number;
  }

  private void text(Object value, char conversion) {
    Object text;
    if (bytes) {
      text = conversion == 's' ? new String(values.bytes(value), StandardCharsets.ISO_8859_1)
          : values.convert(value, 'a');
    } else {
      text = values.convert(value, conversion);
    }
    int length = Str.length(text);
    int shown = precision >= 0 && precision < length ? precision : length;
    long margin = room(width - shown);
    if ((flags & LEFT) == 0) {
      out.append(' ', (int) margin);
    }
    out.append(text, 0, shown);
    if ((flags & LEFT) != 0) {
      out.append(' ', (int) margin);
    }
  }

  private long room(long margin) {
    if (margin > Str.MAX_LENGTH - out.length() || precision > Str.MAX_LENGTH / 2) {
      throw TextError.memory();
    }
    return Math.max(margin, 0);
  }

  private void character(Object value) {
    Object one = values.character(value);
    int codePoint;
    if (one != null) {
      Object text = one instanceof byte[] some ? new String(some, StandardCharsets.ISO_8859_1) : one;
      if (Str.length(text) != 1) {
        throw TextError.type(bytes
            ? "%c requires an integer in range(256) or a single byte, not a " + values.typeName(value)
                + " object of length " + Str.length(text)
            : "%c requires an int or a unicode character, not a string of length " + Str.length(text));
      }
      codePoint = Str.codePointAt(text, 0);
    } else {
      codePoint = codePoint(value);
    }
    precision = -1;
    flags &= LEFT;
    padded(Str.ofCodePoint(codePoint), "", "");
  }

  private int codePoint(Object value) {
    Object number = values.integer(value, false);
    if (number == null) {
      throw TextError.type((bytes ? "%c requires an integer in range(256) or a single byte, not "
          : "%c requires an int or a unicode character, not ") + values.fullTypeName(value));
    }
    if (!(number instanceof Long small) || small < 0 || small > (bytes ? 0xFF : 0x10FFFF)) {
      throw TextError.overflow(bytes ? "%c arg not in range(256)" : "%c arg not in range(0x110000)");
    }
    return (int) (long) small;
  }

  private void integer(Object value, char type) {
    boolean decimal = type == 'd' || type == 'i' || type == 'u';
    Object number = values.integer(value, decimal);
    if (number == null) {
      throw TextError.type("%" + type + " format: " + (decimal ? "a real number" : "an integer")
          + " is required, not " + values.typeName(value));
    }
    String digits = switch (type) {
      case 'o' -> IntText.toText(number, 8);
      case 'x' -> IntText.toText(number, 16);
      case 'X' -> IntText.toText(number, 16).toUpperCase(Locale.ROOT);
      default -> IntText.toDecimal(number, values.maxDigits());
    };
    String prefix = (flags & ALTERNATE) == 0 || decimal ? "" : type == 'o' ? "0o" : type == 'x' ? "0x" : "0X";
    boolean negative = digits.charAt(0) == '-';
    String body = negative ? digits.substring(1) : digits;
    if (body.length() < precision) {
      room(precision);
      body = "0".repeat(precision - body.length()).concat(body);
    }
    padded(body, sign(negative), prefix);
  }

  private String sign(boolean negative) {
    return negative ? "-" : (flags & SIGN) != 0 ? "+" : (flags & BLANK) != 0 ? " " : "";
  }

  private void floating(Object value, char type) {
    double x = values.floating(value);
    room(precision);
    String text = FloatText.format(x, type, precision < 0 ? 6 : precision, (flags & ALTERNATE) != 0, false);
    boolean negative = text.charAt(0) == '-';
    padded(negative ? text.substring(1) : text, sign(negative), "");
  }

  private void padded(Object body, String sign, String prefix) {
    int margin = (int) room(width - Str.length(body) - sign.length() - prefix.length());
    boolean left = (flags & LEFT) != 0;
    boolean zeros = (flags & ZERO) != 0;
    if (!left && !zeros) {
      out.append(' ', margin);
    }
    out.append(sign).append(prefix);
    if (!left && zeros) {
      out.append('0', margin);
    }
    out.append(body);
    if (left) {
      out.append(' ', margin);
    }
  }
}
