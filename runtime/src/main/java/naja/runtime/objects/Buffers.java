package naja.runtime.objects;

import java.math.BigInteger;
import java.util.Arrays;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Numbers;

/**
 * The bytes in objects: the one way to the memory of {@code bytes}, {@code bytearray}, {@code memoryview}, arrays and
 * instances of Python classes with {@code __buffer__}.
 */
public final class Buffers {
  /** {@code PyBUF_WRITABLE}. */
  public static final int WRITABLE = 1;

  /** {@code PyBUF_FULL_RO}: any shape and format, to read. */
  public static final int FULL = 0x11C;

  private Buffers() {}

  /** The content of a bytes-like object, perhaps shared: not to be changed; null for other objects. */
  public static byte[] bytesOrNull(Object x) {
    if (x instanceof PyBytes b) {
      return b.array();
    }
    if (x instanceof PyByteArray b) {
      return b.toBytes();
    }
    if (!isExporter(x)) {
      return null;
    }
    try (BufferView view = open(x, FULL)) {
      return view.toBytes();
    }
  }

  /** As {@link #bytesOrNull}, for functions that want the bytes as they lie in memory: {@code BufferError} for gaps. */
  public static byte[] contiguousOrNull(Object x) {
    if (x instanceof PyMemoryView memory && !memory.view().isContiguous()) {
      throw Errors.bufferError("memoryview: underlying buffer is not C-contiguous");
    }
    return bytesOrNull(x);
  }

  /**
   * The content of a bytes-like object, perhaps shared: not to be changed.
   *
   * @throws PyException {@code TypeError} for other objects
   */
  public static byte[] bytes(Object x) {
    byte[] bytes = bytesOrNull(x);
    if (bytes == null) {
      throw notBytesLike(x);
    }
    return bytes;
  }

  private static PyException notBytesLike(Object x) {
    return Errors.typeError("a bytes-like object is required, not '" + PyType.of(x).name() + "'");
  }

  /** Whether the object has a buffer. */
  public static boolean isExporter(Object x) {
    return x instanceof BufferExporter || x instanceof PyBytes
        || x instanceof PyObject && PyType.of(x).slot(Slot.BUFFER) != null;
  }

  /**
   * A view of an object's memory, to be closed; null if it has none.
   *
   * @throws PyException {@code BufferError} if {@code flags} ask for memory to write and it may not be written to
   */
  public static BufferView openOrNull(Object x, int flags) {
    return isExporter(x) ? open(x, flags) : null;
  }

  /**
   * A view of memory to be written to by functions such as {@code readinto}, to be closed.
   *
   * @throws PyException {@code TypeError} if there is none or it may not be written to
   */
  public static BufferView openWritable(Object x, String function) {
    BufferView view = openOrNull(x, FULL);
    if (view == null || view.readOnly) {
      if (view != null) {
        view.close();
      }
      throw Errors.typeError(
          function + "() argument must be read-write bytes-like object, not " + PyType.of(x).name());
    }
    return view;
  }

  private static BufferView open(Object x, int flags) {
    if (x instanceof PyBytes b && b.type().slot(Slot.BUFFER) == Types.BYTES.slot(Slot.BUFFER)) {
      checkWritable(true, flags, "Object is not writable.");
      return new BufferView(b, null, b.array(), 0, b.size(), true, "B", 1);
    }
    if (x instanceof BufferExporter exporter && !isOverridden(x)) {
      BufferView view = exporter.openBuffer();
      if (view.readOnly && (flags & WRITABLE) != 0) {
        view.close();
        checkWritable(
            true, flags,
            x instanceof PyMemoryView ? "memoryview: underlying buffer is not writable" : "Object is not writable.");
      }
      return view;
    }
    return openPython(x, flags);
  }

  private static boolean isOverridden(Object x) {
    return x instanceof Subclassed && PyType.of(x).slot(Slot.BUFFER) instanceof PyFunction;
  }

  private static void checkWritable(boolean readOnly, int flags, String message) {
    if (readOnly && (flags & WRITABLE) != 0) {
      throw Errors.bufferError(message);
    }
  }

  /** The buffer that {@code __buffer__} of a Python class gives. */
  private static BufferView openPython(Object x, int flags) {
    Object made = Calls.callSlot(PyType.of(x).slot(Slot.BUFFER), x, (long) flags);
    if (!(made instanceof PyMemoryView memory)) {
      throw Errors.typeError("__buffer__ returned non-memoryview object");
    }
    BufferView view = memory.view();
    return new BufferView(
        x, new Release(x, memory), view.array, view.offset, view.readOnly, view.format, view.itemSize, view.shape,
        view.strides);
  }

  /** Tells a Python object with {@code __release_buffer__} that its buffer is no longer used. */
  private record Release(Object object, PyMemoryView memory) implements BufferExporter {
    @Override
    public BufferView openBuffer() {
      return memory.openBuffer();
    }

    @Override
    public void bufferClosed(BufferView view) {
      Object method = PyType.of(object).slot(Slot.RELEASE_BUFFER);
      if (method != null && !memory.isReleased()) {
        Calls.callSlot(method, object, memory);
      }
      memory.release();
    }
  }

  /** The bytes that an iterable of ints lists, for a new object of {@code type}. */
  static byte[] fromIterable(Object x, String type) {
    PyType of = PyType.of(x);
    if (PyStr.isStr(x) || of.slot(Slot.ITER) == null && of.slot(Slot.GETITEM) == null) {
      throw Errors.typeError("cannot convert '" + of.name() + "' object to " + type);
    }
    if (x.getClass() == PyList.class) {
      return fromList((PyList) x, type);
    }
    Object[] items = Iteration.toArray(x);
    byte[] bytes = new byte[items.length];
    for (int i = 0; i < items.length; i++) {
      bytes[i] = byteOf(items[i], type.equals("bytes") ? "bytes" : "byte");
    }
    return bytes;
  }

  /** The bytes that a list has, which its items may change while they are asked for their numbers. */
  private static byte[] fromList(PyList list, String type) {
    byte[] bytes = new byte[list.size()];
    int count = 0;
    for (int i = 0; i < list.size(); i++) {
      Object item = list.getFast(i);
      if (item == null) {
        break;
      }
      if (count == bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * count + 8);
      }
      bytes[count++] = byteOf(item, type.equals("bytes") ? "bytes" : "byte");
    }
    return count == bytes.length ? bytes : Arrays.copyOf(bytes, count);
  }

  /** An item of bytes; {@code ValueError} outside of 0 to 255. */
  private static byte byteOf(Object item, String what) {
    Object value = Numbers.index(item);
    if (value instanceof BigInteger || (Long) value < 0 || (Long) value > 255) {
      throw Errors.valueError(what + " must be in range(0, 256)");
    }
    return (byte) (long) (Long) value;
  }
}
