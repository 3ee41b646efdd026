package naja.modules.posix;

import java.util.Arrays;
import java.util.List;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Truth;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.OsErrors;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyStructSequence;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.os.ConstantTable;
import naja.runtime.os.DirectoryEntry;
import naja.runtime.os.Errno;
import naja.runtime.os.OsException;
import naja.runtime.os.Os;
import naja.runtime.os.OsConstants;
import naja.runtime.os.OsDirectory;
import naja.runtime.os.StatResult;
import naja.runtime.threads.Audit;
import naja.runtime.threads.Interpreter;
import naja.runtime.threads.Safepoint;

/** {@code posix}: the calls of the operating system on descriptors and paths. */
@ModuleSpec(value = "posix", functions = {
  DescriptorCalls.class, IdentityCalls.class, PathCalls.class, PathTexts.class, ProcessCalls.class,
  SchedulingCalls.class,
  ChildCalls.class, SpawnCalls.class, SystemCalls.class, TerminalCalls.class, VectorCalls.class
})
public final class PosixModule {
  private static final int O_CLOEXEC = 0x80000;
  private static final double NANOS = 1e-9;

  private static final PyType STAT_RESULT =
      PyStructSequence.define(
          "os.stat_result", "Result from stat, fstat, or lstat.",
          new String[] {
            "st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", null, null, null, "st_atime",
            "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize", "st_blocks", "st_rdev"
          },
          10);
  private static final PyType TERMINAL_SIZE =
      PyStructSequence.define(
          "os.terminal_size", "The size of a terminal in characters.", new String[] {"columns", "lines"}, 2);
  static final PyType UNAME_RESULT =
      PyStructSequence.define(
          "posix.uname_result", "Result from os.uname().",
          new String[] {"sysname", "nodename", "release", "version", "machine"}, 5);
  static final PyType TIMES_RESULT =
      PyStructSequence.define(
          "posix.times_result", "Result from os.times().",
          new String[] {"user", "system", "children_user", "children_system", "elapsed"}, 5);

  private PosixModule() {}

  static void init(PyDict namespace) {
    namespace.put("environ", environ());
    put(namespace, OsConstants.POSIX);
    namespace.put("sysconf_names", dict(OsConstants.SYSCONF_NAMES));
    namespace.put("confstr_names", dict(OsConstants.CONFSTR_NAMES));
    namespace.put("pathconf_names", dict(OsConstants.PATHCONF_NAMES));
    ChildCalls.init(namespace);
    namespace.put("error", ExceptionTypes.OS_ERROR);
    namespace.put("stat_result", STAT_RESULT);
    namespace.put("terminal_size", TERMINAL_SIZE);
    namespace.put("uname_result", UNAME_RESULT);
    namespace.put("times_result", TIMES_RESULT);
    namespace.put("statvfs_result", PathCalls.STATVFS_RESULT);
    namespace.put("waitid_result", ProcessCalls.WAITID_RESULT);
    namespace.put("sched_param", PySchedParam.TYPE);
    namespace.put("DirEntry", PyDirEntry.TYPE);
    namespace.put(
        "_have_functions",
        PyList.of(
            "HAVE_FACCESSAT", "HAVE_FCHDIR", "HAVE_FCHMOD", "HAVE_FCHMODAT", "HAVE_FCHOWN", "HAVE_FCHOWNAT",
            "HAVE_FDOPENDIR", "HAVE_FPATHCONF", "HAVE_FSTATAT", "HAVE_FSTATVFS", "HAVE_FTRUNCATE", "HAVE_FUTIMENS",
            "HAVE_LINKAT", "HAVE_LCHOWN", "HAVE_LSTAT", "HAVE_LUTIMES", "HAVE_MKDIRAT", "HAVE_MKFIFOAT", "HAVE_MKNODAT",
            "HAVE_OPENAT", "HAVE_READLINKAT", "HAVE_RENAMEAT", "HAVE_SYMLINKAT", "HAVE_UNLINKAT", "HAVE_UTIMENSAT"));
  }

