package naja.modules.codecs;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Codecs;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Subscripts;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.text.Str;
import naja.runtime.text.codecs.Ascii;
import naja.runtime.text.codecs.Decoded;
import naja.runtime.text.codecs.ErrorHandler;
import naja.runtime.text.codecs.ErrorHandlers;
import naja.runtime.text.codecs.Utf8;
import naja.runtime.threads.Interpreter;

/** {@code _codecs}: the registry and the codecs that are written in Java. */
@ModuleSpec(value = "_codecs", functions = {UtfFunctions.class, EscapeFunctions.class, CharmapFunctions.class})
public final class CodecsModule {
  private CodecsModule() {}

  static void init(PyDict namespace) {
    Interpreter interpreter = Interpreter.current();
    if (interpreter.codecs == null) {
      interpreter.codecs = new CodecRegistry();
    }
  }

  @Def("register(search_function, /)")
  static void register(Object searcher) {
    if (!Calls.isCallable(searcher)) {
      throw Errors.typeError("argument must be callable");
    }
    CodecRegistry.current().register(searcher);
  }

  @Def("unregister(search_function, /)")
  static void unregister(Object searcher) {
    CodecRegistry.current().unregister(searcher);
  }

  @Def("lookup(encoding, /)")
  static Object lookup(String encoding) {
    return CodecRegistry.current().lookup(encoding);
  }

  private static Object first(Object result, String what) {
    if (!(result instanceof PyTuple pair) || pair.size() != 2) {
      throw Errors.typeError(what + " must return a tuple (object, integer)");
    }
    return pair.get(0);
  }

  @Def("encode(obj, encoding='utf-8', errors='strict')")
  static Object encode(Object object, String encoding, Object errors) {
    return first(Codecs.callCodec(Subscripts.get(lookup(encoding), 0L), object, errors, true, encoding), "encoder");
  }

  @Def("decode(obj, encoding='utf-8', errors='strict')")
  static Object decode(Object object, String encoding, Object errors) {
    return first(Codecs.callCodec(Subscripts.get(lookup(encoding), 1L), object, errors, false, encoding), "decoder");
  }

  @Def("register_error(errors, handler, /)")
  static void registerError(String errors, Object handler) {
    if (!Calls.isCallable(handler)) {
      throw Errors.typeError("handler must be callable");
    }
    CodecRegistry.current().registerError(errors, handler);
  }

  @Def("_unregister_error(errors, /)")
  static boolean unregisterError(String errors) {
    if (ErrorHandlers.byName(errors) != null) {
      throw Errors.valueError("cannot un-register built-in error handler '" + errors + "'");
    }
    return CodecRegistry.current().unregisterError(errors);
  }

  @Def("lookup_error(name, /)")
  static Object lookupError(String name) {
    Object handler = CodecRegistry.current().lookupError(name);
    if (handler == null) {
      handler = BuiltinHandlers.byName(name);
    }
    if (handler == null) {
      Codecs.checkName(name);
      throw Errors.lookupError("unknown error handler name '" + name + "'");
    }
    return handler;
  }

  static ErrorHandler handler(Object errors) {
    return Codecs.handler(errors == PyNone.NONE ? "strict" : Texts.utf16(errors));
  }

  /** The bytes of an argument that may also be a {@code str}, which stands for its UTF-8. */
  static byte[] textOrBytes(Object data) {
    Object text = PyStr.valueOrNull(data);
    return text != null ? Utf8.encode(text, Codecs.handler("strict")) : Buffers.bytes(data);
  }

  static Object text(Object text, String function) {
    Object value = PyStr.valueOrNull(text);
    if (value == null) {
      throw Errors.typeError(function + "() argument 1 must be str, not " + PyType.of(text).name());
    }
    return value;
  }

  static PyTuple result(Decoded decoded) {
    return PyTuple.of(decoded.text(), (long) decoded.consumed());
  }

  static PyTuple encoded(byte[] bytes, Object text) {
    return PyTuple.of(PyBytes.of(bytes), (long) Str.length(text));
  }

  @Def("utf_8_encode(str, errors=None, /)")
  static Object encodeUtf8(Object str, Object errors) {
    Object value = text(str, "utf_8_encode");
    return encoded(Utf8.encode(value, handler(errors)), value);
  }

  @Def("utf_8_decode(data, errors=None, final=False, /)")
  static Object decodeUtf8(Object data, Object errors, boolean last) {
    byte[] bytes = Buffers.bytes(data);
    return result(Utf8.decode(bytes, 0, bytes.length, handler(errors), last));
  }

  @Def("ascii_encode(str, errors=None, /)")
  static Object encodeAscii(Object str, Object errors) {
    Object value = text(str, "ascii_encode");
    return encoded(Ascii.encode(value, handler(errors)), value);
  }

  @Def("ascii_decode(data, errors=None, /)")
  static Object decodeAscii(Object data, Object errors) {
    byte[] bytes = Buffers.bytes(data);
    return result(Ascii.decode(bytes, 0, bytes.length, handler(errors)));
  }

  @Def("latin_1_encode(str, errors=None, /)")
  static Object encodeLatin1(Object str, Object errors) {
    Object value = text(str, "latin_1_encode");
    return encoded(Ascii.encodeLatin1(value, handler(errors)), value);
  }

  @Def("latin_1_decode(data, errors=None, /)")
  static Object decodeLatin1(Object data, Object errors) {
    byte[] bytes = Buffers.bytes(data);
    return result(Ascii.decodeLatin1(bytes, 0, bytes.length));
  }

  @Def("readbuffer_encode(data, errors=None, /)")
  static Object readBufferEncode(Object data, Object errors) {
    byte[] bytes = textOrBytes(data);
    return PyTuple.of(PyBytes.of(bytes.clone()), (long) bytes.length);
  }
}
