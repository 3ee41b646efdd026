package naja.runtime.text.codecs;

import naja.runtime.text.Str;
import naja.runtime.text.StrRepr;
import naja.runtime.text.TextError;

/**
 * A {@code UnicodeDecodeError}, {@code UnicodeEncodeError} or {@code UnicodeTranslateError}: what could not be coded,
 * and why.
 */
public final class CodecError extends TextError {
  private static final long serialVersionUID = 1L;

  private final String encoding;
  private final transient Object object;
  private final int start;
  private final int end;
  private final String reason;

  private CodecError(Kind kind, String encoding, Object object, int start, int end, String reason) {
    super(kind, null);
    this.encoding = encoding;
    this.object = object;
    this.start = start;
    this.end = end;
    this.reason = reason;
  }

  /** The bytes from {@code start} to before {@code end} are no text. */
  public static CodecError decoding(String encoding, byte[] object, int start, int end, String reason) {
    return new CodecError(Kind.UNICODE_DECODE_ERROR, encoding, object, start, end, reason);
  }

  /** The code points from {@code start} to before {@code end} have no bytes. */
  public static CodecError encoding(String encoding, Object object, int start, int end, String reason) {
    return new CodecError(Kind.UNICODE_ENCODE_ERROR, encoding, object, start, end, reason);
  }

  /** The code points from {@code start} to before {@code end} have no translation. */
  public static CodecError translating(Object object, int start, int end, String reason) {
    return new CodecError(Kind.UNICODE_TRANSLATE_ERROR, null, object, start, end, reason);
  }

  /** The name of the encoding; null when translating. */
  public String encoding() {
    return encoding;
  }

  /** What was to be coded: a {@code byte[]} when decoding, else a {@code str}. */
  public Object object() {
    return object;
  }

  /** Where the trouble begins. */
  public int start() {
    return start;
  }

  /** Before which item the trouble ends. */
  public int end() {
    return end;
  }

  /** What is wrong. */
  public String reason() {
    return reason;
  }

  @Override
  public String getMessage() {
    boolean one = end == start + 1;
    String place = one ? "in position " + start : "in position " + start + "-" + (end - 1);
    return switch (kind()) {
      case UNICODE_DECODE_ERROR -> {
        byte[] bytes = (byte[]) object;
        String what = "bytes";
        if (one && start < bytes.length) {
          what = "byte 0x" + Integer.toHexString(bytes[start] & 255 | 256).substring(1);
        }
        yield "'" + encoding + "' codec can't decode " + what + " " + place + ": " + reason;
      }
      case UNICODE_ENCODE_ERROR ->
          "'" + encoding + "' codec can't encode character" + what(one) + " " + place + ": " + reason;
      default -> "can't translate character" + what(one) + " " + place + ": " + reason;
    };
  }

  private String what(boolean one) {
    return one && start < Str.length(object) ? " '" + StrRepr.hexEscape(Str.codePointAt(object, start)) + "'" : "s";
  }
}
