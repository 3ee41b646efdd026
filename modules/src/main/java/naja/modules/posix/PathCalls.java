package naja.modules.posix;

import java.math.BigInteger;
import java.util.List;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.OsErrors;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyFloat;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyStructSequence;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.os.OsException;
import naja.runtime.os.OsPaths;
import naja.runtime.os.StatVfs;

/** {@code posix}: attributes of files, special files, file systems. */
final class PathCalls {
  static final PyType STATVFS_RESULT =
      PyStructSequence.define(
          "os.statvfs_result", "What statvfs() found.",
          new String[] {
            "f_bsize", "f_frsize", "f_blocks", "f_bfree", "f_bavail", "f_files", "f_ffree", "f_favail", "f_flag",
            "f_namemax", "f_fsid"
          },
          10);

  private static final long BILLION = 1_000_000_000;

  private PathCalls() {}

  private static OsPaths paths() {
    return PosixModule.os().paths();
  }

  /** Refuses a combination of arguments in which a descriptor makes no sense. */
  private static void checkDescriptor(String function, Object dirFd, boolean followSymlinks) {
    if (dirFd != PyNone.NONE) {
      throw Errors.valueError(function + ": can't specify both dir_fd and fd");
    }
    checkFollows(function, followSymlinks);
  }

  private static void checkFollows(String function, boolean followSymlinks) {
    if (!followSymlinks) {
      throw Errors.valueError(function + ": cannot use fd and follow_symlinks together");
    }
  }

  @Def("chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True)")
  static void chown(Object path, Object uid, Object gid, Object dirFd, boolean followSymlinks) {
    int user = Ids.of(uid, "uid");
    int group = Ids.of(gid, "gid");
    PathArguments.audit("os.chown", path, Ids.shown(user), Ids.shown(group), PathArguments.shownDirectory(dirFd));
    if (PathArguments.isDescriptor(path)) {
      checkDescriptor("chown", dirFd, followSymlinks);
      PosixModule.os().files().fchown(PathArguments.descriptor(path), user, group);
    } else {
      paths().chown(
          PathArguments.directory(dirFd), PathArguments.encodeNoDescriptor("chown", "integer", path), user, group,
          followSymlinks);
    }
  }

  @Def("lchown(path, uid, gid)")
  static void lchown(Object path, Object uid, Object gid) {
    PathArguments.audit("os.chown", path, Ids.shown(Ids.of(uid, "uid")), Ids.shown(Ids.of(gid, "gid")), -1L);
    paths().chown(
        PathArguments.AT_FDCWD, PathArguments.encode("lchown", path), Ids.of(uid, "uid"), Ids.of(gid, "gid"), false);
  }

  @Def("chroot(path)")
  static void chroot(Object path) {
    paths().chroot(PathArguments.encode("chroot", path));
  }

  @Def("mkfifo(path, mode=438, *, dir_fd=None)")
  static void mkfifo(Object path, int mode, Object dirFd) {
    try {
      paths().mkfifo(PathArguments.directory(dirFd), PathArguments.encode("mkfifo", path), mode);
    } catch (OsException e) {
      throw OsErrors.of(e.errno(), null, null);
    }
  }

  @Def("mknod(path, mode=384, device=0, *, dir_fd=None)")
  static void mknod(Object path, int mode, long device, Object dirFd) {
    try {
      paths().mknod(PathArguments.directory(dirFd), PathArguments.encode("mknod", path), mode, device);
    } catch (OsException e) {
      throw OsErrors.of(e.errno(), null, null);
    }
  }

  @Def(value = "utime(path, times=None, *, ns=<unrepresentable>, dir_fd=None, follow_symlinks=True)", noSignature = true)
  static void utime(Object path, Object times, Object ns, Object dirFd, boolean followSymlinks) {
    if (times != PyNone.NONE && ns != null) {
      throw Errors.valueError("utime: you may specify either 'times' or 'ns' but not both");
    }
    long[] parts = {0, OsPaths.UTIME_NOW, 0, OsPaths.UTIME_NOW};
    if (times != PyNone.NONE) {
      if (!(times instanceof PyTuple pair) || pair.size() != 2) {
        throw Errors.typeError("utime: 'times' must be either a tuple of two ints or None");
      }
      seconds(pair.items()[0], parts, 0);
      seconds(pair.items()[1], parts, 2);
    } else if (ns != null) {
      if (!(ns instanceof PyTuple pair) || pair.size() != 2) {
        throw Errors.typeError("utime: 'ns' must be a tuple of two ints");
      }
      nanoseconds(pair.items()[0], parts, 0);
      nanoseconds(pair.items()[1], parts, 2);
    }
    PathArguments.audit("os.utime", path, times, PyNone.orNone(ns), PathArguments.shownDirectory(dirFd));
    byte[] name = null;
    int start;
    if (PathArguments.isDescriptor(path)) {
      if (dirFd != PyNone.NONE) {
        throw Errors.valueError("utime: can't specify dir_fd without matching path");
      }
      checkFollows("utime", followSymlinks);
      start = PathArguments.descriptor(path);
    } else {
      name = PathArguments.encodeNoDescriptor("utime", "integer", path);
      start = PathArguments.directory(dirFd);
    }
    paths().utimens(start, name, parts[0], (int) parts[1], parts[2], (int) parts[3], followSymlinks);
  }

