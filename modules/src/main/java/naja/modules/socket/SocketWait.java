package naja.modules.socket;

import naja.runtime.os.Errno;
import naja.runtime.os.OsException;
import naja.runtime.threads.Interpreter;

/** Calls that wait as long as the socket's timeout says. The socket is non-blocking to the kernel if it has one. */
final class SocketWait {
  static final int READING = 1;
  static final int WRITING = 4;

  private static final int POLLERR = 8;

  private SocketWait() {}

  /** A call that may find the socket not ready. */
  interface Call<T> {
    T on(int fd);
  }

  /** Makes a call, waiting for at most the socket's timeout. */
  static <T> T attempt(PySocket socket, int events, Call<T> call) {
    long timeout = socket.timeout;
    return timeout <= 0 ? call.on(socket.fd) : attempt(socket, events, System.nanoTime() + timeout, call);
  }

  /** Makes a call, waiting until a point in time, {@code System.nanoTime()}. */
  static <T> T attempt(PySocket socket, int events, long deadline, Call<T> call) {
    while (true) {
      if (!until(socket, events, deadline)) {
        throw SocketErrors.timedOut();
      }
      try {
        return call.on(socket.fd);
      } catch (OsException e) {
        if (e.errno() != Errno.EAGAIN) {
          throw e;
        }
      }
    }
  }

  /** Waits until the socket is ready; false when the time is over first. */
  static boolean until(PySocket socket, int events, long deadline) {
    int fd = socket.fd;
    if (fd < 0) {
      // The call itself says what is wrong with it.
      return true;
    }
    long left = deadline - System.nanoTime();
    int wanted = events == WRITING ? events | POLLERR : events;
    return left > 0
        && Interpreter.current().os.polling().poll(new int[] {fd}, new int[] {wanted}, new int[1], left) != 0;
  }
}
