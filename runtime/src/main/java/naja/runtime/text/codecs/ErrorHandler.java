package naja.runtime.text.codecs;

/** What is done about input that a codec cannot code. */
@FunctionalInterface
public interface ErrorHandler {
  /**
   * What to go on with.
   *
   * @param replacement a {@code str}, or when encoding a {@code str} or a {@code byte[]}
   * @param position where in the input to go on; negative from the end
   * @param input other bytes to go on decoding in, or null for the same
   */
  record Replacement(Object replacement, long position, byte[] input) {
    /** A replacement that leaves the input as it is. */
    public Replacement(Object replacement, long position) {
      this(replacement, position, null);
    }
  }

  /** Says what to go on with, or raises the error or another. */
  Replacement handle(CodecError error);
}
