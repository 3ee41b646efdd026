"""Sockets over the loopback interface and between two ends of a pair."""

import array
import errno
import os
import select
import socket
import struct
import tempfile
import threading


def failing(call, *args):
    try:
        call(*args)
    except Exception as e:
        print(call.__name__, type(e).__name__, e)
    else:
        print(call.__name__, "did not fail")


# TCP
server = socket.create_server(("127.0.0.1", 0))
port = server.getsockname()[1]


accepted_from = []


def serve():
    connection, address = server.accept()
    with connection:
        accepted_from.append(address[0])
        while data := connection.recv(100):
            connection.sendall(data.upper())


thread = threading.Thread(target=serve)
thread.start()
with socket.create_connection(("127.0.0.1", port), timeout=10) as client:
    print(client.getpeername() == ("127.0.0.1", port), client.gettimeout(), client.getblocking())
    client.sendall(b"hello")
    print(client.recv(100))
    with client.makefile("rwb") as stream:
        stream.write(b"a line\n")
        stream.flush()
        print(stream.readline())
    client.shutdown(socket.SHUT_WR)
    print(client.recv(10))
thread.join()
print("accepted from", accepted_from, client)
failing(client.recv, 1)
server.close()
failing(socket.create_connection, ("127.0.0.1", port))

# a large transfer, more than the buffers take
a, b = socket.socketpair()
got = bytearray()


def drain():
    while part := b.recv(65536):
        got.extend(part)


thread = threading.Thread(target=drain)
thread.start()
a.sendall(bytes(range(256)) * 10_000)
a.close()
thread.join()
print(len(got), bytes(got) == bytes(range(256)) * 10_000)
b.close()

# timeouts and non-blocking sockets
a, b = socket.socketpair()
a.settimeout(0.01)
failing(a.recv, 1)
a.setblocking(False)
failing(a.recv, 1)
print(a.gettimeout(), a.getblocking(), a.timeout)
failing(a.settimeout, -1)
failing(a.settimeout, "x")
a.setblocking(True)
print(a.gettimeout())
b.send(b"peek")
print(a.recv(2, socket.MSG_PEEK), a.recv(10))
buffer = bytearray(6)
b.send(b"abcd")
print(a.recv_into(buffer), buffer)
b.send(b"xyz")
print(a.recvfrom_into(memoryview(buffer)[2:], 2), buffer)
print(a.recv(5))
failing(a.recv_into, buffer, 10)
failing(a.recv, -1)

# messages with descriptors
reader, writer = os.pipe()
a.sendmsg([b"two ", b"parts"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [writer]))])
data, controls, flags, address = b.recvmsg(100, socket.CMSG_SPACE(4))
print(data, flags, [(level == socket.SOL_SOCKET, kind, len(value)) for level, kind, value in controls])
os.write(struct.unpack("i", controls[0][2])[0], b"through the other")
print(os.read(reader, 100))
print(socket.CMSG_LEN(4), socket.CMSG_SPACE(4))
first, second = bytearray(2), bytearray(5)
a.send(b"1234567")
print(b.recvmsg_into([first, second])[0], first, second)
socket.send_fds(a, [b"fds"], [reader])
print(socket.recv_fds(b, 10, 1)[0])

# UDP
one = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
one.bind(("127.0.0.1", 0))
two = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
two.bind(("", 0))
print(two.getsockname()[0])
print(one.sendto(b"datagram", ("127.0.0.1", two.getsockname()[1])))
data, sender = two.recvfrom(100)
print(data, sender == one.getsockname())
two.connect(one.getsockname())
two.send(b"back")
print(one.recv(2), "the rest is lost")

# Unix sockets
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "s")
    with socket.socket(socket.AF_UNIX) as listener, socket.socket(socket.AF_UNIX) as client:
        failing(lambda: client.connect(path))
        listener.bind(path)
        listener.listen()
        client.connect(path)
        accepted, name = listener.accept()
        print(listener.getsockname() == path, repr(name), repr(client.getsockname()))
        accepted.close()
        failing(client.bind, "x" * 200)

# options
s = socket.socket()
print(s.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR))
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
print(s.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR), s.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE))
s.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 5))
print(struct.unpack("ii", s.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER, 8)))
failing(s.setsockopt, 1, 2)
failing(s.getsockopt, 1, 2, 4000)
print(s.family, s.type, s.proto, s.get_inheritable())
print(s.detach() > 2, s.fileno())
failing(s.listen)

# addresses
for call, *args in [
    (s.bind, 5), (s.bind, ("127.0.0.1",)), (s.bind, ("127.0.0.1", 70000)), (s.bind, ("127.0.0.1", "x")),
    (socket.inet_aton, "300.1.1.1"), (socket.inet_ntoa, b"abc"), (socket.inet_pton, socket.AF_INET6, "::g"),
    (socket.inet_ntop, socket.AF_INET, b"abc"), (socket.htons, -1), (socket.htons, 65536), (socket.ntohl, 1 << 32),
    (socket.getservbyname, "no such service"), (socket.getaddrinfo, "256.1.1.1", 80), (socket.gethostbyname, 5),
]:
    failing(call, *args)
print(socket.inet_aton("127.1"), socket.inet_ntoa(b"\x7f\0\0\1"), socket.inet_pton(socket.AF_INET6, "::1"))
print(socket.inet_ntop(socket.AF_INET6, bytes(15) + b"\1"), socket.htons(1), socket.ntohl(1))
print(socket.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM))
print(socket.getaddrinfo("::1", "80", proto=socket.IPPROTO_UDP))
print(socket.getnameinfo(("127.0.0.1", 80), socket.NI_NUMERICHOST | socket.NI_NUMERICSERV))
print(socket.gethostbyname("127.0.0.1"), socket.gethostbyname_ex("127.0.0.1"))
print(socket.gaierror.__mro__[1], socket.timeout is TimeoutError, socket.error is OSError, socket.has_ipv6)

# waiting for several
print(select.select([a], [a], [], 0) == ([], [a], []))
b.send(b"!")
print(select.select([a], [], [], 5) == ([a], [], []))
poll = select.poll()
poll.register(a, select.POLLIN)
print(poll.poll(1000) == [(a.fileno(), select.POLLIN)])
with select.epoll() as epoll:
    epoll.register(a, select.EPOLLIN)
    print(epoll.poll(1) == [(a.fileno(), select.EPOLLIN)])
error = socket.socket()
error.setblocking(False)
print(error.connect_ex(("127.0.0.1", 1)) in (errno.EINPROGRESS, errno.ECONNREFUSED))
