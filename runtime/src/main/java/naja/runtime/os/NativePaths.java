package naja.runtime.os;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** {@link OsPaths} over the C library. */
final class NativePaths implements OsPaths {

  private static final CFunction STAT = new CFunction("stat");
  private static final CFunction LSTAT = new CFunction("lstat");
  private static final CFunction FSTAT = new CFunction("fstat");
  private static final CFunction FSTATAT = new CFunction("fstatat");
  private static final CFunction FACCESSAT = new CFunction("faccessat");
  private static final CFunction MKDIRAT = new CFunction("mkdirat");
  private static final CFunction UNLINKAT = new CFunction("unlinkat");
  private static final CFunction RENAMEAT = new CFunction("renameat");
  private static final CFunction LINKAT = new CFunction("linkat");
  private static final CFunction SYMLINKAT = new CFunction("symlinkat");
  private static final CFunction READLINKAT = new CFunction("readlinkat");
  private static final CFunction FCHMODAT = new CFunction("fchmodat");
  private static final CFunction FCHOWNAT = new CFunction("fchownat");
  private static final CFunction UTIMENSAT = new CFunction("utimensat");
  private static final CFunction FUTIMENS = new CFunction("futimens");
  private static final CFunction TRUNCATE = new CFunction("truncate");
  private static final CFunction MKFIFOAT = new CFunction("mkfifoat");
  private static final CFunction MKNODAT = new CFunction("mknodat");
  private static final CFunction CHDIR = new CFunction("chdir");
  private static final CFunction FCHDIR = new CFunction("fchdir");
  private static final CFunction CHROOT = new CFunction("chroot");
  private static final CFunction GETCWD = new CFunction("getcwd");
  private static final CFunction UMASK = new CFunction("umask");
  private static final CFunction STATVFS = new CFunction("statvfs");
  private static final CFunction FSTATVFS = new CFunction("fstatvfs");
  private static final CFunction GETXATTR = new CFunction("getxattr");
  private static final CFunction LGETXATTR = new CFunction("lgetxattr");
  private static final CFunction FGETXATTR = new CFunction("fgetxattr");
  private static final CFunction SETXATTR = new CFunction("setxattr");
  private static final CFunction LSETXATTR = new CFunction("lsetxattr");
  private static final CFunction FSETXATTR = new CFunction("fsetxattr");
  private static final CFunction REMOVEXATTR = new CFunction("removexattr");
  private static final CFunction LREMOVEXATTR = new CFunction("lremovexattr");
  private static final CFunction FREMOVEXATTR = new CFunction("fremovexattr");
  private static final CFunction LISTXATTR = new CFunction("listxattr");
  private static final CFunction LLISTXATTR = new CFunction("llistxattr");
  private static final CFunction FLISTXATTR = new CFunction("flistxattr");
  private static final CFunction PATHCONF = new CFunction("pathconf");
  private static final CFunction FPATHCONF = new CFunction("fpathconf");
  private static final CFunction SYSCALL = new CFunction("syscall");

  private static final int AT_FDCWD = OsFiles.AT_FDCWD;
  private static final int AT_SYMLINK_NOFOLLOW = 0x100;
  private static final int AT_REMOVEDIR = 0x200;
  private static final int AT_EACCESS = 0x200;
  private static final int AT_SYMLINK_FOLLOW = 0x400;
  private static final int AT_EMPTY_PATH = 0x1000;
  private static final int STAT_SIZE = 144;
  private static final int STATVFS_SIZE = 112;
  private static final int PATH_SIZE = 4096;
  private static final int XATTR_LIMIT = 65536;

  @Override
  public StatResult stat(int dirFd, byte[] path, boolean followSymlinks) {
    if (dirFd == AT_FDCWD && !Scratch.isLoaded()) {
      StatResult known = JdkStart.stat(path, followSymlinks);
      if (known != null) {
        return known;
      }
    }
    return nativeStat(dirFd, path, followSymlinks);
  }

