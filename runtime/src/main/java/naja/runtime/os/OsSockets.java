package naja.runtime.os;

import java.util.List;

/**
 * Sockets and name resolution. Addresses are the bytes of a C {@code struct sockaddr}, which {@link SocketAddress} reads
 * and writes. Blocking calls are repeated after {@code EINTR}. All fail with {@link OsException}, resolution with
 * {@link AddressException}.
 */
public interface OsSockets {

  /** An accepted connection. */
  record Accepted(int fd, byte[] address) {
  }

  /** What {@code recvfrom} got. */
  record Received(int count, byte[] address) {
  }

  /** An item of ancillary data. */
  record Control(int level, int type, byte[] data) {

    private static final int HEADER = 16;

    /** {@code CMSG_LEN}: the size of an item with so many bytes of data. */
    public static long length(long dataLength) {
      return HEADER + dataLength;
    }

    /** {@code CMSG_SPACE}: the room that such an item takes. */
    public static long space(long dataLength) {
      return HEADER + ((dataLength + 7) & ~7L);
    }
  }

  /** What {@code recvmsg} got. */
  record ReceivedMessage(int count, List<Control> controls, int flags, byte[] address) {
  }

  /** A row of {@code getaddrinfo}; the name may be null. */
  record AddressInfo(int family, int type, int protocol, byte[] canonicalName, byte[] address) {
  }

  /** {@code struct hostent}: addresses are 4 or 16 bytes. */
  record Host(byte[] name, List<byte[]> aliases, int family, List<byte[]> addresses) {
  }

  /** A network interface. */
  record Interface(int index, byte[] name) {
  }

  /** {@code socket}; the caller adds {@code SOCK_CLOEXEC}. */
  default int socket(int family, int type, int protocol) {
    throw Unsupported.call();
  }

  /** {@code socketpair}. */
  default int[] socketpair(int family, int type, int protocol) {
    throw Unsupported.call();
  }

  /** {@code bind}. */
  default void bind(int fd, byte[] address) {
    throw Unsupported.call();
  }

  /**
   * {@code connect}. An interrupted attempt goes on in the background: it is waited for, not made again.
   */
  default void connect(int fd, byte[] address) {
    throw Unsupported.call();
  }

  /** {@code listen}. */
  default void listen(int fd, int backlog) {
    throw Unsupported.call();
  }

  /** {@code accept4}. */
  default Accepted accept(int fd, int flags) {
    throw Unsupported.call();
  }

  /** {@code getsockname}. */
  default byte[] getsockname(int fd) {
    throw Unsupported.call();
  }

  /** {@code getpeername}. */
  default byte[] getpeername(int fd) {
    throw Unsupported.call();
  }

  /** {@code getsockopt} of an int. */
  default int getsockopt(int fd, int level, int option) {
    throw Unsupported.call();
  }

  /** {@code getsockopt} of at most {@code length} bytes. */
  default byte[] getsockopt(int fd, int level, int option, int length) {
    throw Unsupported.call();
  }

  /** {@code setsockopt} of an int. */
  default void setsockopt(int fd, int level, int option, int value) {
    throw Unsupported.call();
  }

  /** {@code setsockopt}; a null value passes a null pointer with the length. */
  default void setsockopt(int fd, int level, int option, byte[] value, int length) {
    throw Unsupported.call();
  }

  /** {@code recv}. */
  default int recv(int fd, byte[] into, int from, int length, int flags) {
    throw Unsupported.call();
  }

  /** {@code send}. */
  default int send(int fd, byte[] data, int from, int length, int flags) {
    throw Unsupported.call();
  }

  /** {@code recvfrom}; the address may be empty. */
  default Received recvfrom(int fd, byte[] into, int from, int length, int flags) {
    throw Unsupported.call();
  }

  /** {@code sendto}. */
  default int sendto(int fd, byte[] data, int from, int length, int flags, byte[] address) {
    throw Unsupported.call();
  }

  /**
   * {@code recvmsg} into the arrays in turn.
   *
   * @param controlSize room for ancillary data
   */
  default ReceivedMessage recvmsg(int fd, byte[][] into, int controlSize, int flags) {
    throw Unsupported.call();
  }

  /** {@code sendmsg}; the address may be null. */
  default long sendmsg(int fd, byte[][] data, List<Control> controls, int flags, byte[] address) {
    throw Unsupported.call();
  }

  /** {@code shutdown}. */
  default void shutdown(int fd, int how) {
    throw Unsupported.call();
  }

  /** {@code getaddrinfo}; host and service may be null. */
  default List<AddressInfo> getaddrinfo(byte[] host, byte[] service, int family, int type, int protocol, int flags) {
    throw Unsupported.call();
  }

  /** {@code getnameinfo}: the host and the service. */
  default byte[][] getnameinfo(byte[] address, int flags) {
    throw Unsupported.call();
  }

  /** {@code gethostbyname2_r}. */
  default Host gethostbyname(byte[] name, int family) {
    throw Unsupported.call();
  }

  /** {@code gethostbyaddr_r} of 4 or 16 bytes. */
  default Host gethostbyaddr(byte[] address, int family) {
    throw Unsupported.call();
  }

  /** {@code getservbyname}: the port; -1 when there is none. The protocol may be null. */
  default int getservbyname(byte[] name, byte[] protocol) {
    throw Unsupported.call();
  }

  /** {@code getservbyport}: the name, or null. The protocol may be null. */
  default byte[] getservbyport(int port, byte[] protocol) {
    throw Unsupported.call();
  }

  /** {@code getprotobyname}: the number; -1 when there is none. */
  default int getprotobyname(byte[] name) {
    throw Unsupported.call();
  }

  /** {@code if_nameindex}. */
  default List<Interface> interfaces() {
    throw Unsupported.call();
  }

  /** {@code if_nametoindex}. */
  default int interfaceIndex(byte[] name) {
    throw Unsupported.call();
  }

  /** {@code if_indextoname}. */
  default byte[] interfaceName(int index) {
    throw Unsupported.call();
  }

  /** {@code inet_pton}: 4 or 16 bytes; null for what is no address. */
  default byte[] inetPton(int family, byte[] text) {
    throw Unsupported.call();
  }

  /** {@code inet_aton}: 4 bytes; null for what is no address. */
  default byte[] inetAton(byte[] text) {
    throw Unsupported.call();
  }

  /** {@code inet_ntop} of 4 or 16 bytes. */
  default byte[] inetNtop(int family, byte[] address) {
    throw Unsupported.call();
  }
}
