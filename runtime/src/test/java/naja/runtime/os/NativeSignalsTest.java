package naja.runtime.os;

import static naja.runtime.os.OsTesting.*;
import static org.junit.jupiter.api.Assertions.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class NativeSignalsTest {

  private static final int ALARM = Signals.SIGALRM;
  private static final int USER = Signals.SIGUSR1;

  private final OsSignals signals = OS.signals();
  private final List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
  private volatile boolean pending;

  @BeforeEach
  void start() {
    signals.start(new OsSignals.Sink() {
      @Override
      public void signal(int number) {
        seen.add(number);
        pending = true;
      }

      @Override
      public boolean isPending() {
        return pending;
      }
    });
    Interruption.setHook(() -> pending = false);
  }

  @AfterEach
  void stop() throws InterruptedException {
    Interruption.setHook(null);
    signals.alarm(0);
    signals.pthreadSigmask(2, new int[0]);
    for (int signal : new int[] {ALARM, USER, Signals.SIGUSR2, Signals.SIGINT, Signals.SIGRTMIN + 1}) {
      signals.setDisposition(signal, OsSignals.IGNORE);
    }
    // One that is still on its way must not meet the next test.
    TimeUnit.MILLISECONDS.sleep(50);
    pending = false;
  }

  private void killFromOutside(int signal) {
    int child = OS.processes().spawn(new SpawnRequest(b("/bin/sh"), false,
        list("sh", "-c", "kill -" + signal + " " + OS.processes().getpid()), null, List.of(), null, false, false, null,
        null, null, null));
    assertEquals(0, OS.processes().wait4(child, 0).status());
  }

  private void await(int count) throws InterruptedException {
    for (int i = 0; i < 500 && seen.size() < count; i++) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    assertEquals(count, seen.size());
  }

  @Test
  void raisedSignalsAreToldAtOnce() {
    signals.setDisposition(USER, OsSignals.CATCH);
    assertEquals(OsSignals.CATCH, signals.disposition(USER));
    signals.raise(USER);
    signals.kill(OS.processes().getpid(), USER);
    assertEquals(List.of(USER, USER), seen);
    signals.setDisposition(USER, OsSignals.IGNORE);
    signals.raise(USER);
    assertEquals(2, seen.size());
    signals.setDisposition(Signals.SIGSEGV, OsSignals.CATCH);
    signals.raise(Signals.SIGSEGV);
    signals.setDisposition(Signals.SIGSEGV, OsSignals.DEFAULT);
    assertEquals(3, seen.size());
    signals.raise(Signals.SIGWINCH);
  }

  @Test
  void signalsFromOutside() throws Exception {
    for (int signal : new int[] {USER, Signals.SIGUSR2, Signals.SIGINT, Signals.SIGRTMIN + 1, Signals.SIGQUIT}) {
      seen.clear();
      signals.setDisposition(signal, OsSignals.CATCH);
      killFromOutside(signal);
      await(1);
      assertEquals(signal, seen.getFirst());
    }
    signals.setDisposition(Signals.SIGQUIT, OsSignals.IGNORE);
    killFromOutside(Signals.SIGQUIT);
    assertEquals(1, seen.size());
  }

  @Test
  void badNumbers() {
    fails(Errno.EINVAL, () -> signals.setDisposition(0, OsSignals.IGNORE));
    fails(Errno.EINVAL, () -> signals.setDisposition(65, OsSignals.IGNORE));
    fails(Errno.EINVAL, () -> signals.setDisposition(Signals.SIGKILL, OsSignals.IGNORE));
    fails(Errno.EINVAL, () -> signals.raise(0));
    fails(Errno.ESRCH, () -> signals.kill(99999999, 0));
    signals.kill(OS.processes().getpid(), 0);
    fails(Errno.ESRCH, () -> signals.killpg(99999999, 0));
    assertEquals(OsSignals.IGNORE, signals.disposition(Signals.SIGPIPE));
  }

  @Test
  void aSignalInterruptsABlockingRead() throws Exception {
    signals.setDisposition(ALARM, OsSignals.CATCH);
    int[] pipe = OS.files().pipe(O_CLOEXEC);
    class Raised extends RuntimeException {
      private static final long serialVersionUID = 1L;
    }
    Interruption.setHook(() -> {
      if (pending) {
        pending = false;
        throw new Raised();
      }
    });
    signals.setitimer(0, 50_000, 0);
    assertThrows(Raised.class, () -> OS.files().read(pipe[0], new byte[1], 0, 1));
    signals.setitimer(0, 50_000, 0);
    assertThrows(Raised.class, () -> OS.polling().poll(new int[] {pipe[0]}, new int[] {1}, new int[1], -1));
    signals.setitimer(0, 50_000, 0);
    assertThrows(Raised.class, () -> OS.clocks().sleep(5_000_000_000L));
    signals.setitimer(0, 50_000, 0);
    assertEquals(0, OS.processes().system(b("sleep 0.2")));
    await(4);
    assertTrue(pending);
    int child = OS.processes().spawn(new SpawnRequest(b("sleep"), true, list("sleep", "5"), null, List.of(), null,
        false, false, null, null, null, null));
    assertThrows(Raised.class, () -> OS.processes().wait4(child, 0));
    OS.signals().kill(child, Signals.SIGKILL);
    assertEquals(child, OS.processes().wait4(child, 0).pid());
    assertEquals(List.of(ALARM, ALARM, ALARM, ALARM), seen);
    close(pipe);
  }

  @Test
  void anInterruptedCallGoesOn() {
    signals.setDisposition(ALARM, OsSignals.CATCH);
    int[] pipe = OS.files().pipe(O_CLOEXEC);
    int[] runs = new int[1];
    boolean[] written = new boolean[1];
    Interruption.setHook(() -> {
      pending = false;
      runs[0]++;
      if (seen.size() >= 3 && !written[0]) {
        written[0] = true;
        signals.setitimer(0, 0, 0);
        write(pipe[1], "x");
      }
    });
    signals.setitimer(0, 20_000, 20_000);
    assertEquals(1, OS.files().read(pipe[0], new byte[5], 0, 5));
    assertTrue(runs[0] >= 1);
    long start = System.nanoTime();
    signals.setitimer(0, 10_000, 10_000);
    OS.clocks().sleep(100_000_000L);
    signals.setitimer(0, 0, 0);
    assertTrue(System.nanoTime() - start >= 100_000_000L);
    close(pipe);
  }

  @Test
  void timers() {
    signals.setDisposition(ALARM, OsSignals.CATCH);
    assertEquals(0, signals.alarm(100));
    assertEquals(100, signals.alarm(0));
    assertArrayEquals(new long[] {0, 0}, signals.setitimer(0, 100_000_000L, 5_000_000L));
    long[] left = signals.getitimer(0);
    assertTrue(left[0] > 99_000_000L && left[0] <= 100_000_000L);
    assertEquals(5_000_000L, left[1]);
    signals.setitimer(0, 30_000, 0);
    signals.pause();
    assertEquals(List.of(ALARM), seen);
    fails(Errno.EINVAL, () -> signals.getitimer(7));
  }

  @Test
  void masksHoldSignals() throws Exception {
    signals.setDisposition(USER, OsSignals.CATCH);
    assertArrayEquals(new int[0], signals.pthreadSigmask(0, new int[] {USER, ALARM, Signals.SIGKILL}));
    assertArrayEquals(new int[] {USER, ALARM}, signals.pthreadSigmask(0, new int[0]));
    killFromOutside(USER);
    for (int i = 0; i < 500 && signals.sigpending().length == 0; i++) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    signals.raise(USER);
    assertEquals(List.of(), seen);
    assertArrayEquals(new int[] {USER}, signals.sigpending());
    signals.pthreadSigmask(1, new int[] {USER});
    assertEquals(List.of(USER), seen);
    assertArrayEquals(new int[0], signals.sigpending());
    fails(Errno.EINVAL, () -> signals.pthreadSigmask(9, new int[0]));
  }

  @Test
  void waitingForSignals() {
    signals.setDisposition(ALARM, OsSignals.DEFAULT);
    signals.pthreadSigmask(0, new int[] {ALARM});
    signals.setitimer(0, 30_000, 0);
    assertEquals(ALARM, signals.sigtimedwait(new int[] {USER, ALARM}, -1).signo());
    assertNull(signals.sigtimedwait(new int[] {ALARM}, 20_000_000L));
    signals.raise(ALARM);
    assertEquals(ALARM, signals.sigtimedwait(new int[] {ALARM}, 0).signo());
    assertEquals(List.of(), seen);
    Thread waiting = new Thread(() -> signals.sigtimedwait(new int[] {ALARM}, -1));
    waiting.start();
    signals.raise(ALARM);
    assertDoesNotThrow(() -> waiting.join());
  }

  @Test
  void childrenStartWithPythonsMask() {
    signals.pthreadSigmask(0, new int[] {USER});
    int[] pipe = OS.files().pipe(O_CLOEXEC);
    List<byte[]> command = list("/bin/sh", "-c", "exec grep -e SigBlk -e SigIgn /proc/self/status");
    int child = OS.processes().spawn(new SpawnRequest(b("/bin/sh"), false, command, null,
        List.of(new SpawnRequest.Dup2(pipe[1], 1)), null, false, false, null, new int[] {Signals.SIGPIPE}, null, null));
    OS.files().close(pipe[1]);
    String[] lines = readAll(pipe[0]).split("\n", -1);
    assertEquals(1L << (USER - 1), Long.parseUnsignedLong(lines[0].split("\t", -1)[1], 16));
    assertEquals(0, Long.parseUnsignedLong(lines[1].split("\t", -1)[1], 16) & (1L << (Signals.SIGPIPE - 1)));
    OS.processes().wait4(child, 0);
    OS.files().close(pipe[0]);
  }
}
