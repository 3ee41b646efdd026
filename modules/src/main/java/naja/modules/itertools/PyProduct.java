package naja.modules.itertools;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;

/** {@code itertools.product}: nested loops. */
@TypeSpec(value = "itertools.product", sub = true, repeats = "__getattribute__")
public class PyProduct extends PyIterator {
  static final PyType TYPE = PyType.builtin("itertools.product", PyProduct.class, new PyProductSpec());

  private final Object[][] pools;
  private int[] indices;
  private boolean ended;

  protected PyProduct(Object[][] pools) {
    this.pools = pools;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @New("product(*iterables, repeat=1)")
  static Object create(PyType type, Object[] iterables, long repeat) {
    if (repeat < 0) {
      throw Errors.valueError("repeat argument cannot be negative");
    }
    int n = iterables.length;
    if (n > 0 && repeat > (Integer.MAX_VALUE - 16) / n) {
      throw Errors.overflowError("repeat argument too large");
    }
    int times = n == 0 ? 0 : (int) repeat;
    Object[][] once = new Object[times == 0 ? 0 : n][];
    for (int i = 0; i < once.length; i++) {
      once[i] = Iteration.toArray(iterables[i]);
    }
    Object[][] pools = new Object[n * times][];
    for (int i = 0; i < pools.length; i++) {
      pools[i] = once[i % n];
    }
    return type == TYPE ? new PyProduct(pools) : new PyProductSub(type, pools);
  }

  @Override
  public Object next() {
    if (ended) {
      return null;
    }
    if (indices == null) {
      indices = new int[pools.length];
      for (Object[] pool : pools) {
        if (pool.length == 0) {
          ended = true;
          return null;
        }
      }
      return row();
    }
    for (int i = pools.length - 1; i >= 0; i--) {
      if (++indices[i] < pools[i].length) {
        return row();
      }
      indices[i] = 0;
    }
    ended = true;
    return null;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyProduct self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyProduct self) {
    return self.next();
  }

  private PyTuple row() {
    Object[] items = new Object[pools.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = pools[i][indices[i]];
    }
    return PyTuple.of(items);
  }

  @Def("__sizeof__(self, /)")
  static long sizeof(PyProduct self) {
    return 48 + 8L * self.pools.length;
  }
}
