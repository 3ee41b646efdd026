package naja.modules.socket;

import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.abstracts.Truth;
import naja.runtime.abstracts.Warnings;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.os.Errno;
import naja.runtime.os.OsException;
import naja.runtime.os.OsSockets;
import naja.runtime.os.SocketAddress;
import naja.runtime.threads.Audit;
import naja.runtime.threads.Interpreter;

/** {@code _socket.socket}. Several threads may use one: the operating system orders their calls. */
@TypeSpec(value = "_socket.socket", sub = true, methods = {SocketTransfers.class, SocketMessages.class})
public class PySocket extends PyObject {
  static final int SOCK_CLOEXEC = 0x80000;

  static final PyType TYPE = PyType.builtin("_socket.socket", PySocket.class, new PySocketSpec());

  private static final int SOCK_NONBLOCK = 0x800;
  private static final int SOCK_STREAM = 1;
  private static final int SOL_SOCKET = 1, SO_TYPE = 3, SO_ERROR = 4, SO_PROTOCOL = 38;
  private static final int MOST_BACKLOG = 128;
  private static final int MOST_OPTION_BYTES = 1024;

  volatile int fd = -1;
  int family = -1;
  int type = -1;
  int protocol = -1;

  /** Nanoseconds, see {@link Timeouts}. */
  volatile long timeout = Timeouts.NONE;

  @Override
  public PyType type() {
    return TYPE;
  }

  /** A new socket around a descriptor. */
  static PySocket of(int fd, int family, int type, int protocol) {
    PySocket socket = new PySocket();
    socket.take(fd, family, type, protocol);
    return socket;
  }

  private static OsSockets sockets() {
    return HostNames.sockets();
  }