  /** {@code fstat}. */
  StatResult fstat(int fd) {
    if (!Scratch.isLoaded()) {
      StatResult known = JdkStart.fstat(fd);
      if (known != null) {
        return known;
      }
    }
    return nativeStat(fd, null, true);
  }

  private static StatResult nativeStat(int dirFd, byte[] path, boolean followSymlinks) {
    Scratch s = Scratch.enter();
    try {
      long status = s.alloc(STAT_SIZE);
      long result;
      if (!FSTAT.exists()) {
        result = statBySystemCall(s, dirFd, path, followSymlinks, status);
      } else if (path == null) {
        result = s.call(FSTAT, dirFd, status);
      } else if (dirFd == AT_FDCWD) {
        result = s.call(followSymlinks ? STAT : LSTAT, s.cString(path), status);
      } else {
        result = s.call(FSTATAT, dirFd, s.cString(path), status, followSymlinks ? 0 : AT_SYMLINK_NOFOLLOW);
      }
      s.check(result, path);
      return statResult(s, status);
    } finally {
      s.exit();
    }
  }

  /** Before version 2.33 glibc had these functions only in its headers. */
  private static long statBySystemCall(Scratch s, int dirFd, byte[] path, boolean follow, long status) {
    long name = s.cString(path == null ? new byte[0] : path);
    int flags = path == null ? AT_EMPTY_PATH : follow ? 0 : AT_SYMLINK_NOFOLLOW;
    return s.call(SYSCALL, Machine.SYS_NEWFSTATAT, dirFd, name, status, flags);
  }

  private static StatResult statResult(Scratch s, long at) {
    StatResult.Builder status = new StatResult.Builder();
    status.dev = s.getLong(at);
    status.ino = s.getLong(at + 8);
    if (Machine.AARCH64) {
      status.mode = s.getInt(at + 16);
      status.nlink = s.getInt(at + 20) & 0xFFFFFFFFL;
      status.uid = s.getInt(at + 24);
      status.gid = s.getInt(at + 28);
      status.rdev = s.getLong(at + 32);
      status.blksize = s.getInt(at + 56);
    } else {
      status.nlink = s.getLong(at + 16);
      status.mode = s.getInt(at + 24);
      status.uid = s.getInt(at + 28);
      status.gid = s.getInt(at + 32);
      status.rdev = s.getLong(at + 40);
      status.blksize = (int) s.getLong(at + 56);
    }
    status.size = s.getLong(at + 48);
    status.blocks = s.getLong(at + 64);
    status.atimeSeconds = s.getLong(at + 72);
    status.atimeNanos = (int) s.getLong(at + 80);
    status.mtimeSeconds = s.getLong(at + 88);
    status.mtimeNanos = (int) s.getLong(at + 96);
    status.ctimeSeconds = s.getLong(at + 104);
    status.ctimeNanos = (int) s.getLong(at + 112);
    return status.build();
  }

  /** Asks the C library what the JDK did not tell. */
  record Restat(int dirFd, byte[] path, boolean followSymlinks) implements Supplier<StatResult> {
    @Override
    public StatResult get() {
      return nativeStat(dirFd, path, followSymlinks);
    }
  }

  @Override
  public boolean access(int dirFd, byte[] path, int mode, boolean effectiveIds, boolean followSymlinks) {
    int flags = (effectiveIds ? AT_EACCESS : 0) | (followSymlinks ? 0 : AT_SYMLINK_NOFOLLOW);
    Scratch s = Scratch.enter();
    try {
      return (int) s.call(FACCESSAT, dirFd, s.cString(path), mode, flags) == 0;
    } finally {
      s.exit();
    }
  }

  @Override
  public void mkdir(int dirFd, byte[] path, int mode) {
    onPath(MKDIRAT, dirFd, path, mode);
  }

  @Override
  public void rmdir(int dirFd, byte[] path) {
    onPath(UNLINKAT, dirFd, path, AT_REMOVEDIR);
  }

