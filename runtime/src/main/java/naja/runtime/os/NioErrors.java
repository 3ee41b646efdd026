package naja.runtime.os;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;

/** Finds the error number behind an exception of NIO. */
final class NioErrors {

  private NioErrors() {
  }

  /** The failure of a call that was given the path, or null. */
  static OsException failure(Exception cause, Path path, byte[] given) {
    return new OsException(errno(cause, path), given);
  }

  /** The failure of a call on a descriptor. */
  static OsException failure(Exception cause) {
    return new OsException(errno(cause, null));
  }

  private static int errno(Exception cause, Path path) {
    return switch (cause) {
      case OsException already -> already.errno();
      case NoSuchFileException missing -> missing(path);
      case FileAlreadyExistsException exists -> Errno.EEXIST;
      case DirectoryNotEmptyException full -> Errno.ENOTEMPTY;
      case AccessDeniedException denied -> Errno.EACCES;
      case NotDirectoryException file -> Errno.ENOTDIR;
      case NotLinkException other -> Errno.EINVAL;
      case FileSystemLoopException loop -> Errno.ELOOP;
      case FileSystemException other -> byText(other.getReason());
      case ClosedChannelException closed -> Errno.EBADF;
      case IOException other -> byText(other.getMessage());
      case NonReadableChannelException other -> Errno.EBADF;
      case NonWritableChannelException other -> Errno.EBADF;
      case ReadOnlyFileSystemException other -> Errno.EROFS;
      case UnsupportedOperationException other -> Errno.ENOTSUP;
      default -> Errno.EIO;
    };
  }

  /** NIO does not tell a missing file from one below something that is no directory. */
  private static int missing(Path path) {
    for (Path parent = path == null ? null : path.getParent(); parent != null; parent = parent.getParent()) {
      if (Files.exists(parent)) {
        return Files.isDirectory(parent) ? Errno.ENOENT : Errno.ENOTDIR;
      }
    }
    return Errno.ENOENT;
  }

  private static int byText(String text) {
    int errno = text == null ? -1 : Errno.ofText(text);
    return errno < 0 ? Errno.EIO : errno;
  }
}
