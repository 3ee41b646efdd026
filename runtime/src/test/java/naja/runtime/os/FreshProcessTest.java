package naja.runtime.os;

import static naja.runtime.os.OsTesting.*;
import static org.junit.jupiter.api.Assertions.*;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What only a virtual machine of its own can show: what the start of a program loads, and how a process ends. */
class FreshProcessTest {

  private static String run(String input, String argument) throws Exception {
    List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
        Program.class.getName(), argument));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    if (input != null) {
      builder.redirectInput(new File(input));
    }
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output;
  }

  @Test
  void nothingIsLoaded() throws Exception {
    assertEquals("false false true true start\nfalse\n", run("/dev/null", "start"));
  }

  @Test
  void aRegularFileAsInput() throws Exception {
    String read = run("/etc/hostname", "read");
    assertEquals(text(OS.files().readFile(b("/etc/hostname"))) + "false\n", read);
  }

  /** Runs the program with a signal sent to it, when given, as soon as it has said that it is ready; its wait status. */
  private static int end(String argument, int signal, StringBuilder output) {
    int[] pipe = OS.files().pipe(O_CLOEXEC);
    List<byte[]> command = list(System.getProperty("java.home") + "/bin/java", "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
        Program.class.getName(), argument);
    int child = OS.processes().spawn(new SpawnRequest(command.getFirst(), false, command, null,
        List.of(new SpawnRequest.Dup2(pipe[1], 1)), null, false, false, new int[0],
        new int[] {Signals.SIGHUP, Signals.SIGINT, Signals.SIGQUIT, Signals.SIGPIPE, Signals.SIGTERM, Signals.SIGUSR1},
        null, null));
    OS.files().close(pipe[1]);
    if (signal != 0) {
      byte[] ready = new byte[100];
      OS.files().read(pipe[0], ready, 0, 100);
      OS.signals().kill(child, signal);
    }
    output.append(readAll(pipe[0]));
    OS.files().close(pipe[0]);
    return OS.processes().wait4(child, 0).status();
  }

  @Test
  void aProgramMayReplaceTheVirtualMachine() {
    StringBuilder output = new StringBuilder();
    assertEquals(0, end("exec", 0, output));
    String[] lines = output.toString().split("\n", -1);
    assertEquals("B=c", lines[0]);
    assertEquals("SigBlk:\t0000000000000000", lines[1]);
    assertEquals("0 1 2", lines[2]);
  }

  @Test
  void muchOutput() {
    StringBuilder output = new StringBuilder();
    assertEquals(3, WaitStatus.exitStatus(end("write", 0, output)));
    assertEquals("0123456789\n".repeat(200_000), output.toString());
  }

  @Test
  void signalsKillAsTheyDoOthers() {
    for (int signal : new int[] {Signals.SIGINT, Signals.SIGTERM, Signals.SIGUSR1, Signals.SIGQUIT, Signals.SIGSEGV}) {
      int status = end("raise " + signal, 0, new StringBuilder());
      assertTrue(WaitStatus.signaled(status), signal + ": " + status);
      assertEquals(signal, WaitStatus.termSignal(status));
    }
    assertEquals(Signals.SIGTERM, WaitStatus.termSignal(end("wait", Signals.SIGTERM, new StringBuilder())));
    assertEquals(Signals.SIGHUP, WaitStatus.termSignal(end("wait", Signals.SIGHUP, new StringBuilder())));
    StringBuilder output = new StringBuilder();
    int status = end("wait", Signals.SIGINT, output);
    assertEquals(7, WaitStatus.exitStatus(status));
    assertEquals("caught 2\n", output.toString());
    assertEquals(6, WaitStatus.termSignal(end("abort", 0, new StringBuilder())));
  }

  /** Runs in the new virtual machine. */
  static final class Program {

    private Program() {
    }

    /** Two mebibytes in pieces: the later ones go through the C library. */
    private static void writeMuch() {
      byte[] line = b("0123456789\n".repeat(1000));
      for (int i = 0; i < 200; i++) {
        for (int gone = 0; gone < line.length;) {
          gone += OS.files().write(1, line, gone, line.length - gone);
        }
        if (i == 2 && Scratch.isLoaded()) {
          OS.processes().exit(5);
        }
      }
      OS.processes().exit(Scratch.isLoaded() ? 3 : 4);
    }

    /** Waits in a system call; what is caught ends the process with status 7. */
    private static void awaitSignal() {
      int[] caught = new int[1];
      OS.signals().start(new OsSignals.Sink() {
        @Override
        public void signal(int number) {
          caught[0] = number;
        }

        @Override
        public boolean isPending() {
          return caught[0] != 0;
        }
      });
      Interruption.setHook(() -> {
        if (caught[0] != 0) {
          write(1, "caught " + caught[0] + "\n");
          OS.processes().exit(7);
        }
      });
      OS.signals().setDisposition(Signals.SIGINT, OsSignals.CATCH);
      write(1, "ready\n");
      OS.files().read(OS.files().pipe(O_CLOEXEC)[0], new byte[1], 0, 1);
    }

    public static void main(String[] arguments) {
      StringBuilder report = new StringBuilder();
      OsFiles files = OS.files();
      String[] words = arguments[0].split(" ", -1);
      switch (words[0]) {
        case "exec" -> OS.processes().execve(b("/bin/sh"), list("sh", "-c", "echo B=$B; "
            + "grep SigBlk /proc/self/status; cd /proc/self/fd; echo [0-2]"), list("B=c"));
        case "raise" -> OS.signals().raise(Integer.parseInt(words[1]));
        case "abort" -> OS.processes().abort();
        case "wait" -> awaitSignal();
        case "write" -> writeMuch();
        default -> {
        }
      }
      if (arguments[0].equals("start")) {
        files.fstat(1).blksizeHint();
        report.append(files.isatty(0)).append(' ').append(files.isatty(1)).append(' ');
        report.append(files.fstat(0).isCharacterDevice()).append(' ');
        OS.paths().getcwd();
        OS.paths().stat(CWD, b("/"), true);
        OS.paths().listdir(b("/etc"));
        fails(Errno.EINVAL, () -> OS.paths().readlink(CWD, b("/etc/passwd")));
        report.append(OS.processes().getuid() >= 0 && OS.processes().gettid() > 0).append(' ');
        OS.system().environ();
        OS.system().urandom(16);
        OS.clocks().getTime(OsClocks.CLOCK_REALTIME);
        OS.clocks().sleep(1000);
        OS.signals().start(new OsSignals.Sink() {
          @Override
          public void signal(int number) {
            // None is expected.
          }

          @Override
          public boolean isPending() {
            return false;
          }
        });
        OS.signals().setDisposition(Signals.SIGTERM, OsSignals.CATCH);
        report.append("start\n").append(Scratch.isLoaded());
      } else {
        byte[] block = new byte[100];
        int got = files.read(0, block, 0, 100);
        report.append(new String(block, 0, got, StandardCharsets.UTF_8)).append(Scratch.isLoaded());
      }
      report.append('\n');
      byte[] text = b(report.toString());
      files.write(1, text, 0, text.length);
    }
  }
}
