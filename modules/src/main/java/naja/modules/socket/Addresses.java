package naja.modules.socket;

import java.math.BigInteger;
import naja.modules.posix.PathArguments;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.os.SocketAddress;

/** Addresses of sockets between Python's objects and C's structures. */
final class Addresses {
  private static final int MAX_PORT = 0xFFFF;
  private static final int MAX_FLOW = 0xFFFFF;
  private static final int CAN_ISOTP = 6, CAN_J1939 = 7;
  private static final int TIPC_ADDR_NAMESEQ = 1, TIPC_ADDR_NAME = 2;

  private Addresses() {}

  /** The bytes of an address that a method of a socket was given. */
  static byte[] parse(PySocket socket, Object address, String caller) {
    return switch (socket.family) {
      case SocketAddress.AF_UNIX -> unix(address);
      case SocketAddress.AF_INET -> inet(address, caller);
      case SocketAddress.AF_INET6 -> inet6(address, caller);
      case SocketAddress.AF_NETLINK -> netlink(address, caller);
      case SocketAddress.AF_PACKET -> packet(address, caller);
      case SocketAddress.AF_VSOCK -> vsock(address, caller);
      case SocketAddress.AF_CAN -> can(address, caller, socket.protocol);
      case SocketAddress.AF_ALG -> alg(address, caller);
      case SocketAddress.AF_TIPC -> tipc(address, caller);
      case SocketAddress.AF_QIPCRTR -> qipcrtr(address, caller);
      default -> throw SocketErrors.os(caller + "(): bad family");
    };
  }

  private static byte[] unix(Object address) {
    byte[] path = PyStr.isStr(address) ? encodePath(address) : Buffers.bytes(address);
    boolean file = path.length > 0 && path[0] != 0;
    if (path.length + (file ? 1 : 0) > SocketAddress.Unix.SIZE) {
      throw SocketErrors.os("AF_UNIX path too long");
    }
    return new SocketAddress.Unix(path).toBytes();
  }

  private static byte[] encodePath(Object text) {
    return PathArguments.encodeText(text);
  }

  private static Object[] tuple(Object address, String caller, String family) {
    if (!(address instanceof PyTuple tuple)) {
      throw Errors.typeError(
          caller + "(): " + family + " address must be tuple, not " + PyType.of(address).name());
    }
    return tuple.items();
  }

  /** A number that must not be above a limit. */
  private static int bounded(Object object, int limit, String what) {
    Object number = Numbers.index(object);
    if (number instanceof BigInteger || (Long) number < 0 || (Long) number > limit) {
      throw Errors.overflowError(what + " must be 0-" + limit + ".");
    }
    return (int) (long) (Long) number;
  }

  static int port(Object object, String caller) {
    return bounded(object, MAX_PORT, caller + "(): port");
  }

  static int flowInfo(Object object, String caller) {
    return bounded(object, MAX_FLOW, caller + "(): flowinfo");
  }

  private static byte[] inet(Object address, String caller) {
    Object[] items = tuple(address, caller, "AF_INET");
    if (items.length != 2) {
      throw Errors.typeError("AF_INET address must be a pair (host, port)");
    }
    byte[] name = HostNames.encode(items[0]);
    int port = port(items[1], caller);
    byte[] resolved = HostNames.resolve(name, SocketAddress.AF_INET);
    return new SocketAddress.Inet(((SocketAddress.Inet) SocketAddress.parse(resolved)).host(), port).toBytes();
  }

  private static byte[] inet6(Object address, String caller) {
    Object[] items = tuple(address, caller, "AF_INET6");
    if (items.length < 2 || items.length > 4) {
      throw Errors.typeError("AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])");
    }
    byte[] name = HostNames.encode(items[0]);
    int port = port(items[1], caller);
    int flow = items.length > 2 ? flowInfo(items[2], caller) : 0;
    int scope = items.length > 3 ? (int) unsigned(items[3]) : 0;
    byte[] resolved = HostNames.resolve(name, SocketAddress.AF_INET6);
    SocketAddress.Inet6 found = (SocketAddress.Inet6) SocketAddress.parse(resolved);
    return new SocketAddress.Inet6(found.host(), port, flow, scope == 0 ? found.scopeId() : scope).toBytes();
  }

  private static long unsigned(Object object) {
    Object number = Numbers.index(object);
    return number instanceof BigInteger big ? big.longValue() : (Long) number;
  }

