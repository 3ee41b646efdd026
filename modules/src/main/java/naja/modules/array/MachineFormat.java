package naja.modules.array;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyList;

/**
 * The numbers by which pickles name the layout of items: the sizes 1, 2, 4 and 8, signed or not, little- and big-endian;
 * then floats, doubles and texts.
 */
final class MachineFormat {
  /** The last number that means something. */
  static final int LAST = 21;

  private static final int FIRST_FLOAT = 14;
  private static final int FIRST_DOUBLE = 16;
  private static final int FIRST_UTF16 = 18;
  private static final int FIRST_UTF32 = 20;

  private MachineFormat() {}

  /** The format of the items of a typecode on this machine. */
  static int of(char code) {
    return switch (code) {
      case 'B' -> 0;
      case 'b' -> 1;
      case 'H' -> 2;
      case 'h' -> 4;
      case 'I' -> 6;
      case 'i' -> 8;
      case 'L', 'Q' -> 10;
      case 'l', 'q' -> 12;
      case 'f' -> FIRST_FLOAT;
      case 'd' -> FIRST_DOUBLE;
      default -> FIRST_UTF32;
    };
  }

  private static int size(int format) {
    return switch (format) {
      case 0, 1 -> 1;
      case 2, 3, 4, 5 -> 2;
      case 6, 7, 8, 9, FIRST_FLOAT, FIRST_FLOAT + 1 -> 4;
      // UTF-16 as well as UTF-32: CPython asks for a multiple of four in both.
      case FIRST_UTF16, FIRST_UTF16 + 1, FIRST_UTF32, FIRST_UTF32 + 1 -> 4;
      default -> 8;
    };
  }

  static void checkLength(int format, int length) {
    if (length % size(format) != 0) {
      throw Errors.valueError("string length not a multiple of item size");
    }
  }

  /** The typecode for items of a format: the given one if it has the same size and kind, else one that fits. */
  static char codeFor(int format, char code) {
    int own = of(code);
    if (format >= FIRST_FLOAT || own >= FIRST_FLOAT) {
      return code;
    }
    boolean signed = isSigned(format);
    if (size(format) == ItemKind.size(code) && signed == isSigned(own)) {
      return code;
    }
    return switch (size(format)) {
      case 1 -> signed ? 'b' : 'B';
      case 2 -> signed ? 'h' : 'H';
      case 4 -> signed ? 'i' : 'I';
      default -> signed ? 'l' : 'L';
    };
  }

  private static boolean isSigned(int format) {
    return switch (format) {
      case 1, 4, 5, 8, 9, 12, 13 -> true;
      default -> false;
    };
  }

  /** The items as a list, or a text. */
  static Object decode(int format, byte[] bytes) {
    if (format >= FIRST_UTF16) {
      String codec = (format < FIRST_UTF32 ? "utf-16-" : "utf-32-") + (format % 2 == 0 ? "le" : "be");
      return Calls.callMethod(PyBytes.of(bytes), "decode", codec);
    }
    int size = size(format);
    boolean bigEndian = format > 1 && format % 2 == 1;
    ByteBuffer source = ByteBuffer.wrap(bytes).order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    Object[] items = new Object[bytes.length / size];
    Arrays.setAll(items, i -> item(source, format, i * size));
    return PyList.of(items);
  }

  private static Object item(ByteBuffer source, int format, int at) {
    return switch (format) {
      case 0 -> (long) (source.get(at) & 0xFF);
      case 1 -> (long) source.get(at);
      case 2, 3 -> (long) source.getChar(at);
      case 4, 5 -> (long) source.getShort(at);
      case 6, 7 -> source.getInt(at) & 0xFFFFFFFFL;
      case 8, 9 -> (long) source.getInt(at);
      case 10, 11 -> ArrayModule.unsigned(source.getLong(at));
      case 12, 13 -> source.getLong(at);
      case FIRST_FLOAT, FIRST_FLOAT + 1 -> (double) source.getFloat(at);
      default -> source.getDouble(at);
    };
  }
}
