package naja.runtime.os;

import static naja.runtime.os.OsTesting.*;

/**
 * How long the calls take that a program makes before its own first line: run it in a virtual machine of its own, with
 * {@code jdk} to let the JDK answer them, with {@code c} to load the C library first. It prints microseconds.
 */
final class StartTiming {

  private StartTiming() {
  }

  public static void main(String[] arguments) {
    long start = System.nanoTime();
    if (arguments[0].equals("c")) {
      NativeOs.prepare();
    }
    OsFiles files = OS.files();
    int checksum = 0;
    for (int fd = 0; fd < 3; fd++) {
      checksum += files.fstat(fd).mode() + (files.isatty(fd) ? 1 : 0);
    }
    checksum += OS.paths().getcwd().length + OS.system().environ().size();
    for (String name : new String[] {"/", "/usr", "/usr/lib", "/etc", "/tmp", "/usr/bin", "/var", "/nonexistent"}) {
      try {
        checksum += OS.paths().stat(CWD, b(name), true).mode();
      } catch (OsException missing) {
        checksum++;
      }
    }
    checksum += OS.paths().listdir(b("/usr")).size() + OS.paths().listdir(b("/etc")).size();
    checksum += files.readFile(b("/etc/passwd")).length + OS.system().urandom(16).length;
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
    OS.signals().setDisposition(Signals.SIGINT, OsSignals.CATCH);
    byte[] line = b("hello\n");
    files.write(1, line, 0, line.length);
    long end = System.nanoTime();
    byte[] figure = b((end - start) / 1000 + (checksum == 0 ? "?" : "") + "\n");
    files.write(2, figure, 0, figure.length);
  }
}
