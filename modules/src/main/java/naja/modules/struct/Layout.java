package naja.modules.struct;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Truth;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyByteArray;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyComplex;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;

/** A format taken apart: its fields with their places. */
final class Layout {
  /** {@code count} values of a code, or one of {@code count} bytes for {@code s} and {@code p}. */
  private record Field(char code, int size, int count, int offset) {}

  private final Field[] fields;
  private final boolean big;
  private final boolean isNative;
  final int size;

  /** How many values there are. */
  final int values;

  private Layout(Field[] fields, boolean big, boolean isNative, int size, int values) {
    this.fields = fields;
    this.big = big;
    this.isNative = isNative;
    this.size = size;
    this.values = values;
  }

  static Layout of(String format) {
    if (format.indexOf('\0') >= 0) {
      throw StructModule.error("embedded null character");
    }
    boolean isNative = true;
    boolean aligned = true;
    boolean big = false;
    int at = 0;
    if (!format.isEmpty() && "@=<>!".indexOf(format.charAt(0)) >= 0) {
      char order = format.charAt(at++);
      isNative = order == '@';
      aligned = isNative;
      big = order == '>' || order == '!';
    }
    List<Field> fields = new ArrayList<>();
    long offset = 0;
    long values = 0;
    while (at < format.length()) {
      char c = format.charAt(at++);
      if (Character.isWhitespace(c)) {
        continue;
      }
      long count = 1;
      if (c >= '0' && c <= '9') {
        count = (long) c - '0';
        while (at < format.length() && format.charAt(at) >= '0' && format.charAt(at) <= '9') {
          count = count * 10 + format.charAt(at++) - '0';
          if (count > Integer.MAX_VALUE) {
            throw StructModule.error("total struct size too long");
          }
        }
        if (at == format.length()) {
          throw StructModule.error("repeat count given without format specifier");
        }
        c = format.charAt(at++);
      }
      int size = sizeOf(c, isNative);
      if (aligned && size > 1) {
        int alignment = c == 'F' || c == 'D' ? size / 2 : size;
        offset = (offset + alignment - 1) / alignment * alignment;
      }
      fields.add(new Field(c, size, (int) count, (int) offset));
      offset += size * count;
      values += c == 'x' ? 0 : c == 's' || c == 'p' ? 1 : count;
      if (offset > Integer.MAX_VALUE - 16) {
        throw StructModule.error("total struct size too long");
      }
    }
    return new Layout(fields.toArray(new Field[0]), big, isNative, (int) offset, (int) values);
  }

  private static int sizeOf(char code, boolean isNative) {
    return switch (code) {
      case 'x', 'c', 'b', 'B', '?', 's', 'p' -> 1;
      case 'h', 'H', 'e' -> 2;
      case 'i', 'I', 'f' -> 4;
      case 'l', 'L' -> isNative ? 8 : 4;
      case 'q', 'Q', 'd', 'F' -> 8;
      case 'D' -> 16;
      case 'n', 'N', 'P' -> {
        if (!isNative) {
          throw StructModule.error("bad char in struct format");
        }
        yield 8;
      }
      default -> throw StructModule.error("bad char in struct format");
    };
  }

  PyTuple unpack(byte[] bytes, int from) {
    Object[] result = new Object[values];
    int n = 0;
    for (Field field : fields) {
      int at = from + field.offset;
      switch (field.code) {
        case 'x' -> {}
        case 's' -> result[n++] = PyBytes.of(Arrays.copyOfRange(bytes, at, at + field.count));
        case 'p' -> {
          int length = field.count == 0 ? 0 : Math.min(bytes[at] & 0xFF, field.count - 1);
          result[n++] = PyBytes.of(field.count == 0 ? new byte[0] : Arrays.copyOfRange(bytes, at + 1, at + 1 + length));
        }
        default -> {
          for (int i = 0; i < field.count; i++, at += field.size) {
            result[n++] = read(field.code, field.size, bytes, at);
          }
        }
      }
    }
    return PyTuple.of(result);
  }

  private long bits(byte[] bytes, int at, int size) {
    long value = 0;
    for (int i = 0; i < size; i++) {
      value = value << 8 | bytes[big ? at + i : at + size - 1 - i] & 0xFF;
    }
    return value;
  }

  private Object read(char code, int size, byte[] bytes, int at) {
    if (code == 'F' || code == 'D') {
      char part = code == 'F' ? 'f' : 'd';
      double real = (double) read(part, size / 2, bytes, at);
      return PyComplex.of(real, (double) read(part, size / 2, bytes, at + size / 2));
    }
    long bits = bits(bytes, at, size);
    return switch (code) {
      case 'c' -> PyBytes.of(new byte[] {bytes[at]});
      case '?' -> bits != 0;
      case 'e' -> (double) Float.float16ToFloat((short) bits);
      case 'f' -> (double) Float.intBitsToFloat((int) bits);
      case 'd' -> Double.longBitsToDouble(bits);
      case 'b', 'h', 'i', 'l', 'q', 'n' -> bits << 64 - 8 * size >> 64 - 8 * size;
      default -> bits >= 0 ? (Object) bits : PyInt.of(new BigInteger(Long.toUnsignedString(bits)));
    };
  }

