package naja.runtime.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** The runtime's part of formatting, for numbers and texts only. */
final class CaseCallbacks implements PercentFormat.Values, StrFormat.Fields {
  private final Object[] arguments;
  private final boolean mapping;

  CaseCallbacks(Object[] arguments) {
    this(arguments, false);
  }

  private CaseCallbacks(Object[] arguments, boolean mapping) {
    this.arguments = arguments;
    this.mapping = mapping;
  }

  @Override
  public Object item(Object key) {
    String name = key instanceof byte[] b ? new String(b, StandardCharsets.ISO_8859_1) : key.toString();
    if (mapping && (name.equals("a") || name.equals("b(b)"))) {
      return arguments[name.length() / 4];
    }
    throw new TextError(TextError.Kind.KEY_ERROR,
        key instanceof byte[] b ? BytesText.repr(b, b.length) : StrRepr.repr(key).toString());
  }

  @Override
  public Object convert(Object value, char conversion) {
    Object repr = switch (value) {
      case Long n -> Long.toString(n);
      case BigInteger n -> IntText.toDecimal(n, 4300);
      case Double x -> FloatText.repr(x);
      case byte[] b -> BytesText.repr(b, b.length);
      case CaseCallbacks c -> "{'a': " + arguments[0] + ", 'b(b)': " + arguments[1] + "}";
      default -> conversion == 's' ? value : StrRepr.repr(value);
    };
    return conversion == 'a' ? StrRepr.asciiOnly(repr) : repr;
  }

  @Override
  public byte[] bytes(Object value) {
    if (value instanceof byte[] b) {
      return b;
    }
    throw TextError.type("%b requires a bytes-like object, or an object that implements __bytes__, not '"
        + typeName(value) + "'");
  }

  @Override
  public Object integer(Object value, boolean real) {
    return real && value instanceof Double x ? FloatText.toInt(x) : exactInteger(value);
  }

  @Override
  public Object exactInteger(Object value) {
    return value instanceof Long || value instanceof BigInteger ? value : null;
  }

  @Override
  public double floating(Object value) {
    return switch (value) {
      case Long n -> n;
      case BigInteger n -> new BigDecimal(n).doubleValue();
      case Double x -> x;
      case byte[] b -> throw TextError.type("float argument required, not bytes");
      default -> throw TextError.type("must be real number, not " + typeName(value));
    };
  }

  @Override
  public Object character(Object value) {
    return Str.isStr(value) || value instanceof byte[] ? value : null;
  }

  @Override
  public String typeName(Object value) {
    return switch (value) {
      case Long n -> "int";
      case BigInteger n -> "int";
      case Double x -> "float";
      case byte[] b -> "bytes";
      case CaseCallbacks c -> "dict";
      default -> "str";
    };
  }

  @Override
  public int maxDigits() {
    return 4300;
  }

  @Override
  public boolean hasPositional() {
    return true;
  }

  @Override
  public Object positional(long index) {
    return index < arguments.length ? arguments[(int) index] : null;
  }

  @Override
  public Object keyword(Object name) {
    return item(name);
  }

  @Override
  public Object attribute(Object object, Object name) {
    throw new TextError(TextError.Kind.LOOKUP_ERROR, "attribute");
  }

  @Override
  public Object item(Object object, Object key) {
    throw new TextError(TextError.Kind.LOOKUP_ERROR, "item");
  }

  @Override
  public Object format(Object object, Object spec) {
    return switch (object) {
      case Double x -> NumberFormat.formatFloat(x, spec, "float", NumericLocale.C);
      case Long n -> NumberFormat.formatInt(n, spec, "int", 4300, NumericLocale.C);
      case BigInteger n -> NumberFormat.formatInt(n, spec, "int", 4300, NumericLocale.C);
      default -> FormatSpec.formatStr(object, spec, "str");
    };
  }

  static Object percent(Object template, Object[] arguments) {
    if (template instanceof byte[] b) {
      byte[] result = PercentFormat.format(b, b.length, arguments, false, new CaseCallbacks(arguments));
      return new String(result, StandardCharsets.ISO_8859_1);
    }
    return PercentFormat.format(template, arguments, false, new CaseCallbacks(arguments));
  }

  static Object percentMap(Object template, Object a, Object b) {
    CaseCallbacks callbacks = new CaseCallbacks(new Object[] {a, b}, true);
    Object[] alone = {callbacks};
    if (template instanceof byte[] bytes) {
      return PercentFormat.format(bytes, bytes.length, alone, true, callbacks);
    }
    return PercentFormat.format(template, alone, true, callbacks);
  }

  static Object[] parse(Object template) {
    Pieces parts = new Pieces();
    StrFormat.Parser parser = new StrFormat.Parser(template);
    for (StrFormat.Part part = parser.next(); part != null; part = parser.next()) {
      parts.add(new Object[] {part.literal(), part.fieldName(), part.spec(),
        part.conversion() < 0 ? null : Str.ofCodePoint(part.conversion())});
    }
    return parts.toArray();
  }

  static Object[] split(Object fieldName) {
    StrFormat.FieldName name = new StrFormat.FieldName(fieldName);
    Pieces parts = new Pieces();
    parts.add(name.first());
    for (StrFormat.Step step = name.next(); step != null; step = name.next()) {
      parts.add(new Object[] {step.isAttribute(), step.key()});
    }
    return parts.toArray();
  }
}
