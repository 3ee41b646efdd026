package naja.runtime.os;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@link OsPaths} over NIO, for {@link ManagedOs}. */
final class ManagedPaths implements OsPaths {

  private static final LinkOption[] FOLLOW = {};
  private static final LinkOption[] NO_FOLLOW = {LinkOption.NOFOLLOW_LINKS};
  private static final int ALL_PERMISSIONS = 0777;
  /** From the bit of 0400 down. */
  private static final PosixFilePermission[] PERMISSIONS = {PosixFilePermission.OWNER_READ,
    PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_READ,
    PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_READ,
    PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE};
  private static final int BLOCK = 4096;
  private static final int LINK_LIMIT = 40;

  private final ManagedOs.Policy policy;
  private final ManagedFiles files;
  private volatile Path directory;
  private int mask = 022;

  ManagedPaths(Path directory, ManagedOs.Policy policy, ManagedFiles files) {
    this.directory = directory.toAbsolutePath().normalize();
    this.policy = policy;
    this.files = files;
  }

  /** Something that NIO does and may fail. */
  private interface Action<T> {
    T run() throws IOException;
  }

  private static <T> T attempt(Path path, byte[] given, Action<T> action) {
    try {
      return action.run();
    } catch (IOException | RuntimeException failure) {
      throw NioErrors.failure(failure, path, given);
    }
  }

  /**
   * The absolute path that bytes name.
   *
   * @throws OsException {@code ENOENT} for an empty path, {@code EILSEQ} for what NIO cannot name
   */
  Path resolve(int dirFd, byte[] path) {
    if (path.length == 0) {
      throw new OsException(Errno.ENOENT, path);
    }
    Path base = dirFd == OsFiles.AT_FDCWD ? directory : files.directoryOf(dirFd);
    try {
      return base.resolve(base.getFileSystem().getPath(StandardCharsets.UTF_8.newDecoder()
          .decode(ByteBuffer.wrap(path)).toString()));
    } catch (CharacterCodingException | InvalidPathException unnamable) {
      throw new OsException(Errno.EILSEQ, path);
    }
  }

