package naja.runtime.os;

import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** {@link OsSignals} by the virtual machine's signal support and the C library. */
final class NativeSignals implements OsSignals, IntConsumer {

  private static final CFunction SIGACTION = new CFunction("sigaction");
  private static final CFunction PTHREAD_SIGMASK = new CFunction("pthread_sigmask");
  private static final CFunction PTHREAD_SELF = new CFunction("pthread_self");
  private static final CFunction PTHREAD_KILL = new CFunction("pthread_kill");
  private static final CFunction KILL = new CFunction("kill");
  private static final CFunction KILLPG = new CFunction("killpg");
  private static final CFunction RAISE = new CFunction("raise");
  private static final CFunction GETPID = new CFunction("getpid");
  private static final CFunction GETUID = new CFunction("getuid");
  private static final CFunction SYSCALL = new CFunction("syscall");
  private static final CFunction ALARM = new CFunction("alarm");
  private static final CFunction SETITIMER = new CFunction("setitimer");
  private static final CFunction GETITIMER = new CFunction("getitimer");

  /** Interrupts a system call; the JDK uses the number below for its own. */
  private static final int WAKE = Signals.SIGRTMAX - 1;
  private static final int SYS_PIDFD_SEND_SIGNAL = 424;
  private static final int SIGSET_SIZE = 128;
  private static final int SIGACTION_SIZE = 152;
  private static final int SIGACTION_FLAGS = 136;
  private static final int SIG_BLOCK = 0;
  private static final int SIG_UNBLOCK = 1;
  private static final int SIG_SETMASK = 2;
  private static final int SI_USER = 0;
  private static final long MILLION = 1_000_000L;
  private static final long LONGEST_NAP = 32;
  private static final long UNCATCHABLE = bit(Signals.SIGKILL) | bit(Signals.SIGSTOP);
  /** The virtual machine cannot do without its own handlers for these. */
  private static final long VITAL = bit(Signals.SIGSEGV) | bit(Signals.SIGFPE) | bit(Signals.SIGILL)
      | bit(Signals.SIGBUS);
  /** The virtual machine leaves these as they are while they are ignored. */
  private static final long STICKY = bit(Signals.SIGHUP) | bit(Signals.SIGINT) | bit(Signals.SIGTERM);
  /** By default these do no harm. */
  private static final long HARMLESS = bit(Signals.SIGCHLD) | bit(Signals.SIGCONT) | bit(Signals.SIGURG)
      | bit(Signals.SIGWINCH) | bit(Signals.SIGSTOP) | bit(Signals.SIGTSTP) | bit(Signals.SIGTTIN)
      | bit(Signals.SIGTTOU);

  /** Python's mask of each thread; a thread starts with that of its maker. */
  private static final InheritableThreadLocal<Long> MASK = new InheritableThreadLocal<>();

  private static volatile Thread main;
  private static volatile long mainHandle;

  private final int[] dispositions = new int[Signals.NSIG];
  private Sink sink;
  /** What the kernel ignores by our order or that of the parent. */
  private long ignored;
  private long mainMask;
  private long pending;
  private long arrivals;
  private boolean waking;
  private boolean wakeInstalled;
  private boolean prepared;

  private static long bit(int signal) {
    return 1L << (signal - 1);
  }

  private static long bits(int[] signals) {
    long bits = 0;
    for (int signal : signals) {
      bits |= bit(signal);
    }
    return bits;
  }

  private static int[] numbers(long bits) {
    int[] numbers = new int[Long.bitCount(bits)];
    int count = 0;
    for (int signal = 1; signal < Signals.NSIG; signal++) {
      if ((bits & bit(signal)) != 0) {
        numbers[count++] = signal;
      }
    }
    return numbers;
  }

  private static long mask() {
    Long mask = MASK.get();
    return mask == null ? 0 : mask;
  }

  /** A C signal set. */
  static long set(Scratch s, int[] signals) {
    return set(s, bits(signals));
  }

  private static long set(Scratch s, long bits) {
    long set = s.allocZeroed(SIGSET_SIZE);
    s.putLong(set, bits);
    return set;
  }

  /** The C signal set that a child of this thread has to start with. */
  static long childMask(Scratch s) {
    return set(s, mask());
  }

