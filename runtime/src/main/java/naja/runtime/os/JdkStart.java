package naja.runtime.os;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The few calls that a program makes before its own first line, answered by the JDK.
 *
 * <p>The first call into the C library costs 30 ms with an AOT cache and 95 ms without; the JDK's own native methods are
 * there already. So until something really needs the C library, these stand in. Each answers exactly what the C call
 * would, or says that it does not know (null): then the C library is loaded after all.
 */
final class JdkStart {

  /** A pipe takes that much whole or not at all. */
  private static final int WRITE_BLOCK = 4096;
  private static final int WRITE_LIMIT = 1 << 16;
  private static final int OUTPUT_LIMIT = 1 << 20;

  private static final LinkOption[] FOLLOW = {};
  private static final LinkOption[] NO_FOLLOW = {LinkOption.NOFOLLOW_LINKS};
  private static final String ATTRIBUTES =
      "unix:dev,ino,mode,nlink,uid,gid,rdev,size,lastAccessTime,lastModifiedTime,ctime";
  private static final int MEMORY_DEVICES = 1;
  private static final int NULL_DEVICE = 3;
  private static final int FIRST_PSEUDO_TERMINAL = 136;
  private static final int LAST_PSEUDO_TERMINAL = 143;

  private static int outputLength;
  private static FileOutputStream out;
  private static FileOutputStream err;
  private static FileInputStream in;

  private JdkStart() {
  }

  /** Whether a write is to be made here: a program with much to say is better served by the C library. */
  static boolean takesWrite(int fd, int length) {
    return (fd == 1 || fd == 2) && length <= WRITE_LIMIT && outputLength < OUTPUT_LIMIT;
  }

  /**
   * Writes to descriptor 1 or 2.
   *
   * @return how many bytes went; not all when an error stopped it, which the next write will meet
   * @throws IOException when nothing went
   */
  static int write(int fd, byte[] data, int from, int length) throws IOException {
    FileOutputStream stream;
    if (fd == 1) {
      stream = out;
      if (stream == null) {
        stream = new FileOutputStream(FileDescriptor.out);
        out = stream;
      }
    } else {
      stream = err;
      if (stream == null) {
        stream = new FileOutputStream(FileDescriptor.err);
        err = stream;
      }
    }
    outputLength += length;
    int gone = 0;
    try {
      do {
        int block = Math.min(length - gone, WRITE_BLOCK);
        stream.write(data, from + gone, block);
        gone += block;
      } while (gone < length);
    } catch (IOException failure) {
      if (gone == 0) {
        throw failure;
      }
    }
    return gone;
  }

  /** Only for a regular file: waiting for other input must be open to interruption. */
  static int readInput(byte[] into, int from, int length) throws IOException {
    FileInputStream stream = in;
    if (stream == null) {
      stream = new FileInputStream(FileDescriptor.in);
      in = stream;
    }
    return Math.max(0, stream.read(into, from, length));
  }

  static boolean isRegularFile(int fd) {
    StatResult status = fstat(fd);
    return status != null && status.isRegular();
  }

  /** Null when it is a device of which it is not known. */
  static Boolean isatty(int fd) {
    StatResult status = fstat(fd);
    if (status == null) {
      return null;
    }
    if (!status.isCharacterDevice()) {
      return Boolean.FALSE;
    }
    long major = status.rdev() >>> 8 & 0xFFF;
    if (major == MEMORY_DEVICES) {
      return Boolean.FALSE;
    }
    return (major >= FIRST_PSEUDO_TERMINAL && major <= LAST_PSEUDO_TERMINAL) ? Boolean.TRUE : null;
  }

