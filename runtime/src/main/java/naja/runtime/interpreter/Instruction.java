package naja.runtime.interpreter;

/**
 * One instruction of a translated code object. It knows its operands as registers of the frame and keeps its inline
 * cache and type feedback in its fields, which threads may share: a cache is one reference to an immutable entry.
 */
public abstract class Instruction {
  /** The index of the instruction that follows. */
  public int next;

  /**
   * Executes the instruction.
   *
   * @param frame the frame that runs
   * @param r the frame's registers
   * @return the index of the instruction to go on with, or {@link PyFrame#EXIT}
   */
  public abstract int execute(PyFrame frame, Object[] r);

  /** An instruction that may go on somewhere else than at {@link #next}. */
  public abstract static class Jump extends Instruction {
    /** The index of the other instruction. */
    public int target;
  }

  /** An instruction that writes one result into a register. */
  public abstract static class Result extends Instruction {
    /** The register of the result. */
    public int dst;
  }
}