  @Override
  public void unlink(int dirFd, byte[] path) {
    onPath(UNLINKAT, dirFd, path, 0);
  }

  private static void onPath(CFunction function, int dirFd, byte[] path, long argument) {
    Scratch s = Scratch.enter();
    try {
      s.check(s.call(function, dirFd, s.cString(path), argument), path);
    } finally {
      s.exit();
    }
  }

  @Override
  public void rename(int sourceDirFd, byte[] source, int targetDirFd, byte[] target) {
    Scratch s = Scratch.enter();
    try {
      checkBoth(s, s.call(RENAMEAT, sourceDirFd, s.cString(source), targetDirFd, s.cString(target)), source, target);
    } finally {
      s.exit();
    }
  }

  private static void checkBoth(Scratch s, long result, byte[] first, byte[] second) {
    if ((int) result == -1) {
      throw new OsException(s.errno(), first, second);
    }
  }

  @Override
  public void link(int sourceDirFd, byte[] source, int targetDirFd, byte[] target, boolean followSymlinks) {
    Scratch s = Scratch.enter();
    try {
      checkBoth(s, s.call(LINKAT, sourceDirFd, s.cString(source), targetDirFd, s.cString(target),
          followSymlinks ? AT_SYMLINK_FOLLOW : 0), source, target);
    } finally {
      s.exit();
    }
  }

  @Override
  public void symlink(byte[] target, int dirFd, byte[] path) {
    Scratch s = Scratch.enter();
    try {
      checkBoth(s, s.call(SYMLINKAT, s.cString(target), dirFd, s.cString(path)), target, path);
    } finally {
      s.exit();
    }
  }

  @Override
  public byte[] readlink(int dirFd, byte[] path) {
    if (dirFd == AT_FDCWD && !Scratch.isLoaded()) {
      byte[] known = JdkStart.readlink(path);
      if (known != null) {
        return known;
      }
    }
    Scratch s = Scratch.enter();
    try {
      long target = s.alloc(PATH_SIZE);
      int length = s.check(s.call(READLINKAT, dirFd, s.cString(path), target, PATH_SIZE), path);
      return s.get(target, length);
    } finally {
      s.exit();
    }
  }

  @Override
  public void chmod(int dirFd, byte[] path, int mode, boolean followSymlinks) {
    Scratch s = Scratch.enter();
    try {
      s.check(s.call(FCHMODAT, dirFd, s.cString(path), mode, followSymlinks ? 0 : AT_SYMLINK_NOFOLLOW), path);
    } finally {
      s.exit();
    }
  }

  @Override
  public void chown(int dirFd, byte[] path, int uid, int gid, boolean followSymlinks) {
    Scratch s = Scratch.enter();
    try {
      s.check(s.call(FCHOWNAT, dirFd, s.cString(path), uid, gid, followSymlinks ? 0 : AT_SYMLINK_NOFOLLOW), path);
    } finally {
      s.exit();
    }
  }

  @Override
  public void utimens(int dirFd, byte[] path, long atimeSeconds, int atimeNanos, long mtimeSeconds, int mtimeNanos,
      boolean followSymlinks) {
    Scratch s = Scratch.enter();
    try {
      long times = s.alloc(32);
      s.putLong(times, atimeSeconds);
      s.putLong(times + 8, atimeNanos);
      s.putLong(times + 16, mtimeSeconds);
      s.putLong(times + 24, mtimeNanos);
      s.check(path == null ? s.call(FUTIMENS, dirFd, times)
          : s.call(UTIMENSAT, dirFd, s.cString(path), times, followSymlinks ? 0 : AT_SYMLINK_NOFOLLOW), path);
    } finally {
      s.exit();
    }
  }

  @Override
  public void truncate(byte[] path, long length) {
    Scratch s = Scratch.enter();
    try {
      long name = s.cString(path);
      long result;
      do {
        result = s.call(TRUNCATE, name, length);
      } while (s.retry(result));
      s.check(result, path);
    } finally {
      s.exit();
    }
  }

