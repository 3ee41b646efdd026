package naja.modules.select;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.os.OsPolling;
import naja.runtime.threads.Interpreter;

/** {@code select.epoll}. Thread-safe. */
@TypeSpec(value = "select.epoll", doc = "An object to wait for events of many file descriptors.", sub = true, repeats = "__getattribute__")
public class PyEpoll extends PyObject {
  static final PyType TYPE = PyType.builtin("select.epoll", PyEpoll.class, new PyEpollSpec());

  private static final int CLOEXEC = 0x80000;
  private static final int ADD = 1, DELETE = 2, MODIFY = 3;
  private static final int EPOLLIN = 1, EPOLLPRI = 2, EPOLLOUT = 4;

  /** As many events as CPython asks for when {@code maxevents} is not given. */
  private static final int MAX_EVENTS = 1023;

  private volatile int fd;

  PyEpoll(int fd) {
    this.fd = fd;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  private static OsPolling polling() {
    return Interpreter.current().os.polling();
  }

  private static PyEpoll make(PyType type, int fd) {
    return type == TYPE ? new PyEpoll(fd) : new PyEpollSub(type, fd);
  }

  @New("epoll(sizehint=-1, flags=0)")
  static Object create(PyType type, int sizeHint, int flags) {
    if (sizeHint != -1 && sizeHint <= 0) {
      throw Errors.valueError("negative sizehint");
    }
    if (flags != 0 && flags != CLOEXEC) {
      throw Errors.error(ExceptionTypes.OS_ERROR, "invalid flags");
    }
    return make(type, polling().epollCreate(CLOEXEC));
  }

  @ClassDef("fromfd(cls, fd, /)")
  static Object fromDescriptor(PyType type, int fd) {
    return make(type, fd);
  }

  private int open() {
    int number = fd;
    if (number < 0) {
      throw Errors.valueError("I/O operation on closed epoll object");
    }
    return number;
  }

  @Def("close(self, /)")
  static void close(PyEpoll self) {
    int number;
    synchronized (self) {
      number = self.fd;
      self.fd = -1;
    }
    if (number >= 0) {
      Interpreter.current().os.files().close(number);
    }
  }

  @Get("closed")
  static boolean isClosed(PyEpoll self) {
    return self.fd < 0;
  }

  @Def("fileno(self, /)")
  static long fileNumber(PyEpoll self) {
    return self.open();
  }

  @Def("register(self, /, fd, eventmask=<unrepresentable>)")
  static void register(PyEpoll self, Object fd, Object mask) {
    int events = mask == null ? EPOLLIN | EPOLLPRI | EPOLLOUT : events(mask);
    polling().epollControl(self.open(), ADD, SelectModule.descriptor(fd), events);
  }

  private static int events(Object mask) {
    return (int) Numbers.asIndexLong(mask);
  }

  @Def("modify(self, /, fd, eventmask)")
  static void modify(PyEpoll self, Object fd, Object mask) {
    polling().epollControl(self.open(), MODIFY, SelectModule.descriptor(fd), events(mask));
  }

  @Def("unregister(self, /, fd)")
  static void unregister(PyEpoll self, Object fd) {
    polling().epollControl(self.open(), DELETE, SelectModule.descriptor(fd), 0);
  }

  private static long nanos(Object timeout) {
    if (timeout == PyNone.NONE) {
      return -1;
    }
    return Timeout.pollNanos(timeout, 1_000_000_000);
  }

  @Def("poll(self, /, timeout=None, maxevents=-1)")
  static Object poll(PyEpoll self, Object timeout, int maxEvents) {
    int epoll = self.open();
    long nanos = nanos(timeout);
    if (maxEvents != -1 && maxEvents < 1) {
      throw Errors.valueError("maxevents must be greater than 0, got " + maxEvents);
    }
    int room = maxEvents == -1 ? MAX_EVENTS : maxEvents;
    int[] fds = new int[room];
    int[] events = new int[room];
    int count = polling().epollWait(epoll, fds, events, nanos);
    PyList ready = new PyList();
    for (int i = 0; i < count; i++) {
      ready.append(PyTuple.of((long) fds[i], Integer.toUnsignedLong(events[i])));
    }
    return ready;
  }

  @Def("__enter__(self, /)")
  static Object enter(PyEpoll self) {
    self.open();
    return self;
  }

  @Def("__exit__(self, exc_type=None, exc_value=None, exc_tb=None, /)")
  static void exit(PyEpoll self, Object type, Object value, Object traceback) {
    close(self);
  }
}
