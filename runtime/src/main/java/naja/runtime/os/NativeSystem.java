package naja.runtime.os;

import java.io.FileInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** {@link OsSystem} over the C library. */
final class NativeSystem implements OsSystem {

  private static final CFunction SETENV = new CFunction("setenv");
  private static final CFunction UNSETENV = new CFunction("unsetenv");
  private static final CFunction UNAME = new CFunction("uname");
  private static final CFunction SYSCONF = new CFunction("sysconf");
  private static final CFunction CONFSTR = new CFunction("confstr");
  private static final CFunction GETLOADAVG = new CFunction("getloadavg");
  private static final CFunction GETRANDOM = new CFunction("getrandom");
  private static final CFunction GETHOSTNAME = new CFunction("gethostname");
  private static final CFunction SETHOSTNAME = new CFunction("sethostname");
  private static final CFunction OPENLOG = new CFunction("openlog");
  private static final CFunction SYSLOG = new CFunction("syslog");
  private static final CFunction CLOSELOG = new CFunction("closelog");
  private static final CFunction SETLOGMASK = new CFunction("setlogmask");
  private static final CFunction STRDUP = new CFunction("strdup");

  private static final int UTSNAME_FIELD = 65;
  private static final int SC_NPROCESSORS_ONLN = 84;
  private static final int SC_PAGESIZE = 30;
  private static final int HOST_NAME_SIZE = 1024;
  private static final int GETRANDOM_LIMIT = 32 << 10;

  private final Environment environment;
  private boolean exported;

  NativeSystem(Environment environment) {
    this.environment = environment;
  }

  @Override
  public List<byte[]> environ() {
    return environment.entries();
  }

  @Override
  public synchronized void putenv(byte[] name, byte[] value) {
    if (name.length == 0 || indexOf(name, (byte) '=') >= 0) {
      throw new OsException(Errno.EINVAL);
    }
    environment.put(name, value);
    if (exported) {
      exportOne(name, value);
    }
  }

  @Override
  public synchronized void unsetenv(byte[] name) {
    if (name.length == 0 || indexOf(name, (byte) '=') >= 0) {
      throw new OsException(Errno.EINVAL);
    }
    environment.remove(name);
    if (exported) {
      Scratch s = Scratch.enter();
      try {
        s.check(s.call(UNSETENV, s.cString(name)));
      } finally {
        s.exit();
      }
    }
  }

  private static int indexOf(byte[] text, byte unit) {
    for (int i = 0; i < text.length; i++) {
      if (text[i] == unit) {
        return i;
      }
    }
    return -1;
  }

  private static void exportOne(byte[] name, byte[] value) {
    Scratch s = Scratch.enter();
    try {
      s.check(s.call(SETENV, s.cString(name), s.cString(value), 1));
    } finally {
      s.exit();
    }
  }

  @Override
  public synchronized void exportEnvironment() {
    if (exported) {
      return;
    }
    exported = true;
    List<byte[]> present = environment.entries();
    for (byte[] entry : new Environment().entries()) {
      int equals = indexOf(entry, (byte) '=');
      if (equals > 0 && environment.get(Arrays.copyOf(entry, equals)) == null) {
        unsetenv(Arrays.copyOf(entry, equals));
      }
    }
    for (byte[] entry : present) {
      int equals = indexOf(entry, (byte) '=');
      if (equals > 0) {
        exportOne(Arrays.copyOf(entry, equals), Arrays.copyOfRange(entry, equals + 1, entry.length));
      }
    }
  }

  @Override
  public Uname uname() {
    Scratch s = Scratch.enter();
    try {
      long names = s.alloc(6 * UTSNAME_FIELD);
      s.check(s.call(UNAME, names));
      return new Uname(field(s, names, 0), field(s, names, 1), field(s, names, 2), field(s, names, 3),
          field(s, names, 4));
    } finally {
      s.exit();
    }
  }

  private static byte[] field(Scratch s, long names, int index) {
    return s.getCString(names + (long) index * UTSNAME_FIELD, UTSNAME_FIELD);
  }

