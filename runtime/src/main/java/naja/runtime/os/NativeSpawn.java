package naja.runtime.os;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Child processes. A virtual machine cannot fork: only the forking thread would live on in the child, with the locks of
 * all others held. {@code posix_spawn} does without, and reports a failing {@code execve} as its result.
 *
 * <p>What {@code posix_spawn} cannot set is set on a thread made for the purpose, from which the child inherits it: to
 * Linux user and group ids are a thread's own, and so are the mask for new files and the current directory of a thread
 * that has called {@code unshare}.
 */
final class NativeSpawn {

  private static final CFunction POSIX_SPAWN = new CFunction("posix_spawn");
  private static final CFunction POSIX_SPAWNP = new CFunction("posix_spawnp");
  private static final CFunction ACTIONS_INIT = new CFunction("posix_spawn_file_actions_init");
  private static final CFunction ACTIONS_DESTROY = new CFunction("posix_spawn_file_actions_destroy");
  private static final CFunction ADD_OPEN = new CFunction("posix_spawn_file_actions_addopen");
  private static final CFunction ADD_CLOSE = new CFunction("posix_spawn_file_actions_addclose");
  private static final CFunction ADD_DUP2 = new CFunction("posix_spawn_file_actions_adddup2");
  private static final CFunction ADD_CLOSEFROM = new CFunction("posix_spawn_file_actions_addclosefrom_np");
  private static final CFunction ADD_CHDIR = new CFunction("posix_spawn_file_actions_addchdir_np");
  private static final CFunction ATTR_INIT = new CFunction("posix_spawnattr_init");
  private static final CFunction ATTR_DESTROY = new CFunction("posix_spawnattr_destroy");
  private static final CFunction SET_FLAGS = new CFunction("posix_spawnattr_setflags");
  private static final CFunction SET_GROUP = new CFunction("posix_spawnattr_setpgroup");
  private static final CFunction SET_MASK = new CFunction("posix_spawnattr_setsigmask");
  private static final CFunction SET_DEFAULT = new CFunction("posix_spawnattr_setsigdefault");
  private static final CFunction SET_PARAM = new CFunction("posix_spawnattr_setschedparam");
  private static final CFunction SET_POLICY = new CFunction("posix_spawnattr_setschedpolicy");
  private static final CFunction WAITPID = new CFunction("waitpid");
  private static final CFunction GETPID = new CFunction("getpid");
  private static final CFunction FCNTL = new CFunction("fcntl");
  private static final CFunction SYSCALL = new CFunction("syscall");
  private static final CFunction UNSHARE = new CFunction("unshare");
  private static final CFunction UMASK = new CFunction("umask");
  private static final CFunction CHDIR = new CFunction("chdir");

  private static final int RESETIDS = 0x01;
  private static final int SETPGROUP = 0x02;
  private static final int SETSIGDEF = 0x04;
  private static final int SETSIGMASK = 0x08;
  private static final int SETSCHEDPARAM = 0x10;
  private static final int SETSCHEDULER = 0x20;
  private static final int SETSID = 0x80;
  private static final int CLONE_FS = 0x200;
  private static final int F_DUPFD_CLOEXEC = 1030;
  private static final int SYS_SETREUID = Machine.AARCH64 ? 145 : 113;
  private static final int SYS_SETREGID = Machine.AARCH64 ? 143 : 114;
  private static final int SYS_SETGROUPS = Machine.AARCH64 ? 159 : 116;
  private static final int OPAQUE_SIZE = 512;
  /** Added to an error: it struck before the program was to be executed. */
  private static final int NOT_EXECUTED = 1 << 29;
  private static final int CHDIR_FAILED = 1 << 30;

  private final Environment environment;
  private final NativeFiles files;
  private final NativePaths paths;

  NativeSpawn(Environment environment, NativeFiles files, NativePaths paths) {
    this.environment = environment;
    this.files = files;
    this.paths = paths;
  }

  /** {@code posix_spawn}. */
  int spawn(SpawnRequest request) {
    Scratch s = Scratch.enter();
    try {
      long child = s.alloc(8);
      int error = spawn(s, request, child);
      if (error != 0) {
        throw new OsException(error, request.path());
      }
      return s.getInt(child);
    } finally {
      s.exit();
    }
  }

