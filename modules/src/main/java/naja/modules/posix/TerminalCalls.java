package naja.modules.posix;

import naja.runtime.expose.Def;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.os.OsTerminals;

/** {@code posix}: terminals and pseudo-terminals. */
final class TerminalCalls {
  private TerminalCalls() {}

  private static OsTerminals terminals() {
    return PosixModule.os().terminals();
  }

  @Def("ttyname(fd, /)")
  static Object ttyname(int fd) {
    return PathArguments.decode(terminals().ttyname(fd), false);
  }

  @Def("ctermid()")
  static Object ctermid() {
    return PathArguments.decode(terminals().ctermid(), false);
  }

  @Def("openpty()")
  static Object openpty() {
    int[] ends = terminals().openpty();
    return PyTuple.of((long) ends[0], (long) ends[1]);
  }

  @Def("posix_openpt(oflag, /)")
  static int openpt(int flags) {
    return terminals().posixOpenpt(flags);
  }

  @Def("grantpt(fd, /)")
  static void grantpt(Object fd) {
    terminals().grantpt(Descriptors.of(fd));
  }

  @Def("unlockpt(fd, /)")
  static void unlockpt(Object fd) {
    terminals().unlockpt(Descriptors.of(fd));
  }

  @Def("ptsname(fd, /)")
  static Object ptsname(Object fd) {
    return PathArguments.decode(terminals().ptsname(Descriptors.of(fd)), false);
  }

  @Def("login_tty(fd, /)")
  static void loginTty(Object fd) {
    terminals().loginTty(Descriptors.of(fd));
  }

  @Def("tcgetpgrp(fd, /)")
  static int tcgetpgrp(int fd) {
    return terminals().tcgetpgrp(fd);
  }

  @Def("tcsetpgrp(fd, pgid, /)")
  static void tcsetpgrp(int fd, int group) {
    terminals().tcsetpgrp(fd, group);
  }

  @Def("device_encoding(fd)")
  static Object deviceEncoding(int fd) {
    return PosixModule.os().files().isatty(fd) ? "utf-8" : PyNone.NONE;
  }
}
