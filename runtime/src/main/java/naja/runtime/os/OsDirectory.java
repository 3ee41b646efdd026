package naja.runtime.os;

/** An open directory. Not for use by two threads at once. */
public interface OsDirectory extends AutoCloseable {

  /** {@code d_type} of a {@link DirectoryEntry} when the file system does not tell. */
  int DT_UNKNOWN = 0;
  int DT_FIFO = 1;
  int DT_CHR = 2;
  int DT_DIR = 4;
  int DT_BLK = 6;
  int DT_REG = 8;
  int DT_LNK = 10;
  int DT_SOCK = 12;

  /**
   * {@code readdir}: the next entry other than {@code .} and {@code ..}; null at the end.
   *
   * @throws OsException when reading fails
   */
  DirectoryEntry next();

  /** Closes the directory; harmless when it is closed. */
  @Override
  void close();
}
