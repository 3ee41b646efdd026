package naja.runtime.abstracts;

import java.util.ArrayList;
import naja.runtime.threads.ThreadState;

/** Keeps the {@code repr} of objects that contain themselves finite. Compare CPython's {@code Py_ReprEnter}. */
public final class ReprGuard {
  private ReprGuard() {}

  /**
   * Notes that the calling thread makes an object's {@code repr}; false if it already does, which the caller shows by
   * dots. After true the caller must {@link #leave}, whatever happens.
   */
  public static boolean enter(Object object) {
    ThreadState thread = ThreadState.current();
    ArrayList<Object> active = thread.reprStack;
    if (active == null) {
      active = thread.reprStack = new ArrayList<>();
    }
    for (int i = active.size() - 1; i >= 0; i--) {
      if (active.get(i) == object) {
        return false;
      }
    }
    if (active.size() >= Recursion.LIMIT) {
      throw Recursion.overflow(Recursion.REPR);
    }
    active.add(object);
    return true;
  }

  /** Ends what {@link #enter} began. */
  public static void leave(Object object) {
    ArrayList<Object> active = ThreadState.current().reprStack;
    for (int i = active.size() - 1; i >= 0; i--) {
      if (active.get(i) == object) {
        active.remove(i);
        return;
      }
    }
  }
}
