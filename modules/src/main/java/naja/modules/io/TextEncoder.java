package naja.modules.io;

import java.util.Locale;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Codecs;
import naja.runtime.abstracts.Errors;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyType;
import naja.runtime.text.codecs.Ascii;
import naja.runtime.text.codecs.ErrorHandler;
import naja.runtime.text.codecs.Utf8;

/** An incremental encoder. Not thread-safe. */
final class TextEncoder {
  static final int OTHER = 0, UTF8 = 1, ASCII = 2, LATIN1 = 3;

  private final int kind;
  private final ErrorHandler handler;

  /** The Python encoder of encodings that are not common. */
  private final Object encoder;

  TextEncoder(String encoding, Object codecInfo, String errors) {
    kind = kind(encoding);
    handler = kind == OTHER ? null : Codecs.handler(errors);
    encoder =
        kind == OTHER
            ? Calls.call(Attributes.getAttr(codecInfo, "incrementalencoder"), PyType.nameKey(errors))
            : null;
  }

  /** Which of the common encodings a name means. */
  static int kind(String encoding) {
    return switch (encoding.toLowerCase(Locale.ROOT).replace('_', '-')) {
      case "utf-8", "utf8" -> UTF8;
      case "ascii", "us-ascii" -> ASCII;
      case "latin-1", "latin1", "iso-8859-1", "iso8859-1" -> LATIN1;
      default -> OTHER;
    };
  }

  /** Whether no {@code String} can fail to be encoded, and parts can be encoded together. */
  boolean takesAnyString() {
    return kind == UTF8;
  }

  byte[] encode(Object text) {
    switch (kind) {
      case UTF8 -> {
        return Utf8.encode(text, handler);
      }
      case ASCII -> {
        return Ascii.encode(text, handler);
      }
      case LATIN1 -> {
        return Ascii.encodeLatin1(text, handler);
      }
      default -> {
        Object bytes = Calls.callMethod(encoder, "encode", text);
        if (!(bytes instanceof PyBytes b)) {
          throw Errors.typeError("encoder should return a bytes object, not '" + PyType.of(bytes).name() + "'");
        }
        return b.array();
      }
    }
  }

  /** Starts anew, at the start of a stream (where some encodings write a mark) or within it. */
  void restart(boolean atStart) {
    if (encoder != null) {
      if (atStart) {
        Calls.callMethod(encoder, "reset");
      } else {
        Calls.callMethod(encoder, "setstate", 0L);
      }
    }
  }
}
