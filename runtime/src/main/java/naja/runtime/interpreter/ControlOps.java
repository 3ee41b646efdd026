package naja.runtime.interpreter;

import naja.runtime.abstracts.Truth;
import naja.runtime.objects.PyNone;
import naja.runtime.threads.Safepoint;

/** Moves between registers, jumps and returns. */
final class ControlOps {
  private ControlOps() {}

  /** {@code RESUME} at a function's start: a safe point. */
  static final class Resume extends Instruction {
    @Override
    public int execute(PyFrame frame, Object[] r) {
      return Safepoint.pending ? Switching.atStart(frame, next) : next;
    }
  }

  /** Copies a register. */
  static final class Move extends Instruction {
    private final int to;
    private final int from;

    Move(int to, int from) {
      this.to = to;
      this.from = from;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[to] = r[from];
      return next;
    }
  }

  /** Empties a register. */
  static final class Clear extends Instruction {
    private final int to;

    Clear(int to) {
      this.to = to;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[to] = null;
      return next;
    }
  }

  /** Sets a register to a constant. */
  static final class LoadConst extends Instruction {
    private final int to;
    private final Object value;

    LoadConst(int to, Object value) {
      this.to = to;
      this.value = value;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      r[to] = value;
      return next;
    }
  }

  /** Exchanges two registers. */
  static final class Swap extends Instruction {
    private final int a;
    private final int b;

    Swap(int a, int b) {
      this.a = a;
      this.b = b;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object value = r[a];
      r[a] = r[b];
      r[b] = value;
      return next;
    }
  }

  /** Jumps. */
  static final class Goto extends Instruction.Jump {
    @Override
    public int execute(PyFrame frame, Object[] r) {

      return target;
    }
  }

  /** Jumps back in a loop: a safe point. */
  static final class GotoBackward extends Instruction.Jump {
    @Override
    public int execute(PyFrame frame, Object[] r) {
      return Safepoint.pending ? Switching.atLoop(frame, target) : target;
    }
  }

  /** Jumps if a value is true. */
  static final class JumpIfTrue extends Instruction.Jump {
    private final int a;

    JumpIfTrue(int a) {
      this.a = a;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object value = r[a];
      boolean truth = value instanceof Boolean b ? b : Truth.isTrue(value);
      return truth ? target : next;
    }
  }

  /** Jumps if a value is false. */
  static final class JumpIfFalse extends Instruction.Jump {
    private final int a;

    JumpIfFalse(int a) {
      this.a = a;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      Object value = r[a];
      boolean truth = value instanceof Boolean b ? b : Truth.isTrue(value);
      return truth ? next : target;
    }
  }

  /** Jumps if a value is {@code None}. */
  static final class JumpIfNone extends Instruction.Jump {
    private final int a;

    JumpIfNone(int a) {
      this.a = a;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {

      return r[a] == PyNone.NONE ? target : next;
    }
  }

  /** Jumps if a value is not {@code None}. */
  static final class JumpIfNotNone extends Instruction.Jump {
    private final int a;

    JumpIfNotNone(int a) {
      this.a = a;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {

      return r[a] == PyNone.NONE ? next : target;
    }
  }

  /** Returns a value. */
  static final class Return extends Instruction {
    private final int a;

    Return(int a) {
      this.a = a;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      frame.result = r[a];
      frame.completed = true;
      return PyFrame.EXIT;
    }
  }

  /** Returns a constant. */
  static final class ReturnConst extends Instruction {
    private final Object value;

    ReturnConst(Object value) {
      this.value = value;
    }

    @Override
    public int execute(PyFrame frame, Object[] r) {
      frame.result = value;
      frame.completed = true;
      return PyFrame.EXIT;
    }
  }
}
