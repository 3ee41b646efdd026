package naja.runtime.os;

/**
 * A system call failed: the error number, as C's {@code errno}, and the file names that Python's {@code OSError} carries.
 *
 * <p>It has no Java stack trace: the caller turns it into an {@code OSError} at once.
 */
public final class OsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int errno;
  private final transient byte[] path;
  private final transient byte[] otherPath;

  /** A failure that concerns no path. */
  public OsException(int errno) {
    this(errno, null, null);
  }

  /** A failure that concerns a path. */
  public OsException(int errno, byte[] path) {
    this(errno, path, null);
  }

  /**
   * A failure that concerns one or two paths.
   *
   * @param path {@code OSError.filename}, or null
   * @param otherPath {@code OSError.filename2}, or null
   */
  public OsException(int errno, byte[] path, byte[] otherPath) {
    super(null, null, false, false);
    this.errno = errno;
    this.path = path;
    this.otherPath = otherPath;
  }

  /** The error number, one of {@link Errno}. */
  public int errno() {
    return errno;
  }

  /** The path the call was given, as given; null when it was given a descriptor only. */
  public byte[] path() {
    return path;
  }

  /** The second path of calls such as {@code rename}; null when there is none. */
  public byte[] otherPath() {
    return otherPath;
  }

  /** The text of {@code strerror}. */
  public String text() {
    return Errno.text(errno);
  }

  @Override
  public String getMessage() {
    return "[Errno " + errno + "] " + text();
  }
}