  /** Gives this thread the kernel mask that Python code thinks it has; returns the former one. */
  static long unblockForChild(Scratch s) {
    long former = s.alloc(SIGSET_SIZE);
    s.call(PTHREAD_SIGMASK, SIG_SETMASK, childMask(s), former);
    return former;
  }

  static void restoreMask(Scratch s, long former) {
    s.call(PTHREAD_SIGMASK, SIG_SETMASK, former, 0);
  }

  /** Called when a thread makes its first C call: from then on it may wait in one. */
  static void threadEnters(Scratch s) {
    if (Thread.currentThread() == main) {
      mainHandle = s.call(PTHREAD_SELF);
    }
  }

  @Override
  public void prepare(Runnable starter) {
    becomeMain();
    prepared = true;
    JvmSignals.prepare(starter, this);
  }

  @Override
  public void simulate(int signal) {
    checkNumber(signal);
    tell(signal);
  }

  @Override
  public void start(Sink newSink) {
    if (!prepared) {
      becomeMain();
    }
    synchronized (this) {
      if (sink == null) {
        ignored = readIgnored();
      }
      sink = newSink;
      for (int signal = 1; signal < Signals.NSIG; signal++) {
        if ((ignored & bit(signal)) != 0) {
          dispositions[signal] = IGNORE;
        }
      }
      place(Signals.SIGPIPE, IGNORE);
      place(Signals.SIGXFSZ, IGNORE);
      for (int signal : new int[] {Signals.SIGTERM, Signals.SIGHUP}) {
        if (dispositions[signal] == DEFAULT) {
          place(signal, DEFAULT);
        }
      }
    }
    if (Scratch.isLoaded()) {
      Scratch s = Scratch.enter();
      try {
        threadEnters(s);
      } finally {
        s.exit();
      }
    }
  }

  private static void becomeMain() {
    mainHandle = 0;
    main = Thread.currentThread();
  }

  /** The signals that the parent had ignored, as {@code nohup} does. */
  private static long readIgnored() {
    try (java.io.FileInputStream file = new java.io.FileInputStream("/proc/self/status")) {
      String status = NativeFiles.latin(file.readAllBytes());
      int at = status.indexOf("\nSigIgn:\t");
      return at < 0 ? 0 : Long.parseUnsignedLong(status, at + 9, at + 25, 16);
    } catch (java.io.IOException | RuntimeException unknown) {
      return 0;
    }
  }

  private static void checkNumber(int signal) {
    if (signal < 1 || signal >= Signals.NSIG) {
      throw new OsException(Errno.EINVAL);
    }
  }

  @Override
  public synchronized int disposition(int signal) {
    checkNumber(signal);
    return dispositions[signal];
  }

  @Override
  public synchronized void setDisposition(int signal, int disposition) {
    checkNumber(signal);
    if ((UNCATCHABLE & bit(signal)) != 0 || !Signals.isValid(signal)) {
      throw new OsException(Errno.EINVAL);
    }
    place(signal, disposition);
    if (disposition == IGNORE) {
      pending &= ~bit(signal);
    }
  }

  /** Notes a disposition and makes the kernel's follow. */
  private void place(int signal, int disposition) {
    dispositions[signal] = disposition;
    apply(signal);
  }

  /** A blocked signal is caught too, to be held. */
  private void apply(int signal) {
    int wanted = dispositions[signal];
    if (wanted == DEFAULT && (mainMask & bit(signal)) != 0) {
      wanted = CATCH;
    }
    if ((VITAL & bit(signal)) != 0 || signal == WAKE) {
      return;
    }
    if ((ignored & STICKY & bit(signal)) != 0 && wanted != IGNORE) {
      action(signal, DEFAULT);
    }
    ignored = wanted == IGNORE ? ignored | bit(signal) : ignored & ~bit(signal);
    if (!JvmSignals.set(signal, wanted, this)) {
      action(signal, wanted == CATCH ? SignalStub.address(this) : wanted);
    }
  }

  private static void action(int signal, long handler) {
    Scratch s = Scratch.enter();
    try {
      long action = s.allocZeroed(SIGACTION_SIZE);
      s.putLong(action, handler);
      s.putInt(action + SIGACTION_FLAGS, 0);
      s.check(s.call(SIGACTION, signal, action, 0));
    } finally {
      s.exit();
    }
  }

