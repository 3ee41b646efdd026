package naja.modules.array;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import naja.runtime.abstracts.Errors;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.BufferExporter;
import naja.runtime.objects.BufferView;
import naja.runtime.objects.OpenViews;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;
import naja.runtime.threads.Concurrency;

/**
 * {@code array.array}: items one after the other in little-endian memory. Reads take no lock; changes take the object's
 * monitor once a second thread has entered the interpreter. The size does not change while a view of the buffer is open.
 */
@TypeSpec(value = "array.array", sub = true, methods = ArrayMethods.class, repeats = "__getattribute__")
public class PyArray extends PyObject implements BufferExporter {
  static final PyType TYPE = PyType.builtin("array.array", PyArray.class, new PyArraySpec());

  static {
    TYPE.hasWeakref = true;
    TYPE.matchesSequence = true;
    TYPE.put("__hash__", PyNone.NONE);
  }

  private static final int LARGEST = Integer.MAX_VALUE - 16;

  final char code;
  final int itemSize;
  private ByteBuffer memory;
  private int size;
  private OpenViews views;

  protected PyArray(char code, byte[] content) {
    this.code = code;
    this.itemSize = ItemKind.size(code);
    this.memory = wrap(content);
    this.size = content.length / itemSize;
  }

  static PyArray of(char code, byte[] content) {
    return new PyArray(code, content);
  }

  private static ByteBuffer wrap(byte[] content) {
    return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  final int size() {
    return size;
  }

  /** Bytes that fit without new memory. */
  final int capacity() {
    return memory.capacity();
  }

  /** The item, or null behind the end. */
  final Object get(int index) {
    ByteBuffer m = memory;
    return index < size && index < m.capacity() / itemSize ? ItemKind.get(m, code, index) : null;
  }

  /** Writes an item's bits; false behind the end. */
  final boolean set(int index, long bits) {
    if (Concurrency.shared) {
      synchronized (this) {
        return setNow(index, bits);
      }
    }
    return setNow(index, bits);
  }

  private boolean setNow(int index, long bits) {
    if (index >= size) {
      return false;
    }
    ItemKind.put(memory, itemSize, index, bits);
    return true;
  }

  final void append(Object value) {
    long bits = ItemKind.bits(code, value);
    if (Concurrency.shared) {
      synchronized (this) {
        appendNow(bits);
      }
    } else {
      appendNow(bits);
    }
  }

  private void appendNow(long bits) {
    if (views != null || (size + 1L) * itemSize > memory.capacity()) {
      replaceNow(size, size, new byte[itemSize], 1);
    } else {
      size++;
    }
    ItemKind.put(memory, itemSize, size - 1, bits);
  }

  /** Puts an item before another; {@code index} may be out of range and counts from the end if negative. */
  final synchronized void insert(long index, long bits) {
    int at = (int) Math.max(0, Math.min(index < 0 ? index + size : index, size));
    replaceNow(at, at, new byte[itemSize], 1);
    ItemKind.put(memory, itemSize, at, bits);
  }

  /** The content in a new array. */
  final byte[] toBytes() {
    byte[] a = memory.array();
    return Arrays.copyOf(a, Math.min(size * itemSize, a.length));
  }

  /**
   * Replaces the items from {@code from} to before {@code to} by the first {@code count} of {@code source}.
   *
   * @throws PyException {@code BufferError} if the size would change while a view is open
   */
  final synchronized void replace(int from, int to, byte[] source, int count) {
    replaceNow(Math.min(from, size), Math.min(to, size), source, count);
  }

  private void replaceNow(int from, int to, byte[] source, int count) {
    long length = (long) size - (to - from) + count;
    if (length != size) {
      checkResize();
      if (length * itemSize > LARGEST) {
        throw Errors.memoryError();
      }
      ByteBuffer old = memory;
      ByteBuffer target = old;
      long bytes = length * itemSize;
      if (bytes > old.capacity()) {
        long wanted = from == size ? bytes + (bytes >> 3) + 6L * itemSize : bytes;
        target = wrap(new byte[(int) Math.min(LARGEST, wanted)]);
        System.arraycopy(old.array(), 0, target.array(), 0, from * itemSize);
      }
      System.arraycopy(
          old.array(), to * itemSize, target.array(), (from + count) * itemSize, (size - to) * itemSize);
      memory = target;
      size = (int) length;
    }
    System.arraycopy(source, 0, memory.array(), from * itemSize, count * itemSize);
  }

  /** Makes the content these bytes; takes the array. */
  final synchronized void assign(byte[] content) {
    if (content.length != size * itemSize) {
      checkResize();
    } else if (views != null) {
      System.arraycopy(content, 0, memory.array(), 0, content.length);
      return;
    }
    memory = wrap(content);
    size = content.length / itemSize;
  }

  final synchronized void swapBytes() {
    if (itemSize > 1) {
      ItemKind.swap(memory, itemSize, size);
    }
  }

  /** Throws {@code BufferError} if a view is open. */
  final void checkResize() {
    if (views != null && views.any()) {
      throw Errors.bufferError("cannot resize an array that is exporting buffers");
    }
  }

  @Override
  public final synchronized BufferView openBuffer() {
    String format = code == 'u' ? "w" : Character.toString(code);
    BufferView view = new BufferView(this, this, memory.array(), 0, size * itemSize, false, format, itemSize);
    if (views == null) {
      views = new OpenViews();
    }
    views.add(view);
    return view;
  }

  @Override
  public final void bufferClosed(BufferView view) {
    views.remove(view);
  }
}
