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
 * a share of the program's time only. Beyond it, views that no collection has found alive are taken for forgotten, and those
 * that one has found alive for open.
 */
public final class OpenViews {
  /** The time that collections may take in any case, and their share of the time since the first, in nanoseconds. */
  private static final long LEAST_BUDGET = 1_000_000_000L;

  private static final int SHARE = 20;

  private static final long START = System.nanoTime();
  private static final AtomicLong SPENT = new AtomicLong();

  private List<View> views;

  /** A view, and whether a collection has left it. */
  private static final class View extends WeakReference<BufferView> {
    private boolean survived;

    View(BufferView view) {
      super(view);
    }
  }

  /** A view has been opened. */
  public synchronized void add(BufferView view) {
    if (views == null) {
      views = new ArrayList<>(1);
    }
    views.add(new View(view));
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
      return dropNew();
    }
    DeadRegisters.clear(ThreadState.current());
    System.gc();
    SPENT.addAndGet(System.nanoTime() - before);
    if (dropForgotten()) {
      return false;
    }
    for (View view : views) {
      view.survived = true;
    }
    return true;
  }

  /** Forgets the views that may be forgotten; whether others are left. */
  private boolean dropNew() {
    views.removeIf(view -> !view.survived);
    if (views.isEmpty()) {
      views = null;
    }
    return views != null;
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
