package naja.runtime.os;

/**
 * Waiting for descriptors. Times are nanoseconds, negative for ever; after an interruption the rest of the time is
 * waited. All fail with {@link OsException}.
 */
public interface OsPolling {

  /**
   * {@code poll}.
   *
   * @param events what to wait for, {@code POLL*} bits
   * @param results filled with what has happened
   * @return how many descriptors have something to report
   */
  default int poll(int[] fds, int[] events, int[] results, long timeoutNanos) {
    throw Unsupported.call();
  }

  /**
   * {@code select}; descriptors are below {@code FD_SETSIZE}, 1024.
   *
   * @return the descriptors that are ready, in the order of each argument
   */
  default int[][] select(int[] readers, int[] writers, int[] exceptional, long timeoutNanos) {
    throw Unsupported.call();
  }

  /** {@code epoll_create1}. */
  default int epollCreate(int flags) {
    throw Unsupported.call();
  }

  /** {@code epoll_ctl}. */
  default void epollControl(int epoll, int operation, int fd, int events) {
    throw Unsupported.call();
  }

  /**
   * {@code epoll_wait} for at most as many events as the arrays have room for.
   *
   * @return how many there are
   */
  default int epollWait(int epoll, int[] fds, int[] events, long timeoutNanos) {
    throw Unsupported.call();
  }
}
