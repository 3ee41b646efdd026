package naja.runtime.objects;

import java.util.Arrays;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Comparisons;

/**
 * Stable adaptive merge sort: natural runs, short ones lengthened by binary insertion, merged in the order that
 * powersort gives. Sorts keys and moves the values along. Where all keys are of one simple type they are compared
 * without the detour over {@code __lt__}; ints and floats that are their own keys are sorted unboxed.
 *
 * <p>An exception thrown by a comparison leaves each item in the array once.
 */
final class ListSort {
  private static final int MIN_RUN = 32;

  private final Object[] keys;

  /** What moves with the keys, or null where the keys are the values. */
  private final Object[] values;

  private final Order order;
  private Object[] keyBuffer = {};
  private Object[] valueBuffer = {};

  /** The runs that wait to be merged: where they start, how long they are, and the power of the border behind. */
  private final int[] starts = new int[64];

  private final int[] lengths = new int[64];
  private final int[] powers = new int[64];
  private int pending;

  private ListSort(Object[] keys, Object[] values, Order order) {
    this.keys = keys;
    this.values = values;
    this.order = order;
  }

  /** How two keys compare. */
  private abstract static class Order {
    abstract boolean less(Object x, Object y);
  }

  private static final class LongOrder extends Order {
    @Override
    boolean less(Object x, Object y) {
      return (Long) x < (Long) y;
    }
  }

  private static final class DoubleOrder extends Order {
    @Override
    boolean less(Object x, Object y) {
      return (Double) x < (Double) y;
    }
  }

  /** A string with its beginning as a number, so that most comparisons need not go to its characters. */
  private record StringKey(long prefix, String text) {}

  private static final class StringOrder extends Order {
    @Override
    boolean less(Object x, Object y) {
      StringKey a = (StringKey) x;
      StringKey b = (StringKey) y;
      return a.prefix != b.prefix ? a.prefix < b.prefix : a.text.compareTo(b.text) < 0;
    }

    /** Keys that compare as the strings do. */
    static Object[] keys(Object[] strings, int n) {
      int bits = 8;
      for (int i = 0; i < n && bits == 8; i++) {
        String s = (String) strings[i];
        for (int j = Math.min(s.length(), 8) - 1; j >= 0; j--) {
          bits = s.charAt(j) > 0xFF ? 16 : bits;
        }
      }
      Object[] keys = new Object[n];
      for (int i = 0; i < n; i++) {
        String s = (String) strings[i];
        keys[i] = new StringKey(prefix(s, bits), s);
      }
      return keys;
    }

    /** The first 64 bits of the characters, in an order for signed comparison. */
    private static long prefix(String s, int bits) {
      long prefix = 0;
      int shift = 64;
      for (int j = 0; j < s.length() && shift > 0; j++) {
        shift -= bits;
        prefix |= (long) s.charAt(j) << shift;
      }
      return prefix ^ Long.MIN_VALUE;
    }
  }

  private static final class AnyOrder extends Order {
    @Override
    boolean less(Object x, Object y) {
      return Comparisons.test(Comparisons.LT, x, y);
    }
  }

  /** Tuples, of which mostly the first items decide. */
  private static final class TupleOrder extends Order {
    @Override
    boolean less(Object x, Object y) {
      Object[] a = ((PyTuple) x).items();
      Object[] b = ((PyTuple) y).items();
      int n = Math.min(a.length, b.length);
      for (int i = 0; i < n; i++) {
        if (a[i] != b[i] && !Comparisons.isEqual(a[i], b[i])) {
          return Comparisons.test(Comparisons.LT, a[i], b[i]);
        }
      }
      return a.length < b.length;
    }
  }

