package naja.modules.signal;

import java.util.ArrayList;
import java.util.List;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Warnings;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PySet;
import naja.runtime.objects.PyStructSequence;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.objects.Types;
import naja.runtime.os.ConstantTable;
import naja.runtime.os.Errno;
import naja.runtime.os.OsException;
import naja.runtime.os.OsSignals;
import naja.runtime.os.Signals;
import naja.runtime.threads.Audit;
import naja.runtime.threads.Interpreter;
import naja.runtime.threads.ThreadState;

/** {@code _signal}. */
@ModuleSpec(value = "_signal", doc = "Signals of the operating system and what Python code does about them.")
public final class SignalModule {
  private static final PyType SIGINFO =
      PyStructSequence.define(
          "signal.struct_siginfo", "struct_siginfo: what sigwaitinfo and sigtimedwait tell of a signal.",
          new String[] {"si_signo", "si_code", "si_errno", "si_pid", "si_uid", "si_status", "si_band"}, 7);

  private static final PyType ITIMER_ERROR = timerError();
  private static final String OUT_OF_RANGE = "signal number out of range";
  private static volatile SignalState state;

  private SignalModule() {}

  private static PyType timerError() {
    PyDict namespace = new PyDict();
    namespace.put("__module__", "signal");
    return (PyType) Calls.call(Types.TYPE, "ItimerError", PyTuple.of(ExceptionTypes.OS_ERROR), namespace);
  }

  static void init(PyDict namespace) {
    ConstantTable table = Signals.TABLE;
    for (int i = 0; i < table.size(); i++) {
      namespace.put(table.name(i), table.value(i));
    }
    namespace.put("struct_siginfo", SIGINFO);
    namespace.put("ItimerError", ITIMER_ERROR);
    synchronized (SignalModule.class) {
      Object handler = namespace.get("default_int_handler");
      if (state == null) {
        SignalState made = new SignalState(Interpreter.current().os);
        if (ThreadState.current().isMain()) {
          made.start(handler);
        }
        state = made;
      } else if (state.handlers[Signals.SIGINT] == SignalState.INTERRUPT) {
        state.handlers[Signals.SIGINT] = handler;
      }
    }
  }

  /** Lets {@code SIGINT} raise {@code KeyboardInterrupt} in the calling thread, with or without this module. */
  public static void prepare(Interpreter interpreter) {
    interpreter.os.signals().prepare(new Runnable() {
      @Override
      public void run() {
        startedState(interpreter);
      }
    });
  }

  private static synchronized SignalState startedState(Interpreter interpreter) {
    if (state == null) {
      SignalState made = new SignalState(interpreter.os);
      made.start(SignalState.INTERRUPT);
      state = made;
    }
    return state;
  }

  /** {@code _thread.interrupt_main}: as if a signal had come; nothing where no handler would run. */
  public static void simulate(Interpreter interpreter, int number) {
    checkRange(number);
    SignalState started = startedState(interpreter);
    Object handler = started.handlers[number];
    if (handler == SignalState.INTERRUPT || Calls.isCallable(handler)) {
      interpreter.os.signals().simulate(number);
      started.runInMainThread();
    }
  }

  /** Sets what is done at once, on any thread, when a signal comes; answers what was. Both may be null. */
  public static SignalHook setHook(Interpreter interpreter, int number, SignalHook hook) {
    checkRange(number);
    SignalState started = startedState(interpreter);
    SignalHook before = started.hooks[number];
    if (hook != null) {
      started.hooks[number] = hook;
      interpreter.os.signals().setDisposition(number, OsSignals.CATCH);
    } else if (before != null) {
      Object handler = started.handlers[number];
      interpreter.os.signals().setDisposition(
          number, handler == SignalState.INTERRUPT || handler == PyNone.NONE ? OsSignals.CATCH : disposition(handler));
      started.hooks[number] = null;
    }
    return before;
  }

