package naja.runtime.objects;

import naja.runtime.os.Errno;
import naja.runtime.os.OsException;

/** {@code OSError} and its subclasses by error number. */
public final class OsErrors {
  private OsErrors() {}

  /** The exception type of an error number. */
  static PyType typeOf(long errno) {
    return switch ((int) errno) {
      case Errno.EAGAIN, Errno.EALREADY, Errno.EINPROGRESS -> ExceptionTypes.BLOCKING_IO_ERROR;
      case Errno.EPIPE, Errno.ESHUTDOWN -> ExceptionTypes.BROKEN_PIPE_ERROR;
      case Errno.ECHILD -> ExceptionTypes.CHILD_PROCESS_ERROR;
      case Errno.ECONNABORTED -> ExceptionTypes.CONNECTION_ABORTED_ERROR;
      case Errno.ECONNREFUSED -> ExceptionTypes.CONNECTION_REFUSED_ERROR;
      case Errno.ECONNRESET -> ExceptionTypes.CONNECTION_RESET_ERROR;
      case Errno.EEXIST -> ExceptionTypes.FILE_EXISTS_ERROR;
      case Errno.ENOENT -> ExceptionTypes.FILE_NOT_FOUND_ERROR;
      case Errno.EISDIR -> ExceptionTypes.IS_A_DIRECTORY_ERROR;
      case Errno.ENOTDIR -> ExceptionTypes.NOT_A_DIRECTORY_ERROR;
      case Errno.EINTR -> ExceptionTypes.INTERRUPTED_ERROR;
      case Errno.EACCES, Errno.EPERM -> ExceptionTypes.PERMISSION_ERROR;
      case Errno.ESRCH -> ExceptionTypes.PROCESS_LOOKUP_ERROR;
      case Errno.ETIMEDOUT -> ExceptionTypes.TIMEOUT_ERROR;
      default -> ExceptionTypes.OS_ERROR;
    };
  }

  /** The exception of a failed system call, with up to two file names (null for none). */
  public static PyException of(OsException e, Object filename, Object filename2) {
    return of(e.errno(), filename, filename2);
  }

  /** The exception of an error number, with up to two file names (null for none). */
  public static PyException of(int errno, Object filename, Object filename2) {
    PyOSError error = new PyOSError(typeOf(errno));
    Object text = Errno.text(errno);
    if (filename == null) {
      error.take(new Object[] {(long) errno, text});
    } else if (filename2 == null) {
      error.take(new Object[] {(long) errno, text, filename});
    } else {
      error.take(new Object[] {(long) errno, text, filename, PyNone.NONE, filename2});
    }
    return new PyException(error);
  }
}
