package naja.runtime.os;

import static naja.runtime.os.OsTesting.*;
import static org.junit.jupiter.api.Assertions.*;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedOsTest {

  @TempDir Path directory;

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private ManagedOs os;
  private OsFiles files;
  private OsPaths paths;

  @BeforeEach
  void make() {
    make(directory, ManagedOs.Policy.ALLOW_ALL);
  }

  private void make(Path where, ManagedOs.Policy policy) {
    os = new ManagedOs(new ManagedOs.Setup(new ByteArrayInputStream(b("input")), output, null, where,
        Map.of("HOME", "/home/ä"), policy));
    files = os.files();
    paths = os.paths();
  }

  private int open(String name, int flags) {
    return files.open(CWD, b(name), flags, 0666);
  }

  private String read(int fd, int length) {
    byte[] block = new byte[length];
    int got = files.read(fd, block, 0, length);
    return new String(block, 0, got, StandardCharsets.UTF_8);
  }

  private void write(int fd, String text) {
    assertEquals(text.length(), files.write(fd, b(text), 0, text.length()));
  }

  @Test
  void standardDescriptors() {
    assertEquals("inp", read(0, 3));
    assertEquals("ut", read(0, 3));
    assertEquals("", read(0, 3));
    write(1, "hello");
    assertEquals("hello", output.toString(StandardCharsets.UTF_8));
    fails(Errno.EBADF, () -> files.write(2, b("x"), 0, 1));
    fails(Errno.EBADF, () -> files.read(1, new byte[1], 0, 1));
    fails(Errno.ESPIPE, () -> files.lseek(0, 0, 0));
    assertFalse(files.isatty(1));
    assertEquals(2, open("x", O_CREAT | O_RDWR));
  }

  @Test
  void readsAndWrites() throws Exception {
    int fd = open("f", O_CREAT | O_RDWR);
    write(fd, "hello world");
    assertEquals(6, files.lseek(fd, -5, 2));
    assertEquals("world", read(fd, 10));
    assertEquals("", read(fd, 10));
    fails(Errno.EINVAL, () -> files.lseek(fd, -1, 0));
    assertEquals(11, files.fstat(fd).size());
    files.ftruncate(fd, 5);
    files.ftruncate(fd, 7);
    assertEquals("hello\0\0", Files.readString(directory.resolve("f")));
    assertEquals(2, files.pwrite(fd, b("XY"), 0, 2, 1));
    byte[] three = new byte[3];
    assertEquals(3, files.pread(fd, three, 0, 3, 0));
    assertEquals("hXY", text(three));
    assertEquals(11, files.lseek(fd, 0, 1));
    int copy = files.dup(fd);
    files.lseek(copy, 2, 0);
    assertEquals("Ylo", read(fd, 3));
    files.close(fd);
    fails(Errno.EBADF, () -> files.close(fd));
    assertEquals("\0\0", read(copy, 5));
    assertEquals(9, files.dup2(copy, 9, false));
    files.closeRange(0, 9);
    assertEquals(7, files.fstat(9).size());
    int appending = open("f", O_WRONLY | constant("O_APPEND"));
    write(appending, "!");
    fails(Errno.EBADF, () -> read(appending, 1));
    assertEquals("hXYlo\0\0!", text(files.readFile(b("f"))));
    int reading = open("f", O_RDONLY);
    fails(Errno.EBADF, () -> write(reading, "x"));
    Files.delete(directory.resolve("f"));
    assertEquals(8, files.fstat(reading).size());
    files.fsync(reading);
  }

  @Test
  void failures() {
    fails(Errno.ENOENT, () -> open("missing", O_RDONLY));
    fails(Errno.ENOENT, () -> open("", O_RDONLY));
    open("f", O_CREAT | O_RDWR);
    fails(Errno.EEXIST, () -> open("f", O_CREAT | O_EXCL | O_RDWR));
    fails(Errno.ENOTDIR, () -> open("f/x", O_RDONLY));
    fails(Errno.EISDIR, () -> open(".", O_WRONLY));
    int fd = open(".", O_RDONLY);
    fails(Errno.EISDIR, () -> read(fd, 1));
    fails(Errno.EILSEQ, () -> files.open(CWD, new byte[] {(byte) 0xFF}, 0, 0));
    fails(Errno.ENOSYS, () -> files.pipe(0));
    fails(Errno.ENOSYS, () -> os.sockets().socket(2, 1, 0));
    fails(Errno.ENOSYS, () -> os.processes().wait4(-1, 0));
    fails(Errno.EPERM, () -> os.processes().exit(1));
  }

  @Test
  void statIsTheNativeOne() throws Exception {
    Files.writeString(directory.resolve("f"), "abc");
    Files.createSymbolicLink(directory.resolve("l"), Path.of("f"));
    for (String name : new String[] {".", "f", "l"}) {
      for (boolean follow : new boolean[] {true, false}) {
        StatResult ours = paths.stat(CWD, b(name), follow);
        StatResult theirs = OS.paths().stat(CWD, b(directory.resolve(name)), follow);
        assertEquals(theirs.mode(), ours.mode());
        assertEquals(theirs.ino(), ours.ino());
        assertEquals(theirs.nlink(), ours.nlink());
        assertEquals(theirs.mtimeNanos(), ours.mtimeNanos());
        assertEquals(theirs.ctimeNanos(), ours.ctimeNanos());
      }
    }
  }

  @Test
  void directoriesAndNames() {
    paths.mkdir(CWD, b("d"), 0755);
    fails(Errno.EEXIST, () -> paths.mkdir(CWD, b("d"), 0755));
    assertEquals(0040755, paths.stat(CWD, b("d"), true).mode());
    paths.chdir(b("d"));
    assertTrue(text(paths.getcwd()).endsWith("/d"));
    files.close(open("ä", O_CREAT | O_RDWR));
    assertEquals(0100644, paths.stat(CWD, b("ä"), true).mode());
    paths.symlink(b("ä"), CWD, b("l"));
    assertEquals("ä", text(paths.readlink(CWD, b("l"))));
    fails(Errno.EINVAL, () -> paths.readlink(CWD, b("ä")));
    paths.link(CWD, b("ä"), CWD, b("h"), true);
    TreeSet<String> names = new TreeSet<>();
    for (byte[] name : paths.listdir(b("."))) {
      names.add(text(name));
    }
    assertEquals("[h, l, ä]", names.toString());
    paths.chmod(CWD, b("h"), 0600, true);
    paths.utimens(CWD, b("h"), 5, 6, 7, 8, true);
    StatResult status = paths.stat(CWD, b("h"), true);
    assertEquals(0100600, status.mode());
    assertEquals(5, status.atimeSeconds());
    assertEquals(8, status.mtimeNanos());
    assertTrue(paths.access(CWD, b("h"), 6, false, true));
    assertFalse(paths.access(CWD, b("x"), 0, false, true));
    paths.truncate(b("h"), 3);
    fails(Errno.EISDIR, () -> paths.unlink(CWD, b("../d")));
    fails(Errno.ENOTDIR, () -> paths.rmdir(CWD, b("h")));
    fails(Errno.ENOTEMPTY, () -> paths.rmdir(CWD, b("../d")));
    int fd = open(".", O_RDONLY);
    paths.rename(fd, b("h"), fd, b("renamed"));
    try (OsDirectory opened = paths.openDirectory(fd)) {
      assertNotNull(opened.next());
    }
    for (String name : new String[] {"renamed", "l", "ä"}) {
      paths.unlink(fd, b(name));
    }
    paths.chdir(b(".."));
    paths.rmdir(CWD, b("d"));
    OsException both = fails(Errno.ENOENT, () -> paths.rename(CWD, b("a"), CWD, b("b")));
    assertEquals("b", text(both.otherPath()));
    fails(Errno.ENOENT, () -> paths.chdir(b("d")));
  }

  @Test
  void policies() throws Exception {
    Path inside = Files.createDirectory(directory.resolve("inside")).toRealPath();
    Path outside = Files.createDirectory(directory.resolve("outside"));
    Files.writeString(outside.resolve("secret"), "s");
    Files.writeString(inside.resolve("open"), "o");
    Files.createSymbolicLink(inside.resolve("escape"), outside.resolve("secret"));
    Files.createSymbolicLink(inside.resolve("chain"), Path.of("dangling"));
    Files.createSymbolicLink(inside.resolve("dangling"), outside.resolve("new"));
    Files.createSymbolicLink(inside.resolve("loop"), Path.of("loop"));
    make(inside, new ManagedOs.Policy() {
      @Override
      public boolean mayRead(Path path) {
        return path.startsWith(inside);
      }

      @Override
      public boolean mayWrite(Path path) {
        return path.startsWith(inside.resolve("w"));
      }
    });
    assertEquals("o", text(files.readFile(b("open"))));
    fails(Errno.EACCES, () -> files.readFile(b("../outside/secret")));
    fails(Errno.EACCES, () -> files.readFile(b("escape")));
    fails(Errno.EACCES, () -> paths.stat(CWD, b("escape"), true));
    assertTrue(paths.stat(CWD, b("escape"), false).isSymlink());
    fails(Errno.EACCES, () -> paths.listdir(b("..")));
    fails(Errno.EACCES, () -> open("open", O_RDWR));
    fails(Errno.EACCES, () -> open("new", O_CREAT | O_WRONLY));
    fails(Errno.EACCES, () -> open("chain", O_CREAT | O_RDWR));
    fails(Errno.ELOOP, () -> open("loop", O_RDONLY));
    fails(Errno.EACCES, () -> paths.unlink(CWD, b("open")));
    fails(Errno.EACCES, () -> paths.chdir(b("..")));
    paths.mkdir(CWD, b("w"), 0755);
    files.close(open("w/new", O_CREAT | O_WRONLY));
    assertFalse(paths.access(CWD, b("open"), 2, false, true));
    make(inside, ManagedOs.Policy.DENY_ALL);
    fails(Errno.EACCES, () -> paths.stat(CWD, b("open"), true));
  }

  @Test
  void otherFileSystems() throws Exception {
    URI archive = URI.create("jar:" + directory.resolve("a.zip").toUri());
    try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
      make(zip.getPath("/"), ManagedOs.Policy.ALLOW_ALL);
      paths.mkdir(CWD, b("d"), 0755);
      int fd = open("d/f", O_CREAT | O_WRONLY);
      write(fd, "zipped");
      files.close(fd);
      assertEquals("zipped", text(files.readFile(b("/d/f"))));
      assertTrue(paths.stat(CWD, b("d"), true).isDirectory());
      assertEquals(6, paths.stat(CWD, b("d/f"), true).size());
      fails(Errno.ENOENT, () -> paths.stat(CWD, b("x"), true));
    }
  }

  @Test
  void theRest() {
    assertEquals("HOME=/home/ä", text(os.system().environ().getFirst()));
    os.system().putenv(b("A"), b("1"));
    os.system().unsetenv(b("HOME"));
    assertEquals("A=1", text(os.system().environ().getFirst()));
    assertEquals(20, os.system().urandom(20).length);
    assertTrue(os.clocks().getTime(0) > 1_700_000_000_000_000_000L);
    assertTrue(os.clocks().getTime(2) >= 0);
    fails(Errno.EINVAL, () -> os.clocks().getTime(99));
    os.clocks().sleep(1000);
    assertTrue(os.processes().getpid() > 0);
    int[] seen = new int[1];
    os.signals().start(new OsSignals.Sink() {
      @Override
      public void signal(int number) {
        seen[0] = number;
      }

      @Override
      public boolean isPending() {
        return false;
      }
    });
    fails(Errno.EPERM, () -> os.signals().raise(2));
    os.signals().setDisposition(2, OsSignals.CATCH);
    os.signals().raise(2);
    assertEquals(2, seen[0]);
    assertEquals("Linux", text(os.system().uname().sysname()));
  }
}
