package naja.modules.posix;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyInt;

/** The counts of event descriptors: 64 bits without a sign in the machine's order. */
final class EventCounts {
  private static final int BITS = 64;

  private EventCounts() {}

  static Object of(byte[] bytes) {
    long value = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).getLong();
    return value >= 0 ? value : PyInt.of(new BigInteger(Long.toUnsignedString(value)));
  }

  static byte[] bytes(Object value) {
    Object index = Numbers.index(value);
    long bits;
    if (index instanceof BigInteger big) {
      if (big.signum() < 0 || big.bitLength() > BITS) {
        throw tooLarge(big.signum() < 0);
      }
      bits = big.longValue();
    } else {
      bits = (Long) index;
      if (bits < 0) {
        throw tooLarge(true);
      }
    }
    return ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder()).putLong(bits).array();
  }

  private static RuntimeException tooLarge(boolean negative) {
    return negative
        ? Errors.valueError("Cannot convert negative int")
        : Errors.error(ExceptionTypes.OVERFLOW_ERROR, "int too big to convert");
  }
}
