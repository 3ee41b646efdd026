package naja.runtime.library;

/** How the file of compiled code is laid out; numbers are big-endian. */
final class Format {
  /**
   * The head of the file: the letters {@code NAJ} and a number that changes with the layout. Behind it stand the magic number
   * of compiled code, the count of modules, the hash codes of their paths in ascending order, where their entries are, the
   * entries (path, size and time and checksum of the source, place of the text), and the texts, deflated.
   */
  static final int MAGIC = 0x4E414A01;

  /** Kinds of constants. */
  static final int NONE = 0, TRUE = 1, FALSE = 2, ELLIPSIS = 3, LONG = 4, BIG = 5, DOUBLE = 6, COMPLEX = 7, STRING = 8,
      BYTES = 9, TUPLE = 10, FROZENSET = 11, SLICE = 12, CODE = 13;

  /** Kinds of texts in a module's table. */
  static final int LATIN1 = 0, UTF8 = 1;

  private Format() {}
}
