package naja.modules.digest;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.ExceptionTypes;

/** The parameter block of a BLAKE2 digest, made from the arguments of {@code blake2b} or {@code blake2s} and checked. */
final class Blake2Parameters {
  private static final int BYTE = 255;
  private static final int OFFSET_BITS_S = 48;
  private static final int OFFSET_BITS_B = 64;

  private final boolean wide;
  private final ByteBuffer block;

  Blake2Parameters(boolean wide) {
    this.wide = wide;
    this.block = ByteBuffer.allocate(wide ? 64 : 32).order(ByteOrder.LITTLE_ENDIAN);
  }

  byte[] bytes() {
    return block.array();
  }

  private int most() {
    return wide ? 64 : 32;
  }

  private int saltSize() {
    return wide ? 16 : 8;
  }

  void digestSize(int size) {
    if (size < 1 || size > most()) {
      throw Errors.valueError(
          "digest_size for " + (wide ? "Blake2b" : "Blake2s") + " must be between 1 and " + most()
              + " bytes, here it is " + size);
    }
    block.put(0, (byte) size);
  }

  /** Notes the key's length; returns the key. */
  byte[] key(Object key) {
    byte[] bytes = limited(key, most(), "key");
    block.put(1, (byte) bytes.length);
    return bytes;
  }

  void saltAndPerson(Object salt, Object person) {
    int at = wide ? 32 : 16;
    block.put(at, limited(salt, saltSize(), "salt"));
    block.put(at + saltSize(), limited(person, saltSize(), "person"));
  }

  private static byte[] limited(Object data, int most, String what) {
    byte[] bytes = data == null ? new byte[0] : Buffers.bytes(data);
    if (bytes.length > most) {
      throw Errors.valueError("maximum " + what + " length is " + most + " bytes");
    }
    return bytes;
  }

  void fanout(int fanout) {
    range("fanout", fanout, 0);
    block.put(2, (byte) fanout);
  }

  void depth(int depth) {
    range("depth", depth, 1);
    block.put(3, (byte) depth);
  }

  private static void range(String what, int value, int least) {
    if (value < least || value > BYTE) {
      throw Errors.valueError(what + " must be between " + least + " and 255");
    }
  }

  void leafSize(Object size) {
    block.putInt(4, unsigned(size, Integer.SIZE, "leaf_size is too large").intValue());
  }

  void nodeOffset(Object offset) {
    BigInteger value = unsigned(
        offset, OFFSET_BITS_B, "Python int too large for C unsigned long long");
    if (!wide && value.bitLength() > OFFSET_BITS_S) {
      throw Errors.overflowError("node_offset is too large");
    }
    if (wide) {
      block.putLong(8, value.longValue());
    } else {
      block.putInt(8, value.intValue());
      block.putShort(12, (short) (value.longValue() >>> Integer.SIZE));
    }
  }

  private static BigInteger unsigned(Object number, int bits, String tooLarge) {
    Object index = Numbers.index(number);
    BigInteger value = index instanceof BigInteger big ? big : BigInteger.valueOf((Long) index);
    if (value.signum() < 0) {
      throw Errors.valueError("Cannot convert negative int");
    }
    if (value.bitLength() > bits) {
      throw Errors.error(ExceptionTypes.OVERFLOW_ERROR, tooLarge);
    }
    return value;
  }

  void nodeDepth(int depth) {
    range("node_depth", depth, 0);
    block.put(wide ? 16 : 14, (byte) depth);
  }

  void innerSize(int size) {
    if (size < 0 || size > most()) {
      throw Errors.valueError("inner_size must be between 0 and is " + most());
    }
    block.put(wide ? 17 : 15, (byte) size);
  }
}