  /** A signal has come, on whatever thread. */
  @Override
  public void accept(int signal) {
    synchronized (this) {
      if ((mainMask & bit(signal)) != 0) {
        pending |= bit(signal);
        notifyAll();
        return;
      }
      if (dispositions[signal] != CATCH) {
        return;
      }
    }
    tell(signal);
  }

  private void tell(int signal) {
    Sink told;
    synchronized (this) {
      told = sink;
    }
    if (told == null) {
      return;
    }
    told.signal(signal);
    // Only now: who waits for an arrival looks at what the sink has noted.
    synchronized (this) {
      arrivals++;
      notifyAll();
    }
    wakeMain(told);
  }

  /** Takes the main thread out of the system call that it may wait in. */
  private void wakeMain(Sink told) {
    if (Thread.currentThread() == main) {
      return;
    }
    synchronized (this) {
      if (waking) {
        return;
      }
      waking = true;
    }
    Thread waker = new Thread(() -> wakeUntilNoticed(told), "wake");
    waker.setDaemon(true);
    waker.start();
  }

  /** Once is not enough: the call may begin just after the interruption. A new arrival is worth another try at once. */
  private void wakeUntilNoticed(Sink told) {
    long nap = 1;
    while (true) {
      synchronized (this) {
        if (!told.isPending() || !main.isAlive()) {
          waking = false;
          return;
        }
      }
      interruptMain();
      synchronized (this) {
        long seen = arrivals;
        await(nap);
        nap = seen == arrivals ? Math.min(nap * 2, LONGEST_NAP) : 1;
      }
    }
  }

  private void interruptMain() {
    LockSupport.unpark(main);
    long handle = mainHandle;
    if (handle == 0) {
      return;
    }
    synchronized (this) {
      if (!wakeInstalled) {
        wakeInstalled = true;
        action(WAKE, SignalStub.harmless());
      }
    }
    Scratch s = Scratch.enter();
    try {
      s.call(PTHREAD_KILL, handle, WAKE);
    } finally {
      s.exit();
    }
  }

  /** Ignores what a terminal sends; returns what {@link #restoreInterrupts} needs. */
  synchronized int[] ignoreInterrupts() {
    if (sink == null) {
      return new int[0];
    }
    int[] former = {dispositions[Signals.SIGINT], dispositions[Signals.SIGQUIT]};
    place(Signals.SIGINT, IGNORE);
    place(Signals.SIGQUIT, IGNORE);
    return former;
  }

  synchronized void restoreInterrupts(int[] former) {
    if (former.length > 0) {
      place(Signals.SIGINT, former[0]);
      place(Signals.SIGQUIT, former[1]);
    }
  }

  @Override
  public void kill(int pid, int signal) {
    Scratch s = Scratch.enter();
    try {
      if (signal != 0 && pid == (int) s.call(GETPID)) {
        raise(signal);
      } else {
        s.check(s.call(KILL, pid, signal));
      }
    } finally {
      s.exit();
    }
    Interruption.check();
  }

  @Override
  public void killpg(int group, int signal) {
    Scratch s = Scratch.enter();
    try {
      s.check(s.call(KILLPG, group, signal));
    } finally {
      s.exit();
    }
  }

  @Override
  public void raise(int signal) {
    checkNumber(signal);
    boolean held;
    int disposition;
    synchronized (this) {
      disposition = dispositions[signal];
      held = disposition != IGNORE && (mainMask & bit(signal)) != 0 && (UNCATCHABLE & bit(signal)) == 0;
    }
    if (held || disposition == CATCH) {
      accept(signal);
    } else if (disposition == DEFAULT) {
      actByDefault(signal);
    }
  }

  /** Does to the process what the signal does to one that has no handler. */
  private static void actByDefault(int signal) {
    Scratch s = Scratch.enter();
    try {
      if ((UNCATCHABLE & bit(signal)) == 0 && (HARMLESS & bit(signal)) == 0) {
        long set = set(s, bit(signal));
        action(signal, DEFAULT);
        s.call(PTHREAD_SIGMASK, SIG_UNBLOCK, set, 0);
        s.call(RAISE, signal);
      }
      s.check(s.call(KILL, s.call(GETPID), signal));
    } finally {
      s.exit();
    }
  }

