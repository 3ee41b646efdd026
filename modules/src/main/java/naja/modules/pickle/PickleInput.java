package naja.modules.pickle;

import java.util.Arrays;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyByteArray;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyMemoryView;
import naja.runtime.objects.PyType;

/**
 * Where a pickle is read from: bytes, or a file. Of a file no more is taken than the pickle needs; what {@code peek} shows
 * is looked at first and taken afterwards.
 */
final class PickleInput {
  private static final long PREFETCH = 128 * 1024;
  private static final byte[] NOTHING = {};

  private final Object read;
  private final Object readLine;
  private final Object readInto;
  private Object peek;

  private byte[] bytes = NOTHING;
  private int position;

  /** Whether {@link #bytes} are still in the file. */
  private boolean peeked;

  private PickleInput(Object read, Object readLine, Object readInto, Object peek) {
    this.read = read;
    this.readLine = readLine;
    this.readInto = readInto;
    this.peek = peek;
  }

  /** Nothing to read. */
  static PickleInput ofNothing() {
    return new PickleInput(null, null, null, null);
  }

  static PickleInput ofBytes(Object data) {
    PickleInput input = new PickleInput(null, null, null, null);
    input.bytes = Buffers.bytes(data);
    return input;
  }

  static PickleInput of(Object file) {
    Object peek = Attributes.lookupAttr(file, "peek");
    Object readInto = Attributes.lookupAttr(file, "readinto");
    Object read = Attributes.lookupAttr(file, "read");
    Object readLine = Attributes.lookupAttr(file, "readline");
    if (read == null || readLine == null) {
      throw Errors.typeError("file must have 'read' and 'readline' attributes");
    }
    return new PickleInput(read, readLine, readInto, peek);
  }

  private static PyException truncated() {
    return PickleModule.unpicklingError("pickle data was truncated");
  }

  private static PyException atEnd() {
    return Errors.error(ExceptionTypes.EOF_ERROR, PyType.nameKey("Ran out of input"));
  }

  /** The next operation. */
  int opcode() {
    if (position < bytes.length) {
      return bytes[position++] & 0xFF;
    }
    if (read == null) {
      throw atEnd();
    }
    fill(1, true);
    return bytes[position++] & 0xFF;
  }

  /** Makes {@code count} bytes available at {@link #position}. */
  private void need(int count) {
    if (count > bytes.length - position) {
      if (read == null) {
        throw truncated();
      }
      fill(count, false);
    }
  }

  private void fill(int count, boolean first) {
    takePeeked();
    if (peek != null && peekAt(count)) {
      return;
    }
    byte[] got = fromFile(Calls.call(read, (long) count));
    if (got.length < count) {
      throw first && got.length == 0 ? atEnd() : truncated();
    }
    bytes = got;
    position = 0;
  }

  private boolean peekAt(int count) {
    Object seen;
    try {
      seen = Calls.call(peek, PREFETCH);
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.NOT_IMPLEMENTED_ERROR)) {
        throw e;
      }
      peek = null;
      return false;
    }
    byte[] ahead = fromFile(seen);
    if (ahead.length < count) {
      return false;
    }
    bytes = ahead;
    position = 0;
    peeked = true;
    return true;
  }

  private static byte[] fromFile(Object data) {
    byte[] bytes = Buffers.bytesOrNull(data);
    if (bytes == null) {
      throw Errors.valueError("read() returned non-bytes object (" + PyType.of(data).name() + ")");
    }
    return bytes;
  }

  /** Takes from the file what was read of what it showed, and forgets the rest. */
  void takePeeked() {
    if (peeked) {
      peeked = false;
      int used = position;
      bytes = NOTHING;
      position = 0;
      Calls.call(read, (long) used);
    }
  }

  int unsigned1() {
    need(1);
    return bytes[position++] & 0xFF;
  }

  /** A little-endian number of {@code size} bytes without a sign. */
  long unsigned(int size) {
    need(size);
    long value = 0;
    for (int i = 0; i < size; i++) {
      value |= (bytes[position++] & 0xFFL) << 8 * i;
    }
    return value;
  }

  byte[] bytes(long count) {
    int n = checked(count);
    need(n);
    byte[] part = Arrays.copyOfRange(bytes, position, position + n);
    position += n;
    return part;
  }

  private static int checked(long count) {
    if (count > Integer.MAX_VALUE - 16) {
      throw truncated();
    }
    return (int) count;
  }

  /** A new bytearray with the next bytes, read by the file itself where that is possible. */
  PyByteArray byteArray(long count) {
    int n = checked(count);
    if (n <= bytes.length - position || readInto == null) {
      return PyByteArray.of(bytes(n));
    }
    takePeeked();
    bytes = NOTHING;
    position = 0;
    PyByteArray target = PyByteArray.of(new byte[n]);
    PyMemoryView memory = PyMemoryView.of(target);
    Object got;
    try {
      got = Calls.call(readInto, memory);
    } finally {
      Calls.callMethod(memory, "release");
    }
    if (Numbers.asSize(got) < n) {
      throw truncated();
    }
    return target;
  }

  /** A line without what ends it. */
  byte[] line() {
    for (int i = position; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        byte[] line = Arrays.copyOfRange(bytes, position, i);
        position = i + 1;
        return line;
      }
    }
    if (read == null) {
      throw truncated();
    }
    takePeeked();
    byte[] got = fromFile(Calls.call(readLine));
    if (got.length == 0 || got[got.length - 1] != '\n') {
      throw truncated();
    }
    bytes = NOTHING;
    position = 0;
    return Arrays.copyOf(got, got.length - 1);
  }

  /** Begins a frame: its bytes are taken from the file at once. */
  void frame(long size) {
    if (size < 0) {
      throw Errors.overflowError("FRAME length exceeds system's maximum of " + Long.MAX_VALUE + " bytes");
    }
    need(checked(size));
  }
}
