package naja.modules.socket;

import java.math.BigInteger;
import java.util.Map;
import java.util.WeakHashMap;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;
import naja.runtime.threads.Interpreter;

/** How long calls of a socket wait: nanoseconds, 0 for not at all, {@link #NONE} for as long as it takes. */
final class Timeouts {
  /** No limit. */
  static final long NONE = -1;

  private static final double NANOS = 1e9;

  /** {@code setdefaulttimeout}, by interpreter. */
  private static final Map<Interpreter, Long> DEFAULTS = new WeakHashMap<>();

  private Timeouts() {}

  static long getDefault() {
    synchronized (DEFAULTS) {
      return DEFAULTS.getOrDefault(Interpreter.current(), NONE);
    }
  }

  static void setDefault(long timeout) {
    synchronized (DEFAULTS) {
      DEFAULTS.put(Interpreter.current(), timeout);
    }
  }

  /** Seconds or None as Python gives them. */
  static long of(Object object) {
    if (object == PyNone.NONE) {
      return NONE;
    }
    long nanos = PyType.of(object).isSubtype(Types.FLOAT) ? ofDouble(Numbers.asDouble(object)) : ofInt(object);
    if (nanos < 0) {
      throw Errors.valueError("Timeout value out of range");
    }
    return nanos;
  }

  private static long ofDouble(double seconds) {
    if (Double.isNaN(seconds)) {
      throw Errors.valueError("Invalid value NaN (not a number)");
    }
    double nanos = seconds * NANOS;
    if (Math.abs(nanos) >= 0x1p63) {
      throw tooLarge();
    }
    return (long) (nanos < 0 ? Math.floor(nanos) : Math.ceil(nanos));
  }

  private static long ofInt(Object object) {
    if (!Numbers.isIndex(object)) {
      throw Errors.typeError(
          "'" + PyType.of(object).name() + "' object cannot be interpreted as an integer or float");
    }
    Object seconds = Numbers.index(object);
    if (seconds instanceof BigInteger || Math.abs((Long) seconds) > Long.MAX_VALUE / 1_000_000_000) {
      throw tooLarge();
    }
    return (Long) seconds * 1_000_000_000;
  }

  private static PyException tooLarge() {
    return Errors.overflowError("timestamp out of range for platform time_t");
  }

  /** Seconds or None as Python sees them. */
  static Object shown(long timeout) {
    return timeout < 0 ? PyNone.NONE : (Object) (timeout / NANOS);
  }
}
