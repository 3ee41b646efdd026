package naja.modules.socket;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import naja.modules.posix.PathArguments;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.expose.Def;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.os.AddressException;
import naja.runtime.os.Errno;
import naja.runtime.os.OsException;
import naja.runtime.os.OsSockets;
import naja.runtime.os.OsSockets.AddressInfo;
import naja.runtime.os.OsSockets.Host;
import naja.runtime.os.SocketAddress;
import naja.runtime.threads.Audit;

/** {@code _socket}: names of hosts, services and protocols, and the texts of addresses. */
final class Resolution {
  private static final int AI_NUMERICHOST = 4;
  private static final int SOCK_DGRAM = 2;

  private Resolution() {}

  private static OsSockets sockets() {
    return HostNames.sockets();
  }

  private static void audit(String event, Object... args) {
    Audit.event(event, args);
  }

  @Def(value = "getaddrinfo(host, port, family=0, type=0, proto=0, flags=0)", noSignature = true)
  static Object getaddrinfo(Object host, Object port, int family, int type, int protocol, int flags) {
    byte[] name = name(host);
    byte[] service = service(port);
    audit("socket.getaddrinfo", host, port, (long) family, (long) type, (long) protocol);
    PyList rows = new PyList();
    for (AddressInfo row : HostNames.info(name, service, family, type, protocol, flags)) {
      Object canonical = row.canonicalName() == null ? "" : PathArguments.decode(row.canonicalName(), false);
      rows.append(
          PyTuple.of(
              (long) row.family(), (long) row.type(), (long) row.protocol(), canonical,
              Addresses.toPython(row.address(), row.protocol())));
    }
    return rows;
  }

  private static byte[] name(Object host) {
    if (host == PyNone.NONE) {
      return null;
    }
    if (PyStr.isStr(host)) {
      return truncated(HostNames.encodeText(host));
    }
    if (host instanceof PyBytes bytes) {
      return truncated(bytes.array());
    }
    throw Errors.typeError("getaddrinfo() argument 1 must be string or None");
  }

  /** What C sees of a text: it ends at the first null byte. */
  private static byte[] truncated(byte[] bytes) {
    int length = 0;
    while (length < bytes.length && bytes[length] != 0) {
      length++;
    }
    return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
  }

  private static byte[] service(Object port) {
    if (port == PyNone.NONE) {
      return null;
    }
    if (PyStr.isStr(port)) {
      return truncated(((PyBytes) Calls.call(Attributes.getAttr(port, "encode"))).array());
    }
    if (port instanceof PyBytes bytes) {
      return truncated(bytes.array());
    }
    Object number = PyInt.valueOrNull(port);
    if (number == null) {
      throw SocketErrors.os("Int or String expected");
    }
    return number.toString().getBytes(StandardCharsets.US_ASCII);
  }

  @Def(value = "getnameinfo(sockaddr, flags, /)", noSignature = true)
  static Object getnameinfo(Object sockaddr, int flags) {
    if (!(sockaddr instanceof PyTuple tuple)) {
      throw Errors.typeError("getnameinfo() argument 1 must be a tuple");
    }
    Object[] items = tuple.items();
    if (items.length < 2 || items.length > 4 || !PyStr.isStr(items[0])) {
      throw Addresses.illegal();
    }
    byte[] host = Texts.utf16(items[0]).getBytes(StandardCharsets.UTF_8);
    byte[] port = Integer.toString(Numbers.asIndexInt(items[1])).getBytes(StandardCharsets.US_ASCII);
    int flow = items.length > 2 ? Addresses.flowInfo(items[2], "getnameinfo") : 0;
    int scope = items.length > 3 ? (int) Numbers.asIndexLong(items[3]) : 0;
    audit("socket.getnameinfo", sockaddr);
    List<AddressInfo> rows = HostNames.info(host, port, 0, SOCK_DGRAM, 0, AI_NUMERICHOST);
    if (rows.size() > 1) {
      throw SocketErrors.os("sockaddr resolved to multiple addresses");
    }
    byte[] address = rows.getFirst().address();
    if (SocketAddress.parse(address) instanceof SocketAddress.Inet6 six) {
      address = new SocketAddress.Inet6(six.host(), six.port(), flow, scope).toBytes();
    } else if (items.length != 2) {
      throw SocketErrors.os("IPv4 sockaddr must be 2 tuple");
    }
    try {
      byte[][] names = sockets().getnameinfo(address, flags);
      return PyTuple.of(PathArguments.decode(names[0], false), PathArguments.decode(names[1], false));
    } catch (AddressException e) {
      throw SocketErrors.of(e);
    }
  }

  @Def(value = "gethostbyname(host, /)", noSignature = true)
  static Object gethostbyname(Object host) {
    byte[] name = HostNames.encodeArgument("gethostbyname", host);
    audit("socket.gethostbyname", host);
    SocketAddress.Inet found =
        (SocketAddress.Inet) SocketAddress.parse(HostNames.resolve(name, SocketAddress.AF_INET));
    return HostNames.inetText(found.host());
  }

