package naja.runtime.os;

import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;

/** A function of the C library, looked up when it is first called. */
final class CFunction {

  private final String name;
  private MemorySegment address;

  CFunction(String name) {
    this.name = name;
  }

  /**
   * Where the function is.
   *
   * @throws OsException {@code ENOSYS} when this C library has no such function
   */
  MemorySegment address() {
    MemorySegment known = address;
    if (known == null && !exists()) {
      throw new OsException(Errno.ENOSYS);
    }
    return known == null ? address : known;
  }

  /** Whether this C library has the function. */
  boolean exists() {
    if (address == null) {
      address = Linker.nativeLinker().defaultLookup().find(name).orElse(null);
    }
    return address != null;
  }
}
