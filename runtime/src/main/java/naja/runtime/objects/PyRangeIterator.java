package naja.runtime.objects;

import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;

/** {@code range_iterator}: counts in longs. */
@TypeSpec("range_iterator")
public final class PyRangeIterator extends PyIterator {
  private long value;
  private final long step;
  private long count;

  PyRangeIterator(long start, long step, long count) {
    this.value = start;
    this.step = step;
    this.count = count;
  }

  @Override
  public PyType type() {
    return Types.RANGE_ITERATOR;
  }

  @Override
  public Object next() {
    long left = count;
    if (left <= 0) {
      return null;
    }
    count = left - 1;
    long result = value;
    value = result + step;
    return result;
  }

  /** Whether {@link #nextLong} can be called; for loops that know what they iterate over. */
  public boolean hasNext() {
    return count > 0;
  }

  /** The next item; only after {@link #hasNext}. */
  public long nextLong() {
    count--;
    long result = value;
    value = result + step;
    return result;
  }

  @Override
  public int lengthHint() {
    return (int) Math.min(count, Integer.MAX_VALUE);
  }

  @Def("__iter__(self, /)")
  static Object iter(PyRangeIterator self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyRangeIterator self) {
    return self.next();
  }

  @Def("__length_hint__(self, /)")
  static long lengthHint(PyRangeIterator self) {
    return self.count;
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyRangeIterator self) {
    PyRange rest = new PyRange(self.value, self.value + self.count * self.step, self.step);
    return PyTuple.of(Items.builtin("iter"), PyTuple.of(rest), PyNone.NONE);
  }

  @Def("__setstate__(self, object, /)")
  static void setState(PyRangeIterator self, Object object) {
    long index = Math.max(0, Math.min(Numbers.asIndexLong(object), self.count));
    self.value += index * self.step;
    self.count -= index;
  }
}