  /** Returns the error number, 0 for success. */
  private int spawn(Scratch s, SpawnRequest request, long child) {
    long actions = s.allocZeroed(OPAQUE_SIZE);
    long attributes = s.allocZeroed(OPAQUE_SIZE);
    NativeFiles.check((int) s.call(ACTIONS_INIT, actions));
    try {
      NativeFiles.check((int) s.call(ATTR_INIT, attributes));
      try {
        for (SpawnRequest.Action action : request.actions()) {
          add(s, actions, action);
        }
        setAttributes(s, attributes, request);
        List<byte[]> variables = request.environment() == null ? environment.entries() : request.environment();
        return (int) s.call(request.searchPath() ? POSIX_SPAWNP : POSIX_SPAWN, child, s.cString(request.path()),
            actions, attributes, s.cStrings(request.arguments().toArray(byte[][]::new)),
            s.cStrings(variables.toArray(byte[][]::new)));
      } finally {
        s.call(ATTR_DESTROY, attributes);
      }
    } finally {
      s.call(ACTIONS_DESTROY, actions);
    }
  }

  private static void add(Scratch s, long actions, SpawnRequest.Action action) {
    long error = switch (action) {
      case SpawnRequest.Open open ->
          s.call(ADD_OPEN, actions, open.fd(), s.cString(open.path()), open.flags(), open.mode());
      case SpawnRequest.Close close -> s.call(ADD_CLOSE, actions, close.fd());
      case SpawnRequest.Dup2 dup2 -> s.call(ADD_DUP2, actions, dup2.fd(), dup2.target());
      case SpawnRequest.CloseFrom from -> s.call(ADD_CLOSEFROM, actions, from.low());
      case SpawnRequest.ChangeDirectory change -> s.call(ADD_CHDIR, actions, s.cString(change.path()));
    };
    NativeFiles.check((int) error);
  }

  private static void setAttributes(Scratch s, long attributes, SpawnRequest request) {
    int flags = SETSIGMASK;
    long mask = request.signalMask() == null ? NativeSignals.childMask(s) : NativeSignals.set(s, request.signalMask());
    NativeFiles.check((int) s.call(SET_MASK, attributes, mask));
    if (request.resetIds()) {
      flags |= RESETIDS;
    }
    if (request.newSession()) {
      flags |= SETSID;
    }
    if (request.processGroup() != null) {
      flags |= SETPGROUP;
      NativeFiles.check((int) s.call(SET_GROUP, attributes, request.processGroup()));
    }
    if (request.defaultSignals() != null) {
      flags |= SETSIGDEF;
      NativeFiles.check((int) s.call(SET_DEFAULT, attributes, NativeSignals.set(s, request.defaultSignals())));
    }
    if (request.scheduler() != null) {
      flags |= SETSCHEDULER;
      NativeFiles.check((int) s.call(SET_POLICY, attributes, request.scheduler()));
    }
    if (request.priority() != null) {
      flags |= SETSCHEDPARAM;
      NativeFiles.check((int) s.call(SET_PARAM, attributes, NativeProcesses.ints(s, new int[] {request.priority()})));
    }
    NativeFiles.check((int) s.call(SET_FLAGS, attributes, flags));
  }

  /** {@code _posixsubprocess.fork_exec}. */
  int forkExec(ForkExecRequest request) {
    List<Integer> temporary = new ArrayList<>();
    int[] outcome = {0, 0, -1};
    try {
      List<SpawnRequest.Action> actions = actions(request, temporary);
      if (needsThread(request)) {
        onThread(() -> attempt(request, actions, outcome));
      } else {
        attempt(request, actions, outcome);
      }
    } finally {
      for (int fd : temporary) {
        files.close(fd);
      }
    }
    if (outcome[0] != 0) {
      return outcome[0];
    }
    report(request.errpipeWrite(), outcome[1]);
    return ownId();
  }

  /** A process that is surely not a child. */
  private static int ownId() {
    Scratch s = Scratch.enter();
    try {
      return (int) s.call(GETPID);
    } finally {
      s.exit();
    }
  }

