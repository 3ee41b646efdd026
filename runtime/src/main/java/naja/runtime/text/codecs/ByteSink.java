package naja.runtime.text.codecs;

import java.util.Arrays;
import naja.runtime.text.TextError;

/** A growing array of bytes. */
final class ByteSink {
  private static final int MAX_LENGTH = Integer.MAX_VALUE - 16;

  byte[] bytes;
  int length;

  ByteSink(long capacity) {
    bytes = new byte[(int) Math.min(capacity, 1 << 24)];
  }

  void reserve(long room) {
    if (length + room > bytes.length) {
      if (length + room > MAX_LENGTH) {
        throw TextError.memory();
      }
      long wanted = bytes.length == 0 ? room : Math.max(length + room, bytes.length * 2L);
      bytes = Arrays.copyOf(bytes, (int) Math.min(MAX_LENGTH, wanted));
    }
  }

  void add(int b) {
    if (length == bytes.length) {
      reserve(1);
    }
    bytes[length++] = (byte) b;
  }

  void add(byte[] some) {
    reserve(some.length);
    System.arraycopy(some, 0, bytes, length, some.length);
    length += some.length;
  }

  void addAscii(String text) {
    reserve(text.length());
    for (int i = 0; i < text.length(); i++) {
      bytes[length++] = (byte) text.charAt(i);
    }
  }

  byte[] toArray() {
    return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
  }
}
