package naja.runtime.builtin;

/** Source code in objects that export a buffer. */
final class BufferSources {
  private BufferSources() {}

  /** The bytes of an object with a buffer, or null. */
  static byte[] of(Object object) {
    return null;
  }
}
