package naja.runtime.os;

/**
 * The operating system as Python's built-in modules see it, in C terms.
 *
 * <p>Descriptors and ids are ints, paths are the bytes that the kernel sees (the caller has applied {@code os.fsencode}),
 * results are primitives and small records, and failure is an {@link OsException} with an error number. Every call may
 * be made from any thread. What an implementation does not offer fails with {@code ENOSYS}; what a policy forbids, with
 * {@code EPERM} or {@code EACCES}.
 *
 * <p>The calls stand in groups by subject, each an interface. {@link NativeOs} is the C library, {@link ManagedOs} the
 * portable and confinable one.
 */
public interface Os {

  /** Descriptors: open, read, write, seek, duplicate, lock. */
  OsFiles files();

  /** The file system: status, directories, links, attributes. */
  OsPaths paths();

  /** Processes: identity, children, scheduling, limits. */
  OsProcesses processes();

  /** Signals and interval timers. */
  OsSignals signals();

  /** Terminals and pseudo-terminals. */
  OsTerminals terminals();

  /** Waiting for descriptors: poll, select, epoll. */
  OsPolling polling();

  /** Sockets and name resolution. */
  OsSockets sockets();

  /** Clocks and sleeping. */
  OsClocks clocks();

  /** Memory mappings. */
  OsMemory memory();

  /** Semaphores between processes. */
  OsSemaphores semaphores();

  /** The machine and its configuration: uname, sysconf, load, randomness, environment. */
  OsSystem system();

  /** The user and group databases. */
  OsUsers users();
}
