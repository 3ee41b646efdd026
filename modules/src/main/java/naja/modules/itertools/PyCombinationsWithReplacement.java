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

/** {@code itertools.combinations_with_replacement}. */
@TypeSpec(value = "itertools.combinations_with_replacement", sub = true, repeats = "__getattribute__")
public class PyCombinationsWithReplacement extends PyIterator {
  static final PyType TYPE =
      PyType.builtin("itertools.combinations_with_replacement", PyCombinationsWithReplacement.class,
          new PyCombinationsWithReplacementSpec());

  private final Object[] pool;
  private final int length;
  private int[] indices;
  private boolean ended;

  protected PyCombinationsWithReplacement(Object[] pool, long length) {
    this.pool = pool;
    ended = pool.length == 0 && length > 0;
    if (!ended && length > Integer.MAX_VALUE - 8) {
      throw Errors.memoryError();
    }
    this.length = ended ? 0 : (int) length;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New("combinations_with_replacement(iterable, r)")
  static Object create(PyType type, Object iterable, long r) {
    Object[] pool = Iteration.toArray(iterable);
    if (r < 0) {
      throw Errors.valueError("r must be non-negative");
    }
    if (r > Integer.MAX_VALUE - 16) {
      throw Errors.memoryError();
    }
    return type == TYPE
        ? new PyCombinationsWithReplacement(pool, r)
        : new PyCombinationsWithReplacementSub(type, pool, r);
  }

  @Override
  public Object next() {
    if (ended) {
      return null;
    }
    if (indices == null) {
      indices = new int[length];
      return row();
    }
    int i = length - 1;
    while (i >= 0 && indices[i] == pool.length - 1) {
      i--;
    }
    if (i < 0) {
      ended = true;
      return null;
    }
    Arrays.fill(indices, i, length, indices[i] + 1);
    return row();
  }

  @Def("__iter__(self, /)")
  static Object iter(PyCombinationsWithReplacement self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyCombinationsWithReplacement self) {
    return self.next();
  }

  private PyTuple row() {
    Object[] items = new Object[length];
    for (int i = 0; i < length; i++) {
      items[i] = pool[indices[i]];
    }
    return PyTuple.of(items);
  }

  @Def("__sizeof__(self, /)")
  static long sizeof(PyCombinationsWithReplacement self) {
    return 48 + 8L * self.length;
  }
}
