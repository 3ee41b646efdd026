package naja.runtime.os;

/** {@link OsTerminals} over the C library. */
final class NativeTerminals implements OsTerminals {

  private static final CFunction TTYNAME = new CFunction("ttyname_r");
  private static final CFunction CTERMID = new CFunction("ctermid");
  private static final CFunction POSIX_OPENPT = new CFunction("posix_openpt");
  private static final CFunction GRANTPT = new CFunction("grantpt");
  private static final CFunction UNLOCKPT = new CFunction("unlockpt");
  private static final CFunction PTSNAME = new CFunction("ptsname_r");
  private static final CFunction TCGETPGRP = new CFunction("tcgetpgrp");
  private static final CFunction TCSETPGRP = new CFunction("tcsetpgrp");
  private static final CFunction TCGETATTR = new CFunction("tcgetattr");
  private static final CFunction TCSETATTR = new CFunction("tcsetattr");
  private static final CFunction CFGETISPEED = new CFunction("cfgetispeed");
  private static final CFunction CFGETOSPEED = new CFunction("cfgetospeed");
  private static final CFunction CFSETISPEED = new CFunction("cfsetispeed");
  private static final CFunction CFSETOSPEED = new CFunction("cfsetospeed");
  private static final CFunction TCSENDBREAK = new CFunction("tcsendbreak");
  private static final CFunction TCDRAIN = new CFunction("tcdrain");
  private static final CFunction TCFLUSH = new CFunction("tcflush");
  private static final CFunction TCFLOW = new CFunction("tcflow");

  private static final long TIOCGWINSZ = 0x5413;
  private static final long TIOCSWINSZ = 0x5414;
  private static final long TIOCSCTTY = 0x540E;
  private static final int O_RDWR = 2;
  private static final int O_NOCTTY = 256;
  private static final int NAME_SIZE = 4096;
  private static final int TERMIOS_SIZE = 128;
  private static final int CONTROLS = 17;
  private static final int NCCS = 32;

  private final NativeFiles files;
  private final NativeProcesses processes;

  NativeTerminals(NativeFiles files, NativeProcesses processes) {
    this.files = files;
    this.processes = processes;
  }

  private static int checked(CFunction function, long a, long b, long c) {
    Scratch s = Scratch.enter();
    try {
      return s.check(s.call(function, a, b, c));
    } finally {
      s.exit();
    }
  }

  private static short shortAt(byte[] data, int at) {
    return java.nio.ByteBuffer.wrap(data).order(java.nio.ByteOrder.nativeOrder()).getShort(at);
  }

  @Override
  public int[] getWindowSize(int fd) {
    byte[] size = new byte[8];
    files.ioctl(fd, TIOCGWINSZ, size);
    return new int[] {shortAt(size, 0) & 0xFFFF, shortAt(size, 2) & 0xFFFF};
  }

  @Override
  public void setWindowSize(int fd, int rows, int columns) {
    byte[] size = new byte[8];
    files.ioctl(fd, TIOCGWINSZ, size);
    java.nio.ByteBuffer.wrap(size).order(java.nio.ByteOrder.nativeOrder()).putShort(0, (short) rows)
        .putShort(2, (short) columns);
    files.ioctl(fd, TIOCSWINSZ, size);
  }

  @Override
  public byte[] ttyname(int fd) {
    return name(TTYNAME, fd);
  }

  @Override
  public byte[] ptsname(int fd) {
    return name(PTSNAME, fd);
  }

  private static byte[] name(CFunction function, int fd) {
    Scratch s = Scratch.enter();
    try {
      long name = s.alloc(NAME_SIZE);
      NativeFiles.check((int) s.call(function, fd, name, NAME_SIZE));
      return s.getCString(name, NAME_SIZE);
    } finally {
      s.exit();
    }
  }

