package naja.modules.unicodedata;

import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyType;
import naja.runtime.text.Str;
import naja.runtime.text.UnicodeData;
import naja.runtime.text.UnicodeNames;
import naja.runtime.text.UnicodeProperties;
import naja.runtime.text.codecs.Ascii;

/** {@code unicodedata}: the properties of characters. */
@ModuleSpec("unicodedata")
public final class UnicodeDataModule {
  private static final int LONGEST_NAME = 256;

  private UnicodeDataModule() {}

  static void init(PyDict namespace) {
    namespace.put("unidata_version", "16.0.0");
    namespace.put("UCD", PyUcd.TYPE);
    namespace.put("ucd_3_2_0", new PyUcd());
  }

  /** The code point of an argument of one character. */
  static int character(Object chr, String function, String place) {
    Object text = PyStr.valueOrNull(chr);
    if (text == null) {
      throw Errors.typeError(
          function + "() argument" + place + " must be a unicode character, not " + PyType.of(chr).name());
    }
    int length = Str.length(text);
    if (length != 1) {
      throw Errors.typeError(
          function + "(): argument" + place + " must be a unicode character, not a string of length " + length);
    }
    return Str.codePointAt(text, 0);
  }

  static Object missing(Object otherwise, String message) {
    if (otherwise == null) {
      throw Errors.valueError(message);
    }
    return otherwise;
  }

  static Object text(Object value, String function) {
    Object text = PyStr.valueOrNull(value);
    if (text == null) {
      throw Errors.typeError(function + "() argument 2 must be str, not " + PyType.of(value).name());
    }
    return text;
  }

  static String form(Object value, String function) {
    Object text = PyStr.valueOrNull(value);
    if (text == null) {
      throw Errors.typeError(function + "() argument 1 must be str, not " + PyType.of(value).name());
    }
    return String.valueOf(text);
  }

  @Def("name(chr, default=<unrepresentable>, /)")
  static Object name(Object chr, Object otherwise) {
    int c = character(chr, "name", " 1");
    String name = UnicodeNames.name(c);
    return name == null ? missing(otherwise, "no such name") : name;
  }

  @Def("decimal(chr, default=<unrepresentable>, /)")
  static Object decimal(Object chr, Object otherwise) {
    int c = character(chr, "decimal", " 1");
    return UnicodeData.isDecimal(c) ? (Object) (long) UnicodeData.decimalValue(c) : missing(otherwise, "not a decimal");
  }

  @Def("digit(chr, default=<unrepresentable>, /)")
  static Object digit(Object chr, Object otherwise) {
    int c = character(chr, "digit", " 1");
    return UnicodeData.isDigit(c) ? (Object) (long) UnicodeProperties.digit(c) : missing(otherwise, "not a digit");
  }

  @Def("numeric(chr, default=<unrepresentable>, /)")
  static Object numeric(Object chr, Object otherwise) {
    int c = character(chr, "numeric", " 1");
    return UnicodeData.isNumeric(c)
        ? (Object) UnicodeProperties.numeric(c) : missing(otherwise, "not a numeric character");
  }

  @Def("category(chr, /)")
  static String category(Object chr) {
    return UnicodeProperties.category(character(chr, "category", ""));
  }

  @Def("bidirectional(chr, /)")
  static String bidirectional(Object chr) {
    return UnicodeProperties.bidirectional(character(chr, "bidirectional", ""));
  }

  @Def("combining(chr, /)")
  static int combining(Object chr) {
    return UnicodeProperties.combining(character(chr, "combining", ""));
  }

  @Def("east_asian_width(chr, /)")
  static String eastAsianWidth(Object chr) {
    return UnicodeProperties.eastAsianWidth(character(chr, "east_asian_width", ""));
  }

  @Def("decomposition(chr, /)")
  static String decomposition(Object chr) {
    return UnicodeProperties.decomposition(character(chr, "decomposition", ""));
  }

  @Def("mirrored(chr, /)")
  static int mirrored(Object chr) {
    return UnicodeProperties.isMirrored(character(chr, "mirrored", "")) ? 1 : 0;
  }

  @Def("normalize(form, unistr, /)")
  static Object normalize(Object form, Object unistr) {
    return UnicodeProperties.normalize(form(form, "normalize"), text(unistr, "normalize"));
  }

  @Def("is_normalized(form, unistr, /)")
  static boolean isNormalized(Object form, Object unistr) {
    return UnicodeProperties.isNormalized(form(form, "is_normalized"), text(unistr, "is_normalized"));
  }

  @Def("lookup(name, /)")
  static Object lookup(Object name) {
    Object text = PyStr.valueOrNull(name);
    if (text == null) {
      byte[] bytes = Buffers.bytes(name);
      text = Ascii.decodeLatin1(bytes, 0, bytes.length).text();
    }
    if (Str.length(text) > LONGEST_NAME) {
      throw Errors.keyError("name too long");
    }
    int c = UnicodeNames.lookup(String.valueOf(text));
    if (c < 0) {
      throw Errors.keyError(Str.concat("undefined character name '", Str.concat(text, "'")));
    }
    return Str.ofCodePoint(c);
  }
}
