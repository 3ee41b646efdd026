package naja.modules.thread;

import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import naja.runtime.abstracts.Durations;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Identity;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;
import naja.runtime.threads.Safepoint;

/** {@code _thread.lock}: a lock that any thread may release. */
@TypeSpec("_thread.lock")
public final class PyLock extends PyObject {
  static final PyType TYPE = PyType.builtin("_thread.lock", PyLock.class, new PyLockSpec());

  static {
    TYPE.isBase = false;
    TYPE.hasWeakref = true;
  }

  /** The state is 1 while the lock is held. */
  private static final class Sync extends AbstractQueuedSynchronizer implements Waiting.Attempt {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean tryAcquire(int ignored) {
      return compareAndSetState(0, 1);
    }

    @Override
    protected boolean tryRelease(int ignored) {
      if (!compareAndSetState(1, 0)) {
        throw Errors.runtimeError("release unlocked lock");
      }
      return true;
    }

    @Override
    public boolean tryFor(long nanos) throws InterruptedException {
      return tryAcquireNanos(1, nanos);
    }

    boolean isHeld() {
      return getState() != 0;
    }
  }

  private volatile Sync sync = new Sync();

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "lock(*args)", signature = "()")
  static Object create(PyType type, Object[] args) {
    if (args.length != 0) {
      throw Errors.typeError("lock expected 0 arguments, got " + args.length);
    }
    return new PyLock();
  }

  /** The nanoseconds that {@code acquire(blocking, timeout)} may wait; -1 for ever, a {@code timeout} that is null included. */
  static long nanos(boolean blocking, Object timeout) {
    long nanos = timeout == null ? -Durations.SECOND : Durations.nanos(timeout);
    if (nanos == -Durations.SECOND) {
      return blocking ? Waiting.FOREVER : 0;
    }
    if (!blocking) {
      throw Errors.valueError("can't specify a timeout for a non-blocking call");
    }
    if (nanos < 0) {
      throw Errors.valueError("timeout value must be a non-negative number");
    }
    return nanos;
  }

  private boolean take(long nanos) {
    Sync s = sync;
    return s.tryAcquire(1) || nanos != 0 && Waiting.until(nanos, s);
  }

  private boolean acquire(boolean blocking, Object timeout) {
    boolean taken = take(nanos(blocking, timeout));
    Safepoint.notice();
    return taken;
  }

  @Def("acquire(self, /, blocking=True, timeout=-1)")
  static boolean acquire(PyLock self, boolean blocking, Object timeout) {
    return self.acquire(blocking, timeout);
  }

  @Def("acquire_lock(self, /, blocking=True, timeout=-1)")
  static boolean acquireLock(PyLock self, boolean blocking, Object timeout) {
    return self.acquire(blocking, timeout);
  }

  @Def("release(self, /)")
  static void release(PyLock self) {
    self.sync.release(1);
  }

  @Def("release_lock(self, /)")
  static void releaseLock(PyLock self) {
    self.sync.release(1);
  }

  @Def("locked(self, /)")
  static boolean locked(PyLock self) {
    return self.sync.isHeld();
  }

  @Def("locked_lock(self, /)")
  static boolean lockedLock(PyLock self) {
    return self.sync.isHeld();
  }

  /** Handlers of signals run later, so that what they throw finds the lock under a {@code with} that releases it. */
  @Def("__enter__(self, /)")
  static boolean enter(PyLock self) {
    return self.take(Waiting.FOREVER);
  }

  @Def("__exit__(self, /, *exc_info)")
  static void exit(PyLock self, Object[] args) {
    self.sync.release(1);
  }

  @Def("_at_fork_reinit(self, /)")
  static void atForkReinit(PyLock self) {
    self.sync = new Sync();
  }

  @Def("__repr__(self, /)")
  static String repr(PyLock self) {
    return "<" + (locked(self) ? "locked" : "unlocked") + " _thread.lock object at 0x"
        + Long.toHexString(Identity.id(self)) + ">";
  }
}
