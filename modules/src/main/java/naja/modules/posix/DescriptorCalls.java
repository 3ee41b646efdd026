package naja.modules.posix;

import java.util.Arrays;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.objects.BufferView;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.OsErrors;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.os.Errno;
import naja.runtime.os.OsFiles;
import naja.runtime.threads.Audit;

/** {@code posix}: open files by their descriptors. */
final class DescriptorCalls {
  private static final double NANOS = 1e9;

  private static final int TFD_CLOEXEC = 0x80000;

  private DescriptorCalls() {}

  private static OsFiles files() {
    return PosixModule.os().files();
  }

  @Def("closerange(fd_low, fd_high, /)")
  static void closeRange(int low, int high) {
    if (low < high) {
      files().closeRange(low, high - 1);
    }
  }

  @Def("fchdir(fd)")
  static void fchdir(Object fd) {
    Audit.event("os.chdir", fd);
    PosixModule.os().paths().fchdir(Descriptors.of(fd));
  }

  @Def("fchmod(fd, mode)")
  static void fchmod(int fd, int mode) {
    Audit.event("os.chmod", (long) fd, (long) mode, -1L);
    files().fchmod(fd, mode);
  }

  @Def("fchown(fd, uid, gid)")
  static void fchown(int fd, Object uid, Object gid) {
    Audit.event("os.chown", (long) fd, uid, gid, -1L);
    files().fchown(fd, Ids.of(uid, "uid"), Ids.of(gid, "gid"));
  }

  @Def("fdatasync(fd)")
  static void fdatasync(Object fd) {
    files().fdatasync(Descriptors.of(fd));
  }

  @Def("sync()")
  static void sync() {
    files().sync();
  }

  @Def("get_blocking(fd, /)")
  static boolean getBlocking(int fd) {
    return files().getBlocking(fd);
  }

  @Def("set_blocking(fd, blocking, /)")
  static void setBlocking(int fd, boolean blocking) {
    files().setBlocking(fd, blocking);
  }

  @Def("get_inheritable(fd, /)")
  static boolean getInheritable(int fd) {
    return files().getInheritable(fd);
  }

  @Def("set_inheritable(fd, inheritable, /)")
  static void setInheritable(int fd, int inheritable) {
    files().setInheritable(fd, inheritable != 0);
  }

  @Def("lockf(fd, command, length, /)")
  static void lockf(int fd, int command, long length) {
    Audit.event("os.lockf", (long) fd, (long) command, length);
    files().lockf(fd, command, length);
  }

  @Def("memfd_create(name, flags=1)")
  static int memfdCreate(Object name, int flags) {
    return files().memfdCreate(PathArguments.fsencode(name), flags);
  }

  @Def("pipe2(flags, /)")
  static Object pipe2(int flags) {
    int[] ends = files().pipe(flags);
    return PyTuple.of((long) ends[0], (long) ends[1]);
  }

  @Def("posix_fadvise(fd, offset, length, advice, /)")
  static void fadvise(int fd, long offset, long length, int advice) {
    files().fadvise(fd, offset, length, advice);
  }

  @Def("posix_fallocate(fd, offset, length, /)")
  static void fallocate(int fd, long offset, long length) {
    files().fallocate(fd, offset, length);
  }

  @Def("pread(fd, length, offset, /)")
  static Object pread(int fd, int length, long offset) {
    if (length < 0) {
      throw OsErrors.of(Errno.EINVAL, null, null);
    }
    byte[] buffer = new byte[length];
    int n = files().pread(fd, buffer, 0, length, offset);
    return PyBytes.of(n == length ? buffer : Arrays.copyOf(buffer, n));
  }

  @Def("pwrite(fd, buffer, offset, /)")
  static int pwrite(int fd, Object buffer, long offset) {
    byte[] bytes = Buffers.bytes(buffer);
    return files().pwrite(fd, bytes, 0, bytes.length, offset);
  }

  @Def("readinto(fd, buffer, /)")
  static int readInto(int fd, Object buffer) {
    try (BufferView view = Buffers.openWritable(buffer, "readinto() argument 2")) {
      byte[] bytes = new byte[view.length()];
      int n = files().read(fd, bytes, 0, bytes.length);
      System.arraycopy(bytes, 0, view.array, view.offset, n);
      return n;
    }
  }

  @Def("sendfile(out_fd, in_fd, offset, count)")
  static long sendfile(int out, int in, Object offset, long count) {
    return files().sendfile(
        out, in, offset == PyNone.NONE ? OsFiles.NO_OFFSET : Numbers.asIndexLong(offset), count);
  }

  @Def("copy_file_range(src, dst, count, offset_src=None, offset_dst=None)")
  static long copyFileRange(int source, int target, long count, Object sourceOffset, Object targetOffset) {
    checkCount(count);
    return files().copyFileRange(source, target, count, offset(sourceOffset), offset(targetOffset));
  }

  @Def("splice(src, dst, count, offset_src=None, offset_dst=None, flags=0)")
  static long splice(int source, int target, long count, Object sourceOffset, Object targetOffset, int flags) {
    checkCount(count);
    return files().splice(source, target, count, offset(sourceOffset), offset(targetOffset), flags);
  }

  private static void checkCount(long count) {
    if (count < 0) {
      throw Errors.valueError("negative value for 'count' not allowed");
    }
  }

  private static long offset(Object offset) {
    return offset == PyNone.NONE ? OsFiles.NO_OFFSET : Numbers.asIndexLong(offset);
  }

  @Def("eventfd(initval, flags=524288)")
  static int eventfd(long initial, int flags) {
    if (initial < 0) {
      throw Errors.valueError("Cannot convert negative int");
    }
    return files().eventfd((int) initial, flags);
  }

  @Def("eventfd_read(fd)")
  static Object eventfdRead(int fd) {
    byte[] value = new byte[Long.BYTES];
    files().read(fd, value, 0, value.length);
    return EventCounts.of(value);
  }

  @Def("eventfd_write(fd, value)")
  static void eventfdWrite(int fd, Object value) {
    files().write(fd, EventCounts.bytes(value), 0, Long.BYTES);
  }

  @Def("timerfd_create(clockid, /, *, flags=0)")
  static int timerfdCreate(int clock, int flags) {
    return files().timerfdCreate(clock, flags | TFD_CLOEXEC);
  }

  @Def("timerfd_settime(fd, /, *, flags=0, initial=0.0, interval=0.0)")
  static Object timerfdSetTime(int fd, int flags, double initial, double interval) {
    return seconds(files().timerfdSetTime(fd, flags, Math.round(interval * NANOS), Math.round(initial * NANOS)));
  }

  @Def("timerfd_settime_ns(fd, /, *, flags=0, initial=0, interval=0)")
  static Object timerfdSetTimeNs(int fd, int flags, long initial, long interval) {
    return nanos(files().timerfdSetTime(fd, flags, interval, initial));
  }

  @Def("timerfd_gettime(fd, /)")
  static Object timerfdGetTime(int fd) {
    return seconds(files().timerfdGetTime(fd));
  }

  @Def("timerfd_gettime_ns(fd, /)")
  static Object timerfdGetTimeNs(int fd) {
    return nanos(files().timerfdGetTime(fd));
  }

  /** The next expiration and the interval; the kernel has the interval first. */
  private static PyTuple seconds(long[] times) {
    return PyTuple.of(times[1] / NANOS, times[0] / NANOS);
  }

  private static PyTuple nanos(long[] times) {
    return PyTuple.of(times[1], times[0]);
  }
}