  private static byte[] netlink(Object address, String caller) {
    Object[] items = tuple(address, caller, "AF_NETLINK");
    if (items.length != 2) {
      throw Errors.typeError("AF_NETLINK address must be a pair (pid, groups)");
    }
    return new SocketAddress.Netlink((int) unsigned(items[0]), (int) unsigned(items[1])).toBytes();
  }

  private static int interfaceIndex(Object name) {
    byte[] bytes = PathArguments.encodeText(name);
    return bytes.length == 0 ? 0 : HostNames.sockets().interfaceIndex(bytes);
  }

  private static byte[] packet(Object address, String caller) {
    Object[] items = tuple(address, caller, "AF_PACKET");
    if (items.length < 2 || items.length > 5) {
      throw Errors.typeError("AF_PACKET address must be a tuple of two to five elements");
    }
    int index = interfaceIndex(items[0]);
    int protocol = bounded(items[1], MAX_PORT, caller + "(): proto argument");
    int packetType = items.length > 2 ? Numbers.asIndexInt(items[2]) : 0;
    int hardwareType = items.length > 3 ? Numbers.asIndexInt(items[3]) : 0;
    byte[] hardware = items.length > 4 ? Buffers.bytes(items[4]) : new byte[0];
    if (hardware.length > 8) {
      throw Errors.valueError("Hardware address must be 8 bytes or less");
    }
    return new SocketAddress.Packet(protocol, index, hardwareType, packetType, hardware).toBytes();
  }

  private static byte[] vsock(Object address, String caller) {
    Object[] items = tuple(address, caller, "AF_VSOCK");
    if (items.length != 2) {
      throw Errors.typeError("AF_VSOCK address must be a pair (CID, port)");
    }
    return new SocketAddress.Vsock((int) unsigned(items[0]), (int) unsigned(items[1])).toBytes();
  }

  private static byte[] can(Object address, String caller, int protocol) {
    Object[] items = tuple(address, caller, "AF_CAN");
    int expected = protocol == CAN_ISOTP ? 3 : protocol == CAN_J1939 ? 4 : 1;
    if (items.length != expected) {
      throw Errors.typeError(
          switch (expected) {
            case 3 -> "CAN_ISOTP address must be a tuple (interface, rx_addr, tx_addr)";
            case 4 -> "CAN_J1939 address must be a tuple (interface, name, pgn, addr)";
            default -> "AF_CAN address must be a tuple (interface, )";
          });
    }
    int index = interfaceIndex(items[0]);
    return switch (expected) {
      case 3 -> new SocketAddress.Can(index, 0, (int) unsigned(items[1]), (int) unsigned(items[2])).toBytes();
      case 4 -> new SocketAddress.Can(
          index, unsigned(items[1]), (int) unsigned(items[2]), (int) unsigned(items[3])).toBytes();
      default -> new SocketAddress.Can(index, 0, 0, 0).toBytes();
    };
  }

  private static byte[] alg(Object address, String caller) {
    Object[] items = tuple(address, caller, "AF_ALG");
    if (items.length < 2 || items.length > 4) {
      throw Errors.typeError("AF_ALG address must be a tuple (type, name[, feat[, mask]])");
    }
    byte[] type = PathArguments.encodeText(items[0]);
    byte[] name = PathArguments.encodeText(items[1]);
    if (type.length >= SocketAddress.Alg.TYPE_SIZE) {
      throw Errors.valueError("AF_ALG type too long.");
    }
    if (name.length >= SocketAddress.Alg.NAME_SIZE) {
      throw Errors.valueError("AF_ALG name too long.");
    }
    int feature = items.length > 2 ? (int) unsigned(items[2]) : 0;
    int mask = items.length > 3 ? (int) unsigned(items[3]) : 0;
    return new SocketAddress.Alg(type, feature, mask, name).toBytes();
  }

