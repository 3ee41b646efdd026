package naja.runtime.os;

/**
 * The C library of Linux on x86_64 and aarch64, through the foreign function API.
 *
 * <p>There is one for the process, as there is one set of descriptors, one current directory, one set of signal
 * handlers.
 */
public final class NativeOs implements Os {

  private static final NativeOs INSTANCE = new NativeOs();

  private final NativePaths paths = new NativePaths();
  private final NativeFiles files = new NativeFiles(paths);

  private final Environment environment = new Environment();
  private final NativeSystem system = new NativeSystem(environment);

  private NativeOs() {
  }

  /** The one instance. */
  public static NativeOs instance() {
    return INSTANCE;
  }

  /** Whether this machine is one that {@link NativeOs} knows. */
  public static boolean isSupported() {
    String machine = System.getProperty("os.arch");
    return System.getProperty("os.name").equals("Linux") && (machine.equals("amd64") || machine.equals("aarch64"));
  }

  /**
   * Does now what the first call of the C library would have to do, 15 ms to 60 ms. A launcher may call it in a thread of
   * its own while it compiles.
   */
  public static void prepare() {
    Scratch s = Scratch.enter();
    try {
      s.call(new CFunction("getpid"));
    } finally {
      s.exit();
    }
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
    return Processes.INSTANCE;
  }

  @Override
  public OsSignals signals() {
    return Signalling.INSTANCE;
  }

  NativeSignals nativeSignals() {
    return Signalling.INSTANCE;
  }

  @Override
  public OsSystem system() {
    return system;
  }

  @Override
  public OsUsers users() {
    return Users.INSTANCE;
  }

  @Override
  public OsTerminals terminals() {
    return Terminals.INSTANCE;
  }

  @Override
  public OsPolling polling() {
    return Polling.INSTANCE;
  }

  @Override
  public OsSockets sockets() {
    return Sockets.INSTANCE;
  }

  @Override
  public OsClocks clocks() {
    return Clocks.INSTANCE;
  }

  @Override
  public OsSemaphores semaphores() {
    return Semaphores.INSTANCE;
  }

  @Override
  public OsMemory memory() {
    return Memory.INSTANCE;
  }

  // Groups that most programs do without are made on demand: each has a class of its own to load.

  private static final class Processes {
    static final OsProcesses INSTANCE = new NativeProcesses(NativeOs.INSTANCE.environment, NativeOs.INSTANCE.files,
        NativeOs.INSTANCE.paths);
  }

  private static final class Signalling {
    static final NativeSignals INSTANCE = new NativeSignals();
  }

  private static final class Users {
    static final OsUsers INSTANCE = new NativeUsers();
  }

  private static final class Terminals {
    static final OsTerminals INSTANCE =
        new NativeTerminals(NativeOs.INSTANCE.files, (NativeProcesses) Processes.INSTANCE);
  }

  private static final class Polling {
    static final OsPolling INSTANCE = new NativePolling();
  }

  private static final class Sockets {
    static final OsSockets INSTANCE = new NativeSockets();
  }

  private static final class Clocks {
    static final OsClocks INSTANCE = new NativeClocks();
  }

  private static final class Memory {
    static final OsMemory INSTANCE = new NativeMemory(NativeOs.INSTANCE.files, NativeOs.INSTANCE.paths);
  }

  private static final class Semaphores {
    static final OsSemaphores INSTANCE = new NativeSemaphores();
  }
}
