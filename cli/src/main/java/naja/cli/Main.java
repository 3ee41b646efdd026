package naja.cli;

import naja.runtime.library.LibraryArchive;
import naja.runtime.text.Str;
import naja.runtime.threads.Interpreter;
import naja.runtime.threads.ThreadState;

/** The entry of the {@code naja} command. */
public final class Main {
  /** Room for the deepest recursion that {@code sys.setrecursionlimit} is meant to allow. */
  private static final long STACK_BYTES = 1L << 30;

  /** Room for threads that start while they are counted. */
  private static final int SPARE = 8;

  private Main() {}

  /**
   * Runs the command and ends the process with its exit code.
   *
   * @param args the command line as {@code python} takes it
   */
  public static void main(String[] args) throws InterruptedException {
    int[] status = {1};
    Thread thread = new Thread(null, new Runnable() {
      @Override
      public void run() {
        status[0] = command(args);
      }
    }, "MainThread", STACK_BYTES);
    thread.start();
    thread.join();
    if (status[0] != 0 || othersRun()) {
      System.exit(status[0]);
    }
    // The process ends by itself, and sooner: System.exit loads the JDK's logging to ask whether to tell of it.
  }

  /** Whether a thread besides this one would keep the process alive. */
  private static boolean othersRun() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    Thread[] threads = new Thread[group.activeCount() + SPARE];
    int count = group.enumerate(threads);
    for (int i = 0; i < count; i++) {
      if (!threads[i].isDaemon() && threads[i] != Thread.currentThread()) {
        return true;
      }
    }
    return count == threads.length;
  }

  private static int command(String[] given) {
    String[] args = Arguments.of(given);
    CommandLine line = CommandLine.parse(args);
    Layout.apply(line.settings, args);
    String name = line.settings.originalArguments[0];
    switch (line.action) {
      case ERROR -> {
        System.err.println(line.target);
        System.err.println(Help.usage(name));
        return 2;
      }
      case FATAL -> {
        System.err.println("Fatal Python error: " + line.target);
        System.err.println("Python runtime state: " + line.state);
        System.err.println();
        return 1;
      }
      case VERSION -> {
        System.out.println(Help.version(line.versions > 1));
        return 0;
      }
      case HELP -> System.out.print(Help.options(name));
      case HELP_ENVIRONMENT -> System.out.print(Help.environment());
      case HELP_X_OPTIONS -> System.out.print(Help.xOptions());
      case HELP_ALL -> System.out.print(Help.options(name) + "\n" + Help.environment() + "\n" + Help.xOptions());
      default -> {
        return run(line);
      }
    }
    return 0;
  }

  private static int run(CommandLine line) {
    if (line.hashSeed >= 0) {
      Str.setHashSeed(line.hashSeed);
    }
    Interpreter interpreter = new Interpreter(new Modules(), line.settings);
    LibraryArchive library = LibraryArchive.openOrNull(line.settings.stdlibFolder);
    if (library != null) {
      interpreter.frozenModules = library;
    }
    ThreadState thread = ThreadState.enter(interpreter);
    return new Program(interpreter, thread, line).run();
  }
}
