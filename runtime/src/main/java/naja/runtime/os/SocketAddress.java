package naja.runtime.os;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A {@code struct sockaddr} taken apart, one record a family. Ports are in host order, network addresses in the order of
 * their bytes.
 */
public sealed interface SocketAddress {

  int AF_UNIX = 1;
  int AF_INET = 2;
  int AF_INET6 = 10;
  int AF_NETLINK = 16;
  int AF_PACKET = 17;
  int AF_CAN = 29;
  int AF_TIPC = 30;
  int AF_ALG = 38;
  int AF_VSOCK = 40;
  int AF_QIPCRTR = 42;

  /** The bytes that C wants. */
  byte[] toBytes();

  /** {@code struct sockaddr_in}. */
  record Inet(byte[] host, int port) implements SocketAddress {
    @Override
    public byte[] toBytes() {
      return structure(16, AF_INET).putShort(2, Short.reverseBytes((short) port)).put(4, host).array();
    }
  }

  /** {@code struct sockaddr_in6}. */
  record Inet6(byte[] host, int port, int flowInfo, int scopeId) implements SocketAddress {
    @Override
    public byte[] toBytes() {
      return structure(28, AF_INET6).putShort(2, Short.reverseBytes((short) port))
          .putInt(4, Integer.reverseBytes(flowInfo)).put(8, host).putInt(24, scopeId).array();
    }
  }

  /** {@code struct sockaddr_un}; an abstract name starts with a zero byte, an unnamed socket has none. */
  record Unix(byte[] path) implements SocketAddress {

    /** What fits, the zero byte that ends the name of a file included. */
    public static final int SIZE = 108;

    @Override
    public byte[] toBytes() {
      boolean file = path.length > 0 && path[0] != 0;
      return structure(2 + path.length + (file ? 1 : 0), AF_UNIX).put(2, path).array();
    }
  }

  /** {@code struct sockaddr_nl}. */
  record Netlink(int pid, int groups) implements SocketAddress {
    @Override
    public byte[] toBytes() {
      return structure(12, AF_NETLINK).putInt(4, pid).putInt(8, groups).array();
    }
  }

  /** {@code struct sockaddr_ll}. */
  record Packet(int protocol, int interfaceIndex, int hardwareType, int packetType, byte[] hardwareAddress)
      implements SocketAddress {
    @Override
    public byte[] toBytes() {
      return structure(20, AF_PACKET).putShort(2, Short.reverseBytes((short) protocol)).putInt(4, interfaceIndex)
          .putShort(8, (short) hardwareType).put(10, (byte) packetType).put(11, (byte) hardwareAddress.length)
          .put(12, hardwareAddress).array();
    }
  }

  /** {@code struct sockaddr_vm}. */
  record Vsock(int cid, int port) implements SocketAddress {
    @Override
    public byte[] toBytes() {
      return structure(16, AF_VSOCK).putInt(4, port).putInt(8, cid).array();
    }
  }

  /** {@code struct sockaddr_can}: the two words after the interface are those of ISO-TP, or name and PGN of J1939. */
  record Can(int interfaceIndex, long name, int low, int high) implements SocketAddress {
    @Override
    public byte[] toBytes() {
      if (name == 0) {
        return structure(24, AF_CAN).putInt(4, interfaceIndex).putInt(8, low).putInt(12, high).array();
      }
      return structure(24, AF_CAN).putInt(4, interfaceIndex).putLong(8, name).putInt(16, low).put(20, (byte) high)
          .array();
    }
  }

  /** {@code struct sockaddr_alg}. */
  record Alg(byte[] type, int feature, int mask, byte[] name) implements SocketAddress {

    /** What fits into the two names, a zero byte at the end included. */
    public static final int TYPE_SIZE = 14;
    public static final int NAME_SIZE = 64;

    @Override
    public byte[] toBytes() {
      return structure(88, AF_ALG).put(2, type).putInt(16, feature).putInt(20, mask).put(24, name).array();
    }
  }

