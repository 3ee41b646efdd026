package naja.modules;

import naja.modules.signal.SignalHook;
import naja.modules.signal.SignalModule;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.PyInt;
import naja.runtime.objects.PyNone;
import naja.runtime.os.Signals;
import naja.runtime.threads.Interpreter;
import naja.runtime.threads.ThreadState;

/**
 * {@code faulthandler}: shows what the threads do, now, later, or when a signal comes. The faults themselves are the
 * virtual machine's, which writes its own report of them.
 */
@ModuleSpec("faulthandler")
public final class FaulthandlerModule {
  private static final String STANDARD_ERROR = "file=sys.stderr";

  private static boolean enabled;
  private static LaterDump later;

  private FaulthandlerModule() {}

  /** The descriptor of a file: a number, an object with {@code fileno}, or null for {@code sys.stderr}. */
  private static int descriptor(Object file) {
    Object target = file;
    if (target == null || target == PyNone.NONE) {
      target = Interpreter.current().sysDict.get("stderr");
      if (target == null) {
        throw Errors.runtimeError("unable to get sys.stderr");
      }
      if (target == PyNone.NONE) {
        throw Errors.runtimeError("sys.stderr is None");
      }
    } else if (PyInt.valueOrNull(target) != null) {
      int fd = Numbers.asIndexInt(target);
      if (fd < 0) {
        throw Errors.valueError("file is not a valid file descriptor");
      }
      return fd;
    }
    int fd = Numbers.asIndexInt(Calls.callMethod(target, "fileno"));
    if (fd < 0) {
      throw Errors.runtimeError("file.fileno() is not a valid file descriptor");
    }
    Calls.callMethod(target, "flush");
    return fd;
  }

  @Def("dump_traceback(" + STANDARD_ERROR + ", all_threads=True)")
  static void dumpTraceback(Object file, boolean allThreads) {
    ThreadState thread = ThreadState.current();
    ThreadDump dump = new ThreadDump(thread.interpreter, descriptor(file));
    if (allThreads) {
      dump.all(thread);
    } else {
      dump.one(thread);
    }
    dump.write();
  }

  @Def("dump_c_stack(" + STANDARD_ERROR + ")")
  static void dumpCStack(Object file) {
    ThreadDump dump = new ThreadDump(Interpreter.current(), descriptor(file));
    dump.line("Current thread's C stack trace (most recent call first):");
    dump.line("  <cannot get C stack on this system>");
    dump.write();
  }

  @Def("dump_traceback_later(timeout, repeat=False, " + STANDARD_ERROR + ", exit=False)")
  static synchronized void dumpTracebackLater(double timeout, boolean repeat, Object file, boolean exit) {
    if (timeout <= 0) {
      throw Errors.valueError("timeout must be greater than 0");
    }
    int fd = descriptor(file);
    cancelDumpTracebackLater();
    later = new LaterDump(Interpreter.current(), fd, timeout, repeat, exit);
    later.start();
  }

  @Def("cancel_dump_traceback_later()")
  static synchronized void cancelDumpTracebackLater() {
    if (later != null) {
      later.cancel();
      later = null;
    }
  }

  @Def("enable(" + STANDARD_ERROR + ", all_threads=True)")
  static synchronized void enable(Object file, boolean allThreads) {
    descriptor(file);
    enabled = true;
  }

  @Def("disable()")
  static synchronized boolean disable() {
    boolean before = enabled;
    enabled = false;
    return before;
  }

  @Def("is_enabled()")
  static synchronized boolean isEnabled() {
    return enabled;
  }

  private static void checkSignal(int signum) {
    if (signum == Signals.SIGSEGV || signum == Signals.SIGFPE || signum == Signals.SIGABRT
        || signum == Signals.SIGBUS || signum == Signals.SIGILL) {
      throw Errors.runtimeError("signal " + signum + " cannot be registered, use enable() instead");
    }
    if (signum < 1 || signum >= Signals.NSIG) {
      throw Errors.valueError("signal number out of range");
    }
  }

  @Def("register(signum, " + STANDARD_ERROR + ", all_threads=True, chain=False)")
  static void register(int signum, Object file, boolean allThreads, boolean chain) {
    checkSignal(signum);
    Interpreter interpreter = Interpreter.current();
    SignalModule.setHook(interpreter, signum, new DumpHook(interpreter, descriptor(file), allThreads, chain));
  }

  @Def("unregister(signum, /)")
  static boolean unregister(int signum) {
    checkSignal(signum);
    return SignalModule.setHook(Interpreter.current(), signum, null) != null;
  }

  /** Shows the threads when a signal comes; the main thread counts as the one that it came to. */
  private record DumpHook(Interpreter interpreter, int fd, boolean allThreads, boolean isChained)
      implements SignalHook {
    @Override
    public void arrived(int number) {
      ThreadDump dump = new ThreadDump(interpreter, fd);
      if (allThreads) {
        dump.all(interpreter.mainThread());
      } else {
        dump.one(interpreter.mainThread());
      }
      dump.write();
    }
  }

  /** Shows the threads when time is up. */
  private static final class LaterDump extends Thread {
    private static final int FAILURE = 1;
    private static final double NANOS = 1e9;

    private final Interpreter interpreter;
    private final int fd;
    private final long nanos;
    private final boolean repeat;
    private final boolean exit;
    private boolean cancelled;

    LaterDump(Interpreter interpreter, int fd, double timeout, boolean repeat, boolean exit) {
      super("faulthandler");
      this.interpreter = interpreter;
      this.fd = fd;
      this.nanos = (long) (timeout * NANOS);
      this.repeat = repeat;
      this.exit = exit;
      setDaemon(true);
    }

    synchronized void cancel() {
      cancelled = true;
      notifyAll();
    }

    @Override
    public void run() {
      do {
        if (!waitUntilDue()) {
          return;
        }
        ThreadDump dump = new ThreadDump(interpreter, fd);
        dump.line("Timeout (" + ThreadDump.duration(nanos) + ")!");
        dump.all(null);
        dump.write();
        if (exit) {
          Runtime.getRuntime().halt(FAILURE);
        }
      } while (repeat);
    }

    private synchronized boolean waitUntilDue() {
      long end = System.nanoTime() + nanos;
      for (long left = nanos; left > 0 && !cancelled; left = end - System.nanoTime()) {
        try {
          wait(left / 1_000_000, (int) (left % 1_000_000));
        } catch (InterruptedException e) {
          return false;
        }
      }
      return !cancelled;
    }
  }
}
