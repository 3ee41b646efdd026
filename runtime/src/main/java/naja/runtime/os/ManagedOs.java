package naja.runtime.os;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;

/**
 * An operating system made of the JDK: virtual descriptors, a virtual current directory and environment, files through
 * NIO. It runs wherever Java does, on any file system that NIO knows, and does to files what a {@link Policy} allows.
 * What it does not offer fails with {@code ENOSYS}: processes, sockets, terminals.
 *
 * <p>There may be many of them, each with descriptors of its own. Paths are UTF-8.
 */
public final class ManagedOs implements Os {

  private final ManagedFiles files;
  private final ManagedPaths paths;
  private final OsSystem system;
  private final OsSignals signals = new ManagedSignals();
  private final OsClocks clocks = new ManagedClocks();
  private final OsProcesses processes = new OsProcesses() {
    @Override
    public int getpid() {
      return (int) ProcessHandle.current().pid();
    }

    @Override
    public void exit(int status) {
      // The host decides about its own end.
      throw new OsException(Errno.EPERM);
    }
  };

  /** What Python code may do to files. Paths are absolute, with symbolic links followed. */
  public interface Policy {

    /** Allows everything that the user may do. */
    Policy ALLOW_ALL = new Policy() {
      @Override
      public boolean mayRead(Path path) {
        return true;
      }

      @Override
      public boolean mayWrite(Path path) {
        return true;
      }
    };

    /** Allows nothing. */
    Policy DENY_ALL = new Policy() {
      @Override
      public boolean mayRead(Path path) {
        return false;
      }

      @Override
      public boolean mayWrite(Path path) {
        return false;
      }
    };

    /** Whether the file may be read, the directory listed, the status told. */
    boolean mayRead(Path path);

    /** Whether the file may be made, changed, removed. */
    boolean mayWrite(Path path);
  }

  /**
   * What there is at the start.
   *
   * @param input descriptor 0, or null for none
   * @param output descriptor 1, or null for none
   * @param error descriptor 2, or null for none
   * @param directory the current directory, an absolute path; its file system is the one that is used
   * @param environment the environment
   * @param policy what may be done to files
   */
  public record Setup(InputStream input, OutputStream output, OutputStream error, Path directory,
      Map<String, String> environment, Policy policy) {
  }

  /** An operating system of its own. */
  public ManagedOs(Setup setup) {
    files = new ManagedFiles(setup.input(), setup.output(), setup.error());
    paths = new ManagedPaths(setup.directory(), setup.policy(), files);
    files.connect(paths);
    system = new ManagedSystem(setup.environment());
  }

  @Override
  public OsFiles files() {
    return files;
  }

  @Override
  public OsPaths paths() {
    return paths;
  }

  @Override
  public OsProcesses processes() {
    return processes;
  }

  @Override
  public OsSignals signals() {
    return signals;
  }

  @Override
  public OsTerminals terminals() {
    return Absent.TERMINALS;
  }

  @Override
  public OsPolling polling() {
    return Absent.POLLING;
  }

  @Override
  public OsSockets sockets() {
    return Absent.SOCKETS;
  }

  @Override
  public OsClocks clocks() {
    return clocks;
  }

  @Override
  public OsMemory memory() {
    return Absent.MEMORY;
  }

  @Override
  public OsSemaphores semaphores() {
    return Absent.SEMAPHORES;
  }

  @Override
  public OsSystem system() {
    return system;
  }

  @Override
  public OsUsers users() {
    return Absent.USERS;
  }

  /** The groups of which nothing is offered. */
  private static final class Absent {
    static final OsTerminals TERMINALS = new OsTerminals() {
    };
    static final OsPolling POLLING = new OsPolling() {
    };
    static final OsSockets SOCKETS = new OsSockets() {
    };
    static final OsMemory MEMORY = new OsMemory() {
    };
    static final OsSemaphores SEMAPHORES = new OsSemaphores() {
    };
    static final OsUsers USERS = new OsUsers() {
    };
  }

  /** Signals that the process sends to itself. */
  private static final class ManagedSignals implements OsSignals {

    private final int[] dispositions = new int[Signals.NSIG];
    private Sink sink;

    @Override
    public synchronized void start(Sink newSink) {
      sink = newSink;
    }

    @Override
    public synchronized int disposition(int signal) {
      return dispositions[checked(signal)];
    }

    @Override
    public synchronized void setDisposition(int signal, int disposition) {
      if (signal == Signals.SIGKILL || signal == Signals.SIGSTOP) {
        throw new OsException(Errno.EINVAL);
      }
      dispositions[checked(signal)] = disposition;
    }

    @Override
    public void raise(int signal) {
      int disposition = disposition(signal);
      if (disposition == DEFAULT) {
        throw new OsException(Errno.EPERM);
      }
      Sink told;
      synchronized (this) {
        told = sink;
      }
      if (disposition == CATCH && told != null) {
        told.signal(signal);
      }
    }

    private static int checked(int signal) {
      if (!Signals.isValid(signal)) {
        throw new OsException(Errno.EINVAL);
      }
      return signal;
    }
  }

  private static final class ManagedClocks implements OsClocks {

    @Override
    public long getTime(int clock) {
      return switch (clock) {
        case CLOCK_REALTIME -> {
          java.time.Instant now = java.time.Instant.now();
          yield now.getEpochSecond() * 1_000_000_000L + now.getNano();
        }
        case CLOCK_MONOTONIC -> System.nanoTime();
        case CLOCK_PROCESS_CPUTIME_ID -> ProcessHandle.current().info().totalCpuDuration()
            .orElseThrow(() -> new OsException(Errno.EINVAL)).toNanos();
        default -> throw new OsException(Errno.EINVAL);
      };
    }

    @Override
    public long getResolution(int clock) {
      getTime(clock);
      return clock == CLOCK_PROCESS_CPUTIME_ID ? 10_000_000L : 1;
    }

    @Override
    public void sleep(long nanos) {
      Sleeping.sleep(nanos);
    }
  }

  private static final class ManagedSystem implements OsSystem {

    private final Environment environment;
    private SecureRandom random;

    ManagedSystem(Map<String, String> variables) {
      environment = new Environment(variables);
    }

    @Override
    public List<byte[]> environ() {
      return environment.entries();
    }

    @Override
    public void putenv(byte[] name, byte[] value) {
      environment.put(name, value);
    }

    @Override
    public void unsetenv(byte[] name) {
      environment.remove(name);
    }

    @Override
    public Uname uname() {
      return new Uname(property("os.name"), gethostname(), property("os.version"), new byte[0], property("os.arch"));
    }

    private static byte[] property(String name) {
      return System.getProperty(name).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int cpuCount() {
      return Runtime.getRuntime().availableProcessors();
    }

    @Override
    public synchronized byte[] urandom(int length) {
      if (random == null) {
        random = new SecureRandom();
      }
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      return bytes;
    }

    @Override
    public int pageSize() {
      return 4096;
    }

    @Override
    public byte[] gethostname() {
      return NativeFiles.ascii("localhost");
    }
  }
}
