package naja.runtime.objects;

import java.math.BigInteger;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Hashes;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;

/** The methods of {@code range}. */
final class RangeMethods {
  private RangeMethods() {}

  @Def("__repr__(self, /)")
  static String repr(PyRange self) {
    String text = "range(" + self.start + ", " + self.stop;
    return self.step.equals(1L) ? text + ")" : text + ", " + self.step + ")";
  }

  @Def("__hash__(self, /)")
  static long hash(PyRange self) {
    Object length = self.length();
    boolean empty = length.equals(0L);
    return Hashes.hash(
        PyTuple.of(length, empty ? PyNone.NONE : self.start, empty || length.equals(1L) ? PyNone.NONE : self.step));
  }

  @Def("__lt__(self, value, /)")
  static Object lt(PyRange self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__le__(self, value, /)")
  static Object le(PyRange self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__eq__(self, value, /)")
  static Object eq(PyRange self, Object value) {
    return value instanceof PyRange other ? equal(self, other) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__ne__(self, value, /)")
  static Object ne(PyRange self, Object value) {
    return value instanceof PyRange other ? !equal(self, other) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  private static boolean equal(PyRange a, PyRange b) {
    Object length = a.length();
    if (!length.equals(b.length())) {
      return false;
    }
    return length.equals(0L) || (a.start.equals(b.start) && (length.equals(1L) || a.step.equals(b.step)));
  }

  @Def("__gt__(self, value, /)")
  static Object gt(PyRange self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__ge__(self, value, /)")
  static Object ge(PyRange self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyRange self) {
    return self.iterator();
  }

  @Def("__bool__(self, /)")
  static boolean bool(PyRange self) {
    return !self.length().equals(0L);
  }

  @Def("__len__(self, /)")
  static Object len(PyRange self) {
    Object length = self.length();
    if (length instanceof BigInteger) {
      throw Errors.overflowError("Python int too large to convert to C ssize_t");
    }
    return length;
  }

  @Def("__getitem__(self, key, /)")
  static Object getItem(PyRange self, Object key) {
    if (key instanceof Long i && self.isSmall()) {
      long at = i < 0 ? i + self.count() : i;
      if (at < 0 || at >= self.count()) {
        throw Errors.indexError("range object index out of range");
      }
      return self.first() + at * self.stride();
    }
    if (key instanceof PySlice slice) {
      return slice(self, slice);
    }
    if (!Numbers.isIndex(key)) {
      throw Errors.typeError("range indices must be integers or slices, not " + PyType.of(key).name());
    }
    BigInteger index = PyInt.big(Numbers.index(key));
    BigInteger length = PyInt.big(self.length());
    if (index.signum() < 0) {
      index = index.add(length);
    }
    if (index.signum() < 0 || index.compareTo(length) >= 0) {
      throw Errors.indexError("range object index out of range");
    }
    return self.item(PyInt.of(index));
  }

  private static Object slice(PyRange self, PySlice slice) {
    Object[] indices = slice.indices(self.length());
    return new PyRange(self.item(indices[0]), self.item(indices[1]), PyInt.multiply(self.step, indices[2]));
  }

  @Def("__contains__(self, key, /)")
  static boolean contains(PyRange self, Object key) {
    if (PyInt.isExact(key) || key instanceof Boolean) {
      return indexOf(self, PyInt.valueOrNull(key)) != null;
    }
    Object iterator = self.iterator();
    for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
      if (Comparisons.isEqual(item, key)) {
        return true;
      }
    }
    return false;
  }

  /** The place of an int, or null where the range does not have it. */
  private static Object indexOf(PyRange self, Object value) {
    if (self.isSmall() && value instanceof Long v) {
      long first = self.first();
      long step = self.stride();
      long stop = (Long) self.stop;
      if (step > 0 ? v < first || v >= stop : v > first || v <= stop) {
        return null;
      }
      // The distance may be beyond a signed long.
      long distance = step > 0 ? v - first : first - v;
      long by = Math.abs(step);
      return Long.remainderUnsigned(distance, by) == 0 ? Long.divideUnsigned(distance, by) : null;
    }
    BigInteger[] parts = PyInt.big(value).subtract(PyInt.big(self.start)).divideAndRemainder(PyInt.big(self.step));
    boolean inside = parts[1].signum() == 0
        && parts[0].signum() >= 0
        && parts[0].compareTo(PyInt.big(self.length())) < 0;
    return inside ? PyInt.of(parts[0]) : null;
  }

  @Def("__reversed__(self, /)")
  static Object reversed(PyRange self) {
    return self.reverseIterator();
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyRange self) {
    return PyTuple.of(Types.RANGE, PyTuple.of(self.start, self.stop, self.step));
  }

  @Def("count(self, object, /)")
  static long count(PyRange self, Object object) {
    if (PyInt.isExact(object) || object instanceof Boolean) {
      return indexOf(self, PyInt.valueOrNull(object)) == null ? 0 : 1;
    }
    long count = 0;
    Object iterator = self.iterator();
    for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
      count += Comparisons.isEqual(item, object) ? 1 : 0;
    }
    return count;
  }

  @Def(value = "index(self, object, /)", doc = "rangeobject.index(value) -> integer -- return index of value.\n\n"
      + "Raise ValueError if the value is not present.")
  static Object index(PyRange self, Object object) {
    if (PyInt.isExact(object) || object instanceof Boolean) {
      Object index = indexOf(self, PyInt.valueOrNull(object));
      if (index == null) {
        throw Errors.valueError("range.index(x): x not in range");
      }
      return index;
    }
    Object iterator = self.iterator();
    long index = 0;
    for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
      if (Comparisons.isEqual(item, object)) {
        return index;
      }
      index++;
    }
    throw Errors.valueError("sequence.index(x): x not in sequence");
  }

  @Get(value = "start", member = true)
  static Object start(PyRange self) {
    return self.start;
  }

  @Get(value = "stop", member = true)
  static Object stop(PyRange self) {
    return self.stop;
  }

  @Get(value = "step", member = true)
  static Object step(PyRange self) {
    return self.step;
  }
}
