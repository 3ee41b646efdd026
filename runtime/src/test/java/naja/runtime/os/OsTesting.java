package naja.runtime.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the tests of this package share. */
final class OsTesting {

  static final NativeOs OS = NativeOs.instance();
  static final int CWD = OsFiles.AT_FDCWD;
  static final int O_RDONLY = 0;
  static final int O_WRONLY = 1;
  static final int O_RDWR = 2;
  static final int O_CREAT = constant("O_CREAT");
  static final int O_TRUNC = constant("O_TRUNC");
  static final int O_EXCL = constant("O_EXCL");
  static final int O_CLOEXEC = constant("O_CLOEXEC");
  static final int O_NONBLOCK = constant("O_NONBLOCK");

  private OsTesting() {
  }

  /** A call that is expected to fail. */
  interface Call {
    void run();
  }

  static int constant(String name) {
    return (int) OsConstants.POSIX.get(name);
  }

  static byte[] b(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] b(Path path) {
    return b(path.toString());
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  static List<byte[]> list(String... texts) {
    List<byte[]> all = new ArrayList<>();
    for (String text : texts) {
      all.add(b(text));
    }
    return all;
  }

  static OsException fails(int errno, Call call) {
    OsException failure = assertThrows(OsException.class, call::run);
    assertEquals(Errno.name(errno), Errno.name(failure.errno()));
    return failure;
  }

  static int open(Path path, int flags) {
    return OS.files().open(CWD, b(path), flags | O_CLOEXEC, 0666);
  }

  static String readAll(int fd) {
    StringBuilder all = new StringBuilder();
    byte[] block = new byte[4096];
    for (int got = OS.files().read(fd, block, 0, block.length); got > 0;
        got = OS.files().read(fd, block, 0, block.length)) {
      all.append(new String(block, 0, got, StandardCharsets.UTF_8));
    }
    return all.toString();
  }

  static void write(int fd, String data) {
    byte[] bytes = b(data);
    assertEquals(bytes.length, OS.files().write(fd, bytes, 0, bytes.length));
  }

  static void close(int... fds) {
    for (int fd : fds) {
      OS.files().close(fd);
    }
  }
}
