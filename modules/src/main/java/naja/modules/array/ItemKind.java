package naja.modules.array;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyType;
import naja.runtime.text.Str;

/** Items by typecode: their sizes, reading and writing them. */
final class ItemKind {
  static final String TYPECODES = "bBuwhHiIlLqQfd";

  private ItemKind() {}

  /** Bytes an item, or 0 for what is no typecode. */
  static int size(char code) {
    return switch (code) {
      case 'b', 'B' -> 1;
      case 'h', 'H' -> 2;
      case 'i', 'I', 'f', 'u', 'w' -> 4;
      case 'l', 'L', 'q', 'Q', 'd' -> 8;
      default -> 0;
    };
  }

  static boolean isText(char code) {
    return code == 'u' || code == 'w';
  }

  static Object get(ByteBuffer memory, char code, int i) {
    return switch (code) {
      case 'b' -> (long) memory.get(i);
      case 'B' -> (long) (memory.get(i) & 0xFF);
      case 'h' -> (long) memory.getShort(2 * i);
      case 'H' -> (long) memory.getChar(2 * i);
      case 'i' -> (long) memory.getInt(4 * i);
      case 'I' -> memory.getInt(4 * i) & 0xFFFFFFFFL;
      case 'l', 'q' -> memory.getLong(8 * i);
      case 'L', 'Q' -> ArrayModule.unsigned(memory.getLong(8 * i));
      case 'f' -> (double) memory.getFloat(4 * i);
      case 'd' -> memory.getDouble(8 * i);
      default -> character(memory.getInt(4 * i), code);
    };
  }

  private static Object character(int point, char code) {
    if (point < 0 || point > Character.MAX_CODE_POINT) {
      throw Errors.valueError(
          code == 'w'
              ? "chr() arg not in range(0x110000)"
              : "character U+" + Integer.toHexString(point) + " is not in range [U+0000; U+10ffff]");
    }
    return Str.ofCodePoint(point);
  }

  /**
   * The bits of an item that holds a value, to be written by {@link #put}.
   *
   * @throws PyException {@code TypeError}, {@code OverflowError} if it cannot
   */
  static long bits(char code, Object value) {
    return switch (code) {
      case 'l' -> longValue(value);
      case 'd' -> Double.doubleToRawLongBits(Numbers.asDouble(value));
      case 'f' -> Float.floatToRawIntBits((float) Numbers.asDouble(value));
      case 'b' -> within(longValue(value), Byte.MIN_VALUE, Byte.MAX_VALUE, "signed char");
      case 'B' -> within(longValue(value), 0, 0xFF, "unsigned byte integer");
      case 'h' -> within(longValue(value), Short.MIN_VALUE, Short.MAX_VALUE, "signed short integer");
      case 'H' -> within(longValue(value), 0, 0xFFFF, "unsigned short");
      case 'i' -> within(longValue(value), Integer.MIN_VALUE, Integer.MAX_VALUE, "signed integer");
      case 'I', 'L' -> unsigned(code, Numbers.index(value));
      case 'q', 'Q' -> wide(code, Numbers.index(value));
      default -> point(value);
    };
  }

  private static long longValue(Object value) {
    if (value instanceof Long n) {
      return n;
    }
    if (Numbers.index(value) instanceof Long n) {
      return n;
    }
    throw Errors.overflowError("Python int too large to convert to C long");
  }

  private static long within(long value, long least, long greatest, String name) {
    if (value < least) {
      throw Errors.overflowError(name + " is less than minimum");
    }
    if (value > greatest) {
      throw Errors.overflowError(name + " is greater than maximum");
    }
    return value;
  }

  private static long unsigned(char code, Object value) {
    boolean negative = value instanceof BigInteger big ? big.signum() < 0 : (Long) value < 0;
    if (negative) {
      throw Errors.overflowError("can't convert negative value to unsigned int");
    }
    if (value instanceof BigInteger huge && huge.bitLength() > 64) {
      throw Errors.overflowError("Python int too large to convert to C unsigned long");
    }
    long bits = ((Number) value).longValue();
    if (code == 'I' && bits >>> 32 != 0) {
      throw Errors.overflowError("unsigned int is greater than maximum");
    }
    return bits;
  }

  private static long wide(char code, Object value) {
    if (value instanceof Long n) {
      if (n < 0 && code == 'Q') {
        throw Errors.overflowError("can't convert negative int to unsigned");
      }
      return n;
    }
    BigInteger big = (BigInteger) value;
    if (code == 'Q' && big.signum() < 0) {
      throw Errors.overflowError("can't convert negative int to unsigned");
    }
    if (code == 'q' || big.bitLength() > 64) {
      throw Errors.overflowError("int too big to convert");
    }
    return big.longValue();
  }

  private static long point(Object value) {
    Object text = PyStr.valueOrNull(value);
    if (text == null) {
      throw Errors.typeError("array item must be a unicode character, not " + PyType.of(value).name());
    }
    int length = Str.length(text);
    if (length != 1) {
      throw Errors.typeError("array item must be a unicode character, not a string of length " + length);
    }
    return Str.codePointAt(text, 0);
  }

  /** Writes the bits of an item of a size. */
  static void put(ByteBuffer memory, int size, int i, long bits) {
    switch (size) {
      case 1 -> memory.put(i, (byte) bits);
      case 2 -> memory.putShort(2 * i, (short) bits);
      case 4 -> memory.putInt(4 * i, (int) bits);
      default -> memory.putLong(8 * i, bits);
    }
  }

  /** Turns the bytes of each item round. */
  static void swap(ByteBuffer memory, int size, int count) {
    for (int i = 0; i < count; i++) {
      switch (size) {
        case 2 -> memory.putShort(2 * i, Short.reverseBytes(memory.getShort(2 * i)));
        case 4 -> memory.putInt(4 * i, Integer.reverseBytes(memory.getInt(4 * i)));
        default -> memory.putLong(8 * i, Long.reverseBytes(memory.getLong(8 * i)));
      }
    }
  }
}
