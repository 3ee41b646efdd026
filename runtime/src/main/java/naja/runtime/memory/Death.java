package naja.runtime.memory;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicLong;
import naja.runtime.threads.Interpreter;

/**
 * Something to be done once an object is gone. It is kept in sight until then, or until nobody wants it any more
 * ({@link Finalization#forget}).
 */
public abstract class Death extends WeakReference<Object> {
  private static final AtomicLong COUNT = new AtomicLong();

  /** The interpreter in which the object died. */
  protected final Interpreter interpreter;

  /** Grows: what was expected last is done first, as in CPython. */
  final long number = COUNT.incrementAndGet();

  private boolean done;

  protected Death(Object object) {
    super(object, Finalization.QUEUE);
    interpreter = Interpreter.current();
  }

  /** Does it; once, in a thread that runs Python code. */
  protected abstract void died();

  /** Does it if that has not been done. */
  final void happen() {
    synchronized (this) {
      if (done) {
        return;
      }
      done = true;
    }
    Finalization.forget(this);
    died();
  }
}
