package naja.modules.socket;

import java.math.BigInteger;
import naja.modules.posix.PathArguments;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyTuple;
import naja.runtime.os.ConstantTable;
import naja.runtime.os.Errno;
import naja.runtime.os.OsException;
import naja.runtime.os.OsFiles;
import naja.runtime.os.OsSockets;
import naja.runtime.os.SocketConstants;
import naja.runtime.threads.Audit;
import naja.runtime.threads.Interpreter;

/** {@code _socket}: sockets of the operating system. */
@ModuleSpec(value = "_socket", functions = Resolution.class)
public final class SocketModule {
  private static final int AF_UNIX = 1, SOCK_STREAM = 1;

  private SocketModule() {}

  static void init(PyDict namespace) {
    ConstantTable table = SocketConstants.SOCKET;
    for (int i = 0; i < table.size(); i++) {
      namespace.put(table.name(i), table.value(i));
    }
    namespace.put("has_ipv6", true);
    namespace.put("error", ExceptionTypes.OS_ERROR);
    namespace.put("herror", SocketErrors.hostError());
    namespace.put("gaierror", SocketErrors.addressError());
    namespace.put("timeout", ExceptionTypes.TIMEOUT_ERROR);
    namespace.put("socket", PySocket.TYPE);
    namespace.put("SocketType", PySocket.TYPE);
  }

  private static OsFiles files() {
    return Interpreter.current().os.files();
  }

  @Def("socketpair(family=1, type=1, proto=0)")
  static Object socketpair(Object family, Object type, Object protocol) {
    int f = family == null ? AF_UNIX : Numbers.asIndexInt(family);
    int t = type == null ? SOCK_STREAM : Numbers.asIndexInt(type);
    int p = protocol == null ? 0 : Numbers.asIndexInt(protocol);
    int[] pair = HostNames.sockets().socketpair(f, t | PySocket.SOCK_CLOEXEC, p);
    return PyTuple.of(PySocket.of(pair[0], f, t, p), PySocket.of(pair[1], f, t, p));
  }

  @Def("close(object, /)")
  static void close(int fd) {
    try {
      files().close(fd);
    } catch (OsException e) {
      if (e.errno() != Errno.ECONNRESET) {
        throw e;
      }
    }
  }

  @Def("dup(object, /)")
  static int dup(int fd) {
    return files().dup(fd);
  }

  @Def("getdefaulttimeout()")
  static Object getDefaultTimeout() {
    return Timeouts.shown(Timeouts.getDefault());
  }

  @Def("setdefaulttimeout(object, /)")
  static void setDefaultTimeout(Object timeout) {
    Timeouts.setDefault(Timeouts.of(timeout));
  }

  @Def("gethostname()")
  static Object gethostname() {
    Audit.event("socket.gethostname", new Object[0]);
    return PathArguments.decode(Interpreter.current().os.system().gethostname(), false);
  }

  @Def(value = "sethostname(name, /)", noSignature = true)
  static void sethostname(Object name) {
    Audit.event("socket.sethostname", new Object[] {name});
    Interpreter.current().os.system().sethostname(PathArguments.encodeText(PathArguments.fspath(name)));
  }

  /** An unsigned number of so many bits. */
  private static long unsigned(Object object, int bits, String type) {
    Object number = Numbers.index(object);
    boolean negative = number instanceof BigInteger big ? big.signum() < 0 : (Long) number < 0;
    if (negative) {
      throw Errors.valueError("Cannot convert negative int");
    }
    if (number instanceof BigInteger || (Long) number >>> bits != 0) {
      throw Errors.overflowError("Python int too large for C " + type);
    }
    return (Long) number;
  }

  @Def("ntohs(integer, /)")
  static int ntohs(Object number) {
    return Short.reverseBytes((short) unsigned(number, 16, "uint16_t")) & 0xFFFF;
  }

  @Def("htons(integer, /)")
  static int htons(Object number) {
    return ntohs(number);
  }

  @Def("ntohl(integer, /)")
  static long ntohl(Object number) {
    return Integer.toUnsignedLong(Integer.reverseBytes((int) unsigned(number, 32, "uint32_t")));
  }

  @Def("htonl(integer, /)")
  static long htonl(Object number) {
    return ntohl(number);
  }

  @Def("if_nameindex()")
  static Object interfaces() {
    PyList list = new PyList();
    for (OsSockets.Interface row : HostNames.sockets().interfaces()) {
      list.append(PyTuple.of((long) row.index(), PathArguments.decode(row.name(), false)));
    }
    return list;
  }

  @Def("if_nametoindex(oname, /)")
  static int interfaceIndex(Object name) {
    return HostNames.sockets().interfaceIndex(PathArguments.encodeText(PathArguments.fspath(name)));
  }

  @Def("if_indextoname(if_index, /)")
  static Object interfaceName(Object index) {
    int number = (int) unsigned(index, 32, "unsigned int");
    return PathArguments.decode(HostNames.sockets().interfaceName(number), false);
  }

  /** The length of ancillary data, whose item must fit into an int. */
  private static long ancillary(Object length, String function, boolean padded) {
    Object number = Numbers.index(length);
    if (!(number instanceof Long n) || n < 0 || n > Integer.MAX_VALUE - 24) {
      throw Errors.overflowError(function + "() argument out of range");
    }
    return padded ? OsSockets.Control.space(n) : OsSockets.Control.length(n);
  }

  @Def(value = "CMSG_LEN(length, /)", noSignature = true)
  static long controlLength(Object length) {
    return ancillary(length, "CMSG_LEN", false);
  }

  @Def(value = "CMSG_SPACE(length, /)", noSignature = true)
  static long controlSpace(Object length) {
    return ancillary(length, "CMSG_SPACE", true);
  }
}
