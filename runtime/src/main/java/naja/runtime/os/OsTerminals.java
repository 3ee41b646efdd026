package naja.runtime.os;

/** Terminals and pseudo-terminals. All fail with {@link OsException}. */
public interface OsTerminals {

  /** {@code struct termios}; speeds are the {@code B*} numbers, {@code controls} has {@code NCCS} bytes. */
  record Termios(int inputModes, int outputModes, int controlModes, int localModes, int inputSpeed, int outputSpeed,
      byte[] controls) {
  }

  /** {@code TIOCGWINSZ}: rows and columns. */
  default int[] getWindowSize(int fd) {
    throw Unsupported.call();
  }

  /** {@code TIOCSWINSZ}. */
  default void setWindowSize(int fd, int rows, int columns) {
    throw Unsupported.call();
  }

  /** {@code ttyname_r}. */
  default byte[] ttyname(int fd) {
    throw Unsupported.call();
  }

  /** {@code ctermid}. */
  default byte[] ctermid() {
    throw Unsupported.call();
  }

  /** {@code openpty}: master and slave, neither inheritable. */
  default int[] openpty() {
    throw Unsupported.call();
  }

  /** {@code posix_openpt}. */
  default int posixOpenpt(int flags) {
    throw Unsupported.call();
  }

  /** {@code grantpt}. */
  default void grantpt(int fd) {
    throw Unsupported.call();
  }

  /** {@code unlockpt}. */
  default void unlockpt(int fd) {
    throw Unsupported.call();
  }

  /** {@code ptsname_r}. */
  default byte[] ptsname(int fd) {
    throw Unsupported.call();
  }

  /** {@code login_tty}: makes the terminal the controlling one and descriptors 0 to 2. */
  default void loginTty(int fd) {
    throw Unsupported.call();
  }

  /** {@code tcgetpgrp}. */
  default int tcgetpgrp(int fd) {
    throw Unsupported.call();
  }

  /** {@code tcsetpgrp}. */
  default void tcsetpgrp(int fd, int group) {
    throw Unsupported.call();
  }

  /** {@code tcgetattr}. */
  default Termios tcgetattr(int fd) {
    throw Unsupported.call();
  }

  /** {@code tcsetattr}. */
  default void tcsetattr(int fd, int when, Termios attributes) {
    throw Unsupported.call();
  }

  /** {@code tcsendbreak}. */
  default void tcsendbreak(int fd, int duration) {
    throw Unsupported.call();
  }

  /** {@code tcdrain}. */
  default void tcdrain(int fd) {
    throw Unsupported.call();
  }

  /** {@code tcflush}. */
  default void tcflush(int fd, int queue) {
    throw Unsupported.call();
  }

  /** {@code tcflow}. */
  default void tcflow(int fd, int action) {
    throw Unsupported.call();
  }
}
