package naja.runtime.objects;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import naja.runtime.interpreter.DeadRegisters;
import naja.runtime.threads.ThreadState;

/**
 * The open views of a buffer exporter whose memory must not be resized while there are any. Where CPython counts
 * references, a view that nobody can reach any more only goes with the garbage; so views are held weakly, and garbage
 * is collected before a program is told that it may not resize. Guarded by its own monitor.
 *
 * <p>Collections take time, and a loop that leaves a view behind each time it resizes would do nothing else. So they have
 * a share of the program's time only; beyond it views are taken for forgotten. A program that runs on CPython does not
 * see this: there, too, no view that it can reach is open when it resizes.
 */
public final class OpenViews {
  /** The time that collections may take in any case, and their share of the time since the first, in nanoseconds. */
  private static final long LEAST_BUDGET = 1_000_000_000L;

  private static final int SHARE = 20;

  private static final long START = System.nanoTime();
  private static final AtomicLong SPENT = new AtomicLong();

  private List<WeakReference<BufferView>> views;

  /** A view has been opened. */
  public synchronized void add(BufferView view) {
    if (views == null) {
      views = new ArrayList<>(1);
    }
    views.add(new WeakReference<>(view));
  }

  /** A view has been closed. */
  public synchronized void remove(BufferView view) {
    for (int i = 0; views != null && i < views.size(); i++) {
      if (views.get(i).get() == view) {
        views.remove(i);
        break;
      }
    }
    if (views != null && views.isEmpty()) {
      views = null;
    }
  }

  /** Whether a view is open that somebody can still reach. */
  public synchronized boolean any() {
    if (views == null || dropForgotten()) {
      return false;
    }
    long before = System.nanoTime();
    if (SPENT.get() > LEAST_BUDGET + (before - START) / SHARE) {
      views = null;
      return false;
    }
    DeadRegisters.clear(ThreadState.current());
    System.gc();
    SPENT.addAndGet(System.nanoTime() - before);
    return !dropForgotten();
  }

  private boolean dropForgotten() {
    for (int i = views.size() - 1; i >= 0; i--) {
      if (views.get(i).get() == null) {
        views.remove(i);
      }
    }
    if (views.isEmpty()) {
      views = null;
    }
    return views == null;
  }
}
