package naja.runtime.os;

import java.util.List;

/** Processes: identity, children, scheduling, limits. All fail with {@link OsException}. */
public interface OsProcesses {

  /** What {@code wait4} tells; {@code pid} is 0 when {@code WNOHANG} found nothing. */
  record WaitResult(int pid, int status, ResourceUsage usage) {
  }

  /** What {@code waitid} tells, in the order of {@code os.waitid_result}. */
  record WaitIdResult(int pid, int uid, int signo, int status, int code) {
  }

  /** {@code struct rusage}, in the order of {@code resource.struct_rusage}; times in microseconds. */
  record ResourceUsage(long userMicros, long systemMicros, long maxrss, long ixrss, long idrss, long isrss, long minflt,
      long majflt, long nswap, long inblock, long oublock, long msgsnd, long msgrcv, long nsignals, long nvcsw,
      long nivcsw) {
  }

  /** {@code getpid}. */
  int getpid();

  /** {@code gettid}: the kernel's number of the calling thread. */
  default int gettid() {
    throw Unsupported.call();
  }

  /** {@code pthread_getname_np} of the calling thread. */
  default byte[] threadName() {
    throw Unsupported.call();
  }

  /** {@code pthread_setname_np} of the calling thread: at most 15 bytes. */
  default void setThreadName(byte[] name) {
    throw Unsupported.call();
  }

  /** {@code getppid}. */
  default int getppid() {
    throw Unsupported.call();
  }

  /** {@code getuid}; ids are unsigned 32-bit numbers. */
  default int getuid() {
    throw Unsupported.call();
  }

  /** {@code geteuid}. */
  default int geteuid() {
    throw Unsupported.call();
  }

  /** {@code getgid}. */
  default int getgid() {
    throw Unsupported.call();
  }

  /** {@code getegid}. */
  default int getegid() {
    throw Unsupported.call();
  }

  /** {@code getresuid}: real, effective, saved. */
  default int[] getresuid() {
    throw Unsupported.call();
  }

  /** {@code getresgid}: real, effective, saved. */
  default int[] getresgid() {
    throw Unsupported.call();
  }

  /** {@code setuid}. */
  default void setuid(int uid) {
    throw Unsupported.call();
  }

  /** {@code seteuid}. */
  default void seteuid(int uid) {
    throw Unsupported.call();
  }

  /** {@code setgid}. */
  default void setgid(int gid) {
    throw Unsupported.call();
  }

  /** {@code setegid}. */
  default void setegid(int gid) {
    throw Unsupported.call();
  }

  /** {@code setreuid}. */
  default void setreuid(int real, int effective) {
    throw Unsupported.call();
  }

  /** {@code setregid}. */
  default void setregid(int real, int effective) {
    throw Unsupported.call();
  }

  /** {@code setresuid}. */
  default void setresuid(int real, int effective, int saved) {
    throw Unsupported.call();
  }

  /** {@code setresgid}. */
  default void setresgid(int real, int effective, int saved) {
    throw Unsupported.call();
  }

  /** {@code getgroups}. */
  default int[] getgroups() {
    throw Unsupported.call();
  }

  /** {@code setgroups}. */
  default void setgroups(int[] groups) {
    throw Unsupported.call();
  }

  /** {@code initgroups}. */
  default void initgroups(byte[] user, int gid) {
    throw Unsupported.call();
  }

  /** {@code getgrouplist}. */
  default int[] getgrouplist(byte[] user, int gid) {
    throw Unsupported.call();
  }

  /** {@code getlogin_r}. */
  default byte[] getlogin() {
    throw Unsupported.call();
  }

  /** {@code getpgid}. */
  default int getpgid(int pid) {
    throw Unsupported.call();
  }

  /** {@code setpgid}. */
  default void setpgid(int pid, int pgid) {
    throw Unsupported.call();
  }

  /** {@code getsid}. */
  default int getsid(int pid) {
    throw Unsupported.call();
  }

  /** {@code setsid}. */
  default int setsid() {
    throw Unsupported.call();
  }

  /** {@code nice}; returns the new niceness. */
  default int nice(int increment) {
    throw Unsupported.call();
  }

  /** {@code getpriority}. */
  default int getpriority(int which, int who) {
    throw Unsupported.call();
  }

