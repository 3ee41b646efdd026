package naja.runtime.objects;

import java.math.BigInteger;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Hashes;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Warnings;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.text.IntText;

/**
 * {@code int}: a {@link Long} when it fits, else a {@link BigInteger}, never both. Objects of this class are instances of
 * Python subclasses of {@code int} and only wrap such a value; {@code bool} is {@link Boolean}.
 */
@TypeSpec(value = "int", sub = true, self = "self", methods = IntMethods.class)
public class PyInt extends PyObject {
  private static final BigInteger HASH_MODULUS = BigInteger.valueOf(Hashes.MODULUS);

  /** The wrapped value: a {@code Long} or {@code BigInteger}. */
  public final Object value;

  protected PyInt(Object value) {
    this.value = value;
  }

  @Override
  public PyType type() {
    return Types.INT;
  }

  /** The value of an instance, for methods: a {@code Long} or {@code BigInteger}. */
  static Object self(Object object) {
    Object value = valueOrNull(object);
    if (value == null) {
      throw new ClassCastException("int");
    }
    return value;
  }

  /** The value of any {@code int}, of subclasses and {@code bool} included, or null for other objects. */
  public static Object valueOrNull(Object object) {
    if (object instanceof Long || object instanceof BigInteger) {
      return object;
    }
    if (object instanceof Boolean b) {
      return b ? 1L : 0L;
    }
    return object instanceof PyInt i ? i.value : null;
  }

  /** Whether the type is {@code int} itself. */
  public static boolean isExact(Object object) {
    return object instanceof Long || object instanceof BigInteger;
  }

  /** The normal form of a big value. */
  public static Object of(BigInteger value) {
    return value.bitLength() < 64 ? (Object) value.longValue() : value;
  }

  /** A {@code Long} or {@code BigInteger} as a {@code BigInteger}. */
  public static BigInteger big(Object value) {
    return value instanceof Long n ? BigInteger.valueOf(n) : (BigInteger) value;
  }

  public static Object add(long x, long y) {
    long sum = x + y;
    return ((x ^ sum) & (y ^ sum)) >= 0 ? (Object) sum : BigInteger.valueOf(x).add(BigInteger.valueOf(y));
  }

  public static Object subtract(long x, long y) {
    long difference = x - y;
    return ((x ^ y) & (x ^ difference)) >= 0
        ? (Object) difference
        : BigInteger.valueOf(x).subtract(BigInteger.valueOf(y));
  }

  public static Object multiply(long x, long y) {
    long high = Math.multiplyHigh(x, y);
    long low = x * y;
    return high == low >> 63 ? (Object) low : BigInteger.valueOf(x).multiply(BigInteger.valueOf(y));
  }

  /** Of two values, each a {@code Long} or {@code BigInteger}; so below. */
  public static Object add(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y ? add((long) x, (long) y) : of(big(a).add(big(b)));
  }

  public static Object subtract(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y ? subtract((long) x, (long) y) : of(big(a).subtract(big(b)));
  }

  public static Object multiply(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y ? multiply((long) x, (long) y) : of(big(a).multiply(big(b)));
  }

  /** The hash of a big value: modulo 2**61 - 1. */
  public static long hash(BigInteger value) {
    long h = value.abs().mod(HASH_MODULUS).longValue();
    h = value.signum() < 0 ? -h : h;
    return h == -1 ? -2 : h;
  }

  /** The result of a {@code __hash__} method as a hash. */
  public static long slotHash(Object answer) {
    Object value = valueOrNull(answer);
    if (value == null) {
      throw Errors.typeError("__hash__ method should return an integer");
    }
    long h = value instanceof Long n ? n : hash((BigInteger) value);
    return h == -1 ? -2 : h;
  }

  /** Warns that {@code __index__} or {@code __int__} returned an instance of a strict subclass of {@code int}. */
  public static void warnStrictSubclass(String method, Object answer) {
    Warnings.warn(
        ExceptionTypes.DEPRECATION_WARNING,
        method + " returned non-int (type " + PyType.of(answer).name()
            + ").  The ability to return an instance of a strict"
            + " subclass of int is deprecated, and may be removed in a future version of Python.",
        1);
  }

  @New(value = "int(x=<absent>, /, base=<absent>, *more)", noSignature = true)
  static Object create(PyType type, Object x, Object base, Object[] more) {
    if (more.length > 0) {
      throw Errors.typeError("int expected at most 2 arguments, got " + (2 + more.length));
    }
    Object value = construct(x, base);
    return type == Types.INT ? value : new PyIntSub(type, value);
  }

  private static Object construct(Object x, Object base) {
    if (x == null) {
      if (base != null) {
        throw Errors.typeError("int() missing string argument");
      }
      return 0L;
    }
    if (base == null) {
      return Conversions.toInt(x);
    }
    long radix = Numbers.asIndexClamped(base);
    if (radix != 0 && radix < 2 || radix > 36) {
      throw Errors.valueError("int() base must be >= 2 and <= 36, or 0");
    }
    return Conversions.parseInt(x, (int) radix);
  }

  @ClassDef("from_bytes(cls, /, bytes, byteorder='big', *, signed=False)")
  static Object fromBytes(PyType cls, Object bytes, Object byteorder, boolean signed) {
    boolean big = IntMethods.isBig(byteorder);
    Object value = IntText.fromBytes(Conversions.bytes(bytes), big, signed);
    return cls == Types.INT ? value : Calls.call(cls, value);
  }
}
