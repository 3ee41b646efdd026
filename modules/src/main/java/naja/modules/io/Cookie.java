package naja.modules.io;

import java.math.BigInteger;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.objects.PyInt;

/**
 * A position in a text stream, as {@code tell} gives it in one int.
 *
 * @param start where in the bytes to start decoding
 * @param flags the decoder's state there
 * @param feed how many bytes to decode from there
 * @param skip how many of the characters that gives to skip
 * @param end whether to tell the decoder after that that the input has ended
 */
record Cookie(long start, int flags, int feed, int skip, boolean end) {
  private static final int BYTES = 21;

  /** The int. */
  Object pack() {
    if (flags == 0 && feed == 0 && skip == 0 && !end) {
      return start;
    }
    byte[] bytes = new byte[BYTES];
    put(bytes, 0, start, 8);
    put(bytes, 8, flags, 4);
    put(bytes, 12, feed, 4);
    put(bytes, 16, skip, 4);
    bytes[20] = (byte) (end ? 1 : 0);
    for (int i = 0, j = BYTES - 1; i < j; i++, j--) {
      byte b = bytes[i];
      bytes[i] = bytes[j];
      bytes[j] = b;
    }
    return PyInt.of(new BigInteger(1, bytes));
  }

  private static void put(byte[] bytes, int at, long value, int count) {
    for (int i = 0; i < count; i++) {
      bytes[at + i] = (byte) (value >> 8 * i);
    }
  }

  /** The position that an int stands for. */
  static Cookie unpack(Object packed) {
    BigInteger value = PyInt.big(Numbers.index(packed));
    if (value.bitLength() > BYTES * 8) {
      throw Errors.overflowError("int too big to convert");
    }
    return new Cookie(
        value.longValue(), value.shiftRight(64).intValue(), value.shiftRight(96).intValue(),
        value.shiftRight(128).intValue(), value.shiftRight(160).signum() != 0);
  }
}