  /**
   * {@code lseek(fd, 0, SEEK_CUR)}; -1 when it cannot tell.
   *
   * @throws OsException {@code ESPIPE}
   */
  static long position(int fd) {
    StatResult status = fstat(fd);
    if (status == null) {
      return -1;
    }
    int kind = status.mode() & FileMode.S_IFMT;
    long major = status.rdev() >>> 8 & 0xFFF;
    boolean isTerminal = major >= FIRST_PSEUDO_TERMINAL && major <= LAST_PSEUDO_TERMINAL;
    if (kind == FileMode.S_IFIFO || kind == FileMode.S_IFSOCK || kind == FileMode.S_IFCHR && isTerminal) {
      throw new OsException(Errno.ESPIPE);
    }
    if (kind == FileMode.S_IFREG) {
      return number("/proc/self/fdinfo/".concat(Integer.toString(fd)), "pos:", 0);
    }
    boolean isNull = kind == FileMode.S_IFCHR && major == MEMORY_DEVICES && (status.rdev() & 0xFF) == NULL_DEVICE;
    return isNull ? 0 : -1;
  }

  static StatResult fstat(int fd) {
    StatResult.Builder status = attributes("/proc/self/fd/".concat(Integer.toString(fd)), FOLLOW);
    if (status == null) {
      return null;
    }
    status.blockSource = new NativePaths.Restat(fd, null, true);
    return status.build();
  }

  /**
   * {@code stat}.
   *
   * @throws OsException {@code ENOENT}
   */
  static StatResult stat(byte[] path, boolean followSymlinks) {
    String name = name(path);
    if (name == null) {
      return null;
    }
    StatResult.Builder status;
    try {
      status = read(name, followSymlinks ? FOLLOW : NO_FOLLOW);
    } catch (NoSuchFileException missing) {
      if (isPlainlyMissing(name)) {
        throw new OsException(Errno.ENOENT, path);
      }
      return null;
    } catch (IOException | RuntimeException unknown) {
      return null;
    }
    status.blockSource = new NativePaths.Restat(OsFiles.AT_FDCWD, path, followSymlinks);
    return status.build();
  }

  /** The JDK does not tell a missing file from one below something that is no directory, nor a dangling link. */
  private static boolean isPlainlyMissing(String name) {
    if (Files.exists(Path.of(name), NO_FOLLOW)) {
      return false;
    }
    for (int slash = name.lastIndexOf('/'); slash > 0; slash = name.lastIndexOf('/', slash - 1)) {
      Path parent = Path.of(name.substring(0, slash));
      if (Files.exists(parent, FOLLOW)) {
        return Files.isDirectory(parent, FOLLOW);
      }
    }
    return true;
  }

  private static StatResult.Builder attributes(String name, LinkOption[] options) {
    try {
      return read(name, options);
    } catch (IOException | RuntimeException unknown) {
      return null;
    }
  }

  private static StatResult.Builder read(String name, LinkOption[] options) throws IOException {
    Map<String, Object> values = Files.readAttributes(Path.of(name), ATTRIBUTES, options);
    StatResult.Builder status = new StatResult.Builder();
    status.dev = (Long) values.get("dev");
    status.ino = (Long) values.get("ino");
    status.mode = (Integer) values.get("mode");
    status.nlink = (Integer) values.get("nlink");
    status.uid = (Integer) values.get("uid");
    status.gid = (Integer) values.get("gid");
    status.rdev = (Long) values.get("rdev");
    status.size = (Long) values.get("size");
    Instant accessed = ((FileTime) values.get("lastAccessTime")).toInstant();
    status.atimeSeconds = accessed.getEpochSecond();
    status.atimeNanos = accessed.getNano();
    Instant modified = ((FileTime) values.get("lastModifiedTime")).toInstant();
    status.mtimeSeconds = modified.getEpochSecond();
    status.mtimeNanos = modified.getNano();
    Instant changed = ((FileTime) values.get("ctime")).toInstant();
    status.ctimeSeconds = changed.getEpochSecond();
    status.ctimeNanos = changed.getNano();
    status.blksize = 4096;
    status.blocks = (status.size + 511) >> 9;
    return status;
  }

  /** The names in a directory; null when it cannot tell, for instance because a name is not ASCII. */
  static List<byte[]> listdir(byte[] path) {
    String name = name(path);
    if (name == null) {
      return null;
    }
    // A stream of paths would make an object of five fields of each name.
    String[] entries = new File(name).list();
    if (entries == null) {
      return null;
    }
    List<byte[]> names = new ArrayList<>(entries.length);
    for (String entry : entries) {
      byte[] encoded = bytes(entry);
      if (encoded == null) {
        return null;
      }
      names.add(encoded);
    }
    return names;
  }

