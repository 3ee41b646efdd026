package naja.modules.thread;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.Get;
import naja.runtime.expose.New;
import naja.runtime.expose.TypeSpec;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyObject;
import naja.runtime.objects.PyType;

/** {@code _thread._ThreadHandle}: what {@code threading.Thread} knows of its thread. */
@TypeSpec("_thread._ThreadHandle")
public final class PyThreadHandle extends PyObject {
  static final PyType TYPE =
      PyType.builtin("_thread._ThreadHandle", PyThreadHandle.class, new PyThreadHandleSpec());

  volatile Thread thread;
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
  static Object getIdent(PyThreadHandle self) {
    Thread t = self.thread;
    return t == null ? PyNone.NONE : (Object) t.threadId();
  }

  @Def("is_done(self, /)")
  static boolean isDone(PyThreadHandle self) {
    return self.done.getCount() == 0;
  }

  @Def("_set_done(self, /)")
  static void setDone(PyThreadHandle self) {
    self.done.countDown();
  }

  @Def("join(self, timeout=None, /)")
  static void join(PyThreadHandle self, Object timeout) {
    if (self.thread == null && self.done.getCount() != 0) {
      throw Errors.runtimeError("thread not started");
    }
    if (self.thread == Thread.currentThread() && self.done.getCount() != 0) {
      throw Errors.runtimeError("Cannot join current thread");
    }
    double seconds = timeout == PyNone.NONE ? -1 : Numbers.asDouble(timeout);
    Waiting.until(seconds, new Waiting.Attempt() {
      @Override
      public boolean tryFor(long nanos) throws InterruptedException {
        return self.done.await(nanos, TimeUnit.NANOSECONDS);
      }
    });
  }

  @Def("__repr__(self, /)")
  static String repr(PyThreadHandle self) {
    return "<_ThreadHandle object: ident=" + (self.thread == null ? 0 : self.thread.threadId()) + ">";
  }
}
