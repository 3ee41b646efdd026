package naja.runtime.os;

import java.util.Arrays;
import java.util.List;

/** {@link OsProcesses} over the C library. */
final class NativeProcesses implements OsProcesses {

  private static final CFunction GETPID = new CFunction("getpid");
  private static final CFunction GETPPID = new CFunction("getppid");
  private static final CFunction GETUID = new CFunction("getuid");
  private static final CFunction GETEUID = new CFunction("geteuid");
  private static final CFunction GETGID = new CFunction("getgid");
  private static final CFunction GETEGID = new CFunction("getegid");
  private static final CFunction GETRESUID = new CFunction("getresuid");
  private static final CFunction GETRESGID = new CFunction("getresgid");
  private static final CFunction SETUID = new CFunction("setuid");
  private static final CFunction SETEUID = new CFunction("seteuid");
  private static final CFunction SETGID = new CFunction("setgid");
  private static final CFunction SETEGID = new CFunction("setegid");
  private static final CFunction SETREUID = new CFunction("setreuid");
  private static final CFunction SETREGID = new CFunction("setregid");
  private static final CFunction SETRESUID = new CFunction("setresuid");
  private static final CFunction SETRESGID = new CFunction("setresgid");
  private static final CFunction GETGROUPS = new CFunction("getgroups");
  private static final CFunction SETGROUPS = new CFunction("setgroups");
  private static final CFunction INITGROUPS = new CFunction("initgroups");
  private static final CFunction GETGROUPLIST = new CFunction("getgrouplist");
  private static final CFunction GETLOGIN = new CFunction("getlogin_r");
  private static final CFunction GETPGID = new CFunction("getpgid");
  private static final CFunction SETPGID = new CFunction("setpgid");
  private static final CFunction GETSID = new CFunction("getsid");
  private static final CFunction SETSID = new CFunction("setsid");
  private static final CFunction NICE = new CFunction("nice");
  private static final CFunction GETPRIORITY = new CFunction("getpriority");
  private static final CFunction SETPRIORITY = new CFunction("setpriority");
  private static final CFunction SCHED_YIELD = new CFunction("sched_yield");
  private static final CFunction SCHED_GETSCHEDULER = new CFunction("sched_getscheduler");
  private static final CFunction SCHED_SETSCHEDULER = new CFunction("sched_setscheduler");
  private static final CFunction SCHED_GETPARAM = new CFunction("sched_getparam");
  private static final CFunction SCHED_SETPARAM = new CFunction("sched_setparam");
  private static final CFunction SCHED_RR_GET_INTERVAL = new CFunction("sched_rr_get_interval");
  private static final CFunction SCHED_GET_PRIORITY_MIN = new CFunction("sched_get_priority_min");
  private static final CFunction SCHED_GET_PRIORITY_MAX = new CFunction("sched_get_priority_max");
  private static final CFunction SCHED_GETAFFINITY = new CFunction("sched_getaffinity");
  private static final CFunction SCHED_SETAFFINITY = new CFunction("sched_setaffinity");
  private static final CFunction TIMES = new CFunction("times");
  private static final CFunction GETRUSAGE = new CFunction("getrusage");
  private static final CFunction PRLIMIT = new CFunction("prlimit");
  private static final CFunction GETRLIMIT = new CFunction("getrlimit");
  private static final CFunction SETRLIMIT = new CFunction("setrlimit");
  private static final CFunction WAIT4 = new CFunction("wait4");
  private static final CFunction WAITID = new CFunction("waitid");
  private static final CFunction PIDFD_OPEN = new CFunction("pidfd_open");
  private static final CFunction SYSCALL = new CFunction("syscall");
  private static final CFunction UNSHARE = new CFunction("unshare");
  private static final CFunction SETNS = new CFunction("setns");
  private static final CFunction EXECVE = new CFunction("execve");
  private static final CFunction FEXECVE = new CFunction("fexecve");
  private static final CFunction PRCTL = new CFunction("prctl");
  private static final CFunction ABORT = new CFunction("abort");

