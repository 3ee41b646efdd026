package naja.runtime.os;

import static naja.runtime.os.OsTesting.*;
import static org.junit.jupiter.api.Assertions.*;

import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terminals, mappings, clocks, the machine and its users. */
class NativeMiscellanyTest {

  @TempDir Path directory;

  @Test
  void pseudoTerminals() {
    OsTerminals terminals = OS.terminals();
    int[] pair = terminals.openpty();
    assertTrue(OS.files().isatty(pair[1]));
    assertEquals(text(terminals.ptsname(pair[0])), text(terminals.ttyname(pair[1])));
    terminals.setWindowSize(pair[0], 25, 80);
    assertArrayEquals(new int[] {25, 80}, terminals.getWindowSize(pair[1]));
    OsTerminals.Termios was = terminals.tcgetattr(pair[1]);
    int echo = (int) TerminalConstants.TERMIOS.get("ECHO");
    assertTrue((was.localModes() & echo) != 0);
    byte[] controls = was.controls().clone();
    controls[(int) TerminalConstants.TERMIOS.get("VMIN")] = 3;
    int speed = (int) TerminalConstants.TERMIOS.get("B9600");
    terminals.tcsetattr(pair[1], 0, new OsTerminals.Termios(was.inputModes(), was.outputModes(), was.controlModes(),
        was.localModes() & ~echo, speed, speed, controls));
    OsTerminals.Termios now = terminals.tcgetattr(pair[1]);
    assertEquals(0, now.localModes() & echo);
    assertArrayEquals(controls, now.controls());
    assertEquals(speed, now.inputSpeed());
    assertEquals(speed, now.outputSpeed());
    terminals.tcdrain(pair[1]);
    terminals.tcflush(pair[1], 2);
    terminals.tcflow(pair[1], 1);
    terminals.tcsendbreak(pair[1], 0);
    write(pair[0], "line\n");
    byte[] line = new byte[10];
    assertEquals(5, OS.files().read(pair[1], line, 0, 10));
    fails(Errno.ENOTTY, () -> terminals.tcgetpgrp(pair[1]));
    close(pair);
    assertEquals("/dev/tty", text(terminals.ctermid()));
    int file = open(directory.resolve("f"), O_CREAT | O_RDWR);
    fails(Errno.ENOTTY, () -> terminals.tcgetattr(file));
    fails(Errno.ENOTTY, () -> terminals.ttyname(file));
    fails(Errno.ENOTTY, () -> terminals.getWindowSize(file));
    OS.files().close(file);
  }

  @Test
  void mappings() {
    int fd = open(directory.resolve("m"), O_CREAT | O_RDWR);
    write(fd, "0123456789");
    OsMemory.Mapping mapping = OS.memory().map(10, 3, 1, fd, 0);
    assertEquals('5', mapping.memory().get(ValueLayout.JAVA_BYTE, 5));
    mapping.memory().set(ValueLayout.JAVA_BYTE, 5, (byte) 'x');
    mapping.sync(0, 10);
    mapping.advise(0, 10, 0);
    byte[] back = new byte[10];
    OS.files().pread(fd, back, 0, 10, 0);
    assertEquals("01234x6789", text(back));
    OS.files().ftruncate(fd, 100_000);
    OsMemory.Mapping larger = mapping.resize(100_000);
    assertEquals('x', larger.memory().get(ValueLayout.JAVA_BYTE, 5));
    assertEquals(100_000, larger.memory().byteSize());
    larger.unmap();
    larger.unmap();
    mapping.unmap();
    fails(Errno.EINVAL, () -> OS.memory().map(0, 3, 1, fd, 0));
    fails(Errno.EBADF, () -> OS.memory().map(10, 3, 1, 999, 0));
    OS.files().close(fd);
    OsMemory.Mapping anonymous = OS.memory().map(4096, 3, 0x22, -1, 0);
    assertEquals(0, anonymous.memory().get(ValueLayout.JAVA_BYTE, 4095));
    anonymous.unmap();
  }

  @Test
  void sharedMemoryAndSemaphores() {
    byte[] name = b("/naja-test-" + OS.processes().getpid());
    int fd = OS.memory().shmOpen(name, O_CREAT | O_EXCL | O_RDWR, 0600);
    assertFalse(OS.files().getInheritable(fd));
    fails(Errno.EEXIST, () -> OS.memory().shmOpen(name, O_CREAT | O_EXCL | O_RDWR, 0600));
    OS.memory().shmUnlink(name);
    OsException missing = fails(Errno.ENOENT, () -> OS.memory().shmUnlink(name));
    assertArrayEquals(name, missing.path());
    fails(Errno.EINVAL, () -> OS.memory().shmOpen(b("/a/b"), O_RDWR, 0));
    OS.files().close(fd);
    OsSemaphores semaphores = OS.semaphores();
    long semaphore = semaphores.create(name, 0600, 1);
    long second = semaphores.open(name);
    fails(Errno.EEXIST, () -> semaphores.create(name, 0600, 1));
    semaphores.unlink(name);
    fails(Errno.ENOENT, () -> semaphores.open(name));
    assertTrue(semaphores.acquire(semaphore, 0));
    assertFalse(semaphores.acquire(second, 0));
    assertFalse(semaphores.acquire(second, 10_000_000));
    semaphores.release(second);
    assertEquals(1, semaphores.value(semaphore));
    assertTrue(semaphores.acquire(second, -1));
    semaphores.close(semaphore);
    semaphores.close(second);
  }

