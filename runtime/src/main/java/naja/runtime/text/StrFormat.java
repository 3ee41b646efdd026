package naja.runtime.text;

/**
 * The templates of {@code str.format}: their parser, as {@code _string.formatter_parser} and
 * {@code _string.formatter_field_name_split} show it, and the loop that fills them in. The objects that go in are the
 * runtime's, known here only through {@link Fields}.
 */
public final class StrFormat {
  /** Replacement fields may stand in the specification of another, but no deeper. */
  private static final int MAX_DEPTH = 2;

  private StrFormat() {}

  /** What the loop asks of the runtime. */
  public interface Fields {
    /** True if there are positional arguments at all; {@code format_map} has none. */
    boolean hasPositional();

    /** The positional argument, or null if there are not so many. */
    Object positional(long index);

    /** The keyword argument. Raises {@code KeyError}. */
    Object keyword(Object name);

    /** {@code getattr(object, name)}. */
    Object attribute(Object object, Object name);

    /** {@code object[key]} for a {@link Long} or a {@code str}. */
    Object item(Object object, Object key);

    /** {@code str}, {@code repr} or {@code ascii} of the object, as {@code conversion} is s, r or a. */
    Object convert(Object object, char conversion);

    /** {@code format(object, spec)}, a {@code str}. */
    Object format(Object object, Object spec);
  }

  /**
   * A piece of text and the replacement field after it.
   *
   * @param literal the text, a {@code str}
   * @param fieldName the name in the field, or null if no field follows
   * @param spec the format specification, or null if no field follows
   * @param conversion the character after the exclamation mark, or -1
   * @param nested true if the specification has fields itself
   */
  public record Part(Object literal, Object fieldName, Object spec, int conversion, boolean nested) {}

  /**
   * A step from a field's object to its attribute or item.
   *
   * @param isAttribute true for an attribute
   * @param key the name, or a {@link Long} for an item with a number
   */
  public record Step(boolean isAttribute, Object key) {}

  /** Cuts a template in parts. */
  public static final class Parser {
    private final Object template;
    private final int end;
    private int at;

    /** A parser at the start of the template. */
    public Parser(Object template) {
      this.template = template;
      this.end = Str.length(template);
    }

    /** The next part, or null at the end. Raises {@code ValueError}. */
    public Part next() {
      if (at >= end) {
        return null;
      }
      int start = at;
      int c = 0;
      boolean markup = false;
      while (at < end && !markup) {
        c = Str.codePointAt(template, at++);
        markup = c == '{' || c == '}';
      }
      int stop = at;
      boolean doubled = at < end && Str.codePointAt(template, at) == c;
      if (c == '}' && !doubled) {
        throw TextError.value("Single '}' encountered in format string");
      }
      if (c == '{' && at == end) {
        throw TextError.value("Single '{' encountered in format string");
      }
      if (markup && doubled) {
        at++;
        return new Part(Str.slice(template, start, stop), null, null, -1, false);
      }
      Object literal = Str.slice(template, start, markup ? stop - 1 : stop);
      return markup ? field(literal) : new Part(literal, null, null, -1, false);
    }

    private Part field(Object literal) {
      int start = at;
      int c = fieldNameEnd();
      Object name = Str.slice(template, start, c < 0 || at == start ? at : at - 1);
      if (c == '}') {
        return new Part(literal, name, "", -1, false);
      }
      if (c != '!' && c != ':') {
        throw TextError.value("expected '}' before end of string");
      }
      int conversion = -1;
      if (c == '!') {
        if (at >= end) {
          throw TextError.value("end of string while looking for conversion specifier");
        }
        conversion = Str.codePointAt(template, at++);
        if (at < end) {
          c = Str.codePointAt(template, at++);
          if (c == '}') {
            return new Part(literal, name, "", conversion, false);
          }
          if (c != ':') {
            throw TextError.value("expected ':' after conversion specifier");
          }
        }
      }
      return spec(literal, name, conversion);
    }

    /** Goes beyond the character that ends the field's name, and returns it, or -1 if there is none. */
    private int fieldNameEnd() {
      while (at < end) {
        int c = Str.codePointAt(template, at++);
        switch (c) {
          case '{' -> throw TextError.value("unexpected '{' in field name");
          case '[' -> {
            while (at < end && Str.codePointAt(template, at) != ']') {
              at++;
            }
          }
          case '}', ':', '!' -> {
            return c;
          }
          default -> {
          }
        }
      }
      return -1;
    }

    private Part spec(Object literal, Object name, int conversion) {
      int start = at;
      int open = 1;
      boolean nested = false;
      while (at < end) {
        int c = Str.codePointAt(template, at++);
        if (c == '{') {
          nested = true;
          open++;
        } else if (c == '}' && --open == 0) {
          return new Part(literal, name, Str.slice(template, start, at - 1), conversion, nested);
        }
      }
      throw TextError.value("unmatched '{' in format spec");
    }
  }