  private static final int SYS_PIDFD_OPEN = 434;
  private static final int SIGINFO_SIZE = 128;
  private static final int RUSAGE_SIZE = 144;
  private static final int PR_SET_NAME = 15;
  private static final int PR_GET_NAME = 16;
  private static final int THREAD_NAME_SIZE = 16;
  private static final int LOGIN_SIZE = 256;
  private static final int GROUPS_LIMIT = 65536;

  private final Environment environment;
  private final NativeSpawn spawn;

  NativeProcesses(Environment environment, NativeFiles files, NativePaths paths) {
    this.environment = environment;
    this.spawn = new NativeSpawn(environment, files, paths);
  }

  /** A call that returns -1 on failure. */
  private static int checked(CFunction function, long a, long b, long c) {
    Scratch s = Scratch.enter();
    try {
      return s.check(s.call(function, a, b, c));
    } finally {
      s.exit();
    }
  }

  /** A call that cannot fail. */
  private static int plain(CFunction function) {
    Scratch s = Scratch.enter();
    try {
      return (int) s.call(function);
    } finally {
      s.exit();
    }
  }

  /** An id; before the C library has been loaded, the field of {@code /proc/self/status} that has it. */
  private static int id(CFunction function, String field, int index) {
    if (!Scratch.isLoaded()) {
      int known = JdkStart.status(field, index);
      if (known >= 0) {
        return known;
      }
    }
    return plain(function);
  }

  @Override
  public int gettid() {
    if (!Scratch.isLoaded()) {
      int known = JdkStart.gettid();
      if (known > 0) {
        return known;
      }
    }
    return checked(SYSCALL, Machine.SYS_GETTID, 0, 0);
  }

  @Override
  public byte[] threadName() {
    Scratch s = Scratch.enter();
    try {
      long name = s.allocZeroed(THREAD_NAME_SIZE);
      s.check(s.call(PRCTL, PR_GET_NAME, name, 0));
      return s.getCString(name, THREAD_NAME_SIZE);
    } finally {
      s.exit();
    }
  }

  @Override
  public void setThreadName(byte[] name) {
    if (!Scratch.isLoaded() && JdkStart.setThreadName(name)) {
      return;
    }
    Scratch s = Scratch.enter();
    try {
      s.check(s.call(PRCTL, PR_SET_NAME, s.cString(name), 0));
    } finally {
      s.exit();
    }
  }

  @Override
  public int getpid() {
    return id(GETPID, "Pid:", 1);
  }

  @Override
  public int getppid() {
    return id(GETPPID, "PPid:", 1);
  }

  @Override
  public int getuid() {
    return id(GETUID, "Uid:", 1);
  }

  @Override
  public int geteuid() {
    return id(GETEUID, "Uid:", 2);
  }

  @Override
  public int getgid() {
    return id(GETGID, "Gid:", 1);
  }

  @Override
  public int getegid() {
    return id(GETEGID, "Gid:", 2);
  }

  @Override
  public int[] getresuid() {
    return three(GETRESUID);
  }

  @Override
  public int[] getresgid() {
    return three(GETRESGID);
  }

  private static int[] three(CFunction function) {
    Scratch s = Scratch.enter();
    try {
      long ids = s.alloc(12);
      s.check(s.call(function, ids, ids + 4, ids + 8));
      return new int[] {s.getInt(ids), s.getInt(ids + 4), s.getInt(ids + 8)};
    } finally {
      s.exit();
    }
  }

  @Override
  public void setuid(int uid) {
    checked(SETUID, uid, 0, 0);
  }

  @Override
  public void seteuid(int uid) {
    checked(SETEUID, uid, 0, 0);
  }

  @Override
  public void setgid(int gid) {
    checked(SETGID, gid, 0, 0);
  }

  @Override
  public void setegid(int gid) {
    checked(SETEGID, gid, 0, 0);
  }

  @Override
  public void setreuid(int real, int effective) {
    checked(SETREUID, real, effective, 0);
  }

  @Override
  public void setregid(int real, int effective) {
    checked(SETREGID, real, effective, 0);
  }

  @Override
  public void setresuid(int real, int effective, int saved) {
    checked(SETRESUID, real, effective, saved);
  }

