package naja.runtime.os;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** {@link OsSockets} over the C library: the sockets. Name resolution is {@link NativeResolver}'s. */
final class NativeSockets extends NativeResolver {

  private static final CFunction SOCKET = new CFunction("socket");
  private static final CFunction SOCKETPAIR = new CFunction("socketpair");
  private static final CFunction BIND = new CFunction("bind");
  private static final CFunction CONNECT = new CFunction("connect");
  private static final CFunction LISTEN = new CFunction("listen");
  private static final CFunction ACCEPT4 = new CFunction("accept4");
  private static final CFunction GETSOCKNAME = new CFunction("getsockname");
  private static final CFunction GETPEERNAME = new CFunction("getpeername");
  private static final CFunction GETSOCKOPT = new CFunction("getsockopt");
  private static final CFunction SETSOCKOPT = new CFunction("setsockopt");
  private static final CFunction RECV = new CFunction("recv");
  private static final CFunction SEND = new CFunction("send");
  private static final CFunction RECVFROM = new CFunction("recvfrom");
  private static final CFunction SENDTO = new CFunction("sendto");
  private static final CFunction RECVMSG = new CFunction("recvmsg");
  private static final CFunction SENDMSG = new CFunction("sendmsg");
  private static final CFunction SHUTDOWN = new CFunction("shutdown");
  private static final CFunction POLL = new CFunction("poll");

  private static final int ADDRESS_SIZE = 128;
  private static final int SOL_SOCKET = 1;
  private static final int SO_ERROR = 4;
  private static final int POLLOUT = 4;
  private static final int MSGHDR_SIZE = 56;
  private static final int MSG_IOV = 16;
  private static final int MSG_IOVLEN = 24;
  private static final int MSG_CONTROL = 32;
  private static final int MSG_CONTROLLEN = 40;
  private static final int MSG_FLAGS = 48;
  private static final int CMSGHDR_SIZE = 16;

  private static int checked(CFunction function, long a, long b, long c) {
    Scratch s = Scratch.enter();
    try {
      return s.check(s.call(function, a, b, c));
    } finally {
      s.exit();
    }
  }

  @Override
  public int socket(int family, int type, int protocol) {
    return checked(SOCKET, family, type, protocol);
  }

  @Override
  public int[] socketpair(int family, int type, int protocol) {
    Scratch s = Scratch.enter();
    try {
      long pair = s.alloc(8);
      s.check(s.call(SOCKETPAIR, family, type, protocol, pair));
      return new int[] {s.getInt(pair), s.getInt(pair + 4)};
    } finally {
      s.exit();
    }
  }

  @Override
  public void bind(int fd, byte[] address) {
    Scratch s = Scratch.enter();
    try {
      s.check(s.call(BIND, fd, s.bytes(address), address.length));
    } finally {
      s.exit();
    }
  }

  @Override
  public void connect(int fd, byte[] address) {
    Scratch s = Scratch.enter();
    try {
      long result = s.call(CONNECT, fd, s.bytes(address), address.length);
      if ((int) result == -1 && s.errno() == Errno.EINTR) {
        Interruption.check();
        awaitConnection(s, fd);
        return;
      }
      s.check(result);
    } finally {
      s.exit();
    }
  }

  private void awaitConnection(Scratch s, int fd) {
    long table = s.alloc(8);
    s.putInt(table, fd);
    s.putInt(table + 4, POLLOUT);
    long count;
    do {
      count = s.call(POLL, table, 1, -1);
    } while (s.retry(count));
    s.check(count);
    NativeFiles.check(getsockopt(fd, SOL_SOCKET, SO_ERROR));
  }

  @Override
  public void listen(int fd, int backlog) {
    checked(LISTEN, fd, backlog, 0);
  }

  @Override
  public Accepted accept(int fd, int flags) {
    Scratch s = Scratch.enter();
    try {
      long address = s.alloc(ADDRESS_SIZE);
      long length = s.alloc(4);
      long accepted;
      do {
        s.putInt(length, ADDRESS_SIZE);
        accepted = s.call(ACCEPT4, fd, address, length, flags);
      } while (s.retry(accepted));
      return new Accepted(s.check(accepted), address(s, address, s.getInt(length)));
    } finally {
      s.exit();
    }
  }

