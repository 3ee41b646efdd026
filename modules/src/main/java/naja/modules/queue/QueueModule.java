package naja.modules.queue;

import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Durations;
import naja.runtime.abstracts.Errors;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;

/** {@code _queue}: a queue without locks of Python's own, for signal handlers and finalizers. */
@ModuleSpec("_queue")
public final class QueueModule {
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

  /** How long {@code timeout} seconds are, in nanoseconds. */
  static long nanos(Object timeout) {
    long nanos = Durations.nanos(timeout);
    if (nanos < 0) {
      throw Errors.valueError("'timeout' must be a non-negative number");
    }
    return nanos;
  }
}
