package naja.compiler.flow;

import static naja.compiler.Opcode.*;

import naja.compiler.InstructionSequence;
import naja.syntax.ast.Span;

/** An instruction in a {@link Block}; the passes change it in place. */
final class Instr {
  private static final int JUMPS = 1, JUMPS_ALWAYS = 2, JUMPS_ON_CONDITION = 4, LEAVES_SCOPE = 8, SETS_UP_BLOCK = 16,
      CHECKS_EVAL_BREAKER = 32, LOADS_CONSTANT = 64;

  private static final byte[] TRAITS = new byte[FIRST_PSEUDO + 11];

  static {
    mark(JUMPS, END_ASYNC_FOR, FOR_ITER, SEND, JUMP_IF_FALSE, JUMP_IF_TRUE);
    mark(JUMPS | JUMPS_ON_CONDITION, POP_JUMP_IF_FALSE, POP_JUMP_IF_NONE, POP_JUMP_IF_NOT_NONE, POP_JUMP_IF_TRUE);
    mark(JUMPS | JUMPS_ALWAYS, JUMP_NO_INTERRUPT, JUMP_FORWARD, JUMP_BACKWARD_NO_INTERRUPT);
    mark(JUMPS | JUMPS_ALWAYS | CHECKS_EVAL_BREAKER, JUMP, JUMP_BACKWARD);
    mark(LEAVES_SCOPE, RETURN_VALUE, RAISE_VARARGS, RERAISE);
    mark(SETS_UP_BLOCK, SETUP_CLEANUP, SETUP_FINALLY, SETUP_WITH);
    mark(CHECKS_EVAL_BREAKER, CALL, CALL_FUNCTION_EX, RESUME);
    mark(LOADS_CONSTANT, LOAD_CONST, LOAD_SMALL_INT);
  }

  private static void mark(int traits, int... opcodes) {
    for (int opcode : opcodes) {
      TRAITS[opcode] = (byte) traits;
    }
  }

  int opcode;
  int arg;
  Span span;

  /** Where the jump or the block set-up leads; null for other instructions. */
  Block target;

  /** The innermost exception handler around the instruction, or null. */
  Block handler;

  Instr(int opcode, int arg, Span span) {
    this.opcode = opcode;
    this.arg = arg;
    this.span = span;
  }

  Instr copy() {
    Instr copy = new Instr(opcode, arg, span);
    copy.target = target;
    copy.handler = handler;
    return copy;
  }

  void set(int newOpcode, int newArg) {
    opcode = newOpcode;
    arg = newArg;
  }

  void makeNop() {
    set(NOP, 0);
  }

  /** Makes it a no-op that stands for no line, so that it vanishes. */
  void erase() {
    set(NOP, 0);
    span = InstructionSequence.NO_LOCATION;
  }

  int line() {
    return span.lineno();
  }

  boolean hasLine() {
    return span.lineno() >= 0;
  }

  boolean lacksLocation() {
    return span.lineno() == InstructionSequence.NO_LOCATION.lineno();
  }

  private boolean is(int traits) {
    return (TRAITS[opcode] & traits) != 0;
  }

  /** Whether it can only be the last of its block, save {@code SEND} and the like that also go on. */
  boolean isJump() {
    return is(JUMPS);
  }

  boolean isUnconditionalJump() {
    return is(JUMPS_ALWAYS);
  }

  boolean isConditionalJump() {
    return is(JUMPS_ON_CONDITION);
  }

  /** Whether it returns or raises. */
  boolean leavesScope() {
    return is(LEAVES_SCOPE);
  }

  /** Whether nothing may follow it in its block. */
  boolean endsBlock() {
    return is(JUMPS | LEAVES_SCOPE);
  }

  boolean neverFallsThrough() {
    return is(JUMPS_ALWAYS | LEAVES_SCOPE);
  }

  boolean isBlockSetup() {
    return is(SETS_UP_BLOCK);
  }

  boolean hasTarget() {
    return is(JUMPS | SETS_UP_BLOCK);
  }

  boolean checksEvalBreaker() {
    return is(CHECKS_EVAL_BREAKER);
  }

  boolean loadsConstant() {
    return is(LOADS_CONSTANT);
  }
}
