package naja.runtime.threads;

import java.util.ArrayList;
import java.util.List;
import naja.runtime.abstracts.Codecs;
import naja.runtime.builtin.FrozenModules;
import naja.runtime.builtin.ImportTimes;
import naja.runtime.builtin.WarningMachinery;
import naja.runtime.expose.ModuleFunctions;
import naja.runtime.monitoring.Monitors;
import naja.runtime.objects.PyDict;
import naja.runtime.os.NativeOs;
import naja.runtime.os.Os;

/**
 * One isolated Python: its modules, builtins and settings. Built-in types and compiled code are shared with other
 * interpreters of the process.
 */
public final class Interpreter {
  private static volatile Interpreter main;

  /** Where built-in modules come from; {@code null} for a name that is none. */
  public interface BuiltinModules {
    ModuleFunctions find(String name);

    /** All names, for {@code sys.builtin_module_names}. */
    String[] names();
  }

  private final List<ThreadState> threads = new ArrayList<>();

  public final BuiltinModules builtinModules;

  /** {@code sys.modules}, and the namespaces of {@code sys} and {@code builtins}. */
  public final PyDict modules = new PyDict();

  public final PyDict sysDict = new PyDict();
  public final PyDict builtins = new PyDict();

  /** {@code sys.getrecursionlimit()}. */
  public volatile int recursionLimit = 1000;

  /** {@code importlib._bootstrap}'s {@code _find_and_load} and its relatives, once importlib is installed. */
  public Object importlib;

  /** {@code builtins.__import__} as it was made, to know that nobody has replaced it. */
  public Object defaultImport;

  /** The values of the command line's options; see {@code sys.flags}. */
  public final Settings settings;

  /** The first thread that entered. */
  volatile ThreadState mainThread;

  public Interpreter(BuiltinModules builtinModules, Settings settings) {
    this.builtinModules = builtinModules;
    this.settings = settings;
    if (main == null) {
      main = this;
    }
  }

  /** The codec registry, once {@code _codecs} is loaded. */
  public volatile Codecs.Registry codecs;

  /** Who watches what runs. */
  public final Monitors monitors = new Monitors(this);

  /** Its warnings. */
  public final WarningMachinery warnings = new WarningMachinery(this);

  /** The operating system as the modules see it. */
  public volatile Os os = NativeOs.instance();

  /** The compiled standard library. */
  public volatile FrozenModules frozenModules = FrozenModules.NONE;

  /** Where imports are timed, or null. */
  public ImportTimes importTimes;

  /** {@code sys.is_finalizing()}. */
  public volatile boolean finalizing;

  /** {@code sys.getswitchinterval()}, which means nothing here. */
  public volatile double switchInterval = 0.005;

  /** {@code sys.getdlopenflags()}: what extension modules are loaded with; at first {@code RTLD_NOW}. */
  public volatile int dlopenFlags = 2;

  /** Who is told of what programs do. */
  public final Audit audit = new Audit();

  /** {@code sys.modules} as scripts have left it: usually {@link #modules}. */
  public Object modulesMapping() {
    Object mapping = sysDict.get("modules");
    return mapping == null ? modules : mapping;
  }

  /** {@code builtins.__import__} as it is now. */
  public Object importFunction() {
    Object function = builtins.get("__import__");
    return function == null ? defaultImport : function;
  }

  /** The first interpreter made in this process. */
  public static Interpreter main() {
    Interpreter interpreter = main;
    if (interpreter == null) {
      throw new IllegalStateException("no Python interpreter has been made");
    }
    return interpreter;
  }

  /** The interpreter of the calling thread. */
  public static Interpreter current() {
    return ThreadState.current().interpreter;
  }

  ThreadState newThread() {
    ThreadState state = new ThreadState(this);
    synchronized (threads) {
      threads.add(state);
      if (mainThread == null) {
        mainThread = state;
      }
      if (threads.size() > 1) {
        Concurrency.shared = true;
      }
    }
    return state;
  }

  /** The first thread that entered. */
  public ThreadState mainThread() {
    return mainThread;
  }

  void threadEnds(ThreadState state) {
    synchronized (threads) {
      threads.remove(state);
    }
  }

  /** The threads that are inside now. */
  public List<ThreadState> threads() {
    synchronized (threads) {
      return new ArrayList<>(threads);
    }
  }
}
