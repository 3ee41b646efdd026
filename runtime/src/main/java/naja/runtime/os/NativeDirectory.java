package naja.runtime.os;

/** A directory read with {@code getdents64}, many entries a call. */
final class NativeDirectory implements OsDirectory {

  private static final CFunction GETDENTS = new CFunction("getdents64");
  private static final CFunction SYSCALL = new CFunction("syscall");
  private static final CFunction OPEN = new CFunction("open");
  private static final CFunction CLOSE = new CFunction("close");
  private static final CFunction FCNTL = new CFunction("fcntl");
  private static final CFunction LSEEK = new CFunction("lseek");
  private static final int O_DIRECTORY = (int) OsConstants.POSIX.get("O_DIRECTORY");
  private static final int F_DUPFD_CLOEXEC = 1030;
  private static final int BLOCK = 32 << 10;
  private static final int RECORD_LENGTH = 16;
  private static final int TYPE = 18;
  private static final int NAME = 19;

  private int fd;
  private java.nio.ByteBuffer entries = java.nio.ByteBuffer.allocate(0);

  private NativeDirectory(int fd) {
    this.fd = fd;
  }

  static OsDirectory open(byte[] path) {
    Scratch s = Scratch.enter();
    try {
      long name = s.cString(path);
      long fd;
      do {
        fd = s.call(OPEN, name, O_DIRECTORY | NativeFiles.O_CLOEXEC | NativeFiles.O_NONBLOCK, 0);
      } while (s.retry(fd));
      return new NativeDirectory(s.check(fd, path));
    } finally {
      s.exit();
    }
  }

  static OsDirectory open(int fd) {
    Scratch s = Scratch.enter();
    try {
      int own = s.check(s.call(FCNTL, fd, F_DUPFD_CLOEXEC, 0));
      NativeDirectory directory = new NativeDirectory(own);
      try {
        directory.fill();
        if (s.call(LSEEK, own, 0, 0) == 0) {
          directory.fill();
        }
      } catch (OsException failure) {
        directory.close();
        throw failure;
      }
      return directory;
    } finally {
      s.exit();
    }
  }

  /** Reads the next block; there is nothing in it at the end of the directory. */
  private void fill() {
    byte[] block;
    Scratch s = Scratch.enter();
    try {
      long memory = s.alloc(BLOCK);
      long count = GETDENTS.exists() ? s.call(GETDENTS, fd, memory, BLOCK)
          : s.call(SYSCALL, Machine.SYS_GETDENTS64, fd, memory, BLOCK);
      block = s.get(memory, s.check(count));
    } finally {
      s.exit();
    }
    entries = java.nio.ByteBuffer.wrap(block).order(java.nio.ByteOrder.nativeOrder());
  }

  @Override
  public DirectoryEntry next() {
    while (fd >= 0) {
      if (!entries.hasRemaining()) {
        fill();
        if (!entries.hasRemaining()) {
          return null;
        }
      }
      int start = entries.position();
      int end = start + (entries.getShort(start + RECORD_LENGTH) & 0xFFFF);
      entries.position(end);
      int length = 0;
      while (start + NAME + length < end && entries.get(start + NAME + length) != 0) {
        length++;
      }
      byte[] name = new byte[length];
      entries.get(start + NAME, name);
      if (!isDots(name)) {
        return new DirectoryEntry(name, entries.getLong(start), entries.get(start + TYPE));
      }
    }
    return null;
  }

  private static boolean isDots(byte[] name) {
    return name.length <= 2 && name[0] == '.' && name[name.length - 1] == '.';
  }

  @Override
  public void close() {
    if (fd < 0) {
      return;
    }
    int closing = fd;
    fd = -1;
    Scratch s = Scratch.enter();
    try {
      s.call(CLOSE, closing);
    } finally {
      s.exit();
    }
  }
}
