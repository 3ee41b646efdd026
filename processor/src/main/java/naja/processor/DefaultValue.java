package naja.processor;

import naja.processor.Exposed.Conversion;

/** Turns the text of a default into the Java expression that the direct entries pass. */
final class DefaultValue {
  private DefaultValue() {}

  /**
   * The expression, {@code "null"} for "not given", or null if the default is no value of the Java type.
   */
  static String expression(String text, Conversion conversion, String javaType) {
    return switch (conversion) {
      case OBJECT -> object(text);
      case LONG -> text.equals("sys.maxsize") ? "Long.MAX_VALUE" : integer(text, Long.MIN_VALUE, Long.MAX_VALUE, "L");
      case INT -> integer(text, Integer.MIN_VALUE, Integer.MAX_VALUE, "");
      case DOUBLE -> floating(text);
      case BOOLEAN -> text.equals("True") ? "true" : text.equals("False") ? "false" : null;
      case STRING -> isString(text) ? javaString(text) : "null";
      case INSTANCE -> text.equals("()") && javaType.equals("naja.runtime.objects.PyTuple")
          ? "PyTuple.EMPTY" : "null";
      default -> null;
    };
  }

  private static String object(String text) {
    switch (text) {
      case "None" -> {
        return "NONE";
      }
      case "True" -> {
        return "true";
      }
      case "False" -> {
        return "false";
      }
      case "()" -> {
        return "PyTuple.EMPTY";
      }
      case "sys.maxsize" -> {
        return "Long.MAX_VALUE";
      }
      default -> {}
    }
    if (isString(text)) {
      return javaString(text);
    }
    String number = integer(text, Long.MIN_VALUE, Long.MAX_VALUE, "L");
    if (number == null) {
      number = floating(text);
    }
    return number == null ? "null" : number;
  }

  private static String integer(String text, long least, long greatest, String suffix) {
    try {
      long value = Long.decode(text);
      return value < least || value > greatest ? null : value + suffix;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static String floating(String text) {
    try {
      double value = Double.parseDouble(text);
      return Double.isFinite(value) && !Character.isLetter(text.charAt(text.length() - 1))
          ? Double.toString(value) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static boolean isString(String text) {
    char first = text.charAt(0);
    return (first == '\'' || first == '"') && text.length() > 1 && text.charAt(text.length() - 1) == first;
  }

  /** The Java literal of a Python one; the escapes of the two agree as far as definitions use them. */
  private static String javaString(String text) {
    StringBuilder out = new StringBuilder("\"");
    String body = text.substring(1, text.length() - 1);
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c == '\\' && i + 1 < body.length()) {
        out.append(c).append(body.charAt(++i));
      } else if (c == '"') {
        out.append("\\\"");
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
