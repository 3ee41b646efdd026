package naja.syntax;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import naja.syntax.constant.BytesConstant;
import naja.syntax.constant.ComplexConstant;
import naja.syntax.constant.FrozenSetConstant;
import naja.syntax.constant.Singleton;
import naja.syntax.constant.SliceConstant;
import naja.syntax.constant.TupleConstant;
import naja.syntax.constant.WideString;

/** What Python's {@code repr} says of constants. Stateless and thread-safe. */
public final class PythonRepr {
  private PythonRepr() {}

  /** The {@code repr} of a constant in the neutral form of {@link naja.syntax.constant}. */
  public static String of(Object constant) {
    return switch (constant) {
      case Boolean b -> b ? "True" : "False";
      case Singleton s -> s == Singleton.NONE ? "None" : "Ellipsis";
      case Double d -> floating(d);
      case ComplexConstant c -> complex(c);
      case String s -> string(s);
      case WideString w -> string(w);
      case BytesConstant b -> bytes(b.value());
      case TupleConstant t -> tuple(t);
      case FrozenSetConstant f -> frozenSet(f);
      case SliceConstant s -> "slice(" + of(s.start()) + ", " + of(s.stop()) + ", " + of(s.step()) + ")";
      default -> constant.toString();
    };
  }

  private static String tuple(TupleConstant tuple) {
    StringBuilder out = new StringBuilder("(");
    join(out, tuple.elements());
    return out.append(tuple.elements().size() == 1 ? ",)" : ")").toString();
  }

  private static String frozenSet(FrozenSetConstant set) {
    if (set.elements().isEmpty()) {
      return "frozenset()";
    }
    StringBuilder out = new StringBuilder("frozenset({");
    join(out, set.elements());
    return out.append("})").toString();
  }

  private static void join(StringBuilder out, java.util.List<Object> elements) {
    for (int i = 0; i < elements.size(); i++) {
      if (i > 0) {
        out.append(", ");
      }
      out.append(of(elements.get(i)));
    }
  }

  /** The {@code repr} of a {@code float}: the shortest digits that read back the same. */
  public static String floating(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0.0" : "0.0";
    }
    BigDecimal decimal = shortest(Math.abs(value));
    String digits = decimal.unscaledValue().toString();
    int exponent = digits.length() - decimal.scale() - 1;
    StringBuilder out = new StringBuilder();
    if (value < 0) {
      out.append('-');
    }
    if (exponent < -4 || exponent >= 16) {
      out.append(digits.charAt(0));
      if (digits.length() > 1) {
        out.append('.').append(digits, 1, digits.length());
      }
      out.append('e').append(exponent < 0 ? '-' : '+');
      int magnitude = Math.abs(exponent);
      if (magnitude < 10) {
        out.append('0');
      }
      return out.append(magnitude).toString();
    }
    if (exponent < 0) {
      return out.append("0.").append("0".repeat(-exponent - 1)).append(digits).toString();
    }
    if (digits.length() <= exponent + 1) {
      return out.append(digits).append("0".repeat(exponent + 1 - digits.length())).append(".0").toString();
    }
    return out.append(digits, 0, exponent + 1).append('.').append(digits, exponent + 1, digits.length()).toString();
  }

  /** The decimal of fewest digits that reads back as {@code value}. Java stops at two digits, as in 9.9E-324. */
  private static BigDecimal shortest(double value) {
    BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (decimal.precision() == 2) {
      BigDecimal rounded = decimal.round(new MathContext(1, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        return rounded.stripTrailingZeros();
      }
    }
    return decimal;
  }

  private static String complex(ComplexConstant value) {
    if (value.real() == 0 && 1 / value.real() > 0) {
      return imaginary(value.imag());
    }
    String imaginary = imaginary(value.imag());
    String sign = imaginary.startsWith("-") ? "" : "+";
    return "(" + withoutPointZero(floating(value.real())) + sign + imaginary + ")";
  }

  private static String imaginary(double value) {
    return withoutPointZero(floating(value)) + "j";
  }

  private static String withoutPointZero(String text) {
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** The {@code repr} of a {@code bytes}. */
  public static String bytes(byte[] value) {
    boolean single = false;
    boolean both = false;
    for (byte b : value) {
      single |= b == '\'';
      both |= b == '"';
    }
    char quote = single && !both ? '"' : '\'';
    StringBuilder out = new StringBuilder("b").append(quote);
    for (byte b : value) {
      int c = b & 0xFF;
      if (c == quote || c == '\\') {
        out.append('\\').append((char) c);
      } else if (c >= ' ' && c < 127) {
        out.append((char) c);
      } else {
        control(out, c);
      }
    }
    return out.append(quote).toString();
  }

  private static void control(StringBuilder out, int c) {
    switch (c) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> hex(out.append("\\x"), c, 2);
    }
  }

  private static void hex(StringBuilder out, int value, int digits) {
    for (int i = digits - 1; i >= 0; i--) {
      out.append(Character.forDigit(value >>> (4 * i) & 0xF, 16));
    }
  }

  /** The {@code repr} of a {@code str}. */
  public static String string(Object text) {
    CodePoints points = new CodePoints(32);
    points.append(text);
    boolean single = false;
    boolean both = false;
    for (int i = 0; i < points.length(); i++) {
      single |= points.get(i) == '\'';
      both |= points.get(i) == '"';
    }
    char quote = single && !both ? '"' : '\'';
    StringBuilder out = new StringBuilder(points.length() + 2).append(quote);
    for (int i = 0; i < points.length(); i++) {
      character(out, points.get(i), quote);
    }
    return out.append(quote).toString();
  }

  private static void character(StringBuilder out, int c, char quote) {
    if (c == quote || c == '\\') {
      out.append('\\').append((char) c);
    } else if (c >= ' ' && c < 127) {
      out.append((char) c);
    } else if (c < 127 || c == 127) {
      control(out, c);
    } else if (IdentifierCheck.isPrintable(c)) {
      out.appendCodePoint(c);
    } else if (c <= 0xFF) {
      hex(out.append("\\x"), c, 2);
    } else if (c <= 0xFFFF) {
      hex(out.append("\\u"), c, 4);
    } else {
      hex(out.append("\\U"), c, 8);
    }
  }
}
