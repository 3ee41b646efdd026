package naja.modules.thread;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Identity;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;

/** {@code _thread.lock}: a lock that any thread may release. */
@TypeSpec("_thread.lock")
public final class PyLock extends PyObject {
  static final PyType TYPE = PyType.builtin("_thread.lock", PyLock.class, new PyLockSpec());

  private final Semaphore semaphore = new Semaphore(1);

  @Override
  public PyType type() {
    return TYPE;
  }

  @New("lock()")
  static Object create(PyType type) {
    return new PyLock();
  }

  /** Takes the lock; {@code timeout} in seconds, -1 for ever. */
  boolean acquire(boolean blocking, double timeout) {
    checkTimeout(blocking, timeout);
    if (semaphore.tryAcquire()) {
      return true;
    }
    if (!blocking) {
      return false;
    }
    return Waiting.until(timeout, new Waiting.Attempt() {
      @Override
      public boolean tryFor(long nanos) throws InterruptedException {
        return semaphore.tryAcquire(nanos, TimeUnit.NANOSECONDS);
      }
    });
  }

  static void checkTimeout(boolean blocking, double timeout) {
    if (!blocking && timeout != -1) {
      throw Errors.valueError("can't specify a timeout for a non-blocking call");
    }
    if (blocking && timeout < 0 && timeout != -1) {
      throw Errors.valueError("timeout value must be a non-negative number");
    }
    if (timeout > Waiting.MAX_SECONDS) {
      throw Errors.overflowError("timeout value is too large");
    }
  }

  void release() {
    if (semaphore.availablePermits() > 0) {
      throw Errors.runtimeError("release unlocked lock");
    }
    semaphore.release();
  }

  @Def("acquire(self, /, blocking=True, timeout=-1)")
  static boolean acquire(PyLock self, boolean blocking, double timeout) {
    return self.acquire(blocking, timeout);
  }

  @Def("acquire_lock(self, /, blocking=True, timeout=-1)")
  static boolean acquireLock(PyLock self, boolean blocking, double timeout) {
    return self.acquire(blocking, timeout);
  }

  @Def("release(self, /)")
  static void release(PyLock self) {
    self.release();
  }

  @Def("release_lock(self, /)")
  static void releaseLock(PyLock self) {
    self.release();
  }

  @Def("locked(self, /)")
  static boolean locked(PyLock self) {
    return self.semaphore.availablePermits() == 0;
  }

  @Def("locked_lock(self, /)")
  static boolean lockedLock(PyLock self) {
    return locked(self);
  }

  @Def("__enter__(self, /)")
  static boolean enter(PyLock self) {
    return self.acquire(true, -1);
  }

  @Def("__exit__(self, /, *exc_info)")
  static void exit(PyLock self, Object[] args) {
    self.release();
  }

  @Def("_at_fork_reinit(self, /)")
  static void atForkReinit(PyLock self) {
    self.semaphore.drainPermits();
    self.semaphore.release();
  }

  @Def("__repr__(self, /)")
  static String repr(PyLock self) {
    return "<" + (locked(self) ? "locked" : "unlocked") + " _thread.lock object at 0x"
        + Long.toHexString(Identity.id(self)) + ">";
  }
}