  /** The environment, as a new dict. */
  static PyDict environ() {
    PyDict environ = new PyDict();
    for (byte[] entry : os().system().environ()) {
      int equals = 0;
      while (equals < entry.length && entry[equals] != '=') {
        equals++;
      }
      if (equals < entry.length) {
        environ.putIfAbsent(
            PyBytes.of(Arrays.copyOf(entry, equals)),
            PyBytes.of(Arrays.copyOfRange(entry, equals + 1, entry.length)));
      }
    }
    return environ;
  }

  private static void put(PyDict namespace, ConstantTable table) {
    for (int i = 0; i < table.size(); i++) {
      namespace.put(table.name(i), table.value(i));
    }
  }

  private static PyDict dict(ConstantTable table) {
    PyDict dict = new PyDict();
    put(dict, table);
    return dict;
  }

  static Os os() {
    return Interpreter.current().os;
  }

  static Object statResult(StatResult s) {
    long atime = s.atimeSeconds() * 1_000_000_000 + s.atimeNanos();
    long mtime = s.mtimeSeconds() * 1_000_000_000 + s.mtimeNanos();
    long ctime = s.ctimeSeconds() * 1_000_000_000 + s.ctimeNanos();
    return PyStructSequence.of(
        STAT_RESULT, (long) s.mode(), s.ino(), s.dev(), s.nlink(), unsigned(s.uid()), unsigned(s.gid()), s.size(),
        s.atimeSeconds(), s.mtimeSeconds(), s.ctimeSeconds(), s.atimeSeconds() + NANOS * s.atimeNanos(),
        s.mtimeSeconds() + NANOS * s.mtimeNanos(), s.ctimeSeconds() + NANOS * s.ctimeNanos(), atime, mtime, ctime,
        new BlockSize(s), new Blocks(s), s.rdev());
  }

  /** {@code st_blksize}, which may take a second call. */
  private record BlockSize(StatResult stat) implements PyStructSequence.Later {
    @Override
    public Object get() {
      return (long) stat.blksize();
    }
  }

  /** {@code st_blocks}, which may take a second call. */
  private record Blocks(StatResult stat) implements PyStructSequence.Later {
    @Override
    public Object get() {
      return stat.blocks();
    }
  }

  private static long unsigned(int id) {
    return id & 0xFFFFFFFFL;
  }

  @Def("stat(path, *, dir_fd=None, follow_symlinks=True)")
  static Object stat(Object path, Object dirFd, boolean followSymlinks) {
    if (PathArguments.isDescriptor(path)) {
      if (dirFd != PyNone.NONE) {
        throw Errors.valueError("stat: can't specify dir_fd without matching path");
      }
      if (!followSymlinks) {
        throw Errors.valueError("stat: cannot use fd and follow_symlinks together");
      }
      return statResult(os().files().fstat(PathArguments.descriptor(path)));
    }
    return statResult(
        os().paths().stat(PathArguments.directory(dirFd), PathArguments.encodeNoDescriptor("stat", "integer", path),
            followSymlinks));
  }

  @Def("lstat(path, *, dir_fd=None)")
  static Object lstat(Object path, Object dirFd) {
    return statResult(os().paths().stat(PathArguments.directory(dirFd), PathArguments.encode("lstat", path), false));
  }

  @Def("fstat(fd)")
  static Object fstat(int fd) {
    return statResult(os().files().fstat(fd));
  }

  @Def("access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)")
  static boolean access(Object path, int mode, Object dirFd, boolean effectiveIds, boolean followSymlinks) {
    return os().paths().access(
        PathArguments.directory(dirFd), PathArguments.encode("access", path), mode, effectiveIds, followSymlinks);
  }

  @Def("open(path, flags, mode=511, *, dir_fd=None)")
  static int open(Object path, int flags, int mode, Object dirFd) {
    PathArguments.audit("open", path, PyNone.NONE, (long) (flags | O_CLOEXEC));
    return os().files().open(
        PathArguments.directory(dirFd), PathArguments.encode("open", path), flags | O_CLOEXEC, mode);
  }

