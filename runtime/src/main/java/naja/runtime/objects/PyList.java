package naja.runtime.objects;

import java.util.Arrays;
import naja.runtime.abstracts.Errors;
import naja.runtime.expose.TypeSpec;
import naja.runtime.threads.Concurrency;

/**
 * {@code list}. Reads take no lock: they look at the array and the size they see, and an item that is not there is out
 * of range. Changes take the list's monitor once a second thread has entered the interpreter. The methods that
 * scripts see are in {@link ListMethods}.
 */
@TypeSpec(value = "list", sub = true, methods = ListMethods.class)
public class PyList extends PyObject {
  private static final Object[] EMPTY = {};

  private Object[] items;
  private int size;

  public PyList() {
    items = EMPTY;
  }

  /** The list takes the array, of which the first {@code size} items count. */
  protected PyList(Object[] items, int size) {
    this.items = items;
    this.size = size;
  }

  /** A list of these items; it takes the array. */
  public static PyList of(Object... items) {
    return new PyList(items, items.length);
  }

  /** A list of the first {@code size} items; it takes the array. */
  public static PyList of(Object[] items, int size) {
    return new PyList(items, size);
  }

  @Override
  public PyType type() {
    return Types.LIST;
  }

  public final int size() {
    return size;
  }

  /** The array; only the first {@link #size} items count. For readers who know that nobody else writes. */
  public final Object[] array() {
    return items;
  }

  /** The items as they are now, in a new array. */
  public final Object[] toArray() {
    Object[] a = items;
    int n = Math.min(size, a.length);
    Object[] copy = Arrays.copyOf(a, n);
    while (n > 0 && copy[n - 1] == null) {
      n--;
    }
    return n == copy.length ? copy : Arrays.copyOf(copy, n);
  }

  /** The item at {@code index}, counted from 0, or null when out of range. */
  public final Object get(int index) {
    Object[] a = items;
    return index >= 0 && index < size && index < a.length ? a[index] : null;
  }

  /** The item at a Python index, negative from the end, or null when out of range. */
  public final Object getFast(long index) {
    Object[] a = items;
    int n = size;
    long i = index < 0 ? index + n : index;
    return i >= 0 && i < n && i < a.length ? a[(int) i] : null;
  }

  /** Sets the item at a Python index; false when out of range. */
  public final boolean setFast(long index, Object value) {
    if (Concurrency.shared) {
      synchronized (this) {
        return setItem(index, value);
      }
    }
    return setItem(index, value);
  }

  private boolean setItem(long index, Object value) {
    long i = index < 0 ? index + size : index;
    if (i < 0 || i >= size) {
      return false;
    }
    items[(int) i] = value;
    return true;
  }

  public final void append(Object value) {
    if (Concurrency.shared) {
      synchronized (this) {
        appendItem(value);
      }
    } else {
      appendItem(value);
    }
  }

  private void appendItem(Object value) {
    int n = size;
    Object[] a = items;
    if (n == a.length) {
      a = grow(n + 1);
    }
    a[n] = value;
    size = n + 1;
  }

  private Object[] grow(int needed) {
    if (needed < 0) {
      throw Errors.memoryError();
    }
    int roomy = (int) Math.min(needed + (needed >> 1) + 4L, Integer.MAX_VALUE - 8);
    return items = Arrays.copyOf(items, Math.max(needed, roomy));
  }

  /** Makes room for {@code more} items to append. */
  final synchronized void reserve(int more) {
    if (items.length - size < more) {
      items = Arrays.copyOf(items, size + more);
    }
  }

  /** Appends the first {@code count} items of an array. */
  public final synchronized void appendAll(Object[] values, int count) {
    int n = size;
    if (n == 0 && items.length < count) {
      items = Arrays.copyOf(values, count);
      size = count;
      return;
    }
    if (n + count > items.length || n + count < 0) {
      grow(n + count);
    }
    System.arraycopy(values, 0, items, n, count);
    size = n + count;
  }

