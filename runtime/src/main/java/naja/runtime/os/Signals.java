package naja.runtime.os;

/**
 * The signal numbers of Linux with CPython's names, and the C library's texts for them.
 */
public final class Signals {

  public static final int SIGHUP = 1;
  public static final int SIGINT = 2;
  public static final int SIGQUIT = 3;
  public static final int SIGILL = 4;
  public static final int SIGTRAP = 5;
  public static final int SIGIOT = 6;
  public static final int SIGABRT = 6;
  public static final int SIGFPE = 8;
  public static final int SIGKILL = 9;
  public static final int SIGBUS = 7;
  public static final int SIGSEGV = 11;
  public static final int SIGSYS = 31;
  public static final int SIGPIPE = 13;
  public static final int SIGALRM = 14;
  public static final int SIGTERM = 15;
  public static final int SIGUSR1 = 10;
  public static final int SIGUSR2 = 12;
  public static final int SIGCLD = 17;
  public static final int SIGCHLD = 17;
  public static final int SIGPWR = 30;
  public static final int SIGIO = 29;
  public static final int SIGURG = 23;
  public static final int SIGWINCH = 28;
  public static final int SIGPOLL = 29;
  public static final int SIGSTOP = 19;
  public static final int SIGTSTP = 20;
  public static final int SIGCONT = 18;
  public static final int SIGTTIN = 21;
  public static final int SIGTTOU = 22;
  public static final int SIGVTALRM = 26;
  public static final int SIGPROF = 27;
  public static final int SIGXCPU = 24;
  public static final int SIGXFSZ = 25;
  public static final int SIGRTMIN = 34;
  public static final int SIGRTMAX = 64;
  public static final int SIGSTKFLT = 16;

  /** The constants of the {@code _signal} module; {@code SIG_DFL} and {@code SIG_IGN} are among them. */
  public static final ConstantTable TABLE = ConstantTable.parse("""
      NSIG=65 SIG_BLOCK=0 SIG_UNBLOCK=1 SIG_SETMASK=2 SIGHUP=1 SIGINT=2 SIGQUIT=3 SIGILL=4 SIGTRAP=5 SIGIOT=6
      SIGABRT=6 SIGFPE=8 SIGKILL=9 SIGBUS=7 SIGSEGV=11 SIGSYS=31 SIGPIPE=13 SIGALRM=14 SIGTERM=15 SIGUSR1=10
      SIGUSR2=12 SIGCLD=17 SIGCHLD=17 SIGPWR=30 SIGIO=29 SIGURG=23 SIGWINCH=28 SIGPOLL=29 SIGSTOP=19 SIGTSTP=20
      SIGCONT=18 SIGTTIN=21 SIGTTOU=22 SIGVTALRM=26 SIGPROF=27 SIGXCPU=24 SIGXFSZ=25 SIGRTMIN=34 SIGRTMAX=64
      SIGSTKFLT=16 ITIMER_REAL=0 ITIMER_VIRTUAL=1 ITIMER_PROF=2 SIG_DFL=0 SIG_IGN=1
      """);

  /** One more than the highest signal number, CPython's {@code NSIG}. */
  public static final int NSIG = 65;

  /** Texts from signal 1 on. */
  private static final String TEXTS = """
      Hangup
      Interrupt
      Quit
      Illegal instruction
      Trace/breakpoint trap
      Aborted
      Bus error
      Floating point exception
      Killed
      User defined signal 1
      Segmentation fault
      User defined signal 2
      Broken pipe
      Alarm clock
      Terminated
      Stack fault
      Child exited
      Continued
      Stopped (signal)
      Stopped
      Stopped (tty input)
      Stopped (tty output)
      Urgent I/O condition
      CPU time limit exceeded
      File size limit exceeded
      Virtual timer expired
      Profiling timer expired
      Window changed
      I/O possible
      Power failure
      Bad system call
      """;

  private static String[] texts;

  private Signals() {
  }

  /**
   * {@code strsignal(signal)} in the C locale, as {@code signal.strsignal} gives it.
   *
   * @return null when no such signal has a description
   */
  public static String text(int signal) {
    if (signal >= SIGRTMIN && signal <= SIGRTMAX) {
      return "Real-time signal " + (signal - SIGRTMIN);
    }
    String[] known = texts;
    if (known == null) {
      known = TEXTS.split("\n");
      texts = known;
    }
    return signal >= 1 && signal <= known.length ? known[signal - 1] : null;
  }

  /** Whether Python's {@code signal.valid_signals()} has this number: glibc keeps 32 and 33 for itself. */
  public static boolean isValid(int signal) {
    return signal >= 1 && signal < NSIG && signal != 32 && signal != 33;
  }
}