  @Def("close(fd)")
  static void close(int fd) {
    os().files().close(fd);
  }

  @Def("read(fd, length, /)")
  static Object read(int fd, long wanted) {
    if (wanted < 0) {
      throw OsErrors.of(Errno.EINVAL, null, null);
    }
    int length = arrayLength(wanted);
    byte[] buffer = new byte[length];
    int n = os().files().read(fd, buffer, 0, length);
    Safepoint.notice();
    return PyBytes.of(n == length ? buffer : Arrays.copyOf(buffer, n));
  }

  @Def("write(fd, data, /)")
  static int write(int fd, Object data) {
    byte[] bytes = Buffers.bytesOrNull(data);
    if (bytes == null) {
      throw Errors.typeError("a bytes-like object is required, not '" + PyType.of(data).name() + "'");
    }
    int written = os().files().write(fd, bytes, 0, bytes.length);
    Safepoint.notice();
    return written;
  }

  @Def("lseek(fd, position, whence, /)")
  static long lseek(int fd, long position, int whence) {
    return os().files().lseek(fd, position, whence);
  }

  @Def("isatty(fd, /)")
  static boolean isatty(int fd) {
    return os().files().isatty(fd);
  }

  @Def("dup(fd, /)")
  static int dup(int fd) {
    return os().files().dup(fd);
  }

  @Def("dup2(fd, fd2, inheritable=True)")
  static int dup2(int fd, int fd2, boolean inheritable) {
    return os().files().dup2(fd, fd2, inheritable);
  }

  @Def("pipe()")
  static Object pipe() {
    int[] ends = os().files().pipe(O_CLOEXEC);
    return PyTuple.of((long) ends[0], (long) ends[1]);
  }

  @Def("ftruncate(fd, length, /)")
  static void ftruncate(int fd, long length) {
    Audit.event("os.truncate", (long) fd, length);
    os().files().ftruncate(fd, length);
  }

  @Def("truncate(path, length)")
  static void truncate(Object path, long length) {
    PathArguments.audit("os.truncate", path, length);
    if (PathArguments.isDescriptor(path)) {
      os().files().ftruncate(PathArguments.descriptor(path), length);
    } else {
      os().paths().truncate(PathArguments.encodeNoDescriptor("truncate", "integer", path), length);
    }
  }

  @Def("fsync(fd)")
  static void fsync(Object fd) {
    os().files().fsync(Descriptors.of(fd));
  }

  @Def("listdir(path=None)")
  static Object listdir(Object path) {
    PathArguments.audit("os.listdir", path);
    boolean bytes = path != PyNone.NONE && PathArguments.wantsBytes(path);
    PyList list = new PyList();
    if (path != PyNone.NONE && PathArguments.isDescriptor(path)) {
      try (OsDirectory directory = os().paths().openDirectory(PathArguments.descriptor(path))) {
        for (DirectoryEntry entry = directory.next(); entry != null; entry = directory.next()) {
          list.append(PathArguments.decode(entry.name(), false));
        }
      }
      return list;
    }
    List<byte[]> names =
        os().paths().listdir(path == PyNone.NONE ? new byte[] {'.'}
            : PathArguments.encodeNoDescriptor("listdir", "integer or None", path));
    for (byte[] name : names) {
      list.append(PathArguments.decode(name, bytes));
    }
    return list;
  }

  @Def("scandir(path=None)")
  static Object scandir(Object path) {
    PathArguments.audit("os.scandir", path);
    Object start = path == PyNone.NONE ? "." : path;
    return new PyScandirIterator(start);
  }

  @Def("getcwd()")
  static Object getcwd() {
    return PathArguments.decode(os().paths().getcwd(), false);
  }

  @Def("getcwdb()")
  static Object getcwdb() {
    return PyBytes.of(os().paths().getcwd());
  }

  @Def("chdir(path)")
  static void chdir(Object path) {
    PathArguments.audit("os.chdir", path);
    if (PathArguments.isDescriptor(path)) {
      os().paths().fchdir(PathArguments.descriptor(path));
    } else {
      os().paths().chdir(PathArguments.encodeNoDescriptor("chdir", "integer", path));
    }
  }

