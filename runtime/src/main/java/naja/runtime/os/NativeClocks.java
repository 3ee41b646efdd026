package naja.runtime.os;

import java.time.Instant;

/** {@link OsClocks} over the virtual machine, which reads the same two clocks, and the C library for the others. */
final class NativeClocks implements OsClocks {

  private static final CFunction CLOCK_GETTIME = new CFunction("clock_gettime");
  private static final CFunction CLOCK_SETTIME = new CFunction("clock_settime");
  private static final CFunction CLOCK_GETRES = new CFunction("clock_getres");
  private static final CFunction PTHREAD_SELF = new CFunction("pthread_self");
  private static final CFunction PTHREAD_GETCPUCLOCKID = new CFunction("pthread_getcpuclockid");
  private static final long BILLION = 1_000_000_000L;

  @Override
  public long getTime(int clock) {
    if (clock == CLOCK_MONOTONIC) {
      return System.nanoTime();
    }
    if (clock == CLOCK_REALTIME) {
      Instant now = Instant.now();
      return now.getEpochSecond() * BILLION + now.getNano();
    }
    return read(CLOCK_GETTIME, clock);
  }

  private static long read(CFunction function, int clock) {
    Scratch s = Scratch.enter();
    try {
      long time = s.alloc(16);
      s.check(s.call(function, clock, time));
      return s.getLong(time) * BILLION + s.getLong(time + 8);
    } finally {
      s.exit();
    }
  }

  @Override
  public void setTime(int clock, long nanos) {
    Scratch s = Scratch.enter();
    try {
      long time = s.alloc(16);
      s.putLong(time, Math.floorDiv(nanos, BILLION));
      s.putLong(time + 8, Math.floorMod(nanos, BILLION));
      s.check(s.call(CLOCK_SETTIME, clock, time));
    } finally {
      s.exit();
    }
  }

  @Override
  public long getResolution(int clock) {
    return read(CLOCK_GETRES, clock);
  }

  @Override
  public void sleep(long nanos) {
    Sleeping.sleep(nanos);
  }

  @Override
  public int threadCpuClock() {
    Scratch s = Scratch.enter();
    try {
      long clock = s.alloc(4);
      NativeFiles.check((int) s.call(PTHREAD_GETCPUCLOCKID, s.call(PTHREAD_SELF), clock));
      return s.getInt(clock);
    } finally {
      s.exit();
    }
  }
}
