package naja.runtime.os;

import java.util.List;

/** The machine, its configuration, and the environment. All fail with {@link OsException}. */
public interface OsSystem {

  /** The environment: {@code NAME=value} each, in the order in which the process got them, then those added. */
  List<byte[]> environ();

  /** Sets a variable of the environment that children get. */
  void putenv(byte[] name, byte[] value);

  /** Removes a variable of the environment that children get; harmless when there is none. */
  void unsetenv(byte[] name);

  /**
   * Copies the environment to the C library's own, and from now on every change too. C code that Python calls
   * ({@code ctypes}) needs it; children get the right environment without.
   */
  default void exportEnvironment() {
    throw Unsupported.call();
  }

  /** {@code uname}. */
  default Uname uname() {
    throw Unsupported.call();
  }

  /** {@code sysconf}; -1 for a limit that does not exist. */
  default long sysconf(int name) {
    throw Unsupported.call();
  }

  /** {@code confstr}; null when there is no value. */
  default byte[] confstr(int name) {
    throw Unsupported.call();
  }

  /** {@code getloadavg}: over 1, 5 and 15 minutes. */
  default double[] getloadavg() {
    throw Unsupported.call();
  }

  /** The processors that are online. */
  int cpuCount();

  /** Random bytes fit for keys; the number may be any. */
  byte[] urandom(int length);

  /** {@code getrandom}: at most {@code length} bytes. */
  default byte[] getrandom(int length, int flags) {
    throw Unsupported.call();
  }

  /** The size of a page of memory. */
  int pageSize();

  /** {@code sethostname}. */
  default void sethostname(byte[] name) {
    throw Unsupported.call();
  }

  /** {@code gethostname}. */
  byte[] gethostname();

  /** {@code openlog}; a null {@code ident} leaves the choice to the C library. */
  default void openlog(byte[] ident, int options, int facility) {
    throw Unsupported.call();
  }

  /** {@code syslog} of a text as it is. */
  default void syslog(int priority, byte[] message) {
    throw Unsupported.call();
  }

  /** {@code closelog}. */
  default void closelog() {
    throw Unsupported.call();
  }

  /** {@code setlogmask}; returns the former mask. */
  default int setlogmask(int mask) {
    throw Unsupported.call();
  }
}
