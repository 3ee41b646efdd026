package naja.runtime.text;

import naja.runtime.text.codecs.Ascii;
import naja.runtime.text.codecs.Charmap;
import naja.runtime.text.codecs.Decoded;
import naja.runtime.text.codecs.ErrorHandler;
import naja.runtime.text.codecs.ErrorHandlers;
import naja.runtime.text.codecs.UnicodeEscape;
import naja.runtime.text.codecs.Utf16;
import naja.runtime.text.codecs.Utf7;
import naja.runtime.text.codecs.Utf8;

/** The codecs by the names that {@code text_cases.py} uses. */
final class CodecOperations {
  private static final Object CHARMAP = charmap();

  private CodecOperations() {}

  private static Object charmap() {
    StrBuilder out = new StrBuilder();
    out.append('a').append(0x20AC).append(0xFFFE).append(0x1F600);
    for (int i = 4; i < 250; i++) {
      out.append(i);
    }
    return out.append("aXYZ").append(0xD800).build();
  }

  private static int order(String codec) {
    return codec.endsWith("_le") ? -1 : codec.endsWith("_be") ? 1 : 0;
  }

  /** An error handler that gives up at the fourth error. */
  static ErrorHandler callback(Object replacement, int position) {
    int[] calls = new int[1];
    return error -> {
      if (++calls[0] == 4) {
        throw error;
      }
      return new ErrorHandler.Replacement(replacement, position > -9 ? error.end() + position : position + 8);
    };
  }

  private static ErrorHandler byName(String errors) {
    return errors.equals("strict") ? null : ErrorHandlers.byName(errors);
  }

  static Object decode(String codec, byte[] bytes, String errors, boolean last) {
    return decode(codec, bytes, byName(errors), last);
  }

  static Object decode(String codec, byte[] bytes, ErrorHandler handler, boolean last) {
    int end = bytes.length;
    if (codec.startsWith("utf_16") || codec.startsWith("utf_32")) {
      Utf16.Result result = codec.startsWith("utf_16") ? Utf16.decode(bytes, 0, end, handler, order(codec), last)
          : Utf16.decode32(bytes, 0, end, handler, order(codec), last);
      return new Object[] {result.text(), result.consumed()};
    }
    if (codec.equals("unicode_escape")) {
      UnicodeEscape.Result result = UnicodeEscape.decode(bytes, 0, end, handler, last);
      return new Object[] {result.text(), result.consumed()};
    }
    Decoded decoded = switch (codec) {
      case "raw_unicode_escape" -> UnicodeEscape.decodeRaw(bytes, 0, end, handler, last);
      case "utf_7" -> Utf7.decode(bytes, 0, end, handler, last);
      case "charmap" -> Charmap.decode(bytes, 0, end, handler, CHARMAP);
      case "utf_8" -> Utf8.decode(bytes, 0, end, handler, last);
      case "ascii" -> Ascii.decode(bytes, 0, end, handler);
      case "latin_1" -> Ascii.decodeLatin1(bytes, 0, end);
      default -> throw new IllegalArgumentException(codec);
    };
    return new Object[] {decoded.text(), decoded.consumed()};
  }

  static byte[] encode(String codec, Object text, String errors) {
    return encode(codec, text, byName(errors));
  }

  static byte[] encode(String codec, Object text, ErrorHandler handler) {
    return switch (codec) {
      case "utf_16", "utf_16_le", "utf_16_be" -> Utf16.encode(text, handler, order(codec));
      case "utf_32", "utf_32_le", "utf_32_be" -> Utf16.encode32(text, handler, order(codec));
      case "unicode_escape" -> UnicodeEscape.encode(text);
      case "raw_unicode_escape" -> UnicodeEscape.encodeRaw(text);
      case "utf_7" -> Utf7.encode(text);
      case "charmap" -> Charmap.encode(text, handler, Charmap.build(CHARMAP));
      case "utf_8" -> Utf8.encode(text, handler);
      case "ascii" -> Ascii.encode(text, handler);
      case "latin_1" -> Ascii.encodeLatin1(text, handler);
      default -> throw new IllegalArgumentException(codec);
    };
  }
}
