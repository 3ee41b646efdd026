package naja.runtime.interpreter;

import java.util.BitSet;
import naja.runtime.threads.Safepoint;

/**
 * Instructions that do the work of two which always follow each other, for one dispatch less. The second one stays
 * where it is, for those who jump to it, and the frame's index moves on to it before it runs: errors and tools see no
 * difference.
 */
final class Fusions {
  private Fusions() {}

  static void fuse(Instruction[] instructions) {
    for (int i = 0; i < instructions.length; i++) {
      Instruction fused = fused(instructions, i);
      if (fused != null) {
        fused.next = instructions[i].next;
        instructions[i] = fused;
      }
    }
  }

  /** Adds the instructions that read what the one at an index reads: itself, and one that does its work, too. */
  static void readers(Instruction[] instructions, int index, BitSet readers) {
    readers.set(index);
    if (index > 0 && instructions[index - 1] instanceof Fused) {
      readers.set(index - 1);
    }
  }

  /** Does the work of the instruction behind it, too. */
  private abstract static class Fused extends Instruction {}

  private static Instruction fused(Instruction[] instructions, int i) {
    Instruction first = instructions[i];
    if (first instanceof ControlOps.GotoBackward back) {
      return instructions[back.target] instanceof IterationOps.ForIter loop ? new NextRound(back.target, loop) : null;
    }
    if (first instanceof AttributeOps.LoadMethod load && load.next == i + 1 && i + 1 < instructions.length) {
      return fused(load, instructions[i + 1]);
    }
    return null;
  }

  // No pattern switch: it would make a class at each start.
  private static Instruction fused(AttributeOps.LoadMethod load, Instruction second) {
    if (second instanceof CallOps.Method0 call) {
      return new CallMethod0(load, call);
    }
    if (second instanceof CallOps.Method1 call) {
      return new CallMethod1(load, call);
    }
    return second instanceof CallOps.Method2 call ? new CallMethod2(load, call) : null;
  }

  /** {@code JUMP_BACKWARD} to {@code FOR_ITER}. */
  private static final class NextRound extends Instruction {
    private final int head;
    private final IterationOps.ForIter loop;

    NextRound(int head, IterationOps.ForIter loop) {
      this.head = head;
      this.loop = loop;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      if (Safepoint.pending) {
        return Switching.atLoop(frame, head);
      }
      frame.pc = head;
      return loop.execute(frame, r);
    }
  }

  /** {@code LOAD_ATTR} of a method and {@code CALL} without arguments. */
  private static final class CallMethod0 extends Fused {
    private final AttributeOps.LoadMethod load;
    private final CallOps.Method0 call;

    CallMethod0(AttributeOps.LoadMethod load, CallOps.Method0 call) {
      this.load = load;
      this.call = call;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      frame.pc = load.execute(frame, r);
      return call.execute(frame, r);
    }
  }

  /** As {@link CallMethod0}, with an argument. */
  private static final class CallMethod1 extends Fused {
    private final AttributeOps.LoadMethod load;
    private final CallOps.Method1 call;

    CallMethod1(AttributeOps.LoadMethod load, CallOps.Method1 call) {
      this.load = load;
      this.call = call;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      frame.pc = load.execute(frame, r);
      return call.execute(frame, r);
    }
  }

  /** As {@link CallMethod0}, with two arguments. */
  private static final class CallMethod2 extends Fused {
    private final AttributeOps.LoadMethod load;
    private final CallOps.Method2 call;

    CallMethod2(AttributeOps.LoadMethod load, CallOps.Method2 call) {
      this.load = load;
      this.call = call;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      frame.pc = load.execute(frame, r);
      return call.execute(frame, r);
    }
  }
}
