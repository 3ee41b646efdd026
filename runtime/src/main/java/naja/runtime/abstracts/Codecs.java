package naja.runtime.abstracts;

import java.util.Locale;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.ExceptionNotes;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyByteArray;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.text.TextError;
import naja.runtime.text.codecs.Ascii;
import naja.runtime.text.codecs.CodecError;
import naja.runtime.text.codecs.ErrorHandler;
import naja.runtime.text.codecs.ErrorHandlers;
import naja.runtime.text.codecs.Utf8;
import naja.runtime.threads.Interpreter;

/** {@code str.encode} and {@code bytes.decode}: the common encodings directly, the others through the codec registry. */
public final class Codecs {
  private Codecs() {}

  /** The usual spelling of an encoding's name: lower case, hyphens. */
  private static String normalize(String encoding) {
    return encoding.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }

  /** {@code text.encode(encoding, errors)}: bytes. */
  public static Object encode(Object text, String encoding, String errors) {
    Object value = PyStr.valueOrNull(text);
    switch (normalize(encoding)) {
      case "utf-8", "utf8", "u8" -> {
        return PyBytes.of(Utf8.encode(value, handler(errors)));
      }
      case "ascii", "us-ascii" -> {
        return PyBytes.of(Ascii.encode(value, handler(errors)));
      }
      case "latin-1", "latin1", "iso-8859-1", "iso8859-1" -> {
        return PyBytes.of(Ascii.encodeLatin1(value, handler(errors)));
      }
      default -> {
        return throughRegistry(true, text, encoding, errors);
      }
    }
  }

  /** {@code bytes.decode(encoding, errors)}: a {@code str}. */
  public static Object decode(byte[] bytes, String encoding, String errors) {
    switch (normalize(encoding)) {
      case "utf-8", "utf8", "u8" -> {
        return Utf8.decode(bytes, 0, bytes.length, handler(errors), true).text();
      }
      case "ascii", "us-ascii" -> {
        return Ascii.decode(bytes, 0, bytes.length, handler(errors)).text();
      }
      case "latin-1", "latin1", "iso-8859-1", "iso8859-1" -> {
        return Ascii.decodeLatin1(bytes, 0, bytes.length).text();
      }
      default -> {
        return throughRegistry(false, PyBytes.of(bytes), encoding, errors);
      }
    }
  }

  /** What the {@code _codecs} module does for names that are not known here. */
  public interface Registry {
    /** The {@code CodecInfo} tuple of an encoding. */
    Object lookup(String encoding);

    /** The error handler of that name, a callable. */
    Object lookupError(String name);
  }

  private static Registry registry() {
    Registry registry = Interpreter.current().codecs;
    if (registry == null) {
      ImportMachinery.load(Interpreter.current(), "_codecs");
      registry = Interpreter.current().codecs;
    }
    return registry;
  }

  /** The {@code CodecInfo} of an encoding; {@code LookupError} for unknown ones and those that do not code text. */
  public static Object textCodec(String encoding) {
    Object info = registry().lookup(encoding);
    Object flag = Attributes.lookupAttr(info, "_is_text_encoding");
    if (flag != null && !Truth.isTrue(flag)) {
      throw Errors.lookupError("'" + encoding + "' is not a text encoding");
    }
    return info;
  }

  private static Object throughRegistry(boolean encode, Object input, String encoding, String errors) {
    Object info = registry().lookup(encoding);
    checkName(errors);
    checkTextEncoding(info, encoding, encode);
    Object function = Subscripts.get(info, encode ? 0L : 1L);
    Object result = callCodec(function, input, errors, encode, encoding);
    if (!(result instanceof PyTuple pair) || pair.size() != 2) {
      throw Errors.typeError((encode ? "encoder" : "decoder") + " must return a tuple (object, integer)");
    }
    Object output = pair.get(0);
    if (encode && !(output instanceof PyBytes)) {
      if (output instanceof PyByteArray b) {
        return PyBytes.of(b.toBytes());
      }
      throw Errors.typeError(
          "'" + encoding + "' encoder returned '" + PyType.of(output).name()
              + "' instead of 'bytes'; use codecs.encode() to encode to arbitrary types");
    }
    if (!encode && !Texts.isStr(output)) {
      throw Errors.typeError(
          "'" + encoding + "' decoder returned '" + PyType.of(output).name()
              + "' instead of 'str'; use codecs.decode() to decode to arbitrary types");
    }
    return output;
  }

