package naja.runtime.interpreter;

import naja.runtime.monitoring.Monitors;
import naja.runtime.objects.PyCode;
import naja.runtime.threads.Safepoint;
import naja.runtime.threads.ThreadState;

/**
 * Takes frames from the plain translation of their code to the watched one and back. At safe points a frame does so
 * itself. A frame that is in the middle of a call gets a bridge: instructions with the indexes of the plain translation,
 * each of which goes on at the same place of the watched one. Code that nobody watches has no check for any of this.
 */
public final class Switching {
  private Switching() {}

  /** Lets a frame of any thread go on in the watched translation as soon as what it does now has ended. */
  public static void request(PyFrame frame, Monitors monitors) {
    FrameTrace trace = frame.trace;
    if (!frame.completed && (trace == null || trace.translation == null) && monitors.watches(frame.code)) {
      frame.instructions = frame.code.bridge();
      if (frame.thread == ThreadState.current()) {
        frame.trace().calling = frame.pc;
      }
    }
  }

  /** The next index for a frame at its start. */
  static int atStart(PyFrame frame, int next) {
    Safepoint.reach(frame);
    return isDue(frame) ? enter(frame, frame.code.offsetOf(frame, frame.pc), -1) : next;
  }

  /** The next index for a frame that jumps back in a loop. */
  static int atLoop(PyFrame frame, int target) {
    Safepoint.reach(frame);
    if (!isDue(frame)) {
      return target;
    }
    int unit = frame.code.offsetOf(frame, frame.pc);
    return enter(frame, unit, unit - 1);
  }

  private static boolean isDue(PyFrame frame) {
    FrameTrace trace = frame.trace;
    return (trace == null || trace.translation == null)
        && frame.thread.interpreter.monitors.watches(frame.code);
  }

  private static int enter(PyFrame frame, int unit, int previous) {
    PyCode code = frame.code;
    GrowingText.flatten(frame);
    Translation watched = code.watchedTranslation();
    FrameTrace trace = frame.trace();
    trace.translation = watched;
    trace.monitors = code.monitors();
    trace.current = previous;
    frame.instructions = watched.instructions();
    return watched.indexes()[unit];
  }

  /** Lets a watched frame at the head of a loop go on in the plain translation where nobody watches any more. */
  static void leave(PyFrame frame) {
    if (!Monitors.active || !frame.thread.interpreter.monitors.watches(frame.code)) {
      frame.trace.translation = null;
      frame.instructions = frame.code.translation().instructions();
    }
  }

  /** Instructions that go on in the watched translation where the plain one has the same indexes. */
  static Instruction[] bridge(PyCode code) {
    Resumption[] resumptions = Translator.resumptions(code);
    Instruction[] bridge = new Instruction[resumptions.length];
    for (int i = 0; i < bridge.length; i++) {
      bridge[i] = new Bridge(resumptions[i]);
    }
    return bridge;
  }

  /**
   * What is to be done before the watched translation can go on.
   *
   * @param unit the code unit to go on with
   * @param firstRegister the register of the lowest stack position
   * @param stack by stack position: the register that holds its value, or -1
   * @param constants by stack position: the value where no register holds it, null for none
   * @param above the same for a frame that comes from the instruction above, where others jump here past opcodes that need
   *     no instruction (such as the one that drops a call's result); null where that makes no difference
   */
  record Resumption(int unit, int firstRegister, int[] stack, Object[] constants, Resumption above) {}

  private static final class Bridge extends Instruction {
    private final Resumption whole;

    Bridge(Resumption resumption) {
      this.whole = resumption;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      GrowingText.flatten(frame);
      Resumption resumption = whole;
      if (resumption.above() != null && frame.trace != null && frame.trace.calling == frame.pc - 1) {
        resumption = resumption.above();
      }
      int[] stack = resumption.stack();
      for (int position = 0; position < stack.length; position++) {
        int register = stack[position];
        r[resumption.firstRegister() + position] = register < 0 ? resumption.constants()[position] : r[register];
      }
      return enter(frame, resumption.unit(), resumption.unit() - 1);
    }
  }
}
