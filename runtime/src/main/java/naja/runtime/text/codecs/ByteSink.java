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

  void reserve(int room) {
    if (length + (long) room > bytes.length) {
      if (length + (long) room > MAX_LENGTH) {
        throw TextError.memory();
      }
      bytes = Arrays.copyOf(bytes, (int) Math.min(MAX_LENGTH, Math.max(length + (long) room, bytes.length * 2L)));
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