  @Def("mkdir(path, mode=511, *, dir_fd=None)")
  static void mkdir(Object path, int mode, Object dirFd) {
    PathArguments.audit("os.mkdir", path, (long) mode, PathArguments.shownDirectory(dirFd));
    os().paths().mkdir(PathArguments.directory(dirFd), PathArguments.encode("mkdir", path), mode);
  }

  @Def("rmdir(path, *, dir_fd=None)")
  static void rmdir(Object path, Object dirFd) {
    PathArguments.audit("os.rmdir", path, PathArguments.shownDirectory(dirFd));
    os().paths().rmdir(PathArguments.directory(dirFd), PathArguments.encode("rmdir", path));
  }

  @Def("unlink(path, *, dir_fd=None)")
  static void unlink(Object path, Object dirFd) {
    PathArguments.audit("os.remove", path, PathArguments.shownDirectory(dirFd));
    os().paths().unlink(PathArguments.directory(dirFd), PathArguments.encode("unlink", path));
  }

  @Def("remove(path, *, dir_fd=None)")
  static void remove(Object path, Object dirFd) {
    PathArguments.audit("os.remove", path, PathArguments.shownDirectory(dirFd));
    os().paths().unlink(PathArguments.directory(dirFd), PathArguments.encode("remove", path));
  }

  @Def("rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)")
  static void rename(Object source, Object target, Object sourceFd, Object targetFd) {
    PathArguments.audit("os.rename", source, target, PathArguments.shownDirectory(sourceFd),
        PathArguments.shownDirectory(targetFd));
    os().paths().rename(
        PathArguments.directory(sourceFd), PathArguments.encode("rename", "src", source),
        PathArguments.directory(targetFd), PathArguments.encode("rename", "dst", target));
  }

  @Def("replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None)")
  static void replace(Object source, Object target, Object sourceFd, Object targetFd) {
    PathArguments.audit("os.rename", source, target, PathArguments.shownDirectory(sourceFd),
        PathArguments.shownDirectory(targetFd));
    os().paths().rename(
        PathArguments.directory(sourceFd), PathArguments.encode("replace", "src", source),
        PathArguments.directory(targetFd), PathArguments.encode("replace", "dst", target));
  }

  @Def("symlink(src, dst, target_is_directory=False, *, dir_fd=None)")
  static void symlink(Object source, Object target, boolean isDirectory, Object dirFd) {
    PathArguments.audit("os.symlink", source, target, PathArguments.shownDirectory(dirFd));
    os().paths().symlink(
        PathArguments.encode("symlink", "src", source), PathArguments.directory(dirFd),
        PathArguments.encode("symlink", "dst", target));
  }

  @Def("link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=(os.name != 'nt'))")
  static void link(Object source, Object target, Object sourceFd, Object targetFd, Object followSymlinks) {
    PathArguments.audit("os.link", source, target, PathArguments.shownDirectory(sourceFd),
        PathArguments.shownDirectory(targetFd));
    os().paths().link(
        PathArguments.directory(sourceFd), PathArguments.encode("link", "src", source),
        PathArguments.directory(targetFd), PathArguments.encode("link", "dst", target),
        followSymlinks == null || Truth.isTrue(followSymlinks));
  }

  @Def("readlink(path, *, dir_fd=None)")
  static Object readlink(Object path, Object dirFd) {
    byte[] target = os().paths().readlink(PathArguments.directory(dirFd), PathArguments.encode("readlink", path));
    return PathArguments.decode(target, PathArguments.wantsBytes(path));
  }

  @Def("chmod(path, mode, *, dir_fd=None, follow_symlinks=True)")
  static void chmod(Object path, int mode, Object dirFd, boolean followSymlinks) {
    PathArguments.audit("os.chmod", path, (long) mode, PathArguments.shownDirectory(dirFd));
    if (PathArguments.isDescriptor(path)) {
      os().files().fchmod(PathArguments.descriptor(path), mode);
    } else {
      byte[] name = PathArguments.encodeNoDescriptor("chmod", "integer", path);
      try {
        os().paths().chmod(PathArguments.directory(dirFd), name, mode, followSymlinks);
      } catch (OsException e) {
        throw followSymlinks || e.errno() != Errno.EOPNOTSUPP ? e : linkModes(dirFd);
      }
    }
  }

