package naja.runtime.objects;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Codecs;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;

/** What {@code bytes(...)} and {@code bytearray(...)} make their content from. */
final class BytesCreation {
  private BytesCreation() {}

  /** The content; the arguments may be null. The array may be shared with an immutable source. */
  static byte[] content(Object source, Object encoding, Object errors, String type) {
    checkText(encoding, "encoding", type);
    checkText(errors, "errors", type);
    if (source == null) {
      if (encoding != null || errors != null) {
        throw Errors
            .typeError(encoding != null ? "encoding without a string argument" : "errors without a string argument");
      }
      return new byte[0];
    }
    Object text = PyStr.valueOrNull(source);
    if (encoding != null || errors != null) {
      if (text == null) {
        throw Errors
            .typeError(encoding != null ? "encoding without a string argument" : "errors without a string argument");
      }
    }
    Object method = encoding == null ? Attributes.lookupAttr(PyType.of(source), "__bytes__") : null;
    if (text != null && (method == null || !type.equals("bytes"))) {
      if (encoding == null) {
        throw Errors.typeError("string argument without an encoding");
      }
      String handler = errors == null ? "strict" : Texts.utf16(errors);
      return ((PyBytes) Codecs.encode(text, Texts.utf16(encoding), handler)).array();
    }
    if (method != null && type.equals("bytes")) {
      Object made = Calls.call(method, source);
      if (!(made instanceof PyBytes b)) {
        throw Errors.typeError("__bytes__ returned non-bytes (type " + PyType.of(made).name() + ")");
      }
      return b.array();
    }
    if (Numbers.isIndex(source)) {
      return zeros(source);
    }
    byte[] like = Buffers.bytesOrNull(source);
    return like != null ? like : Buffers.fromIterable(source, type);
  }

  private static void checkText(Object argument, String name, String type) {
    if (argument != null && !Texts.isStr(argument)) {
      throw Errors.typeError(
          type + "() argument '" + name + "' must be str, not " + PyType.of(argument).name());
    }
  }

  private static byte[] zeros(Object count) {
    long n = Numbers.asSizeOverflow(count);
    if (n < 0) {
      throw Errors.valueError("negative count");
    }
    if (n > Integer.MAX_VALUE - 16) {
      throw Errors.memoryError();
    }
    return new byte[(int) n];
  }
}
