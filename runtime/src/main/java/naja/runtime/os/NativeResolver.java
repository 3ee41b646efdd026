package naja.runtime.os;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Name resolution of {@link OsSockets} over the C library. */
abstract class NativeResolver implements OsSockets {

  private static final CFunction GETADDRINFO = new CFunction("getaddrinfo");
  private static final CFunction FREEADDRINFO = new CFunction("freeaddrinfo");
  private static final CFunction GETNAMEINFO = new CFunction("getnameinfo");
  private static final CFunction GAI_STRERROR = new CFunction("gai_strerror");
  private static final CFunction HSTRERROR = new CFunction("hstrerror");
  private static final CFunction GETHOSTBYNAME2 = new CFunction("gethostbyname2_r");
  private static final CFunction GETHOSTBYADDR = new CFunction("gethostbyaddr_r");
  private static final CFunction GETSERVBYNAME = new CFunction("getservbyname_r");
  private static final CFunction GETSERVBYPORT = new CFunction("getservbyport_r");
  private static final CFunction GETPROTOBYNAME = new CFunction("getprotobyname_r");
  private static final CFunction IF_NAMEINDEX = new CFunction("if_nameindex");
  private static final CFunction IF_FREENAMEINDEX = new CFunction("if_freenameindex");
  private static final CFunction IF_NAMETOINDEX = new CFunction("if_nametoindex");
  private static final CFunction IF_INDEXTONAME = new CFunction("if_indextoname");
  private static final CFunction INET_PTON = new CFunction("inet_pton");
  private static final CFunction INET_ATON = new CFunction("inet_aton");
  private static final CFunction INET_NTOP = new CFunction("inet_ntop");

  private static final int ADDRINFO_SIZE = 48;
  private static final int EAI_SYSTEM = -11;
  private static final int NI_MAXHOST = 1025;
  private static final int NI_MAXSERV = 32;
  private static final int ROW_SIZE = 64;
  private static final int FIRST_SIZE = 4096;
  private static final int LAST_SIZE = 1 << 20;
  private static final int IF_NAMESIZE = 16;

  @Override
  public List<AddressInfo> getaddrinfo(byte[] host, byte[] service, int family, int type, int protocol, int flags) {
    Scratch s = Scratch.enter();
    try {
      long hints = s.allocZeroed(ADDRINFO_SIZE);
      s.putInt(hints, flags);
      s.putInt(hints + 4, family);
      s.putInt(hints + 8, type);
      s.putInt(hints + 12, protocol);
      long result = s.allocZeroed(8);
      checkAddress(s, (int) s.call(GETADDRINFO, s.cString(host), s.cString(service), hints, result));
      long first = s.getLong(result);
      List<AddressInfo> rows = new ArrayList<>();
      for (long next = first; next != 0;) {
        ByteBuffer row = Scratch.foreign(next, ADDRINFO_SIZE);
        rows.add(new AddressInfo(row.getInt(4), row.getInt(8), row.getInt(12), Scratch.foreignString(row.getLong(32)),
            NativeSockets.copy(row.getLong(24), row.getInt(16))));
        next = row.getLong(40);
      }
      s.call(FREEADDRINFO, first);
      return rows;
    } finally {
      s.exit();
    }
  }

  private static void checkAddress(Scratch s, int code) {
    if (code == 0) {
      return;
    }
    if (code == EAI_SYSTEM) {
      throw s.failure();
    }
    throw new AddressException(code, false, text(s, GAI_STRERROR, code));
  }

  private static String text(Scratch s, CFunction function, int code) {
    return NativeFiles.latin(Scratch.foreignString(s.call(function, code)));
  }

  @Override
  public byte[][] getnameinfo(byte[] address, int flags) {
    Scratch s = Scratch.enter();
    try {
      long host = s.alloc(NI_MAXHOST);
      long service = s.alloc(NI_MAXSERV);
      checkAddress(s, (int) s.call(GETNAMEINFO, s.bytes(address), address.length, host, NI_MAXHOST, service,
          NI_MAXSERV, flags, 0));
      return new byte[][] {s.getCString(host, NI_MAXHOST), s.getCString(service, NI_MAXSERV)};
    } finally {
      s.exit();
    }
  }

  @Override
  public Host gethostbyname(byte[] name, int family) {
    Scratch s = Scratch.enter();
    try {
      long key = s.cString(name);
      long row = s.alloc(ROW_SIZE);
      long result = s.allocZeroed(8);
      long error = s.allocZeroed(4);
      for (int size = FIRST_SIZE; size <= LAST_SIZE; size *= 4) {
        if ((int) s.call(GETHOSTBYNAME2, key, family, row, s.alloc(size), size, result, error, 0) != Errno.ERANGE) {
          break;
        }
      }
      return host(s, s.getLong(result), s.getInt(error));
    } finally {
      s.exit();
    }
  }