  /** Sorts the first {@code n} items; {@code key} is a function or null. */
  static void sort(Object[] items, int n, Object key, boolean reverse) {
    Object[] keys = items;
    if (key != null) {
      keys = new Object[n];
      for (int i = 0; i < n; i++) {
        keys[i] = Calls.call(key, items[i]);
      }
    }
    if (n < 2) {
      return;
    }
    Class<?> c = commonClass(keys, n);
    boolean plain = key == null && n > MIN_RUN;
    if (plain && (c == Long.class ? sortLongs(items, n) : c == Double.class && sortDoubles(items, n))) {
      if (reverse) {
        reverse(items, 0, n);
      }
      return;
    }
    if (c == String.class) {
      keys = StringOrder.keys(keys, n);
    }
    if (reverse) {
      // Items that compare equal keep their order: turned round before and after.
      reverse(items, 0, n);
      if (keys != items) {
        reverse(keys, 0, n);
      }
    }
    try {
      new ListSort(keys, keys == items ? null : items, order(c)).run(n);
    } finally {
      if (reverse) {
        reverse(items, 0, n);
      }
    }
  }

  private static Order order(Class<?> c) {
    if (c == Long.class) {
      return new LongOrder();
    }
    if (c == String.class) {
      return new StringOrder();
    }
    if (c == Double.class) {
      return new DoubleOrder();
    }
    return c == PyTuple.class ? new TupleOrder() : new AnyOrder();
  }

  private static Class<?> commonClass(Object[] keys, int n) {
    Class<?> c = keys[0].getClass();
    for (int i = 1; i < n; i++) {
      if (keys[i].getClass() != c) {
        return null;
      }
    }
    return c;
  }

  private static boolean sortLongs(Object[] items, int n) {
    long[] plain = new long[n];
    boolean sorted = true;
    long last = Long.MIN_VALUE;
    for (int i = 0; i < n; i++) {
      long value = (Long) items[i];
      sorted &= value >= last;
      plain[i] = last = value;
    }
    if (!sorted) {
      Arrays.sort(plain);
      for (int i = 0; i < n; i++) {
        items[i] = plain[i];
      }
    }
    return true;
  }

  /** False where the order of Java differs from Python's: NaN, and zeros of both signs. */
  private static boolean sortDoubles(Object[] items, int n) {
    double[] plain = new double[n];
    for (int i = 0; i < n; i++) {
      double value = (Double) items[i];
      if (value != value || (value == 0 && 1 / value < 0)) {
        return false;
      }
      plain[i] = value;
    }
    Arrays.sort(plain);
    for (int i = 0; i < n; i++) {
      items[i] = plain[i];
    }
    return true;
  }

  /** Turns the items from {@code from} to {@code to} round. */
  static void reverse(Object[] items, int from, int to) {
    for (int i = from, j = to - 1; i < j; i++, j--) {
      Object item = items[i];
      items[i] = items[j];
      items[j] = item;
    }
  }

  private void run(int n) {
    int minRun = n;
    while (minRun >= 2 * MIN_RUN) {
      minRun = (minRun >> 1) + (minRun & 1);
    }
    for (int start = 0; start < n;) {
      int length = naturalRun(start, n);
      if (length < minRun) {
        int forced = Math.min(minRun, n - start);
        insertionSort(start, start + forced, start + length);
        length = forced;
      }
      push(start, length, n);
      start += length;
    }
    while (pending > 1) {
      mergeTop();
    }
  }

  /** The length of the run at {@code start}, made ascending where it descends strictly. */
  private int naturalRun(int start, int end) {
    int i = start + 1;
    if (i == end) {
      return 1;
    }
    if (order.less(keys[i], keys[start])) {
      for (i++; i < end && order.less(keys[i], keys[i - 1]);) {
        i++;
      }
      reverse(keys, start, i);
      if (values != null) {
        reverse(values, start, i);
      }
    } else {
      for (i++; i < end && !order.less(keys[i], keys[i - 1]);) {
        i++;
      }
    }
    return i - start;
  }

  /** Sorts {@code start} to {@code end}, of which the part before {@code sorted} is sorted. */
  private void insertionSort(int start, int end, int sorted) {
    for (int i = sorted; i < end; i++) {
      Object key = keys[i];
      int low = start;
      int high = i;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (order.less(key, keys[middle])) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      System.arraycopy(keys, low, keys, low + 1, i - low);
      keys[low] = key;
      if (values != null) {
        Object value = values[i];
        System.arraycopy(values, low, values, low + 1, i - low);
        values[low] = value;
      }
    }
  }

