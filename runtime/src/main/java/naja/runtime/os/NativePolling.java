package naja.runtime.os;

import java.util.Arrays;

/** {@link OsPolling} over the C library. */
final class NativePolling implements OsPolling {

  private static final CFunction POLL = new CFunction("poll");
  private static final CFunction SELECT = new CFunction("select");
  private static final CFunction EPOLL_CREATE1 = new CFunction("epoll_create1");
  private static final CFunction EPOLL_CTL = new CFunction("epoll_ctl");
  private static final CFunction EPOLL_WAIT = new CFunction("epoll_wait");

  private static final int FD_SET_SIZE = 128;
  private static final int FD_SETSIZE = 1024;
  private static final int EPOLL_CTL_DEL = 2;
  private static final long MILLION = 1_000_000L;
  private static final long BILLION = 1_000_000_000L;

  /** The rest of a time, in whole milliseconds rounded up; -1 for ever. */
  private static int millis(long timeoutNanos, long start) {
    if (timeoutNanos < 0) {
      return -1;
    }
    long left = Math.max(0, timeoutNanos - (System.nanoTime() - start));
    return (int) Math.min(Integer.MAX_VALUE, Math.ceilDiv(left, MILLION));
  }

  @Override
  public int poll(int[] fds, int[] events, int[] results, long timeoutNanos) {
    long start = System.nanoTime();
    Scratch s = Scratch.enter();
    try {
      long table = s.alloc(8 * Math.max(1, fds.length));
      for (int i = 0; i < fds.length; i++) {
        s.putInt(table + 8L * i, fds[i]);
        s.putInt(table + 8L * i + 4, events[i] & 0xFFFF);
      }
      long count;
      do {
        count = s.call(POLL, table, fds.length, millis(timeoutNanos, start));
      } while (s.retry(count));
      int ready = s.check(count);
      for (int i = 0; i < fds.length; i++) {
        results[i] = ready == 0 ? 0 : s.getShort(table + 8L * i + 6) & 0xFFFF;
      }
      return ready;
    } finally {
      s.exit();
    }
  }

  @Override
  public int[][] select(int[] readers, int[] writers, int[] exceptional, long timeoutNanos) {
    long start = System.nanoTime();
    int[][] sets = {readers, writers, exceptional};
    int highest = -1;
    for (int[] set : sets) {
      for (int fd : set) {
        if (fd < 0 || fd >= FD_SETSIZE) {
          throw new OsException(Errno.EBADF);
        }
        highest = Math.max(highest, fd);
      }
    }
    Scratch s = Scratch.enter();
    try {
      long memory = s.alloc(3 * FD_SET_SIZE);
      long time = timeoutNanos < 0 ? 0 : s.alloc(16);
      long count;
      do {
        for (int i = 0; i < 3; i++) {
          s.put(memory + (long) i * FD_SET_SIZE, bits(sets[i]), 0, FD_SET_SIZE);
        }
        if (time != 0) {
          long left = Math.max(0, timeoutNanos - (System.nanoTime() - start));
          s.putLong(time, left / BILLION);
          s.putLong(time + 8, Math.ceilDiv(left % BILLION, 1000L));
        }
        count = s.call(SELECT, highest + 1, memory, memory + FD_SET_SIZE, memory + 2 * FD_SET_SIZE, time);
      } while (s.retry(count));
      if (s.check(count) == 0) {
        return new int[3][0];
      }
      int[][] ready = new int[3][];
      for (int i = 0; i < 3; i++) {
        ready[i] = selected(sets[i], s.get(memory + (long) i * FD_SET_SIZE, FD_SET_SIZE));
      }
      return ready;
    } finally {
      s.exit();
    }
  }

  private static byte[] bits(int[] fds) {
    byte[] set = new byte[FD_SET_SIZE];
    for (int fd : fds) {
      set[fd >> 3] |= (byte) (1 << (fd & 7));
    }
    return set;
  }

  private static int[] selected(int[] fds, byte[] set) {
    int[] ready = new int[fds.length];
    int count = 0;
    for (int fd : fds) {
      if ((set[fd >> 3] >> (fd & 7) & 1) != 0) {
        ready[count++] = fd;
      }
    }
    return Arrays.copyOf(ready, count);
  }

  @Override
  public int epollCreate(int flags) {
    Scratch s = Scratch.enter();
    try {
      return s.check(s.call(EPOLL_CREATE1, flags));
    } finally {
      s.exit();
    }
  }

  @Override
  public void epollControl(int epoll, int operation, int fd, int events) {
    Scratch s = Scratch.enter();
    try {
      long event = s.allocZeroed(16);
      s.putInt(event, events);
      s.putInt(event + Machine.EPOLL_EVENT_DATA, fd);
      s.check(s.call(EPOLL_CTL, epoll, operation, fd, operation == EPOLL_CTL_DEL ? 0 : event));
    } finally {
      s.exit();
    }
  }

  @Override
  public int epollWait(int epoll, int[] fds, int[] events, long timeoutNanos) {
    long start = System.nanoTime();
    Scratch s = Scratch.enter();
    try {
      long table = s.alloc(Machine.EPOLL_EVENT_SIZE * fds.length);
      long count;
      do {
        count = s.call(EPOLL_WAIT, epoll, table, fds.length, millis(timeoutNanos, start));
      } while (s.retry(count));
      int ready = s.check(count);
      for (int i = 0; i < ready; i++) {
        long event = table + (long) i * Machine.EPOLL_EVENT_SIZE;
        events[i] = s.getInt(event);
        fds[i] = s.getInt(event + Machine.EPOLL_EVENT_DATA);
      }
      return ready;
    } finally {
      s.exit();
    }
  }
}