  @Override
  public void pidfdSendSignal(int pidfd, int signal, int flags) {
    Scratch s = Scratch.enter();
    try {
      if (signal != 0 && flags == 0 && JdkStart.processOf(pidfd) == (int) s.call(GETPID)) {
        raise(signal);
      } else {
        s.check(s.call(SYSCALL, SYS_PIDFD_SEND_SIGNAL, pidfd, signal, 0, flags));
      }
    } finally {
      s.exit();
    }
    Interruption.check();
  }

  @Override
  public int[] pthreadSigmask(int how, int[] signals) {
    long former = mask();
    long given = bits(signals) & ~UNCATCHABLE;
    long mask = switch (how) {
      case SIG_BLOCK -> former | given;
      case SIG_UNBLOCK -> former & ~given;
      case SIG_SETMASK -> given;
      default -> throw new OsException(Errno.EINVAL);
    };
    MASK.set(mask);
    if (Thread.currentThread() == main || main == null) {
      release(mask);
    }
    return numbers(former);
  }

  /** Follows a change of the main thread's mask: what was held and no longer is takes effect. */
  private void release(long mask) {
    long due;
    synchronized (this) {
      long changed = mainMask ^ mask;
      mainMask = mask;
      for (int signal : numbers(changed)) {
        if (dispositions[signal] == DEFAULT) {
          apply(signal);
        }
      }
      due = pending & ~mask;
      pending &= mask;
    }
    for (int signal : numbers(due)) {
      raise(signal);
    }
  }

  @Override
  public synchronized int[] sigpending() {
    return numbers(pending & mainMask);
  }

  @Override
  public SignalInfo sigtimedwait(int[] signals, long timeoutNanos) {
    long wanted = bits(signals);
    long deadline = System.nanoTime() + Math.max(0, timeoutNanos);
    while (true) {
      synchronized (this) {
        long seen = arrivals;
        while ((pending & wanted) == 0 && seen == arrivals) {
          if (timeoutNanos >= 0 && deadline - System.nanoTime() <= 0) {
            return null;
          }
          await(timeoutNanos < 0 ? 0 : Math.max(1, (deadline - System.nanoTime()) / MILLION));
        }
        long found = pending & wanted;
        if (found != 0) {
          int signal = Long.numberOfTrailingZeros(found) + 1;
          pending &= ~bit(signal);
          return info(signal);
        }
      }
      // A handler of another signal has to run.
      Interruption.check();
    }
  }

  /** The callers loop. */
  @SuppressWarnings("WaitNotInLoop")
  private void await(long millis) {
    try {
      wait(millis);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new OsException(Errno.EINTR);
    }
  }

  private static SignalInfo info(int signal) {
    Scratch s = Scratch.enter();
    try {
      return new SignalInfo(signal, SI_USER, 0, (int) s.call(GETPID), (int) s.call(GETUID), 0, 0);
    } finally {
      s.exit();
    }
  }

  @Override
  public synchronized void pause() {
    long seen = arrivals;
    while (seen == arrivals) {
      if (sink != null && sink.isPending()) {
        return;
      }
      await(0);
    }
  }

  @Override
  public int alarm(int seconds) {
    Scratch s = Scratch.enter();
    try {
      return (int) s.call(ALARM, seconds);
    } finally {
      s.exit();
    }
  }

  @Override
  public long[] setitimer(int which, long valueMicros, long intervalMicros) {
    Scratch s = Scratch.enter();
    try {
      long wanted = s.alloc(32);
      long former = s.allocZeroed(32);
      s.putLong(wanted, intervalMicros / MILLION);
      s.putLong(wanted + 8, intervalMicros % MILLION);
      s.putLong(wanted + 16, valueMicros / MILLION);
      s.putLong(wanted + 24, valueMicros % MILLION);
      s.check(s.call(SETITIMER, which, wanted, former));
      return timer(s, former);
    } finally {
      s.exit();
    }
  }

  @Override
  public long[] getitimer(int which) {
    Scratch s = Scratch.enter();
    try {
      long now = s.allocZeroed(32);
      s.check(s.call(GETITIMER, which, now));
      return timer(s, now);
    } finally {
      s.exit();
    }
  }

  private static long[] timer(Scratch s, long at) {
    return new long[] {s.getLong(at + 16) * MILLION + s.getLong(at + 24), s.getLong(at) * MILLION + s.getLong(at + 8)};
  }
}
