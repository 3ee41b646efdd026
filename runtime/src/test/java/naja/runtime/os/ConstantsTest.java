package naja.runtime.os;

import static org.junit.jupiter.api.Assertions.*;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ConstantsTest {

  private static String oracle() {
    String given = System.getenv("NAJA_ORACLE");
    File built = new File(System.getProperty("naja.root", ".."), "stdlib/target/cpython/bin/python3.14");
    Assumptions.assumeTrue(given != null || built.exists(), "no CPython to compare with");
    return given != null ? given : built.toString();
  }

  private static List<String> ask(String script) throws IOException, InterruptedException {
    String python = oracle();
    ProcessBuilder builder = new ProcessBuilder(python, "-c", script).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    builder.environment().putIfAbsent("LD_LIBRARY_PATH", new File(python).getParentFile().getParent() + "/lib");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output.lines().toList();
  }

  private static List<String> lines(ConstantTable table) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      lines.add(table.name(i) + "=" + table.value(i));
      assertEquals(table.value(i), table.get(table.name(i)));
    }
    return lines;
  }

  private static void compare(String module, ConstantTable... tables) throws Exception {
    List<String> expected = ask("import " + module + " as m\nfor k, v in vars(m).items():\n"
        + "  if type(v) is int and k not in ('timezone', 'altzone', 'daylight', '_STRUCT_TM_ITEMS', 'PAGESIZE',"
        + " 'ALLOCATIONGRANULARITY'): print(f'{k}={v}')");
    List<String> ours = new ArrayList<>();
    for (ConstantTable table : tables) {
      ours.addAll(lines(table));
    }
    assertEquals(expected, ours);
  }

  @Test
  void tablesAreCPythons() throws Exception {
    compare("posix", OsConstants.POSIX);
    compare("errno", Errno.TABLE);
    compare("_signal", Signals.TABLE);
    compare("fcntl", FileControlConstants.FCNTL);
    compare("mmap", FileControlConstants.MMAP);
    compare("resource", FileControlConstants.RESOURCE);
    compare("termios", TerminalConstants.TERMIOS);
    compare("select", PollConstants.SELECT);
    compare("_socket", SocketConstants.SOCKET);
    compare("syslog", SyslogConstants.SYSLOG);
    compare("time", ClockConstants.CLOCKS);
    String names = "import os\nfor k, v in sorted(os.%s.items()): print(f'{k}={v}')";
    assertEquals(ask(names.replace("%s", "sysconf_names")), lines(OsConstants.SYSCONF_NAMES));
    assertEquals(ask(names.replace("%s", "confstr_names")), lines(OsConstants.CONFSTR_NAMES));
    assertEquals(ask(names.replace("%s", "pathconf_names")), lines(OsConstants.PATHCONF_NAMES));
  }

  @Test
  void textsAreTheCLibrarys() throws Exception {
    List<String> errors =
        ask("import os, errno\nfor i in range(-2, 200): print(os.strerror(i), errno.errorcode.get(i))");
    List<String> signals =
        ask("import signal\nfor i in range(1, 65): print(signal.strsignal(i), i in signal.valid_signals())");
    for (int i = -2; i < 200; i++) {
      String name = Errno.name(i);
      assertEquals(errors.get(i + 2), Errno.text(i) + " " + (name == null ? "None" : name));
    }
    for (int i = 1; i < 65; i++) {
      String text = Signals.text(i) == null ? "None" : Signals.text(i);
      assertEquals(signals.get(i - 1), text + " " + (Signals.isValid(i) ? "True" : "False"));
    }
    assertEquals(Errno.ENOENT, Errno.ofText("No such file or directory"));
    assertEquals(-1, Errno.ofText("No such text"));
  }

  @Test
  void waitStatusesAreTakenApartAlike() throws Exception {
    List<String> expected =
        ask("import os\nfor s in range(0, 0x10000):\n  print(int(os.WIFEXITED(s)), os.WEXITSTATUS(s),"
            + " int(os.WIFSIGNALED(s)), os.WTERMSIG(s), int(os.WIFSTOPPED(s)), os.WSTOPSIG(s), int(os.WIFCONTINUED(s)),"
            + " int(os.WCOREDUMP(s)))");
    for (int s = 0; s < 0x10000; s++) {
      assertEquals(expected.get(s),
          bit(WaitStatus.exited(s)) + WaitStatus.exitStatus(s) + " " + bit(WaitStatus.signaled(s))
              + WaitStatus.termSignal(s) + " " + bit(WaitStatus.stopped(s)) + WaitStatus.stopSignal(s) + " "
              + bit(WaitStatus.continued(s)) + (WaitStatus.dumpedCore(s) ? 1 : 0));
    }
  }

  private static String bit(boolean value) {
    return value ? "1 " : "0 ";
  }

  @Test
  void namesAreFound() {
    assertTrue(Errno.TABLE.contains("ENOENT"));
    assertFalse(Errno.TABLE.contains("EPERMANENT"));
    assertThrows(IllegalArgumentException.class, () -> Errno.TABLE.get("EPERMANENT"));
    assertNull(Errno.TABLE.nameOf(99999));
    Set<String> names = new HashSet<>();
    for (int i = 0; i < OsConstants.POSIX.size(); i++) {
      assertTrue(names.add(OsConstants.POSIX.name(i)));
    }
    assertEquals(7, OsConstants.POSIX.with("O_CREAT", 7).get("O_CREAT"));
  }
}