  @Override
  public void mkfifo(int dirFd, byte[] path, int mode) {
    onPath(MKFIFOAT, dirFd, path, mode);
  }

  @Override
  public void mknod(int dirFd, byte[] path, int mode, long device) {
    Scratch s = Scratch.enter();
    try {
      long name = s.cString(path);
      s.check(MKNODAT.exists() ? s.call(MKNODAT, dirFd, name, mode, device)
          : s.call(SYSCALL, Machine.SYS_MKNODAT, dirFd, name, mode, device), path);
    } finally {
      s.exit();
    }
  }

  @Override
  public void chdir(byte[] path) {
    Scratch s = Scratch.enter();
    try {
      s.check(s.call(CHDIR, s.cString(path)), path);
    } finally {
      s.exit();
    }
  }

  @Override
  public void fchdir(int fd) {
    Scratch s = Scratch.enter();
    try {
      s.check(s.call(FCHDIR, fd));
    } finally {
      s.exit();
    }
  }

  @Override
  public void chroot(byte[] path) {
    Scratch s = Scratch.enter();
    try {
      s.check(s.call(CHROOT, s.cString(path)), path);
    } finally {
      s.exit();
    }
  }

  @Override
  public byte[] getcwd() {
    if (!Scratch.isLoaded()) {
      byte[] known = JdkStart.getcwd();
      if (known != null) {
        return known;
      }
    }
    Scratch s = Scratch.enter();
    try {
      for (int size = PATH_SIZE;; size *= 2) {
        long directory = s.alloc(size);
        if (s.call(GETCWD, directory, size) != 0) {
          return s.getCString(directory, size);
        }
        if (s.errno() != Errno.ERANGE) {
          throw s.failure();
        }
      }
    } finally {
      s.exit();
    }
  }

  @Override
  public int umask(int newMask) {
    Scratch s = Scratch.enter();
    try {
      return (int) s.call(UMASK, newMask);
    } finally {
      s.exit();
    }
  }

  @Override
  public List<byte[]> listdir(byte[] path) {
    if (!Scratch.isLoaded()) {
      List<byte[]> known = JdkStart.listdir(path);
      if (known != null) {
        return known;
      }
    }
    List<byte[]> names = new ArrayList<>();
    try (OsDirectory directory = openDirectory(path)) {
      for (DirectoryEntry entry = directory.next(); entry != null; entry = directory.next()) {
        names.add(entry.name());
      }
    } catch (OsException failure) {
      throw new OsException(failure.errno(), path);
    }
    return names;
  }

  @Override
  public OsDirectory openDirectory(byte[] path) {
    return NativeDirectory.open(path);
  }

  @Override
  public OsDirectory openDirectory(int fd) {
    return NativeDirectory.open(fd);
  }

  @Override
  public StatVfs statvfs(byte[] path) {
    Scratch s = Scratch.enter();
    try {
      long figures = s.alloc(STATVFS_SIZE);
      long name = s.cString(path);
      long result;
      do {
        result = s.call(STATVFS, name, figures);
      } while (s.retry(result));
      s.check(result, path);
      return statVfs(s, figures);
    } finally {
      s.exit();
    }
  }

  @Override
  public StatVfs fstatvfs(int fd) {
    Scratch s = Scratch.enter();
    try {
      long figures = s.alloc(STATVFS_SIZE);
      long result;
      do {
        result = s.call(FSTATVFS, fd, figures);
      } while (s.retry(result));
      s.check(result);
      return statVfs(s, figures);
    } finally {
      s.exit();
    }
  }

  private static StatVfs statVfs(Scratch s, long at) {
    return new StatVfs(s.getLong(at), s.getLong(at + 8), s.getLong(at + 16), s.getLong(at + 24), s.getLong(at + 32),
        s.getLong(at + 40), s.getLong(at + 48), s.getLong(at + 56), s.getLong(at + 72), s.getLong(at + 80),
        s.getLong(at + 64));
  }

