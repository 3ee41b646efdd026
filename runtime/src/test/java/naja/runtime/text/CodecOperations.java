package naja.runtime.text;

import naja.runtime.text.codecs.Ascii;
import naja.runtime.text.codecs.Decoded;
import naja.runtime.text.codecs.ErrorHandler;
import naja.runtime.text.codecs.ErrorHandlers;
import naja.runtime.text.codecs.Utf8;

/** The codecs by the names that {@code text_cases.py} uses. */
final class CodecOperations {
  private CodecOperations() {}

  static Object decode(String codec, byte[] bytes, String errors, boolean last) {
    ErrorHandler handler = errors.equals("strict") ? null : ErrorHandlers.byName(errors);
    int end = bytes.length;
    Decoded decoded = switch (codec) {
      case "utf_8" -> Utf8.decode(bytes, 0, end, handler, last);
      case "ascii" -> Ascii.decode(bytes, 0, end, handler);
      case "latin_1" -> Ascii.decodeLatin1(bytes, 0, end);
      default -> throw new IllegalArgumentException(codec);
    };
    return new Object[] {decoded.text(), decoded.consumed()};
  }

  static byte[] encode(String codec, Object text, String errors) {
    ErrorHandler handler = errors.equals("strict") ? null : ErrorHandlers.byName(errors);
    return switch (codec) {
      case "utf_8" -> Utf8.encode(text, handler);
      case "ascii" -> Ascii.encode(text, handler);
      case "latin_1" -> Ascii.encodeLatin1(text, handler);
      default -> throw new IllegalArgumentException(codec);
    };
  }
}
