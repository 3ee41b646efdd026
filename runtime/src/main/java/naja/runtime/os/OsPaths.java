package naja.runtime.os;

import java.util.List;

/**
 * Calls on paths. A directory descriptor says where a relative path starts; {@link OsFiles#AT_FDCWD} is the current
 * directory. All fail with {@link OsException}, which carries the path.
 */
public interface OsPaths {

  /** As nanoseconds of {@link #utimens}: the present time. */
  int UTIME_NOW = (1 << 30) - 1;

  /** As nanoseconds of {@link #utimens}: leave that time as it is. */
  int UTIME_OMIT = (1 << 30) - 2;

  /** {@code stat} or {@code lstat}. */
  StatResult stat(int dirFd, byte[] path, boolean followSymlinks);

  /**
   * {@code faccessat}; false for every failure, as {@code os.access}.
   *
   * @param mode {@code R_OK | W_OK | X_OK} or {@code F_OK}
   */
  boolean access(int dirFd, byte[] path, int mode, boolean effectiveIds, boolean followSymlinks);

  /** {@code mkdirat}. */
  void mkdir(int dirFd, byte[] path, int mode);

  /** {@code unlinkat} with {@code AT_REMOVEDIR}. */
  void rmdir(int dirFd, byte[] path);

  /** {@code unlinkat}. */
  void unlink(int dirFd, byte[] path);

  /** {@code renameat}. */
  void rename(int sourceDirFd, byte[] source, int targetDirFd, byte[] target);

  /** {@code linkat}. */
  default void link(int sourceDirFd, byte[] source, int targetDirFd, byte[] target, boolean followSymlinks) {
    throw Unsupported.call();
  }

  /** {@code symlinkat}: makes {@code path} point to {@code target}. */
  default void symlink(byte[] target, int dirFd, byte[] path) {
    throw Unsupported.call();
  }

  /** {@code readlinkat}. */
  default byte[] readlink(int dirFd, byte[] path) {
    throw Unsupported.call();
  }

  /** {@code fchmodat}. */
  default void chmod(int dirFd, byte[] path, int mode, boolean followSymlinks) {
    throw Unsupported.call();
  }

  /** {@code fchownat}; -1 leaves an id as it is. */
  default void chown(int dirFd, byte[] path, int uid, int gid, boolean followSymlinks) {
    throw Unsupported.call();
  }

  /**
   * {@code utimensat}.
   *
   * @param path null for the descriptor itself, {@code futimens}
   * @param atimeNanos nanoseconds within the second, or {@link #UTIME_NOW}, or {@link #UTIME_OMIT}
   */
  default void utimens(int dirFd, byte[] path, long atimeSeconds, int atimeNanos, long mtimeSeconds, int mtimeNanos,
      boolean followSymlinks) {
    throw Unsupported.call();
  }

  /** {@code truncate}. */
  default void truncate(byte[] path, long length) {
    throw Unsupported.call();
  }

  /** {@code mkfifoat}. */
  default void mkfifo(int dirFd, byte[] path, int mode) {
    throw Unsupported.call();
  }

  /** {@code mknodat}. */
  default void mknod(int dirFd, byte[] path, int mode, long device) {
    throw Unsupported.call();
  }

  /** {@code chdir}. */
  void chdir(byte[] path);

  /** {@code fchdir}. */
  default void fchdir(int fd) {
    throw Unsupported.call();
  }

  /** {@code chroot}. */
  default void chroot(byte[] path) {
    throw Unsupported.call();
  }

  /** {@code getcwd}. */
  byte[] getcwd();

  /** {@code umask}; returns the former one. */
  default int umask(int newMask) {
    throw Unsupported.call();
  }

  /** The names in a directory, without {@code .} and {@code ..}, in the order of the system. */
  List<byte[]> listdir(byte[] path);

  /** {@code opendir}: the entries one by one. */
  OsDirectory openDirectory(byte[] path);

  /** {@code fdopendir} on a duplicate: the descriptor stays the caller's, its position is moved to the start. */
  default OsDirectory openDirectory(int fd) {
    throw Unsupported.call();
  }

  /** {@code statvfs}. */
  default StatVfs statvfs(byte[] path) {
    throw Unsupported.call();
  }

  /** {@code fstatvfs}. */
  default StatVfs fstatvfs(int fd) {
    throw Unsupported.call();
  }

  /** {@code getxattr} or {@code lgetxattr}. */
  default byte[] getxattr(byte[] path, byte[] name, boolean followSymlinks) {
    throw Unsupported.call();
  }

  /** {@code fgetxattr}. */
  default byte[] getxattr(int fd, byte[] name) {
    throw Unsupported.call();
  }

  /** {@code setxattr} or {@code lsetxattr}. */
  default void setxattr(byte[] path, byte[] name, byte[] value, int flags, boolean followSymlinks) {
    throw Unsupported.call();
  }

  /** {@code fsetxattr}. */
  default void setxattr(int fd, byte[] name, byte[] value, int flags) {
    throw Unsupported.call();
  }

  /** {@code removexattr} or {@code lremovexattr}. */
  default void removexattr(byte[] path, byte[] name, boolean followSymlinks) {
    throw Unsupported.call();
  }

  /** {@code fremovexattr}. */
  default void removexattr(int fd, byte[] name) {
    throw Unsupported.call();
  }

  /** {@code listxattr} or {@code llistxattr}: the names. */
  default List<byte[]> listxattr(byte[] path, boolean followSymlinks) {
    throw Unsupported.call();
  }

  /** {@code flistxattr}: the names. */
  default List<byte[]> listxattr(int fd) {
    throw Unsupported.call();
  }

  /** {@code pathconf}; -1 for a limit that does not exist. */
  default long pathconf(byte[] path, int name) {
    throw Unsupported.call();
  }

  /** {@code fpathconf}; -1 for a limit that does not exist. */
  default long fpathconf(int fd, int name) {
    throw Unsupported.call();
  }
}
