package naja.runtime.os;

import static naja.runtime.os.OsTesting.*;
import static org.junit.jupiter.api.Assertions.*;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeFilesTest {

  @TempDir Path directory;

  private final OsFiles files = OS.files();

  @Test
  void readsBackWhatWasWritten() {
    int fd = open(directory.resolve("x"), O_RDWR | O_CREAT);
    write(fd, "hello world");
    assertEquals(11, files.lseek(fd, 0, 1));
    assertEquals(6, files.lseek(fd, -5, 2));
    assertEquals("world", readAll(fd));
    assertEquals(0, files.read(fd, new byte[10], 0, 10));
    fails(Errno.EINVAL, () -> files.lseek(fd, -1, 0));
    files.close(fd);
    fails(Errno.EBADF, () -> files.close(fd));
    fails(Errno.EBADF, () -> files.read(fd, new byte[1], 0, 1));
  }

  @Test
  void failureToOpenNamesThePath() {
    OsException missing = fails(Errno.ENOENT, () -> open(directory.resolve("missing"), O_RDONLY));
    assertEquals(directory.resolve("missing").toString(), text(missing.path()));
    assertEquals("[Errno 2] No such file or directory", missing.getMessage());
    fails(Errno.EISDIR, () -> open(directory, O_WRONLY));
    open(directory.resolve("x"), O_CREAT | O_EXCL);
    fails(Errno.EEXIST, () -> open(directory.resolve("x"), O_CREAT | O_EXCL));
  }

  @Test
  void blocksLargerThanTheThreadsMemory() throws Exception {
    byte[] data = new byte[5_000_000];
    for (int i = 0; i < data.length; i++) {
      data[i] = (byte) (i * 31 + (i >> 8));
    }
    int fd = open(directory.resolve("big"), O_RDWR | O_CREAT);
    assertEquals(data.length - 7, files.write(fd, data, 7, data.length - 7));
    byte[] back = new byte[data.length];
    assertEquals(data.length - 7, files.pread(fd, back, 7, data.length - 7, 0));
    assertTrue(Arrays.equals(data, 7, data.length, back, 7, data.length));
    assertEquals(4, files.pwrite(fd, b("abcd"), 0, 4, 1_000_000));
    byte[] four = new byte[6];
    assertEquals(4, files.pread(fd, four, 1, 4, 1_000_000));
    assertEquals("\0abcd\0", text(four));
    files.close(fd);
    assertEquals(data.length - 7, files.readFile(b(directory.resolve("big"))).length);
    fails(Errno.ENOENT, () -> files.readFile(b(directory.resolve("small"))));
    fails(Errno.EISDIR, () -> files.readFile(b(directory)));
  }

  @Test
  void vectors() {
    int fd = open(directory.resolve("v"), O_RDWR | O_CREAT);
    assertEquals(6, files.writev(fd, new byte[][] {b("ab"), b(""), b("cdef")}));
    files.lseek(fd, 0, 0);
    byte[][] parts = {new byte[4], new byte[4]};
    assertEquals(6, files.readv(fd, parts));
    assertEquals("abcd", text(parts[0]));
    assertEquals("ef\0\0", text(parts[1]));
    assertEquals(3, files.pwritev(fd, new byte[][] {b("xyz")}, 2, 0));
    byte[][] again = {new byte[6]};
    assertEquals(6, files.preadv(fd, again, 0, 0));
    assertEquals("abxyzf", text(again[0]));
    files.close(fd);
  }

  @Test
  void duplicatesAndInheritance() {
    int fd = open(directory.resolve("d"), O_RDWR | O_CREAT);
    assertFalse(files.getInheritable(fd));
    int copy = files.dup(fd);
    assertFalse(files.getInheritable(copy));
    files.setInheritable(copy, true);
    assertTrue(files.getInheritable(copy));
    assertEquals(copy, files.dup2(fd, copy, false));
    assertFalse(files.getInheritable(copy));
    assertEquals(copy, files.dup2(fd, copy, true));
    assertTrue(files.getInheritable(copy));
    assertEquals(copy, files.dup2(copy, copy, false));
    assertFalse(files.getInheritable(copy));
    write(fd, "one");
    assertEquals(3, files.lseek(copy, 0, 1));
    close(fd, copy);
    fails(Errno.EBADF, () -> files.dup(fd));
    fails(Errno.EBADF, () -> files.dup2(fd, fd, false));
  }

  @Test
  void pipes() {
    int[] ends = files.pipe(O_CLOEXEC | O_NONBLOCK);
    assertFalse(files.getBlocking(ends[0]));
    fails(Errno.EAGAIN, () -> files.read(ends[0], new byte[1], 0, 1));
    files.setBlocking(ends[0], true);
    assertTrue(files.getBlocking(ends[0]));
    write(ends[1], "through");
    files.close(ends[1]);
    assertEquals("through", readAll(ends[0]));
    fails(Errno.ESPIPE, () -> files.lseek(ends[0], 0, 0));
    files.close(ends[0]);
    int[] broken = files.pipe(O_CLOEXEC);
    files.close(broken[0]);
    fails(Errno.EPIPE, () -> files.write(broken[1], b("x"), 0, 1));
    files.close(broken[1]);
  }

  @Test
  void sizesAndCopies() throws Exception {
    Path source = directory.resolve("s");
    Files.writeString(source, "0123456789");
    int in = open(source, O_RDWR);
    int out = open(directory.resolve("t"), O_RDWR | O_CREAT);
    assertEquals(4, files.sendfile(out, in, 3, 4));
    assertEquals(0, files.lseek(in, 0, 1));
    assertEquals(2, files.sendfile(out, in, OsFiles.NO_OFFSET, 2));
    assertEquals(2, files.lseek(in, 0, 1));
    assertEquals(3, files.copyFileRange(in, out, 3, 7, OsFiles.NO_OFFSET));
    files.lseek(out, 0, 0);
    assertEquals("345601789", readAll(out));
    files.ftruncate(in, 4);
    assertEquals(4, files.fstat(in).size());
    files.fallocate(in, 0, 20);
    assertEquals(20, files.fstat(in).size());
    files.fadvise(in, 0, 0, 0);
    files.fsync(in);
    files.fdatasync(in);
    files.fchmod(in, 0640);
    assertEquals(0100640, files.fstat(in).mode());
    int[] pipe = files.pipe(O_CLOEXEC);
    files.lseek(in, 0, 0);
    assertEquals(4, files.splice(in, pipe[1], 4, 0, OsFiles.NO_OFFSET, 0));
    close(in, out, pipe[1]);
    assertEquals("0123", readAll(pipe[0]));
    files.close(pipe[0]);
  }

  @Test
  void locks() {
    Path path = directory.resolve("l");
    int one = open(path, O_RDWR | O_CREAT);
    int two = open(path, O_RDWR);
    files.flock(one, 2);
    fails(Errno.EAGAIN, () -> files.flock(two, 2 | 4));
    files.flock(one, 8);
    files.flock(two, 2 | 4);
    files.lockf(one, 1, 0);
    files.lockf(one, 0, 0);
    int setLock = (int) FileControlConstants.FCNTL.get("F_SETLK");
    files.fcntlLock(one, setLock, 1, 0, 0, 10);
    int openSetLock = (int) FileControlConstants.FCNTL.get("F_OFD_SETLK");
    fails(Errno.EAGAIN, () -> files.fcntlLock(two, openSetLock, 1, 0, 0, 10));
    close(one, two);
  }

  @Test
  void specialDescriptors() {
    int memory = files.memfdCreate(b("scratch"), 1);
    write(memory, "m");
    assertEquals(1, files.fstat(memory).size());
    int event = files.eventfd(3, O_CLOEXEC);
    byte[] eight = new byte[8];
    assertEquals(8, files.read(event, eight, 0, 8));
    assertEquals(3, eight[0]);
    int timer = files.timerfdCreate(1, O_CLOEXEC);
    assertArrayEquals(new long[] {0, 0}, files.timerfdSetTime(timer, 0, 2_000_000_000L, 1_000_000L));
    assertEquals(8, files.read(timer, eight, 0, 8));
    assertEquals(1, eight[0]);
    assertEquals(2_000_000_000L, files.timerfdGetTime(timer)[0]);
    int flags = files.fcntl(memory, (int) FileControlConstants.FCNTL.get("F_GETFL"), 0);
    assertEquals(O_RDWR, flags & 3);
    int[] pipe = files.pipe(O_CLOEXEC);
    write(pipe[1], "12345");
    byte[] count = new byte[4];
    files.ioctl(pipe[0], TerminalConstants.TERMIOS.get("FIONREAD"), count);
    assertEquals(5, count[0]);
    assertFalse(files.isatty(pipe[0]));
    close(memory, event, timer, pipe[0], pipe[1]);
    assertFalse(files.isatty(memory));
  }

  @Test
  void closeRangeSparesTheVirtualMachine() throws Exception {
    int one = open(directory.resolve("1"), O_RDWR | O_CREAT);
    int two = files.dup(one);
    files.closeRange(Math.min(one, two), Math.max(one, two) + 1);
    fails(Errno.EBADF, () -> files.fstat(one));
    fails(Errno.EBADF, () -> files.fstat(two));
    assertNotNull(Class.forName("java.util.zip.Adler32"));
  }

  @Test
  void manyThreadsAtOnce() throws Exception {
    Thread[] threads = new Thread[8];
    int[] failures = new int[1];
    for (int t = 0; t < threads.length; t++) {
      String text = "thread " + t;
      Path path = directory.resolve("t" + t);
      Runnable work = () -> {
        for (int i = 0; i < 200; i++) {
          int fd = open(path, O_RDWR | O_CREAT | O_TRUNC);
          write(fd, text);
          files.lseek(fd, 0, 0);
          if (!readAll(fd).equals(text)) {
            synchronized (failures) {
              failures[0]++;
            }
          }
          files.close(fd);
        }
      };
      threads[t] = t % 2 == 0 ? Thread.ofVirtual().unstarted(work) : new Thread(work);
      threads[t].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(0, failures[0]);
  }
}
