package naja.modules.codecs;

import java.util.concurrent.ConcurrentHashMap;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.TextErrors;
import naja.runtime.abstracts.Texts;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyCallable;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.PyUnicodeDecodeError;
import naja.runtime.objects.PyUnicodeEncodeError;
import naja.runtime.objects.PyUnicodeTranslateError;
import naja.runtime.objects.Types;
import naja.runtime.text.TextError;
import naja.runtime.text.codecs.CodecError;
import naja.runtime.text.codecs.ErrorHandler;
import naja.runtime.text.codecs.ErrorHandlers;

/** The built-in error handlers as Python functions. */
final class BuiltinHandlers {
  private static final ConcurrentHashMap<String, HandlerFunction> FUNCTIONS = new ConcurrentHashMap<>();

  private BuiltinHandlers() {}

  /** The handler of that name as a callable, or null. */
  static Object byName(String name) {
    HandlerFunction known = FUNCTIONS.get(name);
    if (known != null) {
      return known;
    }
    ErrorHandler handler = ErrorHandlers.byName(name);
    if (handler == null) {
      return null;
    }
    HandlerFunction made = new HandlerFunction(name, handler);
    HandlerFunction first = FUNCTIONS.putIfAbsent(name, made);
    return first == null ? made : first;
  }

  private static final class HandlerFunction extends PyCallable {
    private final String name;
    private final ErrorHandler handler;

    HandlerFunction(String name, ErrorHandler handler) {
      this.name = name;
      this.handler = handler;
    }

    @Override
    public PyType type() {
      return Types.OBJECT;
    }

    @Override
    public Object call(Object[] args, String[] keywords) {
      if (args.length != 1) {
        throw Errors.typeError(name + "_errors() takes exactly one argument (" + args.length + " given)");
      }
      if (!(args[0] instanceof PyBaseException e)) {
        throw Errors.typeError("codec must pass exception instance");
      }
      if (name.equals("strict")) {
        throw new PyException(e);
      }
      CodecError error = codecError(e);
      if (error == null) {
        throw Errors.typeError("don't know how to handle " + e.type().name() + " in error callback");
      }
      ErrorHandler.Replacement replacement;
      try {
        replacement = handler.handle(error);
      } catch (CodecError same) {
        throw new PyException(e);
      } catch (TextError other) {
        throw TextErrors.toPython(other);
      }
      Object text = replacement.replacement();
      return PyTuple.of(text instanceof byte[] b ? PyBytes.of(b) : text, replacement.position());
    }

    private static CodecError codecError(PyBaseException e) {
      if (e instanceof PyUnicodeDecodeError d) {
        byte[] bytes = d.object instanceof PyBytes b ? b.array() : null;
        require(bytes, d.object, "bytes");
        return CodecError.decoding(text(d.encoding), bytes, d.start, d.end, text(d.reason));
      }
      if (e instanceof PyUnicodeEncodeError d) {
        Object value = valueOrNull(d.object);
        require(value, d.object, "string");
        return CodecError.encoding(text(d.encoding), value, d.start, d.end, text(d.reason));
      }
      if (e instanceof PyUnicodeTranslateError d) {
        Object value = valueOrNull(d.object);
        require(value, d.object, "string");
        return CodecError.translating(value, d.start, d.end, text(d.reason));
      }
      return null;
    }

    private static Object valueOrNull(Object object) {
      return object == null ? null : PyStr.valueOrNull(object);
    }

    private static void require(Object value, Object object, String kind) {
      if (value == null) {
        boolean unset = object == null || object == PyNone.NONE;
        throw Errors.typeError("UnicodeError 'object' attribute " + (unset ? "is not set" : "must be a " + kind));
      }
    }

    /** The encoding or reason, which programs can set to anything. */
    private static String text(Object object) {
      return object != null && Texts.isStr(object) ? Texts.utf16(object) : "";
    }
  }
}