  /** {@code setpriority}. */
  default void setpriority(int which, int who, int priority) {
    throw Unsupported.call();
  }

  /** {@code sched_yield}. */
  default void schedYield() {
    throw Unsupported.call();
  }

  /** {@code sched_getscheduler}. */
  default int schedGetScheduler(int pid) {
    throw Unsupported.call();
  }

  /** {@code sched_setscheduler}. */
  default void schedSetScheduler(int pid, int policy, int priority) {
    throw Unsupported.call();
  }

  /** {@code sched_getparam}: the priority. */
  default int schedGetParam(int pid) {
    throw Unsupported.call();
  }

  /** {@code sched_setparam}. */
  default void schedSetParam(int pid, int priority) {
    throw Unsupported.call();
  }

  /** {@code sched_rr_get_interval}, seconds. */
  default double schedRrGetInterval(int pid) {
    throw Unsupported.call();
  }

  /** {@code sched_get_priority_min}. */
  default int schedGetPriorityMin(int policy) {
    throw Unsupported.call();
  }

  /** {@code sched_get_priority_max}. */
  default int schedGetPriorityMax(int policy) {
    throw Unsupported.call();
  }

  /** {@code sched_getaffinity}: the processors, in ascending order. */
  default int[] schedGetAffinity(int pid) {
    throw Unsupported.call();
  }

  /** {@code sched_setaffinity}. */
  default void schedSetAffinity(int pid, int[] processors) {
    throw Unsupported.call();
  }

  /** {@code times}: user, system, children's user, children's system, elapsed; in clock ticks. */
  default long[] times() {
    throw Unsupported.call();
  }

  /** {@code getrusage}. */
  default ResourceUsage getrusage(int who) {
    throw Unsupported.call();
  }

  /** {@code getrlimit}: soft and hard; -1 is infinity. */
  default long[] getrlimit(int resource) {
    throw Unsupported.call();
  }

  /** {@code setrlimit}. */
  default void setrlimit(int resource, long soft, long hard) {
    throw Unsupported.call();
  }

  /** {@code prlimit}: returns the former limits; sets new ones unless {@code limits} is null. */
  default long[] prlimit(int pid, int resource, long[] limits) {
    throw Unsupported.call();
  }

  /** {@code wait4}, which {@code waitpid}, {@code wait} and {@code wait3} are cases of. */
  default WaitResult wait4(int pid, int options) {
    throw Unsupported.call();
  }

  /** {@code waitid}; null when {@code WNOHANG} found nothing. */
  default WaitIdResult waitid(int idType, int id, int options) {
    throw Unsupported.call();
  }

  /** {@code pidfd_open}. */
  default int pidfdOpen(int pid, int flags) {
    throw Unsupported.call();
  }

  /** {@code unshare}, of the calling thread. */
  default void unshare(int flags) {
    throw Unsupported.call();
  }

  /** {@code setns}, of the calling thread. */
  default void setns(int fd, int type) {
    throw Unsupported.call();
  }

  /**
   * {@code posix_spawn} or {@code posix_spawnp}.
   *
   * @return the child
   */
  default int spawn(SpawnRequest request) {
    throw Unsupported.call();
  }

  /**
   * What {@code _posixsubprocess.fork_exec} does, without a fork. When the program cannot be executed, the report that
   * the child would have written is written to the error pipe, and the result is a process that is no child: waiting for
   * it fails with {@code ECHILD}, which {@code subprocess} expects.
   *
   * @return the child
   * @throws OsException when not even a child could be made
   */
  default int forkExec(ForkExecRequest request) {
    throw Unsupported.call();
  }

  /** {@code system}: runs a command of the shell, returns its wait status. */
  default int system(byte[] command) {
    throw Unsupported.call();
  }

  /**
   * {@code execve}: does not return. A null environment is the present one.
   */
  default void execve(byte[] path, List<byte[]> arguments, List<byte[]> environment) {
    throw Unsupported.call();
  }

  /** {@code fexecve}: does not return. */
  default void fexecve(int fd, List<byte[]> arguments, List<byte[]> environment) {
    throw Unsupported.call();
  }

  /** {@code _exit}: ends the process at once, running nothing. */
  default void exit(int status) {
    Runtime.getRuntime().halt(status);
  }

  /** {@code abort}. */
  default void abort() {
    throw Unsupported.call();
  }
}