  /** Calls the function of a codec; its failure is noted in the exception. */
  public static Object callCodec(Object function, Object input, Object errors, boolean encode, String encoding) {
    try {
      return Calls.call(function, input, errors);
    } catch (PyException e) {
      ExceptionNotes.add(
          e.value(), PyType.nameKey((encode ? "encoding" : "decoding") + " with '" + encoding + "' codec failed"));
      throw e;
    }
  }

  private static void checkTextEncoding(Object info, String encoding, boolean encode) {
    Object flag = Attributes.lookupAttr(info, "_is_text_encoding");
    if (flag != null && !Truth.isTrue(flag)) {
      throw Errors.lookupError(
          "'" + encoding + "' is not a text encoding; use codecs." + (encode ? "encode" : "decode")
              + "() to handle arbitrary codecs");
    }
  }

  /** Refuses a name of an encoding or handler that is no C text, as CPython's are. */
  public static void checkName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == 0) {
        throw Errors.valueError("embedded null character");
      }
      if (Character.isSurrogate(c)) {
        Utf8.encode(PyStr.valueOrNull(PyType.nameKey(name)), handler("strict"));
      }
    }
  }

  /** The error handler of that name, for the functions of {@code naja.runtime.text.codecs}. */
  public static ErrorHandler handler(String name) {
    ErrorHandler known = ErrorHandlers.byName(name);
    Registry registry = Interpreter.current().codecs;
    if (known != null && (registry == null || registry.lookupError(name) == null)) {
      return known;
    }
    checkName(name);
    return new RegisteredHandler(name);
  }

  /** Fails where there is no error handler of that name. */
  public static void checkHandler(String name) {
    if (ErrorHandlers.byName(name) == null && registry().lookupError(name) == null) {
      checkName(name);
      throw Errors.lookupError("unknown error handler name '" + name + "'");
    }
  }

  /** A handler that {@code codecs.register_error} has been told of; looked up when there is an error. */
  private static final class RegisteredHandler implements ErrorHandler {
    private final String name;

    RegisteredHandler(String name) {
      this.name = name;
    }

    @Override
    public Replacement handle(CodecError error) {
      Object function = registry().lookupError(name);
      if (function == null) {
        throw Errors.lookupError("unknown error handler name '" + name + "'");
      }
      PyBaseException exception = TextErrors.toPython(error).value();
      Object result = Calls.call(function, exception);
      boolean decoding = error.kind() == TextError.Kind.UNICODE_DECODE_ERROR;
      if (!(result instanceof PyTuple pair)
          || pair.size() != 2
          || !(Texts.isStr(pair.get(0)) || !decoding && pair.get(0) instanceof PyBytes)
          || PyInt.valueOrNull(pair.get(1)) == null) {
        throw Errors.typeError(
            decoding
                ? "decoding error handler must return (str, int) tuple"
                : "encoding error handler must return (str/bytes, int) tuple");
      }
      Object replacement = pair.get(0) instanceof PyBytes b ? b.array() : PyStr.valueOrNull(pair.get(0));
      byte[] input = decoding ? changedInput(exception) : null;
      return new Replacement(replacement, Numbers.asIndexLong(pair.get(1)), input);
    }

    /** The input that decoding goes on with: the handler may have put in another. */
    private static byte[] changedInput(PyBaseException exception) {
      Object object = Attributes.lookupAttr(exception, "object");
      if (object instanceof PyBytes bytes) {
        return bytes.array();
      }
      boolean unset = object == null || object == PyNone.NONE;
      throw Errors.typeError("UnicodeError 'object' attribute " + (unset ? "is not set" : "must be a bytes"));
    }
  }

  /** {@code str(object, encoding, errors)}; the last two may be null. */
  public static Object decodeObject(Object object, Object encoding, Object errors) {
    String name = encoding == null ? "utf-8" : Texts.utf16(encoding);
    String handler = errors == null ? "strict" : Texts.utf16(errors);
    byte[] bytes = Buffers.bytesOrNull(object);
    if (bytes != null) {
      return decode(bytes, name, handler);
    }
    if (Texts.isStr(object)) {
      throw Errors.typeError("decoding str is not supported");
    }
    throw Errors.typeError(
        "decoding to str: need a bytes-like object, " + PyType.of(object).name() + " found");
  }
}
