package naja.modules.json;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.text.StrBuilder;
import naja.runtime.threads.Interpreter;

/** {@code _json}: JSON texts to objects ({@link JsonReader}) and back ({@link JsonWriter}). */
@ModuleSpec("_json")
public final class JsonModule {
  private JsonModule() {}

  static void init(PyDict namespace) {
    namespace.put("make_encoder", PyEncoder.TYPE);
    namespace.put("make_scanner", PyScanner.TYPE);
  }

  /** The text of a {@code str}; {@code TypeError} for other objects. */
  static Object text(Object value) {
    Object text = PyStr.valueOrNull(value);
    if (text == null) {
      throw Errors.typeError("first argument must be a string, not " + PyType.of(value).name());
    }
    return text;
  }

  /** A {@code json.JSONDecodeError}. */
  static PyException decodeError(String message, Object document, int at) {
    Object type = Attributes.getAttr(ImportMachinery.load(Interpreter.current(), "json.decoder"), "JSONDecodeError");
    Object error = Calls.call(type, message, document, (long) at);
    if (error instanceof PyBaseException exception) {
      return new PyException(exception);
    }
    throw Errors.typeError("exceptions must derive from BaseException");
  }

  @Def("encode_basestring(object, /)")
  static Object encodeBaseString(Object object) {
    Object text = JsonModule.text(object);
    StrBuilder out = new StrBuilder();
    JsonStrings.append(out, text, false);
    return out.build();
  }

  @Def("encode_basestring_ascii(object, /)")
  static Object encodeBaseStringAscii(Object object) {
    Object text = JsonModule.text(object);
    StrBuilder out = new StrBuilder();
    JsonStrings.append(out, text, true);
    return out.build();
  }

  @Def(value = "scanstring(string, end, strict=True, /)", noSignature = true)
  static Object scanString(Object string, long end, boolean strict) {
    JsonReader reader = new JsonReader(JsonModule.text(string), strict);
    if (end < 0 || end > reader.length()) {
      throw Errors.valueError("end is out of bounds");
    }
    Object value = reader.string((int) end);
    return PyTuple.of(value, (long) reader.position());
  }
}