  @New(value = "socket(*args, **kwargs)", noSignature = true)
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == TYPE ? new PySocket() : new PySocketSub(type);
  }

  @Def("__init__(self, family=-1, type=-1, proto=-1, fileno=None)")
  static void init(PySocket self, int family, int type, int protocol, Object fileno) {
    Audit.event("socket.__new__", self, (long) family, (long) type, (long) protocol);
    if (fileno != PyNone.NONE) {
      adopt(self, family, type, protocol, fileno);
      return;
    }
    int f = family == -1 ? SocketAddress.AF_INET : family;
    int t = type == -1 ? SOCK_STREAM : type;
    int p = protocol == -1 ? 0 : protocol;
    int fd = sockets().socket(f, t | SOCK_CLOEXEC, p);
    self.take(fd, f, t, p);
  }

  /** Makes the socket one of a descriptor that exists. */
  private static void adopt(PySocket self, int family, int type, int protocol, Object fileno) {
    int fd = Numbers.asIndexInt(fileno);
    if (fd < 0) {
      throw Errors.valueError("negative file descriptor");
    }
    int f = family;
    try {
      byte[] name = sockets().getsockname(fd);
      f = f == -1 ? SocketAddress.family(name) : f;
    } catch (OsException e) {
      if (family == -1 || e.errno() == Errno.EBADF || e.errno() == Errno.ENOTSOCK) {
        throw e;
      }
    }
    int t = type == -1 ? sockets().getsockopt(fd, SOL_SOCKET, SO_TYPE) : type;
    int p = protocol == -1 ? sockets().getsockopt(fd, SOL_SOCKET, SO_PROTOCOL) : protocol;
    self.take(fd, f, t, p);
  }

  private void take(int newFd, int newFamily, int newType, int newProtocol) {
    family = newFamily;
    type = newType & ~(SOCK_CLOEXEC | SOCK_NONBLOCK);
    protocol = newProtocol;
    fd = newFd;
    if ((newType & SOCK_NONBLOCK) != 0) {
      timeout = 0;
    } else {
      timeout = Timeouts.getDefault();
      if (timeout >= 0) {
        setKernelBlocking(false);
      }
    }
  }

  private void setKernelBlocking(boolean blocking) {
    Interpreter.current().os.files().setBlocking(fd, blocking);
  }

  @Def("__repr__(self, /)")
  static String repr(PySocket self) {
    return "<socket object, fd=" + self.fd + ", family=" + self.family + ", type=" + self.type + ", proto="
        + self.protocol + ">";
  }

  @Def("__del__(self, /)")
  static void finish(PySocket self) {
    if (self.fd < 0) {
      return;
    }
    Warnings.warn(ExceptionTypes.RESOURCE_WARNING, "unclosed " + Texts.reprText(self), 1, self);
    close(self);
  }

  @Def("close(self, /)")
  static void close(PySocket self) {
    int number = takeDescriptor(self);
    if (number >= 0) {
      SocketModule.close(number);
    }
  }

  private static int takeDescriptor(PySocket self) {
    synchronized (self) {
      int number = self.fd;
      self.fd = -1;
      return number;
    }
  }

  @Def("detach(self, /)")
  static int detach(PySocket self) {
    return takeDescriptor(self);
  }

  @Def("fileno(self, /)")
  static int fileno(PySocket self) {
    return self.fd;
  }

  @Get(value = "family", member = true)
  static int getFamily(PySocket self) {
    return self.family;
  }

  @Get(value = "type", member = true)
  static int getType(PySocket self) {
    return self.type;
  }

  @Get(value = "proto", member = true)
  static int getProtocol(PySocket self) {
    return self.protocol;
  }

  @Get("timeout")
  static Object getTimeoutAttribute(PySocket self) {
    return Timeouts.shown(self.timeout);
  }

  @Def("gettimeout(self, /)")
  static Object getTimeout(PySocket self) {
    return Timeouts.shown(self.timeout);
  }

  @Def("settimeout(self, object, /)")
  static void setTimeout(PySocket self, Object object) {
    long nanos = Timeouts.of(object);
    self.timeout = nanos;
    self.setKernelBlocking(nanos < 0);
  }

  @Def("setblocking(self, object, /)")
  static void setBlocking(PySocket self, Object flag) {
    boolean blocking = Truth.isTrue(flag);
    self.timeout = blocking ? Timeouts.NONE : 0;
    self.setKernelBlocking(blocking);
  }

  @Def("getblocking(self, /)")
  static boolean getBlocking(PySocket self) {
    return self.timeout != 0;
  }

  @Def("bind(self, object, /)")
  static void bind(PySocket self, Object address) {
    byte[] bytes = Addresses.parse(self, address, "bind");
    Audit.event("socket.bind", self, address);
    sockets().bind(self.fd, bytes);
  }

  @Def(value = "listen(self, backlog=<default>, /)", noSignature = true)
  static void listen(PySocket self, Object backlog) {
    int length = backlog == null ? MOST_BACKLOG : Math.max(0, Numbers.asIndexInt(backlog));
    sockets().listen(self.fd, length);
  }

  @Def("_accept(self, /)")
  static Object accept(PySocket self) {
    OsSockets.Accepted accepted =
        SocketWait.attempt(self, SocketWait.READING, fd -> sockets().accept(fd, SOCK_CLOEXEC));
    return PyTuple.of((long) accepted.fd(), Addresses.toPython(accepted.address(), self.protocol));
  }

  @Def("connect(self, object, /)")
  static void connect(PySocket self, Object address) {
    byte[] bytes = Addresses.parse(self, address, "connect");
    Audit.event("socket.connect", self, address);
    if (!tryConnect(self, bytes)) {
      throw SocketErrors.timedOut();
    }
  }

  @Def("connect_ex(self, object, /)")
  static int connectEx(PySocket self, Object address) {
    byte[] bytes = Addresses.parse(self, address, "connect_ex");
    Audit.event("socket.connect", self, address);
    try {
      return tryConnect(self, bytes) ? 0 : Errno.EAGAIN;
    } catch (OsException e) {
      return e.errno();
    }
  }

  /** Connects; false when the time is over before it has happened. */
  private static boolean tryConnect(PySocket self, byte[] address) {
    try {
      sockets().connect(self.fd, address);
      return true;
    } catch (OsException e) {
      if (e.errno() != Errno.EINPROGRESS || self.timeout <= 0) {
        throw e;
      }
    }
    if (!SocketWait.until(self, SocketWait.WRITING, System.nanoTime() + self.timeout)) {
      return false;
    }
    int error = sockets().getsockopt(self.fd, SOL_SOCKET, SO_ERROR);
    if (error != 0 && error != Errno.EISCONN) {
      throw new OsException(error);
    }
    return true;
  }

  @Def("getsockname(self, /)")
  static Object getsockname(PySocket self) {
    return Addresses.toPython(sockets().getsockname(self.fd), self.protocol);
  }

  @Def("getpeername(self, /)")
  static Object getpeername(PySocket self) {
    return Addresses.toPython(sockets().getpeername(self.fd), self.protocol);
  }

  @Def("shutdown(self, object, /)")
  static void shutdown(PySocket self, int how) {
    sockets().shutdown(self.fd, how);
  }

  @Def(value = "getsockopt(self, level, option, buffersize=0, /)", noSignature = true)
  static Object getsockopt(PySocket self, int level, int option, int size) {
    if (size == 0) {
      return (long) sockets().getsockopt(self.fd, level, option);
    }
    if (size < 0 || size > MOST_OPTION_BYTES) {
      throw SocketErrors.os("getsockopt buflen out of range");
    }
    return PyBytes.of(sockets().getsockopt(self.fd, level, option, size));
  }

  @Def(value = "setsockopt(self, *args)", noSignature = true)
  static void setsockopt(PySocket self, Object[] args) {
    boolean pointer = args.length == 4 && args[2] == PyNone.NONE;
    if (args.length != 3 && !pointer) {
      throw Errors.typeError("setsockopt() takes exactly 3 arguments (" + args.length + " given)");
    }
    int level = Numbers.asIndexInt(args[0]);
    int option = Numbers.asIndexInt(args[1]);
    if (pointer) {
      sockets().setsockopt(self.fd, level, option, null, Numbers.asIndexInt(args[3]));
    } else if (PyInt.valueOrNull(args[2]) != null) {
      sockets().setsockopt(self.fd, level, option, Numbers.asIndexInt(args[2]));
    } else {
      byte[] value = Buffers.bytes(args[2]);
      sockets().setsockopt(self.fd, level, option, value, value.length);
    }
  }
}
