package naja.modules.zlib;

import java.util.zip.Adler32;
import java.util.zip.CRC32;

/** CRC-32 and Adler-32 that go on from a former value, which the JDK's classes cannot. */
final class Checksums {
  private static final int POLYNOMIAL = 0xEDB88320;
  private static final int ONE = 1 << 31;
  private static final int ADLER_MODULUS = 65521;

  private Checksums() {}

  static long crc32(byte[] data, int start) {
    CRC32 crc = new CRC32();
    crc.update(data);
    int value = (int) crc.getValue();
    if (start != 0) {
      value ^= multiply(start, powerOfX(8L * data.length));
    }
    return value & 0xFFFFFFFFL;
  }

  /** The product of two polynomials modulo CRC-32's, their highest powers in the lowest bits. */
  private static int multiply(int a, int b) {
    int product = 0;
    int shifted = b;
    for (int bit = ONE; bit != 0; bit >>>= 1) {
      if ((a & bit) != 0) {
        product ^= shifted;
      }
      shifted = (shifted & 1) != 0 ? shifted >>> 1 ^ POLYNOMIAL : shifted >>> 1;
    }
    return product;
  }

  private static int powerOfX(long exponent) {
    int power = ONE;
    int square = ONE >>> 1;
    for (long n = exponent; n != 0; n >>>= 1) {
      if ((n & 1) != 0) {
        power = multiply(power, square);
      }
      square = multiply(square, square);
    }
    return power;
  }

  static long adler32(byte[] data, int start) {
    Adler32 adler = new Adler32();
    adler.update(data);
    long value = adler.getValue();
    long low = start & 0xFFFF;
    long high = (start & 0xFFFFFFFFL) >>> 16;
    long a = ((value & 0xFFFF) + low + ADLER_MODULUS - 1) % ADLER_MODULUS;
    long count = data.length;
    long b = ((value >>> 16) + high + count % ADLER_MODULUS * (low + ADLER_MODULUS - 1)) % ADLER_MODULUS;
    return b << 16 | a;
  }
}
