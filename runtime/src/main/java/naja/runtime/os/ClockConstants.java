package naja.runtime.os;

/**
 * The clock numbers of Python's {@code time} module, with CPython's names and the values of Linux.
 */
public final class ClockConstants {

  private ClockConstants() {
  }

  /** The clock numbers of the {@code time} module. */
  public static final ConstantTable CLOCKS = ConstantTable.parse("""
      CLOCK_REALTIME=0 CLOCK_MONOTONIC=1 CLOCK_MONOTONIC_RAW=4 CLOCK_PROCESS_CPUTIME_ID=2 CLOCK_THREAD_CPUTIME_ID=3
      CLOCK_BOOTTIME=7 CLOCK_TAI=11
      """);
}
