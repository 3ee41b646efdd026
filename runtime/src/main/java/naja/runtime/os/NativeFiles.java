package naja.runtime.os;

import java.io.IOException;

/** {@link OsFiles} over the C library. */
final class NativeFiles implements OsFiles {

  private static final CFunction OPEN = new CFunction("open");
  private static final CFunction OPENAT = new CFunction("openat");
  private static final CFunction CLOSE = new CFunction("close");
  private static final CFunction READ = new CFunction("read");
  private static final CFunction WRITE = new CFunction("write");
  private static final CFunction PREAD = new CFunction("pread");
  private static final CFunction PWRITE = new CFunction("pwrite");
  private static final CFunction READV = new CFunction("readv");
  private static final CFunction WRITEV = new CFunction("writev");
  private static final CFunction PREADV = new CFunction("preadv2");
  private static final CFunction PWRITEV = new CFunction("pwritev2");
  private static final CFunction LSEEK = new CFunction("lseek");
  private static final CFunction ISATTY = new CFunction("isatty");
  private static final CFunction FCNTL = new CFunction("fcntl");
  private static final CFunction IOCTL = new CFunction("ioctl");
  private static final CFunction DUP2 = new CFunction("dup2");
  private static final CFunction DUP3 = new CFunction("dup3");
  private static final CFunction PIPE2 = new CFunction("pipe2");
  private static final CFunction FTRUNCATE = new CFunction("ftruncate");
  private static final CFunction FSYNC = new CFunction("fsync");
  private static final CFunction FDATASYNC = new CFunction("fdatasync");
  private static final CFunction SYNC = new CFunction("sync");
  private static final CFunction FCHMOD = new CFunction("fchmod");
  private static final CFunction FCHOWN = new CFunction("fchown");
  private static final CFunction SENDFILE = new CFunction("sendfile");
  private static final CFunction COPY_FILE_RANGE = new CFunction("copy_file_range");
  private static final CFunction SPLICE = new CFunction("splice");
  private static final CFunction POSIX_FADVISE = new CFunction("posix_fadvise");
  private static final CFunction POSIX_FALLOCATE = new CFunction("posix_fallocate");
  private static final CFunction LOCKF = new CFunction("lockf");
  private static final CFunction FLOCK = new CFunction("flock");
  private static final CFunction MEMFD_CREATE = new CFunction("memfd_create");
  private static final CFunction EVENTFD = new CFunction("eventfd");
  private static final CFunction TIMERFD_CREATE = new CFunction("timerfd_create");
  private static final CFunction TIMERFD_SETTIME = new CFunction("timerfd_settime");
  private static final CFunction TIMERFD_GETTIME = new CFunction("timerfd_gettime");

  static final int F_GETFD = 1;
  static final int F_SETFD = 2;
  private static final int F_GETFL = 3;
  private static final int F_SETFL = 4;
  private static final int F_SETLKW = 7;
  private static final int F_DUPFD_CLOEXEC = 1030;
  static final int FD_CLOEXEC = 1;
  static final int O_NONBLOCK = 2048;
  static final int O_CLOEXEC = 524288;
  private static final int SEEK_CUR = 1;
  private static final int IOV_MAX = 1024;
  private static final int FLOCK_SIZE = 32;
  private static final long BILLION = 1_000_000_000L;

  private final NativePaths paths;

  NativeFiles(NativePaths paths) {
    this.paths = paths;
  }

  @Override
  public int open(int dirFd, byte[] path, int flags, int mode) {
    Scratch s = Scratch.enter();
    try {
      long name = s.cString(path);
      long fd;
      do {
        fd = dirFd == AT_FDCWD ? s.call(OPEN, name, flags, mode) : s.call(OPENAT, dirFd, name, flags, mode);
      } while (s.retry(fd));
      return s.check(fd, path);
    } finally {
      s.exit();
    }
  }

  @Override
  public void close(int fd) {
    Scratch s = Scratch.enter();
    try {
      s.check(s.call(CLOSE, fd));
    } finally {
      s.exit();
    }
  }

