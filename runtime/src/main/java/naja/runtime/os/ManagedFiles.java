package naja.runtime.os;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;

/** {@link OsFiles} over NIO, with virtual descriptors, for {@link ManagedOs}. */
final class ManagedFiles implements OsFiles {

  private static final int O_ACCMODE = 3;
  private static final int O_WRONLY = 1;
  private static final int O_RDWR = 2;
  private static final int O_CREAT = 0x40;
  private static final int O_EXCL = 0x80;
  private static final int O_TRUNC = 0x200;
  private static final int O_APPEND = 0x400;
  private static final int O_DIRECTORY = (int) OsConstants.POSIX.get("O_DIRECTORY");
  private static final int LIMIT = 65536;

  private final ArrayList<Open> table = new ArrayList<>();
  private ManagedPaths paths;

  /** What a descriptor stands for; duplicates share it. */
  private static final class Open {
    final Path path;
    final SeekableByteChannel channel;
    final InputStream input;
    final OutputStream output;
    final boolean append;
    int users;

    Open(Path path, SeekableByteChannel channel, InputStream input, OutputStream output, boolean append) {
      this.path = path;
      this.channel = channel;
      this.input = input;
      this.output = output;
      this.append = append;
    }

    boolean isDirectory() {
      return path != null && channel == null;
    }
  }

  ManagedFiles(InputStream input, OutputStream output, OutputStream error) {
    table.add(input == null ? null : stream(input, null));
    table.add(output == null ? null : stream(null, output));
    table.add(error == null ? null : stream(null, error));
  }

  private static Open stream(InputStream input, OutputStream output) {
    Open open = new Open(null, null, input, output, false);
    open.users = 1;
    return open;
  }

  void connect(ManagedPaths newPaths) {
    paths = newPaths;
  }

  private synchronized Open get(int fd) {
    Open open = fd >= 0 && fd < table.size() ? table.get(fd) : null;
    if (open == null) {
      throw new OsException(Errno.EBADF);
    }
    return open;
  }

  private synchronized int enter(Open open, int lowest) {
    int fd = lowest;
    while (fd < table.size() && table.get(fd) != null) {
      fd++;
    }
    if (fd >= LIMIT) {
      throw new OsException(Errno.EMFILE);
    }
    put(fd, open);
    return fd;
  }

  private void put(int fd, Open open) {
    while (table.size() <= fd) {
      table.add(null);
    }
    table.set(fd, open);
    open.users++;
  }

  /** The path of an open directory. */
  Path directoryOf(int fd) {
    Open open = get(fd);
    if (!open.isDirectory()) {
      throw new OsException(Errno.ENOTDIR);
    }
    return open.path;
  }

  /** The path of an open file or directory. */
  Path pathOf(int fd) {
    Path path = get(fd).path;
    if (path == null) {
      throw new OsException(Errno.EINVAL);
    }
    return path;
  }

  @Override
  public int open(int dirFd, byte[] name, int flags, int mode) {
    Path path = paths.resolve(dirFd, name);
    boolean writes = (flags & O_ACCMODE) != 0;
    if ((flags & O_ACCMODE) != O_WRONLY) {
      paths.checkRead(path, true, name);
    }
    if (writes || (flags & (O_CREAT | O_TRUNC)) != 0) {
      paths.checkWrite(path, true, name);
    }
    try {
      return enter(Files.isDirectory(path) ? openDirectory(path, flags) : openFile(path, flags, mode), 0);
    } catch (IOException | RuntimeException failure) {
      throw NioErrors.failure(failure, path, name);
    }
  }

  private static Open openDirectory(Path path, int flags) {
    if ((flags & (O_CREAT | O_EXCL)) == (O_CREAT | O_EXCL)) {
      throw new OsException(Errno.EEXIST);
    }
    if ((flags & (O_ACCMODE | O_CREAT | O_TRUNC)) != 0) {
      throw new OsException(Errno.EISDIR);
    }
    return new Open(path, null, null, null, false);
  }

