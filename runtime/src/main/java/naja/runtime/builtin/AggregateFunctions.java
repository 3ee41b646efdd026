package naja.runtime.builtin;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Suggestions;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Truth;
import naja.runtime.expose.Def;
import naja.runtime.objects.PyByteArray;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyComplex;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.Types;

/** The built-in functions that go through an iterable. */
final class AggregateFunctions {
  private AggregateFunctions() {}

  @Def("all(iterable, /)")
  static boolean all(Object iterable) {
    Object iterator = Iteration.iter(iterable);
    for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
      if (!Truth.isTrue(item)) {
        return false;
      }
    }
    return true;
  }

  @Def("any(iterable, /)")
  static boolean any(Object iterable) {
    Object iterator = Iteration.iter(iterable);
    for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
      if (Truth.isTrue(item)) {
        return true;
      }
    }
    return false;
  }

  @Def(value = "max(*args, **kwargs)", noSignature = true)
  static Object max(Object[] args, PyDict kwargs) {
    return extreme("max", Comparisons.GT, args, kwargs);
  }

  @Def(value = "min(*args, **kwargs)", noSignature = true)
  static Object min(Object[] args, PyDict kwargs) {
    return extreme("min", Comparisons.LT, args, kwargs);
  }

  private static Object extreme(String name, int operator, Object[] args, PyDict kwargs) {
    if (args.length == 0) {
      throw Errors.typeError(name + " expected at least 1 argument, got 0");
    }
    Object key = null;
    Object otherwise = null;
    for (Object k : kwargs.keyArray()) {
      if ("key".equals(k)) {
        key = kwargs.get(k);
        key = key == PyNone.NONE ? null : key;
      } else if ("default".equals(k)) {
        otherwise = kwargs.get(k);
      } else {
        String nearest = Suggestions.closest(new String[] {"key", "default"}, Texts.strText(k));
        throw Errors.typeError(name + "() got an unexpected keyword argument '" + Texts.strText(k) + "'"
            + (nearest == null ? "" : ". Did you mean '" + nearest + "'?"));
      }
    }
    if (args.length > 1 && otherwise != null) {
      throw Errors.typeError("Cannot specify a default for " + name + "() with multiple positional arguments");
    }
    Object iterator = Iteration.iter(args.length > 1 ? PyList.of(args) : args[0]);
    Object best = Iteration.next(iterator);
    if (best == null) {
      if (otherwise == null) {
        throw Errors.valueError(name + "() iterable argument is empty");
      }
      return otherwise;
    }
    Object bestKey = key == null ? best : Calls.call(key, best);
    for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
      Object itemKey = key == null ? item : Calls.call(key, item);
      boolean better =
          itemKey instanceof Long a && bestKey instanceof Long b
              ? Comparisons.holds(operator, Long.compare(a, b))
              : Comparisons.test(operator, itemKey, bestKey);
      if (better) {
        best = item;
        bestKey = itemKey;
      }
    }
    return best;
  }

  @Def(value = "sorted(iterable, /, **kwargs)", signature = "(iterable, /, *, key=None, reverse=False)")
  static Object sorted(Object iterable, PyDict kwargs) {
    PyList list = PyList.of(Iteration.toArray(iterable));
    Calls.callWithDict(Types.LIST.lookup("sort"), new Object[] {list}, kwargs);
    return list;
  }

  @Def("sum(iterable, /, start=0)")
  static Object sum(Object iterable, Object start) {
    if (Texts.isStr(start)) {
      throw Errors.typeError("sum() can't sum strings [use ''.join(seq) instead]");
    }
    if (start instanceof PyBytes) {
      throw Errors.typeError("sum() can't sum bytes [use b''.join(seq) instead]");
    }
    if (start instanceof PyByteArray) {
      throw Errors.typeError("sum() can't sum bytearray [use b''.join(seq) instead]");
    }
    Object iterator = Iteration.iter(iterable);
    Object total = start;
    Object item = Iteration.next(iterator);
    while (item != null && total instanceof Long && item instanceof Long) {
      total = PyInt.add(total, item);
      item = Iteration.next(iterator);
    }
    if (item != null && (total instanceof Double || item instanceof Double)
        && (total instanceof Long || total instanceof Double)) {
      return floatSum(iterator, total, item);
    }
    if (isComplex(item) && (total instanceof Long || total instanceof Double) || isComplex(total) && item != null) {
      return complexSum(iterator, total, item);
    }
    return plainSum(iterator, total, item);
  }

  private static boolean isComplex(Object object) {
    return object != null && object.getClass() == PyComplex.class;
  }

  private static Object plainSum(Object iterator, Object start, Object first) {
    Object total = start;
    for (Object item = first; item != null; item = Iteration.next(iterator)) {
      total = Numbers.add(total, item);
    }
    return total;
  }

  /** A sum of floats that keeps what rounding loses (Neumaier's compensation). */
  private static final class Compensated {
    private double sum;
    private double lost;

    Compensated(double start) {
      sum = start;
    }

    void add(double x) {
      double t = sum + x;
      lost += Math.abs(sum) >= Math.abs(x) ? sum - t + x : x - t + sum;
      sum = t;
    }

    void addPlainly(double x) {
      sum += x;
    }

    double total() {
      return lost != 0 && Double.isFinite(lost) ? sum + lost : sum;
    }
  }

  /** Sums floats as long as there are only floats, small ints, and in the end complex numbers. */
  private static Object floatSum(Object iterator, Object start, Object first) {
    Compensated sum = new Compensated(start instanceof Long n ? (double) n : (Double) start);
    for (Object item = first; item != null; item = Iteration.next(iterator)) {
      if (item instanceof Double x) {
        sum.add(x);
      } else if (item instanceof Long n) {
        sum.addPlainly(n);
      } else if (item instanceof PyComplex) {
        return complexSum(iterator, sum.total(), item);
      } else {
        return plainSum(iterator, sum.total(), item);
      }
    }
    return sum.total();
  }

  private static Object complexSum(Object iterator, Object start, Object first) {
    boolean plain = !isComplex(start);
    PyComplex from = (PyComplex) (plain ? Numbers.add(start, first) : start);
    Compensated real = new Compensated(from.real);
    Compensated imaginary = new Compensated(from.imag);
    for (Object item = plain ? Iteration.next(iterator) : first; item != null; item = Iteration.next(iterator)) {
      if (item instanceof PyComplex z && z.getClass() == PyComplex.class) {
        real.add(z.real);
        imaginary.add(z.imag);
      } else if (item instanceof Long n) {
        real.addPlainly(n);
      } else if (item instanceof Double x) {
        real.add(x);
      } else {
        return plainSum(iterator, PyComplex.of(real.total(), imaginary.total()), item);
      }
    }
    return PyComplex.of(real.total(), imaginary.total());
  }
}
