package naja.runtime.os;

/** What differs between the two machines that Linux is supported on. */
final class Machine {

  /** Otherwise it is x86_64. */
  static final boolean AARCH64 = System.getProperty("os.arch").equals("aarch64");

  static final int SYS_NEWFSTATAT = AARCH64 ? 79 : 262;
  static final int SYS_MKNODAT = AARCH64 ? 33 : 259;
  static final int SYS_GETTID = AARCH64 ? 178 : 186;
  static final int SYS_GETDENTS64 = AARCH64 ? 61 : 217;

  /** {@code struct epoll_event} is packed on x86_64 only. */
  static final int EPOLL_EVENT_SIZE = AARCH64 ? 16 : 12;
  static final int EPOLL_EVENT_DATA = AARCH64 ? 8 : 4;

  private Machine() {
  }
}
