package naja.modules.queue;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyFloat;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;

/** {@code _queue}: a queue without locks of Python's own, for signal handlers and finalizers. */
@ModuleSpec("_queue")
public final class QueueModule {
  private static final double LARGEST_TIME = 0x1p63;
  private static final double LARGEST_TIMEOUT = 0x1p63 / 1e9;

  private static PyType empty;

  private QueueModule() {}

  static void init(PyDict namespace) {
    namespace.put("Empty", emptyType());
    namespace.put("SimpleQueue", PySimpleQueue.TYPE);
  }

  private static synchronized PyType emptyType() {
    if (empty == null) {
      PyDict body = new PyDict();
      body.put("__module__", "_queue");
      body.put("__doc__", PyNone.NONE);
      empty = (PyType) Calls.call(Types.TYPE, "Empty", PyTuple.of(ExceptionTypes.EXCEPTION), body);
    }
    return empty;
  }

  static PyException empty() {
    return new PyException((PyBaseException) Calls.call(emptyType()));
  }

  /** How long {@code timeout} is, in seconds. */
  static double seconds(Object timeout) {
    double seconds;
    if (timeout instanceof Double d) {
      seconds = d;
    } else {
      if (!Numbers.isIndex(timeout) && PyFloat.valueOrNull(timeout) == null) {
        throw Errors.typeError(
            "'" + PyType.of(timeout).name() + "' object cannot be interpreted as an integer or float");
      }
      seconds = Numbers.asDouble(timeout);
    }
    if (Double.isNaN(seconds)) {
      throw Errors.valueError("Invalid value NaN (not a number)");
    }
    if (Math.abs(seconds) >= LARGEST_TIME) {
      throw Errors.overflowError("timestamp out of range for platform time_t");
    }
    if (seconds >= LARGEST_TIMEOUT) {
      throw Errors.overflowError("timestamp too large to convert to C PyTime_t");
    }
    if (seconds < 0) {
      throw Errors.valueError("'timeout' must be a non-negative number");
    }
    return seconds;
  }
}
