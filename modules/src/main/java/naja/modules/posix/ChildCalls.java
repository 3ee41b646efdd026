package naja.modules.posix;

import java.nio.charset.StandardCharsets;
import java.util.List;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.ImportMachinery;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Lengths;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Subscripts;
import naja.runtime.abstracts.Truth;
import naja.runtime.expose.Def;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyDict;
import naja.runtime.objects.PyException;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.os.Errno;
import naja.runtime.os.OsException;
import naja.runtime.os.OsProcesses;
import naja.runtime.os.SpawnRequest;
import naja.runtime.os.WaitStatus;
import naja.runtime.threads.Interpreter;

/**
 * {@code os.spawnv} and its relatives, which {@code os} would otherwise define with {@code fork}. As there, a program that
 * cannot be started ends with 127.
 */
final class ChildCalls {
  private static final int WAIT = 0;
  private static final int NO_WAIT = 1;
  private static final int CANNOT_START = 127;
  private static final int STOPPED_TOO = 2;

  private ChildCalls() {}

  static void init(PyDict namespace) {
    namespace.put("P_WAIT", (long) WAIT);
    namespace.put("P_NOWAIT", (long) NO_WAIT);
    namespace.put("P_NOWAITO", (long) NO_WAIT);
  }

  @Def("spawnv(mode, file, args)")
  static int spawnv(Object mode, Object file, Object args) {
    return spawn(mode, file, args, PyNone.NONE, false);
  }

  @Def("spawnve(mode, file, args, env)")
  static int spawnve(Object mode, Object file, Object args, Object env) {
    return spawn(mode, file, args, env, false);
  }

  @Def("spawnvp(mode, file, args)")
  static int spawnvp(Object mode, Object file, Object args) {
    return spawn(mode, file, args, PyNone.NONE, true);
  }

  @Def("spawnvpe(mode, file, args, env)")
  static int spawnvpe(Object mode, Object file, Object args, Object env) {
    return spawn(mode, file, args, env, true);
  }

  private static int spawn(Object mode, Object file, Object args, Object env, boolean search) {
    if (!(args instanceof PyTuple) && !(args instanceof PyList)) {
      throw Errors.typeError("argv must be a tuple or a list");
    }
    if (Lengths.length(args) == 0 || !Truth.isTrue(Subscripts.get(args, 0L))) {
      throw Errors.valueError("argv first element cannot be empty");
    }
    boolean waits = !(Numbers.isIndex(mode) && Numbers.index(mode) instanceof Long n && n == NO_WAIT);
    int child;
    try {
      byte[] program = PathArguments.fsencode(file);
      List<byte[]> arguments = ProcessCalls.arguments("argv", "", args);
      List<byte[]> environment = env == PyNone.NONE ? null : ProcessCalls.environment(env);
      child = search && !hasSlash(program) ? searched(program, arguments, environment, env)
          : start(program, arguments, environment);
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.EXCEPTION)) {
        throw e;
      }
      return waits ? CANNOT_START : failing();
    } catch (OsException e) {
      return waits ? CANNOT_START : failing();
    }
    return waits ? waitFor(child) : child;
  }

  private static boolean hasSlash(byte[] program) {
    for (byte b : program) {
      if (b == '/') {
        return true;
      }
    }
    return false;
  }

  private static int start(byte[] program, List<byte[]> arguments, List<byte[]> environment) {
    return PosixModule.os().processes().spawn(
        new SpawnRequest(
            program, false, arguments, environment, List.of(), null, false, false, null, null, null, null));
  }

  /** Tries the folders of {@code PATH}. */
  private static int searched(byte[] program, List<byte[]> arguments, List<byte[]> environment, Object env) {
    Object os = ImportMachinery.load(Interpreter.current(), "os");
    OsException refused = new OsException(Errno.ENOENT);
    for (Object folder : Iteration.toArray(Calls.call(Attributes.getAttr(os, "get_exec_path"), env))) {
      byte[] start = PathArguments.fsencode(folder);
      byte[] path = new byte[start.length + 1 + program.length];
      System.arraycopy(start, 0, path, 0, start.length);
      path[start.length] = '/';
      System.arraycopy(program, 0, path, start.length + 1, program.length);
      try {
        return start(path, arguments, environment);
      } catch (OsException e) {
        if (e.errno() != Errno.ENOENT && e.errno() != Errno.ENOTDIR) {
          refused = e;
        }
      }
    }
    throw refused;
  }

  /** A child that does nothing but end with 127. */
  private static int failing() {
    return start(text("/bin/sh"), List.of(text("sh"), text("-c"), text("exit " + CANNOT_START)), null);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** The exit code of a child, negative for the signal that ended it. */
  private static int waitFor(int child) {
    while (true) {
      OsProcesses.WaitResult result = PosixModule.os().processes().wait4(child, STOPPED_TOO);
      int status = result.status();
      if (WaitStatus.exited(status)) {
        return WaitStatus.exitStatus(status);
      }
      if (WaitStatus.signaled(status)) {
        return -WaitStatus.termSignal(status);
      }
    }
  }
}
