package naja.compiler;

/**
 * Counts how deep the walks of a tree have gone, so that deep trees are found before they overflow the stack of the
 * thread. Confined to one thread.
 */
public final class Nesting {
  private final int limit;
  private int depth;

  Nesting(int limit) {
    this.limit = limit;
  }

  /** Goes one level down; every call needs a {@link #leave}, unless an exception ends the walk. */
  public void enter() {
    if (++depth > limit) {
      throw TooDeep.INSTANCE;
    }
  }

  /** Comes back up. */
  public void leave() {
    depth--;
  }

  /** The limit was reached. */
  static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;
    static final TooDeep INSTANCE = new TooDeep();

    private TooDeep() {
      super(null, null, false, false);
    }
  }
}