  private void push(int start, int length, int n) {
    if (pending > 0) {
      int power = power(starts[pending - 1], lengths[pending - 1], length, n);
      while (pending > 1 && powers[pending - 2] > power) {
        mergeTop();
      }
      powers[pending - 1] = power;
    }
    starts[pending] = start;
    lengths[pending] = length;
    pending++;
  }

  /** The depth, in a perfectly balanced tree over {@code n} items, of the node between two neighbouring runs. */
  private static int power(int start, int first, int second, int n) {
    long a = 2L * start + first;
    long b = a + first + second;
    int power = 0;
    while (true) {
      power++;
      if (a >= n) {
        a -= n;
        b -= n;
      } else if (b >= n) {
        return power;
      }
      a <<= 1;
      b <<= 1;
    }
  }

  private void mergeTop() {
    pending--;
    int start = starts[pending - 1];
    int middle = starts[pending];
    int end = middle + lengths[pending];
    lengths[pending - 1] = end - start;
    int low = after(keys[middle], start, middle);
    if (low == middle) {
      return;
    }
    int high = before(keys[middle - 1], middle, end);
    if (middle - low <= high - middle) {
      mergeLow(low, middle, high);
    } else {
      mergeHigh(low, middle, high);
    }
  }

  /** The first place whose key is greater, searched in steps that double from the start. */
  private int after(Object key, int from, int to) {
    int step = 1;
    int low = from;
    while (from + step < to && !order.less(key, keys[from + step - 1])) {
      low = from + step;
      step <<= 1;
    }
    int high = Math.min(from + step, to);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (order.less(key, keys[middle])) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The first place whose key is not less, searched in steps that double from the end. */
  private int before(Object key, int from, int to) {
    int step = 1;
    int high = to;
    while (to - step > from && !order.less(keys[to - step], key)) {
      high = to - step;
      step <<= 1;
    }
    int low = Math.max(to - step, from);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (order.less(keys[middle], key)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void buffer(int from, int length) {
    if (keyBuffer.length < length) {
      keyBuffer = new Object[Math.max(length, Math.min(2 * keyBuffer.length, keys.length))];
      if (values != null) {
        valueBuffer = new Object[keyBuffer.length];
      }
    }
    System.arraycopy(keys, from, keyBuffer, 0, length);
    if (values != null) {
      System.arraycopy(values, from, valueBuffer, 0, length);
    }
  }

  /** Merges with the first run, the shorter one, in the buffer. */
  private void mergeLow(int start, int middle, int end) {
    int length = middle - start;
    buffer(start, length);
    int i = 0;
    int j = middle;
    int to = start;
    try {
      while (i < length && j < end) {
        if (order.less(keys[j], keyBuffer[i])) {
          keys[to] = keys[j];
          if (values != null) {
            values[to] = values[j];
          }
          j++;
        } else {
          keys[to] = keyBuffer[i];
          if (values != null) {
            values[to] = valueBuffer[i];
          }
          i++;
        }
        to++;
      }
    } finally {
      System.arraycopy(keyBuffer, i, keys, to, length - i);
      if (values != null) {
        System.arraycopy(valueBuffer, i, values, to, length - i);
      }
    }
  }

  /** Merges from the end, with the second run in the buffer. */
  private void mergeHigh(int start, int middle, int end) {
    int length = end - middle;
    buffer(middle, length);
    int i = middle - 1;
    int j = length - 1;
    int to = end - 1;
    try {
      while (j >= 0 && i >= start) {
        if (order.less(keyBuffer[j], keys[i])) {
          keys[to] = keys[i];
          if (values != null) {
            values[to] = values[i];
          }
          i--;
        } else {
          keys[to] = keyBuffer[j];
          if (values != null) {
            values[to] = valueBuffer[j];
          }
          j--;
        }
        to--;
      }
    } finally {
      System.arraycopy(keyBuffer, 0, keys, to - j, j + 1);
      if (values != null) {
        System.arraycopy(valueBuffer, 0, values, to - j, j + 1);
      }
    }
  }
}