  /** Cuts a field's name in the name of the argument and the steps from there. */
  public static final class FieldName {
    private final Object name;
    private final int end;
    private final Object first;
    private int at;

    /** Parses the start of the name. Raises {@code ValueError} for a number that is too large. */
    public FieldName(Object name) {
      this.name = name;
      this.end = Str.length(name);
      while (at < end && Str.codePointAt(name, at) != '.' && Str.codePointAt(name, at) != '[') {
        at++;
      }
      first = numberOrName(0, at);
    }

    /** The argument: a {@link Long}, or a {@code str}, which is empty for the next one in turn. */
    public Object first() {
      return first;
    }

    /** The next step, or null at the end. Raises {@code ValueError}. */
    public Step next() {
      if (at >= end) {
        return null;
      }
      int c = Str.codePointAt(name, at++);
      int start = at;
      Object key;
      if (c == '.') {
        while (at < end && Str.codePointAt(name, at) != '.' && Str.codePointAt(name, at) != '[') {
          at++;
        }
        key = Str.slice(name, start, at);
      } else if (c == '[') {
        while (at < end && Str.codePointAt(name, at) != ']') {
          at++;
        }
        if (at == end) {
          throw TextError.value("Missing ']' in format string");
        }
        key = numberOrName(start, at++);
      } else {
        throw TextError.value("Only '.' or '[' may follow ']' in format field specifier");
      }
      if (key instanceof String s && s.isEmpty()) {
        throw TextError.value("Empty attribute in format string");
      }
      return new Step(c == '.', key);
    }

    private Object numberOrName(int start, int stop) {
      long number = 0;
      for (int i = start; i < stop; i++) {
        int digit = UnicodeData.decimalValue(Str.codePointAt(name, i));
        if (digit < 0) {
          return Str.slice(name, start, stop);
        }
        if (number > (Long.MAX_VALUE - digit) / 10) {
          throw TextError.value("Too many decimal digits in format string");
        }
        number = number * 10 + digit;
      }
      if (start == stop) {
        return "";
      }
      return number;
    }
  }

  /**
   * The template filled in: {@code template.format(...)}. Raises {@code ValueError}, {@code IndexError}, and the rest.
   */
  public static Object format(Object template, Fields fields) {
    return new Run(fields).fill(template, MAX_DEPTH);
  }

  private static final class Run {
    private final Fields fields;
    private long nextNumber;
    private boolean automatic;
    private boolean manual;

    Run(Fields fields) {
      this.fields = fields;
    }

    Object fill(Object template, int depth) {
      if (depth == 0) {
        throw TextError.value("Max string recursion exceeded");
      }
      StrBuilder out = new StrBuilder(Str.length(template) + 16);
      Parser parser = new Parser(template);
      for (Part part = parser.next(); part != null; part = parser.next()) {
        out.append(part.literal);
        if (part.fieldName != null) {
          Object value = converted(object(part.fieldName), part.conversion);
          out.append(fields.format(value, part.nested ? fill(part.spec, depth - 1) : part.spec));
        }
      }
      return out.build();
    }

    private Object converted(Object value, int conversion) {
      return switch (conversion) {
        case -1 -> value;
        case 's', 'r', 'a' -> fields.convert(value, (char) conversion);
        default -> {
          String shown = conversion > 32 && conversion < 127 ? String.valueOf((char) conversion)
              : "\\x" + Integer.toHexString(conversion);
          throw TextError.value("Unknown conversion specifier " + shown);
        }
      };
    }

    private Object object(Object fieldName) {
      FieldName name = new FieldName(fieldName);
      Object value = argument(name.first());
      for (Step step = name.next(); step != null; step = name.next()) {
        value = step.isAttribute ? fields.attribute(value, step.key) : fields.item(value, step.key);
      }
      return value;
    }

    private Object argument(Object first) {
      boolean empty = first instanceof String s && s.isEmpty();
      if (!empty && !(first instanceof Long)) {
        return fields.keyword(first);
      }
      if (empty ? manual : automatic) {
        throw TextError.value(empty
            ? "cannot switch from manual field specification to automatic field numbering"
            : "cannot switch from automatic field numbering to manual field specification");
      }
      automatic = empty;
      manual = !empty;
      long index = empty ? nextNumber++ : (Long) first;
      if (!fields.hasPositional()) {
        throw TextError.value("Format string contains positional fields");
      }
      Object value = fields.positional(index);
      if (value == null) {
        throw new TextError(TextError.Kind.INDEX_ERROR,
            "Replacement index " + index + " out of range for positional args tuple");
      }
      return value;
    }
  }
}
