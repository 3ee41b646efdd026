package naja.modules.thread;

import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Identity;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.threads.Safepoint;

/** {@code _thread.RLock}: a lock that its owner may take again. */
@TypeSpec(value = "_thread.RLock", sub = true)
public class PyRLock extends PyObject {
  static final PyType TYPE = PyType.builtin("_thread.RLock", PyRLock.class, new PyRLockSpec());

  static {
    TYPE.hasWeakref = true;
  }

  private static final String NOT_OWNED = "cannot release un-acquired lock";

  /** The state is how often the owner has taken the lock. */
  private static final class Sync extends AbstractQueuedSynchronizer implements Waiting.Attempt {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean tryAcquire(int times) {
      if (isOwned()) {
        setState(Math.addExact(getState(), times));
        return true;
      }
      if (compareAndSetState(0, times)) {
        setExclusiveOwnerThread(Thread.currentThread());
        return true;
      }
      return false;
    }

    @Override
    protected boolean tryRelease(int times) {
      if (!isOwned()) {
        throw Errors.runtimeError(NOT_OWNED);
      }
      int left = getState() - times;
      if (left == 0) {
        setExclusiveOwnerThread(null);
      }
      setState(left);
      return left == 0;
    }

    @Override
    public boolean tryFor(long nanos) throws InterruptedException {
      return tryAcquireNanos(1, nanos);
    }

    boolean isOwned() {
      return getExclusiveOwnerThread() == Thread.currentThread();
    }

    int count() {
      return getState();
    }

    long ownerId() {
      Thread owner = getExclusiveOwnerThread();
      return owner == null ? 0 : owner.threadId();
    }
  }

  private volatile Sync sync = new Sync();

  @Override
  public PyType type() {
    return TYPE;
  }

  @New(value = "RLock(*args, **kwargs)", signature = "()")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return type == TYPE ? new PyRLock() : new PyRLockSub(type);
  }

  private boolean take(long nanos) {
    Sync s = sync;
    return s.tryAcquire(1) || nanos != 0 && Waiting.until(nanos, s);
  }

  @Def("acquire(self, /, blocking=True, timeout=-1)")
  static boolean acquire(PyRLock self, boolean blocking, Object timeout) {
    boolean taken = self.take(PyLock.nanos(blocking, timeout));
    Safepoint.notice();
    return taken;
  }

  @Def("release(self, /)")
  static void release(PyRLock self) {
    self.sync.release(1);
  }

  @Def("locked(self, /)")
  static boolean locked(PyRLock self) {
    return self.sync.count() != 0;
  }

  /** As with {@link PyLock}, handlers of signals run later. */
  @Def("__enter__(self, /)")
  static boolean enter(PyRLock self) {
    return self.take(Waiting.FOREVER);
  }

  @Def("__exit__(self, /, *exc_info)")
  static void exit(PyRLock self, Object[] args) {
    self.sync.release(1);
  }

  @Def("_is_owned(self, /)")
  static boolean isOwned(PyRLock self) {
    return self.sync.isOwned();
  }

  @Def("_recursion_count(self, /)")
  static int recursionCount(PyRLock self) {
    return self.sync.isOwned() ? self.sync.count() : 0;
  }

  @Def("_release_save(self, /)")
  static Object releaseSave(PyRLock self) {
    int count = recursionCount(self);
    if (count == 0) {
      throw Errors.runtimeError(NOT_OWNED);
    }
    self.sync.release(count);
    return PyTuple.of((long) count, Thread.currentThread().threadId());
  }

  @Def("_acquire_restore(self, state, /)")
  static void acquireRestore(PyRLock self, Object state) {
    if (!(state instanceof PyTuple tuple)) {
      throw Errors.typeError("_acquire_restore() argument 1 must be 2-item tuple, not " + PyType.of(state).name());
    }
    if (tuple.size() != 2) {
      throw Errors.typeError("_acquire_restore() argument 1 must be tuple of length 2, not " + tuple.size());
    }
    int count = Numbers.asIndexInt(tuple.get(0));
    Numbers.index(tuple.get(1));
    self.take(Waiting.FOREVER);
    if (count > 1) {
      self.sync.tryAcquire(count - 1);
    }
  }

  @Def("_at_fork_reinit(self, /)")
  static void atForkReinit(PyRLock self) {
    self.sync = new Sync();
  }

  @Def("__repr__(self, /)")
  static Object repr(PyRLock self) {
    Sync s = self.sync;
    long owner = s.ownerId();
    return PyType.nameKey(
        "<" + (owner == 0 ? "unlocked" : "locked") + " " + self.type().fullName() + " object owner=" + owner + " count="
            + s.count() + " at 0x" + Long.toHexString(Identity.id(self)) + ">");
  }
}