  @Def(value = "gethostbyname_ex(host, /)", noSignature = true)
  static Object gethostbynameEx(Object host) {
    byte[] name = HostNames.encodeArgument("gethostbyname_ex", host);
    audit("socket.gethostbyname", host);
    HostNames.resolve(name, SocketAddress.AF_INET);
    try {
      return host(sockets().gethostbyname(name, SocketAddress.AF_INET));
    } catch (AddressException e) {
      throw SocketErrors.of(e);
    }
  }

  @Def(value = "gethostbyaddr(host, /)", noSignature = true)
  static Object gethostbyaddr(Object host) {
    byte[] name = HostNames.encodeArgument("gethostbyaddr", host);
    audit("socket.gethostbyaddr", host);
    SocketAddress found = SocketAddress.parse(HostNames.resolve(name, 0));
    try {
      if (found instanceof SocketAddress.Inet6 six) {
        return host(sockets().gethostbyaddr(six.host(), SocketAddress.AF_INET6));
      }
      return host(sockets().gethostbyaddr(((SocketAddress.Inet) found).host(), SocketAddress.AF_INET));
    } catch (AddressException e) {
      throw SocketErrors.of(e);
    }
  }

  private static Object host(Host row) {
    PyList aliases = new PyList();
    for (byte[] alias : row.aliases()) {
      aliases.append(PathArguments.decode(alias, false));
    }
    PyList addresses = new PyList();
    for (byte[] address : row.addresses()) {
      addresses.append(HostNames.text(row.family(), address));
    }
    return PyTuple.of(PathArguments.decode(row.name(), false), aliases, addresses);
  }

  private static byte[] text(String name) {
    return name == null ? null : name.getBytes(StandardCharsets.UTF_8);
  }

  @Def(value = "getservbyname(servicename, protocolname=<absent>, /)", noSignature = true)
  static int getservbyname(String name, String protocol) {
    audit("socket.getservbyname", name, protocol == null ? "" : protocol);
    int port = sockets().getservbyname(text(name), text(protocol));
    if (port < 0) {
      throw SocketErrors.os("service/proto not found");
    }
    return port;
  }

  @Def(value = "getservbyport(port, protocolname=<absent>, /)", noSignature = true)
  static Object getservbyport(int port, String protocol) {
    if (port < 0 || port > 0xFFFF) {
      throw Errors.overflowError("getservbyport: port must be 0-65535.");
    }
    audit("socket.getservbyport", (long) port, protocol == null ? "" : protocol);
    byte[] name = sockets().getservbyport(port, text(protocol));
    if (name == null) {
      throw SocketErrors.os("port/proto not found");
    }
    return PathArguments.decode(name, false);
  }

  @Def(value = "getprotobyname(name, /)", noSignature = true)
  static int getprotobyname(String name) {
    int number = sockets().getprotobyname(text(name));
    if (number < 0) {
      throw SocketErrors.os("protocol not found");
    }
    return number;
  }

  @Def("inet_aton(ip_addr, /)")
  static Object inetAton(Object address) {
    if (!PyStr.isStr(address)) {
      throw Errors.typeError("inet_aton() argument must be str, not " + PyType.of(address).name());
    }
    byte[] bytes = sockets().inetAton(text(Texts.utf16(address)));
    if (bytes == null) {
      throw SocketErrors.os("illegal IP address string passed to inet_aton");
    }
    return PyBytes.of(bytes);
  }

  @Def("inet_ntoa(packed_ip, /)")
  static Object inetNtoa(Object packed) {
    byte[] bytes = Buffers.bytes(packed);
    if (bytes.length != 4) {
      throw SocketErrors.os("packed IP wrong length for inet_ntoa");
    }
    return HostNames.inetText(bytes);
  }

  @Def(value = "inet_pton(af, ip, /)", noSignature = true)
  static Object inetPton(int family, String address) {
    if (family != SocketAddress.AF_INET && family != SocketAddress.AF_INET6) {
      throw new OsException(Errno.EAFNOSUPPORT);
    }
    byte[] bytes = sockets().inetPton(family, text(address));
    if (bytes == null) {
      throw SocketErrors.os("illegal IP address string passed to inet_pton");
    }
    return PyBytes.of(bytes);
  }

  @Def(value = "inet_ntop(af, packed_ip, /)", noSignature = true)
  static Object inetNtop(int family, Object packed) {
    byte[] bytes = Buffers.bytes(packed);
    if (family != SocketAddress.AF_INET && family != SocketAddress.AF_INET6) {
      throw Errors.valueError("unknown address family " + family);
    }
    if (bytes.length != (family == SocketAddress.AF_INET ? 4 : 16)) {
      throw Errors.valueError("invalid length of packed IP address string");
    }
    return HostNames.text(family, bytes);
  }
}