  /**
   * {@inheritDoc}
   *
   * <p>Descriptors that the virtual machine itself reads its classes from stay open: without them the process dies.
   */
  @Override
  public void closeRange(int low, int high) {
    int[] open = openDescriptors();
    for (int fd : open) {
      if (fd >= low && fd < high && !belongsToVirtualMachine(fd)) {
        try {
          close(fd);
        } catch (OsException gone) {
          // closerange ignores errors.
        }
      }
    }
  }

  private int[] openDescriptors() {
    java.util.List<byte[]> names = paths.listdir(ascii("/proc/self/fd"));
    int[] open = new int[names.size()];
    for (int i = 0; i < open.length; i++) {
      open[i] = Integer.parseInt(latin(names.get(i)));
    }
    return open;
  }

  private boolean belongsToVirtualMachine(int fd) {
    String target;
    try {
      target = latin(paths.readlink(AT_FDCWD, ascii("/proc/self/fd/" + fd)));
    } catch (OsException gone) {
      return false;
    }
    return SignalStub.owns(fd) || target.endsWith(".jar") || target.endsWith(".aot") || target.endsWith(".jsa")
        || target.startsWith(System.getProperty("java.home"));
  }

  static byte[] ascii(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  static String latin(byte[] text) {
    return new String(text, java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  @Override
  public int read(int fd, byte[] into, int from, int length) {
    if (fd == 0 && !Scratch.isLoaded() && JdkStart.isRegularFile(0)) {
      try {
        return JdkStart.readInput(into, from, length);
      } catch (IOException failure) {
        // The C library tells which error it is.
      }
    }
    Scratch s = Scratch.enter();
    try {
      long block = s.alloc(length);
      long count;
      do {
        count = s.call(READ, fd, block, length);
      } while (s.retry(count));
      int got = s.check(count);
      s.get(block, into, from, got);
      return got;
    } finally {
      s.exit();
    }
  }

  @Override
  public int write(int fd, byte[] data, int from, int length) {
    if (!Scratch.isLoaded() && JdkStart.takesWrite(fd, length)) {
      try {
        return JdkStart.write(fd, data, from, length);
      } catch (IOException failure) {
        // Nothing went: the C library tells which error it is.
      }
    }
    Scratch s = Scratch.enter();
    try {
      long block = s.alloc(length);
      s.put(block, data, from, length);
      long count;
      do {
        count = s.call(WRITE, fd, block, length);
      } while (s.retry(count));
      return s.check(count);
    } finally {
      s.exit();
    }
  }

  @Override
  public int pread(int fd, byte[] into, int from, int length, long position) {
    Scratch s = Scratch.enter();
    try {
      long block = s.alloc(length);
      long count;
      do {
        count = s.call(PREAD, fd, block, length, position);
      } while (s.retry(count));
      int got = s.check(count);
      s.get(block, into, from, got);
      return got;
    } finally {
      s.exit();
    }
  }

  @Override
  public int pwrite(int fd, byte[] data, int from, int length, long position) {
    Scratch s = Scratch.enter();
    try {
      long block = s.alloc(length);
      s.put(block, data, from, length);
      long count;
      do {
        count = s.call(PWRITE, fd, block, length, position);
      } while (s.retry(count));
      return s.check(count);
    } finally {
      s.exit();
    }
  }

  @Override
  public long readv(int fd, byte[][] into) {
    return vector(READV, fd, into, 0, 0, true);
  }

  @Override
  public long writev(int fd, byte[][] data) {
    return vector(WRITEV, fd, data, 0, 0, false);
  }

  @Override
  public long preadv(int fd, byte[][] into, long position, int flags) {
    return vector(PREADV, fd, into, position, flags, true);
  }

  @Override
  public long pwritev(int fd, byte[][] data, long position, int flags) {
    return vector(PWRITEV, fd, data, position, flags, false);
  }

  private static long vector(CFunction function, int fd, byte[][] parts, long position, int flags, boolean reads) {
    if (parts.length > IOV_MAX) {
      throw new OsException(Errno.EINVAL);
    }
    Scratch s = Scratch.enter();
    try {
      long vector = vectorOf(s, parts, !reads);
      long count;
      do {
        // The position is split into halves; on 64-bit machines only the lower counts.
        count = function == READV || function == WRITEV ? s.call(function, fd, vector, parts.length)
            : s.call(function, fd, vector, parts.length, position, flags);
      } while (s.retry(count));
      s.checkLong(count);
      if (reads) {
        scatter(s, vector, parts, count);
      }
      return count;
    } finally {
      s.exit();
    }
  }

  /** An array of {@code struct iovec}. */
  static long vectorOf(Scratch s, byte[][] parts, boolean copy) {
    long vector = s.alloc(Math.max(1, parts.length) * 16);
    for (int i = 0; i < parts.length; i++) {
      long block = copy ? s.bytes(parts[i]) : s.alloc(Math.max(1, parts[i].length));
      s.putLong(vector + 16L * i, block);
      s.putLong(vector + 16L * i + 8, parts[i].length);
    }
    return vector;
  }

  /** Copies what was read into the blocks of a vector. */
  static void scatter(Scratch s, long vector, byte[][] parts, long count) {
    long left = count;
    for (int i = 0; i < parts.length && left > 0; i++) {
      int length = (int) Math.min(left, parts[i].length);
      s.get(s.getLong(vector + 16L * i), parts[i], 0, length);
      left -= length;
    }
  }

  @Override
  public long lseek(int fd, long offset, int whence) {
    if (offset == 0 && whence == SEEK_CUR && fd <= 2 && fd >= 0 && !Scratch.isLoaded()) {
      long known = JdkStart.position(fd);
      if (known >= 0) {
        return known;
      }
    }
    Scratch s = Scratch.enter();
    try {
      return s.checkLong(s.call(LSEEK, fd, offset, whence));
    } finally {
      s.exit();
    }
  }

  @Override
  public StatResult fstat(int fd) {
    return paths.fstat(fd);
  }

  @Override
  public boolean isatty(int fd) {
    if (!Scratch.isLoaded()) {
      Boolean known = JdkStart.isatty(fd);
      if (known != null) {
        return known;
      }
    }
    Scratch s = Scratch.enter();
    try {
      return (int) s.call(ISATTY, fd) == 1;
    } finally {
      s.exit();
    }
  }

  @Override
  public int dup(int fd) {
    return simple(FCNTL, fd, F_DUPFD_CLOEXEC, 0);
  }

  @Override
  public int dup2(int fd, int target, boolean inheritable) {
    if (fd == target && !inheritable) {
      // dup3 refuses equal descriptors; dup2 only checks that it is one.
      simple(DUP2, fd, target, 0);
      setInheritable(target, false);
      return target;
    }
    Scratch s = Scratch.enter();
    try {
      long result;
      do {
        result = inheritable ? s.call(DUP2, fd, target) : s.call(DUP3, fd, target, O_CLOEXEC);
      } while (s.retry(result));
      return s.check(result);
    } finally {
      s.exit();
    }
  }

  @Override
  public int[] pipe(int flags) {
    Scratch s = Scratch.enter();
    try {
      long pair = s.alloc(8);
      s.check(s.call(PIPE2, pair, flags));
      return new int[] {s.getInt(pair), s.getInt(pair + 4)};
    } finally {
      s.exit();
    }
  }

  @Override
  public void ftruncate(int fd, long length) {
    retried(FTRUNCATE, fd, length, 0);
  }

  @Override
  public void fsync(int fd) {
    retried(FSYNC, fd, 0, 0);
  }

  @Override
  public void fdatasync(int fd) {
    retried(FDATASYNC, fd, 0, 0);
  }

  @Override
  public void sync() {
    simple(SYNC, 0, 0, 0);
  }

  @Override
  public void fchmod(int fd, int mode) {
    retried(FCHMOD, fd, mode, 0);
  }

  @Override
  public void fchown(int fd, int uid, int gid) {
    retried(FCHOWN, fd, uid, gid);
  }

  /** A call that cannot block, with an int result. */
  private static int simple(CFunction function, long a, long b, long c) {
    Scratch s = Scratch.enter();
    try {
      return s.check(s.call(function, a, b, c));
    } finally {
      s.exit();
    }
  }

  /** A call that is repeated when it is interrupted. */
  private static int retried(CFunction function, long a, long b, long c) {
    Scratch s = Scratch.enter();
    try {
      long result;
      do {
        result = s.call(function, a, b, c);
      } while (s.retry(result));
      return s.check(result);
    } finally {
      s.exit();
    }
  }

  private static long offset(Scratch s, long offset) {
    if (offset == NO_OFFSET) {
      return 0;
    }
    long cell = s.alloc(8);
    s.putLong(cell, offset);
    return cell;
  }

  @Override
  public long sendfile(int outFd, int inFd, long offset, long count) {
    Scratch s = Scratch.enter();
    try {
      long at = offset(s, offset);
      long sent;
      do {
        sent = s.call(SENDFILE, outFd, inFd, at, count);
      } while (s.retry(sent));
      return s.checkLong(sent);
    } finally {
      s.exit();
    }
  }

  @Override
  public long copyFileRange(int source, int target, long count, long sourceOffset, long targetOffset) {
    Scratch s = Scratch.enter();
    try {
      long from = offset(s, sourceOffset);
      long to = offset(s, targetOffset);
      long copied;
      do {
        copied = s.call(COPY_FILE_RANGE, source, from, target, to, count, 0);
      } while (s.retry(copied));
      return s.checkLong(copied);
    } finally {
      s.exit();
    }
  }

  @Override
  public long splice(int source, int target, long count, long sourceOffset, long targetOffset, int flags) {
    Scratch s = Scratch.enter();
    try {
      long from = offset(s, sourceOffset);
      long to = offset(s, targetOffset);
      long moved;
      do {
        moved = s.call(SPLICE, source, from, target, to, count, flags);
      } while (s.retry(moved));
      return s.checkLong(moved);
    } finally {
      s.exit();
    }
  }

  @Override
  public void fadvise(int fd, long offset, long length, int advice) {
    Scratch s = Scratch.enter();
    try {
      int error;
      do {
        error = (int) s.call(POSIX_FADVISE, fd, offset, length, advice);
      } while (interrupted(error));
      check(error);
    } finally {
      s.exit();
    }
  }

  @Override
  public void fallocate(int fd, long offset, long length) {
    Scratch s = Scratch.enter();
    try {
      int error;
      do {
        error = (int) s.call(POSIX_FALLOCATE, fd, offset, length);
      } while (interrupted(error));
      check(error);
    } finally {
      s.exit();
    }
  }

  private static boolean interrupted(int error) {
    if (error != Errno.EINTR) {
      return false;
    }
    Interruption.check();
    return true;
  }

  /** For the functions that return the error number. */
  static void check(int error) {
    if (error != 0) {
      throw new OsException(error);
    }
  }

  @Override
  public void lockf(int fd, int command, long length) {
    retried(LOCKF, fd, command, length);
  }

  @Override
  public void flock(int fd, int operation) {
    retried(FLOCK, fd, operation, 0);
  }

  @Override
  public int fcntl(int fd, int command, long argument) {
    return retried(FCNTL, fd, command, argument);
  }

  @Override
  public int fcntl(int fd, int command, byte[] argument) {
    return structured(FCNTL, fd, command, argument);
  }

  private static int structured(CFunction function, int fd, long command, byte[] argument) {
    Scratch s = Scratch.enter();
    try {
      long block = s.bytes(argument);
      long result;
      do {
        result = s.call(function, fd, command, block);
      } while (s.retry(result));
      s.check(result);
      s.get(block, argument, 0, argument.length);
      return (int) result;
    } finally {
      s.exit();
    }
  }

  @Override
  public void fcntlLock(int fd, int command, int type, int whence, long start, long length) {
    Scratch s = Scratch.enter();
    try {
      long lock = s.allocZeroed(FLOCK_SIZE);
      s.putShort(lock, type);
      s.putShort(lock + 2, whence);
      s.putLong(lock + 8, start);
      s.putLong(lock + 16, length);
      long result;
      do {
        result = s.call(FCNTL, fd, command, lock);
      } while (command == F_SETLKW && s.retry(result));
      s.check(result);
    } finally {
      s.exit();
    }
  }

  @Override
  public int ioctl(int fd, long request, long argument) {
    return retried(IOCTL, fd, request, argument);
  }

  @Override
  public int ioctl(int fd, long request, byte[] argument) {
    return structured(IOCTL, fd, request, argument);
  }

  @Override
  public boolean getInheritable(int fd) {
    return (simple(FCNTL, fd, F_GETFD, 0) & FD_CLOEXEC) == 0;
  }

  @Override
  public void setInheritable(int fd, boolean inheritable) {
    int flags = simple(FCNTL, fd, F_GETFD, 0);
    int wanted = inheritable ? flags & ~FD_CLOEXEC : flags | FD_CLOEXEC;
    if (wanted != flags) {
      simple(FCNTL, fd, F_SETFD, wanted);
    }
  }

  @Override
  public boolean getBlocking(int fd) {
    return (simple(FCNTL, fd, F_GETFL, 0) & O_NONBLOCK) == 0;
  }

  @Override
  public void setBlocking(int fd, boolean blocking) {
    int flags = simple(FCNTL, fd, F_GETFL, 0);
    int wanted = blocking ? flags & ~O_NONBLOCK : flags | O_NONBLOCK;
    if (wanted != flags) {
      simple(FCNTL, fd, F_SETFL, wanted);
    }
  }

  @Override
  public int memfdCreate(byte[] name, int flags) {
    Scratch s = Scratch.enter();
    try {
      return s.check(s.call(MEMFD_CREATE, s.cString(name), flags));
    } finally {
      s.exit();
    }
  }

  @Override
  public int eventfd(int initial, int flags) {
    return simple(EVENTFD, initial, flags, 0);
  }

  @Override
  public int timerfdCreate(int clock, int flags) {
    return simple(TIMERFD_CREATE, clock, flags, 0);
  }

  @Override
  public long[] timerfdSetTime(int fd, int flags, long intervalNanos, long initialNanos) {
    Scratch s = Scratch.enter();
    try {
      long wanted = s.alloc(32);
      long former = s.alloc(32);
      s.putLong(wanted, Math.floorDiv(intervalNanos, BILLION));
      s.putLong(wanted + 8, Math.floorMod(intervalNanos, BILLION));
      s.putLong(wanted + 16, Math.floorDiv(initialNanos, BILLION));
      s.putLong(wanted + 24, Math.floorMod(initialNanos, BILLION));
      s.check(s.call(TIMERFD_SETTIME, fd, flags, wanted, former));
      return timerValue(s, former);
    } finally {
      s.exit();
    }
  }

  @Override
  public long[] timerfdGetTime(int fd) {
    Scratch s = Scratch.enter();
    try {
      long now = s.alloc(32);
      s.check(s.call(TIMERFD_GETTIME, fd, now));
      return timerValue(s, now);
    } finally {
      s.exit();
    }
  }

  private static long[] timerValue(Scratch s, long at) {
    return new long[] {s.getLong(at) * BILLION + s.getLong(at + 8), s.getLong(at + 16) * BILLION + s.getLong(at + 24)};
  }

  @Override
  public byte[] readFile(byte[] path) {
    if (!Scratch.isLoaded()) {
      byte[] contents = JdkStart.readFile(path);
      if (contents != null) {
        return contents;
      }
    }
    int fd = open(AT_FDCWD, path, O_CLOEXEC, 0);
    try {
      byte[] contents = new byte[Math.clamp(fstat(fd).size() + 1, 4096, 1 << 28)];
      int length = 0;
      for (int got = read(fd, contents, 0, contents.length); got > 0;
          got = read(fd, contents, length, contents.length - length)) {
        length += got;
        if (length == contents.length) {
          contents = java.util.Arrays.copyOf(contents, length * 2);
        }
      }
      return java.util.Arrays.copyOf(contents, length);
    } catch (OsException failure) {
      throw new OsException(failure.errno(), path);
    } finally {
      close(fd);
    }
  }
}
