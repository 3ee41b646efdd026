package naja.runtime.os;

import java.util.function.IntConsumer;

/**
 * The signals that the virtual machine passes on: it catches them with a handler of its own and calls us on an ordinary
 * thread.
 */
@SuppressWarnings("sunapi")
final class JvmSignals implements sun.misc.SignalHandler {

  private static final String[] NAMES = names();

  private final IntConsumer target;

  private JvmSignals(IntConsumer target) {
    this.target = target;
  }

  private static String[] names() {
    String[] names = new String[Signals.SIGSYS + 1];
    for (int i = Signals.TABLE.size() - 1; i >= 0; i--) {
      long number = Signals.TABLE.value(i);
      String name = Signals.TABLE.name(i);
      if (name.startsWith("SIG") && name.charAt(3) != '_' && number < names.length) {
        names[(int) number] = name.substring(3);
      }
    }
    names[Signals.SIGABRT] = "ABRT";
    names[Signals.SIGCHLD] = "CHLD";
    names[Signals.SIGIO] = "IO";
    return names;
  }

  /** What {@link OsSignals#prepare} asks for, without the table of all signals. */
  static void prepare(Runnable starter, IntConsumer target) {
    try {
      sun.misc.Signal.handle(new sun.misc.Signal("INT"), new Starting(starter, target));
      sun.misc.Signal.handle(new sun.misc.Signal("TERM"), sun.misc.SignalHandler.SIG_DFL);
      sun.misc.Signal.handle(new sun.misc.Signal("HUP"), sun.misc.SignalHandler.SIG_DFL);
    } catch (IllegalArgumentException refused) {
      return; // -Xrs: the signals do what they do by default
    }
  }

  /** Handles a signal that comes before there is anything to handle it. */
  private static final class Starting implements sun.misc.SignalHandler {
    private final Runnable starter;
    private final IntConsumer target;

    Starting(Runnable starter, IntConsumer target) {
      this.starter = starter;
      this.target = target;
    }

    @Override
    public void handle(sun.misc.Signal signal) {
      starter.run();
      target.accept(signal.getNumber());
    }
  }

  /** Sets a disposition; false when the virtual machine does not let go of the signal. */
  static boolean set(int signal, int disposition, IntConsumer target) {
    if (signal < 1 || signal >= NAMES.length || NAMES[signal] == null) {
      return false;
    }
    sun.misc.SignalHandler handler = switch (disposition) {
      case OsSignals.DEFAULT -> sun.misc.SignalHandler.SIG_DFL;
      case OsSignals.IGNORE -> sun.misc.SignalHandler.SIG_IGN;
      default -> new JvmSignals(target);
    };
    try {
      sun.misc.Signal.handle(new sun.misc.Signal(NAMES[signal]), handler);
      return true;
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }

  @Override
  public void handle(sun.misc.Signal signal) {
    target.accept(signal.getNumber());
  }
}