  /**
   * {@code readlink}; null when it cannot tell.
   *
   * @throws OsException {@code ENOENT}, or {@code EINVAL} for what is no link
   */
  static byte[] readlink(byte[] path) {
    String name = name(path);
    if (name == null) {
      return null;
    }
    try {
      return bytes(Files.readSymbolicLink(Path.of(name)).toString());
    } catch (NotLinkException other) {
      throw new OsException(Errno.EINVAL, path);
    } catch (NoSuchFileException missing) {
      if (isPlainlyMissing(name)) {
        throw new OsException(Errno.ENOENT, path);
      }
      return null;
    } catch (IOException | RuntimeException unknown) {
      return null;
    }
  }

  /** The id of the calling thread; -1 when it cannot tell. */
  static int gettid() {
    try {
      String thread = Files.readSymbolicLink(Path.of("/proc/thread-self")).toString();
      return Integer.parseInt(thread, thread.lastIndexOf('/') + 1, thread.length(), 10);
    } catch (IOException | RuntimeException unknown) {
      return -1;
    }
  }

  /** Whether the kernel has taken the name of the calling thread. */
  static boolean setThreadName(byte[] name) {
    try (FileOutputStream file = new FileOutputStream("/proc/thread-self/comm")) {
      file.write(name);
      return true;
    } catch (IOException failure) {
      return false;
    }
  }

  /**
   * A number of {@code /proc/self/status}; -1 when it cannot tell.
   *
   * @param index which one of the line
   */
  static int status(String field, int index) {
    return (int) number("/proc/self/status", field, index);
  }

  /** The process that a descriptor of {@code pidfd_open}, or of a folder of {@code /proc}, refers to; -1 for others. */
  static int processOf(int pidfd) {
    try {
      String file = Files.readSymbolicLink(Path.of("/proc/self/fd/" + pidfd)).toString();
      return file.startsWith("/proc/") ? Integer.parseInt(file, 6, file.length(), 10)
          : (int) number("/proc/self/fdinfo/" + pidfd, "Pid:", 1);
    } catch (IOException | RuntimeException unknown) {
      return -1;
    }
  }

  /** A number behind the name of a line in a file of {@code /proc}; -1 when it cannot tell. */
  private static long number(String path, String field, int index) {
    try (FileInputStream file = new FileInputStream(path)) {
      String status = NativeFiles.latin(file.readAllBytes());
      int line = status.startsWith(field) ? 0 : status.indexOf("\n".concat(field)) + 1;
      int start = line + field.length();
      for (int i = 0; i < index; i++) {
        start = status.indexOf('\t', start) + 1;
      }
      while (status.charAt(start) == '\t') {
        start++;
      }
      int end = start;
      while (Character.isDigit(status.charAt(end))) {
        end++;
      }
      return Long.parseLong(status, start, end, 10);
    } catch (IOException | RuntimeException unknown) {
      return -1;
    }
  }

  /** {@code getcwd}; null when it cannot tell. */
  static byte[] getcwd() {
    try {
      String directory = Files.readSymbolicLink(Path.of("/proc/self/cwd")).toString();
      return directory.endsWith(" (deleted)") ? null : bytes(directory);
    } catch (IOException | RuntimeException unknown) {
      return null;
    }
  }

  /** The contents of a file; null when it cannot tell. */
  static byte[] readFile(byte[] path) {
    String name = name(path);
    if (name == null) {
      return null;
    }
    try (FileInputStream file = new FileInputStream(name)) {
      return file.readAllBytes();
    } catch (IOException unknown) {
      return null;
    }
  }

  /** A path as the JDK takes it; null where the two may differ: not ASCII, empty, or with a slash at the end. */
  private static String name(byte[] path) {
    if (path.length == 0 || (path[path.length - 1] == '/' && path.length > 1)) {
      return null;
    }
    for (byte unit : path) {
      if (unit <= 0) {
        return null;
      }
    }
    return NativeFiles.latin(path);
  }

  private static byte[] bytes(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '~') {
        return null;
      }
    }
    return NativeFiles.ascii(text);
  }
}