  private static byte[] address(Scratch s, long at, int length) {
    return s.get(at, Math.min(length, ADDRESS_SIZE));
  }

  @Override
  public byte[] getsockname(int fd) {
    return name(GETSOCKNAME, fd);
  }

  @Override
  public byte[] getpeername(int fd) {
    return name(GETPEERNAME, fd);
  }

  private static byte[] name(CFunction function, int fd) {
    Scratch s = Scratch.enter();
    try {
      long address = s.alloc(ADDRESS_SIZE);
      long length = s.alloc(4);
      s.putInt(length, ADDRESS_SIZE);
      s.check(s.call(function, fd, address, length));
      return address(s, address, s.getInt(length));
    } finally {
      s.exit();
    }
  }

  @Override
  public int getsockopt(int fd, int level, int option) {
    Scratch s = Scratch.enter();
    try {
      long value = s.allocZeroed(8);
      long length = s.alloc(4);
      s.putInt(length, 4);
      s.check(s.call(GETSOCKOPT, fd, level, option, value, length));
      return s.getInt(value);
    } finally {
      s.exit();
    }
  }

  @Override
  public byte[] getsockopt(int fd, int level, int option, int room) {
    Scratch s = Scratch.enter();
    try {
      long value = s.allocZeroed(room);
      long length = s.alloc(4);
      s.putInt(length, room);
      s.check(s.call(GETSOCKOPT, fd, level, option, value, length));
      return s.get(value, s.getInt(length));
    } finally {
      s.exit();
    }
  }

  @Override
  public void setsockopt(int fd, int level, int option, int value) {
    Scratch s = Scratch.enter();
    try {
      long cell = s.alloc(4);
      s.putInt(cell, value);
      s.check(s.call(SETSOCKOPT, fd, level, option, cell, 4));
    } finally {
      s.exit();
    }
  }

  @Override
  public void setsockopt(int fd, int level, int option, byte[] value, int length) {
    Scratch s = Scratch.enter();
    try {
      s.check(s.call(SETSOCKOPT, fd, level, option, s.bytes(value), length));
    } finally {
      s.exit();
    }
  }

  @Override
  public int recv(int fd, byte[] into, int from, int length, int flags) {
    Scratch s = Scratch.enter();
    try {
      long block = s.alloc(length);
      long count;
      do {
        count = s.call(RECV, fd, block, length, flags);
      } while (s.retry(count));
      // With MSG_TRUNC the count may exceed what was asked for.
      int got = s.check(count);
      s.get(block, into, from, Math.min(got, length));
      return got;
    } finally {
      s.exit();
    }
  }

  @Override
  public int send(int fd, byte[] data, int from, int length, int flags) {
    Scratch s = Scratch.enter();
    try {
      long block = s.alloc(length);
      s.put(block, data, from, length);
      long count;
      do {
        count = s.call(SEND, fd, block, length, flags);
      } while (s.retry(count));
      return s.check(count);
    } finally {
      s.exit();
    }
  }

  @Override
  public Received recvfrom(int fd, byte[] into, int from, int length, int flags) {
    Scratch s = Scratch.enter();
    try {
      long block = s.alloc(length);
      long address = s.alloc(ADDRESS_SIZE);
      long addressLength = s.alloc(4);
      long count;
      do {
        s.putInt(addressLength, ADDRESS_SIZE);
        count = s.call(RECVFROM, fd, block, length, flags, address, addressLength);
      } while (s.retry(count));
      int got = s.check(count);
      s.get(block, into, from, Math.min(got, length));
      return new Received(got, address(s, address, s.getInt(addressLength)));
    } finally {
      s.exit();
    }
  }

  @Override
  public int sendto(int fd, byte[] data, int from, int length, int flags, byte[] address) {
    Scratch s = Scratch.enter();
    try {
      long block = s.alloc(length);
      s.put(block, data, from, length);
      long target = s.bytes(address);
      long count;
      do {
        count = s.call(SENDTO, fd, block, length, flags, target, address.length);
      } while (s.retry(count));
      return s.check(count);
    } finally {
      s.exit();
    }
  }

