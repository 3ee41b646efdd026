package naja.runtime.objects;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Texts;

/** What {@code UnicodeEncodeError}, {@code UnicodeDecodeError} and {@code UnicodeTranslateError} check alike. */
final class UnicodeErrorParts {
  private UnicodeErrorParts() {}

  /** An argument of the constructor that has to be text. */
  static Object text(Object argument, int position) {
    if (!Texts.isStr(argument)) {
      throw Errors.typeError("argument " + position + " must be str, not " + PyType.of(argument).name());
    }
    return argument;
  }

  /** What was to be encoded: a program may have set the attribute to anything, or deleted it. */
  static Object text(Object object) {
    Object text = object == null ? null : PyStr.valueOrNull(object);
    if (text == null) {
      throw wrong(object, "string");
    }
    return text;
  }

  /** What was to be decoded. */
  static byte[] bytes(Object object) {
    byte[] bytes = object instanceof PyBytes b ? b.array() : null;
    if (bytes == null) {
      throw wrong(object, "bytes");
    }
    return bytes;
  }

  private static PyException wrong(Object object, String kind) {
    return Errors.typeError(
        "UnicodeError 'object' attribute " + (object == null ? "is not set" : "must be a " + kind));
  }

  /** {@code encoding} and {@code reason} as text, where they are set. */
  static String shown(Object part) {
    return part == PyNone.NONE ? "" : Texts.strText(part);
  }
}
