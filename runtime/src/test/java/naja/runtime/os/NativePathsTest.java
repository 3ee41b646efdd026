package naja.runtime.os;

import static naja.runtime.os.OsTesting.*;
import static org.junit.jupiter.api.Assertions.*;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativePathsTest {

  @TempDir Path directory;

  private final OsPaths paths = OS.paths();

  @BeforeAll
  static void load() {
    NativeOs.prepare();
  }

  private byte[] in(String name) {
    return b(directory.resolve(name));
  }

  @Test
  void bothWaysToStatAgree() throws Exception {
    Files.writeString(directory.resolve("f"), "12345");
    Files.createSymbolicLink(directory.resolve("link"), Path.of("f"));
    for (String name : new String[] {"/", "/dev/null", "/etc/passwd", directory + "/f", directory + "/link",
      directory.toString()}) {
      for (boolean follow : new boolean[] {true, false}) {
        assertSame(paths.stat(CWD, b(name), follow), JdkStart.stat(b(name), follow));
      }
    }
    fails(Errno.ENOENT, () -> JdkStart.stat(in("missing"), true));
    assertNull(JdkStart.stat(b(directory + "/f/"), true));
    assertNull(JdkStart.stat(in("f/x"), true));
    assertNull(JdkStart.stat(b(""), true));
    fails(Errno.ENOENT, () -> paths.stat(CWD, b(""), true));
    fails(Errno.ENOTDIR, () -> paths.stat(CWD, b(directory + "/f/"), true));
    assertEquals(paths.listdir(b("/proc/self")).size(), JdkStart.listdir(b("/proc/self")).size());
    assertArrayEquals(paths.getcwd(), JdkStart.getcwd());
    assertArrayEquals(paths.readlink(CWD, in("link")), JdkStart.readlink(in("link")));
    fails(Errno.EINVAL, () -> JdkStart.readlink(in("f")));
    fails(Errno.ENOENT, () -> JdkStart.readlink(in("missing")));
    assertNull(JdkStart.readlink(in("f/x")));
    OsProcesses processes = OS.processes();
    assertEquals(processes.getpid(), JdkStart.status("Pid:", 1));
    assertEquals(processes.getppid(), JdkStart.status("PPid:", 1));
    assertEquals(processes.getuid(), JdkStart.status("Uid:", 1));
    assertEquals(processes.getegid(), JdkStart.status("Gid:", 2));
    assertEquals(processes.gettid(), JdkStart.gettid());
    assertArrayEquals(OS.files().readFile(in("f")), JdkStart.readFile(in("f")));
  }

  private static void assertSame(StatResult expected, StatResult actual) {
    assertEquals(fields(expected), fields(actual));
    assertEquals(expected.blksize(), actual.blksize());
    assertEquals(expected.blocks(), actual.blocks());
  }

  private static List<Long> fields(StatResult s) {
    return List.of(s.dev(), s.ino(), (long) s.mode(), s.nlink(), (long) s.uid(), (long) s.gid(), s.rdev(), s.size(),
        s.mtimeSeconds(), (long) s.mtimeNanos(), s.ctimeSeconds(), (long) s.ctimeNanos(), s.atimeSeconds(),
        (long) s.atimeNanos());
  }

  @Test
  void statMatchesNio() throws Exception {
    Path file = directory.resolve("f");
    Files.writeString(file, "12345");
    StatResult status = paths.stat(CWD, b(file), true);
    assertTrue(status.isRegular());
    assertEquals(5, status.size());
    assertEquals(Files.getAttribute(file, "unix:ino"), status.ino());
    assertEquals(Files.getAttribute(file, "unix:mode"), status.mode());
    assertEquals(1, status.nlink());
    assertEquals(Files.getLastModifiedTime(file).toInstant(),
        Instant.ofEpochSecond(status.mtimeSeconds(), status.mtimeNanos()));
    paths.utimens(CWD, b(file), 1_000_000_000L, 123_456_789, -5, 7, true);
    status = paths.stat(CWD, b(file), true);
    assertEquals(1_000_000_000L, status.atimeSeconds());
    assertEquals(123_456_789, status.atimeNanos());
    assertEquals(-5, status.mtimeSeconds());
    assertEquals(7, status.mtimeNanos());
    int fd = open(file, O_RDWR);
    paths.utimens(fd, null, 11, 12, 13, 14, true);
    assertEquals(14, OS.files().fstat(fd).mtimeNanos());
    OS.files().close(fd);
    paths.utimens(CWD, b(file), 1_000_000_000L, 0, 0, OsPaths.UTIME_NOW, true);
    paths.utimens(CWD, b(file), 0, OsPaths.UTIME_OMIT, 0, OsPaths.UTIME_NOW, true);
    assertEquals(1_000_000_000L, paths.stat(CWD, b(file), true).atimeSeconds());
    assertTrue(paths.stat(CWD, b(file), true).mtimeSeconds() > 1_700_000_000L);
  }

  @Test
  void directories() {
    paths.mkdir(CWD, in("d"), 0755);
    assertTrue(paths.stat(CWD, in("d"), true).isDirectory());
    OsException exists = fails(Errno.EEXIST, () -> paths.mkdir(CWD, in("d"), 0755));
    assertArrayEquals(in("d"), exists.path());
    open(directory.resolve("d/file"), O_CREAT);
    fails(Errno.ENOTEMPTY, () -> paths.rmdir(CWD, in("d")));
    int fd = OS.files().open(CWD, in("d"), O_CLOEXEC, 0);
    paths.mkdir(fd, b("sub"), 0700);
    paths.rename(fd, b("file"), fd, b("renamed"));
    paths.symlink(b("renamed"), fd, b("link"));
    assertEquals("renamed", text(paths.readlink(fd, b("link"))));
    assertEquals("[link, renamed, sub]", names(paths.listdir(in("d"))));
    assertTrue(paths.stat(fd, b("link"), false).isSymlink());
    assertTrue(paths.stat(fd, b("link"), true).isRegular());
    List<String> kinds = new ArrayList<>();
    try (OsDirectory opened = paths.openDirectory(fd)) {
      for (DirectoryEntry entry = opened.next(); entry != null; entry = opened.next()) {
        kinds.add(text(entry.name()) + entry.type());
        assertEquals(paths.stat(fd, entry.name(), false).ino(), entry.inode());
      }
      assertNull(opened.next());
    }
    kinds.sort(null);
    assertEquals("[link10, renamed8, sub4]", kinds.toString());
    paths.unlink(fd, b("link"));
    paths.unlink(fd, b("renamed"));
    paths.rmdir(fd, b("sub"));
    OS.files().close(fd);
    paths.rmdir(CWD, in("d"));
    OsException both = fails(Errno.ENOENT, () -> paths.rename(CWD, in("a"), CWD, in("b")));
    assertArrayEquals(in("a"), both.path());
    assertArrayEquals(in("b"), both.otherPath());
  }

  private static String names(List<byte[]> names) {
    TreeSet<String> sorted = new TreeSet<>();
    for (byte[] name : names) {
      sorted.add(text(name));
    }
    return sorted.toString();
  }

  @Test
  void aDirectoryOfManyEntries() {
    for (int i = 0; i < 3000; i++) {
      OS.files().close(open(directory.resolve("a rather long name to fill blocks with " + i), O_CREAT));
    }
    assertEquals(3000, new TreeSet<>(paths.listdir(b(directory)).stream().map(OsTesting::text).toList()).size());
  }

  @Test
  void namesThatAreNotText() {
    byte[] name = Arrays.copyOf(in("x"), in("x").length + 2);
    name[name.length - 2] = (byte) 0xFF;
    name[name.length - 1] = (byte) 0xC3;
    OS.files().close(OS.files().open(CWD, name, O_CREAT | O_RDWR, 0600));
    byte[] found = paths.listdir(b(directory)).getFirst();
    assertArrayEquals(new byte[] {'x', (byte) 0xFF, (byte) 0xC3}, found);
    assertNull(JdkStart.listdir(b(directory)));
    paths.unlink(CWD, name);
  }

  @Test
  void linksAndModes() throws Exception {
    Files.writeString(directory.resolve("f"), "x");
    paths.link(CWD, in("f"), CWD, in("g"), true);
    assertEquals(2, paths.stat(CWD, in("g"), true).nlink());
    paths.chmod(CWD, in("f"), 0604, true);
    assertEquals(0100604, paths.stat(CWD, in("f"), true).mode());
    paths.chown(CWD, in("f"), -1, -1, true);
    paths.truncate(in("f"), 100);
    assertEquals(100, paths.stat(CWD, in("f"), true).size());
    paths.mkfifo(CWD, in("fifo"), 0600);
    assertEquals(FileMode.S_IFIFO, paths.stat(CWD, in("fifo"), true).mode() & FileMode.S_IFMT);
    paths.mknod(CWD, in("node"), FileMode.S_IFREG | 0600, 0);
    assertTrue(paths.stat(CWD, in("node"), true).isRegular());
    assertTrue(paths.access(CWD, in("f"), 4, false, true));
    assertFalse(paths.access(CWD, in("missing"), 0, false, true));
    assertTrue(paths.access(CWD, in("f"), 0, true, false));
    fails(Errno.EINVAL, () -> paths.readlink(CWD, in("f")));
    int mask = paths.umask(027);
    assertEquals(027, paths.umask(mask));
  }

  @Test
  void extendedAttributes() throws Exception {
    Files.writeString(directory.resolve("f"), "x");
    try {
      paths.setxattr(in("f"), b("user.one"), b("1"), 0, true);
    } catch (OsException unsupported) {
      Assumptions.abort("no extended attributes here");
    }
    int fd = open(directory.resolve("f"), O_RDWR);
    paths.setxattr(fd, b("user.two"), b(""), 0);
    assertEquals("1", text(paths.getxattr(fd, b("user.one"))));
    assertEquals("", text(paths.getxattr(in("f"), b("user.two"), false)));
    assertEquals("[user.one, user.two]", names(paths.listxattr(in("f"), true)));
    paths.removexattr(in("f"), b("user.one"), true);
    paths.removexattr(fd, b("user.two"));
    assertEquals("[]", names(paths.listxattr(fd)));
    OS.files().close(fd);
    fails(Errno.ENODATA, () -> paths.getxattr(in("f"), b("user.one"), true));
  }

  @Test
  void limitsAndFileSystems() {
    assertEquals(255, paths.pathconf(b("/"), (int) OsConstants.PATHCONF_NAMES.get("PC_NAME_MAX")));
    int fd = OS.files().open(CWD, b("/"), O_CLOEXEC, 0);
    assertEquals(4096, paths.fpathconf(fd, (int) OsConstants.PATHCONF_NAMES.get("PC_PIPE_BUF")));
    fails(Errno.EINVAL, () -> paths.fpathconf(fd, 9999));
    StatVfs figures = paths.statvfs(b("/"));
    assertEquals(figures.bsize(), paths.fstatvfs(fd).bsize());
    assertTrue(figures.blocks() >= figures.bfree());
    assertEquals(255, figures.namemax());
    OS.files().close(fd);
  }
}