  private Open openFile(Path path, int flags, int mode) throws IOException {
    if ((flags & O_DIRECTORY) != 0) {
      throw new OsException(Files.exists(path) ? Errno.ENOTDIR : Errno.ENOENT);
    }
    Set<OpenOption> options = new HashSet<>();
    int access = flags & O_ACCMODE;
    if (access != O_WRONLY) {
      options.add(StandardOpenOption.READ);
    }
    if (access == O_WRONLY || access == O_RDWR) {
      options.add(StandardOpenOption.WRITE);
      if ((flags & O_TRUNC) != 0) {
        options.add(StandardOpenOption.TRUNCATE_EXISTING);
      }
    }
    boolean made = false;
    if ((flags & O_CREAT) != 0 && ((flags & O_EXCL) != 0 || !Files.exists(path))) {
      // NIO makes files only when it opens them for writing.
      Files.createFile(path);
      made = true;
    }
    SeekableByteChannel channel = Files.newByteChannel(path, options);
    if (made) {
      paths.initialise(path, mode);
    }
    return new Open(path, channel, null, null, (flags & O_APPEND) != 0);
  }

  @Override
  public void close(int fd) {
    Open open;
    synchronized (this) {
      open = get(fd);
      table.set(fd, null);
      if (--open.users > 0) {
        return;
      }
    }
    try {
      if (open.channel != null) {
        open.channel.close();
      }
      if (open.output != null) {
        open.output.flush();
      }
    } catch (IOException failure) {
      throw NioErrors.failure(failure);
    }
  }

  @Override
  public void closeRange(int low, int high) {
    for (int fd = Math.max(0, low); fd < high && fd < LIMIT; fd++) {
      try {
        close(fd);
      } catch (OsException ignored) {
        // closerange ignores errors.
      }
    }
  }

  @Override
  public int read(int fd, byte[] into, int from, int length) {
    Open open = get(fd);
    try {
      if (open.input != null) {
        return Math.max(0, open.input.read(into, from, length));
      }
      SeekableByteChannel channel = channel(open);
      synchronized (open) {
        return Math.max(0, channel.read(ByteBuffer.wrap(into, from, length)));
      }
    } catch (IOException | RuntimeException failure) {
      throw NioErrors.failure(failure);
    }
  }

  private static SeekableByteChannel channel(Open open) {
    if (open.isDirectory()) {
      throw new OsException(Errno.EISDIR);
    }
    if (open.channel == null) {
      throw new OsException(open.input != null || open.output != null ? Errno.EBADF : Errno.ESPIPE);
    }
    return open.channel;
  }

  @Override
  public int write(int fd, byte[] data, int from, int length) {
    Open open = get(fd);
    try {
      if (open.output != null) {
        open.output.write(data, from, length);
        open.output.flush();
        return length;
      }
      SeekableByteChannel channel = channel(open);
      synchronized (open) {
        if (open.append) {
          channel.position(channel.size());
        }
        return channel.write(ByteBuffer.wrap(data, from, length));
      }
    } catch (IOException | RuntimeException failure) {
      throw NioErrors.failure(failure);
    }
  }

  @Override
  public int pread(int fd, byte[] into, int from, int length, long position) {
    return at(fd, position, channel -> Math.max(0, channel.read(ByteBuffer.wrap(into, from, length))));
  }

  @Override
  public int pwrite(int fd, byte[] data, int from, int length, long position) {
    return at(fd, position, channel -> channel.write(ByteBuffer.wrap(data, from, length)));
  }

  /** A transfer at a position. */
  private interface Transfer {
    int run(SeekableByteChannel channel) throws IOException;
  }

  private int at(int fd, long position, Transfer transfer) {
    Open open = get(fd);
    try {
      SeekableByteChannel channel = channel(open);
      synchronized (open) {
        long former = channel.position();
        channel.position(position);
        try {
          return transfer.run(channel);
        } finally {
          channel.position(former);
        }
      }
    } catch (IllegalArgumentException negative) {
      throw new OsException(Errno.EINVAL);
    } catch (IOException | RuntimeException failure) {
      throw NioErrors.failure(failure);
    }
  }

