package naja.modules.zlib;

/** The head of a gzip stream (RFC 1952). */
final class GzipHead {
  private static final int FIXED = 10;
  private static final int HAS_CHECKSUM = 2, HAS_EXTRA = 4, HAS_NAME = 8, HAS_COMMENT = 16, RESERVED = 0xE0;

  /** What is written for streams that {@code compressobj} makes: no name, no time, the system Unix. */
  static byte[] of(int level) {
    byte extra = (byte) (level == 9 ? 2 : level == 1 ? 4 : 0);
    return new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, extra, 3};
  }

  private GzipHead() {}

  /** Whether the data so far may be the start of one. */
  static boolean mayBe(byte[] data) {
    return data[0] == 0x1F && (data.length < 2 || data[1] == (byte) 0x8B);
  }

  /** The length of the head at the start of the data; -1 when more is needed. */
  static int length(byte[] data) {
    check(data.length >= 1 && data[0] != 0x1F || data.length >= 2 && data[1] != (byte) 0x8B, "incorrect header check");
    check(data.length >= 3 && data[2] != 8 && data.length >= 4, "unknown compression method");
    if (data.length < FIXED) {
      return -1;
    }
    int flags = data[3];
    check((flags & RESERVED) != 0, "unknown header flags set");
    int at = FIXED;
    if ((flags & HAS_EXTRA) != 0) {
      if (data.length < at + 2) {
        return -1;
      }
      at += 2 + (data[at] & 0xFF | (data[at + 1] & 0xFF) << 8);
    }
    for (int text = HAS_NAME; text <= HAS_COMMENT; text <<= 1) {
      if ((flags & text) != 0) {
        while (at < data.length && data[at] != 0) {
          at++;
        }
        at++;
      }
    }
    at += (flags & HAS_CHECKSUM) != 0 ? 2 : 0;
    return at <= data.length ? at : -1;
  }

  private static void check(boolean wrong, String detail) {
    if (wrong) {
      throw new ZlibFailure(-3, "while decompressing data", detail);
    }
  }
}
