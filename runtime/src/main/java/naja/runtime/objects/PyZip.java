package naja.runtime.objects;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Truth;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;

/** {@code zip}. */
@TypeSpec(value = "zip", sub = true)
public class PyZip extends PyIterator {
  private final Object[] iterators;
  private boolean strict;

  protected PyZip(Object[] iterators, boolean strict) {
    this.iterators = iterators;
    this.strict = strict;
  }

  @Override
  public PyType type() {
    return Types.ZIP;
  }

  @New("zip(*iterables, strict=False)")
  static Object create(PyType type, Object[] iterables, boolean strict) {
    Object[] iterators = new Object[iterables.length];
    for (int i = 0; i < iterators.length; i++) {
      iterators[i] = Iteration.iter(iterables[i]);
    }
    return type == Types.ZIP ? new PyZip(iterators, strict) : new PyZipSub(type, iterators, strict);
  }

  @Override
  public Object next() {
    Object[] items = nextOfEach(iterators, strict, "zip");
    return items == null ? null : PyTuple.of(items);
  }

  /** One item of each iterator, or null when one is at its end; if strict, then all must be. */
  static Object[] nextOfEach(Object[] iterators, boolean strict, String function) {
    int n = iterators.length;
    if (n == 0) {
      return null;
    }
    Object[] items = new Object[n];
    for (int i = 0; i < n; i++) {
      Object item = Iteration.next(iterators[i]);
      if (item == null) {
        if (strict) {
          checkEnd(iterators, i, function);
        }
        return null;
      }
      items[i] = item;
    }
    return items;
  }

  private static void checkEnd(Object[] iterators, int ended, String function) {
    if (ended > 0) {
      throw unequal(function, ended, "shorter");
    }
    for (int i = 1; i < iterators.length; i++) {
      if (Iteration.next(iterators[i]) != null) {
        throw unequal(function, i, "longer");
      }
    }
  }

  private static PyException unequal(String function, int index, String how) {
    return Errors.valueError(function + "() argument " + (index + 1) + " is " + how + " than argument"
        + (index == 1 ? " 1" : "s 1-" + index));
  }

  @Def("__iter__(self, /)")
  static Object iter(PyZip self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyZip self) {
    return self.next();
  }

  @Def("__reduce__(self, /)")
  static Object reduce(PyZip self) {
    PyTuple iterators = PyTuple.of(self.iterators.clone());
    return self.strict ? PyTuple.of(self.type(), iterators, true) : PyTuple.of(self.type(), iterators);
  }

  @Def("__setstate__(self, object, /)")
  static void setState(PyZip self, Object object) {
    self.strict = Truth.isTrue(object);
  }
}