  private static byte[] tipc(Object address, String caller) {
    Object[] items = tuple(address, caller, "AF_TIPC");
    if (items.length < 4 || items.length > 5) {
      throw Errors.typeError("AF_TIPC address must be a tuple (addr_type, v1, v2, v3[, scope])");
    }
    int kind = (int) unsigned(items[0]);
    int scope = items.length > 4 ? (int) unsigned(items[4]) : 2;
    int first = (int) unsigned(items[1]);
    int second = (int) unsigned(items[2]);
    int third = (int) unsigned(items[3]);
    return switch (kind) {
      case TIPC_ADDR_NAMESEQ -> new SocketAddress.Tipc(kind, scope, first, second, third).toBytes();
      case TIPC_ADDR_NAME -> new SocketAddress.Tipc(kind, scope, first, second, 0).toBytes();
      case 3 -> new SocketAddress.Tipc(kind, scope, second, first, 0).toBytes();
      default -> throw Errors.typeError("Invalid address type");
    };
  }

  private static byte[] qipcrtr(Object address, String caller) {
    Object[] items = tuple(address, caller, "AF_QIPCRTR");
    if (items.length != 2) {
      throw Errors.typeError("AF_QIPCRTR address must be a tuple (node, port)");
    }
    return new SocketAddress.Qipcrtr((int) unsigned(items[0]), (int) unsigned(items[1])).toBytes();
  }

  /** An address that a call returned; None when there is none. */
  static Object toPython(byte[] bytes, int protocol) {
    return switch (SocketAddress.parse(bytes)) {
      case null -> PyNone.NONE;
      case SocketAddress.Inet a -> PyTuple.of(HostNames.inetText(a.host()), (long) a.port());
      case SocketAddress.Inet6 a -> PyTuple.of(
          HostNames.text(SocketAddress.AF_INET6, a.host()), (long) a.port(), Integer.toUnsignedLong(a.flowInfo()),
          Integer.toUnsignedLong(a.scopeId()));
      case SocketAddress.Unix a -> a.path().length > 0 && a.path()[0] == 0
          ? PyBytes.of(a.path())
          : PathArguments.decode(a.path(), false);
      case SocketAddress.Netlink a -> PyTuple.of(
          Integer.toUnsignedLong(a.pid()), Integer.toUnsignedLong(a.groups()));
      case SocketAddress.Packet a -> PyTuple.of(
          interfaceName(a.interfaceIndex()), (long) a.protocol(), (long) a.packetType(), (long) a.hardwareType(),
          PyBytes.of(a.hardwareAddress()));
      case SocketAddress.Vsock a -> PyTuple.of(Integer.toUnsignedLong(a.cid()), Integer.toUnsignedLong(a.port()));
      case SocketAddress.Can a -> can(a, protocol);
      case SocketAddress.Alg a -> PyTuple.of(
          PathArguments.decode(a.type(), false), PathArguments.decode(a.name(), false), (long) a.feature(),
          (long) a.mask());
      case SocketAddress.Tipc a -> tipc(a);
      case SocketAddress.Qipcrtr a -> PyTuple.of(
          Integer.toUnsignedLong(a.node()), Integer.toUnsignedLong(a.port()));
      case SocketAddress.Other a -> PyTuple.of((long) a.family(), PyBytes.of(a.data()));
    };
  }

  private static Object interfaceName(int index) {
    return index == 0 ? "" : PathArguments.decode(HostNames.sockets().interfaceName(index), false);
  }

  private static Object can(SocketAddress.Can address, int protocol) {
    Object name = interfaceName(address.interfaceIndex());
    return switch (protocol) {
      case CAN_ISOTP -> PyTuple.of(
          name, Integer.toUnsignedLong(address.low()), Integer.toUnsignedLong(address.high()));
      case CAN_J1939 -> PyTuple.of(
          name, address.name(), Integer.toUnsignedLong(address.low()), (long) (address.high() & 0xFF));
      default -> PyTuple.of(name);
    };
  }

  private static Object tipc(SocketAddress.Tipc a) {
    long first = Integer.toUnsignedLong(a.first());
    long second = Integer.toUnsignedLong(a.second());
    return switch (a.kind()) {
      case TIPC_ADDR_NAMESEQ -> PyTuple.of(
          (long) a.kind(), first, second, Integer.toUnsignedLong(a.third()), (long) a.scope());
      case TIPC_ADDR_NAME -> PyTuple.of((long) a.kind(), first, second, second, (long) a.scope());
      case 3 -> PyTuple.of((long) a.kind(), second, first, 0L, (long) a.scope());
      default -> throw Errors.typeError("Invalid address type");
    };
  }

  static PyException illegal() {
    return Errors.typeError("getnameinfo(): illegal sockaddr argument");
  }
}
