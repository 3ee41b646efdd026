package naja.modules.datetime;

import java.math.BigInteger;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;

/** {@code datetime.timedelta}: days, seconds and microseconds, the last two never negative. */
@TypeSpec(value = "datetime.timedelta", sub = true, methods = TimedeltaMethods.class)
public class PyTimedelta extends PyObject {
  static final PyType TYPE = PyType.builtin("datetime.timedelta", PyTimedelta.class, new PyTimedeltaSpec());

  static final int MAX_DAYS = 999_999_999;
  static final long MICROS_A_SECOND = 1_000_000;
  static final long MICROS_A_DAY = Days.SECONDS_A_DAY * MICROS_A_SECOND;
  private static final BigInteger BIG_DAY = BigInteger.valueOf(MICROS_A_DAY);

  private static final long SMALL = 1L << 40;

  private static final String[] NAMES = {
    "days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks"
  };
  private static final Arguments PARAMETERS = new Arguments("__new__()", NAMES, 0, 7);

  /** The parameters from the smallest unit to the greatest, with their microseconds. */
  private static final int[] ORDER = {2, 3, 1, 4, 5, 0, 6};

  private static final long[] FACTORS = {
    1, 1_000, MICROS_A_SECOND, 60 * MICROS_A_SECOND, 3600 * MICROS_A_SECOND, MICROS_A_DAY, 7 * MICROS_A_DAY
  };

  final int days;
  final int seconds;
  final int microseconds;

