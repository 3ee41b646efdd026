package naja.runtime.objects;

import java.math.BigInteger;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Truth;

/** The items of a buffer by their native formats, little-endian. */
final class ItemFormat {
  private ItemFormat() {}

  /** The size of an item of a native format with one character, perhaps after an {@code @}; 0 for other formats. */
  static int size(String format) {
    return switch (code(format)) {
      case 'c', 'b', 'B', '?' -> 1;
      case 'h', 'H', 'e' -> 2;
      case 'i', 'I', 'f' -> 4;
      case 'l', 'L', 'q', 'Q', 'n', 'N', 'd', 'P' -> 8;
      default -> 0;
    };
  }

  /** The one character of a native format, or 0. */
  static char code(String format) {
    if (format.length() == 1) {
      return format.charAt(0);
    }
    return format.length() == 2 && format.charAt(0) == '@' ? format.charAt(1) : 0;
  }

  private static long bits(byte[] a, int at, int size) {
    long value = 0;
    for (int i = size - 1; i >= 0; i--) {
      value = value << 8 | a[at + i] & 0xFF;
    }
    return value;
  }

  private static void putBits(byte[] a, int at, int size, long value) {
    for (int i = 0; i < size; i++) {
      a[at + i] = (byte) (value >> 8 * i);
    }
  }

  /** The item at a place; {@code NotImplementedError} if the format is not a native one. */
  static Object get(BufferView view, int at) {
    byte[] a = view.array;
    return switch (code(view.format)) {
      case 'B' -> (long) (a[at] & 0xFF);
      case 'b' -> (long) a[at];
      case 'c' -> PyBytes.of(new byte[] {a[at]});
      case '?' -> a[at] != 0;
      case 'h' -> (long) (short) bits(a, at, 2);
      case 'H' -> bits(a, at, 2);
      case 'i' -> (long) (int) bits(a, at, 4);
      case 'I' -> bits(a, at, 4);
      case 'l', 'q', 'n' -> bits(a, at, 8);
      case 'L', 'Q', 'N', 'P' -> unsigned(bits(a, at, 8));
      case 'e' -> (double) Float.float16ToFloat((short) bits(a, at, 2));
      case 'f' -> (double) Float.intBitsToFloat((int) bits(a, at, 4));
      case 'd' -> Double.longBitsToDouble(bits(a, at, 8));
      default -> throw unsupported(view);
    };
  }

  private static PyException unsupported(BufferView view) {
    return Errors.error(
        ExceptionTypes.NOT_IMPLEMENTED_ERROR, "memoryview: format " + view.format + " not supported");
  }

  private static Object unsigned(long bits) {
    return bits >= 0 ? (Object) bits : PyInt.of(BigInteger.valueOf(bits).add(BigInteger.ONE.shiftLeft(64)));
  }

  /** Writes an item; {@code TypeError} or {@code ValueError} if it does not have the format. */
  static void set(BufferView view, int at, Object value) {
    byte[] a = view.array;
    char code = code(view.format);
    switch (code) {
      case 'c' -> {
        if (!(value instanceof PyBytes b)) {
          throw invalidType(view);
        }
        if (b.size() != 1) {
          throw invalidValue(view);
        }
        a[at] = b.array()[0];
      }
      case '?' -> a[at] = (byte) (Truth.isTrue(value) ? 1 : 0);
      case 'e', 'f', 'd' -> putDouble(view, at, code, number(view, value));
      case 'b', 'h', 'i', 'l', 'q', 'n' -> putInteger(view, at, integer(view, value), true);
      case 'B', 'H', 'I', 'L', 'Q', 'N', 'P' -> putInteger(view, at, integer(view, value), false);
      default -> throw unsupported(view);
    }
  }

  private static void putDouble(BufferView view, int at, char code, double value) {
    switch (code) {
      case 'd' -> putBits(view.array, at, 8, Double.doubleToRawLongBits(value));
      case 'f' -> {
        float narrow = (float) value;
        if (Float.isInfinite(narrow) && !Double.isInfinite(value)) {
          throw Errors.overflowError("float too large to pack with f format");
        }
        putBits(view.array, at, 4, Float.floatToRawIntBits(narrow));
      }
      default -> putBits(view.array, at, 2, half(value));
    }
  }

  private static short half(double value) {
    float narrow = (float) value;
    // Rounding twice may differ from rounding once; an odd last bit keeps that from happening.
    if (narrow != value && (Float.floatToRawIntBits(narrow) & 1) == 0 && !Float.isInfinite(narrow)) {
      narrow = Math.abs((double) narrow) < Math.abs(value)
          ? Float.intBitsToFloat(Float.floatToRawIntBits(narrow) | 1)
          : Float.intBitsToFloat(Float.floatToRawIntBits(narrow) - 1);
    }
    short bits = Float.floatToFloat16(narrow);
    if ((bits & 0x7FFF) == 0x7C00 && !Double.isInfinite(value)) {
      throw Errors.overflowError("float too large to pack with e format");
    }
    return bits;
  }

  private static double number(BufferView view, Object value) {
    try {
      return Numbers.asDouble(value);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.TYPE_ERROR)) {
        throw invalidType(view);
      }
      throw e;
    }
  }

  private static Object integer(BufferView view, Object value) {
    if (!Numbers.isIndex(value)) {
      throw invalidType(view);
    }
    return Numbers.index(value);
  }

  private static void putInteger(BufferView view, int at, Object value, boolean signed) {
    int bits = 8 * view.itemSize;
    BigInteger big = PyInt.big(value);
    if (signed ? big.bitLength() >= bits : big.signum() < 0 || big.bitLength() > bits) {
      throw invalidValue(view);
    }
    putBits(view.array, at, view.itemSize, big.longValue());
  }

  private static PyException invalidType(BufferView view) {
    return Errors.typeError("memoryview: invalid type for format '" + view.format + "'");
  }

  private static PyException invalidValue(BufferView view) {
    return Errors.valueError("memoryview: invalid value for format '" + view.format + "'");
  }
}
