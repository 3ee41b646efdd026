package naja.runtime.abstracts;

import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyType;
import naja.runtime.text.TextError;
import naja.runtime.text.codecs.CodecError;

/** The Python exceptions of what the functions of {@code naja.runtime.text} report. */
public final class TextErrors {
  private TextErrors() {}

  /** The exception with the same kind and text. */
  public static PyException toPython(TextError e) {
    if (e instanceof CodecError c) {
      return codec(c);
    }
    PyType type =
        switch (e.kind()) {
          case TYPE_ERROR -> ExceptionTypes.TYPE_ERROR;
          case OVERFLOW_ERROR -> ExceptionTypes.OVERFLOW_ERROR;
          case LOOKUP_ERROR -> ExceptionTypes.LOOKUP_ERROR;
          case INDEX_ERROR -> ExceptionTypes.INDEX_ERROR;
          case KEY_ERROR -> ExceptionTypes.KEY_ERROR;
          case MEMORY_ERROR -> ExceptionTypes.MEMORY_ERROR;
          case ZERO_DIVISION_ERROR -> ExceptionTypes.ZERO_DIVISION_ERROR;
          default -> ExceptionTypes.VALUE_ERROR;
        };
    return Errors.error(type, PyType.nameKey(e.getMessage()));
  }

  private static PyException codec(CodecError e) {
    Object object = e.object() instanceof byte[] b ? PyBytes.of(b) : e.object();
    Object made =
        switch (e.kind()) {
          case UNICODE_DECODE_ERROR -> Calls.call(
              ExceptionTypes.UNICODE_DECODE_ERROR,
              new Object[] {e.encoding(), object, (long) e.start(), (long) e.end(), e.reason()}, null);
          case UNICODE_ENCODE_ERROR -> Calls.call(
              ExceptionTypes.UNICODE_ENCODE_ERROR,
              new Object[] {e.encoding(), object, (long) e.start(), (long) e.end(), e.reason()}, null);
          default -> Calls.call(
              ExceptionTypes.UNICODE_TRANSLATE_ERROR, object, (long) e.start(), (long) e.end(), e.reason());
        };
    return new PyException((PyBaseException) made);
  }
}
