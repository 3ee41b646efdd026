package naja.modules.itertools;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyIterator;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;

/** {@code itertools.islice}. */
@TypeSpec(value = "itertools.islice", sub = true, repeats = "__getattribute__")
public class PyISlice extends PyIterator {
  static final PyType TYPE = PyType.builtin("itertools.islice", PyISlice.class, new PyISliceSpec());

  private Object iterator;
  private long next;
  private long stop;
  private final long step;
  private long count;

  protected PyISlice(Object iterator, long start, long stop, long step) {
    this.iterator = iterator;
    next = start;
    this.stop = stop;
    this.step = step;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  /** With two arguments, the second one is the end; {@code stop} is null then. */
  @New(value = "islice(iterable, start, stop=<unrepresentable>, step=<unrepresentable>, /)", noSignature = true)
  static Object create(PyType type, Object iterable, Object start, Object stop, Object step) {
    Object end = stop == null ? start : stop;
    long from = stop == null || start == PyNone.NONE ? 0 : index(start);
    long to = -1;
    if (end != PyNone.NONE) {
      to = index(end);
      if (to == -1) {
        throw Errors.valueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
      }
    }
    if (from < 0 || to < -1) {
      throw Errors.valueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
    }
    long by = step == null || step == PyNone.NONE ? 1 : index(step);
    if (by < 1) {
      throw Errors.valueError("Step for islice() must be a positive integer or None.");
    }
    Object iterator = Iteration.iter(iterable);
    return type == TYPE ? new PyISlice(iterator, from, to, by) : new PyISliceSub(type, iterator, from, to, by);
  }

  /** The index, or -1 where it is none. */
  private static long index(Object object) {
    try {
      return Numbers.asSizeOverflow(object);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.EXCEPTION)) {
        return -1;
      }
      throw e;
    }
  }

  @Override
  public Object next() {
    Object source = iterator;
    if (source == null) {
      return null;
    }
    while (count < next) {
      if (Iteration.next(source) == null) {
        iterator = null;
        return null;
      }
      count++;
    }
    Object item = stop >= 0 && count >= stop ? null : Iteration.next(source);
    if (item == null) {
      iterator = null;
      return null;
    }
    count++;
    long after = next + step;
    next = after < 0 || stop >= 0 && after > stop ? stop : after;
    return item;
  }

  @Def("__iter__(self, /)")
  static Object iter(PyISlice self) {
    return self;
  }

  @Def("__next__(self, /)")
  static Object next(PyISlice self) {
    return self.next();
  }
}