  @Override
  public long sysconf(int name) {
    Scratch s = Scratch.enter();
    try {
      CError.clear(s);
      long value = s.call(SYSCONF, name);
      if (value == -1 && s.errno() != 0) {
        throw s.failure();
      }
      return value;
    } finally {
      s.exit();
    }
  }

  @Override
  public byte[] confstr(int name) {
    Scratch s = Scratch.enter();
    try {
      CError.clear(s);
      int size = 4096;
      long value = s.alloc(size);
      int length = (int) s.call(CONFSTR, name, value, size);
      if (length == 0) {
        if (s.errno() != 0) {
          throw s.failure();
        }
        return null;
      }
      if (length > size) {
        size = length;
        value = s.alloc(size);
        length = (int) s.call(CONFSTR, name, value, size);
      }
      return s.get(value, length - 1);
    } finally {
      s.exit();
    }
  }

  @Override
  public double[] getloadavg() {
    Scratch s = Scratch.enter();
    try {
      long loads = s.alloc(24);
      if ((int) s.call(GETLOADAVG, loads, 3) != 3) {
        throw new OsException(Errno.ENOENT);
      }
      return new double[] {Double.longBitsToDouble(s.getLong(loads)), Double.longBitsToDouble(s.getLong(loads + 8)),
        Double.longBitsToDouble(s.getLong(loads + 16))};
    } finally {
      s.exit();
    }
  }

  @Override
  public int cpuCount() {
    return (int) sysconf(SC_NPROCESSORS_ONLN);
  }

  @Override
  public int pageSize() {
    return (int) sysconf(SC_PAGESIZE);
  }

  @Override
  public byte[] urandom(int length) {
    if (!Scratch.isLoaded()) {
      try (FileInputStream device = new FileInputStream("/dev/urandom")) {
        byte[] random = device.readNBytes(length);
        if (random.length == length) {
          return random;
        }
      } catch (IOException unavailable) {
        // A root directory without devices: ask the kernel.
      }
    }
    byte[] random = new byte[length];
    int filled = 0;
    while (filled < length) {
      byte[] some = getrandom(Math.min(length - filled, GETRANDOM_LIMIT), 0);
      System.arraycopy(some, 0, random, filled, some.length);
      filled += some.length;
    }
    return random;
  }

  @Override
  public byte[] getrandom(int length, int flags) {
    Scratch s = Scratch.enter();
    try {
      long block = s.alloc(length);
      long count;
      do {
        count = s.call(GETRANDOM, block, length, flags);
      } while (s.retry(count));
      return s.get(block, s.check(count));
    } finally {
      s.exit();
    }
  }

  @Override
  public byte[] gethostname() {
    Scratch s = Scratch.enter();
    try {
      long name = s.allocZeroed(HOST_NAME_SIZE);
      s.check(s.call(GETHOSTNAME, name, HOST_NAME_SIZE - 1));
      return s.getCString(name, HOST_NAME_SIZE);
    } finally {
      s.exit();
    }
  }

  @Override
  public void sethostname(byte[] name) {
    Scratch s = Scratch.enter();
    try {
      s.check(s.call(SETHOSTNAME, s.bytes(name), name.length));
    } finally {
      s.exit();
    }
  }

  @Override
  public void openlog(byte[] ident, int options, int facility) {
    Scratch s = Scratch.enter();
    try {
      // The C library keeps the pointer: the copy is never freed.
      long kept = ident == null ? 0 : s.call(STRDUP, s.cString(ident));
      s.call(OPENLOG, kept, options, facility);
    } finally {
      s.exit();
    }
  }

  @Override
  public void syslog(int priority, byte[] message) {
    Scratch s = Scratch.enter();
    try {
      s.call(SYSLOG, priority, s.cString(new byte[] {'%', 's'}), s.cString(message));
    } finally {
      s.exit();
    }
  }

  @Override
  public void closelog() {
    Scratch s = Scratch.enter();
    try {
      s.call(CLOSELOG);
    } finally {
      s.exit();
    }
  }

  @Override
  public int setlogmask(int mask) {
    Scratch s = Scratch.enter();
    try {
      return (int) s.call(SETLOGMASK, mask);
    } finally {
      s.exit();
    }
  }
}
