package naja.syntax;

/** Decodes sources whose coding cookie names an encoding. The runtime's is Python's codec registry. */
public interface SourceDecoders {
  /**
   * The decoded text, or {@code null} if there is no such encoding: then Java is asked for one. A text that the encoding does not allow is the
   * implementation's own exception, which leaves the parser unchanged, or {@link DecodingException}.
   *
   * @param encoding the name, as {@code tokenize.detect_encoding} normalises it
   */
  String decode(String encoding, byte[] source) throws DecodingException;

  /** Bytes that are not text in the encoding. The message is that of Python's exception. */
  final class DecodingException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With the message of the {@code UnicodeDecodeError}. */
    public DecodingException(String message) {
      super(message);
    }
  }
}
