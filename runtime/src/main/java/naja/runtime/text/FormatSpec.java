package naja.runtime.text;

/**
 * A format specification, as {@code format(value, "*^+#012,.3f")} has it. The parser raises {@code ValueError}. An
 * object is immutable and may be kept and used again for values of the same type.
 *
 * @param fill the fill character
 * @param align one of {@code < > ^ =}
 * @param sign one of {@code + -} and blank, or 0 if there is none
 * @param noNegativeZero {@code z}
 * @param alternate {@code #}
 * @param width the least width, or -1
 * @param grouping comma or underscore between thousands, or 0
 * @param precision the precision, or -1
 * @param fractionGrouping comma or underscore within the fraction, or 0
 * @param type the presentation type, or 0 if there is none
 */
public record FormatSpec(int fill, char align, char sign, boolean noNegativeZero, boolean alternate, long width,
    char grouping, long precision, char fractionGrouping, int type) {

  /** {@code format(text, spec)} for a {@code str}. */
  public static Object formatStr(Object text, Object spec, String typeName) {
    if (Str.length(spec) == 0) {
      return text;
    }
    return parse(spec, typeName, 's', '<').applyToStr(text, typeName);
  }

  /** {@code format(text, self)} for a {@code str}, with a specification parsed for type 's'. */
  public Object applyToStr(Object text, String typeName) {
    if (type != 's') {
      throw unknownType(type, typeName);
    }
    if (sign != 0) {
      throw TextError.value((sign == ' ' ? "Space" : "Sign") + " not allowed in string format specifier");
    }
    if (noNegativeZero) {
      throw TextError.value("Negative zero coercion (z) not allowed in string format specifier");
    }
    if (alternate) {
      throw TextError.value("Alternate form (#) not allowed in string format specifier");
    }
    if (align == '=') {
      throw TextError.value("'=' alignment not allowed in string format specifier");
    }
    Object shown = precision >= 0 && precision < Str.length(text) ? Str.slice(text, 0, (int) precision) : text;
    return pad(shown);
  }

  /** The text with fill characters up to the width. */
  Object pad(Object text) {
    long margin = width - Str.length(text);
    if (margin <= 0) {
      return text;
    }
    long left = switch (align) {
      case '<' -> 0;
      case '^' -> margin / 2;
      default -> margin;
    };
    return StrPad.pad(text, left, margin - left, fill);
  }

  /** The error for a presentation type that the object's type does not have. */
  static TextError unknownType(int type, String typeName) {
    String shown = type > 32 && type < 128 ? String.valueOf((char) type) : "\\x" + Integer.toHexString(type);
    return TextError.value("Unknown format code '" + shown + "' for object of type '" + typeName + "'");
  }

  /**
   * Parses a specification.
   *
   * @param typeName the name of the object's type, for error texts
   * @param defaultType the presentation type if there is none
   * @param defaultAlign the alignment if there is none
   */
  public static FormatSpec parse(Object spec, String typeName, char defaultType, char defaultAlign) {
    return new Parser(spec, typeName).parse(defaultType, defaultAlign);
  }

  private static final class Parser {
    private final Object spec;
    private final String typeName;
    private final int end;
    private int at;

    Parser(Object spec, String typeName) {
      this.spec = spec;
      this.typeName = typeName;
      this.end = Str.length(spec);
    }

    private int peek(int offset) {
      return at + offset < end ? Str.codePointAt(spec, at + offset) : -1;
    }

    private boolean accept(char c) {
      if (peek(0) == c) {
        at++;
        return true;
      }
      return false;
    }

    private static boolean isAlign(int c) {
      return c == '<' || c == '>' || c == '=' || c == '^';
    }

    FormatSpec parse(char defaultType, char defaultAlign) {
      int fill = -1;
      char align = 0;
      if (isAlign(peek(1))) {
        fill = peek(0);
        align = (char) peek(1);
        at += 2;
      } else if (isAlign(peek(0))) {
        align = (char) peek(0);
        at++;
      }
      char sign = 0;
      int c = peek(0);
      if (c == '+' || c == '-' || c == ' ') {
        sign = (char) c;
        at++;
      }
      boolean noNegativeZero = accept('z');
      boolean alternate = accept('#');
      if (fill < 0) {
        boolean zero = accept('0');
        fill = zero ? '0' : ' ';
        if (zero && align == 0 && defaultAlign == '>') {
          align = '=';
        }
      }
      long width = integer();
      char grouping = grouping();
      long precision = -1;
      char fractionGrouping = 0;
      if (accept('.')) {
        precision = integer();
        fractionGrouping = grouping();
        if (precision < 0 && fractionGrouping == 0) {
          throw TextError.value("Format specifier missing precision");
        }
      }
      if (end - at > 1) {
        throw TextError.value("Invalid format specifier '" + spec + "' for object of type '" + typeName + "'");
      }
      int type = at < end ? peek(0) : defaultType;
      checkGrouping(grouping, fractionGrouping, type);
      return new FormatSpec(fill, align == 0 ? defaultAlign : align, sign, noNegativeZero, alternate, width, grouping,
          precision, fractionGrouping, type);
    }

    /** A number, or -1 if there is no digit. */
    private long integer() {
      long value = -1;
      for (int digit = digit(); digit >= 0; digit = digit()) {
        at++;
        value = Math.max(value, 0);
        if (value > (Long.MAX_VALUE - digit) / 10) {
          throw TextError.value("Too many decimal digits in format string");
        }
        value = value * 10 + digit;
      }
      return value;
    }

    private int digit() {
      int c = peek(0);
      return c < 0 ? -1 : UnicodeData.decimalValue(c);
    }

    private char grouping() {
      char grouping = accept(',') ? ',' : 0;
      if (accept('_')) {
        if (grouping != 0) {
          throw bothGroupings();
        }
        grouping = '_';
      }
      if (grouping == '_' && peek(0) == ',') {
        throw bothGroupings();
      }
      return grouping;
    }

    private static TextError bothGroupings() {
      return TextError.value("Cannot specify both ',' and '_'.");
    }

    private void checkGrouping(char grouping, char fractionGrouping, int type) {
      if (grouping != 0) {
        boolean fine = switch (type) {
          case 'd', 'e', 'f', 'g', 'E', 'G', '%', 'F', 0 -> true;
          case 'b', 'o', 'x', 'X' -> grouping == '_';
          default -> false;
        };
        if (!fine) {
          throw wrongGrouping(grouping, type);
        }
      }
      if (type == 'n' && fractionGrouping != 0) {
        throw wrongGrouping(fractionGrouping, type);
      }
    }

    private static TextError wrongGrouping(char grouping, int type) {
      String shown = type > 32 && type < 128 ? String.valueOf((char) type) : "\\x" + Integer.toHexString(type);
      return TextError.value("Cannot specify '" + grouping + "' with '" + shown + "'.");
    }
  }
}