  @Test
  void clocks() {
    OsClocks clocks = OS.clocks();
    assertTrue(Math.abs(System.currentTimeMillis() - clocks.getTime(OsClocks.CLOCK_REALTIME) / 1_000_000) < 1000);
    assertTrue(Math.abs(System.nanoTime() - clocks.getTime(OsClocks.CLOCK_MONOTONIC)) < 1_000_000_000L);
    long boot = clocks.getTime(7);
    assertTrue(boot > 0);
    // The virtual machine's monotonic clock is the kernel's.
    assertTrue(Math.abs(clocks.getTime(4) - clocks.getTime(OsClocks.CLOCK_MONOTONIC)) < 60_000_000_000L);
    assertTrue(clocks.getTime(OsClocks.CLOCK_PROCESS_CPUTIME_ID) > 0);
    assertTrue(clocks.getTime(OsClocks.CLOCK_THREAD_CPUTIME_ID) > 0);
    assertTrue(clocks.getTime(clocks.threadCpuClock()) > 0);
    assertEquals(1, clocks.getResolution(OsClocks.CLOCK_MONOTONIC));
    fails(Errno.EINVAL, () -> clocks.getTime(99));
    long start = System.nanoTime();
    clocks.sleep(5_000_000);
    long slept = System.nanoTime() - start;
    assertTrue(slept >= 5_000_000, slept + "");
    clocks.sleep(0);
  }

  @Test
  void machine() {
    OsSystem system = OS.system();
    Uname names = system.uname();
    assertEquals("Linux", text(names.sysname()));
    assertEquals(text(system.gethostname()), text(names.nodename()));
    assertEquals(100, system.sysconf((int) OsConstants.SYSCONF_NAMES.get("SC_CLK_TCK")));
    fails(Errno.EINVAL, () -> system.sysconf(99999));
    assertTrue(text(system.confstr((int) OsConstants.CONFSTR_NAMES.get("CS_PATH"))).contains("/bin"));
    fails(Errno.EINVAL, () -> system.confstr(99999));
    assertEquals(3, system.getloadavg().length);
    assertTrue(system.cpuCount() >= Runtime.getRuntime().availableProcessors());
    assertTrue(system.pageSize() >= 4096);
    assertEquals(300_000, system.urandom(300_000).length);
    assertEquals(0, system.urandom(0).length);
    assertEquals(16, system.getrandom(16, 1).length);
  }

  @Test
  void environment() {
    OsSystem system = OS.system();
    String path = "PATH=" + System.getenv("PATH");
    assertTrue(system.environ().stream().anyMatch(e -> text(e).equals(path)));
    system.putenv(b("NAJA_A"), b("1"));
    system.putenv(b("NAJA_A"), b("2"));
    assertEquals(1, system.environ().stream().filter(e -> text(e).startsWith("NAJA_A=")).count());
    system.exportEnvironment();
    system.putenv(b("NAJA_A"), b("3"));
    system.unsetenv(b("NAJA_A"));
    system.unsetenv(b("NAJA_A"));
    fails(Errno.EINVAL, () -> system.putenv(b("A=B"), b("")));
    fails(Errno.EINVAL, () -> system.unsetenv(b("")));
  }

  @Test
  void users() {
    OsUsers.User root = OS.users().userByName(b("root"));
    assertEquals(0, root.uid());
    assertEquals("root", text(OS.users().userById(0).name()));
    assertEquals("/root", text(root.directory()));
    assertNull(OS.users().userByName(b("no such user")));
    assertNull(OS.users().userById(123456789));
    OsUsers.Group group = OS.users().groupById(0);
    assertEquals("root", text(group.name()));
    assertEquals(0, OS.users().groupByName(b("root")).gid());
    assertNull(OS.users().groupByName(b("no such group")));
    List<OsUsers.User> all = OS.users().users();
    assertTrue(all.stream().anyMatch(u -> text(u.name()).equals("root")));
    assertTrue(OS.users().groups().stream().anyMatch(g -> text(g.name()).equals("root")));
  }
}