  static byte[] encode(Path path) {
    return path.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The path that the policy is asked about: with links followed, but perhaps the last. */
  private static Path real(Path path, boolean follow) {
    return real(path, follow, LINK_LIMIT);
  }

  private static Path real(Path path, boolean follow, int links) {
    if (links == 0) {
      throw new OsException(Errno.ELOOP);
    }
    if (follow) {
      try {
        return path.toRealPath();
      } catch (IOException missing) {
        // A file that is to be made: its directory counts, and where a dangling link leads.
      }
      if (Files.isSymbolicLink(path)) {
        try {
          return real(path.resolveSibling(Files.readSymbolicLink(path)), true, links - 1);
        } catch (IOException unreadable) {
          throw NioErrors.failure(unreadable);
        }
      }
    }
    Path parent = path.getParent();
    return parent == null ? path : real(parent, true, links).resolve(path.getFileName()).normalize();
  }

  void checkRead(Path path, boolean follow, byte[] given) {
    if (!policy.mayRead(real(path, follow))) {
      throw new OsException(Errno.EACCES, given);
    }
  }

  void checkWrite(Path path, boolean follow, byte[] given) {
    if (!policy.mayWrite(real(path, follow))) {
      throw new OsException(Errno.EACCES, given);
    }
  }

  private Path readable(int dirFd, byte[] path, boolean follow) {
    Path resolved = resolve(dirFd, path);
    checkRead(resolved, follow, path);
    return resolved;
  }

  private Path writable(int dirFd, byte[] path, boolean follow) {
    Path resolved = resolve(dirFd, path);
    checkWrite(resolved, follow, path);
    return resolved;
  }

  @Override
  public StatResult stat(int dirFd, byte[] path, boolean followSymlinks) {
    Path resolved = readable(dirFd, path, followSymlinks);
    return attempt(resolved, path, () -> status(resolved, followSymlinks));
  }

  static StatResult status(Path path, boolean follow) throws IOException {
    LinkOption[] options = follow ? FOLLOW : NO_FOLLOW;
    StatResult.Builder status = new StatResult.Builder();
    Set<String> views = path.getFileSystem().supportedFileAttributeViews();
    BasicFileAttributes basic;
    int permissions;
    if (views.contains("posix")) {
      PosixFileAttributes posix = Files.readAttributes(path, PosixFileAttributes.class, options);
      basic = posix;
      permissions = mode(posix.permissions());
    } else {
      basic = Files.readAttributes(path, BasicFileAttributes.class, options);
      permissions = basic.isDirectory() || Files.isExecutable(path) ? 0755 : 0644;
    }
    status.nlink = 1;
    Instant changed = basic.lastModifiedTime().toInstant();
    if (views.contains("unix")) {
      Map<String, Object> unix = Files.readAttributes(path, "unix:dev,ino,mode,nlink,uid,gid,rdev,ctime", options);
      status.dev = (Long) unix.get("dev");
      status.ino = (Long) unix.get("ino");
      status.mode = (Integer) unix.get("mode");
      status.nlink = (Integer) unix.get("nlink");
      status.uid = (Integer) unix.get("uid");
      status.gid = (Integer) unix.get("gid");
      status.rdev = (Long) unix.get("rdev");
      changed = ((FileTime) unix.get("ctime")).toInstant();
    } else {
      Object key = basic.fileKey() == null ? path : basic.fileKey();
      status.ino = key.hashCode() & 0xFFFFFFFFL;
      status.mode = type(basic) | permissions;
    }
    status.size = basic.size();
    status.blksize = BLOCK;
    status.blocks = (status.size + 511) >> 9;
    Instant accessed = basic.lastAccessTime().toInstant();
    status.atimeSeconds = accessed.getEpochSecond();
    status.atimeNanos = accessed.getNano();
    Instant modified = basic.lastModifiedTime().toInstant();
    status.mtimeSeconds = modified.getEpochSecond();
    status.mtimeNanos = modified.getNano();
    status.ctimeSeconds = changed.getEpochSecond();
    status.ctimeNanos = changed.getNano();
    return status.build();
  }

  private static int type(BasicFileAttributes attributes) {
    return attributes.isDirectory() ? FileMode.S_IFDIR
        : attributes.isSymbolicLink() ? FileMode.S_IFLNK : attributes.isOther() ? FileMode.S_IFCHR : FileMode.S_IFREG;
  }

  private static int mode(Set<PosixFilePermission> permissions) {
    int mode = 0;
    for (int i = 0; i < PERMISSIONS.length; i++) {
      if (permissions.contains(PERMISSIONS[i])) {
        mode |= 0400 >> i;
      }
    }
    return mode;
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    for (int i = 0; i < PERMISSIONS.length; i++) {
      if ((mode & (0400 >> i)) != 0) {
        permissions.add(PERMISSIONS[i]);
      }
    }
    return permissions;
  }

  @Override
  public boolean access(int dirFd, byte[] path, int mode, boolean effectiveIds, boolean followSymlinks) {
    try {
      Path resolved = readable(dirFd, path, followSymlinks);
      if ((mode & 2) != 0) {
        checkWrite(resolved, followSymlinks, path);
      }
      if (!followSymlinks && Files.isSymbolicLink(resolved)) {
        return true;
      }
      List<AccessMode> modes = new ArrayList<>();
      if ((mode & 4) != 0) {
        modes.add(AccessMode.READ);
      }
      if ((mode & 2) != 0) {
        modes.add(AccessMode.WRITE);
      }
      if ((mode & 1) != 0) {
        modes.add(AccessMode.EXECUTE);
      }
      resolved.getFileSystem().provider().checkAccess(resolved, modes.toArray(AccessMode[]::new));
      return true;
    } catch (IOException | RuntimeException refused) {
      return false;
    }
  }

  /** Gives a new file or directory its mode, where the file system has modes. */
  void initialise(Path path, int mode) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(permissions(mode & ALL_PERMISSIONS & ~mask));
    }
  }

  @Override
  public void mkdir(int dirFd, byte[] path, int mode) {
    Path resolved = writable(dirFd, path, false);
    attempt(resolved, path, () -> {
      Files.createDirectory(resolved);
      initialise(resolved, mode);
      return null;
    });
  }

  @Override
  public void rmdir(int dirFd, byte[] path) {
    Path resolved = writable(dirFd, path, false);
    attempt(resolved, path, () -> {
      if (Files.exists(resolved, NO_FOLLOW) && !Files.isDirectory(resolved, NO_FOLLOW)) {
        throw new OsException(Errno.ENOTDIR);
      }
      Files.delete(resolved);
      return null;
    });
  }

  @Override
  public void unlink(int dirFd, byte[] path) {
    Path resolved = writable(dirFd, path, false);
    attempt(resolved, path, () -> {
      if (Files.isDirectory(resolved, NO_FOLLOW)) {
        throw new OsException(Errno.EISDIR);
      }
      Files.delete(resolved);
      return null;
    });
  }

  @Override
  public void rename(int sourceDirFd, byte[] source, int targetDirFd, byte[] target) {
    Path from = writable(sourceDirFd, source, false);
    Path to = writable(targetDirFd, target, false);
    try {
      if (Files.isDirectory(to, NO_FOLLOW) && Files.exists(from, NO_FOLLOW) && !Files.isDirectory(from, NO_FOLLOW)) {
        throw new OsException(Errno.EISDIR);
      }
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | RuntimeException failure) {
      throw new OsException(NioErrors.failure(failure, from, source).errno(), source, target);
    }
  }

  @Override
  public void link(int sourceDirFd, byte[] source, int targetDirFd, byte[] target, boolean followSymlinks) {
    Path from = writable(sourceDirFd, source, followSymlinks);
    Path to = writable(targetDirFd, target, false);
    try {
      Files.createLink(to, followSymlinks ? from.toRealPath() : from);
    } catch (IOException | RuntimeException failure) {
      throw new OsException(NioErrors.failure(failure, from, source).errno(), source, target);
    }
  }

  @Override
  public void symlink(byte[] target, int dirFd, byte[] path) {
    Path resolved = writable(dirFd, path, false);
    Path leads = resolved.getFileSystem().getPath(new String(target, StandardCharsets.UTF_8));
    try {
      Files.createSymbolicLink(resolved, leads);
    } catch (IOException | RuntimeException failure) {
      throw new OsException(NioErrors.failure(failure, resolved, path).errno(), target, path);
    }
  }

  @Override
  public byte[] readlink(int dirFd, byte[] path) {
    Path resolved = readable(dirFd, path, false);
    return attempt(resolved, path, () -> encode(Files.readSymbolicLink(resolved)));
  }

  @Override
  public void chmod(int dirFd, byte[] path, int mode, boolean followSymlinks) {
    Path resolved = writable(dirFd, path, followSymlinks);
    attempt(resolved, path, () -> {
      setMode(resolved, mode);
      return null;
    });
  }

  static void setMode(Path path, int mode) throws IOException {
    if (Files.getFileAttributeView(path, PosixFileAttributeView.class) == null) {
      throw new OsException(Errno.ENOTSUP);
    }
    Files.setPosixFilePermissions(path, permissions(mode));
  }

  @Override
  public void utimens(int dirFd, byte[] path, long atimeSeconds, int atimeNanos, long mtimeSeconds, int mtimeNanos,
      boolean followSymlinks) {
    Path resolved = path == null ? files.pathOf(dirFd) : resolve(dirFd, path);
    checkWrite(resolved, followSymlinks, path);
    attempt(resolved, path, () -> {
      Files.getFileAttributeView(resolved, BasicFileAttributeView.class, followSymlinks ? FOLLOW : NO_FOLLOW)
          .setTimes(time(mtimeSeconds, mtimeNanos), time(atimeSeconds, atimeNanos), null);
      return null;
    });
  }

  private static FileTime time(long seconds, int nanos) {
    return nanos == UTIME_OMIT ? null
        : FileTime.from(nanos == UTIME_NOW ? Instant.now() : Instant.ofEpochSecond(seconds, nanos));
  }

  @Override
  public void truncate(byte[] path, long length) {
    Path resolved = writable(OsFiles.AT_FDCWD, path, true);
    attempt(resolved, path, () -> {
      try (SeekableByteChannel channel = Files.newByteChannel(resolved, StandardOpenOption.WRITE)) {
        ManagedFiles.resize(channel, length);
      }
      return null;
    });
  }

  @Override
  public void chdir(byte[] path) {
    Path resolved = readable(OsFiles.AT_FDCWD, path, true);
    directory = attempt(resolved, path, () -> {
      Path real = resolved.toRealPath();
      if (!Files.isDirectory(real)) {
        throw new OsException(Errno.ENOTDIR);
      }
      return real;
    });
  }

  @Override
  public void fchdir(int fd) {
    directory = files.directoryOf(fd);
  }

  @Override
  public byte[] getcwd() {
    return encode(directory);
  }

  @Override
  public synchronized int umask(int newMask) {
    int former = mask;
    mask = newMask & ALL_PERMISSIONS;
    return former;
  }

  @Override
  public List<byte[]> listdir(byte[] path) {
    List<byte[]> names = new ArrayList<>();
    try (OsDirectory opened = openDirectory(path)) {
      for (DirectoryEntry entry = opened.next(); entry != null; entry = opened.next()) {
        names.add(entry.name());
      }
    }
    return names;
  }

  @Override
  @SuppressWarnings("StreamResourceLeak") // the directory owns it and is closed by its owner
  public OsDirectory openDirectory(byte[] path) {
    Path resolved = readable(OsFiles.AT_FDCWD, path, true);
    return attempt(resolved, path, () -> new Entries(resolved));
  }

  @Override
  @SuppressWarnings("StreamResourceLeak") // the directory owns it and is closed by its owner
  public OsDirectory openDirectory(int fd) {
    Path resolved = files.directoryOf(fd);
    return attempt(resolved, null, () -> new Entries(resolved));
  }

  private static final class Entries implements OsDirectory {

    private final DirectoryStream<Path> stream;
    private final Iterator<Path> paths;

    Entries(Path path) throws IOException {
      this.stream = path.getFileSystem().provider().newDirectoryStream(path, every -> true);
      this.paths = stream.iterator();
    }

    @Override
    public DirectoryEntry next() {
      return attempt(null, null, () -> {
        if (!paths.hasNext()) {
          return null;
        }
        Path path = paths.next();
        int type = DT_UNKNOWN;
        long inode = 0;
        try {
          StatResult status = status(path, false);
          type = (status.mode() & FileMode.S_IFMT) >> 12;
          inode = status.ino();
        } catch (IOException gone) {
          // Another has removed it: the name was there.
        }
        return new DirectoryEntry(encode(path.getFileName()), inode, type);
      });
    }

    @Override
    public void close() {
      attempt(null, null, () -> {
        stream.close();
        return null;
      });
    }
  }
}
