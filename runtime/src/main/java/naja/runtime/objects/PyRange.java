package naja.runtime.objects;

import java.math.BigInteger;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;

/**
 * {@code range}. Immutable. Start, stop and step are ints of any size; where all of them and the length fit in a long,
 * it works in longs. The methods that scripts see are in {@link RangeMethods}.
 */
@TypeSpec(value = "range", methods = RangeMethods.class)
public final class PyRange extends PyObject {
  public final Object start;
  public final Object stop;
  public final Object step;

  /** The number of items, or -1 where something does not fit in a long. */
  private final long count;

  /** Of three ints, each a {@code Long} or {@code BigInteger}; the step is not 0. */
  public PyRange(Object start, Object stop, Object step) {
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.count = start instanceof Long a && stop instanceof Long b && step instanceof Long s ? count(a, b, s) : -1;
  }

  private static long count(long start, long stop, long step) {
    if (step > 0) {
      return start < stop ? Math.max(Long.divideUnsigned(stop - 1 - start, step) + 1, -1) : 0;
    }
    return start > stop ? Math.max(Long.divideUnsigned(start - 1 - stop, -step) + 1, -1) : 0;
  }

  @Override
  public PyType type() {
    return Types.RANGE;
  }

  @New(value = "range(start, stop=<unrepresentable>, step=<unrepresentable>, /)", noSignature = true)
  static Object create(PyType type, Object start, Object stop, Object step) {
    if (stop == null) {
      return new PyRange(0L, Numbers.index(start), 1L);
    }
    Object from = Numbers.index(start);
    Object to = Numbers.index(stop);
    Object by = step == null ? 1L : Numbers.index(step);
    if (by.equals(0L)) {
      throw Errors.valueError("range() arg 3 must not be zero");
    }
    return new PyRange(from, to, by);
  }

  /** Whether {@link #count}, {@link #first} and {@link #stride} can be used. */
  public boolean isSmall() {
    return count >= 0;
  }

  /** The number of items of a small range. */
  public long count() {
    return count;
  }

  /** {@code start} of a small range. */
  public long first() {
    return (Long) start;
  }

  /** {@code step} of a small range. */
  public long stride() {
    return (Long) step;
  }

  /** {@code len(self)}, of any size. */
  Object length() {
    if (count >= 0) {
      return count;
    }
    BigInteger by = PyInt.big(step);
    BigInteger distance = PyInt.big(stop).subtract(PyInt.big(start));
    if (by.signum() < 0) {
      by = by.negate();
      distance = distance.negate();
    }
    return distance.signum() <= 0
        ? (Object) 0L
        : PyInt.of(distance.subtract(BigInteger.ONE).divide(by).add(BigInteger.ONE));
  }

  /** The item at a place that is inside. */
  Object item(Object index) {
    return PyInt.add(start, PyInt.multiply(step, index));
  }

  /** All items of a small range. */
  public Object[] toArray() {
    if (count > Integer.MAX_VALUE - 8) {
      throw Errors.memoryError();
    }
    Object[] items = new Object[(int) count];
    long value = items.length == 0 ? 0 : first();
    long by = stride();
    for (int i = 0; i < items.length; i++) {
      items[i] = value;
      value += by;
    }
    return items;
  }

  /** A new iterator; it counts in longs unless it could overflow one step beyond the end. */
  public PyIterator iterator() {
    if (count >= 0) {
      long to = (Long) stop;
      long by = stride();
      if (count == 0 || (by > 0 ? to <= Long.MAX_VALUE - (by - 1) : to >= Long.MIN_VALUE + (-1 - by))) {
        return new PyRangeIterator(first(), by, count);
      }
    }
    return new PyLongRangeIterator(start, step, length());
  }

  PyIterator reverseIterator() {
    if (count >= 0) {
      long from = first();
      long by = stride();
      if (by > 0 ? from >= Long.MIN_VALUE + by : by != Long.MIN_VALUE && from <= Long.MAX_VALUE + by) {
        return new PyRangeIterator(from + (count - 1) * by, -by, count);
      }
    }
    Object length = length();
    return new PyLongRangeIterator(
        PyInt.add(start, PyInt.multiply(PyInt.subtract(length, 1L), step)), PyInt.subtract(0L, step), length);
  }
}