  /** Linux has no modes of symbolic links. */
  private static RuntimeException linkModes(Object dirFd) {
    return dirFd == PyNone.NONE
        ? Errors.error(
            ExceptionTypes.NOT_IMPLEMENTED_ERROR, "chmod: follow_symlinks unavailable on this platform")
        : Errors.valueError("chmod: cannot use dir_fd and follow_symlinks together");
  }

  @Def("umask(mask, /)")
  static int umask(int mask) {
    return os().paths().umask(mask);
  }

  @Def("fspath(path)")
  static Object fspath(Object path) {
    if (PyStr.isStr(path) || path instanceof PyBytes) {
      return path;
    }
    Object method = PathArguments.fspathMethod(path);
    if (method == null) {
      throw Errors.typeError("expected str, bytes or os.PathLike object, not " + PyType.of(path).name());
    }
    Object made = Calls.call(method, path);
    if (!PyStr.isStr(made) && !(made instanceof PyBytes)) {
      throw Errors.typeError(
          "expected " + PyType.of(path).name() + ".__fspath__() to return str or bytes, not "
              + PyType.of(made).name());
    }
    return made;
  }

  @Def("getpid()")
  static int getpid() {
    return os().processes().getpid();
  }

  @Def("getppid()")
  static int getppid() {
    return os().processes().getppid();
  }

  @Def("getuid()")
  static long getuid() {
    return unsigned(os().processes().getuid());
  }

  @Def("geteuid()")
  static long geteuid() {
    return unsigned(os().processes().geteuid());
  }

  @Def("getgid()")
  static long getgid() {
    return unsigned(os().processes().getgid());
  }

  @Def("getegid()")
  static long getegid() {
    return unsigned(os().processes().getegid());
  }

  @Def("cpu_count()")
  static int cpuCount() {
    int configured = Interpreter.current().settings.cpuCount;
    return configured > 0 ? configured : os().system().cpuCount();
  }

  private static int arrayLength(long wanted) {
    if (wanted > Integer.MAX_VALUE - 8) {
      throw Errors.memoryError();
    }
    return (int) wanted;
  }

  @Def("urandom(size, /)")
  static Object urandom(long size) {
    if (size < 0) {
      throw Errors.valueError("negative argument not allowed");
    }
    return PyBytes.of(os().system().urandom(arrayLength(size)));
  }

  @Def("strerror(code, /)")
  static String strerror(int code) {
    return Errno.text(code);
  }

  @Def("putenv(name, value, /)")
  static void putenv(Object name, Object value) {
    byte[] key = PathArguments.fsencode(name);
    for (byte b : key) {
      if (b == '=') {
        throw Errors.valueError("illegal environment variable name");
      }
    }
    byte[] text = PathArguments.fsencode(value);
    Audit.event("os.putenv", PyBytes.of(key), PyBytes.of(text));
    os().system().putenv(key, text);
  }

  @Def("unsetenv(name, /)")
  static void unsetenv(Object name) {
    byte[] key = PathArguments.fsencode(name);
    Audit.event("os.unsetenv", PyBytes.of(key));
    os().system().unsetenv(key);
  }

  @Def("register_at_fork(*, before=<unrepresentable>, after_in_child=<unrepresentable>, after_in_parent=<unrepresentable>)")
  static void registerAtFork(Object before, Object child, Object parent) {}

  @Def("_exit(status)")
  static void exit(int status) {
    Runtime.getRuntime().halt(status);
  }

  @Def("get_terminal_size(fd=1, /)")
  static Object getTerminalSize(int fd) {
    int[] size = os().terminals().getWindowSize(fd);
    return PyStructSequence.of(TERMINAL_SIZE, (long) size[1], (long) size[0]);
  }
}
