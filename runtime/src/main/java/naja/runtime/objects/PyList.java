package naja.runtime.objects;

import java.util.Arrays;
import naja.runtime.abstracts.Errors;
import naja.runtime.expose.TypeSpec;
import naja.runtime.threads.Concurrency;

/**
 * {@code list}. Reads take no lock: they look at the array and the size they see, and an item that is not there is out
 * of range. Changes take the list's monitor once a second thread has entered the interpreter. The methods that
 * scripts see are in {@code ListMethods}.
 */
@TypeSpec(value = "list", sub = true)
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
    return items = Arrays.copyOf(items, Math.max(needed, Math.max(4, (int) Math.min(needed + (needed >> 1) + 4L, Integer.MAX_VALUE - 8))));
  }

  /** Appends the first {@code count} items of an array. */
  public final synchronized void appendAll(Object[] values, int count) {
    int n = size;
    if (n + count > items.length || n + count < 0) {
      grow(n + count);
    }
    System.arraycopy(values, 0, items, n, count);
    size = n + count;
  }

  /** Inserts before {@code index}, 0 to size. */
  public final synchronized void insert(int index, Object value) {
    int n = size;
    int at = Math.min(Math.max(index, 0), n);
    if (n == items.length) {
      grow(n + 1);
    }
    System.arraycopy(items, at, items, at + 1, n - at);
    items[at] = value;
    size = n + 1;
  }

  /** Removes and answers the item at {@code index}, or null when out of range. */
  public final synchronized Object removeAt(int index) {
    int n = size;
    if (index < 0 || index >= n) {
      return null;
    }
    Object value = items[index];
    size = n - 1;
    System.arraycopy(items, index + 1, items, index, n - 1 - index);
    items[n - 1] = null;
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
