package naja.modules.math;

import java.math.BigInteger;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyNone;

/** The functions of {@code math} over ints. */
final class IntegerMath {
  private IntegerMath() {}

  @Def("gcd(*integers)")
  static Object gcd(Object[] integers) {
    BigInteger result = BigInteger.ZERO;
    for (Object integer : integers) {
      result = result.gcd(PyInt.big(Numbers.index(integer)));
    }
    return PyInt.of(result);
  }

  @Def("lcm(*integers)")
  static Object lcm(Object[] integers) {
    BigInteger result = BigInteger.ONE;
    for (Object integer : integers) {
      BigInteger value = PyInt.big(Numbers.index(integer)).abs();
      result = value.signum() == 0 ? BigInteger.ZERO : result.divide(result.gcd(value)).multiply(value);
    }
    return PyInt.of(result);
  }

  @Def("isqrt(n, /)")
  static Object isqrt(Object n) {
    BigInteger value = PyInt.big(Numbers.index(n));
    if (value.signum() < 0) {
      throw Errors.valueError("isqrt() argument must be nonnegative");
    }
    return PyInt.of(value.sqrt());
  }

  @Def("factorial(n, /)")
  static Object factorial(Object n) {
    Object value = Numbers.index(n);
    if (PyInt.big(value).signum() < 0) {
      throw Errors.valueError("factorial() not defined for negative values");
    }
    if (!(value instanceof Long count)) {
      throw Errors.overflowError("factorial() argument should not exceed 9223372036854775807");
    }
    if (count > 100_000_000) {
      throw Errors.memoryError();
    }
    return PyInt.of(product(1, count));
  }

  /** The product of the numbers behind {@code from} up to {@code to}. */
  private static BigInteger product(long from, long to) {
    if (to - from <= 8) {
      BigInteger result = BigInteger.ONE;
      for (long i = from + 1; i <= to; i++) {
        result = result.multiply(BigInteger.valueOf(i));
      }
      return result;
    }
    long middle = (from + to) >>> 1;
    return product(from, middle).multiply(product(middle, to));
  }

  private static BigInteger natural(Object object, String name) {
    BigInteger value = PyInt.big(Numbers.index(object));
    if (value.signum() < 0) {
      throw Errors.valueError(name + " must be a non-negative integer");
    }
    return value;
  }

  private static long count(BigInteger k, String function) {
    if (k.bitLength() > 63) {
      throw Errors.overflowError(
          function.equals("perm") ? "k must not exceed 9223372036854775807"
              : "min(n - k, k) must not exceed 9223372036854775807");
    }
    return k.longValue();
  }

  @Def("perm(n, k=None, /)")
  static Object perm(Object n, Object k) {
    if (k == PyNone.NONE) {
      return factorial(n);
    }
    BigInteger all = PyInt.big(Numbers.index(n));
    BigInteger chosen = PyInt.big(Numbers.index(k));
    natural(PyInt.of(all), "n");
    natural(PyInt.of(chosen), "k");
    return all.compareTo(chosen) < 0 ? (Object) 0L : PyInt.of(falling(all, count(chosen, "perm")));
  }

  private static BigInteger falling(BigInteger n, long k) {
    if (n.bitLength() < 63) {
      return product(n.longValue() - k, n.longValue());
    }
    BigInteger result = BigInteger.ONE;
    for (long i = 0; i < k; i++) {
      result = result.multiply(n.subtract(BigInteger.valueOf(i)));
    }
    return result;
  }

  @Def("comb(n, k, /)")
  static Object comb(Object n, Object k) {
    BigInteger all = PyInt.big(Numbers.index(n));
    BigInteger chosen = PyInt.big(Numbers.index(k));
    natural(PyInt.of(all), "n");
    natural(PyInt.of(chosen), "k");
    if (all.compareTo(chosen) < 0) {
      return 0L;
    }
    long count = count(chosen.min(all.subtract(chosen)), "comb");
    return PyInt.of(falling(all, count).divide(product(1, Math.max(1, count))));
  }
}
