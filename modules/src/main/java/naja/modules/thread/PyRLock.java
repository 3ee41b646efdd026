package naja.modules.thread;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Identity;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;

/** {@code _thread.RLock}: a lock that its owner may take again. */
@TypeSpec(value = "_thread.RLock", sub = true)
public class PyRLock extends PyObject {
  static final PyType TYPE = PyType.builtin("_thread.RLock", PyRLock.class, new PyRLockSpec());

  private static final class OwnedLock extends ReentrantLock {
    private static final long serialVersionUID = 1L;

    long ownerId() {
      Thread owner = getOwner();
      return owner == null ? 0 : owner.threadId();
    }
  }

  private OwnedLock lock = new OwnedLock();

  @Override
  public PyType type() {
    return TYPE;
  }

  @New("RLock()")
  static Object create(PyType type) {
    return type == TYPE ? new PyRLock() : new PyRLockSub(type);
  }

  @Def("acquire(self, /, blocking=True, timeout=-1)")
  static boolean acquire(PyRLock self, boolean blocking, double timeout) {
    PyLock.checkTimeout(blocking, timeout);
    OwnedLock lock = self.lock;
    if (lock.tryLock()) {
      return true;
    }
    if (!blocking) {
      return false;
    }
    return Waiting.until(timeout, new Waiting.Attempt() {
      @Override
      public boolean tryFor(long nanos) throws InterruptedException {
        return lock.tryLock(nanos, TimeUnit.NANOSECONDS);
      }
    });
  }

  @Def("release(self, /)")
  static void release(PyRLock self) {
    if (!self.lock.isHeldByCurrentThread()) {
      throw Errors.runtimeError("cannot release un-acquired lock");
    }
    self.lock.unlock();
  }

  @Def("locked(self, /)")
  static boolean locked(PyRLock self) {
    return self.lock.isLocked();
  }

  @Def("__enter__(self, /)")
  static boolean enter(PyRLock self) {
    return acquire(self, true, -1);
  }

  @Def("__exit__(self, /, *exc_info)")
  static void exit(PyRLock self, Object[] args) {
    release(self);
  }

  @Def("_is_owned(self, /)")
  static boolean isOwned(PyRLock self) {
    return self.lock.isHeldByCurrentThread();
  }

  @Def("_recursion_count(self, /)")
  static int recursionCount(PyRLock self) {
    return self.lock.getHoldCount();
  }

  @Def("_release_save(self, /)")
  static Object releaseSave(PyRLock self) {
    int count = self.lock.getHoldCount();
    if (count == 0) {
      throw Errors.runtimeError("cannot release un-acquired lock");
    }
    long owner = Thread.currentThread().threadId();
    for (int i = 0; i < count; i++) {
      self.lock.unlock();
    }
    return PyTuple.of((long) count, owner);
  }

  @Def("_acquire_restore(self, state, /)")
  static void acquireRestore(PyRLock self, PyTuple state) {
    long count = (Long) state.get(0);
    for (long i = 0; i < count; i++) {
      acquire(self, true, -1);
    }
  }

  @Def("_at_fork_reinit(self, /)")
  static void atForkReinit(PyRLock self) {
    self.lock = new OwnedLock();
  }

  @Def("__repr__(self, /)")
  static Object repr(PyRLock self) {
    OwnedLock lock = self.lock;
    long owner = lock.ownerId();
    return PyType.nameKey(
        "<" + (owner == 0 ? "unlocked" : "locked") + " " + self.type().fullName() + " object owner=" + owner + " count="
            + lock.getHoldCount() + " at 0x" + Long.toHexString(Identity.id(self)) + ">");
  }
}
