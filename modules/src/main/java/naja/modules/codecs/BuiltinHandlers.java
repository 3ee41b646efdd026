package naja.modules.codecs;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.TextErrors;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyCallable;
import naja.runtime.objects.PyException;
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
  private BuiltinHandlers() {}

  /** The handler of that name as a callable, or null. */
  static Object byName(String name) {
    ErrorHandler handler = ErrorHandlers.byName(name);
    return handler == null ? null : new HandlerFunction(name, handler);
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
        return CodecError.decoding(
            (String) d.encoding, Buffers.bytesOrNull(d.object), d.start, d.end, (String) d.reason);
      }
      if (e instanceof PyUnicodeEncodeError d) {
        return CodecError.encoding((String) d.encoding, PyStr.valueOrNull(d.object), d.start, d.end, (String) d.reason);
      }
      if (e instanceof PyUnicodeTranslateError d) {
        return CodecError.translating(PyStr.valueOrNull(d.object), d.start, d.end, (String) d.reason);
      }
      return null;
    }
  }
}
