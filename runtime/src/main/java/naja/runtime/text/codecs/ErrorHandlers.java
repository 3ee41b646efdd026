package naja.runtime.text.codecs;

import java.util.Locale;
import naja.runtime.text.Str;
import naja.runtime.text.StrBuilder;
import naja.runtime.text.StrRepr;
import naja.runtime.text.TextError;
import naja.runtime.text.UnicodeNames;

/** The error handlers that Python has built in. All but {@code strict} raise the error for kinds they do not know. */
public final class ErrorHandlers {
  private ErrorHandlers() {}

  /** The handler of that name, or null if there is none. */
  public static ErrorHandler byName(String name) {
    return switch (name) {
      case "strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape",
          "surrogatepass" -> new Named(name);
      default -> null;
    };
  }

  /** A handler by its name: a class of its own, because lambdas would cost time when Python starts. */
  private record Named(String name) implements ErrorHandler {
    @Override
    public Replacement handle(CodecError error) {
      return switch (name) {
        case "ignore" -> ignore(error);
        case "replace" -> replace(error);
        case "backslashreplace" -> backslashreplace(error);
        case "xmlcharrefreplace" -> xmlcharrefreplace(error);
        case "namereplace" -> namereplace(error);
        case "surrogateescape" -> surrogateescape(error);
        case "surrogatepass" -> surrogatepass(error);
        default -> throw error;
      };
    }
  }

  private static boolean isDecoding(CodecError error) {
    return error.kind() == TextError.Kind.UNICODE_DECODE_ERROR;
  }

  private static TextError cannotHandle(CodecError error) {
    return TextError.type("don't know how to handle " + error.kind().pythonName() + " in error callback");
  }

  /** {@code strict}: raises the error. */
  public static ErrorHandler.Replacement strict(CodecError error) {
    throw error;
  }

  /** {@code ignore}: leaves out what cannot be coded. */
  public static ErrorHandler.Replacement ignore(CodecError error) {
    return new ErrorHandler.Replacement("", error.end());
  }

  /** {@code replace}: a question mark, or the replacement character when decoding. */
  public static ErrorHandler.Replacement replace(CodecError error) {
    return switch (error.kind()) {
      case UNICODE_DECODE_ERROR -> new ErrorHandler.Replacement("\ufffd", error.end());
      case UNICODE_ENCODE_ERROR -> new ErrorHandler.Replacement("?".repeat(error.end() - error.start()), error.end());
      default -> new ErrorHandler.Replacement("\ufffd".repeat(error.end() - error.start()), error.end());
    };
  }

  /** {@code backslashreplace}: hexadecimal escapes. */
  public static ErrorHandler.Replacement backslashreplace(CodecError error) {
    StrBuilder out = new StrBuilder();
    for (int i = error.start(); i < error.end(); i++) {
      StrRepr.appendHexEscape(out, error.object() instanceof byte[] bytes ? bytes[i] & 255
          : Str.codePointAt(error.object(), i));
    }
    return new ErrorHandler.Replacement(out.build(), error.end());
  }

  /** {@code xmlcharrefreplace}: decimal character references. Encoding only. */
  public static ErrorHandler.Replacement xmlcharrefreplace(CodecError error) {
    if (error.kind() != TextError.Kind.UNICODE_ENCODE_ERROR) {
      throw cannotHandle(error);
    }
    StringBuilder out = new StringBuilder();
    for (int i = error.start(); i < error.end(); i++) {
      out.append("&#").append(Str.codePointAt(error.object(), i)).append(';');
    }
    return new ErrorHandler.Replacement(out.toString(), error.end());
  }

  /** {@code namereplace}: names, and hexadecimal escapes for what has none. Encoding only. */
  public static ErrorHandler.Replacement namereplace(CodecError error) {
    if (error.kind() != TextError.Kind.UNICODE_ENCODE_ERROR) {
      throw cannotHandle(error);
    }
    StrBuilder out = new StrBuilder();
    for (int i = error.start(); i < error.end(); i++) {
      int codePoint = Str.codePointAt(error.object(), i);
      String name = UnicodeNames.name(codePoint);
      if (name == null) {
        StrRepr.appendHexEscape(out, codePoint);
      } else {
        out.append("\\N{").append(name).append('}');
      }
    }
    return new ErrorHandler.Replacement(out.build(), error.end());
  }