  @Override
  public void setresgid(int real, int effective, int saved) {
    checked(SETRESGID, real, effective, saved);
  }

  @Override
  public int[] getgroups() {
    Scratch s = Scratch.enter();
    try {
      int room = s.check(s.call(GETGROUPS, 0, 0));
      long groups = s.alloc(4 * Math.max(1, room));
      return ints(s, groups, s.check(s.call(GETGROUPS, room, groups)));
    } finally {
      s.exit();
    }
  }

  private static int[] ints(Scratch s, long at, int count) {
    int[] values = new int[count];
    for (int i = 0; i < count; i++) {
      values[i] = s.getInt(at + 4L * i);
    }
    return values;
  }

  /** A C array of ints. */
  static long ints(Scratch s, int[] values) {
    long at = s.alloc(4 * Math.max(1, values.length));
    for (int i = 0; i < values.length; i++) {
      s.putInt(at + 4L * i, values[i]);
    }
    return at;
  }

  @Override
  public void setgroups(int[] groups) {
    Scratch s = Scratch.enter();
    try {
      s.check(s.call(SETGROUPS, groups.length, ints(s, groups)));
    } finally {
      s.exit();
    }
  }

  @Override
  public void initgroups(byte[] user, int gid) {
    Scratch s = Scratch.enter();
    try {
      s.check(s.call(INITGROUPS, s.cString(user), gid));
    } finally {
      s.exit();
    }
  }

  @Override
  public int[] getgrouplist(byte[] user, int gid) {
    Scratch s = Scratch.enter();
    try {
      long name = s.cString(user);
      long count = s.alloc(4);
      for (int room = 64; room <= GROUPS_LIMIT; room *= 4) {
        long groups = s.alloc(4 * room);
        s.putInt(count, room);
        if ((int) s.call(GETGROUPLIST, name, gid, groups, count) != -1) {
          return ints(s, groups, s.getInt(count));
        }
      }
      throw s.failure();
    } finally {
      s.exit();
    }
  }

  @Override
  public byte[] getlogin() {
    Scratch s = Scratch.enter();
    try {
      long name = s.alloc(LOGIN_SIZE);
      NativeFiles.check((int) s.call(GETLOGIN, name, LOGIN_SIZE));
      return s.getCString(name, LOGIN_SIZE);
    } finally {
      s.exit();
    }
  }

  @Override
  public int getpgid(int pid) {
    return checked(GETPGID, pid, 0, 0);
  }

  @Override
  public void setpgid(int pid, int pgid) {
    checked(SETPGID, pid, pgid, 0);
  }

  @Override
  public int getsid(int pid) {
    return checked(GETSID, pid, 0, 0);
  }

  @Override
  public int setsid() {
    return checked(SETSID, 0, 0, 0);
  }

  @Override
  public int nice(int increment) {
    return negativeToo(NICE, increment, 0);
  }

  @Override
  public int getpriority(int which, int who) {
    return negativeToo(GETPRIORITY, which, who);
  }

  /** A call to which -1 is also a proper result. */
  private static int negativeToo(CFunction function, long a, long b) {
    Scratch s = Scratch.enter();
    try {
      CError.clear(s);
      int result = (int) s.call(function, a, b);
      if (result == -1 && s.errno() != 0) {
        throw s.failure();
      }
      return result;
    } finally {
      s.exit();
    }
  }

  @Override
  public void setpriority(int which, int who, int priority) {
    checked(SETPRIORITY, which, who, priority);
  }

  @Override
  public void schedYield() {
    checked(SCHED_YIELD, 0, 0, 0);
  }

  @Override
  public int schedGetScheduler(int pid) {
    return checked(SCHED_GETSCHEDULER, pid, 0, 0);
  }

  @Override
  public void schedSetScheduler(int pid, int policy, int priority) {
    Scratch s = Scratch.enter();
    try {
      s.check(s.call(SCHED_SETSCHEDULER, pid, policy, ints(s, new int[] {priority})));
    } finally {
      s.exit();
    }
  }