  @Override
  public byte[] getxattr(byte[] path, byte[] name, boolean followSymlinks) {
    Scratch s = Scratch.enter();
    try {
      return getxattr(s, followSymlinks ? GETXATTR : LGETXATTR, s.cString(path), name, path);
    } finally {
      s.exit();
    }
  }

  @Override
  public byte[] getxattr(int fd, byte[] name) {
    Scratch s = Scratch.enter();
    try {
      return getxattr(s, FGETXATTR, fd, name, null);
    } finally {
      s.exit();
    }
  }

  private static byte[] getxattr(Scratch s, CFunction function, long target, byte[] name, byte[] path) {
    long attribute = s.cString(name);
    long value = s.alloc(XATTR_LIMIT);
    int length = s.check(s.call(function, target, attribute, value, XATTR_LIMIT), path);
    return s.get(value, length);
  }

  @Override
  public void setxattr(byte[] path, byte[] name, byte[] value, int flags, boolean followSymlinks) {
    Scratch s = Scratch.enter();
    try {
      s.check(s.call(followSymlinks ? SETXATTR : LSETXATTR, s.cString(path), s.cString(name), s.bytes(value),
          value.length, flags), path);
    } finally {
      s.exit();
    }
  }

  @Override
  public void setxattr(int fd, byte[] name, byte[] value, int flags) {
    Scratch s = Scratch.enter();
    try {
      s.check(s.call(FSETXATTR, fd, s.cString(name), s.bytes(value), value.length, flags));
    } finally {
      s.exit();
    }
  }

  @Override
  public void removexattr(byte[] path, byte[] name, boolean followSymlinks) {
    Scratch s = Scratch.enter();
    try {
      s.check(s.call(followSymlinks ? REMOVEXATTR : LREMOVEXATTR, s.cString(path), s.cString(name)), path);
    } finally {
      s.exit();
    }
  }

  @Override
  public void removexattr(int fd, byte[] name) {
    Scratch s = Scratch.enter();
    try {
      s.check(s.call(FREMOVEXATTR, fd, s.cString(name)));
    } finally {
      s.exit();
    }
  }

  @Override
  public List<byte[]> listxattr(byte[] path, boolean followSymlinks) {
    Scratch s = Scratch.enter();
    try {
      return listxattr(s, followSymlinks ? LISTXATTR : LLISTXATTR, s.cString(path), path);
    } finally {
      s.exit();
    }
  }

  @Override
  public List<byte[]> listxattr(int fd) {
    Scratch s = Scratch.enter();
    try {
      return listxattr(s, FLISTXATTR, fd, null);
    } finally {
      s.exit();
    }
  }

  private static List<byte[]> listxattr(Scratch s, CFunction function, long target, byte[] path) {
    long list = s.alloc(XATTR_LIMIT);
    int length = s.check(s.call(function, target, list, XATTR_LIMIT), path);
    byte[] text = s.get(list, length);
    List<byte[]> names = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < length; i++) {
      if (text[i] == 0) {
        names.add(Arrays.copyOfRange(text, start, i));
        start = i + 1;
      }
    }
    return names;
  }

  @Override
  public long pathconf(byte[] path, int name) {
    Scratch s = Scratch.enter();
    try {
      return limit(s, PATHCONF, s.cString(path), name, path);
    } finally {
      s.exit();
    }
  }

  @Override
  public long fpathconf(int fd, int name) {
    Scratch s = Scratch.enter();
    try {
      return limit(s, FPATHCONF, fd, name, null);
    } finally {
      s.exit();
    }
  }

  /** These return -1 for "no limit" too, and then leave {@code errno} alone: it has to be cleared first. */
  private static long limit(Scratch s, CFunction function, long target, int name, byte[] path) {
    CError.clear(s);
    long value = s.call(function, target, name);
    if (value == -1 && s.errno() != 0) {
      throw new OsException(s.errno(), path);
    }
    return value;
  }
}
