package naja.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A definition in Python syntax, {@code name(self, x, y=None, /, *args, key=1, **kwargs)}. */
record Definition(String name, String signature, List<Parameter> parameters) {

  enum Kind {
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD
  }

  /** A parameter; the default is its text, or null. */
  record Parameter(String name, Kind kind, String defaultText) {
    boolean isPositional() {
      return kind == Kind.POSITIONAL_ONLY || kind == Kind.POSITIONAL_OR_KEYWORD;
    }
  }

  /** What is wrong with a definition. */
  static final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    SyntaxException(String message) {
      super(message);
    }
  }

  /** Reads a definition. */
  static Definition parse(String text) throws SyntaxException {
    int open = text.indexOf('(');
    if (open <= 0 || !text.endsWith(")")) {
      throw new SyntaxException("a definition is name(parameters)");
    }
    String name = text.substring(0, open);
    requireName(name);
    return new Definition(name, text.substring(open),
        parameters(split(withoutGroups(text.substring(open + 1, text.length() - 1)))));
  }

  /**
   * Turns the parameters in brackets, {@code sub[, start[, end]], /}, into such with a default that is "not given".
   */
  private static String withoutGroups(String text) throws SyntaxException {
    int first = text.indexOf("[,");
    if (first < 0) {
      return text;
    }
    int last = text.indexOf(']', first);
    String[] names = text.substring(first, Math.max(first, last)).split("\\[,", -1);
    int end = last + names.length - 1;
    if (last < 0 || end > text.length() || !text.substring(last, end).equals("]".repeat(names.length - 1))) {
      throw new SyntaxException("unbalanced brackets or quotes");
    }
    StringBuilder out = new StringBuilder(text.substring(0, first));
    for (int i = 1; i < names.length; i++) {
      out.append(", ").append(names[i].strip()).append("=<unrepresentable>");
    }
    return out.append(text.substring(end)).toString();
  }

  private static List<Parameter> parameters(List<String> items) throws SyntaxException {
    List<Parameter> result = new ArrayList<>();
    Set<String> names = new HashSet<>();
    boolean slash = false;
    boolean star = false;
    boolean bareStar = false;
    boolean hasDefault = false;
    for (String item : items) {
      if (!result.isEmpty() && result.getLast().kind() == Kind.VAR_KEYWORD) {
        throw new SyntaxException("nothing may follow **" + result.getLast().name());
      }
      if (item.equals("/")) {
        if (slash || star || result.isEmpty()) {
          throw new SyntaxException("misplaced /");
        }
        slash = true;
        result.replaceAll(p -> new Parameter(p.name(), Kind.POSITIONAL_ONLY, p.defaultText()));
        continue;
      }
      if (item.equals("*")) {
        if (star) {
          throw new SyntaxException("misplaced *");
        }
        star = true;
        bareStar = true;
        continue;
      }
      Parameter parameter;
      if (item.startsWith("**")) {
        parameter = new Parameter(item.substring(2), Kind.VAR_KEYWORD, null);
      } else if (item.startsWith("*")) {
        if (star) {
          throw new SyntaxException("misplaced " + item);
        }
        star = true;
        parameter = new Parameter(item.substring(1), Kind.VAR_POSITIONAL, null);
      } else {
        int equals = item.indexOf('=');
        String name = equals < 0 ? item : item.substring(0, equals).strip();
        String defaultText = equals < 0 ? null : item.substring(equals + 1).strip();
        if (defaultText != null && defaultText.isEmpty()) {
          throw new SyntaxException("no default after " + name + "=");
        }
        if (!star && defaultText == null && hasDefault) {
          throw new SyntaxException("parameter without a default follows parameter with a default: " + name);
        }
        hasDefault |= !star && defaultText != null;
        parameter = new Parameter(name, star ? Kind.KEYWORD_ONLY : Kind.POSITIONAL_OR_KEYWORD, defaultText);
      }
      requireName(parameter.name());
      if (!names.add(parameter.name())) {
        throw new SyntaxException("duplicate parameter " + parameter.name());
      }
      result.add(parameter);
    }
    if (bareStar && result.stream().noneMatch(p -> p.kind() == Kind.KEYWORD_ONLY)) {
      throw new SyntaxException("named parameters must follow *");
    }
    return List.copyOf(result);
  }

  /** Splits at the commas that stand outside of quotes and brackets. */
  private static List<String> split(String text) throws SyntaxException {
    List<String> items = new ArrayList<>();
    int depth = 0;
    int start = 0;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        if (c == '\\') {
          i++;
        } else if (c == quote) {
          quote = 0;
        }
        continue;
      }
      switch (c) {
        case '\'', '"' -> quote = c;
        case '(', '[', '{', '<' -> depth++;
        case ')', ']', '}', '>' -> depth--;
        case ',' -> {
          if (depth == 0) {
            items.add(text.substring(start, i).strip());
            start = i + 1;
          }
        }
        default -> {}
      }
      if (depth < 0) {
        throw new SyntaxException("unbalanced brackets");
      }
    }
    if (depth != 0 || quote != 0) {
      throw new SyntaxException("unbalanced brackets or quotes");
    }
    String last = text.substring(start).strip();
    if (!last.isEmpty()) {
      items.add(last);
    } else if (!items.isEmpty()) {
      throw new SyntaxException("parameter expected after the last comma");
    }
    return items;
  }

  private static void requireName(String name) throws SyntaxException {
    boolean good = name.startsWith("_") || (!name.isEmpty() && Character.isUnicodeIdentifierStart(name.charAt(0)));
    for (int i = 1; good && i < name.length(); i++) {
      good = Character.isUnicodeIdentifierPart(name.charAt(i));
    }
    if (!good) {
      throw new SyntaxException("not a name: '" + name + "'");
    }
  }
}
