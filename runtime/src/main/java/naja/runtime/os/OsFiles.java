package naja.runtime.os;

/**
 * Calls on file descriptors. Blocking calls are repeated after {@code EINTR} as PEP 475 says, running
 * {@link Interruption}'s hook in between. All fail with {@link OsException}.
 */
public interface OsFiles {

  /** Stands for the current directory where a directory descriptor is expected: C's {@code AT_FDCWD}. */
  int AT_FDCWD = -100;

  /** In place of an offset: use and move the position of the descriptor. */
  long NO_OFFSET = Long.MIN_VALUE;

  /**
   * {@code openat}.
   *
   * @param dirFd where a relative path starts, or {@link #AT_FDCWD}
   * @param flags {@code O_*} as given: the caller adds {@code O_CLOEXEC}, which Python always sets
   */
  int open(int dirFd, byte[] path, int flags, int mode);

  /** {@code close}; like CPython's, it does not repeat after {@code EINTR}. */
  void close(int fd);

  /** Closes the descriptors from {@code low} up to, not including, {@code high}; ignores errors. */
  default void closeRange(int low, int high) {
    throw Unsupported.call();
  }

  /**
   * {@code read} into a part of an array.
   *
   * @return how many bytes, 0 at the end of the file
   */
  int read(int fd, byte[] into, int from, int length);

  /** {@code write} a part of an array; returns how many bytes went. */
  int write(int fd, byte[] data, int from, int length);

  /** {@code pread}. */
  default int pread(int fd, byte[] into, int from, int length, long position) {
    throw Unsupported.call();
  }

  /** {@code pwrite}. */
  default int pwrite(int fd, byte[] data, int from, int length, long position) {
    throw Unsupported.call();
  }

  /** {@code readv}: fills the arrays in turn. */
  default long readv(int fd, byte[][] into) {
    throw Unsupported.call();
  }

  /** {@code writev}. */
  default long writev(int fd, byte[][] data) {
    throw Unsupported.call();
  }

  /** {@code preadv2}; flags are {@code RWF_*}. */
  default long preadv(int fd, byte[][] into, long position, int flags) {
    throw Unsupported.call();
  }

  /** {@code pwritev2}; flags are {@code RWF_*}. */
  default long pwritev(int fd, byte[][] data, long position, int flags) {
    throw Unsupported.call();
  }

  /** {@code lseek}; returns the new position. */
  long lseek(int fd, long offset, int whence);

  /** {@code fstat}. */
  StatResult fstat(int fd);

  /** {@code isatty}; false also for what is not a descriptor. */
  boolean isatty(int fd);

  /** A new, non-inheritable descriptor for the same open file. */
  default int dup(int fd) {
    throw Unsupported.call();
  }

  /** {@code dup2} or {@code dup3} with {@code O_CLOEXEC}. */
  default int dup2(int fd, int target, boolean inheritable) {
    throw Unsupported.call();
  }

  /** {@code pipe2}: the reading and the writing end. */
  default int[] pipe(int flags) {
    throw Unsupported.call();
  }

  /** {@code ftruncate}. */
  default void ftruncate(int fd, long length) {
    throw Unsupported.call();
  }

  /** {@code fsync}. */
  default void fsync(int fd) {
    throw Unsupported.call();
  }

  /** {@code fdatasync}. */
  default void fdatasync(int fd) {
    throw Unsupported.call();
  }

  /** {@code sync}. */
  default void sync() {
    throw Unsupported.call();
  }

  /** {@code fchmod}. */
  default void fchmod(int fd, int mode) {
    throw Unsupported.call();
  }

  /** {@code fchown}; -1 leaves an id as it is. */
  default void fchown(int fd, int uid, int gid) {
    throw Unsupported.call();
  }

  /** {@code sendfile}; {@code offset} may be {@link #NO_OFFSET}. */
  default long sendfile(int outFd, int inFd, long offset, long count) {
    throw Unsupported.call();
  }

  /** {@code copy_file_range}; either offset may be {@link #NO_OFFSET}. */
  default long copyFileRange(int source, int target, long count, long sourceOffset, long targetOffset) {
    throw Unsupported.call();
  }

  /** {@code splice}; either offset may be {@link #NO_OFFSET}. */
  default long splice(int source, int target, long count, long sourceOffset, long targetOffset, int flags) {
    throw Unsupported.call();
  }

  /** {@code posix_fadvise}. */
  default void fadvise(int fd, long offset, long length, int advice) {
    throw Unsupported.call();
  }

  /** {@code posix_fallocate}. */
  default void fallocate(int fd, long offset, long length) {
    throw Unsupported.call();
  }

  /** {@code lockf}. */
  default void lockf(int fd, int command, long length) {
    throw Unsupported.call();
  }

  /** {@code flock}. */
  default void flock(int fd, int operation) {
    throw Unsupported.call();
  }

  /** {@code fcntl} with an integer argument. */
  default int fcntl(int fd, int command, long argument) {
    throw Unsupported.call();
  }

  /** {@code fcntl} with a structure, which the kernel may change in place. */
  default int fcntl(int fd, int command, byte[] argument) {
    throw Unsupported.call();
  }

  /** {@code fcntl} with a {@code struct flock}: what Python's {@code fcntl.lockf} does. */
  default void fcntlLock(int fd, int command, int type, int whence, long start, long length) {
    throw Unsupported.call();
  }

  /** {@code ioctl} with an integer argument. */
  default int ioctl(int fd, long request, long argument) {
    throw Unsupported.call();
  }

  /** {@code ioctl} with a structure, which the kernel may change in place. */
  default int ioctl(int fd, long request, byte[] argument) {
    throw Unsupported.call();
  }

  /** Whether a program that is executed gets the descriptor. */
  default boolean getInheritable(int fd) {
    throw Unsupported.call();
  }

  /** Sets whether a program that is executed gets the descriptor. */
  default void setInheritable(int fd, boolean inheritable) {
    throw Unsupported.call();
  }

  /** Whether {@code O_NONBLOCK} is off. */
  default boolean getBlocking(int fd) {
    throw Unsupported.call();
  }

  /** Sets or clears {@code O_NONBLOCK}. */
  default void setBlocking(int fd, boolean blocking) {
    throw Unsupported.call();
  }

  /** {@code memfd_create}. */
  default int memfdCreate(byte[] name, int flags) {
    throw Unsupported.call();
  }

  /** {@code eventfd}; reading and writing it is {@link #read} and {@link #write} of eight bytes. */
  default int eventfd(int initial, int flags) {
    throw Unsupported.call();
  }

  /** {@code timerfd_create}. */
  default int timerfdCreate(int clock, int flags) {
    throw Unsupported.call();
  }

  /** {@code timerfd_settime}; nanoseconds. Returns the former interval and initial value. */
  default long[] timerfdSetTime(int fd, int flags, long intervalNanos, long initialNanos) {
    throw Unsupported.call();
  }

  /** {@code timerfd_gettime}: the interval and the time left, in nanoseconds. */
  default long[] timerfdGetTime(int fd) {
    throw Unsupported.call();
  }

  /**
   * The whole contents of a file: what the start of a program reads its script with.
   */
  byte[] readFile(byte[] path);
}
