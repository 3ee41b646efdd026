package naja.modules.thread;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import naja.modules.posix.PathArguments;
import naja.modules.signal.SignalModule;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Texts;
import naja.runtime.builtin.ExceptionPrinting;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyStructSequence;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.threads.Audit;
import naja.runtime.threads.Concurrency;
import naja.runtime.threads.Interpreter;
import naja.runtime.threads.ThreadState;

/** {@code _thread}: Python threads are Java threads. */
@ModuleSpec(value = "_thread", doc = "Primitive operations on threads.")
public final class ThreadModule {
  private static final PyType EXCEPT_HOOK_ARGS =
      PyStructSequence.define(
          "_thread._ExceptHookArgs", "Type used to pass arguments to threading.excepthook.",
          new String[] {"exc_type", "exc_value", "exc_traceback", "thread"}, 4);

  private static final Set<PyThreadHandle> JOINABLE = ConcurrentHashMap.newKeySet();
  /** The size of a stack that nobody set: reserved, not used. */
  private static final long USUAL_STACK = 256L << 20;

  private static final long LEAST_STACK = 53248;

  /** A thread of the virtual machine needs that much before it runs Python. */
  private static final long LEAST_JAVA_STACK = 1 << 20;

  /** How many bytes of a thread's name the system keeps. */
  private static final int NAME_BYTES = 15;

  private static volatile long stackSize;

  /** How many times the room of CPython's frames ours need, before they are compiled. */
  private static final long JAVA_FRAMES = 8;
  private static volatile int running;

  private ThreadModule() {}

  static void init(PyDict namespace) {
    namespace.put("error", ExceptionTypes.RUNTIME_ERROR);
    namespace.put("lock", PyLock.TYPE);
    namespace.put("LockType", PyLock.TYPE);
    namespace.put("RLock", PyRLock.TYPE);
    namespace.put("_local", PyLocal.TYPE);
    namespace.put("_ThreadHandle", PyThreadHandle.TYPE);
    namespace.put("_ExceptHookArgs", EXCEPT_HOOK_ARGS);
    namespace.put("_NAME_MAXLEN", (long) NAME_BYTES);
    namespace.put("TIMEOUT_MAX", Waiting.MAX_SECONDS);
  }

  @Def("allocate_lock()")
  static Object allocateLock() {
    return new PyLock();
  }

  @Def("allocate()")
  static Object allocate() {
    return new PyLock();
  }

  @Def("get_ident()")
  static long getIdent() {
    return Thread.currentThread().threadId();
  }

  @Def("get_native_id()")
  static long getNativeId() {
    return Interpreter.current().os.processes().gettid();
  }

  @Def("_get_main_thread_ident()")
  static long getMainThreadIdent() {
    return Interpreter.current().mainThread().identifier;
  }

  @Def("_is_main_interpreter()")
  static boolean isMainInterpreter() {
    return Interpreter.current() == Interpreter.main();
  }

  @Def("_make_thread_handle(ident, /)")
  static Object makeThreadHandle(Object ident) {
    long number = Numbers.asIndexLong(ident);
    if (number < 0) {
      throw Errors.overflowError("can't convert negative int to unsigned");
    }
    PyThreadHandle handle = new PyThreadHandle();
    handle.identifier = number;
    return handle;
  }

  @Def("daemon_threads_allowed()")
  static boolean daemonThreadsAllowed() {
    return true;
  }

  @Def("_count()")
  static int count() {
    return running;
  }

  /** The Java stack that goes about as deep as CPython's of a size; what is not used costs nothing. */
  private static long javaStack(long size) {
    if (size == 0) {
      return USUAL_STACK;
    }
    long wanted = Math.min(size, USUAL_STACK) * JAVA_FRAMES;
    return Math.max(Math.max(wanted, size), LEAST_JAVA_STACK);
  }

  @Def("stack_size(size=0, /)")
  static long stackSize(long size) {
    if (size != 0 && size < LEAST_STACK) {
      throw Errors.valueError("size must be at least " + LEAST_STACK + " bytes");
    }
    long old = stackSize;
    stackSize = size;
    return old;
  }

  @Def("set_name(name)")
  static void setName(String name) {
    Thread.currentThread().setName(name);
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    int length = 0;
    while (length < Math.min(bytes.length, NAME_BYTES) && bytes[length] != 0) {
      length++;
    }
    if (length < bytes.length || length != name.length()) {
      Interpreter.current().os.processes().setThreadName(Arrays.copyOf(bytes, length));
    }
  }

  @Def("interrupt_main(signum=2, /)")
  static void interruptMain(int signum) {
    SignalModule.simulate(Interpreter.current(), signum);
  }