  byte[] pack(Object[] args, int from) {
    if (args.length - from != values) {
      throw StructModule.error(
          "pack expected " + values + " items for packing (got " + (args.length - from) + ")");
    }
    byte[] bytes = new byte[size];
    int n = from;
    for (Field field : fields) {
      int at = field.offset;
      switch (field.code) {
        case 'x' -> {}
        case 's', 'p' -> text(field, bytes, args[n++]);
        default -> {
          for (int i = 0; i < field.count; i++, at += field.size) {
            write(field, bytes, at, args[n++]);
          }
        }
      }
    }
    return bytes;
  }

  private static void text(Field field, byte[] bytes, Object value) {
    byte[] text = Buffers.bytesOrNull(value);
    if (text == null) {
      throw StructModule.error("argument for '" + field.code + "' must be a bytes object");
    }
    if (field.code == 's') {
      System.arraycopy(text, 0, bytes, field.offset, Math.min(text.length, field.count));
    } else if (field.count > 0) {
      int length = Math.min(text.length, field.count - 1);
      System.arraycopy(text, 0, bytes, field.offset + 1, length);
      bytes[field.offset] = (byte) Math.min(length, 255);
    }
  }

  private void put(byte[] bytes, int at, int size, long bits) {
    long rest = bits;
    for (int i = 0; i < size; i++, rest >>= 8) {
      bytes[big ? at + size - 1 - i : at + i] = (byte) rest;
    }
  }

  private void write(Field field, byte[] bytes, int at, Object value) {
    switch (field.code) {
      case 'c' -> {
        byte[] one = value instanceof PyByteArray || value instanceof PyBytes ? Buffers.bytesOrNull(value) : null;
        if (one == null || one.length != 1) {
          throw StructModule.error("char format requires a bytes object of length 1");
        }
        bytes[at] = one[0];
      }
      case '?' -> bytes[at] = (byte) (Truth.isTrue(value) ? 1 : 0);
      case 'e', 'f', 'd' -> put(bytes, at, field.size, realBits(field.code, value));
      case 'F', 'D' -> complex(field, bytes, at, value);
      default -> put(bytes, at, field.size, intBits(field, value));
    }
  }

  private void complex(Field field, byte[] bytes, int at, Object value) {
    PyComplex number;
    try {
      number = PyComplex.ofNumber(value);
    } catch (PyException e) {
      throw StructModule.error("required argument is not a complex");
    }
    int half = field.size / 2;
    if (field.code == 'D') {
      put(bytes, at, half, Double.doubleToRawLongBits(number.real));
      put(bytes, at + half, half, Double.doubleToRawLongBits(number.imag));
    } else {
      put(bytes, at, half, Float.floatToRawIntBits((float) number.real));
      put(bytes, at + half, half, Float.floatToRawIntBits((float) number.imag));
    }
  }

  /** As CPython says it where an {@code int} does not fit. */
  private static PyException tooLarge(char code, Object value) {
    return PyType.of(value).isSubtype(Types.INT)
        ? StructModule.error("int too large to convert")
        : Errors.overflowError("float too large to pack with " + code + " format");
  }

  private long realBits(char code, Object value) {
    double real;
    try {
      real = Numbers.asDouble(value);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.TYPE_ERROR) || e.matches(ExceptionTypes.OVERFLOW_ERROR)) {
        throw StructModule.error("required argument is not a float");
      }
      throw e;
    }
    if (code == 'd') {
      return Double.doubleToRawLongBits(real);
    }
    if (code == 'f') {
      float single = (float) real;
      if (!isNative && Float.isInfinite(single) && !Double.isInfinite(real)) {
        throw tooLarge(code, value);
      }
      return Float.floatToRawIntBits(single) & 0xFFFFFFFFL;
    }
    // The half is the nearest one to the double, not to a float that was rounded before.
    float single = (float) real;
    if (single != real && !Double.isNaN(real)) {
      int bits = Float.floatToRawIntBits(single);
      boolean away = Math.abs((double) single) > Math.abs(real);
      single = Float.intBitsToFloat(away ? bits - 1 | 1 : bits | 1);
    }
    short half = Float.floatToFloat16(single);
    if ((half & 0x7FFF) == 0x7C00 && !Double.isInfinite(real)) {
      throw tooLarge(code, value);
    }
    return half & 0xFFFF;
  }

  private static long intBits(Field field, Object value) {
    if (!Numbers.isIndex(value)) {
      throw StructModule.error("required argument is not an integer");
    }
    Object number = Numbers.index(value);
    boolean signed = Character.isLowerCase(field.code);
    int bits = 8 * field.size;
    BigInteger big = PyInt.big(number);
    boolean fits = field.code == 'P' ? big.bitLength() <= 64 && (big.signum() >= 0 || big.bitLength() < 64)
        : signed ? big.bitLength() < bits : big.signum() >= 0 && big.bitLength() <= bits;
    if (!fits) {
      throw StructModule.error(range(field, signed, bits));
    }
    return big.longValue();
  }

  private static String range(Field field, boolean signed, int bits) {
    if (field.code == 'P') {
      return "int too large to convert";
    }
    BigInteger limit = BigInteger.ONE.shiftLeft(signed ? bits - 1 : bits);
    return "'" + field.code + "' format requires " + (signed ? limit.negate() : BigInteger.ZERO) + " <= number <= "
        + limit.subtract(BigInteger.ONE);
  }
}
