package naja.modules.zlib;

import naja.runtime.abstracts.Errors;

/** What stands around compressed data, as zlib's {@code wbits} says it. */
enum Wrapping {
  ZLIB, RAW, GZIP, AUTO;

  private static final int MOST = 15;
  private static final int GZIP_BIAS = 16;
  private static final int AUTO_BIAS = 32;

  private static boolean isWindow(int bits, int least) {
    return bits >= least && bits <= MOST;
  }

  /** For decompression; 0 takes the window's size from the data. Throws {@code ValueError} for no valid number. */
  static Wrapping forInflating(int wbits) {
    if (wbits == 0 || isWindow(wbits, 8)) {
      return ZLIB;
    }
    if (isWindow(-wbits, 8)) {
      return RAW;
    }
    if (wbits == GZIP_BIAS || isWindow(wbits - GZIP_BIAS, 8)) {
      return GZIP;
    }
    if (wbits == AUTO_BIAS || isWindow(wbits - AUTO_BIAS, 8)) {
      return AUTO;
    }
    throw Errors.valueError("Invalid initialization option");
  }

  /** For compression; null for no valid number. */
  static Wrapping forDeflatingOrNull(int wbits) {
    if (isWindow(wbits, 9)) {
      return ZLIB;
    }
    if (isWindow(-wbits, 9)) {
      return RAW;
    }
    return isWindow(wbits - GZIP_BIAS, 9) ? GZIP : null;
  }
}
