package naja.modules.posix;

import java.util.ArrayList;
import java.util.List;
import naja.modules.ResourceUsages;
import naja.runtime.abstracts.Attributes;
import naja.runtime.abstracts.Calls;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Numbers;
import naja.runtime.expose.Def;
import naja.runtime.objects.OsErrors;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyStructSequence;
import naja.runtime.objects.PyTuple;
import naja.runtime.objects.PyType;
import naja.runtime.os.Interruption;
import naja.runtime.os.OsException;
import naja.runtime.os.OsProcesses;
import naja.runtime.os.WaitStatus;
import naja.runtime.threads.Audit;

/** {@code posix}: other programs: running, waiting for and signalling them. */
final class ProcessCalls {
  static final PyType WAITID_RESULT =
      PyStructSequence.define(
          "posix.waitid_result", "What waitid() found.",
          new String[] {"si_pid", "si_uid", "si_signo", "si_status", "si_code"}, 5);

  private static final int STOPPED = 0x7F;

  private ProcessCalls() {}

  private static OsProcesses processes() {
    return PosixModule.os().processes();
  }

  @Def("execv(path, argv, /)")
  static void execv(Object path, Object argv) {
    byte[] program = PathArguments.encode("execv", path);
    List<byte[]> arguments = arguments("execv()", " arg 2", argv);
    PathArguments.audit("os.exec", path, argv, PyNone.NONE);
    try {
      processes().execve(program, arguments, null);
    } catch (OsException e) {
      throw OsErrors.of(e.errno(), null, null);
    }
  }

  @Def("execve(path, argv, env)")
  static void execve(Object path, Object argv, Object env) {
    boolean byDescriptor = PathArguments.isDescriptor(path);
    byte[] program = byDescriptor ? null : PathArguments.encodeNoDescriptor("execve", "integer", path);
    List<byte[]> arguments = arguments("execve:", " argv", argv);
    if (Attributes.lookupAttr(env, "keys") == null) {
      throw Errors.typeError("execve: environment must be a mapping object");
    }
    PathArguments.audit("os.exec", path, argv, env);
    if (byDescriptor) {
      processes().fexecve(PathArguments.descriptor(path), arguments, environment(env));
    } else {
      processes().execve(program, arguments, environment(env));
    }
  }

  /** The arguments of a program. */
  static List<byte[]> arguments(String function, String what, Object argv) {
    if (!(argv instanceof PyTuple) && !(argv instanceof PyList)) {
      throw Errors.typeError(function + what + " must be a tuple or list");
    }
    Object[] items = Iteration.toArray(argv);
    if (items.length == 0) {
      throw Errors.valueError(function + what + " must not be empty");
    }
    List<byte[]> arguments = new ArrayList<>();
    for (Object item : items) {
      arguments.add(PathArguments.fsencode(item));
    }
    if (arguments.getFirst().length == 0) {
      throw Errors.valueError(function + what + " first element cannot be empty");
    }
    return arguments;
  }

  /** The environment of a program from a mapping, {@code NAME=value} each. */
  static List<byte[]> environment(Object mapping) {
    Object[] names = Iteration.toArray(Calls.callMethod(mapping, "keys"));
    Object[] values = Iteration.toArray(Calls.callMethod(mapping, "values"));
    List<byte[]> environment = new ArrayList<>();
    for (int i = 0; i < names.length && i < values.length; i++) {
      byte[] name = PathArguments.fsencode(names[i]);
      byte[] value = PathArguments.fsencode(values[i]);
      byte[] entry = new byte[name.length + 1 + value.length];
      for (int at = 0; at < name.length; at++) {
        if (name[at] == '=' && at > 0 || name[at] == '=' && name.length == 1) {
          throw Errors.valueError("illegal environment variable name");
        }
      }
      System.arraycopy(name, 0, entry, 0, name.length);
      entry[name.length] = '=';
      System.arraycopy(value, 0, entry, name.length + 1, value.length);
      environment.add(entry);
    }
    return environment;
  }

