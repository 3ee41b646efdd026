package naja.runtime.os;

/** The macros that take a wait status apart. */
public final class WaitStatus {

  private static final int CONTINUED = 0xFFFF;

  private WaitStatus() {
  }

  /** {@code WIFEXITED}. */
  public static boolean exited(int status) {
    return (status & 0x7F) == 0;
  }

  /** {@code WEXITSTATUS}. */
  public static int exitStatus(int status) {
    return status >> 8 & 0xFF;
  }

  /** {@code WIFSIGNALED}. */
  public static boolean signaled(int status) {
    return (byte) ((status & 0x7F) + 1) >> 1 > 0;
  }

  /** {@code WTERMSIG}. */
  public static int termSignal(int status) {
    return status & 0x7F;
  }

  /** {@code WIFSTOPPED}. */
  public static boolean stopped(int status) {
    return (status & 0xFF) == 0x7F;
  }

  /** {@code WSTOPSIG}. */
  public static int stopSignal(int status) {
    return status >> 8 & 0xFF;
  }

  /** {@code WIFCONTINUED}. */
  public static boolean continued(int status) {
    return status == CONTINUED;
  }

  /** {@code WCOREDUMP}. */
  public static boolean dumpedCore(int status) {
    return (status & 0x80) != 0;
  }
}
