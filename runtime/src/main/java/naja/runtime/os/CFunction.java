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
    if (known == null) {
      known = Linker.nativeLinker().defaultLookup().find(name).orElse(null);
      if (known == null) {
        throw new OsException(Errno.ENOSYS);
      }
      address = known;
    }
    return known;
  }

  /** Whether this C library has the function. */
  boolean exists() {
    return address != null || Linker.nativeLinker().defaultLookup().find(name).isPresent();
  }
}
