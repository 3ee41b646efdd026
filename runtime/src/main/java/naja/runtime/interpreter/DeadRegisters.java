package naja.runtime.interpreter;

import java.util.BitSet;
import naja.runtime.threads.ThreadState;

/**
 * Registers of the value stack keep what they held until they are written again. That is no matter while code runs, but
 * who asks for a collection expects that an object without a reference is gone.
 */
public final class DeadRegisters {
  private DeadRegisters() {}

  /** Clears the registers of a thread's frames that hold no value of the stack at the instruction that runs. */
  public static void clear(ThreadState thread) {
    for (PyFrame frame = thread.frame; frame != null; frame = frame.back) {
      // A frame on the bridge to its watched translation has still the registers of the plain one.
      boolean watched = frame.trace != null && frame.trace.translation != null;
      BitSet live = Translator.liveRegisters(frame.code, watched, frame.pc);
      Object[] registers = frame.registers;
      for (int i = live.nextClearBit(frame.code.localsCount); i < frame.code.frameSize; i = live.nextClearBit(i + 1)) {
        registers[i] = null;
      }
    }
  }
}
