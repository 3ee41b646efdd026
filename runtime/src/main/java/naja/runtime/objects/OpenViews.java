package naja.runtime.objects;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import naja.runtime.interpreter.DeadRegisters;
import naja.runtime.threads.ThreadState;

/**
 * The open views of a buffer exporter whose memory must not be resized while there are any. Where CPython counts
 * references, a view that nobody can reach any more only goes with the garbage; so views are held weakly, and garbage
 * is collected before a program is told that it may not resize. Guarded by its own monitor.
 */
public final class OpenViews {
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
    DeadRegisters.clear(ThreadState.current());
    System.gc();
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