  /** Ends the process as {@code SIGINT} does by default: for a {@code KeyboardInterrupt} that nobody handled. */
  public static void dieOfInterrupt(Interpreter interpreter) {
    OsSignals signals = interpreter.os.signals();
    signals.setDisposition(Signals.SIGINT, OsSignals.DEFAULT);
    signals.raise(Signals.SIGINT);
  }

  private static OsSignals signals() {
    return Interpreter.current().os.signals();
  }

  private static boolean isOutOfRange(int number) {
    return number < 1 || number >= Signals.NSIG;
  }

  private static void checkRange(int number) {
    if (isOutOfRange(number)) {
      throw Errors.valueError(OUT_OF_RANGE);
    }
  }

  @Def("default_int_handler(signalnum, frame, /)")
  static Object defaultIntHandler(int signal, Object frame) {
    throw new PyException(PyBaseException.create(ExceptionTypes.KEYBOARD_INTERRUPT));
  }

  private static int disposition(Object handler) {
    if (handler instanceof Long n && n == 0) {
      return OsSignals.DEFAULT;
    }
    if (handler instanceof Long n && n == 1) {
      return OsSignals.IGNORE;
    }
    if (Calls.isCallable(handler)) {
      return OsSignals.CATCH;
    }
    throw Errors.typeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
  }

  @Def("signal(signalnum, handler, /)")
  static Object signal(int number, Object handler) {
    if (!ThreadState.current().isMain()) {
      throw Errors.valueError("signal only works in main thread of the main interpreter");
    }
    checkRange(number);
    int disposition = disposition(handler);
    state.runInMainThread();
    signals().setDisposition(number, disposition);
    Object before = state.handlers[number];
    state.handlers[number] = handler;
    return PyNone.orNone(before);
  }

  @Def("getsignal(signalnum, /)")
  static Object getSignal(int number) {
    checkRange(number);
    return PyNone.orNone(state.handlers[number]);
  }

  @Def("strsignal(signalnum, /)")
  static Object strSignal(int number) {
    checkRange(number);
    return PyNone.orNone(Signals.text(number));
  }

  @Def("raise_signal(signalnum, /)")
  static void raiseSignal(int number) {
    signals().raise(number);
    state.runInMainThread();
  }

  @Def("pthread_kill(thread_id, signalnum, /)")
  static void pthreadKill(long thread, int number) {
    Audit.event("signal.pthread_kill", thread, (long) number);
    for (ThreadState known : Interpreter.current().threads()) {
      if (known.identifier == thread) {
        if (number != 0) {
          raiseSignal(number);
        }
        return;
      }
    }
    throw new OsException(Errno.ESRCH);
  }

  @Def("pidfd_send_signal(pidfd, signalnum, siginfo=None, flags=0, /)")
  static void pidfdSendSignal(int pidfd, int number, Object siginfo, int flags) {
    if (siginfo != PyNone.NONE) {
      throw Errors.typeError("siginfo must be None");
    }
    signals().pidfdSendSignal(pidfd, number, flags);
  }

  @Def("alarm(seconds, /)")
  static long alarm(int seconds) {
    return Integer.toUnsignedLong(signals().alarm(seconds));
  }

  @Def("pause()")
  static void pause() {
    signals().pause();
    state.runInMainThread();
  }

  @Def("siginterrupt(signalnum, flag, /)")
  static void sigInterrupt(int number, int flag) {
    checkRange(number);
  }

  private static long micros(Object seconds) {
    if (!(seconds instanceof Double) && PyType.of(seconds).lookup("__index__") == null) {
      throw Errors.typeError(
          "'" + PyType.of(seconds).name() + "' object cannot be interpreted as an integer or float");
    }
    return (long) Math.ceil(Numbers.asDouble(seconds) * 1e6);
  }

  private static Object timer(long[] values) {
    return PyTuple.of(values[0] / 1e6, values[1] / 1e6);
  }