  @Def("exit()")
  static void exit() {
    throw new PyException(PyBaseException.create(ExceptionTypes.SYSTEM_EXIT));
  }

  @Def("exit_thread()")
  static void exitThread() {
    exit();
  }

  @Def("start_new_thread(function, args, kwargs={}, /)")
  static long startNewThread(Object function, Object args, Object kwargs) {
    return start(function, args, kwargs);
  }

  @Def("start_new(function, args, kwargs={}, /)")
  static long startNew(Object function, Object args, Object kwargs) {
    return start(function, args, kwargs);
  }

  private static long start(Object function, Object args, Object kwargs) {
    if (!Calls.isCallable(function)) {
      throw Errors.typeError("first arg must be callable");
    }
    if (!(args instanceof PyTuple tuple)) {
      throw Errors.typeError("2nd arg must be a tuple");
    }
    if (kwargs != null && !(kwargs instanceof PyDict)) {
      throw Errors.typeError("optional 3rd arg must be a dictionary");
    }
    Audit.event("_thread.start_new_thread", function, args, PyNone.orNone(kwargs));
    PyThreadHandle handle = new PyThreadHandle();
    return start(handle, function, tuple.items(), (PyDict) kwargs, true).threadId();
  }

  @Def("start_joinable_thread(function, handle=None, daemon=True)")
  static Object startJoinableThread(Object function, Object handle, boolean daemon) {
    if (!Calls.isCallable(function)) {
      throw Errors.typeError("thread function must be callable");
    }
    if (handle != PyNone.NONE && !(handle instanceof PyThreadHandle)) {
      throw Errors.typeError("'handle' must be a _ThreadHandle");
    }
    Audit.event("_thread.start_joinable_thread", function, daemon ? 1L : 0L, handle);
    PyThreadHandle h = handle instanceof PyThreadHandle given ? given : new PyThreadHandle();
    if (h.identifier != 0) {
      throw Errors.runtimeError("thread already started");
    }
    start(h, function, new Object[0], null, daemon);
    return h;
  }

  private static synchronized void changeRunning(int by) {
    running += by;
  }

  private static Thread start(
      PyThreadHandle handle, Object function, Object[] args, PyDict kwargs, boolean daemon) {
    Interpreter interpreter = Interpreter.current();
    if (interpreter.finalizing) {
      throw Errors.error(
          ExceptionTypes.PYTHON_FINALIZATION_ERROR, "can't create new thread at interpreter shutdown");
    }
    Concurrency.shared = true;
    Thread thread = new Thread(null, new Runnable() {
      @Override
      public void run() {
        body(interpreter, handle, function, args, kwargs);
      }
    }, "Thread", javaStack(stackSize));
    thread.setDaemon(true);
    handle.identifier = thread.threadId();
    if (!daemon) {
      JOINABLE.add(handle);
    }
    changeRunning(1);
    try {
      thread.start();
    } catch (OutOfMemoryError e) {
      changeRunning(-1);
      JOINABLE.remove(handle);
      handle.identifier = 0;
      throw Errors.runtimeError("can't start new thread");
    }
    return thread;
  }

  private static void body(
      Interpreter interpreter, PyThreadHandle handle, Object function, Object[] args, PyDict kwargs) {
    ThreadState.enter(interpreter);
    try {
      Calls.callWithDict(function, args, kwargs);
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.SYSTEM_EXIT)) {
        ExceptionPrinting.unraisable(interpreter, e,
            "Exception ignored in thread started by " + Texts.reprText(function), null);
      }
    } finally {
      changeRunning(-1);
      ThreadState.leave();
      JOINABLE.remove(handle);
      handle.done.countDown();
    }
  }

  /** {@code threading._shutdown}: waits for all threads that are not daemons. */
  @Def("_shutdown()")
  static void shutdown() {
    while (!JOINABLE.isEmpty()) {
      for (PyThreadHandle handle : JOINABLE.toArray(new PyThreadHandle[0])) {
        if (handle.identifier != Thread.currentThread().threadId()) {
          PyThreadHandle.join(handle, PyNone.NONE);
        }
        JOINABLE.remove(handle);
      }
    }
  }

  @Def("_excepthook(args, /)")
  static void exceptHook(Object args) {
    if (PyType.of(args) != EXCEPT_HOOK_ARGS) {
      throw Errors.typeError("_thread.excepthook argument type must be ExceptHookArgs");
    }
    PyTuple fields = (PyTuple) args;
    ExceptionPrinting.threadException(Interpreter.current(), fields.get(0), fields.get(1), fields.get(3));
  }

  @Def("_get_name()")
  static Object getName() {
    return PathArguments.decode(Interpreter.current().os.processes().threadName(), false);
  }
}
