package naja.runtime.os;

/** {@link OsSemaphores} over the C library. */
final class NativeSemaphores implements OsSemaphores {

  private static final CFunction SEM_OPEN = new CFunction("sem_open");
  private static final CFunction SEM_CLOSE = new CFunction("sem_close");
  private static final CFunction SEM_UNLINK = new CFunction("sem_unlink");
  private static final CFunction SEM_WAIT = new CFunction("sem_wait");
  private static final CFunction SEM_TRYWAIT = new CFunction("sem_trywait");
  private static final CFunction SEM_TIMEDWAIT = new CFunction("sem_timedwait");
  private static final CFunction SEM_POST = new CFunction("sem_post");
  private static final CFunction SEM_GETVALUE = new CFunction("sem_getvalue");
  private static final CFunction CLOCK_GETTIME = new CFunction("clock_gettime");

  private static final int O_CREAT = 0x40;
  private static final int O_EXCL = 0x80;
  private static final long BILLION = 1_000_000_000L;

  @Override
  public long create(byte[] name, int mode, int value) {
    return open(name, O_CREAT | O_EXCL, mode, value);
  }

  @Override
  public long open(byte[] name) {
    return open(name, 0, 0, 0);
  }

  private static long open(byte[] name, int flags, int mode, int value) {
    Scratch s = Scratch.enter();
    try {
      long semaphore = s.call(SEM_OPEN, s.cString(name), flags, mode, value);
      if (semaphore == 0) {
        throw new OsException(s.errno(), name);
      }
      return semaphore;
    } finally {
      s.exit();
    }
  }

  @Override
  public void close(long semaphore) {
    checked(SEM_CLOSE, semaphore);
  }

  @Override
  public void release(long semaphore) {
    checked(SEM_POST, semaphore);
  }

  private static void checked(CFunction function, long semaphore) {
    Scratch s = Scratch.enter();
    try {
      s.check(s.call(function, semaphore));
    } finally {
      s.exit();
    }
  }

  @Override
  public void unlink(byte[] name) {
    Scratch s = Scratch.enter();
    try {
      s.check(s.call(SEM_UNLINK, s.cString(name)), name);
    } finally {
      s.exit();
    }
  }

  @Override
  public boolean acquire(long semaphore, long timeoutNanos) {
    Scratch s = Scratch.enter();
    try {
      if ((int) s.call(SEM_TRYWAIT, semaphore) == 0) {
        return true;
      }
      if (s.errno() != Errno.EAGAIN && s.errno() != Errno.EINTR) {
        throw s.failure();
      }
      if (timeoutNanos == 0) {
        return false;
      }
      long deadline = timeoutNanos < 0 ? 0 : deadline(s, timeoutNanos);
      long result;
      do {
        result = deadline == 0 ? s.call(SEM_WAIT, semaphore) : s.call(SEM_TIMEDWAIT, semaphore, deadline);
      } while (s.retry(result));
      if ((int) result == -1 && s.errno() == Errno.ETIMEDOUT) {
        return false;
      }
      s.check(result);
      return true;
    } finally {
      s.exit();
    }
  }

  private static long deadline(Scratch s, long timeoutNanos) {
    long time = s.alloc(16);
    s.check(s.call(CLOCK_GETTIME, OsClocks.CLOCK_REALTIME, time));
    long nanos = s.getLong(time + 8) + timeoutNanos % BILLION;
    s.putLong(time, s.getLong(time) + timeoutNanos / BILLION + nanos / BILLION);
    s.putLong(time + 8, nanos % BILLION);
    return time;
  }

  @Override
  public int value(long semaphore) {
    Scratch s = Scratch.enter();
    try {
      long value = s.alloc(4);
      s.check(s.call(SEM_GETVALUE, semaphore, value));
      return s.getInt(value);
    } finally {
      s.exit();
    }
  }
}
