package naja.runtime.threads;

/**
 * Whether more than one thread has entered Python. Until then writers of containers take no lock; the switch is
 * made before the second thread runs its first instruction and never made back.
 */
public final class Concurrency {
  private Concurrency() {}

  /** True once a second thread has entered; read plainly by every writer. */
  public static boolean shared;
}
