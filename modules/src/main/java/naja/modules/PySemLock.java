package naja.modules;

import naja.modules.posix.PathArguments;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.ClassDef;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyType;
import naja.runtime.os.OsSemaphores;
import naja.runtime.threads.Interpreter;

/**
 * {@code _multiprocessing.SemLock}: a semaphore of the operating system. It counts how often the thread that has it last
 * took it.
 */
@TypeSpec(value = "_multiprocessing.SemLock", sub = true)
public class PySemLock extends PyObject {
  static final PyType TYPE = PyType.builtin("_multiprocessing.SemLock", PySemLock.class, new PySemLockSpec());

  private static final int RECURSIVE_MUTEX = 0, SEMAPHORE = 1;
  private static final int MODE = 0x180;
  private static final double NANOS = 1e9;

  static {
    TYPE.put("SEM_VALUE_MAX", (long) OsSemaphores.VALUE_MAX);
  }

  private final long handle;
  private final int kind;
  private final int maximum;
  private final Object name;

  private volatile Thread owner;
  private volatile int count;

  PySemLock(long handle, int kind, int maximum, Object name) {
    this.handle = handle;
    this.kind = kind;
    this.maximum = maximum;
    this.name = name;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  private static OsSemaphores semaphores() {
    return Interpreter.current().os.semaphores();
  }

  static byte[] encode(Object name) {
    byte[] bytes = PathArguments.encodeText(name);
    for (byte b : bytes) {
      if (b == 0) {
        throw Errors.valueError("embedded null character");
      }
    }
    return bytes;
  }

  private static PySemLock make(PyType type, long handle, int kind, int maximum, Object name) {
    return type == TYPE
        ? new PySemLock(handle, kind, maximum, name)
        : new PySemLockSub(type, handle, kind, maximum, name);
  }

  @New("SemLock(kind, value, maxvalue, name, unlink)")
  static Object create(PyType type, int kind, int value, int maximum, Object name, boolean unlink) {
    if (!PyStr.isStr(name)) {
      throw Errors.typeError("SemLock() argument 'name' must be str, not " + PyType.of(name).name());
    }
    if (kind != RECURSIVE_MUTEX && kind != SEMAPHORE) {
      throw Errors.valueError("unrecognized kind");
    }
    byte[] bytes = encode(name);
    long handle = semaphores().create(bytes, MODE, value);
    if (unlink) {
      semaphores().unlink(bytes);
    }
    return make(type, handle, kind, maximum, unlink ? PyNone.NONE : name);
  }

  @ClassDef("_rebuild(type, handle, kind, maxvalue, name, /)")
  static Object rebuild(PyType type, long handle, int kind, int maximum, Object name) {
    long opened = name == PyNone.NONE ? handle : semaphores().open(encode(name));
    return make(type, opened, kind, maximum, name);
  }

  @Get("handle")
  static long getHandle(PySemLock self) {
    return self.handle;
  }

  @Get("kind")
  static int getKind(PySemLock self) {
    return self.kind;
  }

  @Get("maxvalue")
  static int getMaximum(PySemLock self) {
    return self.maximum;
  }

  @Get("name")
  static Object getName(PySemLock self) {
    return self.name;
  }

  private static long nanos(Object timeout) {
    if (timeout == PyNone.NONE) {
      return -1;
    }
    if (!(timeout instanceof Double) && PyInt.valueOrNull(timeout) == null
        && PyType.of(timeout).lookup("__float__") == null && !Numbers.isIndex(timeout)) {
      throw Errors.typeError("must be real number, not " + PyType.of(timeout).name());
    }
    return (long) (Math.max(0, Numbers.asDouble(timeout)) * NANOS);
  }

  @Def("acquire(self, /, block=True, timeout=None)")
  static boolean acquire(PySemLock self, boolean block, Object timeout) {
    if (self.kind == RECURSIVE_MUTEX && isMine(self)) {
      self.changeCount(1);
      return true;
    }
    long nanos = block ? nanos(timeout) : 0;
    if (!semaphores().acquire(self.handle, nanos)) {
      return false;
    }
    self.owner = Thread.currentThread();
    self.changeCount(1);
    return true;
  }

  private synchronized void changeCount(int by) {
    count += by;
  }

  @Def("release(self, /)")
  static void release(PySemLock self) {
    if (self.kind == RECURSIVE_MUTEX) {
      if (!isMine(self)) {
        throw Errors.error(
            ExceptionTypes.ASSERTION_ERROR, "attempt to release recursive lock not owned by thread");
      }
      if (self.count > 1) {
        self.changeCount(-1);
        return;
      }
    } else if (semaphores().value(self.handle) >= self.maximum) {
      throw Errors.valueError("semaphore or lock released too many times");
    }
    self.changeCount(-1);
    semaphores().release(self.handle);
  }

  @Def("__enter__(self, /)")
  static boolean enter(PySemLock self) {
    return acquire(self, true, PyNone.NONE);
  }

  @Def("__exit__(self, exc_type=None, exc_value=None, exc_tb=None, /)")
  static void exit(PySemLock self, Object type, Object value, Object traceback) {
    release(self);
  }

  @Def("_count(self, /)")
  static int getCount(PySemLock self) {
    return self.count;
  }

  @Def("_is_mine(self, /)")
  static boolean isMine(PySemLock self) {
    return self.count > 0 && self.owner == Thread.currentThread();
  }

  @Def("_get_value(self, /)")
  static int getValue(PySemLock self) {
    return Math.max(0, semaphores().value(self.handle));
  }

  @Def("_is_zero(self, /)")
  static boolean isZero(PySemLock self) {
    return getValue(self) == 0;
  }

  @Def("_after_fork(self, /)")
  static void afterFork(PySemLock self) {
    self.count = 0;
  }
}
