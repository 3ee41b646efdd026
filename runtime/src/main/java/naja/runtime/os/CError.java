package naja.runtime.os;

/** The C library's own {@code errno} of the calling thread. */
final class CError {

  private static final CFunction LOCATION = new CFunction("__errno_location");

  private CError() {
  }

  /**
   * Sets it to zero, for the functions whose failing result is also a proper one. Nothing else runs on the thread
   * between two calls but the virtual machine, which does not set it to something unless a call of its own fails.
   */
  static void clear(Scratch s) {
    Scratch.foreign(s.call(LOCATION), 4).putInt(0, 0);
  }
}
