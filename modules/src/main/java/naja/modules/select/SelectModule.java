package naja.modules.select;

import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Slot;
import naja.runtime.os.ConstantTable;
import naja.runtime.os.PollConstants;
import naja.runtime.threads.Interpreter;

/** {@code select}: waiting for several descriptors at once. */
@ModuleSpec(value = "select", doc = "Waiting for input and output on multiple file descriptors.")
public final class SelectModule {
  private static final int FD_SETSIZE = 1024;

  private SelectModule() {}

  static void init(PyDict namespace) {
    ConstantTable table = PollConstants.SELECT;
    for (int i = 0; i < table.size(); i++) {
      namespace.put(table.name(i), table.value(i));
    }
    namespace.put("error", ExceptionTypes.OS_ERROR);
    namespace.put("epoll", PyEpoll.TYPE);
  }

  /** The descriptor that an int is, or an object's {@code fileno} method answers. */
  static int descriptor(Object object) {
    Object number = PyInt.valueOrNull(object);
    if (number == null) {
      Object method = Attributes.lookupAttr(object, "fileno");
      if (method == null) {
        throw Errors.typeError("argument must be an int, or have a fileno() method.");
      }
      number = PyInt.valueOrNull(Calls.call(method));
      if (number == null) {
        throw Errors.typeError("fileno() returned a non-integer");
      }
    }
    int fd = Numbers.asIndexInt(number);
    if (fd < 0) {
      throw Errors.valueError("file descriptor cannot be a negative integer (" + fd + ")");
    }
    return fd;
  }

  private static Object[] objects(Object sequence) {
    PyType type = PyType.of(sequence);
    if (type.slot(Slot.ITER) == null && type.slot(Slot.GETITEM) == null) {
      throw Errors.typeError("arguments 1-3 must be sequences");
    }
    return Iteration.toArray(sequence);
  }

  private static int[] descriptors(Object[] objects) {
    int[] fds = new int[objects.length];
    for (int i = 0; i < fds.length; i++) {
      fds[i] = descriptor(objects[i]);
      if (fds[i] >= FD_SETSIZE) {
        throw Errors.valueError("filedescriptor out of range in select()");
      }
    }
    return fds;
  }

  /** Nanoseconds, negative for ever. */
  private static long nanos(Object timeout) {
    if (timeout == PyNone.NONE) {
      return -1;
    }
    if (!(timeout instanceof Double) && PyInt.valueOrNull(timeout) == null
        && PyType.of(timeout).lookup("__float__") == null) {
      throw Errors.typeError("timeout must be a float or None");
    }
    double seconds = Numbers.asDouble(timeout);
    if (Double.isNaN(seconds)) {
      throw Errors.valueError("Invalid value NaN (not a number)");
    }
    if (seconds < 0) {
      throw Errors.valueError("timeout must be non-negative");
    }
    return (long) Math.ceil(seconds * 1e9);
  }

  /** The objects whose descriptors are among those that are ready, which are in the order of the argument. */
  private static PyList ready(Object[] objects, int[] fds, int[] ready) {
    PyList result = new PyList();
    for (int i = 0, next = 0; i < fds.length && next < ready.length; i++) {
      if (fds[i] == ready[next]) {
        result.append(objects[i]);
        next++;
      }
    }
    return result;
  }

  @Def("select(rlist, wlist, xlist, timeout=None, /)")
  static Object select(Object readers, Object writers, Object exceptional, Object timeout) {
    long nanos = nanos(timeout);
    Object[] r = objects(readers);
    int[] rs = descriptors(r);
    Object[] w = objects(writers);
    int[] ws = descriptors(w);
    Object[] x = objects(exceptional);
    int[] xs = descriptors(x);
    int[][] answer = Interpreter.current().os.polling().select(rs, ws, xs, nanos);
    return PyTuple.of(ready(r, rs, answer[0]), ready(w, ws, answer[1]), ready(x, xs, answer[2]));
  }

  @Def("poll()")
  static Object poll() {
    return new PyPoll();
  }
}
