package naja.modules.posix;

import java.util.ArrayList;
import java.util.List;
import naja.runtime.abstracts.Errors;
import naja.runtime.abstracts.Iteration;
import naja.runtime.abstracts.Numbers;
import naja.runtime.abstracts.Truth;
import naja.runtime.expose.Def;
import naja.runtime.expose.ModuleSpec;
import naja.runtime.objects.Buffers;
import naja.runtime.objects.ExceptionTypes;
import naja.runtime.objects.PyBytes;
import naja.runtime.objects.PyList;
import naja.runtime.objects.PyNone;
import naja.runtime.objects.PyTuple;
import naja.runtime.os.ForkExecRequest;
import naja.runtime.threads.Audit;
import naja.runtime.threads.Interpreter;

/** {@code _posixsubprocess}: how {@code subprocess} starts programs. */
@ModuleSpec("_posixsubprocess")
public final class PosixsubprocessModule {
  private PosixsubprocessModule() {}

  @Def("fork_exec(args, executable_list, close_fds, pass_fds, cwd, env, p2cread, p2cwrite, c2pread, c2pwrite, errread, "
      + "errwrite, errpipe_read, errpipe_write, restore_signals, call_setsid, pgid_to_set, gid, extra_groups, uid, "
      + "child_umask, preexec_fn, /)")
  static int forkExec(
      Object args, Object executables, boolean closeFds, PyTuple passFds, Object cwd, Object env, int p2cread,
      int p2cwrite, int c2pread, int c2pwrite, int errread, int errwrite, int errpipeRead, int errpipeWrite,
      boolean restoreSignals, boolean newSession, int processGroup, Object gid, Object groups, Object uid, int umask,
      Object preexec) {
    if (preexec != PyNone.NONE && Interpreter.current().finalizing) {
      throw Errors.error(
          ExceptionTypes.PYTHON_FINALIZATION_ERROR, "preexec_fn not supported at interpreter shutdown");
    }
    if (preexec != PyNone.NONE && Truth.isTrue(preexec)) {
      throw Errors.error(ExceptionTypes.RUNTIME_ERROR, "preexec_fn cannot run: a virtual machine does not fork");
    }
    int[] kept = descriptors(passFds);
    if (closeFds && errpipeWrite < 3) {
      throw Errors.valueError("errpipe_write must be >= 3");
    }
    List<byte[]> arguments = new ArrayList<>();
    for (Object item : Iteration.toArray(args)) {
      arguments.add(PathArguments.fsencode(item));
    }
    if (Audit.active) {
      tell(executables, arguments, env);
    }
    return PosixModule.os().processes().forkExec(
        new ForkExecRequest(
            arguments, byteTexts(executables), closeFds, kept, cwd == PyNone.NONE ? null : PathArguments.fsencode(cwd),
            env == PyNone.NONE ? null : byteTexts(env), p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite,
            errpipeRead, errpipeWrite, restoreSignals, newSession, processGroup,
            gid == PyNone.NONE ? -1 : Ids.shown(Ids.of(gid, "gid")), groups(groups),
            uid == PyNone.NONE ? -1 : Ids.shown(Ids.of(uid, "uid")), umask));
  }

  private static void tell(Object executables, List<byte[]> arguments, Object env) {
    PyList programs = new PyList();
    for (Object program : Iteration.toArray(executables)) {
      programs.append(program);
    }
    PyList list = new PyList();
    for (byte[] argument : arguments) {
      list.append(PyBytes.of(argument));
    }
    Audit.event("_posixsubprocess.fork_exec", programs, list, env);
  }

  /** The descriptors to keep: ascending, none negative. */
  private static int[] descriptors(PyTuple passFds) {
    int[] kept = new int[passFds.size()];
    for (int i = 0; i < kept.length; i++) {
      Object item = passFds.items()[i];
      if (!Numbers.isIndex(item)) {
        throw Errors.valueError("bad value(s) in fds_to_keep");
      }
      kept[i] = Numbers.asIndexInt(item);
      if (kept[i] < 0 || i > 0 && kept[i] <= kept[i - 1]) {
        throw Errors.valueError("bad value(s) in fds_to_keep");
      }
    }
    return kept;
  }

  private static List<byte[]> byteTexts(Object sequence) {
    List<byte[]> texts = new ArrayList<>();
    for (Object item : Iteration.toArray(sequence)) {
      byte[] text = Buffers.bytes(item);
      for (byte b : text) {
        if (b == 0) {
          throw Errors.valueError("embedded null byte");
        }
      }
      texts.add(text);
    }
    return texts;
  }

  private static int[] groups(Object groups) {
    if (groups == PyNone.NONE) {
      return null;
    }
    Object[] items = Iteration.toArray(groups);
    int[] ids = new int[items.length];
    for (int i = 0; i < ids.length; i++) {
      if (!Numbers.isIndex(items[i])) {
        throw Errors.typeError("extra_groups must be integers");
      }
      ids[i] = Ids.of(items[i], "gid");
    }
    return ids;
  }
}