  @Override
  public ReceivedMessage recvmsg(int fd, byte[][] into, int controlSize, int flags) {
    Scratch s = Scratch.enter();
    try {
      long vector = NativeFiles.vectorOf(s, into, false);
      long address = s.alloc(ADDRESS_SIZE);
      long control = controlSize == 0 ? 0 : s.allocZeroed(controlSize);
      long header = s.allocZeroed(MSGHDR_SIZE);
      long count;
      do {
        s.putLong(header, address);
        s.putInt(header + 8, ADDRESS_SIZE);
        s.putLong(header + MSG_IOV, vector);
        s.putLong(header + MSG_IOVLEN, into.length);
        s.putLong(header + MSG_CONTROL, control);
        s.putLong(header + MSG_CONTROLLEN, controlSize);
        count = s.call(RECVMSG, fd, header, flags);
      } while (s.retry(count));
      int got = s.check(count);
      NativeFiles.scatter(s, vector, into, got);
      return new ReceivedMessage(got, controls(s, control, (int) s.getLong(header + MSG_CONTROLLEN)),
          s.getInt(header + MSG_FLAGS), address(s, address, s.getInt(header + 8)));
    } finally {
      s.exit();
    }
  }

  /** Takes ancillary data apart; an item that was cut off keeps what is there of it. */
  private static List<Control> controls(Scratch s, long at, int length) {
    List<Control> controls = new ArrayList<>();
    int start = 0;
    while (length - start >= CMSGHDR_SIZE) {
      long itemLength = s.getLong(at + start);
      if (itemLength < CMSGHDR_SIZE) {
        break;
      }
      int end = (int) Math.min(start + itemLength, length);
      controls.add(new Control(s.getInt(at + start + 8), s.getInt(at + start + 12),
          s.get(at + start + CMSGHDR_SIZE, end - start - CMSGHDR_SIZE)));
      start = align(end);
    }
    return controls;
  }

  private static int align(int size) {
    return (size + 7) & ~7;
  }

  @Override
  public long sendmsg(int fd, byte[][] data, List<Control> controls, int flags, byte[] address) {
    Scratch s = Scratch.enter();
    try {
      int controlSize = 0;
      for (Control control : controls) {
        controlSize += CMSGHDR_SIZE + align(control.data().length);
      }
      long block = controlSize == 0 ? 0 : s.allocZeroed(controlSize);
      long next = block;
      for (Control control : controls) {
        s.putLong(next, CMSGHDR_SIZE + (long) control.data().length);
        s.putInt(next + 8, control.level());
        s.putInt(next + 12, control.type());
        s.put(next + CMSGHDR_SIZE, control.data(), 0, control.data().length);
        next += CMSGHDR_SIZE + align(control.data().length);
      }
      long header = s.allocZeroed(MSGHDR_SIZE);
      s.putLong(header, s.bytes(address));
      s.putInt(header + 8, address == null ? 0 : address.length);
      s.putLong(header + MSG_IOV, NativeFiles.vectorOf(s, data, true));
      s.putLong(header + MSG_IOVLEN, data.length);
      s.putLong(header + MSG_CONTROL, block);
      s.putLong(header + MSG_CONTROLLEN, controlSize);
      long count;
      do {
        count = s.call(SENDMSG, fd, header, flags);
      } while (s.retry(count));
      return s.checkLong(count);
    } finally {
      s.exit();
    }
  }

  @Override
  public void shutdown(int fd, int how) {
    checked(SHUTDOWN, fd, how, 0);
  }

  /** Reads a null-terminated array of pointers that C owns. */
  static List<Long> pointers(long array) {
    List<Long> pointers = new ArrayList<>();
    for (long next = array; next != 0; next += 8) {
      long pointer = Scratch.foreignLong(next);
      if (pointer == 0) {
        break;
      }
      pointers.add(pointer);
    }
    return pointers;
  }

  /** A copy of memory that C owns. */
  static byte[] copy(long address, int length) {
    byte[] bytes = new byte[length];
    ByteBuffer memory = Scratch.foreign(address, length);
    memory.get(0, bytes);
    return bytes;
  }
}