  private static PyException timerFailure(OsException e) {
    return new PyException((PyBaseException) Calls.call(ITIMER_ERROR, (long) e.errno(), e.text()));
  }

  @Def("setitimer(which, seconds, interval=0.0, /)")
  static Object setTimer(int which, Object seconds, Object interval) {
    long value = micros(seconds);
    long again = micros(interval);
    try {
      return timer(signals().setitimer(which, value, again));
    } catch (OsException e) {
      throw timerFailure(e);
    }
  }

  @Def("getitimer(which, /)")
  static Object getTimer(int which) {
    try {
      return timer(signals().getitimer(which));
    } catch (OsException e) {
      throw timerFailure(e);
    }
  }

  @Def("set_wakeup_fd(fd, /, *, warn_on_full_buffer=True)")
  static long setWakeupFd(int fd, boolean warnOnFullBuffer) {
    if (!ThreadState.current().isMain()) {
      throw Errors.valueError("set_wakeup_fd only works in main thread of the main interpreter");
    }
    if (fd != -1) {
      Interpreter.current().os.files().fstat(fd);
      if (Interpreter.current().os.files().getBlocking(fd)) {
        throw Errors.valueError("the fd " + fd + " must be in non-blocking mode");
      }
    }
    int before = state.wakeupFd;
    state.wakeupFd = fd;
    return before;
  }

  /** The numbers of an iterable of signals. */
  public static int[] numbers(Object iterable) {
    List<Integer> numbers = new ArrayList<>();
    for (Object item : Iteration.toArray(iterable)) {
      int number = Numbers.index(item) instanceof Long n && n == n.intValue() ? n.intValue() : -1;
      if (isOutOfRange(number)) {
        throw Errors.valueError(
            "signal number " + number + " out of range [1; " + (Signals.NSIG - 1) + "]");
      }
      if (Signals.isValid(number)) {
        numbers.add(number);
      } else {
        Warnings.warn(
            ExceptionTypes.RUNTIME_WARNING, "invalid signal number " + number + ", please use valid_signals()", 1);
      }
    }
    int[] result = new int[numbers.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = numbers.get(i);
    }
    return result;
  }

  private static PySet set(int[] numbers) {
    PySet set = new PySet();
    for (int number : numbers) {
      set.add((long) number);
    }
    return set;
  }

  @Def("pthread_sigmask(how, mask, /)")
  static Object pthreadSigmask(int how, Object mask) {
    int[] before = signals().pthreadSigmask(how, numbers(mask));
    state.runInMainThread();
    return set(before);
  }

  @Def("sigpending()")
  static Object sigPending() {
    return set(signals().sigpending());
  }

  @Def("valid_signals()")
  static Object validSignals() {
    PySet set = new PySet();
    for (int number = 1; number < Signals.NSIG; number++) {
      if (Signals.isValid(number)) {
        set.add((long) number);
      }
    }
    return set;
  }

  private static Object info(OsSignals.SignalInfo info) {
    return PyStructSequence.of(
        SIGINFO, (long) info.signo(), (long) info.code(), (long) info.errno(), (long) info.pid(), (long) info.uid(),
        (long) info.status(), info.band());
  }

  @Def("sigwait(sigset, /)")
  static long sigWait(Object signals) {
    return signals().sigtimedwait(numbers(signals), -1).signo();
  }

  @Def("sigwaitinfo(sigset, /)")
  static Object sigWaitInfo(Object signals) {
    return info(signals().sigtimedwait(numbers(signals), -1));
  }

  @Def("sigtimedwait(sigset, timeout, /)")
  static Object sigTimedWait(Object signals, Object timeout) {
    long micros = micros(timeout);
    if (micros < 0) {
      throw Errors.valueError("timeout must be non-negative");
    }
    OsSignals.SignalInfo info = signals().sigtimedwait(numbers(signals), micros * 1000);
    return info == null ? PyNone.NONE : info(info);
  }
}
