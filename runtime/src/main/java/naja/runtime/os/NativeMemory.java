package naja.runtime.os;

import java.lang.foreign.MemorySegment;

/** {@link OsMemory} over the C library. */
final class NativeMemory implements OsMemory {

  private static final CFunction MMAP = new CFunction("mmap");
  private static final CFunction MUNMAP = new CFunction("munmap");
  private static final CFunction MREMAP = new CFunction("mremap");
  private static final CFunction MSYNC = new CFunction("msync");
  private static final CFunction MADVISE = new CFunction("madvise");
  private static final int MREMAP_MAYMOVE = 1;
  private static final int MS_SYNC = 4;
  private static final int O_NOFOLLOW = (int) OsConstants.POSIX.get("O_NOFOLLOW");

  private final NativeFiles files;
  private final NativePaths paths;

  NativeMemory(NativeFiles files, NativePaths paths) {
    this.files = files;
    this.paths = paths;
  }

  /** Where both C libraries of Linux keep shared memory; older ones have the functions in a library of their own. */
  private static byte[] file(byte[] name) {
    int start = 0;
    while (start < name.length && name[start] == '/') {
      start++;
    }
    String rest = NativeFiles.latin(name).substring(start);
    if (rest.isEmpty() || rest.indexOf('/') >= 0 || rest.equals(".") || rest.equals("..")) {
      throw new OsException(Errno.EINVAL, name);
    }
    return NativeFiles.ascii("/dev/shm/" + rest);
  }

  @Override
  public int shmOpen(byte[] name, int flags, int mode) {
    try {
      return files.open(OsFiles.AT_FDCWD, file(name), flags | NativeFiles.O_CLOEXEC | O_NOFOLLOW, mode);
    } catch (OsException failure) {
      throw new OsException(failure.errno(), name);
    }
  }

  @Override
  public void shmUnlink(byte[] name) {
    try {
      paths.unlink(OsFiles.AT_FDCWD, file(name));
    } catch (OsException failure) {
      throw new OsException(failure.errno() == Errno.EPERM ? Errno.EACCES : failure.errno(), name);
    }
  }

  @Override
  public Mapping map(long length, int protection, int flags, int fd, long offset) {
    Scratch s = Scratch.enter();
    try {
      return new NativeMapping(s.checkLong(s.call(MMAP, 0, length, protection, flags, fd, offset)), length);
    } finally {
      s.exit();
    }
  }

  private static final class NativeMapping implements Mapping {

    private final long address;
    private final long length;
    private final MemorySegment memory;
    private boolean mapped = true;

    @SuppressWarnings("restricted")
    NativeMapping(long address, long length) {
      this.address = address;
      this.length = length;
      this.memory = MemorySegment.ofAddress(address).reinterpret(length);
    }

    @Override
    public MemorySegment memory() {
      return memory;
    }

    @Override
    public void sync(long offset, long size) {
      Scratch s = Scratch.enter();
      try {
        s.check(s.call(MSYNC, address + offset, size, MS_SYNC));
      } finally {
        s.exit();
      }
    }

    @Override
    public void advise(long offset, long size, int advice) {
      Scratch s = Scratch.enter();
      try {
        s.check(s.call(MADVISE, address + offset, size, advice));
      } finally {
        s.exit();
      }
    }

    @Override
    public synchronized Mapping resize(long newLength) {
      Scratch s = Scratch.enter();
      try {
        long moved = s.checkLong(s.call(MREMAP, address, length, newLength, MREMAP_MAYMOVE));
        mapped = false;
        return new NativeMapping(moved, newLength);
      } finally {
        s.exit();
      }
    }

    @Override
    public synchronized void unmap() {
      if (!mapped) {
        return;
      }
      mapped = false;
      Scratch s = Scratch.enter();
      try {
        s.check(s.call(MUNMAP, address, length));
      } finally {
        s.exit();
      }
    }
  }
}
