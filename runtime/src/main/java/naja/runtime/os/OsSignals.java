package naja.runtime.os;

/**
 * Signals and interval timers. All fail with {@link OsException}.
 *
 * <p>No Python code and no Java code runs in signal context. A caught signal is handed to a {@link Sink} on a thread of
 * the virtual machine; a signal that the process sends to itself, on the sending thread before the call returns. Then the
 * main thread is taken out of the system call that it may be waiting in, again and again until the sink says that it has
 * taken notice.
 *
 * <p>Masks are kept here, not in the kernel, since the threads of the virtual machine would take what Python's threads
 * block: a signal that arrives while the main thread blocks it is held until it is unblocked or waited for.
 */
public interface OsSignals {

  /** As a disposition: what the system does by default, {@code SIG_DFL}. */
  int DEFAULT = 0;

  /** As a disposition: nothing, {@code SIG_IGN}. */
  int IGNORE = 1;

  /** As a disposition: tell the sink. */
  int CATCH = 2;

  /** Whom caught signals are told to. */
  interface Sink {

    /** A signal arrived. Must be quick and must not throw. */
    void signal(int number);

    /** Whether the main thread has still to take notice of a signal. */
    boolean isPending();
  }

  /** What {@code sigwaitinfo} tells, in the order of {@code signal.struct_siginfo}. */
  record SignalInfo(int signo, int code, int errno, int pid, int uid, int status, long band) {
  }

  /**
   * Takes the calling thread for the main thread. Until {@link #start} names a sink, {@code SIGTERM} and {@code SIGHUP} do
   * what they do by default, and when {@code SIGINT} comes {@code starter} runs, which has to start. Costs next to nothing.
   */
  default void prepare(Runnable starter) {}

  /** Tells the sink of a signal that has not come. */
  default void simulate(int signal) {
    throw Unsupported.call();
  }

  /**
   * Takes the calling thread for the main thread unless {@link #prepare} has named one, brings the dispositions to where a Python process starts
   * ({@code SIGPIPE} and {@code SIGXFSZ} ignored, {@code SIGTERM} and {@code SIGHUP} default), and names the sink.
   */
  default void start(Sink sink) {
    throw Unsupported.call();
  }

  /** The present disposition. */
  default int disposition(int signal) {
    throw Unsupported.call();
  }

  /**
   * {@code sigaction}. The signals that the virtual machine lives by ({@code SIGSEGV}, {@code SIGFPE}, {@code SIGILL}) are
   * only noted: they are caught when the process sends them to itself.
   *
   * @throws OsException {@code EINVAL} for a signal that cannot be caught
   */
  default void setDisposition(int signal, int disposition) {
    throw Unsupported.call();
  }

  /** {@code kill}. */
  default void kill(int pid, int signal) {
    throw Unsupported.call();
  }

  /** {@code killpg}. */
  default void killpg(int group, int signal) {
    throw Unsupported.call();
  }

  /** {@code raise}. */
  default void raise(int signal) {
    throw Unsupported.call();
  }

  /** {@code pidfd_send_signal}. */
  default void pidfdSendSignal(int pidfd, int signal, int flags) {
    throw Unsupported.call();
  }

  /**
   * {@code pthread_sigmask}.
   *
   * @param how {@code SIG_BLOCK}, {@code SIG_UNBLOCK} or {@code SIG_SETMASK}
   * @return the former mask of the thread
   */
  default int[] pthreadSigmask(int how, int[] signals) {
    throw Unsupported.call();
  }

  /** {@code sigpending}. */
  default int[] sigpending() {
    throw Unsupported.call();
  }

  /**
   * {@code sigtimedwait}, and {@code sigwaitinfo} when the time is negative; null when the time is over.
   */
  default SignalInfo sigtimedwait(int[] signals, long timeoutNanos) {
    throw Unsupported.call();
  }

  /** {@code pause}: waits until a signal has been told to the sink. */
  default void pause() {
    throw Unsupported.call();
  }

  /** {@code alarm}: returns the seconds that were left. */
  default int alarm(int seconds) {
    throw Unsupported.call();
  }

  /**
   * {@code setitimer}, in microseconds.
   *
   * @return the former value and interval
   */
  default long[] setitimer(int which, long valueMicros, long intervalMicros) {
    throw Unsupported.call();
  }

  /** {@code getitimer}: the value and the interval, in microseconds. */
  default long[] getitimer(int which) {
    throw Unsupported.call();
  }
}
