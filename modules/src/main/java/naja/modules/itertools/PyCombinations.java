package naja.modules.itertools;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;

/** {@code itertools.combinations}. */
@TypeSpec(value = "itertools.combinations", sub = true, repeats = "__getattribute__")
public class PyCombinations extends PyIterator {
  static final PyType TYPE = PyType.builtin("itertools.combinations", PyCombinations.class, new PyCombinationsSpec());

  private final Object[] pool;
  private final int length;
  private int[] indices;
  private boolean ended;

  protected PyCombinations(Object[] pool, long length) {
    this.pool = pool;
    ended = length > pool.length;
    this.length = ended ? 0 : (int) length;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New("combinations(iterable, r)")
  static Object create(PyType type, Object iterable, long r) {
    Object[] pool = Iteration.toArray(iterable);
    if (r < 0) {
      throw Errors.valueError("r must be non-negative");
    }
    return type == TYPE ? new PyCombinations(pool, r) : new PyCombinationsSub(type, pool, r);
  }

  @Override
  public Object next() {
    if (ended) {
      return null;
    }
    if (indices == null) {
      indices = new int[length];
      for (int i = 0; i < length; i++) {
        indices[i] = i;
      }
      return row();
    }
    int i = length - 1;
    while (i >= 0 && indices[i] == i + pool.length - length) {
      i--;
    }
    if (i < 0) {
      ended = true;
      return null;
    }
    indices[i]++;
    for (int j = i + 1; j < length; j++) {
      indices[j] = indices[j - 1] + 1;
    }
    return row();
  }

  @Def("__iter__(self, /)")
  static Object iter(PyCombinations self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyCombinations self) {
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
  static long sizeof(PyCombinations self) {
    return 48 + 8L * self.length;
  }
}
