package naja.modules.thread;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import naja.runtime.abstracts.Durations;
import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;
import naja.runtime.threads.Interpreter;
import naja.runtime.threads.Safepoint;

/** {@code _thread._ThreadHandle}: what {@code threading.Thread} knows of its thread. */
@TypeSpec("_thread._ThreadHandle")
public final class PyThreadHandle extends PyObject {
  static final PyType TYPE =
      PyType.builtin("_thread._ThreadHandle", PyThreadHandle.class, new PyThreadHandleSpec());

  /** Of the thread; 0 before it has started. */
  volatile long identifier;

  final CountDownLatch done = new CountDownLatch(1);

  @Override
  public PyType type() {
    return TYPE;
  }

  @New("_ThreadHandle()")
  static Object create(PyType type) {
    return new PyThreadHandle();
  }

  @Get("ident")
  static long getIdent(PyThreadHandle self) {
    return self.identifier;
  }

  @Def("is_done(self, /)")
  static boolean isDone(PyThreadHandle self) {
    return self.done.getCount() == 0;
  }

  @Def("_set_done(self, /)")
  static void setDone(PyThreadHandle self) {
    self.checkStarted();
    self.done.countDown();
  }

  private void checkStarted() {
    if (identifier == 0) {
      throw Errors.runtimeError("thread not started");
    }
  }

  @Def("join(self, timeout=None, /)")
  static void join(PyThreadHandle self, Object timeout) {
    long nanos = timeout == PyNone.NONE ? Waiting.FOREVER : Durations.nanos(timeout);
    self.checkStarted();
    if (self.identifier == Thread.currentThread().threadId() && self.done.getCount() != 0) {
      throw Errors.runtimeError("Cannot join current thread");
    }
    if (Interpreter.current().finalizing && self.done.getCount() != 0) {
      throw Errors.error(
          ExceptionTypes.PYTHON_FINALIZATION_ERROR, "cannot join thread at interpreter shutdown");
    }
    Waiting.until(nanos, new Waiting.Attempt() {
      @Override
      public boolean tryFor(long nanos) throws InterruptedException {
        return self.done.await(nanos, TimeUnit.NANOSECONDS);
      }
    });
    Safepoint.notice();
  }

  @Def("__repr__(self, /)")
  static String repr(PyThreadHandle self) {
    return "<_thread._ThreadHandle object: ident=" + self.identifier + ">";
  }
}
