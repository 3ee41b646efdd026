package naja.modules.select;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Durations;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Lengths;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Subscripts;
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

  private static Object sequence(Object objects) {
    PyType type = PyType.of(objects);
    if (type.slot(Slot.ITER) == null && type.slot(Slot.GETITEM) == null) {
      throw Errors.typeError("arguments 1-3 must be sequences");
    }
    return objects instanceof PyList || objects instanceof PyTuple ? objects : PyList.of(Iteration.toArray(objects));
  }

  /** Objects to wait for and their descriptors. */
  private record Watched(Object[] objects, int[] fds) {

    /** Of a list or tuple; a {@code fileno} method may shorten the list on the way. */
    static Watched of(Object objects) {
      Object sequence = sequence(objects);
      List<Object> found = new ArrayList<>();
      int[] fds = new int[(int) Lengths.length(sequence)];
      for (int i = 0; i < Lengths.length(sequence); i++) {
        Object object = Subscripts.get(sequence, (long) i);
        int fd = descriptor(object);
        if (fd >= FD_SETSIZE) {
          throw Errors.valueError("filedescriptor out of range in select()");
        }
        if (i >= fds.length) {
          fds = Arrays.copyOf(fds, 2 * i + 1);
        }
        fds[i] = fd;
        found.add(object);
      }
      return new Watched(found.toArray(), Arrays.copyOf(fds, found.size()));
    }
  }

  /** Nanoseconds, negative for ever. */
  private static long nanos(Object timeout) {
    if (timeout == PyNone.NONE) {
      return -1;
    }
    long nanos = Timeout.nanos(timeout, Durations.SECOND, "timeout must be a float or None");
    if (nanos < 0) {
      throw Errors.valueError("timeout must be non-negative");
    }
    return nanos;
  }

  /** The objects whose descriptors are among those that are ready, which are in the order of the argument. */
  private static PyList ready(Watched watched, int[] ready) {
    int[] fds = watched.fds;
    PyList result = new PyList();
    for (int i = 0, next = 0; i < fds.length && next < ready.length; i++) {
      if (fds[i] == ready[next]) {
        result.append(watched.objects[i]);
        next++;
      }
    }
    return result;
  }

  @Def("select(rlist, wlist, xlist, timeout=None, /)")
  static Object select(Object readers, Object writers, Object exceptional, Object timeout) {
    long nanos = nanos(timeout);
    Watched r = Watched.of(readers);
    Watched w = Watched.of(writers);
    Watched x = Watched.of(exceptional);
    int[][] answer = Interpreter.current().os.polling().select(r.fds, w.fds, x.fds, nanos);
    return PyTuple.of(ready(r, answer[0]), ready(w, answer[1]), ready(x, answer[2]));
  }

  @Def("poll()")
  static Object poll() {
    return new PyPoll();
  }
}
