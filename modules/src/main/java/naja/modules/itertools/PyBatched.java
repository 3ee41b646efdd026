package naja.modules.itertools;

import java.util.Arrays;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;

/** {@code itertools.batched}: tuples of n items. */
@TypeSpec(value = "itertools.batched", sub = true, repeats = "__getattribute__")
public class PyBatched extends PyIterator {
  static final PyType TYPE = PyType.builtin("itertools.batched", PyBatched.class, new PyBatchedSpec());

  private Object iterator;
  private final long size;
  private final boolean strict;

  protected PyBatched(Object iterator, long size, boolean strict) {
    this.iterator = iterator;
    this.size = size;
    this.strict = strict;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New("batched(iterable, n, *, strict=False)")
  static Object create(PyType type, Object iterable, long n, boolean strict) {
    if (n < 1) {
      throw Errors.valueError("n must be at least one");
    }
    Object iterator = Iteration.iter(iterable);
    return type == TYPE ? new PyBatched(iterator, n, strict) : new PyBatchedSub(type, iterator, n, strict);
  }

  @Override
  public Object next() {
    Object source = iterator;
    if (source == null) {
      return null;
    }
    Object[] items = new Object[(int) Math.min(size, 16)];
    int count = 0;
    while (count < size) {
      Object item = Iteration.next(source);
      if (item == null) {
        break;
      }
      if (count == items.length) {
        items = Arrays.copyOf(items, (int) Math.min(size, 2L * count));
      }
      items[count++] = item;
    }
    if (count == 0) {
      iterator = null;
      return null;
    }
    if (count < size && strict) {
      iterator = null;
      throw Errors.valueError("batched(): incomplete batch");
    }
    return PyTuple.of(count == items.length ? items : Arrays.copyOf(items, count));
  }

  @Def("__iter__(self, /)")
  static Object iter(PyBatched self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyBatched self) {
    return self.next();
  }
}
