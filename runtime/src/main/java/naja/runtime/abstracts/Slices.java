package naja.runtime.abstracts;

import naja.runtime.objects.PyNone;
import naja.runtime.objects.PySlice;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;

/**
 * A slice applied to a sequence of known length: indexes {@code start}, {@code start + step}, ..., {@code length} of
 * them.
 * Compare CPython's {@code PySlice_Unpack} and {@code PySlice_AdjustIndices}.
 */
public final class Slices {
  public final int start;
  public final int stop;
  public final int step;

  /** How many items the slice has. */
  public final int length;

  private Slices(int start, int stop, int step, int length) {
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.length = length;
  }

  /**
   * Works out the indexes of a slice.
   *
   * @throws naja.runtime.objects.PyException {@code TypeError} for an index of a wrong type,
   *     {@code ValueError} for step 0
   */
  public static Slices of(PySlice slice, int size) {
    long step = slice.step == PyNone.NONE ? 1 : index(slice.step);
    if (step == 0) {
      throw Errors.valueError("slice step cannot be zero");
    }
    step = Math.max(step, -Long.MAX_VALUE);
    long start = slice.start == PyNone.NONE ? step < 0 ? Long.MAX_VALUE : 0 : index(slice.start);
    long stop = slice.stop == PyNone.NONE ? step < 0 ? Long.MIN_VALUE : Long.MAX_VALUE : index(slice.stop);
    start = clamp(start, size, step < 0);
    stop = clamp(stop, size, step < 0);
    long length = 0;
    if (step < 0) {
      length = stop < start ? (start - stop - 1) / -step + 1 : 0;
    } else if (start < stop) {
      length = (stop - start - 1) / step + 1;
    }
    int narrow = (int) Math.max(Math.min(step, Integer.MAX_VALUE), -Integer.MAX_VALUE);
    return new Slices((int) start, (int) stop, narrow, (int) length);
  }

  /** {@code value} as a place in a sequence: negative from the end, no further out than one step beyond it. */
  private static long clamp(long value, int size, boolean backwards) {
    if (value < 0) {
      value += size;
      return value < 0 ? backwards ? -1 : 0 : value;
    }
    return value >= size ? backwards ? size - 1 : size : value;
  }

  /** An index of a slice, clamped to the range of a long. */
  public static long index(Object value) {
    return index(value, "slice indices must be integers or None or have an __index__ method");
  }

  /** A bound of {@code index(value, start, stop)}, which may not be {@code None}, clamped to the range of a long. */
  public static long bound(Object value) {
    return index(value, "slice indices must be integers or have an __index__ method");
  }

  private static long index(Object value, String message) {
    if (value instanceof Long n) {
      return n;
    }
    if (PyType.of(value).slot(Slot.INDEX) == null) {
      throw Errors.typeError(message);
    }
    return Numbers.asIndexClamped(value);
  }

  /** The items of the slice from an array. */
  public Object[] from(Object[] items) {
    Object[] result = new Object[length];
    if (step == 1) {
      System.arraycopy(items, start, result, 0, length);
    } else {
      for (int n = 0, i = start; n < length; n++, i += step) {
        result[n] = items[i];
      }
    }
    return result;
  }
}
