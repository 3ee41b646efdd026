package naja.runtime.memory;

import naja.runtime.abstracts.Errors;
import naja.runtime.objects.PyException;

/**
 * Memory that is kept free for when there is no other: what becomes of Java's {@code OutOfMemoryError} needs some, for the
 * exception, its tracebacks and the first steps of its handler, which then lets go of what filled the memory. Given up
 * with the first {@code MemoryError} and taken back when a handler has ended.
 */
public final class MemoryReserve {
  private static final int SIZE = 1 << 18;

  private static byte[] reserve;

  /** Whether it has been given up; read plainly. */
  public static boolean spent = true;

  private MemoryReserve() {}

  /** {@code MemoryError}, made from the reserve. */
  public static PyException error() {
    if (reserve != null) {
      spent = true;
      reserve = null;
    }
    return Errors.memoryError();
  }

  /** Takes the reserve again, if there is room. */
  public static void restore() {
    try {
      reserve = new byte[SIZE];
      spent = false;
    } catch (OutOfMemoryError e) {
      spent = true; // after the next handler, then
    }
  }
}
