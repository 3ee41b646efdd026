package naja.runtime.os;

import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;

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
      if (address == null) {
        address = ThreadLibrary.find(name);
      }
    }
    return address != null;
  }

  /** Before version 2.34 glibc had the functions on threads and semaphores in a library of their own. */
  private static final class ThreadLibrary {

    private static final SymbolLookup LOOKUP = open();

    private ThreadLibrary() {
    }

    @SuppressWarnings("restricted")
    private static SymbolLookup open() {
      try {
        return SymbolLookup.libraryLookup("libpthread.so.0", Arena.global());
      } catch (IllegalArgumentException none) {
        return null;
      }
    }

    static MemorySegment find(String name) {
      return LOOKUP == null ? null : LOOKUP.find(name).orElse(null);
    }
  }
}
