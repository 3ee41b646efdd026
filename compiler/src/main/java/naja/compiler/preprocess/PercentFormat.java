package naja.compiler.preprocess;

import java.util.ArrayList;
import java.util.List;
import naja.compiler.InstructionSequence;
import naja.syntax.ast.Expr;
import naja.syntax.ast.Span;
import naja.syntax.constant.WideString;

/**
 * Turns {@code "..." % (...)} into an f-string where that means the same: only {@code %s}, {@code %r} and {@code %a}
 * with simple widths and precisions, and as many values as conversions.
 */
final class PercentFormat {
  private static final int MAX_DIGITS = 2;

  private final int[] format;
  private final List<Expr> values;
  private final List<Expr> parts = new ArrayList<>();
  private int position;
  private int used;

  private PercentFormat(int[] format, List<Expr> values) {
    this.format = format;
    this.values = values;
  }

  /** The f-string, or {@code null} if there is none. */
  static Expr toJoinedStr(Object format, List<Expr> values, Span span) {
    int[] codePoints;
    if (format instanceof String text) {
      codePoints = codePoints(text);
    } else if (format instanceof WideString wide) {
      codePoints = wide.toCodePoints();
    } else {
      return null;
    }
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) instanceof Expr.Starred) {
        return null;
      }
    }
    PercentFormat parser = new PercentFormat(codePoints, values);
    return parser.parse() ? new Expr.JoinedStr(parser.parts, span) : null;
  }

  private static int[] codePoints(String text) {
    int[] result = new int[text.length()];
    for (int i = 0; i < result.length; i++) {
      result[i] = text.charAt(i);
    }
    return result;
  }

  private boolean parse() {
    while (true) {
      literal();
      if (position == format.length) {
        return used == values.size();
      }
      if (used == values.size() || !conversion()) {
        return false;
      }
    }
  }

  /** Takes the text up to a conversion or the end. */
  private void literal() {
    int[] text = new int[format.length - position];
    int length = 0;
    while (position < format.length) {
      int c = format[position];
      if (c == '%') {
        if (position + 1 >= format.length || format[position + 1] != '%') {
          break;
        }
        position++;
      }
      text[length++] = c;
      position++;
    }
    if (length > 0) {
      parts.add(new Expr.Constant(WideString.of(text, length), null, InstructionSequence.NO_LOCATION));
    }
  }

  private boolean conversion() {
    position++;
    boolean leftAligned = false;
    while (position < format.length && isFlag(format[position])) {
      leftAligned |= format[position] == '-';
      position++;
    }
    int width = number();
    if (width == -2) {
      return false;
    }
    int precision = -1;
    if (position < format.length && format[position] == '.') {
      position++;
      precision = number();
      if (precision == -2) {
        return false;
      }
      precision = Math.max(precision, 0);
    }
    if (position >= format.length) {
      return false;
    }
    int letter = format[position++];
    if (letter != 's' && letter != 'r' && letter != 'a') {
      return false;
    }
    Expr value = values.get(used++);
    parts.add(new Expr.FormattedValue(value, letter, spec(leftAligned, width, precision), value.span()));
    return true;
  }

  private static boolean isFlag(int c) {
    return c == '-' || c == '+' || c == ' ' || c == '#' || c == '0';
  }

  /** The number at the position, -1 if there is none, -2 if it is too long. */
  private int number() {
    int start = position;
    int number = 0;
    while (position < format.length && format[position] >= '0' && format[position] <= '9') {
      if (position - start == MAX_DIGITS) {
        return -2;
      }
      number = number * 10 + format[position] - '0';
      position++;
    }
    return position == start ? -1 : number;
  }

  private static Expr spec(boolean leftAligned, int width, int precision) {
    StringBuilder spec = new StringBuilder();
    if (width > 0) {
      // An f-string aligns text to the left by default, and % to the right.
      if (!leftAligned) {
        spec.append('>');
      }
      spec.append(width);
    }
    if (precision >= 0) {
      spec.append('.').append(precision);
    }
    return spec.isEmpty() ? null : new Expr.Constant(spec.toString(), null, InstructionSequence.NO_LOCATION);
  }
}
