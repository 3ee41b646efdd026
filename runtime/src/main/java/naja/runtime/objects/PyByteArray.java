package naja.runtime.objects;

import java.util.Arrays;
import naja.runtime.abstracts.Errors;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.threads.Concurrency;

/**
 * {@code bytearray}. Reads take no lock; changes take the object's monitor once a second thread has entered the
 * interpreter. The size does not change while a view of the buffer is open. The methods that scripts see are in
 * {@link ByteArrayMethods} and {@link ByteArrayTexts}.
 */
@TypeSpec(value = "bytearray", sub = true, methods = {ByteArrayMethods.class, ByteArrayTexts.class})
public class PyByteArray extends PyObject implements BufferExporter {
  private static final byte[] EMPTY = {};
  private static final int LARGEST = Integer.MAX_VALUE - 16;

  private byte[] bytes = EMPTY;
  private int size;
  private OpenViews views;

  public PyByteArray() {}

  /** A bytearray with this content; it takes the array. */
  public static PyByteArray of(byte[] bytes) {
    PyByteArray made = new PyByteArray();
    made.bytes = bytes;
    made.size = bytes.length;
    return made;
  }

  /** Takes any arguments, since subclasses may have an {@code __init__} of their own. */
  @New(value = "bytearray(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == Types.BYTEARRAY ? new PyByteArray() : new PyByteArraySub(type);
  }

  /** {@code len(self)}. */
  public final int size() {
    return size;
  }

  @Override
  public PyType type() {
    return Types.BYTEARRAY;
  }

  /** The array, of which the first {@link #size} bytes count. Another one after a change of the size. */
  final byte[] array() {
    return bytes;
  }

  /** How many bytes of an array that {@link #array} gave count now, whatever another thread has done since. */
  final int sizeIn(byte[] array) {
    return Math.min(size, array.length);
  }

  /** How many bytes fit without a new array. */
  final int capacity() {
    return bytes.length;
  }

  /** The byte at {@code index}, counted from 0. */
  public final byte get(int index) {
    byte[] a = bytes;
    if (index >= a.length) {
      throw Errors.indexError("bytearray index out of range"); // another thread has made it shorter
    }
    return a[index];
  }

  /** Writes the byte at {@code index}, counted from 0. */
  final void set(int index, byte value) {
    bytes[index] = value;
  }

  /** The content in a new array. */
  public final byte[] toBytes() {
    byte[] a = bytes;
    return Arrays.copyOf(a, sizeIn(a));
  }

  /**
   * Replaces the bytes from {@code from} to before {@code to} by the first {@code count} of {@code source}.
   *
   * @throws PyException {@code BufferError} if the size would change while a view is open
   */
  public final void replace(int from, int to, byte[] source, int count) {
    if (Concurrency.shared) {
      synchronized (this) {
        replaceNow(Math.min(from, size), Math.min(to, size), source, count);
      }
    } else {
      replaceNow(from, to, source, count);
    }
  }

  private void replaceNow(int from, int to, byte[] source, int count) {
    long length = (long) size - (to - from) + count;
    if (length != size) {
      checkResize();
      if (length > LARGEST) {
        throw Errors.memoryError();
      }
      byte[] old = bytes;
      byte[] target = old;
      if (length > old.length) {
        target = new byte[(int) Math.min(LARGEST, from == size ? length + (length >> 3) + 6 : length)];
        System.arraycopy(old, 0, target, 0, from);
      }
      System.arraycopy(old, to, target, from + count, size - to);
      bytes = target;
      size = (int) length;
    }
    System.arraycopy(source, 0, bytes, from, count);
  }

  /** Adds one byte at the end. */
  public final void append(byte value) {
    if (Concurrency.shared) {
      synchronized (this) {
        appendNow(value);
      }
    } else {
      appendNow(value);
    }
  }

  private void appendNow(byte value) {
    if (views != null || size == bytes.length) {
      replaceNow(size, size, new byte[] {value}, 1);
    } else {
      bytes[size++] = value;
    }
  }

  /** Makes the content these bytes; takes the array. */
  final void assign(byte[] content) {
    synchronized (this) {
      if (content.length != size) {
        checkResize();
      } else if (views != null) {
        System.arraycopy(content, 0, bytes, 0, size);
        return;
      }
      bytes = content;
      size = content.length;
    }
  }

  /** Throws {@code BufferError} if a view is open. */
  final void checkResize() {
    if (views != null && views.any()) {
      throw Errors.bufferError("Existing exports of data: object cannot be re-sized");
    }
  }

  @Override
  public final synchronized BufferView openBuffer() {
    BufferView view = new BufferView(this, this, bytes, 0, size, false, "B", 1);
    if (views == null) {
      views = new OpenViews();
    }
    views.add(view);
    return view;
  }

  @Override
  public final synchronized void bufferClosed(BufferView view) {
    if (views != null) {
      views.remove(view);
    }
  }
}