  /** {@code surrogateescape}: bytes outside ASCII as lone low surrogates, and back. */
  public static ErrorHandler.Replacement surrogateescape(CodecError error) {
    if (isDecoding(error)) {
      byte[] bytes = (byte[]) error.object();
      StrBuilder out = new StrBuilder(4);
      int at = error.start();
      while (at < error.end() && at < error.start() + 4 && bytes[at] < 0) {
        out.append(0xDC00 + (bytes[at++] & 255));
      }
      if (at == error.start()) {
        throw error;
      }
      return new ErrorHandler.Replacement(out.build(), at);
    }
    if (error.kind() != TextError.Kind.UNICODE_ENCODE_ERROR) {
      throw cannotHandle(error);
    }
    byte[] bytes = new byte[error.end() - error.start()];
    for (int i = 0; i < bytes.length; i++) {
      int codePoint = Str.codePointAt(error.object(), error.start() + i);
      if (codePoint < 0xDC80 || codePoint > 0xDCFF) {
        throw error;
      }
      bytes[i] = (byte) codePoint;
    }
    return new ErrorHandler.Replacement(bytes, error.end());
  }

  /** {@code surrogatepass}: surrogates coded as other code points are. For the UTF codecs only. */
  public static ErrorHandler.Replacement surrogatepass(CodecError error) {
    if (error.kind() == TextError.Kind.UNICODE_TRANSLATE_ERROR) {
      throw cannotHandle(error);
    }
    Unit unit = Unit.of(error.encoding());
    if (unit == null) {
      throw error;
    }
    return isDecoding(error) ? passDecoding(error, unit) : passEncoding(error, unit);
  }

  private static ErrorHandler.Replacement passDecoding(CodecError error, Unit unit) {
    byte[] bytes = (byte[]) error.object();
    int at = error.start();
    if (bytes.length - at < unit.size) {
      throw error;
    }
    int codePoint = switch (unit) {
      case UTF8 -> (bytes[at] & 0xF0) == 0xE0 && (bytes[at + 1] & 0xC0) == 0x80 && (bytes[at + 2] & 0xC0) == 0x80
          ? (bytes[at] & 0x0F) << 12 | (bytes[at + 1] & 0x3F) << 6 | bytes[at + 2] & 0x3F : 0;
      case UTF16_LE -> bytes[at] & 255 | (bytes[at + 1] & 255) << 8;
      case UTF16_BE -> (bytes[at] & 255) << 8 | bytes[at + 1] & 255;
      case UTF32_LE -> bytes[at] & 255 | (bytes[at + 1] & 255) << 8 | bytes[at + 2] << 16 | bytes[at + 3] << 24;
      case UTF32_BE -> bytes[at] << 24 | bytes[at + 1] << 16 | (bytes[at + 2] & 255) << 8 | bytes[at + 3] & 255;
    };
    if (codePoint < 0xD800 || codePoint > 0xDFFF) {
      throw error;
    }
    return new ErrorHandler.Replacement(Str.ofCodePoint(codePoint), at + unit.size);
  }

  private static ErrorHandler.Replacement passEncoding(CodecError error, Unit unit) {
    ByteSink out = new ByteSink((error.end() - error.start()) * 4L);
    for (int i = error.start(); i < error.end(); i++) {
      int codePoint = Str.codePointAt(error.object(), i);
      if (codePoint < 0xD800 || codePoint > 0xDFFF) {
        throw error;
      }
      out.reserve(4);
      switch (unit) {
        case UTF8 -> out.length = Utf8.put(out.bytes, out.length, codePoint);
        case UTF16_LE, UTF32_LE -> {
          out.add(codePoint);
          out.add(codePoint >> 8);
          out.add(new byte[unit.size - 2]);
        }
        case UTF16_BE, UTF32_BE -> {
          out.add(new byte[unit.size - 2]);
          out.add(codePoint >> 8);
          out.add(codePoint);
        }
      }
    }
    return new ErrorHandler.Replacement(out.toArray(), error.end());
  }

  /** The encodings whose surrogates can pass. */
  private enum Unit {
    UTF8(3), UTF16_LE(2), UTF16_BE(2), UTF32_LE(4), UTF32_BE(4);

    final int size;

    Unit(int size) {
      this.size = size;
    }

    /** The native order is little endian, as on the machines that Python is mostly run on. */
    static Unit of(String encoding) {
      return switch (encoding.toLowerCase(Locale.ROOT).replace('_', '-')) {
        case "utf-8", "utf8", "cp65001" -> UTF8;
        case "utf-16", "utf16", "utf-16-le", "utf-16le", "utf16-le", "utf16le" -> UTF16_LE;
        case "utf-16-be", "utf-16be", "utf16-be", "utf16be" -> UTF16_BE;
        case "utf-32", "utf32", "utf-32-le", "utf-32le", "utf32-le", "utf32le" -> UTF32_LE;
        case "utf-32-be", "utf-32be", "utf32-be", "utf32be" -> UTF32_BE;
        default -> null;
      };
    }
  }
}
