package naja.modules.select;

import java.util.LinkedHashMap;
import java.util.Map;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.os.Errno;
import naja.runtime.os.OsException;
import naja.runtime.threads.Interpreter;

/** {@code select.poll()}. Thread-safe; two polls at the same time are refused. */
@TypeSpec("select.poll")
public final class PyPoll extends PyObject {
  static final PyType TYPE = PyType.builtin("select.poll", PyPoll.class, new PyPollSpec());

  private static final int POLLIN = 1, POLLPRI = 2, POLLOUT = 4;

  static {
    TYPE.isBase = false;
    TYPE.disallowInstantiation = true;
  }

  private final Map<Integer, Integer> watched = new LinkedHashMap<>();
  private boolean running;

  @Override
  public PyType type() {
    return TYPE;
  }

  private static int events(Object mask) {
    Object value = Numbers.index(mask);
    if (!(value instanceof Long n)) {
      throw Errors.overflowError("Python int too large for C unsigned short");
    }
    if (n < 0) {
      throw Errors.valueError("Cannot convert negative int");
    }
    if (n > 0xFFFF) {
      throw Errors.overflowError("Python int too large for C unsigned short");
    }
    return n.intValue();
  }

  @Def("register(self, fd, eventmask=<unrepresentable>, /)")
  static void register(PyPoll self, Object fd, Object mask) {
    int number = SelectModule.descriptor(fd);
    int events = mask == null ? POLLIN | POLLPRI | POLLOUT : events(mask);
    synchronized (self.watched) {
      self.watched.put(number, events);
    }
  }

  @Def("modify(self, fd, eventmask, /)")
  static void modify(PyPoll self, Object fd, Object mask) {
    int number = SelectModule.descriptor(fd);
    int events = events(mask);
    synchronized (self.watched) {
      if (self.watched.replace(number, events) == null) {
        throw new OsException(Errno.ENOENT);
      }
    }
  }

  @Def("unregister(self, fd, /)")
  static void unregister(PyPoll self, Object fd) {
    int number = SelectModule.descriptor(fd);
    synchronized (self.watched) {
      if (self.watched.remove(number) == null) {
        throw Errors.keyError((long) number);
      }
    }
  }

  private static long nanos(Object timeout) {
    if (timeout == PyNone.NONE) {
      return -1;
    }
    return Timeout.pollNanos(timeout, 1_000_000);
  }

  @Def("poll(self, timeout=None, /)")
  static Object poll(PyPoll self, Object timeout) {
    long nanos = nanos(timeout);
    int[] fds;
    int[] events;
    synchronized (self.watched) {
      if (self.running) {
        throw Errors.runtimeError("concurrent poll() invocation");
      }
      self.running = true;
      fds = new int[self.watched.size()];
      events = new int[fds.length];
      int i = 0;
      for (Map.Entry<Integer, Integer> entry : self.watched.entrySet()) {
        fds[i] = entry.getKey();
        events[i++] = entry.getValue();
      }
    }
    int[] results = new int[fds.length];
    try {
      Interpreter.current().os.polling().poll(fds, events, results, nanos);
    } finally {
      synchronized (self.watched) {
        self.running = false;
      }
    }
    PyList ready = new PyList();
    for (int i = 0; i < fds.length; i++) {
      if (results[i] != 0) {
        ready.append(PyTuple.of((long) fds[i], (long) (results[i] & 0xFFFF)));
      }
    }
    return ready;
  }
}
