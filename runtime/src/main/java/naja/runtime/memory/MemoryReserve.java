package naja.runtime.memory;

import naja.runtime.abstracts.Errors;
import naja.runtime.objects.PyException;
import naja.runtime.threads.Safepoint;

/**
 * Memory that is kept free for when there is no other: what becomes of Java's {@code OutOfMemoryError} needs some, for the
 * exception, its tracebacks and the first steps of its handler, which then lets go of what filled the memory. Given up
 * with the first {@code MemoryError} and taken back when its handler has ended, or as soon after that as there is room.
 */
public final class MemoryReserve {
  private static final int SIZE = 1 << 18;
  private static final int LEAST = 1 << 15;
  private static final int ROOM = 4 * SIZE;

  @SuppressWarnings("UnusedVariable") // it is there to be let go of
  private static byte[] reserve;

  /** Whether it is not there; read plainly. */
  public static boolean spent = true;

  private static boolean wanted;

  private MemoryReserve() {}

  /** {@code MemoryError}, made from the reserve. */
  public static PyException error() {
    spent = true;
    wanted = true;
    reserve = null;
    Safepoint.poke();
    return Errors.memoryError();
  }

  /** Whether it was given up and has to be taken again. */
  public static boolean isWanted() {
    return wanted;
  }

  /** Takes the reserve if there is memory that nobody has asked for yet. */
  public static void restoreWhereRoom() {
    Runtime runtime = Runtime.getRuntime();
    if (runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory() >= ROOM) {
      take(SIZE);
    }
  }

  /** Takes the reserve, or what can be had of it; the memory is searched for it. */
  public static void restore() {
    for (int size = SIZE; size >= LEAST; size >>= 1) {
      if (take(size)) {
        return;
      }
    }
  }

  private static boolean take(int size) {
    try {
      reserve = new byte[size];
    } catch (OutOfMemoryError e) {
      return false; // later, then
    }
    wanted = size < SIZE;
    spent = wanted;
    return true;
  }
}
