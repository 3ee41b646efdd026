package naja.modules.sre;

import java.util.concurrent.LinkedBlockingQueue;

/**
 * Decides when a program becomes JVM code, which a daemon thread makes while the interpreter goes on. The system
 * property {@code naja.sre.compile} is {@code background} if not set; {@code off} never compiles and {@code now}
 * compiles at the first use, both for tests and measurements.
 */
final class Tiers {
  /** What a poll of the hook in the interpreter adds to the heat, where the beginning of a match adds 1. */
  static final int HEAT_OF_POLL = 100;
  private static final int HOT = 1_000;
  private static final int REQUESTED = Integer.MIN_VALUE;

  private enum Mode { OFF, BACKGROUND, NOW }

  private static final Mode MODE = mode(System.getProperty("naja.sre.compile"));

  private record Request(Program program, boolean forBytes) {}

  private Tiers() {}

  private static Mode mode(String name) {
    return "off".equals(name) ? Mode.OFF : "now".equals(name) ? Mode.NOW : Mode.BACKGROUND;
  }

  /** Adds to the heat of a program that is interpreted and has it compiled when it is hot. */
  static void warm(Program program, boolean forBytes, int heat) {
    // Unsynchronised: lost updates only delay, and a second request compiles again.
    int now = program.heat + heat;
    if (now < 0 || (now < HOT && MODE != Mode.NOW)) {
      program.heat = now;
      return;
    }
    program.heat = REQUESTED;
    if (MODE == Mode.NOW) {
      compile(program, forBytes);
    } else if (MODE == Mode.BACKGROUND) {
      Compiler.QUEUE.add(new Request(program, forBytes));
    }
  }

  private static void compile(Program program, boolean forBytes) {
    if (forBytes && program.bytesForm == null) {
      program.bytesForm = ProgramCompiler.compile(program, true);
    } else if (!forBytes && program.textForm == null) {
      program.textForm = ProgramCompiler.compile(program, false);
    }
  }

  /** The thread, made with the first request. */
  private static final class Compiler implements Runnable {
    static final LinkedBlockingQueue<Request> QUEUE = new LinkedBlockingQueue<>();

    static {
      Thread thread = new Thread(null, new Compiler(), "naja-sre-compiler", 0, false);
      thread.setDaemon(true);
      thread.start();
    }

    @Override
    public void run() {
      while (true) {
        try {
          Request request = QUEUE.take();
          compile(request.program, request.forBytes);
        } catch (InterruptedException e) {
          return;
        } catch (RuntimeException | LinkageError e) {
          System.getLogger("naja.sre").log(System.Logger.Level.DEBUG, "a program stays interpreted", e);
        }
      }
    }
  }
}
