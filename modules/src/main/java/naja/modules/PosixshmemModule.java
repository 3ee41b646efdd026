package naja.modules;

import naja.modules.posix.PathArguments;
import naja.runtime.abstracts.Errors;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.OsErrors;
import naja.runtime.objects.PyStr;
import naja.runtime.objects.PyType;
import naja.runtime.os.OsException;
import naja.runtime.threads.Interpreter;

/** {@code _posixshmem}: memory that processes share. */
@ModuleSpec("_posixshmem")
public final class PosixshmemModule {
  private PosixshmemModule() {}

  private static byte[] name(Object path, String argument) {
    if (!PyStr.isStr(path)) {
      throw Errors.typeError(argument + " must be str, not " + PyType.of(path).name());
    }
    byte[] bytes = PathArguments.encodeText(path);
    for (byte b : bytes) {
      if (b == 0) {
        throw Errors.valueError("embedded null character");
      }
    }
    return bytes;
  }

  @Def("shm_open(path, flags, mode=511)")
  static int open(Object path, int flags, int mode) {
    byte[] name = name(path, "shm_open() argument 1");
    try {
      return Interpreter.current().os.memory().shmOpen(name, flags, mode);
    } catch (OsException e) {
      throw OsErrors.of(e, path, null);
    }
  }

  @Def("shm_unlink(path, /)")
  static void unlink(Object path) {
    byte[] name = name(path, "shm_unlink() argument");
    try {
      Interpreter.current().os.memory().shmUnlink(name);
    } catch (OsException e) {
      throw OsErrors.of(e, path, null);
    }
  }
}
