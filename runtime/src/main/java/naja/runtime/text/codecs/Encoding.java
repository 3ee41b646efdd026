package naja.runtime.text.codecs;

import naja.runtime.text.Str;

/** How encoders get over what has no bytes. */
final class Encoding {
  private Encoding() {}

  /**
   * Appends what the handler says in place of the code points between the two indices: bytes as they are, or a text
   * with all code points below {@code limit}, a byte each. Returns where to go on.
   */
  static int replace(ByteSink out, String encoding, Object text, int start, int end, String reason,
      ErrorHandler errors, int limit) {
    CodecError error = CodecError.encoding(encoding, text, start, end, reason);
    if (errors == null) {
      throw error;
    }
    ErrorHandler.Replacement replacement = errors.handle(error);
    int position = Decoding.position(replacement.position(), Str.length(text));
    if (replacement.replacement() instanceof byte[] bytes) {
      out.add(bytes);
      return position;
    }
    Object by = replacement.replacement();
    for (int i = 0, n = Str.length(by); i < n; i++) {
      int c = Str.codePointAt(by, i);
      if (c >= limit) {
        throw error;
      }
      out.add(c);
    }
    return position;
  }
}
