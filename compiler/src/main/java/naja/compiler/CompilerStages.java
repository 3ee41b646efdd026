package naja.compiler;

import java.util.List;
import naja.compiler.flow.Assembler;

/**
 * The last stages of the compiler one by one, as CPython's tests reach them through {@code _testinternalcapi}. Nothing
 * else needs them: {@link Compiler} is the door. Stateless and thread-safe.
 */
public final class CompilerStages {
  private CompilerStages() {}

  /**
   * {@code _testinternalcapi.optimize_cfg}: the instructions as the flow graph leaves them, with pseudo instructions.
   *
   * @param consts neutral constants; folded ones come in, unused ones go
   * @param localCount how many locals there are; none is a parameter
   * @throws IllegalStateException if the instructions make no sense
   */
  public static InstructionSequence optimize(InstructionSequence sequence, List<Object> consts, int localCount) {
    return Assembler.optimizeOnly(sequence, consts, localCount);
  }

  /**
   * {@code _testinternalcapi.assemble_code_object}: the code of instructions as they are.
   *
   * @throws IllegalStateException if the instructions make no sense
   */
  public static Code assemble(InstructionSequence sequence, UnitInfo unit) {
    return Assembler.assembleOnly(sequence, unit);
  }
}