  /** A time in seconds, an int or a float, rounded down to nanoseconds. */
  private static void seconds(Object time, long[] parts, int at) {
    Object value = PyFloat.valueOrNull(time);
    if (value == null) {
      if (!Numbers.isIndex(time)) {
        throw Errors.typeError("argument must be int or float, not " + PyType.of(time).name());
      }
      parts[at] = whole(Numbers.index(time));
      parts[at + 1] = 0;
      return;
    }
    double number = (Double) value;
    if (Double.isNaN(number)) {
      throw Errors.valueError("Invalid value NaN (not a number)");
    }
    double floor = Math.floor(number);
    if (floor < Long.MIN_VALUE || floor >= 0x1p63) {
      throw Errors.overflowError("timestamp out of range for platform time_t");
    }
    long nanos = (long) Math.floor((number - floor) * BILLION);
    parts[at] = (long) floor + (nanos >= BILLION ? 1 : 0);
    parts[at + 1] = nanos >= BILLION ? 0 : nanos;
  }

  private static long whole(Object seconds) {
    if (seconds instanceof BigInteger) {
      throw Errors.overflowError("timestamp out of range for platform time_t");
    }
    return (Long) seconds;
  }

  private static void nanoseconds(Object time, long[] parts, int at) {
    PyTuple split = (PyTuple) Numbers.divmod(time, BILLION);
    parts[at] = whole(split.items()[0]);
    parts[at + 1] = whole(split.items()[1]);
  }

  @Def("statvfs(path)")
  static Object statvfs(Object path) {
    return PathArguments.isDescriptor(path)
        ? fstatvfs(PathArguments.descriptor(path))
        : result(paths().statvfs(PathArguments.encodeNoDescriptor("statvfs", "integer", path)));
  }

  @Def("fstatvfs(fd, /)")
  static Object fstatvfs(int fd) {
    return result(paths().fstatvfs(fd));
  }

  private static Object result(StatVfs s) {
    return PyStructSequence.of(
        STATVFS_RESULT, s.bsize(), s.frsize(), s.blocks(), s.bfree(), s.bavail(), s.files(), s.ffree(), s.favail(),
        s.flag(), s.namemax(), s.fsid());
  }

  @Def("pathconf(path, name)")
  static long pathconf(Object path, Object name) {
    int number = SystemCalls.configurationName(name, "pathconf_names");
    return PathArguments.isDescriptor(path)
        ? paths().fpathconf(PathArguments.descriptor(path), number)
        : paths().pathconf(PathArguments.encodeNoDescriptor("pathconf", "integer", path), number);
  }

  @Def("fpathconf(fd, name, /)")
  static long fpathconf(Object fd, Object name) {
    return paths().fpathconf(Descriptors.of(fd), SystemCalls.configurationName(name, "pathconf_names"));
  }

  @Def("getxattr(path, attribute, *, follow_symlinks=True)")
  static Object getxattr(Object path, Object attribute, boolean followSymlinks) {
    PathArguments.audit("os.getxattr", path, attribute);
    byte[] name = PathArguments.encode("getxattr", "attribute", attribute);
    if (PathArguments.isDescriptor(path)) {
      checkFollows("getxattr", followSymlinks);
      return PyBytes.of(paths().getxattr(PathArguments.descriptor(path), name));
    }
    return PyBytes
        .of(paths().getxattr(PathArguments.encodeNoDescriptor("getxattr", "integer", path), name, followSymlinks));
  }

  @Def("setxattr(path, attribute, value, flags=0, *, follow_symlinks=True)")
  static void setxattr(Object path, Object attribute, Object value, int flags, boolean followSymlinks) {
    PathArguments.audit("os.setxattr", path, attribute, value, (long) flags);
    byte[] name = PathArguments.encode("setxattr", "attribute", attribute);
    byte[] bytes = Buffers.bytes(value);
    if (PathArguments.isDescriptor(path)) {
      checkFollows("setxattr", followSymlinks);
      paths().setxattr(PathArguments.descriptor(path), name, bytes, flags);
    } else {
      paths().setxattr(PathArguments.encodeNoDescriptor("setxattr", "integer", path), name, bytes, flags,
          followSymlinks);
    }
  }

  @Def("removexattr(path, attribute, *, follow_symlinks=True)")
  static void removexattr(Object path, Object attribute, boolean followSymlinks) {
    PathArguments.audit("os.removexattr", path, attribute);
    byte[] name = PathArguments.encode("removexattr", "attribute", attribute);
    if (PathArguments.isDescriptor(path)) {
      checkFollows("removexattr", followSymlinks);
      paths().removexattr(PathArguments.descriptor(path), name);
    } else {
      paths().removexattr(PathArguments.encodeNoDescriptor("removexattr", "integer", path), name, followSymlinks);
    }
  }

  @Def("listxattr(path=None, *, follow_symlinks=True)")
  static Object listxattr(Object path, boolean followSymlinks) {
    PathArguments.audit("os.listxattr", path);
    List<byte[]> names;
    if (path != PyNone.NONE && PathArguments.isDescriptor(path)) {
      checkFollows("listxattr", followSymlinks);
      names = paths().listxattr(PathArguments.descriptor(path));
    } else {
      byte[] name =
          path == PyNone.NONE ? new byte[] {'.'} : PathArguments.encodeNoDescriptor("listxattr", "integer", path);
      names = paths().listxattr(name, followSymlinks);
    }
    PyList list = new PyList();
    for (byte[] name : names) {
      list.append(PathArguments.decode(name, false));
    }
    return list;
  }
}
