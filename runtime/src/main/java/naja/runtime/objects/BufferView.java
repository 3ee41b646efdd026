package naja.runtime.objects;

/**
 * The memory of an object as seen through the buffer protocol: items of one format in {@code shape.length} dimensions,
 * in an array of bytes. Compare CPython's {@code Py_buffer}.
 */
public final class BufferView implements AutoCloseable {
  private static final int[] ONE_STEP = {1};

  /** The object whose memory this is; {@code memoryview.obj}. */
  public final Object owner;

  /** The memory; what is written here is written to the object. */
  public final byte[] array;

  /** Where the first item begins. */
  public final int offset;

  public final boolean readOnly;

  /** The format of an item as in {@code struct}. */
  public final String format;

  public final int itemSize;
  public final int[] shape;

  /** Bytes from an item to the next, for each dimension. */
  public final int[] strides;

  private final BufferExporter exporter;
  private boolean closed;

  /** Items of one dimension, one after the other. */
  public BufferView(
      Object owner, BufferExporter exporter, byte[] array, int offset, int length, boolean readOnly, String format,
      int itemSize) {
    this(
        owner, exporter, array, offset, readOnly, format, itemSize, new int[] {length / itemSize},
        itemSize == 1 ? ONE_STEP : new int[] {itemSize});
  }

  /** Items of any number of dimensions. The exporter is null if nobody needs to know when the view is closed. */
  public BufferView(
      Object owner, BufferExporter exporter, byte[] array, int offset, boolean readOnly, String format, int itemSize,
      int[] shape, int[] strides) {
    this.owner = owner;
    this.exporter = exporter;
    this.array = array;
    this.offset = offset;
    this.readOnly = readOnly;
    this.format = format;
    this.itemSize = itemSize;
    this.shape = shape;
    this.strides = strides;
  }

  /** The number of items in all dimensions. */
  public int count() {
    int count = 1;
    for (int n : shape) {
      count *= n;
    }
    return count;
  }

  /** The number of bytes of all items. */
  public int length() {
    return count() * itemSize;
  }

  /** Whether the items follow each other without gaps, the last dimension fastest. */
  public boolean isContiguous() {
    if (shape.length == 1) {
      return shape[0] == 1 || strides[0] == itemSize; // what is empty is not, with another stride
    }
    int expected = itemSize;
    for (int d = shape.length - 1; d >= 0; d--) {
      if (shape[d] == 0) {
        return true;
      }
      if (shape[d] != 1 && strides[d] != expected) {
        return false;
      }
      expected *= shape[d];
    }
    return true;
  }

  /** Whether the items follow each other without gaps, the first dimension fastest. */
  public boolean isFortranContiguous() {
    if (shape.length == 1) {
      return isContiguous();
    }
    int expected = itemSize;
    for (int d = 0; d < shape.length; d++) {
      if (shape[d] == 0) {
        return true;
      }
      if (shape[d] != 1 && strides[d] != expected) {
        return false;
      }
      expected *= shape[d];
    }
    return true;
  }

  /** The bytes of all items in a new array, the last dimension fastest. */
  public byte[] toBytes() {
    byte[] bytes = new byte[length()];
    copyTo(bytes, 0);
    return bytes;
  }

  /** Copies all items, the last dimension fastest. */
  public void copyTo(byte[] target, int at) {
    if (isContiguous()) {
      System.arraycopy(array, offset, target, at, length());
    } else {
      copy(0, offset, target, at, false);
    }
  }

  /** Writes all items from an array, the last dimension fastest. */
  public void copyFrom(byte[] source, int at) {
    if (isContiguous()) {
      System.arraycopy(source, at, array, offset, length());
    } else {
      copy(0, offset, source, at, true);
    }
  }

  private int copy(int dimension, int from, byte[] other, int at, boolean write) {
    if (dimension == shape.length) {
      if (write) {
        System.arraycopy(other, at, array, from, itemSize);
      } else {
        System.arraycopy(array, from, other, at, itemSize);
      }
      return at + itemSize;
    }
    for (int i = 0; i < shape[dimension]; i++) {
      at = copy(dimension + 1, from + i * strides[dimension], other, at, write);
    }
    return at;
  }

  /** Ends the use of the memory; more calls do nothing. */
  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    if (exporter != null) {
      exporter.bufferClosed(this);
    }
  }
}
