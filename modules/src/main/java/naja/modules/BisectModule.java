package naja.modules;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Comparisons;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Lengths;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Subscripts;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;

/** {@code _bisect}: searching in sorted sequences. */
@ModuleSpec(value = "_bisect", doc = "Bisection algorithms.")
public final class BisectModule {
  private BisectModule() {}

  /** The place of {@code x}, behind equal items or before them. */
  private static long find(Object a, Object x, long lo, Object hi, Object key, boolean right) {
    if (lo < 0) {
      throw Errors.valueError("lo must be non-negative");
    }
    long low = lo;
    long high = hi == PyNone.NONE ? Lengths.length(a) : Numbers.asSizeOverflow(hi);
    while (low < high) {
      long middle = (low + high) >>> 1;
      Object item = Subscripts.get(a, middle);
      Object value = key == PyNone.NONE ? item : Calls.call(key, item);
      boolean before = right ? !Comparisons.test(Comparisons.LT, x, value) : Comparisons.test(Comparisons.LT, value, x);
      if (before) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Def("bisect_right(a, x, lo=0, hi=None, *, key=None)")
  static long bisectRight(Object a, Object x, long lo, Object hi, Object key) {
    return find(a, x, lo, hi, key, true);
  }

  @Def("insort_right(a, x, lo=0, hi=None, *, key=None)")
  static void insortRight(Object a, Object x, long lo, Object hi, Object key) {
    Object wanted = key == PyNone.NONE ? x : Calls.call(key, x);
    long at = find(a, wanted, lo, hi, key, true);
    if (a.getClass() == PyList.class) {
      ((PyList) a).insert(at, x);
    } else {
      Calls.callMethod(a, "insert", at, x);
    }
  }

  @Def("bisect_left(a, x, lo=0, hi=None, *, key=None)")
  static long bisectLeft(Object a, Object x, long lo, Object hi, Object key) {
    return find(a, x, lo, hi, key, false);
  }

  @Def("insort_left(a, x, lo=0, hi=None, *, key=None)")
  static void insortLeft(Object a, Object x, long lo, Object hi, Object key) {
    Object wanted = key == PyNone.NONE ? x : Calls.call(key, x);
    long at = find(a, wanted, lo, hi, key, false);
    if (a.getClass() == PyList.class) {
      ((PyList) a).insert(at, x);
    } else {
      Calls.callMethod(a, "insert", at, x);
    }
  }
}
