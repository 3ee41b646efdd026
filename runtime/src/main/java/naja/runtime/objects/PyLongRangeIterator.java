package naja.runtime.objects;

import java.math.BigInteger;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;

/** {@code longrange_iterator}: counts in ints of any size. */
@TypeSpec("longrange_iterator")
public final class PyLongRangeIterator extends PyIterator {
  private Object value;
  private final Object step;
  private Object count;

  PyLongRangeIterator(Object start, Object step, Object count) {
    this.value = start;
    this.step = step;
    this.count = count;
  }

  @Override
  public PyType type() {
    return Types.LONG_RANGE_ITERATOR;
  }

  @Override
  public synchronized Object next() {
    if (count.equals(0L)) {
      return null;
    }
    count = PyInt.subtract(count, 1L);
    Object result = value;
    value = PyInt.add(result, step);
    return result;
  }

  @Override
  public int lengthHint() {
    return count instanceof Long n ? (int) Math.min(n, Integer.MAX_VALUE) : Integer.MAX_VALUE;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyLongRangeIterator self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyLongRangeIterator self) {
    return self.next();
  }

  @Def("__length_hint__(self, /)")
  static Object lengthHint(PyLongRangeIterator self) {
    return self.count;
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyLongRangeIterator self) {
    Object stop = PyInt.add(self.value, PyInt.multiply(self.count, self.step));
    return PyTuple.of(
        Items.builtin("iter"), PyTuple.of(new PyRange(self.value, stop, self.step)), PyNone.NONE);
  }

  @Def("__setstate__(self, object, /)")
  static void setState(PyLongRangeIterator self, Object object) {
    BigInteger index = PyInt.big(Numbers.index(object)).max(BigInteger.ZERO).min(PyInt.big(self.count));
    Object skipped = PyInt.of(index);
    synchronized (self) {
      self.value = PyInt.add(self.value, PyInt.multiply(skipped, self.step));
      self.count = PyInt.subtract(self.count, skipped);
    }
  }
}
