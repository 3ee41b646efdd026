package naja.runtime.os;

import java.util.function.Supplier;

/**
 * What {@code stat} tells about a file, with the widths of 64-bit Linux. Immutable.
 *
 * <p>The block figures may be filled in when they are first asked for: before the C library has been loaded, a
 * {@code stat} is answered by the JDK, which does not tell them.
 */
public final class StatResult {

  private final long dev;
  private final long ino;
  private final int mode;
  private final long nlink;
  private final int uid;
  private final int gid;
  private final long rdev;
  private final long size;
  private final long atimeSeconds;
  private final int atimeNanos;
  private final long mtimeSeconds;
  private final int mtimeNanos;
  private final long ctimeSeconds;
  private final int ctimeNanos;
  private int blksize;
  private long blocks;
  private Supplier<StatResult> blockSource;

  private StatResult(Builder from) {
    dev = from.dev;
    ino = from.ino;
    mode = from.mode;
    nlink = from.nlink;
    uid = from.uid;
    gid = from.gid;
    rdev = from.rdev;
    size = from.size;
    atimeSeconds = from.atimeSeconds;
    atimeNanos = from.atimeNanos;
    mtimeSeconds = from.mtimeSeconds;
    mtimeNanos = from.mtimeNanos;
    ctimeSeconds = from.ctimeSeconds;
    ctimeNanos = from.ctimeNanos;
    blksize = from.blksize;
    blocks = from.blocks;
    blockSource = from.blockSource;
  }

  /** {@code st_dev}. */
  public long dev() {
    return dev;
  }

  /** {@code st_ino}; an unsigned 64-bit number. */
  public long ino() {
    return ino;
  }

  /** {@code st_mode}: file type and permission bits. */
  public int mode() {
    return mode;
  }

  /** {@code st_nlink}. */
  public long nlink() {
    return nlink;
  }

  /** {@code st_uid}; an unsigned 32-bit number. */
  public int uid() {
    return uid;
  }

  /** {@code st_gid}; an unsigned 32-bit number. */
  public int gid() {
    return gid;
  }

  /** {@code st_rdev}. */
  public long rdev() {
    return rdev;
  }

  /** {@code st_size}, bytes. */
  public long size() {
    return size;
  }

  /** {@code st_blksize}, bytes. */
  public synchronized int blksize() {
    fillBlocks();
    return blksize;
  }

  /** {@code st_blksize} if it is known, or else the usual: good enough to choose the size of a buffer. */
  public synchronized int blksizeHint() {
    return blksize;
  }

  /** {@code st_blocks}, in units of 512 bytes. */
  public synchronized long blocks() {
    fillBlocks();
    return blocks;
  }

  /** Whole seconds of {@code st_atime}. */
  public long atimeSeconds() {
    return atimeSeconds;
  }

  /** The nanoseconds of {@code st_atime} within its second. */
  public int atimeNanos() {
    return atimeNanos;
  }

  /** Whole seconds of {@code st_mtime}. */
  public long mtimeSeconds() {
    return mtimeSeconds;
  }

  /** The nanoseconds of {@code st_mtime} within its second. */
  public int mtimeNanos() {
    return mtimeNanos;
  }

  /** Whole seconds of {@code st_ctime}. */
  public long ctimeSeconds() {
    return ctimeSeconds;
  }

  /** The nanoseconds of {@code st_ctime} within its second. */
  public int ctimeNanos() {
    return ctimeNanos;
  }

  /** Whether it is a regular file. */
  public boolean isRegular() {
    return (mode & FileMode.S_IFMT) == FileMode.S_IFREG;
  }

  /** Whether it is a directory. */
  public boolean isDirectory() {
    return (mode & FileMode.S_IFMT) == FileMode.S_IFDIR;
  }

  /** Whether it is a symbolic link. */
  public boolean isSymlink() {
    return (mode & FileMode.S_IFMT) == FileMode.S_IFLNK;
  }

  /** Whether it is a character device. */
  public boolean isCharacterDevice() {
    return (mode & FileMode.S_IFMT) == FileMode.S_IFCHR;
  }

  private void fillBlocks() {
    Supplier<StatResult> source = blockSource;
    if (source == null) {
      return;
    }
    blockSource = null;
    StatResult now = null;
    try {
      now = source.get();
    } catch (OsException gone) {
      // The file went away since: the estimate of the builder stays.
    }
    if (now != null && now.ino == ino && now.dev == dev) {
      blksize = now.blksize();
      blocks = now.blocks();
    }
  }

  /** Collects the fields of a {@link StatResult}; what is not set is zero. */
  static final class Builder {
    long dev;
    long ino;
    int mode;
    long nlink;
    int uid;
    int gid;
    long rdev;
    long size;
    int blksize;
    long blocks;
    long atimeSeconds;
    int atimeNanos;
    long mtimeSeconds;
    int mtimeNanos;
    long ctimeSeconds;
    int ctimeNanos;
    Supplier<StatResult> blockSource;

    StatResult build() {
      return new StatResult(this);
    }
  }
}
