package naja.modules.socket;

import java.util.Map;
import java.util.WeakHashMap;
import naja.runtime.abstracts.Durations;
import naja.runtime.abstracts.Errors;
import naja.runtime.objects.PyNone;
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
    long nanos = Durations.nanos(object);
    if (nanos < 0) {
      throw Errors.valueError("Timeout value out of range");
    }
    return nanos;
  }

  /** Seconds or None as Python sees them. */
  static Object shown(long timeout) {
    return timeout < 0 ? PyNone.NONE : (Object) (timeout / NANOS);
  }
}