  @Override
  public byte[] ctermid() {
    Scratch s = Scratch.enter();
    try {
      long name = s.allocZeroed(64);
      s.call(CTERMID, name);
      return s.getCString(name, 64);
    } finally {
      s.exit();
    }
  }

  @Override
  public int[] openpty() {
    int master = posixOpenpt(O_RDWR | O_NOCTTY | NativeFiles.O_CLOEXEC);
    try {
      grantpt(master);
      unlockpt(master);
      int slave = files.open(OsFiles.AT_FDCWD, ptsname(master), O_RDWR | O_NOCTTY | NativeFiles.O_CLOEXEC, 0);
      return new int[] {master, slave};
    } catch (OsException failure) {
      files.close(master);
      throw new OsException(failure.errno());
    }
  }

  @Override
  public int posixOpenpt(int flags) {
    return checked(POSIX_OPENPT, flags, 0, 0);
  }

  @Override
  public void grantpt(int fd) {
    checked(GRANTPT, fd, 0, 0);
  }

  @Override
  public void unlockpt(int fd) {
    checked(UNLOCKPT, fd, 0, 0);
  }

  @Override
  public void loginTty(int fd) {
    try {
      processes.setsid();
    } catch (OsException leader) {
      // As login_tty does: the terminal decides.
    }
    files.ioctl(fd, TIOCSCTTY, 0);
    for (int target = 0; target <= 2; target++) {
      files.dup2(fd, target, true);
    }
    if (fd > 2) {
      files.close(fd);
    }
  }

  @Override
  public int tcgetpgrp(int fd) {
    return checked(TCGETPGRP, fd, 0, 0);
  }

  @Override
  public void tcsetpgrp(int fd, int group) {
    checked(TCSETPGRP, fd, group, 0);
  }

  @Override
  public Termios tcgetattr(int fd) {
    Scratch s = Scratch.enter();
    try {
      long attributes = s.allocZeroed(TERMIOS_SIZE);
      s.check(s.call(TCGETATTR, fd, attributes));
      return new Termios(s.getInt(attributes), s.getInt(attributes + 4), s.getInt(attributes + 8),
          s.getInt(attributes + 12), (int) s.call(CFGETISPEED, attributes), (int) s.call(CFGETOSPEED, attributes),
          s.get(attributes + CONTROLS, NCCS));
    } finally {
      s.exit();
    }
  }

  @Override
  public void tcsetattr(int fd, int when, Termios wanted) {
    Scratch s = Scratch.enter();
    try {
      long attributes = s.allocZeroed(TERMIOS_SIZE);
      // What the record does not carry stays as it is.
      s.check(s.call(TCGETATTR, fd, attributes));
      s.putInt(attributes, wanted.inputModes());
      s.putInt(attributes + 4, wanted.outputModes());
      s.putInt(attributes + 8, wanted.controlModes());
      s.putInt(attributes + 12, wanted.localModes());
      s.put(attributes + CONTROLS, wanted.controls(), 0, Math.min(NCCS, wanted.controls().length));
      s.check(s.call(CFSETISPEED, attributes, wanted.inputSpeed()));
      s.check(s.call(CFSETOSPEED, attributes, wanted.outputSpeed()));
      long result;
      do {
        result = s.call(TCSETATTR, fd, when, attributes);
      } while (s.retry(result));
      s.check(result);
    } finally {
      s.exit();
    }
  }

  @Override
  public void tcsendbreak(int fd, int duration) {
    checked(TCSENDBREAK, fd, duration, 0);
  }

  @Override
  public void tcdrain(int fd) {
    Scratch s = Scratch.enter();
    try {
      long result;
      do {
        result = s.call(TCDRAIN, fd);
      } while (s.retry(result));
      s.check(result);
    } finally {
      s.exit();
    }
  }

  @Override
  public void tcflush(int fd, int queue) {
    checked(TCFLUSH, fd, queue, 0);
  }

  @Override
  public void tcflow(int fd, int action) {
    checked(TCFLOW, fd, action, 0);
  }
}
