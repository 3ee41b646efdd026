package naja.runtime.os;

import static naja.runtime.os.OsTesting.*;
import static org.junit.jupiter.api.Assertions.*;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class NativeSocketsTest {

  private static final int AF_UNIX = SocketAddress.AF_UNIX;
  private static final int AF_INET = SocketAddress.AF_INET;
  private static final int AF_INET6 = SocketAddress.AF_INET6;
  private static final int STREAM = 1 | socketConstant("SOCK_CLOEXEC");
  private static final int DATAGRAM = 2 | socketConstant("SOCK_CLOEXEC");
  private static final int SOL_SOCKET = 1;
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  @TempDir Path directory;

  private final OsSockets sockets = OS.sockets();

  private static int socketConstant(String name) {
    return (int) SocketConstants.SOCKET.get(name);
  }

  private static byte[] loopback(int port) {
    return new SocketAddress.Inet(LOOPBACK, port).toBytes();
  }

  @Test
  void streamOverLoopback() {
    int server = sockets.socket(AF_INET, STREAM, 0);
    sockets.setsockopt(server, SOL_SOCKET, socketConstant("SO_REUSEADDR"), 1);
    assertEquals(1, sockets.getsockopt(server, SOL_SOCKET, socketConstant("SO_REUSEADDR")));
    sockets.bind(server, loopback(0));
    sockets.listen(server, 5);
    SocketAddress.Inet bound = (SocketAddress.Inet) SocketAddress.parse(sockets.getsockname(server));
    assertArrayEquals(LOOPBACK, bound.host());
    assertTrue(bound.port() > 0);
    int client = sockets.socket(AF_INET, STREAM, 0);
    sockets.connect(client, bound.toBytes());
    OsSockets.Accepted accepted = sockets.accept(server, socketConstant("SOCK_CLOEXEC"));
    assertArrayEquals(sockets.getsockname(client), accepted.address());
    assertArrayEquals(sockets.getpeername(accepted.fd()), accepted.address());
    assertEquals(5, sockets.send(client, b("xhello"), 1, 5, 0));
    byte[] block = new byte[10];
    assertEquals(5, sockets.recv(accepted.fd(), block, 2, 8, 0));
    assertEquals("hello", text(Arrays.copyOfRange(block, 2, 7)));
    sockets.shutdown(client, 1);
    assertEquals(0, sockets.recv(accepted.fd(), block, 0, 8, 0));
    assertEquals(8, sockets.getsockopt(client, SOL_SOCKET, socketConstant("SO_LINGER"), 8).length);
    sockets.setsockopt(client, SOL_SOCKET, socketConstant("SO_LINGER"), new byte[] {1, 0, 0, 0, 0, 0, 0, 0}, 8);
    close(server, client, accepted.fd());
    int refused = sockets.socket(AF_INET, STREAM, 0);
    fails(Errno.ECONNREFUSED, () -> sockets.connect(refused, bound.toBytes()));
    fails(Errno.ENOTCONN, () -> sockets.getpeername(refused));
    OS.files().close(refused);
    fails(Errno.EAFNOSUPPORT, () -> sockets.socket(999, 1, 0));
  }

  @Test
  void datagrams() {
    int one = sockets.socket(AF_INET, DATAGRAM, 0);
    int two = sockets.socket(AF_INET, DATAGRAM, 0);
    sockets.bind(one, loopback(0));
    assertEquals(3, sockets.sendto(two, b("abc"), 0, 3, 0, sockets.getsockname(one)));
    byte[] block = new byte[2];
    OsSockets.Received received = sockets.recvfrom(one, block, 0, 2, socketConstant("MSG_TRUNC"));
    assertEquals(3, received.count());
    assertEquals("ab", text(block));
    assertEquals(AF_INET, SocketAddress.family(received.address()));
    close(one, two);
  }

  @Test
  void unixSocketsPassDescriptors() {
    byte[] path = b(directory.resolve("socket"));
    int server = sockets.socket(AF_UNIX, STREAM, 0);
    sockets.bind(server, new SocketAddress.Unix(path).toBytes());
    sockets.listen(server, 1);
    assertArrayEquals(path, ((SocketAddress.Unix) SocketAddress.parse(sockets.getsockname(server))).path());
    int client = sockets.socket(AF_UNIX, STREAM, 0);
    sockets.connect(client, new SocketAddress.Unix(path).toBytes());
    int accepted = sockets.accept(server, 0).fd();
    int[] pipe = OS.files().pipe(O_CLOEXEC);
    byte[] rights = ByteBuffer.allocate(4).order(ByteOrder.nativeOrder()).putInt(pipe[1]).array();
    assertEquals(3, sockets.sendmsg(client, new byte[][] {b("a"), b("bc")},
        List.of(new OsSockets.Control(SOL_SOCKET, 1, rights)), 0, null));
    byte[][] parts = {new byte[2], new byte[2]};
    OsSockets.ReceivedMessage message = sockets.recvmsg(accepted, parts, 64, socketConstant("MSG_CMSG_CLOEXEC"));
    assertEquals(3, message.count());
    assertEquals("ab", text(parts[0]));
    assertEquals(1, message.controls().size());
    int passed = ByteBuffer.wrap(message.controls().getFirst().data()).order(ByteOrder.nativeOrder()).getInt();
    write(passed, "via");
    close(passed, pipe[1]);
    assertEquals("via", readAll(pipe[0]));
    close(server, client, accepted, pipe[0]);
    int[] pair = sockets.socketpair(AF_UNIX, STREAM, 0);
    write(pair[0], "x");
    assertEquals(1, OS.files().read(pair[1], new byte[1], 0, 1));
    assertEquals(0, ((SocketAddress.Unix) SocketAddress.parse(sockets.getsockname(pair[0]))).path().length);
    close(pair);
    int abstractName = sockets.socket(AF_UNIX, STREAM, 0);
    byte[] name = b("\0naja test " + System.nanoTime());
    sockets.bind(abstractName, new SocketAddress.Unix(name).toBytes());
    assertArrayEquals(name, ((SocketAddress.Unix) SocketAddress.parse(sockets.getsockname(abstractName))).path());
    OS.files().close(abstractName);
  }

  @Test
  void addressesRoundTrip() {
    byte[] host = new byte[16];
    host[15] = 1;
    SocketAddress.Inet6 six = (SocketAddress.Inet6) SocketAddress
        .parse(new SocketAddress.Inet6(host, 65535, 0x12345, 3).toBytes());
    assertArrayEquals(host, six.host());
    assertEquals(65535, six.port());
    assertEquals(0x12345, six.flowInfo());
    assertEquals(3, six.scopeId());
    assertEquals(new SocketAddress.Netlink(7, 9), SocketAddress.parse(new SocketAddress.Netlink(7, 9).toBytes()));
    assertEquals(new SocketAddress.Vsock(7, 9), SocketAddress.parse(new SocketAddress.Vsock(7, 9).toBytes()));
    assertEquals(new SocketAddress.Tipc(1, 2, 3, 4, 5),
        SocketAddress.parse(new SocketAddress.Tipc(1, 2, 3, 4, 5).toBytes()));
    assertEquals(new SocketAddress.Qipcrtr(7, 9), SocketAddress.parse(new SocketAddress.Qipcrtr(7, 9).toBytes()));
    SocketAddress.Packet packet = (SocketAddress.Packet) SocketAddress
        .parse(new SocketAddress.Packet(0x0800, 2, 1, 4, new byte[] {1, 2, 3, 4, 5, 6}).toBytes());
    assertEquals(0x0800, packet.protocol());
    assertEquals(6, packet.hardwareAddress().length);
    assertNull(SocketAddress.parse(new byte[0]));
    assertEquals(20, OsSockets.Control.length(4));
    assertEquals(24, OsSockets.Control.space(4));
    assertEquals(99,
        ((SocketAddress.Other) SocketAddress.parse(new SocketAddress.Other(99, b("xy")).toBytes())).family());
  }

  @Test
  void resolvesNumericNames() {
    List<OsSockets.AddressInfo> rows = sockets.getaddrinfo(b("127.0.0.1"), b("80"), 0, 1, 0,
        socketConstant("AI_NUMERICHOST"));
    assertEquals(1, rows.size());
    assertArrayEquals(loopback(80), rows.getFirst().address());
    assertEquals(6, rows.getFirst().protocol());
    AddressException unknown = assertThrows(AddressException.class,
        () -> sockets.getaddrinfo(b("no name"), null, 0, 0, 0, socketConstant("AI_NUMERICHOST")));
    assertEquals(socketConstant("EAI_NONAME"), unknown.code());
    assertEquals("Name or service not known", unknown.getMessage());
    byte[][] names = sockets.getnameinfo(loopback(80), 1 | 2);
    assertEquals("127.0.0.1", text(names[0]));
    assertEquals("80", text(names[1]));
    OsSockets.Host host = sockets.gethostbyname(b("127.0.0.1"), AF_INET);
    assertArrayEquals(LOOPBACK, host.addresses().getFirst());
    assertEquals("127.0.0.1", text(host.name()));
    int lo = sockets.interfaceIndex(b("lo"));
    assertEquals("lo", text(sockets.interfaceName(lo)));
    assertTrue(sockets.interfaces().stream().anyMatch(i -> i.index() == lo && text(i.name()).equals("lo")));
    fails(Errno.ENODEV, () -> sockets.interfaceIndex(b("nonexistent0")));
    fails(Errno.ENXIO, () -> sockets.interfaceName(999999));
    assertEquals(-1, sockets.getservbyname(b("no such service"), null));
    assertNull(sockets.getservbyport(64999, b("tcp")));
    assertEquals(-1, sockets.getprotobyname(b("no such protocol")));
  }

  @Test
  void textForms() {
    assertArrayEquals(LOOPBACK, sockets.inetPton(AF_INET, b("127.0.0.1")));
    assertNull(sockets.inetPton(AF_INET, b("127.1")));
    assertArrayEquals(LOOPBACK, sockets.inetAton(b("127.1")));
    assertNull(sockets.inetAton(b("x")));
    assertEquals("::1", text(sockets.inetNtop(AF_INET6, sockets.inetPton(AF_INET6, b("0:0::1")))));
    fails(Errno.EAFNOSUPPORT, () -> sockets.inetPton(999, b("x")));
  }

  @Test
  void waitingForDescriptors() {
    OsPolling polling = OS.polling();
    int[] pair = sockets.socketpair(AF_UNIX, STREAM, 0);
    int[] results = new int[2];
    assertEquals(1, polling.poll(pair, new int[] {1, 1 | 4}, results, 0));
    assertArrayEquals(new int[] {0, 4}, results);
    long start = System.nanoTime();
    assertEquals(0, polling.poll(new int[] {pair[0]}, new int[] {1}, results, 20_000_000));
    assertTrue(System.nanoTime() - start >= 20_000_000);
    write(pair[1], "x");
    assertEquals(1, polling.poll(new int[] {pair[0]}, new int[] {1}, results, -1));
    assertEquals(1, polling.poll(new int[] {9999}, new int[] {1}, results, -1));
    assertEquals(32, results[0]);
    int[][] ready = polling.select(pair, pair, pair, -1);
    assertArrayEquals(new int[] {pair[0]}, ready[0]);
    assertArrayEquals(pair, ready[1]);
    assertArrayEquals(new int[0], ready[2]);
    assertEquals(0, polling.select(new int[] {pair[1]}, new int[0], new int[0], 1000)[0].length);
    int epoll = polling.epollCreate(O_CLOEXEC);
    polling.epollControl(epoll, 1, pair[0], 1);
    polling.epollControl(epoll, 1, pair[1], 4);
    fails(Errno.EEXIST, () -> polling.epollControl(epoll, 1, pair[0], 1));
    int[] fds = new int[5];
    int[] events = new int[5];
    assertEquals(2, polling.epollWait(epoll, fds, events, -1));
    assertEquals(pair[0] + pair[1], fds[0] + fds[1]);
    polling.epollControl(epoll, 3, pair[1], 1);
    polling.epollControl(epoll, 2, pair[0], 0);
    assertEquals(0, polling.epollWait(epoll, fds, events, 1_000_000));
    close(pair[0], pair[1], epoll);
    fails(Errno.EBADF, () -> polling.select(new int[] {epoll}, new int[0], new int[0], 0));
    fails(Errno.EBADF, () -> polling.select(new int[] {1024}, new int[0], new int[0], 0));
  }
}
