package naja.runtime.os;

/** What the default methods of the interfaces do. */
final class Unsupported {

  private Unsupported() {
  }

  /** The failure of a call that an implementation does not offer. */
  static OsException call() {
    return new OsException(Errno.ENOSYS);
  }
}
