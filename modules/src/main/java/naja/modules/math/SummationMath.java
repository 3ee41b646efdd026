package naja.modules.math;

import java.math.BigInteger;
import java.util.Arrays;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.numbers.ElementaryFunctions;
import naja.runtime.objects.PyTuple;

/** The functions of {@code math} over iterables. */
final class SummationMath {
  private SummationMath() {}

  /** Exact: the partial sums do not overlap. */
  @Def("fsum(seq, /)")
  static double fsum(Object seq) {
    Object iterator = Iteration.iter(seq);
    double[] partials = new double[32];
    int n = 0;
    double special = 0;
    boolean infinite = false;
    for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
      double x = Numbers.asDouble(item);
      if (Double.isInfinite(x) || Double.isNaN(x)) {
        if (infinite && Double.isInfinite(x) && special == -x) {
          throw Errors.valueError("-inf + inf in fsum");
        }
        infinite |= Double.isInfinite(x);
        special += x;
        continue;
      }
      int kept = 0;
      for (int j = 0; j < n; j++) {
        double y = partials[j];
        double high = x + y;
        double low = Math.abs(x) < Math.abs(y) ? x - (high - y) : y - (high - x);
        if (low != 0) {
          partials[kept++] = low;
        }
        x = high;
      }
      if (Double.isInfinite(x)) {
        throw Errors.overflowError("intermediate overflow in fsum");
      }
      if (kept == partials.length) {
        partials = Arrays.copyOf(partials, 2 * kept);
      }
      partials[kept++] = x;
      n = kept;
    }
    return special != 0 ? special : rounded(partials, n);
  }

  /** The sum of partial sums, rounded half to even. */
  private static double rounded(double[] partials, int count) {
    int n = count;
    if (n == 0) {
      return 0;
    }
    double high = partials[--n];
    double low = 0;
    while (n > 0) {
      double x = high;
      double y = partials[--n];
      high = x + y;
      low = y - (high - x);
      if (low != 0) {
        break;
      }
    }
    if (n > 0 && (low < 0 && partials[n - 1] < 0 || low > 0 && partials[n - 1] > 0)) {
      double y = low * 2;
      double x = high + y;
      if (y == x - high) {
        high = x;
      }
    }
    return high;
  }

  @Def("prod(iterable, /, *, start=1)")
  static Object prod(Object iterable, Object start) {
    Object iterator = Iteration.iter(iterable);
    Object result = start;
    for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
      result = Numbers.multiply(result, item);
    }
    return result;
  }

  @Def("sumprod(p, q, /)")
  static Object sumprod(Object p, Object q) {
    Object a = Iteration.iter(p);
    Object b = Iteration.iter(q);
    Object result = 0L;
    FloatProducts floats = new FloatProducts();
    boolean ints = true;
    while (true) {
      Object x = Iteration.next(a);
      Object y = Iteration.next(b);
      if (x == null || y == null) {
        if (x != y) {
          throw Errors.valueError("Inputs are not the same length");
        }
        return floats.used ? Numbers.add(result, floats.sum()) : result;
      }
      ints &= isInt(x) && isInt(y);
      if (!ints && floats.open) {
        if (floats.add(x, y)) {
          continue;
        }
        floats.open = false;
        result = floats.used ? Numbers.add(result, floats.sum()) : result;
        floats.used = false;
      }
      result = Numbers.add(result, Numbers.multiply(x, y));
    }
  }

  private static boolean isInt(Object x) {
    return x instanceof Long || x instanceof BigInteger;
  }

  /** The sum of products of floats, at three times their precision, until something comes that is no float. */
  private static final class FloatProducts {
    private double high;
    private double middle;
    private double low;
    boolean used;
    boolean open = true;

    /** Takes the product in, or answers false. */
    boolean add(Object x, Object y) {
      if (!(x instanceof Double) && !(y instanceof Double)) {
        return false;
      }
      double a = asFloat(x);
      double b = asFloat(y);
      double product = a * b;
      double sum = high + product;
      if (!Double.isFinite(a) || !Double.isFinite(b) || !Double.isFinite(sum)) {
        return false;
      }
      double part = sum - high;
      double rest = high - (sum - part) + (product - part);
      double productRest = Math.fma(a, b, -product);
      double second = middle + productRest;
      part = second - middle;
      double secondRest = middle - (second - part) + (productRest - part);
      double third = second + rest;
      part = third - second;
      low += secondRest + (second - (third - part) + (rest - part));
      middle = third;
      high = sum;
      used = true;
      return true;
    }

    /** Not a number where there is no float of that value. */
    private static double asFloat(Object x) {
      return x instanceof Double d ? d : x instanceof Long n ? n : x instanceof Boolean flag ? flag ? 1 : 0
          : x instanceof BigInteger big ? big.doubleValue() : Double.NaN;
    }

    double sum() {
      double near = high + (middle + low);
      double part = near - high;
      return near + (high - (near - part) + (middle - part) + low);
    }
  }

  @Def("hypot(*coordinates)")
  static double hypot(Object[] coordinates) {
    double[] values = new double[coordinates.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Numbers.asDouble(coordinates[i]);
    }
    return ElementaryFunctions.norm(values);
  }

  @Def("dist(p, q, /)")
  static double dist(Object p, Object q) {
    Object[] a = p instanceof PyTuple t ? t.items() : Iteration.toArray(p);
    Object[] b = q instanceof PyTuple t ? t.items() : Iteration.toArray(q);
    if (a.length != b.length) {
      throw Errors.valueError("both points must have the same number of dimensions");
    }
    double[] values = new double[a.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Numbers.asDouble(a[i]) - Numbers.asDouble(b[i]);
    }
    return ElementaryFunctions.norm(values);
  }
}
