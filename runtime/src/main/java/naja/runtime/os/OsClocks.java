package naja.runtime.os;

/** Clocks and sleeping. All fail with {@link OsException}. */
public interface OsClocks {

  int CLOCK_REALTIME = 0;
  int CLOCK_MONOTONIC = 1;
  int CLOCK_PROCESS_CPUTIME_ID = 2;
  int CLOCK_THREAD_CPUTIME_ID = 3;

  /** {@code clock_gettime}, nanoseconds. */
  long getTime(int clock);

  /** {@code clock_settime}, nanoseconds. */
  default void setTime(int clock, long nanos) {
    throw Unsupported.call();
  }

  /** {@code clock_getres}, nanoseconds. */
  long getResolution(int clock);

  /** Sleeps for the whole time; signal handlers run meanwhile, and what they throw ends it. */
  void sleep(long nanos);

  /** {@code pthread_getcpuclockid} of the calling thread. */
  default int threadCpuClock() {
    throw Unsupported.call();
  }
}