  @Override
  public long lseek(int fd, long offset, int whence) {
    Open open = get(fd);
    if (open.channel == null) {
      throw new OsException(open.isDirectory() ? Errno.EINVAL : Errno.ESPIPE);
    }
    try {
      synchronized (open) {
        long base = switch (whence) {
          case 0 -> 0;
          case 1 -> open.channel.position();
          case 2 -> open.channel.size();
          default -> throw new OsException(Errno.EINVAL);
        };
        long target = base + offset;
        if (target < 0) {
          throw new OsException(Errno.EINVAL);
        }
        open.channel.position(target);
        return target;
      }
    } catch (IOException failure) {
      throw NioErrors.failure(failure);
    }
  }

  @Override
  public StatResult fstat(int fd) {
    Open open = get(fd);
    if (open.path == null) {
      StatResult.Builder status = new StatResult.Builder();
      status.mode = FileMode.S_IFIFO | 0600;
      status.nlink = 1;
      status.blksize = 4096;
      return status.build();
    }
    try {
      return ManagedPaths.status(open.path, true);
    } catch (IOException gone) {
      return ofRemoved(open);
    }
  }

  /** An open file without a name has only a size. */
  private static StatResult ofRemoved(Open open) {
    StatResult.Builder status = new StatResult.Builder();
    status.mode = open.isDirectory() ? FileMode.S_IFDIR | 0700 : FileMode.S_IFREG | 0600;
    status.blksize = 4096;
    if (open.channel != null) {
      try {
        status.size = open.channel.size();
      } catch (IOException failure) {
        throw NioErrors.failure(failure);
      }
    }
    return status.build();
  }

  @Override
  public boolean isatty(int fd) {
    return false;
  }

  @Override
  public synchronized int dup(int fd) {
    return enter(get(fd), 0);
  }

  @Override
  public synchronized int dup2(int fd, int target, boolean inheritable) {
    Open open = get(fd);
    if (target < 0 || target >= LIMIT) {
      throw new OsException(Errno.EBADF);
    }
    if (fd != target) {
      if (target < table.size() && table.get(target) != null) {
        close(target);
      }
      put(target, open);
    }
    return target;
  }

  @Override
  public void ftruncate(int fd, long length) {
    Open open = get(fd);
    try {
      synchronized (open) {
        resize(channel(open), length);
      }
    } catch (IOException | RuntimeException failure) {
      throw NioErrors.failure(failure);
    }
  }

  /** Truncates or extends; the position stays. */
  static void resize(SeekableByteChannel channel, long length) throws IOException {
    if (length < 0) {
      throw new OsException(Errno.EINVAL);
    }
    long position = channel.position();
    if (length > channel.size()) {
      channel.position(length - 1);
      channel.write(ByteBuffer.wrap(new byte[1]));
    } else {
      channel.truncate(length);
    }
    channel.position(position);
  }

  @Override
  public void fsync(int fd) {
    Open open = get(fd);
    try {
      if (open.channel instanceof FileChannel file) {
        file.force(true);
      }
    } catch (IOException failure) {
      throw NioErrors.failure(failure);
    }
  }

  @Override
  public void fdatasync(int fd) {
    fsync(fd);
  }

  @Override
  public void fchmod(int fd, int mode) {
    Path path = pathOf(fd);
    paths.checkWrite(path, true, null);
    try {
      ManagedPaths.setMode(path, mode);
    } catch (IOException | RuntimeException failure) {
      throw NioErrors.failure(failure);
    }
  }

  /** There are no programs that could inherit. */
  @Override
  public boolean getInheritable(int fd) {
    get(fd);
    return false;
  }

  @Override
  public void setInheritable(int fd, boolean inheritable) {
    get(fd);
  }

  @Override
  public boolean getBlocking(int fd) {
    get(fd);
    return true;
  }

  @Override
  public byte[] readFile(byte[] name) {
    Path path = paths.resolve(AT_FDCWD, name);
    paths.checkRead(path, true, name);
    try {
      return Files.readAllBytes(path);
    } catch (IOException | RuntimeException failure) {
      throw NioErrors.failure(failure, path, name);
    }
  }
}