  /** Inserts before a Python index, negative from the end, clamped to the list. */
  public final synchronized void insert(long index, Object value) {
    int n = size;
    int at = (int) Math.min(Math.max(index < 0 ? index + n : index, 0), n);
    Object[] a = items;
    if (n == a.length) {
      a = grow(n + 1);
    }
    System.arraycopy(a, at, a, at + 1, n - at);
    a[at] = value;
    size = n + 1;
  }

  /** Removes and answers the item at a Python index, or null when out of range. */
  public final Object removeAt(long index) {
    if (Concurrency.shared) {
      synchronized (this) {
        return removeItem(index);
      }
    }
    return removeItem(index);
  }

  private Object removeItem(long index) {
    int n = size;
    long i = index < 0 ? index + n : index;
    if (i < 0 || i >= n) {
      return null;
    }
    int at = (int) i;
    Object[] a = items;
    Object value = a[at];
    size = n - 1;
    if (at < n - 1) {
      System.arraycopy(a, at + 1, a, at, n - 1 - at);
    }
    a[n - 1] = null;
    return value;
  }

  /** Replaces the items from {@code from} to {@code to} by others. */
  public final synchronized void replace(int from, int to, Object[] values, int count) {
    int n = size;
    int start = Math.min(Math.max(from, 0), n);
    int end = Math.min(Math.max(to, start), n);
    int total = n - (end - start) + count;
    Object[] a = total > items.length ? new Object[total + (total >> 3)] : items;
    if (a != items) {
      System.arraycopy(items, 0, a, 0, start);
    }
    System.arraycopy(items, end, a, start + count, n - end);
    System.arraycopy(values, 0, a, start, count);
    for (int i = total; i < n && i < a.length; i++) {
      a[i] = null;
    }
    items = a;
    size = total;
  }

  /** Sets every {@code step}th item from {@code start} on, as far as the list still reaches. */
  final synchronized void setStepped(int start, int step, Object[] values) {
    for (int n = 0, i = start; n < values.length; n++, i += step) {
      if (i >= 0 && i < size) {
        items[i] = values[n];
      }
    }
  }

  /** Deletes {@code count} items, every {@code step}th from {@code start} on. */
  final synchronized void deleteStepped(int start, int step, int count) {
    int low = step > 0 ? start : start + (count - 1) * step;
    int stride = Math.abs(step);
    int to = low;
    int n = size;
    int next = low;
    int left = count;
    for (int i = low; i < n; i++) {
      if (left > 0 && i == next) {
        next += stride;
        left--;
      } else {
        items[to++] = items[i];
      }
    }
    if (to < n) {
      Arrays.fill(items, to, n, null);
      size = to;
    }
  }

  /** {@code self.reverse()}. */
  public final synchronized void reverse() {
    ListSort.reverse(items, 0, size);
  }

  /**
   * {@code self.sort(key=key, reverse=reverse)}: stable. The list is empty while keys are made and compared;
   * {@code ValueError} if it is not empty any more at the end.
   *
   * @param key the function, or {@code None}
   */
  public final void sort(Object key, boolean reverse) {
    Object[] a;
    int n;
    Object[] mark;
    synchronized (this) {
      a = items;
      n = size;
      mark = items = new Object[0];
      size = 0;
    }
    boolean sorted = false;
    boolean modified;
    try {
      ListSort.sort(a, n, key == PyNone.NONE ? null : key, reverse);
      sorted = true;
    } finally {
      modified = putBack(a, n, mark);
    }
    if (sorted && modified) {
      throw Errors.valueError("list modified during sort");
    }
  }

  /** Puts the content back that sorting has taken out; true if somebody has put in other content meanwhile. */
  private synchronized boolean putBack(Object[] a, int n, Object[] mark) {
    boolean modified = items != mark;
    items = a;
    size = n;
    return modified;
  }

  /** Takes a whole new content; the list takes the array. */
  public final synchronized void assign(Object[] values, int count) {
    items = values;
    size = count;
  }

  public final synchronized void clear() {
    items = EMPTY;
    size = 0;
  }
}