  @Override
  public int schedGetParam(int pid) {
    Scratch s = Scratch.enter();
    try {
      long parameter = s.alloc(4);
      s.check(s.call(SCHED_GETPARAM, pid, parameter));
      return s.getInt(parameter);
    } finally {
      s.exit();
    }
  }

  @Override
  public void schedSetParam(int pid, int priority) {
    Scratch s = Scratch.enter();
    try {
      s.check(s.call(SCHED_SETPARAM, pid, ints(s, new int[] {priority})));
    } finally {
      s.exit();
    }
  }

  @Override
  public double schedRrGetInterval(int pid) {
    Scratch s = Scratch.enter();
    try {
      long interval = s.alloc(16);
      s.check(s.call(SCHED_RR_GET_INTERVAL, pid, interval));
      return s.getLong(interval) + 1e-9 * s.getLong(interval + 8);
    } finally {
      s.exit();
    }
  }

  @Override
  public int schedGetPriorityMin(int policy) {
    return checked(SCHED_GET_PRIORITY_MIN, policy, 0, 0);
  }

  @Override
  public int schedGetPriorityMax(int policy) {
    return checked(SCHED_GET_PRIORITY_MAX, policy, 0, 0);
  }

  @Override
  public int[] schedGetAffinity(int pid) {
    Scratch s = Scratch.enter();
    try {
      for (int size = 128;; size *= 2) {
        long set = s.allocZeroed(size);
        if ((int) s.call(SCHED_GETAFFINITY, pid, size, set) == 0) {
          return members(s.get(set, size));
        }
        if (s.errno() != Errno.EINVAL || size > 1 << 20) {
          throw s.failure();
        }
      }
    } finally {
      s.exit();
    }
  }

  private static int[] members(byte[] set) {
    int[] members = new int[set.length * 8];
    int count = 0;
    for (int i = 0; i < set.length * 8; i++) {
      if ((set[i >> 3] >> (i & 7) & 1) != 0) {
        members[count++] = i;
      }
    }
    return Arrays.copyOf(members, count);
  }

  @Override
  public void schedSetAffinity(int pid, int[] processors) {
    int last = 0;
    for (int processor : processors) {
      last = Math.max(last, processor);
    }
    byte[] set = new byte[Math.max(128, ((last >> 6) + 1) << 3)];
    for (int processor : processors) {
      set[processor >> 3] |= (byte) (1 << (processor & 7));
    }
    Scratch s = Scratch.enter();
    try {
      s.check(s.call(SCHED_SETAFFINITY, pid, set.length, s.bytes(set)));
    } finally {
      s.exit();
    }
  }

  @Override
  public long[] times() {
    Scratch s = Scratch.enter();
    try {
      long times = s.alloc(32);
      long elapsed = s.checkLong(s.call(TIMES, times));
      return new long[] {s.getLong(times), s.getLong(times + 8), s.getLong(times + 16), s.getLong(times + 24),
        elapsed};
    } finally {
      s.exit();
    }
  }

  @Override
  public ResourceUsage getrusage(int who) {
    Scratch s = Scratch.enter();
    try {
      long usage = s.alloc(RUSAGE_SIZE);
      s.check(s.call(GETRUSAGE, who, usage));
      return usage(s, usage);
    } finally {
      s.exit();
    }
  }

  private static ResourceUsage usage(Scratch s, long at) {
    return new ResourceUsage(s.getLong(at) * 1_000_000 + s.getLong(at + 8),
        s.getLong(at + 16) * 1_000_000 + s.getLong(at + 24), s.getLong(at + 32), s.getLong(at + 40), s.getLong(at + 48),
        s.getLong(at + 56), s.getLong(at + 64), s.getLong(at + 72), s.getLong(at + 80), s.getLong(at + 88),
        s.getLong(at + 96), s.getLong(at + 104), s.getLong(at + 112), s.getLong(at + 120), s.getLong(at + 128),
        s.getLong(at + 136));
  }

  @Override
  public long[] getrlimit(int resource) {
    Scratch s = Scratch.enter();
    try {
      long limits = s.alloc(16);
      s.check(s.call(GETRLIMIT, resource, limits));
      return new long[] {s.getLong(limits), s.getLong(limits + 8)};
    } finally {
      s.exit();
    }
  }