  private static boolean needsThread(ForkExecRequest request) {
    return request.umask() >= 0 || request.uid() >= 0 || request.gid() >= 0 || request.groups() != null
        || (request.cwd() != null && !ADD_CHDIR.exists());
  }

  private static void onThread(Runnable work) {
    RuntimeException[] failure = new RuntimeException[1];
    Thread thread = new Thread(() -> {
      try {
        work.run();
      } catch (RuntimeException thrown) {
        failure[0] = thrown;
      }
    }, "spawn");
    thread.start();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException again) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (failure[0] != null) {
      throw failure[0];
    }
  }

  /**
   * Tries the programs in turn.
   *
   * @param outcome filled with the child, or else 0 and the error; the third is a mask to be restored, or -1
   */
  private void attempt(ForkExecRequest request, List<SpawnRequest.Action> actions, int[] outcome) {
    Scratch s = Scratch.enter();
    try {
      int error = prepareThread(s, request, outcome);
      if (error != 0) {
        outcome[1] = error;
        return;
      }
      int[] defaults = request.restoreSignals() ? new int[] {Signals.SIGPIPE, Signals.SIGXFSZ} : null;
      Integer group = request.processGroup() >= 0 ? request.processGroup() : null;
      long child = s.alloc(8);
      int saved = 0;
      for (byte[] program : request.executables()) {
        error = spawn(s, new SpawnRequest(program, false, request.arguments(), request.environment(), actions, group,
            false, request.newSession(), null, defaults, null, null), child);
        if (error == 0) {
          outcome[0] = s.getInt(child);
          return;
        }
        if (error != Errno.ENOENT && error != Errno.ENOTDIR) {
          saved = error;
        }
      }
      outcome[1] = saved != 0 ? saved : error;
      if (request.cwd() != null && !isReachable(request.cwd())) {
        outcome[1] |= CHDIR_FAILED;
      }
    } finally {
      if (outcome[2] >= 0) {
        s.call(UMASK, outcome[2]);
      }
      s.exit();
    }
  }

  /** Sets what the child inherits from the thread; returns the error number. */
  private static int prepareThread(Scratch s, ForkExecRequest request, int[] outcome) {
    if (!needsThread(request)) {
      return 0;
    }
    boolean ownDirectory = request.cwd() != null && !ADD_CHDIR.exists();
    boolean unshared = (ownDirectory || request.umask() >= 0) && (int) s.call(UNSHARE, CLONE_FS) == 0;
    if (ownDirectory) {
      if (!unshared) {
        return s.errno() | NOT_EXECUTED;
      }
      if ((int) s.call(CHDIR, s.cString(request.cwd())) != 0) {
        return s.errno() | CHDIR_FAILED;
      }
    }
    if (request.umask() >= 0) {
      int former = (int) s.call(UMASK, request.umask());
      // A container may forbid unshare: then the whole process has had its mask changed.
      outcome[2] = unshared ? -1 : former;
    }
    int[] groups = request.groups();
    if (groups != null && (int) s.call(SYSCALL, SYS_SETGROUPS, groups.length, NativeProcesses.ints(s, groups)) != 0) {
      return s.errno() | NOT_EXECUTED;
    }
    if (request.gid() >= 0 && (int) s.call(SYSCALL, SYS_SETREGID, request.gid(), request.gid()) != 0) {
      return s.errno() | NOT_EXECUTED;
    }
    if (request.uid() >= 0 && (int) s.call(SYSCALL, SYS_SETREUID, request.uid(), request.uid()) != 0) {
      return s.errno() | NOT_EXECUTED;
    }
    return 0;
  }

  private boolean isReachable(byte[] directory) {
    try {
      return paths.stat(OsFiles.AT_FDCWD, directory, true).isDirectory()
          && paths.access(OsFiles.AT_FDCWD, directory, 1, true, true);
    } catch (OsException failure) {
      return false;
    }
  }

  private List<SpawnRequest.Action> actions(ForkExecRequest request, List<Integer> temporary) {
    List<SpawnRequest.Action> actions = new ArrayList<>();
    if (request.closeFds()) {
      for (int fd : inheritedDescriptors()) {
        if (fd > 2 && fd != request.p2cread() && fd != request.c2pwrite() && fd != request.errwrite()
            && !contains(request.passFds(), fd)) {
          actions.add(new SpawnRequest.Close(fd));
        }
      }
    }
    standard(request.p2cread(), 0, actions, temporary);
    standard(request.c2pwrite(), 1, actions, temporary);
    standard(request.errwrite(), 2, actions, temporary);
    if (request.closeFds()) {
      closeOriginal(request, request.p2cread(), actions);
      closeOriginal(request, request.c2pwrite(), actions);
      closeOriginal(request, request.errwrite(), actions);
    }
    for (int fd : request.passFds()) {
      // The pipe for errors is among them, to be open up to the execve and no longer.
      if (fd != request.errpipeWrite()) {
        actions.add(new SpawnRequest.Dup2(fd, fd));
      }
    }
    if (request.cwd() != null && ADD_CHDIR.exists()) {
      actions.add(new SpawnRequest.ChangeDirectory(request.cwd()));
    }
    return actions;
  }

  /** Makes a descriptor one of the standard three. */
  private static void standard(int fd, int target, List<SpawnRequest.Action> actions, List<Integer> temporary) {
    if (fd < 0) {
      return;
    }
    int source = fd;
    if (fd <= 2 && fd != target) {
      // An earlier action may have replaced it by then.
      Scratch s = Scratch.enter();
      try {
        source = s.check(s.call(FCNTL, fd, F_DUPFD_CLOEXEC, 3));
      } finally {
        s.exit();
      }
      temporary.add(source);
    }
    actions.add(new SpawnRequest.Dup2(source, target));
  }

  /** Closes a descriptor that has become a standard one and would otherwise be inherited a second time. */
  private void closeOriginal(ForkExecRequest request, int fd, List<SpawnRequest.Action> actions) {
    if (fd > 2 && !contains(request.passFds(), fd) && files.getInheritable(fd)
        && !actions.contains(new SpawnRequest.Close(fd))) {
      actions.add(new SpawnRequest.Close(fd));
    }
  }

  /** The open descriptors that a child would get: ours and the virtual machine's own are closed on execution. */
  private List<Integer> inheritedDescriptors() {
    List<Integer> inherited = new ArrayList<>();
    for (byte[] name : paths.listdir(NativeFiles.ascii("/proc/self/fd"))) {
      int fd = Integer.parseInt(NativeFiles.latin(name));
      try {
        if (files.getInheritable(fd)) {
          inherited.add(fd);
        }
      } catch (OsException closed) {
        // It was the descriptor of the listing.
      }
    }
    return inherited;
  }

  private static boolean contains(int[] values, int value) {
    for (int candidate : values) {
      if (candidate == value) {
        return true;
      }
    }
    return false;
  }

  /** Writes what CPython's child writes to the error pipe: the class, the number in hexadecimal, and the stage. */
  private void report(int fd, int error) {
    String stage = (error & CHDIR_FAILED) != 0 ? "noexec:chdir" : (error & NOT_EXECUTED) != 0 ? "noexec" : "";
    int number = error & ~(CHDIR_FAILED | NOT_EXECUTED);
    String text = "OSError:" + Integer.toHexString(number).toUpperCase(java.util.Locale.ROOT) + ":" + stage;
    byte[] message = text.getBytes(StandardCharsets.US_ASCII);
    if (fd >= 0) {
      files.write(fd, message, 0, message.length);
    }
  }

  /**
   * {@code system}. As C's, it lets the terminal's interrupts be the command's business, and runs no signal handler
   * before the command has ended.
   */
  int system(byte[] command, NativeSignals signals) {
    List<byte[]> arguments = List.of(NativeFiles.ascii("sh"), NativeFiles.ascii("-c"), command);
    int child = spawn(new SpawnRequest(NativeFiles.ascii("/bin/sh"), false, arguments, null, List.of(), null, false,
        false, null, null, null, null));
    int[] former = signals.ignoreInterrupts();
    Scratch s = Scratch.enter();
    try {
      long status = s.alloc(4);
      long result;
      do {
        result = s.call(WAITPID, child, status, 0);
      } while ((int) result == -1 && s.errno() == Errno.EINTR);
      s.check(result);
      return s.getInt(status);
    } finally {
      s.exit();
      signals.restoreInterrupts(former);
    }
  }
}