  protected PyTimedelta(int days, int seconds, int microseconds) {
    this.days = days;
    this.seconds = seconds;
    this.microseconds = microseconds;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  private static PyTimedelta make(PyType type, int days, int seconds, int microseconds) {
    if (days < -MAX_DAYS || days > MAX_DAYS) {
      throw Errors.overflowError("days=" + days + "; must have magnitude <= " + MAX_DAYS);
    }
    return type == TYPE
        ? new PyTimedelta(days, seconds, microseconds) : new PyTimedeltaSub(type, days, seconds, microseconds);
  }

  /** A timedelta of any numbers, made normal. */
  static PyTimedelta of(long days, long seconds, long microseconds) {
    return of(TYPE, days, seconds, microseconds);
  }

  /** A timedelta of so many seconds. */
  public static PyTimedelta ofSeconds(long seconds) {
    return of(0, seconds, 0);
  }

  private static PyTimedelta of(PyType type, long days, long seconds, long microseconds) {
    long s = seconds + Math.floorDiv(microseconds, MICROS_A_SECOND);
    long d = days + Math.floorDiv(s, Days.SECONDS_A_DAY);
    if (d != (int) d) {
      throw tooLarge();
    }
    return make(
        type, (int) d, (int) Math.floorMod(s, Days.SECONDS_A_DAY), (int) Math.floorMod(microseconds, MICROS_A_SECOND));
  }

  private static RuntimeException tooLarge() {
    return Errors.overflowError("Python int too large to convert to C int");
  }

  /** A timedelta of so many microseconds, a {@code Long} or {@code BigInteger}. */
  static PyTimedelta ofMicros(Object micros) {
    if (micros instanceof Long n) {
      return make(
          TYPE, (int) Math.floorDiv(n, MICROS_A_DAY), (int) (Math.floorMod(n, MICROS_A_DAY) / MICROS_A_SECOND),
          (int) Math.floorMod(n, MICROS_A_SECOND));
    }
    return ofMicros(TYPE, (BigInteger) micros);
  }

  private static PyTimedelta ofMicros(PyType type, BigInteger micros) {
    BigInteger[] parts = micros.divideAndRemainder(BIG_DAY);
    BigInteger days = parts[0];
    long rest = parts[1].longValue();
    if (rest < 0) {
      days = days.subtract(BigInteger.ONE);
      rest += MICROS_A_DAY;
    }
    if (days.bitLength() > 31) {
      throw tooLarge();
    }
    return make(type, days.intValue(), (int) (rest / MICROS_A_SECOND), (int) (rest % MICROS_A_SECOND));
  }

  /** All of it in microseconds, as an {@code int}. */
  final Object micros() {
    return isShort() ? (Object) shortMicros() : bigMicros();
  }

  final BigInteger bigMicros() {
    return BigInteger.valueOf(days).multiply(BIG_DAY)
        .add(BigInteger.valueOf(seconds * MICROS_A_SECOND + microseconds));
  }

  /** Whether the microseconds fit in a {@code long}. */
  final boolean isShort() {
    return days >= -100_000_000 && days <= 100_000_000;
  }

  /** All of it in microseconds, if it {@link #isShort}. */
  final long shortMicros() {
    return days * MICROS_A_DAY + seconds * MICROS_A_SECOND + microseconds;
  }

  @New(value = "timedelta(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    Object[] values = PARAMETERS.bind(args, kwargs);
    return areSmall(values) ? ofSmall(type, values) : ofAny(type, values);
  }

  /** Whether all that is given are integers far from the limits of {@code long}. */
  private static boolean areSmall(Object[] values) {
    for (Object value : values) {
      if (value != null && !(value instanceof Long n && n < SMALL && n > -SMALL)) {
        return false;
      }
    }
    return true;
  }

  private static PyTimedelta ofSmall(PyType type, Object[] values) {
    long days = small(values[0]) + 7 * small(values[6]);
    long seconds = small(values[1]) + 60 * small(values[4]) + 3600 * small(values[5]);
    return of(type, days, seconds, small(values[2]) + 1000 * small(values[3]));
  }

  private static long small(Object value) {
    return value == null ? 0 : (Long) value;
  }

  private static PyTimedelta ofAny(PyType type, Object[] values) {
    TimedeltaSum sum = new TimedeltaSum();
    for (int i = 0; i < ORDER.length; i++) {
      Object value = values[ORDER[i]];
      if (value != null) {
        sum.add(NAMES[ORDER[i]], value, FACTORS[i]);
      }
    }
    return ofMicros(type, sum.total());
  }

  /** {@code a / b} rounded, halves to even. */
  static BigInteger nearest(BigInteger a, BigInteger b) {
    if (b.signum() == 0) {
      throw Errors.zeroDivisionError("division by zero");
    }
    BigInteger[] parts = a.divideAndRemainder(b);
    int order = parts[1].shiftLeft(1).abs().compareTo(b.abs());
    if (order > 0 || order == 0 && parts[0].testBit(0)) {
      return parts[0].add(BigInteger.valueOf((long) a.signum() * b.signum()));
    }
    return parts[0];
  }

  /** Divided by an {@code int}, rounded. */
  final PyTimedelta dividedBy(Object divisor) {
    return ofMicros(TYPE, nearest(bigMicros(), PyInt.big(divisor)));
  }

  /** Times a float, or divided by it, exactly and then rounded. */
  final PyTimedelta scaled(Object number, boolean divide) {
    Object ratio = Calls.callMethod(number, "as_integer_ratio");
    if (!(ratio instanceof PyTuple pair)) {
      throw Errors.typeError(
          "unexpected return type from as_integer_ratio(): expected tuple, not '" + PyType.of(ratio).name() + "'");
    }
    if (pair.size() != 2) {
      throw Errors.valueError("as_integer_ratio() must return a 2-tuple");
    }
    Object numerator = PyInt.valueOrNull(pair.get(divide ? 1 : 0));
    Object denominator = PyInt.valueOrNull(pair.get(divide ? 0 : 1));
    if (numerator == null || denominator == null) {
      throw Errors.typeError("non-integer arguments in division");
    }
    return ofMicros(TYPE, nearest(bigMicros().multiply(PyInt.big(numerator)), PyInt.big(denominator)));
  }

  final int compareTo(PyTimedelta other) {
    int order = Integer.compare(days, other.days);
    if (order == 0) {
      order = Integer.compare(seconds, other.seconds);
    }
    return order == 0 ? Integer.compare(microseconds, other.microseconds) : order;
  }

  final boolean isZero() {
    return days == 0 && seconds == 0 && microseconds == 0;
  }

  final PyTimedelta negated() {
    return of(-(long) days, -(long) seconds, -(long) microseconds);
  }

  final PyTimedelta plus(PyTimedelta other) {
    return of((long) days + other.days, (long) seconds + other.seconds, (long) microseconds + other.microseconds);
  }

  final PyTimedelta minus(PyTimedelta other) {
    return of((long) days - other.days, (long) seconds - other.seconds, (long) microseconds - other.microseconds);
  }
}
