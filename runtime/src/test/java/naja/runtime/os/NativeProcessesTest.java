package naja.runtime.os;

import static naja.runtime.os.OsTesting.*;
import static org.junit.jupiter.api.Assertions.*;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeProcessesTest {

  @TempDir Path directory;

  private final OsProcesses processes = OS.processes();
  private final OsFiles files = OS.files();

  @Test
  void identity() {
    assertEquals(ProcessHandle.current().pid(), processes.getpid());
    assertTrue(processes.getppid() > 0);
    assertEquals(processes.getuid(), processes.getresuid()[0]);
    assertEquals(processes.getegid(), processes.getresgid()[1]);
    assertEquals(processes.getpgid(0), processes.getpgid(processes.getpid()));
    assertTrue(processes.getsid(0) >= 0);
    assertTrue(Arrays.stream(processes.getgrouplist(b("root"), 0)).anyMatch(g -> g == 0));
    assertNotNull(processes.getgroups());
    fails(Errno.ESRCH, () -> processes.getpgid(99999999));
  }

  @Test
  void scheduling() {
    int[] processors = processes.schedGetAffinity(0);
    assertTrue(processors.length > 0);
    processes.schedSetAffinity(0, processors);
    assertArrayEquals(processors, processes.schedGetAffinity(0));
    fails(Errno.EINVAL, () -> processes.schedSetAffinity(0, new int[0]));
    processes.schedYield();
    assertEquals(0, processes.schedGetScheduler(0));
    assertEquals(0, processes.schedGetParam(0));
    assertEquals(99, processes.schedGetPriorityMax(1));
    assertEquals(1, processes.schedGetPriorityMin(1));
    assertTrue(processes.schedRrGetInterval(0) >= 0);
    assertEquals(processes.getpriority(0, 0), processes.nice(0));
    fails(Errno.EINVAL, () -> processes.getpriority(77, 0));
  }

  @Test
  void limitsAndUsage() {
    int files = (int) FileControlConstants.RESOURCE.get("RLIMIT_NOFILE");
    long[] limits = processes.getrlimit(files);
    processes.setrlimit(files, limits[0], limits[1]);
    assertArrayEquals(limits, processes.prlimit(0, files, null));
    assertArrayEquals(limits, processes.prlimit(0, files, limits));
    fails(Errno.EINVAL, () -> processes.getrlimit(99));
    OsProcesses.ResourceUsage usage = processes.getrusage(0);
    assertTrue(usage.maxrss() > 1000);
    assertTrue(usage.userMicros() > 0);
    assertTrue(processes.times()[4] > 0);
  }

  private static SpawnRequest request(List<byte[]> arguments, List<SpawnRequest.Action> actions) {
    return new SpawnRequest(arguments.getFirst(), false, arguments, null, actions, null, false, false, null, null, null,
        null);
  }

  private int await(int child) {
    OsProcesses.WaitResult result = processes.wait4(child, 0);
    assertEquals(child, result.pid());
    return result.status();
  }

  @Test
  void spawnAndWait() {
    int status = await(processes.spawn(request(list("/bin/sh", "-c", "exit 7"), List.of())));
    assertTrue(WaitStatus.exited(status));
    assertEquals(7, WaitStatus.exitStatus(status));
    status = await(processes.spawn(request(list("/bin/sh", "-c", "kill -9 $$"), List.of())));
    assertTrue(WaitStatus.signaled(status));
    assertFalse(WaitStatus.exited(status));
    assertEquals(9, WaitStatus.termSignal(status));
    OsException missing = fails(Errno.ENOENT, () -> processes.spawn(request(list("/nonexistent"), List.of())));
    assertEquals("/nonexistent", text(missing.path()));
    fails(Errno.EACCES, () -> processes.spawn(request(list("/etc/passwd"), List.of())));
    fails(Errno.ECHILD, () -> processes.wait4(processes.getpid(), 0));
    int child = processes.spawn(new SpawnRequest(b("sleep"), true, list("sleep", "100"), null, List.of(), 0, false,
        false, new int[] {Signals.SIGUSR1}, new int[] {Signals.SIGTERM}, null, null));
    assertEquals(0, processes.wait4(child, 1).pid());
    assertNull(processes.waitid(1, child, 4 | 1));
    assertEquals(child, processes.getpgid(child));
    int pidfd = processes.pidfdOpen(child, 0);
    OS.signals().pidfdSendSignal(pidfd, Signals.SIGTERM, 0);
    OsProcesses.WaitIdResult ended = processes.waitid(3, pidfd, 4);
    assertEquals(child, ended.pid());
    assertEquals(Signals.SIGCHLD, ended.signo());
    assertEquals(Signals.SIGTERM, ended.status());
    assertEquals(2, ended.code());
    files.close(pidfd);
    assertEquals(3 << 8, processes.system(b("exit 3")));
  }

  @Test
  void spawnActions() {
    byte[] out = b(directory.resolve("out"));
    int status = await(processes.spawn(new SpawnRequest(b("/bin/sh"), false,
        list("sh", "-c", "echo $GREETING; pwd; echo more >&5; echo hidden 2>/dev/null >&6"), list("GREETING=hello"),
        List.of(new SpawnRequest.Open(1, out, O_WRONLY | O_CREAT, 0644), new SpawnRequest.Dup2(1, 5),
            new SpawnRequest.CloseFrom(6), new SpawnRequest.ChangeDirectory(b("/usr"))),
        null, false, true, null, null, null, null)));
    assertEquals("hello\n/usr\nmore\n", text(files.readFile(out)));
    assertNotEquals(0, status);
    fails(Errno.EBADF, () -> processes.spawn(request(list("/bin/true"), List.of(new SpawnRequest.Dup2(999, 1)))));
  }

  /** A request of {@code fork_exec}, changed field by field. */
  private static final class Fork {
    List<byte[]> arguments;
    List<byte[]> executables;
    boolean closeFds = true;
    int[] passFds = {};
    byte[] cwd;
    List<byte[]> environment;
    int input = -1;
    int output = -1;
    int error = -1;
    int report = -1;
    boolean newSession;
    int group = -1;
    long gid = -1;
    int[] groups;
    long uid = -1;
    int umask = -1;

    Fork(String... arguments) {
      this.arguments = list(arguments);
      this.executables = List.of(b(arguments[0]));
    }

    ForkExecRequest request() {
      return new ForkExecRequest(arguments, executables, closeFds, passFds, cwd, environment, input, -1, -1, output, -1,
          error, -1, report, true, newSession, group, gid, groups, uid, umask);
    }
  }

  /** Runs it as {@code subprocess} does; the output, or else what came through the error pipe. */
  private String run(Fork fork) {
    int[] report = files.pipe(O_CLOEXEC);
    int[] output = files.pipe(O_CLOEXEC);
    fork.report = report[1];
    if (fork.output < 0) {
      fork.output = output[1];
    }
    int child = processes.forkExec(fork.request());
    close(report[1], output[1]);
    String failure = readAll(report[0]);
    String text = readAll(output[0]);
    close(report[0], output[0]);
    if (!failure.isEmpty()) {
      fails(Errno.ECHILD, () -> processes.wait4(child, 0));
      return failure;
    }
    await(child);
    return text;
  }

  @Test
  void forkExecReportsWhyItFailed() {
    Fork missing = new Fork("/nonexistent/x");
    assertEquals("OSError:2:", run(missing));
    missing.executables = list("/nonexistent/x", "/etc/passwd", "/nonexistent/y");
    assertEquals("OSError:D:", run(missing));
    missing.executables = list("/nonexistent/x", "/bin/echo");
    assertEquals("\n", run(missing));
    Fork nowhere = new Fork("/bin/pwd");
    nowhere.cwd = b("/nonexistent");
    assertEquals("OSError:2:noexec:chdir", run(nowhere));
    nowhere.cwd = b("/etc/passwd");
    assertEquals("OSError:14:noexec:chdir", run(nowhere));
    nowhere.cwd = b("/usr/lib");
    assertEquals("/usr/lib\n", run(nowhere));
  }

  @Test
  void forkExecPassesExactlyTheGivenDescriptors() throws Exception {
    int one = open(directory.resolve("one"), O_RDWR | O_CREAT);
    int two = open(directory.resolve("two"), O_RDWR | O_CREAT);
    int three = open(directory.resolve("three"), O_RDWR | O_CREAT);
    files.setInheritable(one, true);
    int[] input = files.pipe(O_CLOEXEC);
    Fork fork = new Fork("/bin/cat");
    fork.input = input[0];
    fork.passFds = new int[] {two};
    assertEquals(List.of(0, 1, 2, two), descriptorsOf(fork, input[1]));
    assertFalse(files.getInheritable(two));
    fork.passFds = new int[] {two, three};
    assertEquals(List.of(0, 1, 2, two, three), descriptorsOf(fork, input[1]));
    fork.closeFds = false;
    fork.passFds = new int[0];
    List<Integer> kept = descriptorsOf(fork, input[1]);
    assertTrue(kept.contains(one));
    assertFalse(kept.contains(two));
    close(input[0], input[1]);
    close(one, two, three);
  }

  /** The descriptors of a cat, when it has begun to work: the kernel closes some only shortly after the start. */
  private List<Integer> descriptorsOf(Fork fork, int input) {
    int[] output = files.pipe(O_CLOEXEC);
    fork.output = output[1];
    int child = processes.forkExec(fork.request());
    write(input, "x");
    assertEquals(1, files.read(output[0], new byte[1], 0, 1));
    close(output);
    List<Integer> fds = new ArrayList<>();
    for (byte[] name : OS.paths().listdir(b("/proc/" + child + "/fd"))) {
      fds.add(Integer.parseInt(text(name)));
    }
    fds.sort(null);
    OS.signals().kill(child, Signals.SIGKILL);
    await(child);
    return fds;
  }

  @Test
  void forkExecSwapsTheStandardDescriptors() {
    int[] input = files.pipe(O_CLOEXEC);
    int[] output = files.pipe(O_CLOEXEC);
    Fork fork = new Fork("/bin/sh", "-c", "read x; echo out $x; echo err $x >&2");
    fork.input = input[0];
    fork.output = output[1];
    fork.error = output[1];
    int child = processes.forkExec(fork.request());
    close(input[0], output[1]);
    write(input[1], "line\n");
    files.close(input[1]);
    assertEquals("out line\nerr line\n", readAll(output[0]));
    files.close(output[0]);
    await(child);
    Fork crossed = new Fork("/bin/sh", "-c", "test /dev/fd/0 -ef /dev/fd/1");
    crossed.input = 1;
    crossed.output = 0;
    await(processes.forkExec(crossed.request()));
  }

  @Test
  void forkExecSetsWhatTheChildInherits() throws Exception {
    Fork fork = new Fork("/bin/sh", "-c", "umask; echo $A; ps -o sid= -p $$ 2>/dev/null || echo $$");
    fork.umask = 0027;
    fork.environment = list("A=b", "PATH=/usr/bin:/bin");
    fork.newSession = true;
    String[] lines = run(fork).split("\n", -1);
    assertEquals("0027", lines[0]);
    assertEquals("b", lines[1]);
    int mask = OS.paths().umask(0);
    OS.paths().umask(mask);
    assertNotEquals(0027, mask);
    Fork group = new Fork("/bin/sh", "-c", "cut -d ' ' -f 1,5,6 /proc/$$/stat; exec grep SigBlk /proc/self/status");
    group.group = 0;
    String[] reported = run(group).split("\n", -1);
    String[] ids = reported[0].split(" ", -1);
    assertEquals(ids[0], ids[1]);
    assertEquals("0000000000000000", reported[1].split("\t", -1)[1]);
    Fork session = new Fork("/bin/sh", "-c", "cut -d ' ' -f 1,5,6 /proc/$$/stat");
    session.newSession = true;
    ids = run(session).strip().split(" ", -1);
    assertEquals(ids[0], ids[2]);
  }

  @Test
  void forkExecChangesUserAndGroup() {
    Assumptions.assumeTrue(processes.geteuid() == 0, "needs root");
    Fork fork = new Fork("/bin/sh", "-c", "id -u; id -ru; id -g; id -G");
    fork.uid = 65534;
    fork.gid = 65533;
    fork.groups = new int[] {65532};
    assertEquals("65534\n65534\n65533\n65533 65532\n", run(fork));
    assertEquals(0, processes.geteuid());
    Fork refused = new Fork("/bin/true");
    refused.uid = 4294967295L;
    refused.gid = 4294967295L;
    assertEquals("", run(refused));
  }

  @Test
  void environmentOfChildren() {
    OS.system().putenv(b("NAJA_TEST_VARIABLE"), b("set"));
    assertEquals("set\n", run(new Fork("/bin/sh", "-c", "echo $NAJA_TEST_VARIABLE")));
    OS.system().unsetenv(b("NAJA_TEST_VARIABLE"));
    assertEquals("\n", run(new Fork("/bin/sh", "-c", "echo $NAJA_TEST_VARIABLE")));
    assertTrue(Files.exists(directory));
  }
}