  @Override
  public Host gethostbyaddr(byte[] address, int family) {
    Scratch s = Scratch.enter();
    try {
      long key = s.bytes(address);
      long row = s.alloc(ROW_SIZE);
      long result = s.allocZeroed(8);
      long error = s.allocZeroed(4);
      for (int size = FIRST_SIZE; size <= LAST_SIZE; size *= 4) {
        if ((int) s.call(GETHOSTBYADDR, key, address.length, family, row, s.alloc(size), size, result,
            error) != Errno.ERANGE) {
          break;
        }
      }
      return host(s, s.getLong(result), s.getInt(error));
    } finally {
      s.exit();
    }
  }

  private static Host host(Scratch s, long at, int error) {
    if (at == 0) {
      throw new AddressException(error, true, text(s, HSTRERROR, error));
    }
    ByteBuffer row = Scratch.foreign(at, 32);
    int length = row.getInt(20);
    List<byte[]> aliases = new ArrayList<>();
    for (long alias : NativeSockets.pointers(row.getLong(8))) {
      aliases.add(Scratch.foreignString(alias));
    }
    List<byte[]> addresses = new ArrayList<>();
    for (long address : NativeSockets.pointers(row.getLong(24))) {
      addresses.add(NativeSockets.copy(address, length));
    }
    return new Host(Scratch.foreignString(row.getLong(0)), aliases, row.getInt(16), addresses);
  }

  /** A row of a database that has a key and perhaps a protocol; a zero address when there is none. */
  private static long row(Scratch s, CFunction function, long key, byte[] protocol) {
    long row = s.alloc(ROW_SIZE);
    long result = s.allocZeroed(8);
    long second = s.cString(protocol);
    for (int size = FIRST_SIZE; size <= LAST_SIZE; size *= 4) {
      long block = s.alloc(size);
      long error = function == GETPROTOBYNAME ? s.call(function, key, row, block, size, result)
          : s.call(function, key, second, row, block, size, result);
      if ((int) error != Errno.ERANGE) {
        return s.getLong(result);
      }
    }
    return 0;
  }

  @Override
  public int getservbyname(byte[] name, byte[] protocol) {
    Scratch s = Scratch.enter();
    try {
      long row = row(s, GETSERVBYNAME, s.cString(name), protocol);
      return row == 0 ? -1 : Short.reverseBytes((short) s.getInt(row + 16)) & 0xFFFF;
    } finally {
      s.exit();
    }
  }

  @Override
  public byte[] getservbyport(int port, byte[] protocol) {
    Scratch s = Scratch.enter();
    try {
      long row = row(s, GETSERVBYPORT, Short.reverseBytes((short) port) & 0xFFFF, protocol);
      return row == 0 ? null : Scratch.foreignString(s.getLong(row));
    } finally {
      s.exit();
    }
  }

  @Override
  public int getprotobyname(byte[] name) {
    Scratch s = Scratch.enter();
    try {
      long row = row(s, GETPROTOBYNAME, s.cString(name), null);
      return row == 0 ? -1 : s.getInt(row + 16);
    } finally {
      s.exit();
    }
  }

  @Override
  public List<Interface> interfaces() {
    Scratch s = Scratch.enter();
    try {
      long table = s.call(IF_NAMEINDEX);
      if (table == 0) {
        throw s.failure();
      }
      List<Interface> interfaces = new ArrayList<>();
      for (long next = table;; next += 16) {
        ByteBuffer row = Scratch.foreign(next, 16);
        if (row.getInt(0) == 0) {
          break;
        }
        interfaces.add(new Interface(row.getInt(0), Scratch.foreignString(row.getLong(8))));
      }
      s.call(IF_FREENAMEINDEX, table);
      return interfaces;
    } finally {
      s.exit();
    }
  }

  @Override
  public int interfaceIndex(byte[] name) {
    Scratch s = Scratch.enter();
    try {
      int index = (int) s.call(IF_NAMETOINDEX, s.cString(name));
      if (index == 0) {
        throw s.failure();
      }
      return index;
    } finally {
      s.exit();
    }
  }

  @Override
  public byte[] interfaceName(int index) {
    Scratch s = Scratch.enter();
    try {
      long name = s.alloc(IF_NAMESIZE);
      if (s.call(IF_INDEXTONAME, index, name) == 0) {
        throw s.failure();
      }
      return s.getCString(name, IF_NAMESIZE);
    } finally {
      s.exit();
    }
  }

  @Override
  public byte[] inetPton(int family, byte[] text) {
    Scratch s = Scratch.enter();
    try {
      long address = s.alloc(16);
      int found = s.check(s.call(INET_PTON, family, s.cString(text), address));
      return found == 0 ? null : s.get(address, family == SocketAddress.AF_INET6 ? 16 : 4);
    } finally {
      s.exit();
    }
  }

  @Override
  public byte[] inetAton(byte[] text) {
    Scratch s = Scratch.enter();
    try {
      long address = s.alloc(4);
      return (int) s.call(INET_ATON, s.cString(text), address) == 0 ? null : s.get(address, 4);
    } finally {
      s.exit();
    }
  }

  @Override
  public byte[] inetNtop(int family, byte[] address) {
    Scratch s = Scratch.enter();
    try {
      long text = s.alloc(64);
      if (s.call(INET_NTOP, family, s.bytes(address), text, 64) == 0) {
        throw s.failure();
      }
      return s.getCString(text, 64);
    } finally {
      s.exit();
    }
  }
}
