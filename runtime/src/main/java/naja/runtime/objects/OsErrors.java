package naja.runtime.objects;

import naja.runtime.os.Errno;
import naja.runtime.os.OsException;
import naja.runtime.text.codecs.ErrorHandlers;
import naja.runtime.text.codecs.Utf8;

/** {@code OSError} and its subclasses by error number. */
public final class OsErrors {
  /** The two paths that the thread has last given as bytes. */
  private static final ThreadLocal<PyBytes[]> GIVEN_AS_BYTES = new ThreadLocal<>();

  private OsErrors() {}

  /** Notes that a path was given as bytes, for the file name that an error will show. Returns the array. */
  public static byte[] givenAsBytes(PyBytes path) {
    PyBytes[] before = GIVEN_AS_BYTES.get();
    GIVEN_AS_BYTES.set(new PyBytes[] {path, before == null ? null : before[0]});
    return path.array();
  }

  /** A file name of a failed call as it was given: {@code bytes} or {@code str}; null for none. */
  private static Object filename(byte[] path) {
    if (path == null) {
      return null;
    }
    PyBytes[] given = GIVEN_AS_BYTES.get();
    if (given != null) {
      for (PyBytes bytes : given) {
        if (bytes != null && bytes.array() == path) {
          return bytes;
        }
      }
    }
    return Utf8.decode(path, 0, path.length, ErrorHandlers::surrogateescape, true).text();
  }

  /** The exception of a failed system call, with the file names that the call was given. */
  public static PyException of(OsException e) {
    return of(e.errno(), filename(e.path()), filename(e.otherPath()));
  }

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
