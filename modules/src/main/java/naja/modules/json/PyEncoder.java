package naja.modules.json;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyBuiltinFunction;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.threads.Interpreter;

/** {@code _json.make_encoder}: what a {@code JSONEncoder} writes values with. */
@TypeSpec("_json.Encoder")
public final class PyEncoder extends PyObject {
  static final PyType TYPE = PyType.builtin("_json.Encoder", PyEncoder.class, new PyEncoderSpec());

  static {
    TYPE.isBase = false;
  }

  /** How strings are written. */
  enum Strings {
    ASCII, UNICODE, CALL
  }

  final Object markers;
  final Object defaultFunction;
  final Object encoder;
  final Object indent;
  final Object keySeparator;
  final Object itemSeparator;
  final boolean sortKeys;
  final boolean skipKeys;
  final boolean allowNan;
  final Strings strings;

  private PyEncoder(
      Object markers, Object defaultFunction, Object encoder, Object indent, Object keySeparator,
      Object itemSeparator, boolean sortKeys, boolean skipKeys, boolean allowNan) {
    this.markers = markers;
    this.defaultFunction = defaultFunction;
    this.encoder = encoder;
    this.indent = indent;
    this.keySeparator = keySeparator;
    this.itemSeparator = itemSeparator;
    this.sortKeys = sortKeys;
    this.skipKeys = skipKeys;
    this.allowNan = allowNan;
    strings = strings(encoder);
  }

  private static Strings strings(Object encoder) {
    if (encoder instanceof PyBuiltinFunction) {
      Object module = Interpreter.current().modules.get("_json");
      if (module != null && encoder == Attributes.lookupAttr(module, "encode_basestring_ascii")) {
        return Strings.ASCII;
      }
      if (module != null && encoder == Attributes.lookupAttr(module, "encode_basestring")) {
        return Strings.UNICODE;
      }
    }
    return Strings.CALL;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "make_encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, "
      + "allow_nan)", noSignature = true)
  static Object create(
      PyType type, Object markers, Object defaultFunction, Object encoder, Object indent, Object keySeparator,
      Object itemSeparator, boolean sortKeys, boolean skipKeys, boolean allowNan) {
    if (markers != PyNone.NONE && !(markers instanceof PyDict)) {
      throw Errors.typeError("make_encoder() argument 1 must be dict or None, not " + PyType.of(markers).name());
    }
    return new PyEncoder(
        markers, defaultFunction, encoder, indent, separator(keySeparator, 5), separator(itemSeparator, 6),
        sortKeys, skipKeys, allowNan);
  }

  private static Object separator(Object value, int argument) {
    Object text = PyStr.valueOrNull(value);
    if (text == null) {
      throw Errors.typeError(
          "make_encoder() argument " + argument + " must be str, not " + PyType.of(value).name());
    }
    return text;
  }

  @Def("__call__(self, /, obj, _current_indent_level)")
  static Object iterencode(PyEncoder self, Object object, int level) {
    JsonWriter writer = new JsonWriter(self);
    writer.value(object, Math.max(level, 0));
    return PyTuple.of(writer.text());
  }

  @Get(value = "markers", member = true)
  static Object getMarkers(PyEncoder self) {
    return self.markers;
  }

  @Get(value = "default", member = true)
  static Object getDefault(PyEncoder self) {
    return self.defaultFunction;
  }

  @Get(value = "encoder", member = true)
  static Object getEncoder(PyEncoder self) {
    return self.encoder;
  }

  @Get(value = "indent", member = true)
  static Object getIndent(PyEncoder self) {
    return self.indent;
  }

  @Get(value = "key_separator", member = true)
  static Object getKeySeparator(PyEncoder self) {
    return self.keySeparator;
  }

  @Get(value = "item_separator", member = true)
  static Object getItemSeparator(PyEncoder self) {
    return self.itemSeparator;
  }

  @Get(value = "sort_keys", member = true)
  static boolean getSortKeys(PyEncoder self) {
    return self.sortKeys;
  }

  @Get(value = "skipkeys", member = true)
  static boolean getSkipKeys(PyEncoder self) {
    return self.skipKeys;
  }
}