  /** {@code struct sockaddr_tipc}. */
  record Tipc(int kind, int scope, int first, int second, int third) implements SocketAddress {
    @Override
    public byte[] toBytes() {
      return structure(16, AF_TIPC).put(2, (byte) kind).put(3, (byte) scope).putInt(4, first).putInt(8, second)
          .putInt(12, third).array();
    }
  }

  /** {@code struct sockaddr_qrtr}. */
  record Qipcrtr(int node, int port) implements SocketAddress {
    @Override
    public byte[] toBytes() {
      return structure(12, AF_QIPCRTR).putInt(4, node).putInt(8, port).array();
    }
  }

  /** An address of a family that is not known here: what stands behind the family. */
  record Other(int family, byte[] data) implements SocketAddress {
    @Override
    public byte[] toBytes() {
      return structure(2 + data.length, family).put(2, data).array();
    }
  }

  private static ByteBuffer structure(int size, int family) {
    return ByteBuffer.allocate(size).order(ByteOrder.nativeOrder()).putShort(0, (short) family);
  }

  /** The family of an address; 0 when it is empty. */
  static int family(byte[] address) {
    return address.length < 2 ? 0 : ByteBuffer.wrap(address).order(ByteOrder.nativeOrder()).getShort(0) & 0xFFFF;
  }

  /** Takes the bytes apart that a call returned; null for an empty address. */
  static SocketAddress parse(byte[] address) {
    if (address.length < 2) {
      return null;
    }
    int family = family(address);
    if (family == AF_UNIX) {
      return unix(address);
    }
    // What the kernel left out is zero.
    ByteBuffer bytes = ByteBuffer.wrap(Arrays.copyOf(address, Math.max(address.length, 88)))
        .order(ByteOrder.nativeOrder());
    return switch (family) {
      case AF_INET -> new Inet(slice(bytes, 4, 4), port(bytes));
      case AF_INET6 -> new Inet6(slice(bytes, 8, 16), port(bytes), Integer.reverseBytes(bytes.getInt(4)),
          bytes.getInt(24));
      case AF_NETLINK -> new Netlink(bytes.getInt(4), bytes.getInt(8));
      case AF_PACKET -> new Packet(port(bytes), bytes.getInt(4), bytes.getShort(8) & 0xFFFF, bytes.get(10) & 0xFF,
          slice(bytes, 12, Math.min(8, bytes.get(11) & 0xFF)));
      case AF_VSOCK -> new Vsock(bytes.getInt(8), bytes.getInt(4));
      case AF_CAN -> new Can(bytes.getInt(4), 0, bytes.getInt(8), bytes.getInt(12));
      case AF_ALG -> new Alg(text(slice(bytes, 2, Alg.TYPE_SIZE)), bytes.getInt(16), bytes.getInt(20),
          text(slice(bytes, 24, Alg.NAME_SIZE)));
      case AF_TIPC -> new Tipc(bytes.get(2), bytes.get(3), bytes.getInt(4), bytes.getInt(8), bytes.getInt(12));
      case AF_QIPCRTR -> new Qipcrtr(bytes.getInt(4), bytes.getInt(8));
      default -> new Other(family, Arrays.copyOfRange(address, 2, address.length));
    };
  }

  private static int port(ByteBuffer bytes) {
    return Short.reverseBytes(bytes.getShort(2)) & 0xFFFF;
  }

  private static SocketAddress unix(byte[] address) {
    byte[] path = Arrays.copyOfRange(address, 2, address.length);
    return new Unix(path.length > 0 && path[0] == 0 ? path : text(path));
  }

  private static byte[] slice(ByteBuffer bytes, int from, int length) {
    byte[] part = new byte[length];
    bytes.get(from, part);
    return part;
  }

  private static byte[] text(byte[] padded) {
    int length = 0;
    while (length < padded.length && padded[length] != 0) {
      length++;
    }
    return Arrays.copyOf(padded, length);
  }
}
