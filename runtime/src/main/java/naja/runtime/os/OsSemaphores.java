package naja.runtime.os;

/** Named semaphores, behind Python's {@code _multiprocessing.SemLock}. All fail with {@link OsException}. */
public interface OsSemaphores {

  /** {@code SEM_VALUE_MAX}. */
  int VALUE_MAX = Integer.MAX_VALUE;

  /**
   * {@code sem_open} with {@code O_CREAT | O_EXCL}.
   *
   * @return a handle for the other calls
   */
  default long create(byte[] name, int mode, int value) {
    throw Unsupported.call();
  }

  /** {@code sem_open} of one that exists. */
  default long open(byte[] name) {
    throw Unsupported.call();
  }

  /** {@code sem_close}. */
  default void close(long semaphore) {
    throw Unsupported.call();
  }

  /** {@code sem_unlink}. */
  default void unlink(byte[] name) {
    throw Unsupported.call();
  }

  /**
   * {@code sem_wait}, {@code sem_timedwait} or {@code sem_trywait}.
   *
   * @param timeoutNanos how long to wait, negative for ever
   * @return whether it has been taken
   */
  default boolean acquire(long semaphore, long timeoutNanos) {
    throw Unsupported.call();
  }

  /** {@code sem_post}. */
  default void release(long semaphore) {
    throw Unsupported.call();
  }

  /** {@code sem_getvalue}. */
  default int value(long semaphore) {
    throw Unsupported.call();
  }
}