  @Def("kill(pid, signal, /)")
  static void kill(int pid, int signal) {
    Audit.event("os.kill", (long) pid, (long) signal);
    PosixModule.os().signals().kill(pid, signal);
    Interruption.check();
  }

  @Def("killpg(pgid, signal, /)")
  static void killpg(int group, int signal) {
    Audit.event("os.killpg", (long) group, (long) signal);
    PosixModule.os().signals().killpg(group, signal);
  }

  @Def("system(command)")
  static int system(Object command) {
    byte[] text = PathArguments.fsencode(command);
    Audit.event("os.system", PyBytes.of(text));
    return processes().system(text);
  }

  @Def("abort()")
  static void abort() {
    processes().abort();
  }

  @Def("pidfd_open(pid, flags=0)")
  static int pidfdOpen(int pid, int flags) {
    return processes().pidfdOpen(pid, flags);
  }

  @Def("unshare(flags)")
  static void unshare(int flags) {
    processes().unshare(flags);
  }

  @Def("setns(fd, nstype=0)")
  static void setns(Object fd, int type) {
    processes().setns(Descriptors.of(fd), type);
  }

  @Def("wait()")
  static Object waitForAny() {
    return pair(processes().wait4(-1, 0));
  }

  @Def("waitpid(pid, options, /)")
  static Object waitpid(int pid, int options) {
    return pair(processes().wait4(pid, options));
  }

  private static PyTuple pair(OsProcesses.WaitResult result) {
    return PyTuple.of((long) result.pid(), (long) result.status());
  }

  @Def("wait3(options)")
  static Object wait3(int options) {
    return triple(processes().wait4(-1, options));
  }

  @Def("wait4(pid, options)")
  static Object wait4(int pid, int options) {
    return triple(processes().wait4(pid, options));
  }

  private static PyTuple triple(OsProcesses.WaitResult result) {
    return PyTuple.of((long) result.pid(), (long) result.status(), ResourceUsages.of(result.usage()));
  }

  @Def("waitid(idtype, id, options, /)")
  static Object waitid(int idType, int id, int options) {
    OsProcesses.WaitIdResult result = processes().waitid(idType, id, options);
    return result == null
        ? PyNone.NONE
        : PyStructSequence.of(
            WAITID_RESULT, (long) result.pid(), Ids.shown(result.uid()), (long) result.signo(),
            (long) result.status(), (long) result.code());
  }

  @Def("waitstatus_to_exitcode(status)")
  static int waitstatusToExitcode(Object status) {
    int s = Numbers.asIndexInt(status);
    if (WaitStatus.exited(s)) {
      return WaitStatus.exitStatus(s);
    }
    if (WaitStatus.signaled(s)) {
      return -WaitStatus.termSignal(s);
    }
    if ((s & 0xFF) == STOPPED) {
      throw Errors.valueError("process stopped by delivery of signal " + WaitStatus.stopSignal(s));
    }
    throw Errors.valueError("invalid wait status: " + s);
  }

  @Def("WCOREDUMP(status, /)")
  static boolean dumpedCore(int status) {
    return WaitStatus.dumpedCore(status);
  }

  @Def("WEXITSTATUS(status)")
  static int exitStatus(int status) {
    return WaitStatus.exitStatus(status);
  }

  @Def("WIFCONTINUED(status)")
  static boolean continued(int status) {
    return WaitStatus.continued(status);
  }

  @Def("WIFEXITED(status)")
  static boolean exited(int status) {
    return WaitStatus.exited(status);
  }

  @Def("WIFSIGNALED(status)")
  static boolean signaled(int status) {
    return WaitStatus.signaled(status);
  }

  @Def("WIFSTOPPED(status)")
  static boolean stopped(int status) {
    return WaitStatus.stopped(status);
  }

  @Def("WSTOPSIG(status)")
  static int stopSignal(int status) {
    return WaitStatus.stopSignal(status);
  }

  @Def("WTERMSIG(status)")
  static int termSignal(int status) {
    return WaitStatus.termSignal(status);
  }
}
