package naja.modules.pickle;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.objects.PyBytes;

/**
 * Where a pickle is written: bytes that go to a file in large pieces, or stay. From protocol 4 on operations lie in frames,
 * which begin with their length; what is large lies between frames.
 */
final class PickleOutput {
  /** A frame that is this long ends at the next operation, and data as long as this goes to the file directly. */
  static final int FRAME_TARGET = 64 * 1024;

  /** A shorter frame is none. */
  private static final int FRAME_LEAST = 4;

  private static final int FRAME_HEADER = 9;
  private static final VarHandle LONG_LITTLE =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The {@code write} of the file; null where the bytes stay. */
  private final Object write;

  private byte[] bytes = new byte[256];
  private int length;
  private boolean framing;
  private int frameStart = -1;

  PickleOutput(Object write) {
    this.write = write;
  }

  void startFraming() {
    framing = true;
  }

  private void reserve(int count) {
    if (framing && frameStart < 0) {
      grow(count + FRAME_HEADER);
      frameStart = length;
      length += FRAME_HEADER;
    } else {
      grow(count);
    }
  }

  private void grow(int count) {
    long needed = (long) length + count;
    if (needed > bytes.length) {
      if (needed > Integer.MAX_VALUE - 16) {
        throw Errors.memoryError();
      }
      bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 16L, Math.max(needed, bytes.length * 2L)));
    }
  }

  void op(int opcode) {
    reserve(1);
    bytes[length++] = (byte) opcode;
  }

  void op(int opcode, int argument) {
    reserve(2);
    bytes[length++] = (byte) opcode;
    bytes[length++] = (byte) argument;
  }

  /** An operation with a little-endian argument of {@code size} bytes. */
  void op(int opcode, long argument, int size) {
    reserve(1 + size);
    bytes[length++] = (byte) opcode;
    for (int i = 0; i < size; i++) {
      bytes[length++] = (byte) (argument >> 8 * i);
    }
  }

  void bigEndian(int opcode, long argument) {
    op(opcode, Long.reverseBytes(argument), 8);
  }

  void raw(byte[] data) {
    reserve(data.length);
    System.arraycopy(data, 0, bytes, length, data.length);
    length += data.length;
  }

  /** An operation and its argument as text up to the end of a line. */
  void line(int opcode, String argument) {
    op(opcode);
    raw(argument.getBytes(StandardCharsets.UTF_8));
    op('\n');
  }

  /** An operation with the length of data, and the data, outside of frames if it is large. */
  void data(int opcode, int size, byte[] data) {
    boolean large = data.length >= FRAME_TARGET;
    boolean wasFraming = framing;
    if (large) {
      closeFrame();
      framing = false;
    }
    op(opcode, data.length, size);
    if (large && write != null) {
      flush();
      Calls.call(write, PyBytes.of(data));
    } else {
      raw(data);
    }
    framing = wasFraming;
  }

  /** Between two operations: here a frame may end. */
  void boundary() {
    if (frameStart >= 0 && length - frameStart - FRAME_HEADER >= FRAME_TARGET) {
      closeFrame();
      if (write != null) {
        flush();
      }
    }
  }

  private void closeFrame() {
    if (frameStart < 0) {
      return;
    }
    int size = length - frameStart - FRAME_HEADER;
    if (size >= FRAME_LEAST) {
      bytes[frameStart] = (byte) Opcodes.FRAME;
      LONG_LITTLE.set(bytes, frameStart + 1, (long) size);
    } else {
      System.arraycopy(bytes, frameStart + FRAME_HEADER, bytes, frameStart, size);
      length -= FRAME_HEADER;
    }
    frameStart = -1;
  }

  /** Ends the pickle and gives the file what it has not got yet. */
  void finish() {
    closeFrame();
    framing = false;
    if (write != null) {
      flush();
    }
  }

  private void flush() {
    PyBytes content = content();
    length = 0;
    Calls.call(write, content);
  }

  PyBytes content() {
    return PyBytes.of(Arrays.copyOf(bytes, length));
  }
}
