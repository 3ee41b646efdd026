package naja.modules.signal;

import java.util.concurrent.atomic.AtomicLong;
import naja.runtime.abstracts.Calls;
import naja.runtime.interpreter.PyFrame;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBaseException;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyNone;
import naja.runtime.os.Interruption;
import naja.runtime.os.Os;
import naja.runtime.os.OsException;
import naja.runtime.os.OsSignals;
import naja.runtime.os.Signals;
import naja.runtime.threads.Safepoint;
import naja.runtime.threads.ThreadState;

/**
 * The handlers of the process and the signals that wait for them. Signals are told on any thread; handlers run in the
 * main thread, at its next safe point or between an interrupted system call and its repetition.
 */
final class SignalState implements OsSignals.Sink, Safepoint.Task {
  /** {@code SIG_DFL} and {@code SIG_IGN}. */
  static final Long DEFAULT = 0L, IGNORE = 1L;

  /** The handler of {@code SIGINT} until the module is there whose {@code default_int_handler} it is. */
  static final Object INTERRUPT = new Object();

  /** What {@code signal.getsignal} answers, by number. */
  final Object[] handlers = new Object[Signals.NSIG];

  /** What is done at once when a signal comes, by number; null for nothing. */
  final SignalHook[] hooks = new SignalHook[Signals.NSIG];

  /** Where the numbers of signals are written to, or -1. */
  volatile int wakeupFd = -1;

  private final Os os;

  /** The signals that wait; signal 1 is bit 0. */
  private final AtomicLong waiting = new AtomicLong();

  SignalState(Os os) {
    this.os = os;
  }

  /** Begins to listen; the caller is the main thread. {@code interrupt} is the handler of {@code SIGINT}. */
  void start(Object interrupt) {
    OsSignals signals = os.signals();
    signals.start(this);
    for (int number = 1; number < Signals.NSIG; number++) {
      handlers[number] = Signals.isValid(number) ? initial(signals.disposition(number)) : PyNone.NONE;
    }
    if (handlers[Signals.SIGINT] == DEFAULT) {
      signals.setDisposition(Signals.SIGINT, OsSignals.CATCH);
      handlers[Signals.SIGINT] = interrupt;
    }
    Interruption.setHook(this::runInMainThread);
  }

  private static Object initial(int disposition) {
    return switch (disposition) {
      case OsSignals.DEFAULT -> DEFAULT;
      case OsSignals.IGNORE -> IGNORE;
      default -> PyNone.NONE;
    };
  }

  @Override
  public void signal(int number) {
    SignalHook hook = hooks[number];
    if (hook != null) {
      hook.arrived(number);
      if (!hook.isChained()) {
        return;
      }
    }
    waiting.getAndUpdate(bits -> bits | 1L << number - 1);
    Safepoint.request(this);
    int fd = wakeupFd;
    if (fd >= 0) {
      try {
        os.files().write(fd, new byte[] {(byte) number}, 0, 1);
      } catch (OsException e) {
        // A full pipe wakes its reader all the same.
        return;
      }
    }
  }

  @Override
  public boolean isPending() {
    return waiting.get() != 0;
  }

  @Override
  public void run(PyFrame frame) {
    runHandlers(frame);
  }

  /** Runs the handlers of the signals that wait, if the calling thread is the main one. */
  void runInMainThread() {
    if (waiting.get() != 0) {
      ThreadState thread = ThreadState.current();
      if (thread.isMain()) {
        runHandlers(thread.frame);
      }
    }
  }

  private void runHandlers(PyFrame frame) {
    try {
      for (long bits = waiting.get(); bits != 0; bits = waiting.get()) {
        int number = Long.numberOfTrailingZeros(bits) + 1;
        long bit = Long.lowestOneBit(bits);
        waiting.getAndUpdate(b -> b & ~bit);
        Object handler = handlers[number];
        if (handler == INTERRUPT) {
          throw new PyException(PyBaseException.create(ExceptionTypes.KEYBOARD_INTERRUPT));
        }
        if (Calls.isCallable(handler)) {
          Calls.call(handler, (long) number, PyNone.orNone(frame));
        }
      }
    } finally {
      if (waiting.get() != 0) {
        Safepoint.request(this); // a handler failed; the others are still to run
      }
    }
  }
}
