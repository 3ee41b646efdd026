package naja.modules.itertools;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;

/** {@code itertools.permutations}. */
@TypeSpec(value = "itertools.permutations", sub = true, repeats = "__getattribute__")
public class PyPermutations extends PyIterator {
  static final PyType TYPE = PyType.builtin("itertools.permutations", PyPermutations.class, new PyPermutationsSpec());

  private final Object[] pool;
  private final int length;
  private int[] indices;
  private int[] cycles;
  private boolean ended;

  protected PyPermutations(Object[] pool, long length) {
    this.pool = pool;
    ended = length > pool.length;
    this.length = ended ? 0 : (int) length;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New("permutations(iterable, r=None)")
  static Object create(PyType type, Object iterable, Object r) {
    Object[] pool = Iteration.toArray(iterable);
    long length = pool.length;
    if (r != PyNone.NONE) {
      if (PyInt.valueOrNull(r) == null) {
        throw Errors.typeError("Expected int as r");
      }
      length = Numbers.asSizeOverflow(r);
      if (length < 0) {
        throw Errors.valueError("r must be non-negative");
      }
    }
    return type == TYPE ? new PyPermutations(pool, length) : new PyPermutationsSub(type, pool, length);
  }

  @Override
  public Object next() {
    if (ended) {
      return null;
    }
    int n = pool.length;
    if (indices == null) {
      indices = new int[n];
      cycles = new int[length];
      for (int i = 0; i < n; i++) {
        indices[i] = i;
      }
      for (int i = 0; i < length; i++) {
        cycles[i] = n - i;
      }
      return row();
    }
    for (int i = length - 1; i >= 0; i--) {
      int index = indices[i];
      if (--cycles[i] > 0) {
        int other = n - cycles[i];
        indices[i] = indices[other];
        indices[other] = index;
        return row();
      }
      System.arraycopy(indices, i + 1, indices, i, n - 1 - i);
      indices[n - 1] = index;
      cycles[i] = n - i;
    }
    ended = true;
    return null;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyPermutations self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyPermutations self) {
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
  static long sizeof(PyPermutations self) {
    return 48 + 8L * self.length;
  }
}