  @Override
  public void setrlimit(int resource, long soft, long hard) {
    Scratch s = Scratch.enter();
    try {
      long limits = s.alloc(16);
      s.putLong(limits, soft);
      s.putLong(limits + 8, hard);
      s.check(s.call(SETRLIMIT, resource, limits));
    } finally {
      s.exit();
    }
  }

  @Override
  public long[] prlimit(int pid, int resource, long[] limits) {
    Scratch s = Scratch.enter();
    try {
      long former = s.alloc(16);
      long wanted = 0;
      if (limits != null) {
        wanted = s.alloc(16);
        s.putLong(wanted, limits[0]);
        s.putLong(wanted + 8, limits[1]);
      }
      s.check(s.call(PRLIMIT, pid, resource, wanted, former));
      return new long[] {s.getLong(former), s.getLong(former + 8)};
    } finally {
      s.exit();
    }
  }

  @Override
  public WaitResult wait4(int pid, int options) {
    Scratch s = Scratch.enter();
    try {
      long status = s.alloc(16);
      long usage = s.allocZeroed(RUSAGE_SIZE);
      s.putInt(status, 0);
      long child;
      do {
        child = s.call(WAIT4, pid, status, options, usage);
      } while (s.retry(child));
      return new WaitResult(s.check(child), s.getInt(status), usage(s, usage));
    } finally {
      s.exit();
    }
  }

  @Override
  public WaitIdResult waitid(int idType, int id, int options) {
    Scratch s = Scratch.enter();
    try {
      long info = s.allocZeroed(SIGINFO_SIZE);
      long result;
      do {
        result = s.call(WAITID, idType, id, info, options);
      } while (s.retry(result));
      s.check(result);
      int child = s.getInt(info + 16);
      return child == 0 ? null
          : new WaitIdResult(child, s.getInt(info + 20), s.getInt(info), s.getInt(info + 24), s.getInt(info + 8));
    } finally {
      s.exit();
    }
  }

  @Override
  public int pidfdOpen(int pid, int flags) {
    return PIDFD_OPEN.exists() ? checked(PIDFD_OPEN, pid, flags, 0) : checked(SYSCALL, SYS_PIDFD_OPEN, pid, flags);
  }

  @Override
  public void unshare(int flags) {
    checked(UNSHARE, flags, 0, 0);
  }

  @Override
  public void setns(int fd, int type) {
    checked(SETNS, fd, type, 0);
  }

  @Override
  public int spawn(SpawnRequest request) {
    return spawn.spawn(request);
  }

  @Override
  public int forkExec(ForkExecRequest request) {
    return spawn.forkExec(request);
  }

  @Override
  public int system(byte[] command) {
    return spawn.system(command, NativeOs.instance().nativeSignals());
  }

  @Override
  public void execve(byte[] path, List<byte[]> arguments, List<byte[]> variables) {
    Scratch s = Scratch.enter();
    try {
      throw new OsException(execute(s, EXECVE, s.cString(path), arguments, variables), path);
    } finally {
      s.exit();
    }
  }

  @Override
  public void fexecve(int fd, List<byte[]> arguments, List<byte[]> variables) {
    Scratch s = Scratch.enter();
    try {
      throw new OsException(execute(s, FEXECVE, fd, arguments, variables));
    } finally {
      s.exit();
    }
  }

  /** Returns only on failure: the error. */
  private int execute(Scratch s, CFunction function, long program, List<byte[]> arguments, List<byte[]> variables) {
    long argv = s.cStrings(arguments.toArray(byte[][]::new));
    long envp = s.cStrings((variables == null ? environment.entries() : variables).toArray(byte[][]::new));
    // The new program must not inherit what only the virtual machine blocks.
    long former = NativeSignals.unblockForChild(s);
    s.call(function, program, argv, envp);
    int error = s.errno();
    NativeSignals.restoreMask(s, former);
    return error;
  }

  @Override
  public void abort() {
    plain(ABORT);
  }
}
