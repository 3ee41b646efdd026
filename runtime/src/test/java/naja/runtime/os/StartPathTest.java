package naja.runtime.os;

import static naja.runtime.os.OsTesting.*;
import static org.junit.jupiter.api.Assertions.*;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a program does before its first own line must not load the C library: a new virtual machine shows it. */
class StartPathTest {

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
    assertEquals("false false true start\nfalse\n", run("/dev/null", "start"));
  }

  @Test
  void aRegularFileAsInput() throws Exception {
    String read = run("/etc/hostname", "read");
    assertEquals(text(OS.files().readFile(b("/etc/hostname"))) + "false\n", read);
  }

  /** Runs in the new virtual machine. */
  static final class Program {

    private Program() {
    }

    public static void main(String[] arguments) {
      StringBuilder report = new StringBuilder();
      OsFiles files = OS.files();
      if (arguments[0].equals("start")) {
        report.append(files.isatty(0)).append(' ').append(files.isatty(1)).append(' ');
        report.append(files.fstat(0).isCharacterDevice()).append(' ');
        OS.paths().getcwd();
        OS.paths().stat(CWD, b("/"), true);
        OS.paths().listdir(b("/etc"));
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
